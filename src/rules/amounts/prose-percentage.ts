import Decimal from "decimal.js";
import type { Figure, Note, ProjectNote } from "../../reading/budget-facts";
import type { Words } from "../../text/words";
import { all, asIs, withWords } from "../budget-changes";
import { figureAmount, isStated, lastPlaceOf } from "../figures";
import {
  changedAmounts,
  isPercentage,
  meets,
  moneySpan,
  percentageSpan,
  signedChange,
  type ChangedAmount,
  type Span,
} from "../prose-changes";
import type { Report } from "../report";
import { rule, type CheckContext } from "../rule";

const says = (words: string): ReturnType<typeof withWords> => withWords("108.52万元，比2023年预算增加18.00万元", words);

export default rule({
  id: "prose-percentage",
  family: "amounts",
  severity: "error",
  layouts: ["budget-notes", "budget-project-note"],
  scope: "note",
  title: { zh: "文字说明中的增减额、增减幅度与金额不符", en: "A change or its percentage contradicts the amounts beside it" },
  why: {
    zh: "增减幅度＝增减额÷上年数，上年数＝本年数减去增加额（或加上减少额）。四舍五入和去尾都认可；本年数、增减额、幅度有一个不能确定的，不核对；上年数为零的，不计算幅度。",
    en: "The percentage of a change is the change divided by last year's amount, which is this year's less the increase (or plus the decrease). Rounding and cutting off are both accepted; where anything is uncertain nothing is compared, nor where last year's amount is nothing.",
  },
  basis: ["arithmetic"],
  examples: [
    { change: asIs, finds: [] },
    { change: says("108.52万元，比2023年预算增加18.00万元，增长19.9%"), finds: [] },
    { change: says("108.52万元，比2023年预算增加18.00万元（增长约20%）"), finds: [] },
    { change: says("108.52万元，比2023年预算的90.52万元增加18.00万元，增长19.88%"), finds: [] },
    { change: says("108.52万元，比2023年预算增加18.00万元，主要是车辆购置费增长100%"), finds: [] },
    {
      change: says("108.52万元，比2023年预算增加18.00万元，增长16.6%"),
      finds: [{ sheet: "其他相关情况说明", cell: "A4", expected: "19.9%", actual: "16.6%" }],
    },
    {
      change: says("108.52万元，比2023年预算增加18.00万元，下降19.9%"),
      finds: [{ sheet: "其他相关情况说明", cell: "A4", expected: "增长19.9%", actual: "下降19.9%" }],
    },
    {
      change: all(says("108.52万元，由2023年的95.20万元增加到108.52万元，增加18.00万元")),
      finds: [{ sheet: "其他相关情况说明", cell: "A4", expected: "133200.00", actual: "180000.00", difference: "46800.00" }],
    },
    {
      change: withWords("因公出国（境）费55.02万元，与2023年预算持平", "因公出国（境）费55.02万元，比2023年预算增加65万元"),
      finds: [{ sheet: "其他相关情况说明", cell: "A5" }],
    },
  ],
  check(note, context) {
    for (const changed of changedAmounts(note)) {
      const amounts = changed.changes.filter(({ isMoney }) => isMoney);
      const percentages = changed.changes.filter(isPercentage);
      if (amounts.length > 1 || percentages.length > 1) continue;
      const [change] = amounts;
      const [percentage] = percentages;
      if (change) compareDifference(note, changed, change, context);
      if (change && isMoreThanAll(note, changed.amount, change)) context.report(moreThanAll(changed.amount, change));
      else if (percentage) checkPercentage(note, changed, change ?? null, percentage, context);
    }
  },
});

/** Amounts before another one that a change may also be meant of. */
const NEAR = 2;

/** Where both years' amounts are printed, the change is what they differ by. */
function compareDifference(note: Note | ProjectNote, { amount, before }: ChangedAmount, change: Figure, context: CheckContext): void {
  const signed = signedChange(change);
  if (!before || !signed) return;
  const figures = [amount, before];
  const places = [change, ...figures].reduce((sum, figure) => sum.plus(lastPlaceOf(figure)), new Decimal(0));
  const difference = amount.value!.minus(before.value!);
  const wanted = before.value!.plus(signed);
  const isWanted = ({ from, to }: Span): boolean => from.lte(wanted.plus(places)) && to.gte(wanted.minus(places));
  if (difference.minus(signed).abs().gt(places) && possibleAmounts(note, amount).some(isWanted)) return;
  context.compare({
    left: { label: change.text, value: signed, amounts: [figureAmount(change)] },
    operator: "=",
    right: { label: `${shown(amount)}与${shown(before)}之差`, value: difference, amounts: figures.map((figure) => figureAmount(figure)) },
    tolerance: places,
    subject: "difference",
  });
}

