import { keyTwice } from "./key-twice";
import { validate } from "./validate";
import { packFaults } from "../text/pack-faults";
import type { Words } from "../text/words";
import type { PackDocument, PackFault } from "./document";

/** What one document may hold at most, in characters. */
export const MOST_TEXT = 1_000_000;
const DEEPEST = 12;
const MOST_VALUES = 20_000;
const LONGEST_NAME = 200;
/** Signs that no sheet can show: control characters, halves of signs, and two that are none. */
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff\p{Surrogate}]/u;

export type DocumentResult = { readonly document: PackDocument } | { readonly faults: readonly PackFault[] };

/** A pack from its text (JSON, with or without a byte order mark), whatever the text holds. */
export function documentInText(text: string): DocumentResult {
  if (text.length > MOST_TEXT) return refused(packFaults.tooLong("1 MB"));
  const json = text.replace(/^\ufeff/, "");
  try {
    const data: unknown = JSON.parse(json);
    const twice = keyTwice(json);
    return twice === null ? documentIn(data) : { faults: [{ at: isShowable(twice) ? twice : "", message: packFaults.twice }] };
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof RangeError)) throw error;
    return refused(packFaults.notJson(lineOf(error, json)));
  }
}

/** A pack from plain data, such as a sheet gives. */
export function documentIn(data: unknown): DocumentResult {
  if (typeof data !== "object" || data === null || Array.isArray(data)) return refused(packFaults.notAnObject);
  const unusable = whyUnusable(data);
  if (unusable) return refused(unusable);
  const faults = validate(data);
  return faults.length > 0 ? { faults } : { document: data as PackDocument };
}

function isShowable(place: string): boolean {
  return place.length <= LONGEST_NAME && !UNPRINTABLE.test(place) && !/[\n\r\t]/.test(place);
}

function refused(message: Words): DocumentResult {
  return { faults: [{ at: "", message }] };
}

/** Looks without recursion, so that what is too deep is found and not run into. */
function whyUnusable(data: object): Words | null {
  const open: { readonly value: unknown; readonly depth: number }[] = [{ value: data, depth: 1 }];
  for (let seen = 0; open.length > 0; seen += 1) {
    const { value, depth } = open.pop()!;
    if (depth > DEEPEST) return packFaults.tooDeep(DEEPEST);
    if (typeof value === "string" && UNPRINTABLE.test(value)) return packFaults.unprintable;
    if (typeof value !== "object" || value === null) continue;
    const entries = Object.entries(value);
    if (seen + open.length + entries.length > MOST_VALUES) return packFaults.tooMany(MOST_VALUES);
    if (entries.some(([key]) => key.length > LONGEST_NAME)) return packFaults.nameTooLong(LONGEST_NAME);
    if (entries.some(([key]) => UNPRINTABLE.test(key) || /[\n\r\t]/.test(key))) return packFaults.unprintable;
    for (const [, inner] of entries) open.push({ value: inner, depth: depth + 1 });
  }
  return null;
}

/** Line and column, where the engine tells the place. */
function lineOf({ message }: Error, text: string): string {
  const position = positionIn(message, text);
  if (position === null) return "";
  const before = text.slice(0, position).split("\n");
  return packFaults.lineAndColumn(before.length, before.at(-1)!.length + 1);
}

/** Signs that V8 quotes before the one that it did not expect. */
const QUOTED_BEFORE = 10;

/** Engines tell the place as a number of characters, or quote what stands around it. */
function positionIn(message: string, text: string): number | null {
  const position = /position (\d+)/.exec(message)?.[1];
  if (position !== undefined) return Number(position);
  const around = /, \.\.\."(.*)"(?:\.\.\.)? is not valid JSON$/s.exec(message)?.[1];
  const at = around === undefined ? -1 : text.indexOf(around);
  return at < 0 || text.includes(around!, at + 1) ? null : at + QUOTED_BEFORE;
}
