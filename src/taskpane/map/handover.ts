import type { MapContent } from "./messages";

/** Where a content is laid for the window of an Excel that passes it no messages. The window takes it away as it reads it. */
const PREFIX = "jihe.map.";
const PARAMETER = "from";

export type Shelf = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** A key that nobody else uses. */
export function newKey(): string {
  return PREFIX + [...crypto.getRandomValues(new Uint32Array(2))].map((number) => number.toString(36)).join("");
}

/** The address of the window, which names the key where the content does not come by messages. */
export function windowAddress(page: string, key: string | null): string {
  const address = new URL("map.html", page);
  if (key !== null) address.searchParams.set(PARAMETER, key);
  return address.href;
}

/** The key that an address names; null where it names none of ours. */
export function keyIn(address: string): string | null {
  const key = new URL(address).searchParams.get(PARAMETER);
  return key?.startsWith(PREFIX) ? key : null;
}

export function layDown(shelf: Shelf, key: string, content: MapContent): void {
  shelf.setItem(key, JSON.stringify(content));
}

/** What lies there, once: null where nothing does. */
export function takeAway(shelf: Shelf, key: string): MapContent | null {
  const text = shelf.getItem(key);
  if (text === null) return null;
  shelf.removeItem(key);
  return JSON.parse(text) as MapContent;
}
