import Decimal from "decimal.js";
import type { Figure, Note, ProjectNote } from "../reading/budget-facts";
import { lastPlaceOf } from "./figures";

/** An amount of a note with what the prose says of how it changed. Changes that name another subject are none of it. */
export interface ChangedAmount {
  readonly amount: Figure;
  /** What it is compared with, where the prose prints that: 由30万元增加到35万元. */
  readonly before: Figure | null;
  /** 增加5万元, 持平, 增长16.7%, in printed order; all of one comparison. */
  readonly changes: readonly Figure[];
}

/** The amounts of a note that changed. One that is of another year, compared with several, or only roughly stated is left out. */
export function changedAmounts({ figures, year }: Note | ProjectNote): ChangedAmount[] {
  const byAmount = new Map<number, Figure[]>();
  for (const figure of figures) {
    if (figure.changeOf !== null) byAmount.set(figure.changeOf, [...(byAmount.get(figure.changeOf) ?? []), figure]);
  }
  return [...byAmount].flatMap(([place, changes]): ChangedAmount[] => {
    const amount = figures[place]!;
    const before =
      [figures[place - 1], figures[place + 1]].find((other) => other?.isCompared === true && isSameKind(other, amount)) ?? null;
    const years = new Set(changes.flatMap(({ comparedWithYear }) => comparedWithYear ?? []));
    const isCertain =
      years.size < 2 &&
      isOneComparison(changes) &&
      [amount, ...changes].every(({ approximate, directionUnclear }) => !approximate && !directionUnclear);
    const isOfYear = amount.year === null || year.value === null || amount.year === year.value;
    return isCertain && isOfYear && amount.isMoney && amount.value !== null ? [{ amount, before, changes }] : [];
  });
}

const COMPARES = /20\d{2}年|[上去]年|同比/;
const WITH_RESULTS = /执行|决算|完成|实际|实绩/;

/** 与2023年预算持平，比2023年执行数增加5万元 are two comparisons. */
function isOneComparison(changes: readonly Figure[]): boolean {
  const told = changes.filter(({ text }) => COMPARES.test(text)).map(({ text }) => WITH_RESULTS.test(text));
  return new Set(told).size < 2;
}

function isSameKind(one: Figure, other: Figure): boolean {
  return one.isMoney && other.isMoney && one.cell === other.cell && one.value !== null;
}

/** True of how many per cent something changed. */
export function isPercentage({ unit, value }: Figure): boolean {
  return unit === "%" && value !== null;
}

/** How much more than before an amount is by its change, less being negative; 持平 is nothing. Null of an unclear direction. */
export function signedChange({ direction, value }: Figure): Decimal | null {
  if (direction === "持平") return new Decimal(0);
  if (direction === null || value === null) return null;
  return direction === "增加" ? value : value.negated();
}

/** Where a number lies that is printed so, whether its last place was rounded or cut off. */
export interface Span {
  readonly from: Decimal;
  readonly to: Decimal;
}

function spanOf(value: Decimal, place: Decimal): Span {
  return { from: value.minus(place.div(2)), to: value.plus(place) };
}

/** Where an amount of money lies. */
export function moneySpan(figure: Figure): Span {
  return spanOf(figure.value!.abs(), lastPlaceOf(figure));
}

/** Where a percentage lies: 9.4% from 9.35 to 9.5. */
export function percentageSpan({ value, printed }: Figure): Span {
  const decimals = /\.(\d+)/.exec(printed ?? "")?.[1]?.length ?? 0;
  return spanOf(value!.abs(), new Decimal(10).pow(-decimals));
}

export function meets(one: Span, other: Span): boolean {
  return one.from.lte(other.to) && other.from.lte(one.to);
}
