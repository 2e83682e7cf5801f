import Decimal from "decimal.js";
import type { Cell } from "../grid/grid";
import { compact, tidy } from "../grid/text";
import { standsForNothing } from "./nothing";

export type Unit = "元" | "万元";

/** Money is always held in 元, whatever unit the sheet is in. */
export type MoneyReading =
  { readonly kind: "money"; readonly value: Decimal } | { readonly kind: "blank" } | { readonly kind: "unreadable" };

const FACTOR: Record<string, number> = { 元: 1, 万元: 1e4, 万: 1e4, 亿元: 1e8 };
const UNIT = "亿元|万元|万|元";
const MONEY = new RegExp(
  String.raw`^(?:¥|人民币|RMB)?(?<sign>[-−])?(?<digits>\d{1,3}(?:,\d{3})+|\d+)(?<decimals>\.\d+)?(?:\((?<bracketed>${UNIT})\)|(?<bare>${UNIT}))?整?$`,
  "i",
);
/** Digits on two lines are two amounts; only behind a separator does one go on in the next line. */
const SEVERAL = /[\d元.]\s*\n\s*[\d¥]/;
const IN_BRACKETS = /^\((?<inner>[^()]+)\)$/;

/** Excel keeps 15 significant digits; what a binary fraction shows beyond them (0.1+0.2) is noise. */
const SIGNIFICANT_DIGITS = 15;
/** What is left where two amounts cancel out has few digits, all of them noise: 7.3E-12. No sheet prints as many decimals. */
const MOST_DECIMALS = 8;

/** Unit named in a label or a unit line such as 项目资金(万元) or 单位：元; null where none is named. */
export function unitIn(text: string): Unit | null {
  if (!text.includes("元")) return null;
  const match = /(?:\((?:单位:)?|单位:?(?:人民币)?)(万元|元)/.exec(compact(text));
  return match ? (match[1] as Unit) : null;
}

/**
 * Money written as text: separators, full-width digits, a currency sign, a unit of its own (which wins over the sheet's).
 * A dash or 无 stands for nothing. Digits grouped other than by three are unreadable rather than guessed.
 * @param unit unit of the sheet or label
 */
export function parseMoney(text: string, unit: Unit): MoneyReading {
  const plain = compact(text);
  if (plain === "" || standsForNothing(plain)) return { kind: "blank" };
  if (SEVERAL.test(tidy(text))) return { kind: "unreadable" };
  const bracketed = IN_BRACKETS.exec(plain)?.groups?.["inner"];
  const parts = MONEY.exec(bracketed ?? plain)?.groups;
  if (!parts) return { kind: "unreadable" };
  const digits = parts["digits"]!.replaceAll(",", "") + (parts["decimals"] ?? "");
  const negative = parts["sign"] !== undefined || bracketed !== undefined;
  const value = new Decimal(digits).times(FACTOR[parts["bracketed"] ?? parts["bare"] ?? unit]!);
  return { kind: "money", value: negative ? value.negated() : value };
}

/** Money stored as a number. */
export function moneyFromNumber(number: number, unit: Unit): Decimal {
  const decimal = new Decimal(number);
  // Whole amounts, which most are, hold no noise.
  const isExact = Number.isInteger(number) && Math.abs(number) < 10 ** SIGNIFICANT_DIGITS;
  const stored = isExact ? decimal : decimal.toSignificantDigits(SIGNIFICANT_DIGITS).toDecimalPlaces(MOST_DECIMALS);
  return stored.times(FACTOR[unit]!);
}

/** Money in a cell, stored as number or text. */
export function readMoney(cell: Cell, unit: Unit): MoneyReading {
  if (cell.kind === "number" && Number.isFinite(cell.value)) {
    return { kind: "money", value: moneyFromNumber(cell.value as number, unit) };
  }
  return cell.kind === "text" ? parseMoney(cell.text, unit) : { kind: "unreadable" };
}

/** Plain decimal in 元 with two places, as the command line promises: 1800000.00 */
export function plainMoney(value: Decimal): string {
  const rounded = value.toDecimalPlaces(2);
  // What rounds to nothing has no sign.
  return (rounded.isZero() ? rounded.abs() : rounded).toFixed(2);
}

/** Plain decimal in 元 with at least two places and none lost. */
export function exactMoney(value: Decimal): string {
  return value.toFixed(Math.max(2, value.decimalPlaces()));
}

/** Money as people read it: 1,800,000.00; more than two decimals are shown, not hidden. */
export function shownMoney(value: Decimal): string {
  const digits = exactMoney(value.abs());
  return `${value.isNegative() && !value.isZero() ? "-" : ""}${digits.replace(/\B(?=(?:\d{3})+\.)/g, ",")}`;
}
