import { Lines } from "./lines";

/** A copy of plain state: records, lists and maps. Anything else, as a sheet that is pointed at, stays the same one. */
export function copied<T>(value: T): T {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(copied) as T;
  if (value instanceof Map) return copiedMap(value) as T;
  if (!isPlain(value)) return value;
  // Every batch that writes has the whole workbook copied: lists of pairs would cost several times as much.
  const copy: Record<string, unknown> = { ...value };
  for (const key in copy) if (typeof copy[key] === "object") copy[key] = copied(copy[key]);
  return copy as T;
}

function copiedMap(map: ReadonlyMap<unknown, unknown>): Map<unknown, unknown> {
  const copy = new Map<unknown, unknown>();
  for (const [key, value] of map) copy.set(key, copied(value));
  return copy;
}

/** Whether two pieces of plain state say the same. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((each, index) => same(each, b[index]));
  if (a instanceof Map && b instanceof Map) return a.size === b.size && (a.size === 0 || same([...a], [...b]));
  if (a instanceof Lines && b instanceof Lines) return same(a.entries(), b.entries());
  return isPlain(a) && isPlain(b) && sameRecord(a, b);
}

function sameRecord(a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): boolean {
  let more = Object.keys(b).length;
  for (const key in a) if (more-- === 0 || !Object.hasOwn(b, key) || !same(a[key], b[key])) return false;
  return more === 0;
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