/** An amount cannot have grown by more than all of it. What stands behind another amount may be meant of that one. */
function isMoreThanAll(note: Note | ProjectNote, amount: Figure, change: Figure): boolean {
  const isOwn = earlierAmounts(note, amount).every((other) => amount.refersTo !== null && other === note.figures[amount.partOf ?? -1]);
  return isOwn && (signedChange(change)?.isPositive() ?? false) && moneySpan(change).from.gt(moneySpan(amount).to);
}

function moreThanAll(amount: Figure, change: Figure): Report {
  return {
    cell: change.cell,
    field: nameOf(amount),
    subject: "more-than-all",
    kind: "more-than-all",
    message: {
      zh: `“${nameOf(amount)}”本年为 ${shown(amount)}，却比上年增加 ${shown(change)}，上年数就成了负数。`,
      en: `${nameOf(amount)} is ${shown(amount)}, but it is said to have grown by ${shown(change)}: last year's would be negative.`,
    },
    related: [{ cell: amount.cell, role: nameOf(amount) }],
    hint: {
      zh: "请核对本年数和增加额，可能是“增加”与“减少”写反，或金额单位有误。",
      en: "Check both amounts: 增加 may stand for 减少, or one may be in another unit.",
    },
  };
}

function checkPercentage(
  note: Note | ProjectNote,
  changed: ChangedAmount,
  change: Figure | null,
  percentage: Figure,
  context: CheckContext,
): void {
  const { amount, before } = changed;
  const signed = change ? signedChange(change) : before && amount.value!.minus(before.value!);
  const said = signedChange(percentage);
  if (!signed || !said || percentage.directionUnclear) return;
  if (!signed.isZero() && !said.isZero() && signed.isPositive() !== said.isPositive()) {
    const rate = rateOf(amount, signed);
    context.report(contradiction(changed, percentage, signed, rate));
    return;
  }
  const stated = percentageSpan(percentage);
  const possible = possibleAmounts(note, amount).map((other) => rateSpan(other, signed, change));
  const spans =
    before && before.value!.gt(0) ? [...possible, ratio(changeSpan(signed, change, amount, before), moneySpan(before))] : possible;
  if (spans.some((span) => span === null || meets(span, stated))) return;
  context.report(mismatch(changed, percentage, signed));
}

/** Amounts shortly before another one in its paragraph, the total that it is a part of among them. */
function earlierAmounts({ figures }: Note | ProjectNote, amount: Figure): Figure[] {
  const place = figures.indexOf(amount);
  const near = figures.slice(Math.max(0, place - NEAR), place).filter((figure) => figure.cell === amount.cell && isStated(figure));
  const total = amount.partOf === null ? [] : [figures[amount.partOf]!];
  return [...total.filter((figure) => !near.includes(figure)), ...near];
}

/** Everything that a change told behind an amount may be meant of: it, one before it, or what they are together. */
function possibleAmounts(note: Note | ProjectNote, amount: Figure): Span[] {
  const earlier = earlierAmounts(note, amount);
  const spans = [...earlier, amount].map(moneySpan);
  const together = spans.map((_, from) => spans.slice(from).reduce(plus));
  return [...spans, ...together.slice(0, -1)];
}

function plus(one: Span, other: Span): Span {
  return { from: one.from.plus(other.from), to: one.to.plus(other.to) };
}

/** Where the percentage of a change lies; null where last year's amount may be nothing, so that there is none. */
function rateSpan(now: Span, signed: Decimal, change: Figure | null): Span | null {
  const by = change ? moneySpan(change) : { from: signed.abs(), to: signed.abs() };
  const rises = signed.isPositive();
  const base = rises
    ? { from: now.from.minus(by.to), to: now.to.minus(by.from) }
    : { from: now.from.plus(by.from), to: now.to.plus(by.to) };
  return base.from.lte(0) ? null : ratio(by, base);
}

