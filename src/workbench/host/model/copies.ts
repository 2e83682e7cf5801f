import { Lines } from "./lines";

/** A copy of plain state: records, lists and maps. Anything else, as a sheet that is pointed at, stays the same one. */
export function copied<T>(value: T): T {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(copied) as T;
  if (value instanceof Map) return new Map([...value].map(([key, each]) => [key, copied(each)])) as T;
  if (!isPlain(value)) return value;
  // Every batch that writes has the whole workbook copied: lists of pairs would cost several times as much.
  const copy: Record<string, unknown> = { ...value };
  for (const key in copy) if (typeof copy[key] === "object") copy[key] = copied(copy[key]);
  return copy as T;
}

/** Whether two pieces of plain state say the same. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((each, index) => same(each, b[index]));
  if (a instanceof Map && b instanceof Map) return same([...a], [...b]);
  if (a instanceof Lines && b instanceof Lines) return same(a.entries(), b.entries());
  if (!isPlain(a) || !isPlain(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && same(a[key], b[key]));
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
