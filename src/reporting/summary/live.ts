import Decimal from "decimal.js";
import { address, fullAddress, position } from "../../grid/address";
import type { Cell } from "../../grid/grid";
import { groupBy } from "../../grid/group";
import { oncePer } from "../../grid/once";
import type { PlannedCell, SourceCell } from "../../grid/sheet-plan";
import type { WorkbookReading } from "../../reading/facts";
import type { Place } from "../../rules/report";
import { unitIn, type Unit } from "../../values/money";
import type { SummaryOptions, SummarySource } from "./source";

/** An amount on a summary sheet: a formula into the cell that it was read from, and what that comes to. */
export type Live = Required<Pick<PlannedCell, "value">> & Pick<PlannedCell, "formula" | "sources">;

/** An amount of money in 元 with the cell that it was read from. */
export interface PlacedAmount extends Place {
  readonly value: Decimal | null;
}

/** What formulas into the sources need to know. A sheet that the readings do not name is taken to be in 元. */
export type Sources = Pick<SummarySource, "cellAt"> &
  Partial<Pick<SummarySource, "readings" | "previous">> &
  Pick<SummaryOptions, "linkTo" | "mayRefer">;

/** Excel takes no longer formula; those of files name each workbook anew. */
const LONGEST_FORMULA = 8_000;
/** Nor more arguments of one function. */
const MOST_ARGUMENTS = 255;
const FACTORS: Readonly<Record<Unit, number>> = { 元: 1, 万元: 1e4 };
/** What binary fractions may put a sum off. */
const NOISE = 0.005;
/** Any text of an amount is shorter. */
const REST = 99;

/** A way in which a cell may say an amount: as a formula, and what that comes to for what stands there. */
interface Wording {
  readonly factor: number;
  readonly formula: (reference: string) => string;
  readonly worth: (text: string) => number;
}

const AFTER: readonly (string | null)[] = [null, "：", ":"];
const UNITS: readonly { readonly word: string; readonly factor: number }[] = [
  { word: "", factor: 1 },
  { word: "", factor: 1e4 },
  { word: "万元", factor: 1e4 },
  { word: "元", factor: 1 },
];
const WORDINGS: readonly Wording[] = AFTER.flatMap((colon) => UNITS.map(({ word, factor }) => wording(colon, word, factor)));

/**
 * An amount as a formula into its own cell. Text numbers, 万元 and labels in the same cell are worked out by the formula. Where none comes to
 * what was read, as with full-width digits, the amount stands there as a number and does not follow.
 */
export function liveAmount(amount: PlacedAmount, sources: Sources): Live {
  return liveSum([amount], amount.value, sources);
}

/** Amounts added up, as one formula into their cells. Blank ones count as nothing. `total` is what they must come to, in 元. */
export function liveSum(amounts: readonly PlacedAmount[], total: Decimal | null, sources: Sources): Live {
  const plain: Live = { value: total === null ? null : total.toNumber() };
  if (amounts.length === 0 || !amounts.every(({ file }) => sources.mayRefer?.(file) ?? true)) return plain;
  const terms = amounts.map((amount) => termOf(amount, sources));
  if (total === null) return amounts.length === 1 ? ifFilled(terms[0]!) : plain;
  const worth = terms.reduce((sum, term) => sum + term.worth, 0);
  if (!(Math.abs(worth - total.toNumber()) < NOISE)) return plain;
  const formula = formulaOf(terms);
  return formula.length > LONGEST_FORMULA ? plain : { ...plain, formula, sources: terms.map(({ source }) => source) };
}

interface Term {
  readonly source: SourceCell;
  readonly reference: string;
  /** Set where the cell holds the number itself, or would; then its formula is the reference, times the factor. */
  readonly factor: number | null;
  readonly formula: string;
  /** Not a number where no formula tells what was read. */
  readonly worth: number;
}

type Said = Pick<Term, "factor" | "formula" | "worth">;

const UNTOLD: Said = { factor: null, formula: "", worth: NaN };

function termOf(amount: PlacedAmount, sources: Sources): Term {
  const { file, sheet, cell, value } = amount;
  const stored = sources.cellAt(file, sheet, cell);
  const { linkTo } = sources;
  const source: SourceCell = { ...(linkTo ? { file: linkTo(file) } : {}), sheet, cell, value: stored?.value ?? null };
  const reference = fullAddress(sheet, cell, source.file);
  const factor = factorOf(amount, sources);
  const said = value === null ? sayingNothing(stored, factor, reference) : saying(stored, value, factor, reference);
  return { source, reference, ...said };
}

/** A blank cell, or one with words in it, counts as nothing until somebody writes a number there; a day or an error is no amount at all. */
function sayingNothing(stored: Cell | undefined, factor: number | null, reference: string): Said {
  const takesNumber = stored === undefined || stored.kind === "text";
  if (!takesNumber || factor === null) return UNTOLD;
  return { factor, formula: factor === 1 ? reference : `N(${reference})*${factor}`, worth: 0 };
}

/**
 * How a cell says an amount.
 * @param expected what the sheet's unit makes of a number; nothing else tells it of a nought
 */
