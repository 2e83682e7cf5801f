import Decimal from "decimal.js";
import type { ColumnKey, TableId } from "../../official/table-layout";
import type { Question } from "./question";
import { bare } from "./titles";

/** What the tables of one budget say of each other: each question by table, of two-sided tables by side. */
export interface Questions {
  readonly income: Question | undefined;
  readonly expenditure: Question | undefined;
  readonly sources: Question | undefined;
  readonly appropriated: Question | undefined;
  readonly spentByFund: Question | undefined;
  readonly economic: Question | undefined;
  /** Tables of spending from one kind of money, with the column that the appropriation table has for it. */
  readonly funds: readonly { readonly column: ColumnKey; readonly question: Question }[];
}

const NUMBER = /^(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[、.])/;

export const FUND_TABLES: readonly { readonly id: TableId; readonly column: ColumnKey }[] = [
  { id: "budget-general-public", column: "一般公共预算" },
  { id: "budget-government-fund", column: "政府性基金预算" },
  { id: "budget-state-capital", column: "国有资本经营预算" },
];

/** Lets the tables of one budget answer what one alone leaves open. Only sums that hold in every budget are drawn on. */
export function compareTables(tables: Questions): void {
  learnSources(tables);
  learnFunds(tables);
  learnBasicSpending(tables);
  learnSpending(tables);
  learnAppropriatedIncome(tables);
}

function isTotal({ isTotal: total }: { readonly isTotal: boolean }): boolean {
  return total;
}

/** 收入总计 of each source, on the left of 收支总表, is the total of that column of 收入总表. */
function learnSources({ income, sources }: Questions): void {
  if (!income || !sources) return;
  learnFromList(income, sources, income.columns.slice(1));
}

/** What is appropriated of each kind, on the left of 财政拨款收支总表, is the total of that column on its right. */
function learnFunds({ appropriated, spentByFund, funds }: Questions): void {
  if (!spentByFund) return;
  if (appropriated) learnFromList(spentByFund, appropriated, spentByFund.columns.slice(1));
  spentByFund.rows.forEach(({ row }, index) => {
    const name = plainName(row.name);
    const known = funds.flatMap(({ column, question }) => {
      const at = question.find((other) => (row.isTotal ? other.isTotal : other.code?.length === 3 && plainName(other.name) === name));
      const value = at >= 0 ? question.known(at, "合计") : null;
      return value ? [[column, value] as const] : [];
    });
    const total = spentByFund.known(index, "合计");
    if (known.length > 0 && total?.equals(sum(known.map(([, value]) => value)))) spentByFund.learn(index, new Map(known));
  });
}

/** A list of named amounts tells a total row's columns, if they add up to it. */
function learnFromList(question: Question, list: Question, columns: readonly ColumnKey[]): void {
  const total = question.find(isTotal);
  if (total < 0) return;
  const known = columns.map((column) => {
    const spellings = spellingsOf(list, column);
    const at = list.find(({ name }) => spellings.has(plainName(name)));
    return [column, at < 0 ? new Decimal(0) : list.known(at, "预算数")] as const;
  });
  const certain = known.flatMap(([column, value]) => (value ? [[column, value] as const] : []));
  const whole = question.known(total, "合计");
  if (certain.length === known.length && whole?.equals(sum(certain.map(([, value]) => value)))) question.learn(total, new Map(certain));
}

function spellingsOf(list: Question, column: ColumnKey): ReadonlySet<string> {
  const printed = list.side.printedRows.find(({ name }) => name === column);
  return new Set([column, ...(printed?.variants ?? [])].map(bare));
}

/** The table by economic class is of the basic spending from general public money. */
function learnBasicSpending({ economic, funds }: Questions): void {
  const general = funds.find(({ column }) => column === "一般公共预算")?.question;
  if (!economic || !general) return;
  const at = economic.find(isTotal);
  const basic = at < 0 ? null : economic.known(at, "合计");
  if (basic) general.learn(general.find(isTotal), new Map([["基本支出", basic]]));
}

/** Where the kinds of money make up all spending on a subject, so do their columns. */
function learnSpending({ expenditure, funds }: Questions): void {
  if (!expenditure) return;
  expenditure.rows.forEach(({ row }, index) => {
    const parts = funds.flatMap(({ question }) => {
      const at = question.find((other) => (row.isTotal ? other.isTotal : other.code !== null && other.code === row.code));
      return at < 0 ? [] : [{ question, at }];
    });
    const totals = parts.map(({ question, at }) => question.known(at, "合计"));
    const whole = expenditure.known(index, "合计");
    if (parts.length === 0 || totals.includes(null) || !whole?.equals(sum(totals as Decimal[]))) return;
    for (const column of ["基本支出", "项目支出"] as const) {
      const values = parts.map(({ question, at }) => question.known(at, column));
      const all = expenditure.known(index, column);
      const open = values.filter((value) => value === null).length;
      if (open === 0) expenditure.learn(index, new Map([[column, sum(values as Decimal[])]]));
      else if (open === 1 && all) {
        const { question, at } = parts[values.indexOf(null)]!;
        question.learn(at, new Map([[column, all.minus(sum(values.filter((value) => value !== null)))]]));
      }
    }
  });
}

/** The income appropriated for a subject is what is spent on it from all kinds of money. */
function learnAppropriatedIncome({ income, funds }: Questions): void {
  if (!income || !funds.some(({ column }) => column === "一般公共预算")) return;
  const total = income.find(isTotal);
  const fundTotals = funds.map(({ question }) => totalOf(question));
  const appropriated = total < 0 ? null : income.known(total, "财政拨款收入");
  if (fundTotals.includes(null) || !appropriated?.equals(sum(fundTotals as Decimal[]))) return;
  income.rows.forEach(({ row }, index) => {
    if (row.code === null) return;
    const values = funds.map(({ question }) => {
      const at = question.find((other) => other.code === row.code);
      return at < 0 ? new Decimal(0) : question.known(at, "合计");
    });
    if (!values.includes(null)) income.learn(index, new Map([["财政拨款收入", sum(values as Decimal[])]]));
  });
}

function plainName(name: string): string {
  return bare(name).replace(NUMBER, "");
}

function sum(values: readonly Decimal[]): Decimal {
  return values.reduce((total, value) => total.plus(value), new Decimal(0));
}

function totalOf(question: Question): Decimal | null {
  const at = question.find(isTotal);
  return at < 0 ? null : question.known(at, "合计");
}
