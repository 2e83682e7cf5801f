import type { Cell } from "../../grid/grid";
import { halfWidth, tidy } from "../../grid/text";
import type { Severity } from "../../rules/rule";
import { modeWords, packColumns, packSheetFaults as faultWords, packSheetWords } from "../../text/pack";
import { severityWords } from "../../text/reporting";
import type { Words } from "../../text/words";
import type { OwnWords, RuleMode } from "../document";
import { nearest } from "../nearest";
import { labelOf, says } from "./label";
import type { SheetNotes } from "./notes";

const A_FEW = 3;

/** What a cell says, or nothing. */
export function textOf(cell: Cell | undefined): string | undefined {
  const text = cell ? tidy(cell.text) : "";
  return text === "" ? undefined : text;
}

/** An id or a code, whatever width it was typed in. */
export function idOf(cell: Cell | undefined): string | undefined {
  const text = textOf(cell);
  return text === undefined
    ? undefined
    : halfWidth(text)
        .replace(/\s+/g, "")
        .replace(/[‐‑–—−]/g, "-");
}

/** A text in Chinese, or in both languages where the English stands behind its sign. */
export function ownWordsOf(cell: Cell | undefined): OwnWords | undefined {
  const text = textOf(cell);
  const sign = `\n${packSheetWords.english}`;
  const at = text?.indexOf(sign) ?? -1;
  return text === undefined || at < 0 ? text : { zh: text.slice(0, at).trim(), en: text.slice(at + sign.length).trim() };
}

/** As `ownWordsOf` reads it back. */
export function ownWordsText(words: OwnWords | undefined): string | null {
  if (words === undefined || typeof words === "string") return words ?? null;
  return `${words.zh}\n${packSheetWords.english} ${words.en}`;
}

export function modeOf(cell: Cell | undefined, notes: SheetNotes): RuleMode | undefined {
  return oneOf(cell, modeWords, packColumns.mode, notes);
}

export function severityOf(cell: Cell | undefined, notes: SheetNotes): Severity | undefined {
  return oneOf(cell, severityWords, packColumns.severity, notes);
}

/** The thing that a cell names by one of its words; a word that is not known is a fault. */
export function oneOf<Key extends string>(
  cell: Cell | undefined,
  choices: Readonly<Record<Key, Words>>,
  column: Words,
  notes: SheetNotes,
): Key | undefined {
  const text = textOf(cell);
  if (text === undefined) return undefined;
  const keys = Object.keys(choices) as Key[];
  const found = keys.find((key) => says(text, choices[key]) || labelOf(text) === key);
  const known = keys.map((key) => choices[key].zh);
  // Of a few, each is as near as the other.
  const likely = known.length > A_FEW ? (nearest(text, known, 1)[0] ?? null) : null;
  if (found === undefined) notes.fault(cell!, faultWords.unknown(column, text, likely, known));
  return found;
}

const PLAIN = /^[+-]?\d+(?:\.\d+)?$/;

/**
 * A number as plain digits: thousands, full-width digits and the unit behind it do no harm. A share kept as 0.3 and shown as 30% is 30.
 * A share of another unit, and a plain 0.3 where a share is wanted, may mean two things: both are faults.
 */
export function digitsOf(cell: Cell | undefined, column: Words, notes: SheetNotes, unit: "%" | "元" | "字"): string | undefined {
  const text = textOf(cell);
  if (text === undefined) return undefined;
  const shown = halfWidth(text).replace(/[\s,]/g, "");
  const isShare = shown.endsWith("%");
  const digits =
    cell!.kind === "number"
      ? plainDigits(Number(cell!.value) * (isShare ? 100 : 1))
      : shown.slice(0, shown.length - (shown.endsWith(unit) || isShare ? 1 : 0));
  const fault = whyNoNumber(digits, isShare, unit);
  if (fault) notes.fault(cell!, fault(column, text));
  return fault ? undefined : digits;
}

function whyNoNumber(digits: string, isShare: boolean, unit: string): ((column: Words, text: string) => Words) | null {
  if (!PLAIN.test(digits)) return faultWords.notANumber;
  if (isShare && unit !== "%") return (column, text) => faultWords.noShare(column, text, unit);
  const isUnclear = unit === "%" && !isShare && Number(digits) > 0 && Number(digits) < 1;
  return isUnclear ? (column) => faultWords.unclearShare(column, digits) : null;
}

/** Without what binary fractions put behind: 0.30000000000000004 → 0.3. */
export function plainDigits(value: number): string {
  const text = String(Number(value.toPrecision(15)));
  return PLAIN.test(text) ? text : value.toFixed(20).replace(/\.?0+$/, "");
}