function changeSpan(signed: Decimal, change: Figure | null, amount: Figure, before: Figure): Span {
  if (change) return moneySpan(change);
  const place = lastPlaceOf(amount).plus(lastPlaceOf(before));
  return { from: Decimal.max(0, signed.abs().minus(place)), to: signed.abs().plus(place) };
}

function ratio(part: Span, whole: Span): Span | null {
  if (whole.from.lte(0)) return null;
  return { from: Decimal.max(0, part.from).div(whole.to).times(100), to: part.to.div(whole.from).times(100) };
}

/** The percentage as it ought to be, as finely as the note prints it. */
function rateOf(amount: Figure, signed: Decimal): Decimal | null {
  const base = amount.value!.minus(signed);
  return base.lte(0) ? null : signed.abs().div(base).times(100);
}

function contradiction(changed: ChangedAmount, percentage: Figure, signed: Decimal, rate: Decimal | null): Report {
  const [zh, en] = signed.isPositive() ? ["增加", "more"] : ["减少", "less"];
  const name = nameOf(changed.amount);
  const actual = `${percentage.direction === "增加" ? "增长" : "下降"}${shown(percentage)}`;
  return {
    cell: percentage.cell,
    field: name,
    subject: "direction",
    kind: "direction",
    message: {
      zh: `“${name}”的金额比上年${zh}，增减幅度却写作${actual}，方向相反。`,
      en: `${name} is ${en} than last year by its amounts, but its percentage says the opposite: ${actual}.`,
    },
    ...(rate ? { expected: `${signed.isPositive() ? "增长" : "下降"}${printedLike(rate, percentage)}` } : {}),
    actual,
    related: relatedOf(changed),
    hint: { zh: "请核对是增是减，改正写反的一处。", en: "Check which way it went, and mend the place that says the opposite." },
  };
}

function mismatch(changed: ChangedAmount, percentage: Figure, signed: Decimal): Report {
  const { amount, before } = changed;
  const name = nameOf(amount);
  const was = before?.value ?? amount.value!.minus(signed);
  const rate = signed.abs().div(was).times(100);
  const [was10k, change10k] = [was, signed.abs()].map((value) => value.div(1e4).toDecimalPlaces(6).toFixed());
  return {
    cell: percentage.cell,
    field: name,
    subject: "percentage",
    kind: "percentage",
    message: {
      zh: `“${name}”增减幅度写作 ${shown(percentage)}，按所列金额应约为 ${printedLike(rate, percentage)}：增减 ${change10k} 万元÷上年 ${was10k} 万元。`,
      en: `${name} is said to have changed by ${shown(percentage)}; by the amounts it is about ${printedLike(rate, percentage)}: ${change10k}万元 of ${was10k}万元.`,
    },
    expected: printedLike(rate, percentage),
    actual: shown(percentage),
    related: relatedOf(changed),
    hint: hintOf(amount, signed, percentage, rate),
  };
}

function hintOf(amount: Figure, signed: Decimal, percentage: Figure, rate: Decimal): Words {
  const stated = percentageSpan(percentage);
  const fits = (value: Decimal): boolean => meets({ from: value, to: value }, stated);
  if (fits(signed.abs().div(amount.value!).times(100)))
    return {
      zh: "所写幅度恰为增减额除以本年数，应除以上年数，请改正。",
      en: "This is the change divided by this year's amount; divide by last year's.",
    };
  if ([0.01, 0.1, 10, 100].some((factor) => fits(rate.times(factor))))
    return { zh: "小数点可能错位，请核对。", en: "The decimal point may have slipped." };
  return {
    zh: "请核对本年数、增减额和幅度，改正有误的一处。",
    en: "Check the amount, the change and the percentage, and mend the wrong one.",
  };
}

function relatedOf({ amount, changes }: ChangedAmount): NonNullable<Report["related"]> {
  const change = changes.find(({ isMoney }) => isMoney);
  return [amount, ...(change ? [change] : [])].map(({ cell, text }) => ({ cell, role: text }));
}

function printedLike(rate: Decimal, { printed }: Figure): string {
  return `${rate.toFixed(/\.(\d+)/.exec(printed ?? "")?.[1]?.length ?? 0)}%`;
}

function shown({ printed, unit }: Figure): string {
  return `${printed ?? ""}${unit ?? ""}`;
}

function nameOf({ subject, text }: Figure): string {
  return subject ?? text;
}
