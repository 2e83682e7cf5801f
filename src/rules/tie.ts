import Decimal from "decimal.js";
import { checkReasons } from "../text/checking";
import { isFilled, isNothing, labelAcross, labelOf, lastPlace, sideOf, type Entry } from "./budget-entries";
import { compareSides, type CompareOperator, type CompareRequest, type Side } from "./comparison";
import type { CheckContext } from "./rule";

/** Two sides of entries that are to agree. */
export interface Tie {
  readonly left: readonly Entry[];
  readonly operator?: CompareOperator;
  readonly right: readonly Entry[];
  /** What the sides are called where their entries' own labels would not do. */
  readonly leftLabel?: string;
  readonly rightLabel?: string;
  readonly subject: string;
  /** True where the right side may be left blank as a whole. */
  readonly rightOptional?: boolean;
  /** How many rounded amounts the left side was added up from: a total of 万元 may have been rounded one by one. */
  readonly leftRoundings?: number;
}

/**
 * Compares entries of budget tables. A blank amount is nothing; but where one side is blank as a whole, or an amount is still to
 * be filled in and the sides disagree, the table is not finished: that is said, and nothing is compared.
 */
export function tie(context: CheckContext, { left, right, operator = "=", ...words }: Tie): void {
  if (left.length === 0 || right.length === 0) return;
  const [leftFilled, rightFilled] = [left.some(isFilled), right.some(isFilled)];
  // What is blank is at most anything.
  const mayBeBlank = operator === "=" ? words.rightOptional && !rightFilled : !(operator === ">=" ? rightFilled : leftFilled);
  if (mayBeBlank) return;
  const request: CompareRequest = {
    left: asSide(left, words.leftLabel),
    operator,
    right: asSide(right, words.rightLabel),
    subject: words.subject,
    ...withTolerance(leeway(left, right, operator, words.leftRoundings), context.settings.thresholds.tableTolerance),
  };
  if (!leftFilled || !rightFilled) {
    if ([...left, ...right].every(isNothing)) return;
    return context.skip(checkReasons.blankSide(plainLabel(leftFilled ? right : left)));
  }
  const gap = [...left, ...right].find(isGap);
  if (gap && !compareSides(request).holds) context.skip(checkReasons.unfilledAmount(labelAcross(gap)));
  else context.compare(request);
}

function asSide(entries: readonly Entry[], label?: string): Side {
  const value = entries.reduce((sum, { amount }) => sum.plus(amount.value ?? 0), new Decimal(0));
  return {
    label: label ?? labelAcross(...(entries as [Entry, ...Entry[]])),
    value,
    amounts: entries.map((own) => ({ ...own.amount, label: labelOf(own) })),
  };
}

function plainLabel(entries: readonly Entry[]): string {
  const [first] = entries;
  return entries.length > 1 ? `${labelAcross(first!)}等 ${entries.length} 个数` : labelAcross(first!);
}

/** An amount that is blank because nobody has filled it in yet, and not because there is none. */
export function isGap({ table, row, amount }: Entry): boolean {
  if (isFilled({ table, row, amount })) return false;
  const side = sideOf(table, row.side);
  const filled = Object.values(row.amounts).filter(({ value }) => value !== null);
  if (filled.length === 0) return side?.codes != null;
  return (
    side?.rowSums.some(({ total, parts }) => total === amount.column && parts.some((part) => row.amounts[part]?.value != null)) ?? false
  );
}

/** What the organisation lets pass besides rounding, in 元. */
function withTolerance<L extends Pick<CompareRequest, "tolerance">>(own: L, allowed: number): L {
  return allowed > 0 ? { ...own, tolerance: Decimal.max(own.tolerance ?? 0, allowed) } : own;
}

/**
 * How far the sides may be off. Sums of amounts that a table rounds: a last place each, and it is told. Amounts of tables that
 * round otherwise: as far as their intervals meet.
 */
function leeway(
  left: readonly Entry[],
  right: readonly Entry[],
  operator: CompareOperator,
  leftRoundings = 1,
): Pick<CompareRequest, "tolerance" | "rounding"> {
  const filled = [...left, ...right].filter((other) => !isNothing(other));
  const places = filled.map(({ table }) => lastPlace(table));
  const [first = new Decimal(0)] = places;
  const most = Math.max(left.filter((other) => !isNothing(other)).length, right.filter((other) => !isNothing(other)).length);
  const isOne = places.every((place) => place.equals(first));
  if (isOne && most < 2) return {};
  if (isOne && operator === "=") return { rounding: first.times(most) };
  const hidden = lastPlace(left[0]!.table)
    .div(2)
    .times(leftRoundings - 1);
  return { tolerance: places.reduce((sum, place) => sum.plus(place.div(2)), hidden) };
}
