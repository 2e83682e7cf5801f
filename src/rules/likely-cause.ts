import type Decimal from "decimal.js";
import type { Words } from "../text/words";
import { shownMoney } from "../values/money";
import type { Comparison } from "./comparison";

/** An amount beside the two that are compared. */
export interface Bystander {
  readonly label: string;
  readonly value: Decimal;
}

type Cause = (comparison: Comparison, bystanders: readonly Bystander[]) => Words | null;

/** The story that the figures themselves tell of a difference, or null. The first that fits is told; none is presumed. */
export function likelyCause(comparison: Comparison, bystanders: readonly Bystander[]): Words | null {
  if (comparison.left.value.isZero() || comparison.right.value.isZero()) return oneSideNothing(comparison);
  for (const cause of CAUSES) {
    const story = cause(comparison, bystanders);
    if (story) return story;
  }
  return null;
}

/** Both amounts together are a third one: one of the two is then probably the rest of it, such as another year's share. */
const partsOfThird: Cause = ({ left, right }, bystanders) => {
  const total = left.value.plus(right.value);
  const third = bystanders.find(({ value }) => value.equals(total));
  if (!third) return null;
  const figures = `${shownMoney(left.value)} + ${shownMoney(right.value)} = ${shownMoney(total)}`;
  return {
    zh: `两数之和 ${figures} 元，恰为${third.label}，其中一个可能是另一年度的数。请核对本年度应为哪一个，并改正另一处。`,
    en: `Together they are ${third.label} (${figures} yuan), so one of the two is probably another year's share. Check which is this year's and mend the other.`,
  };
};

const unitSlip: Cause = ({ left, right }) => {
  const [small, large] = left.value.lt(right.value) ? [left, right] : [right, left];
  if (!small.value.times(1e4).equals(large.value)) return null;
  return {
    zh: `两数恰好相差一万倍，${small.label}可能误按万元填写。`,
    en: `One is exactly 10,000 times the other: ${small.label} may have been filled in in 万元.`,
  };
};

const oneLineOff: Cause = ({ difference, right }) => {
  const line = right.amounts.find(({ value }) => value && !value.isZero() && value.equals(difference.abs()));
  if (!line) return null;
  const figure = shownMoney(line.value!);
  return difference.isNegative()
    ? {
        zh: `差额恰为${line.label} ${figure} 元，总额中可能漏计了这一项。`,
        en: `The difference is exactly ${line.label} (${figure} yuan): the total may leave it out.`,
      }
    : {
        zh: `差额恰为${line.label} ${figure} 元，总额中可能重复计入了这一项。`,
        en: `The difference is exactly ${line.label} (${figure} yuan): the total may count it twice.`,
      };
};

/** Two neighbouring digits that change places alter a number by a multiple of nine; all other digits stay as they are. */
const swappedDigits: Cause = ({ left, right }) => {
  const [a, b] = [left.value.toFixed(2), right.value.toFixed(2)];
  if (a.length !== b.length) return null;
  const differing = [...a].flatMap((digit, index) => (digit === b[index] ? [] : [index]));
  const [i, j] = differing;
  if (differing.length !== 2 || a[i!] !== b[j!] || a[j!] !== b[i!]) return null;
  return {
    zh: "两数只有两位数字前后颠倒，可能是录入时数字错位。",
    en: "The two differ only in two digits that changed places: probably a typing slip.",
  };
};

/** Round figures have one digit apart too often for it to mean anything. */
const TELLING_DIGITS = 4;

const oneDigit: Cause = ({ left, right }) => {
  const [a, b] = [left.value.toFixed(2), right.value.toFixed(2)];
  if ([left, right].some(({ value }) => value.precision() < TELLING_DIGITS)) return null;
  if (a.length !== b.length || [...a].filter((digit, index) => digit !== b[index]).length !== 1) return null;
  return {
    zh: "两数只有一位数字不同，可能有一处数字录入有误。",
    en: "The two differ in a single digit: probably a typing slip in one place.",
  };
};

const CAUSES: readonly Cause[] = [partsOfThird, unitSlip, oneLineOff, swappedDigits, oneDigit];

function oneSideNothing({ left, right }: Comparison): Words {
  const empty = left.value.isZero() ? left.label : right.label;
  return { zh: `${empty}为零或未填写，请核对是否漏填。`, en: `${empty} is zero or blank: check whether it was left out.` };
}
