import Decimal from "decimal.js";
import type { Unit } from "../../values/money";
import type { Word } from "./signs";

/** A figure as it stands in a line. A dash fills a cell and says that there is nothing. */
export interface Printed {
  /** Digits with sign and decimals, without separators; null of a dash. */
  readonly digits: string | null;
  /** Unit behind the figure itself. */
  readonly unit: Unit | null;
}

const NUMBER = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
const ONE = new RegExp(`^(?<open>\\()?(?<sign>-)?¥?(?<sign2>-)?(?<digits>${NUMBER})(?<close>\\))?(?<unit>万元|元)?$`);
/** Several figures with nothing between them: groups of three, or two decimals, tell where each ends. */
const SEVERAL = [/^(?:-?\d{1,3}(?:,\d{3})+(?!\d*\.)){2,}$/, /^(?:-?(?:\d{1,3}(?:,\d{3})+|\d+)\.\d{2}){2,}$/];
const EACH = [/-?\d{1,3}(?:,\d{3})+/g, /-?(?:\d{1,3}(?:,\d{3})+|\d+)\.\d{2}/g];
const DASH = /^[-–—―─]+$/;

/** The figures that a word is; null of any other word. */
export function figuresIn({ even }: Word): Printed[] | null {
  if (DASH.test(even)) return [{ digits: null, unit: null }];
  const one = figureOf(even);
  if (one) return [one];
  const kind = SEVERAL.findIndex((form) => form.test(even));
  return kind < 0 ? null : even.match(EACH[kind]!)!.map((part) => figureOf(part)!);
}

function figureOf(text: string): Printed | null {
  const parts = ONE.exec(text)?.groups;
  if (!parts || (parts["open"] === undefined) !== (parts["close"] === undefined)) return null;
  const negative = parts["open"] !== undefined || parts["sign"] !== undefined || parts["sign2"] !== undefined;
  return { digits: (negative ? "-" : "") + parts["digits"]!.replaceAll(",", ""), unit: (parts["unit"] as Unit | undefined) ?? null };
}

/** The figure behind a name that has no blank before it: 行政运行17,573,692. Digits behind a lost sign are no figure by themselves. */
export function figureBehind(word: Word): { name: Word; figures: Printed[] } | null {
  const match = /^(?<name>.*[^\d,.\-¥(\uFFFD])(?<figures>[-¥]?\d[\d,.]*)$/.exec(word.even)?.groups;
  const cut = match?.["name"]!.length;
  const figures = match && figuresIn({ raw: match["figures"]!, even: match["figures"]! });
  return cut === undefined || !figures ? null : { name: { raw: word.raw.slice(0, cut), even: word.even.slice(0, cut) }, figures };
}

/** A figure in the unit of the table that it is written into. */
export function inUnit({ digits, unit }: Printed, printedUnit: Unit, wanted: Unit): string | null {
  const own = unit ?? printedUnit;
  if (digits === null || own === wanted) return digits;
  return own === "万元" ? new Decimal(digits).times(1e4).toFixed() : new Decimal(digits).div(1e4).toFixed();
}
