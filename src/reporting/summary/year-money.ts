import type Decimal from "decimal.js";
import { address } from "../../grid/address";
import { groupBy } from "../../grid/group";
import type { AmountFact, Form } from "../../reading/facts";
import { nameOf } from "../../rules/same-project";
import { joinWords, type Words } from "../../text/words";
import { yearWords as words } from "../../text/summary-years";
import { unitSaid } from "./form-words";
import { liveAmount } from "./live";
import type { SummaryOptions, SummarySource } from "./source";
import { MONEY_LOOK, columnRange, type Part, type Stack } from "./stack";
import type { Projects, YearPair } from "./year-pairs";

const YEARS = 3;
const BEFORE = 5;
const EXECUTION = 6;
const NOW = 7;
const CHANGE = 8;

/** An amount on the form that says it. */
interface Said {
  readonly form: Form;
  readonly amount: AmountFact;
}

/** The money of one project in two years. */
export interface MoneyLine {
  readonly later: Form;
  readonly years: string;
  readonly before: Said | null;
  readonly execution: Said | null;
  readonly now: Said | null;
  readonly remark: Words | null;
}

/** Pairs, and projects whose own form says last year's figures where no form of that year is there; as the forms stand. */
export function moneyLines({ later }: Projects, pairs: readonly YearPair[]): MoneyLine[] {
  const byLater = new Map(pairs.map((pair) => [pair.later, pair]));
  const byEarlier = groupBy(pairs, ({ earlier }) => earlier);
  return later.flatMap((form): MoneyLine[] => {
    const pair = byLater.get(form);
    if (pair) return [withoutRepeat(pairLine(pair), pair, byEarlier.get(pair.earlier)!)];
    const before = saidOf(form, form.amounts.priorYearBudget);
    if (!before?.amount.value?.gt(0)) return [];
    const years = `${form.year.value! - 1}→${form.year.value}`;
    return [{ later: form, years, before, execution: executionOf(form), now: totalOf(form), remark: words.ownFigures }];
  });
}

function pairLine({ later, earlier, renamed, rivals }: YearPair): MoneyLine {
  const isNext = earlier.year.value === later.year.value! - 1;
  const first = renamed ? words.renamed(nameOf(earlier)) : null;
  return {
    later,
    years: `${earlier.year.value}→${later.year.value}`,
    before: totalOf(earlier),
    execution: isNext ? executionOf(later) : null,
    now: totalOf(later),
    remark: rivals > 1 ? joinWords(first, words.rivals(rivals)) : first,
  };
}

/** Of several forms with the same earlier one only the first says its figures, so that no total counts them twice. */
function withoutRepeat(line: MoneyLine, pair: YearPair, sharing: readonly YearPair[]): MoneyLine {
  if (sharing.length === 1) return line;
  const told = { ...line, remark: joinWords(line.remark, words.sharing(sharing.length)) };
  return pair === sharing[0] ? told : { ...told, before: null, execution: null };
}

function saidOf(form: Form, amount: AmountFact | undefined): Said | null {
  return amount && amount.problem === null ? { form, amount } : null;
}

function totalOf(form: Form): Said | null {
  return saidOf(form, form.amounts[form.layout.funding.annual.total]);
}

function executionOf(form: Form): Said | null {
  return saidOf(form, form.amounts.priorYearExecution);
}

/** A row for each project, then what the projects of each two years come to. */
export function putMoney(stack: Stack, lines: readonly MoneyLine[], source: SummarySource, options: SummaryOptions): void {
  if (lines.length === 0) return;
  const say = (text: Words): string => text[options.language];
  stack.section(say(words.moneyPart));
  const first = stack.next;
  lines.forEach((line, index) => {
    const { later, years, before, execution, now, remark } = line;
    const unit = unitSaid(later);
    const parts: Part[] = [
      { value: index + 1 },
      { value: unit ?? say(words.noUnit) },
      { value: nameOf(later) },
      { value: years },
      { value: say(words.budget) },
      ...[before, execution, now].map((said) => amountPart(said, source, options)),
      ...changeParts(stack.next, before?.amount.value ?? null, now?.amount.value ?? null),
      { value: remark ? say(remark) : null },
    ];
    stack.row(parts, stack.keyOf("money", unit, nameOf(later), years));
  });
  const last = stack.next - 1;
  const groups = [...groupBy(lines, (line) => line.years)].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [years, own] of groups) {
    if (own.length > 1) putTotal(stack, years, own, { first, last }, say);
  }
}

function amountPart(said: Said | null, source: SummarySource, options: SummaryOptions): Part {
  if (!said) return {};
  const { file, sheet } = said.form;
  const { cell, value } = said.amount;
  return { ...liveAmount({ file, sheet, cell, value }, { ...source, ...options }), look: MONEY_LOOK };
}

function putTotal(
  stack: Stack,
  years: string,
  lines: readonly MoneyLine[],
  { first, last }: { first: number; last: number },
  say: (text: Words) => string,
): void {
  const row = stack.next;
  const sum = (of: (line: MoneyLine) => Said | null): Decimal | null => {
    const known = lines.flatMap((line) => of(line)?.amount.value ?? []);
    return known.length === 0 ? null : known.reduce((total, value) => total.plus(value));
  };
  const totals = [sum(({ before }) => before), sum(({ execution }) => execution), sum(({ now }) => now)] as const;
  const part = (total: Decimal | null, col: number): Part => {
    if (total === null) return {};
    const formula = `SUMIFS(${columnRange(col, first, last)},${columnRange(YEARS, first, last)},${address({ row, col: YEARS })})`;
    return { value: total.toNumber(), formula, look: { ...MONEY_LOOK, bold: true } };
  };
  const parts: Part[] = [
    {},
    {},
    { value: say(words.total(years)), look: { bold: true } },
    { value: years },
    {},
    ...[BEFORE, EXECUTION, NOW].map((col, at) => part(totals[at]!, col)),
    ...changeParts(row, totals[0], totals[2]),
  ];
  stack.row(parts, stack.keyOf("total", years));
}

/** What an amount has changed by, in 元 and as a share; blank where one of the two is. */
function changeParts(row: number, before: Decimal | null, now: Decimal | null): Part[] {
  const [beforeAt, nowAt, changeAt] = [BEFORE, NOW, CHANGE].map((col) => address({ row, col }));
  const change = before && now ? now.minus(before) : null;
  const share = change && !before!.isZero() ? change.div(before!).toNumber() : null;
  return [
    {
      value: change?.toNumber() ?? null,
      formula: `IF(COUNT(${beforeAt},${nowAt})=2,ROUND(${nowAt}-${beforeAt},2),"")`,
      look: MONEY_LOOK,
    },
    {
      value: share,
      formula: `IF(COUNT(${beforeAt},${changeAt})=2,IF(${beforeAt}=0,"",${changeAt}/${beforeAt}),"")`,
      look: { align: "right", indent: 1, numberFormat: "0.00%" },
    },
  ];
}
