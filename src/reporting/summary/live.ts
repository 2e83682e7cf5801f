import Decimal from "decimal.js";
import { address, fullAddress, position } from "../../grid/address";
import type { Cell } from "../../grid/grid";
import type { PlannedCell, SourceCell } from "../../grid/sheet-plan";
import type { Place } from "../../rules/report";
import type { SummaryOptions, SummarySource } from "./source";

/** An amount on a summary sheet: a formula into the cell that it was read from, and what that comes to. */
export type Live = Required<Pick<PlannedCell, "value">> & Pick<PlannedCell, "formula" | "sources">;

/** An amount of money in 元 with the cell that it was read from. */
export interface PlacedAmount extends Place {
  readonly value: Decimal | null;
}

/** What formulas into the sources need to know. */
export type Sources = Pick<SummarySource, "cellAt"> & Pick<SummaryOptions, "linkTo" | "mayRefer">;

/** Excel takes no longer formula; those of files name each workbook anew. */
const LONGEST_FORMULA = 8_000;
/** What binary fractions may put a sum off. */
const NOISE = 0.005;
/** Any text of an amount is shorter. */
const REST = 99;

/** A way in which a cell may say an amount: as a formula, and what that comes to for what stands there. */
interface Wording {
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
  /** Set where the cell holds the number itself; then its formula is the reference, times the factor. */
  readonly factor: number | null;
  readonly formula: string;
  readonly worth: number;
}

function termOf({ file, sheet, cell, value }: PlacedAmount, { cellAt, linkTo }: Sources): Term {
  const stored = cellAt(file, sheet, cell);
  const source: SourceCell = { ...(linkTo ? { file: linkTo(file) } : {}), sheet, cell, value: stored?.value ?? null };
  const reference = fullAddress(sheet, cell, source.file);
  const base = { source, reference };
  if (value === null) return { ...base, factor: 1, formula: reference, worth: 0 };
  return { ...base, ...saying(stored, value, reference) };
}

/** How a cell says an amount; `worth` is not a number where no formula would tell it. */
function saying(stored: Cell | undefined, value: Decimal, reference: string): Pick<Term, "factor" | "formula" | "worth"> {
  const wanted = value.toNumber();
  const isWanted = (worth: number): boolean => Math.abs(worth - wanted) < NOISE;
  if (typeof stored?.value === "number") {
    const number = stored.value;
    const factor = [1, 1e4].find((each) => isWanted(number * each)) ?? null;
    return { factor, formula: factor === 1e4 ? `${reference}*10000` : reference, worth: factor === null ? NaN : number * factor };
  }
  const text = typeof stored?.value === "string" ? stored.value : "";
  const found = WORDINGS.find(({ worth }) => isWanted(worth(text)));
  return { factor: null, formula: found?.formula(reference) ?? "", worth: found ? found.worth(text) : NaN };
}

function wording(colon: string | null, unit: string, factor: number): Wording {
  return {
    formula: (reference) => {
      const behind = colon === null ? reference : `MID(${reference},FIND("${colon}",${reference})+1,${REST})`;
      const bare = unit === "" ? behind : `SUBSTITUTE(${behind},"${unit}","")`;
      return `VALUE(SUBSTITUTE(TRIM(${bare}),",",""))${factor === 1 ? "" : `*${factor}`}`;
    },
    worth: (text) => {
      if (colon !== null && !text.includes(colon)) return NaN;
      const behind = colon === null ? text : text.slice(text.indexOf(colon) + 1);
      const digits = (unit === "" ? behind : behind.replaceAll(unit, "")).replace(/^ +| +$/g, "").replaceAll(",", "");
      return /^-?\d+(?:\.\d+)?$/.test(digits) ? new Decimal(digits).times(factor).toNumber() : NaN;
    },
  };
}

/** A cell that nobody has filled in yet shows as blank, and as the amount once somebody does. */
function ifFilled({ reference, source }: Term): Live {
  return { value: null, formula: `IF(${reference}="","",${reference})`, sources: [source] };
}

function formulaOf(terms: readonly Term[]): string {
  if (terms.length === 1) return terms[0]!.formula;
  const [first] = terms;
  const together = first!.factor !== null && terms.every(({ factor }) => factor === first!.factor);
  const parts = together ? runs(terms) : terms.map(({ formula }) => formula);
  return `SUM(${parts.join(",")})${together && first!.factor !== 1 ? `*${first!.factor}` : ""}`;
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
