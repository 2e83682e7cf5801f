import Decimal from "decimal.js";
import { otherMatters, type OtherMatter } from "../official/note-subjects";
import type { Figure, Note } from "../reading/budget-facts";
import { single, type ComparedAmount, type Side } from "./comparison";

const YUAN: Readonly<Record<string, number>> = { 元: 1, 万元: 1e4, 万: 1e4, 亿元: 1e8, 亿: 1e8 };

/** True of an amount of money that is stated for the year itself, and is no change against another. */
export function isStated({ isMoney, value, direction, directionUnclear, comparedWithYear }: Figure): boolean {
  return isMoney && value !== null && direction === null && !directionUnclear && comparedWithYear === null;
}

/** A figure as comparisons take it. */
export function figureAmount({ file, sheet, cell, text, value, subject }: Figure, title?: string): ComparedAmount {
  const label = subject ?? text;
  return { file, sheet, cell, text, value, problem: null, label: title === undefined ? label : `《${title}》${label}` };
}

/** A figure as one side of a comparison, called by its note, its subject and what the note prints. */
export function figureSide(figure: Figure, title: string): Side {
  const { printed, unit } = figure;
  const amount = figureAmount(figure, title);
  return single(amount, printed === null ? amount.label : `${amount.label}（${printed}${unit ?? ""}）`);
}

/**
 * The last place that a figure prints: 9,954万元 ends at 1 万元, 17.10万元 at 100 元. Figures in 元 are exact.
 * @returns 元
 */
export function lastPlaceOf({ printed, unit }: Figure): Decimal {
  const factor = YUAN[unit ?? "元"] ?? 1;
  if (factor === 1) return new Decimal(0);
  const decimals = /[.．](\d+)/.exec(printed ?? "")?.[1]?.length ?? 0;
  return new Decimal(factor).div(new Decimal(10).pow(decimals));
}

/** The finest place of several figures told together: beside 34.91万元, 35万元 is 35.00. Nothing where one is exact. */
export function finestPlace(figures: readonly Figure[]): Decimal {
  const filled = figures.filter(({ value }) => value && !value.isZero()).map(lastPlaceOf);
  return filled.length > 0 ? Decimal.min(...filled) : new Decimal(0);
}

/** The one figure of a note that is of something; null where there is none, or several that differ. */
export function figureOf({ figures }: Note, matter: OtherMatter): Figure | null {
  const [first, ...more] = figures.filter((figure) => isStated(figure) && otherMatters[matter].test(figure.subject ?? ""));
  return first && more.every(({ value }) => value!.equals(first.value!)) ? first : null;
}

/** How far rounding may put the sum of several figures off. */
export function roundingOf(figures: readonly Figure[]): Decimal {
  const summed = figures.filter(({ value }) => !value!.isZero());
  return summed.length < 2 ? new Decimal(0) : finestPlace(figures).times(summed.length);
}