function saying(stored: Cell | undefined, value: Decimal, expected: number | null, reference: string): Said {
  const wanted = value.toNumber();
  const isWanted = (worth: number): boolean => Math.abs(worth - wanted) < NOISE;
  if (wanted === 0 && expected === null) return UNTOLD;
  if (typeof stored?.value === "number") {
    const number = stored.value;
    const factor = [expected ?? 1, 1, 1e4].find((each) => isWanted(number * each));
    if (factor === undefined) return UNTOLD;
    return { factor, formula: factor === 1 ? reference : `${reference}*${factor}`, worth: number * factor };
  }
  const text = typeof stored?.value === "string" ? stored.value : "";
  const fitting = WORDINGS.filter(({ worth }) => isWanted(worth(text)));
  const found = fitting.find(({ factor }) => factor === expected) ?? fitting[0];
  return found ? { factor: null, formula: found.formula(reference), worth: found.worth(text) } : UNTOLD;
}

/** What a number in the cell is to be multiplied with for 元: by the label beside it, else by its sheet. Null where forms of several units stand there. */
function factorOf({ file, sheet, cell }: Place, sources: Sources): number | null {
  const unit = unitBeside({ file, sheet, cell }, sources);
  if (unit !== null) return FACTORS[unit];
  const units = [sources.readings, sources.previous].flatMap(
    (readings) => (readings && unitsOf(readings).get(sheetKey({ file, sheet }))) ?? [],
  );
  return new Set(units).size > 1 ? null : FACTORS[units[0] ?? "元"];
}

function unitBeside({ file, sheet, cell }: Place, { cellAt }: Sources): Unit | null {
  const { row, col } = position(cell);
  for (let at = col; at >= 0; at--) {
    const text = cellAt(file, sheet, address({ row, col: at }))?.text ?? "";
    const isLabel = text !== "" && (at < col || AFTER.some((colon) => colon !== null && text.includes(colon)));
    if (isLabel) return unitIn(text.split(/[：:]/)[0]!);
  }
  return null;
}

const unitsOf = oncePer(
  (readings: readonly WorkbookReading[]): Map<string, Unit[]> =>
    new Map(
      [
        ...groupBy(
          readings.flatMap(({ forms, tables }) => [...forms, ...tables]),
          sheetKey,
        ),
      ].map(([key, own]) => [key, own.map(({ unit }) => unit)]),
    ),
);

function sheetKey({ file, sheet }: Pick<Place, "file" | "sheet">): string {
  return JSON.stringify([file, sheet]);
}

function wording(colon: string | null, unit: string, factor: number): Wording {
  return {
    factor,
    // What somebody empties counts as nothing, and does not break the sums above it.
    formula: (reference) => `IF(${isEmpty(reference, colon)},0,${saidIn(reference, colon, unit, factor)})`,
    worth: (text) => {
      if (colon !== null && !text.includes(colon)) return NaN;
      const behind = colon === null ? text : text.slice(text.indexOf(colon) + 1);
      const digits = (unit === "" ? behind : behind.replaceAll(unit, "")).replace(/^ +| +$/g, "").replaceAll(",", "");
      return /^-?\d+(?:\.\d+)?$/.test(digits) ? new Decimal(digits).times(factor).toNumber() : NaN;
    },
  };
}

function saidIn(reference: string, colon: string | null, unit: string, factor: number): string {
  const behind = colon === null ? reference : `MID(${reference},FIND("${colon}",${reference})+1,${REST})`;
  const bare = unit === "" ? behind : `SUBSTITUTE(${behind},"${unit}","")`;
  return `VALUE(SUBSTITUTE(TRIM(${bare}),",",""))${factor === 1 ? "" : `*${factor}`}`;
}

function isEmpty(reference: string, colon: string | null): string {
  return colon === null ? `TRIM(${reference})=""` : `OR(TRIM(${reference})="",RIGHT(TRIM(${reference}),1)="${colon}")`;
}

/** A cell that nobody has filled in yet shows as blank, and as the amount once somebody does. */
function ifFilled({ reference, source, factor }: Term): Live {
  if (factor === null) return { value: null };
  const amount = factor === 1 ? reference : `${reference}*${factor}`;
  const colon = AFTER.find((each) => each !== null && String(source.value ?? "").includes(each));
  const formula = colon ? `IFERROR(${saidIn(reference, colon, "", factor)},"")` : `IF(ISNUMBER(${reference}),${amount},"")`;
  return { value: null, formula, sources: [source] };
}

function formulaOf(terms: readonly Term[]): string {
  if (terms.length === 1) return terms[0]!.formula;
  const [first] = terms;
  const together = first!.factor !== null && terms.every(({ factor }) => factor === first!.factor);
  const sum = sumOf(together ? runs(terms) : terms.map(({ formula }) => formula));
  return `${sum}${together && first!.factor !== 1 ? `*${first!.factor}` : ""}`;
}

function sumOf(parts: readonly string[]): string {
  if (parts.length <= MOST_ARGUMENTS) return `SUM(${parts.join(",")})`;
  const groups = Array.from({ length: Math.ceil(parts.length / MOST_ARGUMENTS) }, (_, index) =>
    sumOf(parts.slice(index * MOST_ARGUMENTS, (index + 1) * MOST_ARGUMENTS)),
  );
  return sumOf(groups);
}

/** References, those to cells below one another as one. */
function runs(terms: readonly Term[]): string[] {
  const references: { first: Term; last: Term }[] = [];
  for (const term of terms) {
    const open = references.at(-1);
    if (open && isBelow(open.last, term)) open.last = term;
    else references.push({ first: term, last: term });
  }
  return references.map(({ first, last }) => (first === last ? first.reference : `${first.reference}:${last.source.cell}`));
}

function isBelow({ source: above }: Term, { source: below }: Term): boolean {
  if (above.sheet !== below.sheet || above.file !== below.file) return false;
  const { row, col } = position(above.cell);
  return address({ row: row + 1, col }) === below.cell;
}
