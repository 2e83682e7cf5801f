/** Texts that outlast the page, by name. None of its methods throws. */
export interface Keeping {
  get(name: string): string | null;
  /** Keeps a text, or forgets it where that is null. */
  set(name: string, text: string | null): void;
}

/**
 * Keeps texts in the browser's storage, and for as long as the page stands where there is none, where it is full or where it may not be
 * used: Excel's own browsers refuse it in some organisations.
 */
export function browserKeeping(storage: () => Storage): Keeping {
  const ofPage = new Map<string, string | null>();
  return {
    get: (name) => {
      const own = ofPage.get(name);
      if (own !== undefined) return own;
      try {
        return storage().getItem(name);
      } catch {
        return null;
      }
    },
    set: (name, text) => {
      ofPage.delete(name);
      try {
        if (text === null) storage().removeItem(name);
        else storage().setItem(name, text);
      } catch {
        ofPage.set(name, text);
      }
    },
  };
}
