const KEY = "jihe.name";

/** The name that she signs explanations with, as she last typed it in the pane; null where she never did, or the browser keeps nothing. */
export function ownName(): string | null {
  return storage((local) => local.getItem(KEY)?.trim() || null) ?? null;
}

/** Keeps the name for the next explanation. */
export function rememberName(name: string): void {
  storage((local) => local.setItem(KEY, name.trim()));
}

/** Reaching for the storage itself throws where the browser was told to keep nothing. */
function storage<Value>(use: (local: Storage) => Value): Value | undefined {
  try {
    return typeof window === "undefined" ? undefined : use(window.localStorage);
  } catch {
    return undefined;
  }
}
