import type Decimal from "decimal.js";
import type { Words } from "../text/words";
import { shownMoney } from "../values/money";
import type { Comparison, ComparedAmount } from "./comparison";
import { isOneDigitOff, slipBetween, slips, type Slip } from "./number-slips";

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

const lastYears: Cause = ({ left, right }, bystanders) => {
  const old = bystanders.find(({ label, value }) => /上年/.test(label) && (value.equals(left.value) || value.equals(right.value)));
  if (!old) return null;
  const side = old.value.equals(left.value) ? left : right;
  return {
    zh: `${side.label}恰与${old.label}相同，可能沿用了上年的数。`,
    en: `${side.label} is the same as ${old.label}: last year's number may have been left standing.`,
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

/** More candidates than these tell nothing. */
const MOST_CANDIDATES = 3;

/** An amount that a typist's slip away would make both sides equal. */
const typingSlip: Cause = ({ left, right, operator, difference }) => {
  if (operator !== "=") return null;
  const candidates = [
    ...left.amounts.flatMap((amount) => candidate(amount, difference.negated())),
    ...right.amounts.flatMap((amount) => candidate(amount, difference)),
  ];
  const kind = slips.find((slip) => candidates.some((found) => found.slip === slip));
  const told = candidates.filter(({ slip }) => slip === kind);
  if (kind === undefined || told.length > MOST_CANDIDATES) return null;
  const say = (between: string, write: (found: Candidate) => string): string => told.map(write).join(between);
  return {
    zh: `${say("，或", ({ label, written, meant }) => `${label} ${written} 元若为 ${meant} 元`)}，两边就一致：${SLIP_WORDS[kind].zh}。`,
    en: `${SLIP_WORDS[kind].en}: the sides agree if ${say(" or ", ({ label, written, meant }) => `${label} (${written} yuan) is ${meant} yuan`)}.`,
  };
};

interface Candidate {
  readonly label: string;
  readonly written: string;
  readonly meant: string;
  readonly slip: Slip;
}

function candidate({ label, value }: ComparedAmount, correction: Decimal): Candidate[] {
  if (!value) return [];
  const meant = value.plus(correction);
  const slip = slipBetween(value, meant);
  return slip ? [{ label, written: shownMoney(value), meant: shownMoney(meant), slip }] : [];
}

const SLIP_WORDS: Readonly<Record<Slip, Words>> = {
  unit: { zh: "相差恰好一万倍，可能误按万元填写，或误按元填写", en: "Exactly 10,000 times off, as if filled in in the other unit" },
  sign: { zh: "可能正负号相反", en: "The sign may be the wrong way round" },
  swapped: { zh: "只有两位数字前后颠倒，可能是录入时数字错位", en: "Only two digits changed places, probably a typing slip" },
  zeros: { zh: "只差末尾的零，可能少录或多录了零", en: "Only zeros at the end differ, probably a typing slip" },
  dropped: { zh: "只差一位数字，可能漏录或多录了一位", en: "One digit more or less, probably a typing slip" },
};

const oneDigit: Cause = ({ left, right }) =>
  isOneDigitOff(left.value, right.value)
    ? { zh: "两数只有一位数字不同，可能有一处数字录入有误。", en: "The two differ in a single digit: probably a typing slip in one place." }
    : null;

const CAUSES: readonly Cause[] = [partsOfThird, lastYears, oneLineOff, typingSlip, oneDigit];

function oneSideNothing({ left, right }: Comparison): Words {
  const empty = left.value.isZero() ? left.label : right.label;
  return { zh: `${empty}为零或未填写，请核对是否漏填。`, en: `${empty} is zero or blank: check whether it was left out.` };
}
