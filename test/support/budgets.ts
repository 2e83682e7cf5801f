import fc from "fast-check";
import type { FilledRow, FilledTable } from "../../src/official/filled-budget";
import type { ColumnKey, TableId } from "../../src/official/table-layout";
import { words } from "./arbitrary";

/** Money for one subject: where it comes from, and whether it is spent on running the units or on projects. */
interface Subject {
  readonly code: string;
  readonly name: string;
  /** By source: basic spending and project spending, in 元. */
  readonly money: Readonly<Record<Source, readonly [number, number]>>;
}

const SOURCES = ["一般公共预算", "政府性基金预算", "国有资本经营预算", "事业收入", "事业单位经营收入", "其他收入"] as const;
type Source = (typeof SOURCES)[number];
const FUNDS = SOURCES.slice(0, 3);
const NUMERALS = [..."一二三四五六七八九十"];

/** A made-up budget whose tables agree: subjects with money from several sources, most cells blank as in real ones. */
export const anyBudget: fc.Arbitrary<readonly FilledTable[]> = fc
  .record({
    year: fc.integer({ min: 2019, max: 2026 }),
    classes: fc.array(fc.array(fc.array(fc.tuple(words(14), cells()), { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 3 }), {
      minLength: 1,
      maxLength: 5,
    }),
    names: fc.array(words(10), { minLength: 40, maxLength: 40 }),
    shares: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 4, maxLength: 8 }),
  })
  .map(({ year, classes, names, shares }) => tablesOf(year, subjectsOf(classes), names, shares));

function cells(): fc.Arbitrary<Subject["money"]> {
  const amount = fc.oneof(
    { weight: 6, arbitrary: fc.constant(0) },
    { weight: 3, arbitrary: fc.integer({ min: 1000, max: 99_999_999 }) },
    { weight: 1, arbitrary: fc.constantFrom(100_000, 200_000, 300_000, 1_000_000) },
  );
  const pair = fc.tuple(amount, amount);
  return fc
    .record({ 一般公共预算: pair, 政府性基金预算: pair, 国有资本经营预算: pair, 事业收入: pair, 事业单位经营收入: pair, 其他收入: pair })
    .map((money) => (sum(Object.values(money).flat()) === 0 ? { ...money, 一般公共预算: [123_456, 0] as [number, number] } : money));
}

function subjectsOf(classes: readonly (readonly (readonly (readonly [string, Subject["money"]])[])[])[]): Subject[] {
  return classes.flatMap((seconds, first) =>
    seconds.flatMap((items, second) =>
      items.map(([name, money], third) => ({ code: `${201 + first * 3}${pad(second * 5 + 1)}${pad(third + 1)}`, name, money })),
    ),
  );
}

function pad(number: number): string {
  return String(number).padStart(2, "0");
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function tablesOf(year: number, all: readonly Subject[], names: readonly string[], shares: readonly number[]): FilledTable[] {
  const withCapital = year >= 2022;
  const subjects = all.map((subject) =>
    withCapital
      ? subject
      : {
          ...subject,
          money: {
            ...subject.money,
            国有资本经营预算: [0, 0] as const,
            一般公共预算: [1 + subject.money["一般公共预算"][0], subject.money["一般公共预算"][1]] as const,
          },
        },
  );
  const table = (layout: TableId, rows: readonly FilledRow[]): FilledTable => ({
    kind: "table",
    layout,
    year,
    department: "某市某局",
    rows,
  });
  const of = (subject: Subject, sources: readonly Source[]): number => sum(sources.flatMap((source) => subject.money[source]));
  const spending =
    (sources: readonly Source[]) =>
    (subject: Subject): Partial<Record<ColumnKey, number>> => ({
      合计: of(subject, sources),
      基本支出: sum(sources.map((source) => subject.money[source][0])),
      项目支出: sum(sources.map((source) => subject.money[source][1])),
    });
  const income = (subject: Subject): Partial<Record<ColumnKey, number>> => ({
    合计: of(subject, SOURCES),
    财政拨款收入: of(subject, FUNDS),
    事业收入: of(subject, ["事业收入"]),
    事业单位经营收入: of(subject, ["事业单位经营收入"]),
    其他收入: of(subject, ["其他收入"]),
  });
  const total = (source: Source): number => sum(subjects.flatMap((subject) => subject.money[source]));
  return [
    table("budget-balance", balance(subjects, total, names, withCapital)),
    table("budget-income", coded(subjects, income, names)),
    table("budget-expenditure", coded(subjects, spending(SOURCES), names)),
    table("budget-appropriation", appropriation(subjects, total, names, withCapital)),
    table("budget-general-public", coded(subjects, spending(["一般公共预算"]), names)),
    table("budget-government-fund", coded(subjects, spending(["政府性基金预算"]), names)),
    ...(withCapital ? [table("budget-state-capital", coded(subjects, spending(["国有资本经营预算"]), names))] : []),
    table("budget-basic-economic", economic(sum(subjects.map((subject) => subject.money["一般公共预算"][0])), shares, names)),
  ];
}

type Amounts = Partial<Record<ColumnKey, number>>;

function row(side: FilledRow["side"], code: string | null, name: string, amounts: Amounts): FilledRow {
  const filled = Object.entries(amounts).filter(([, amount]) => amount !== 0);
  return { side, code, name, amounts: Object.fromEntries(filled.map(([key, amount]) => [key, String(amount)])) };
}

/** Rows of all levels, each adding up those below it; subjects without money are not printed. */
function coded(subjects: readonly Subject[], amountsOf: (subject: Subject) => Amounts, names: readonly string[]): FilledRow[] {
  const money = subjects.map((subject) => ({ subject, amounts: amountsOf(subject) })).filter(({ amounts }) => amounts["合计"] !== 0);
  const codes = new Set(money.flatMap(({ subject: { code } }) => [code.slice(0, 3), code.slice(0, 5), code]));
  const rows = [...codes].map((code) => {
    const own = money.filter(({ subject }) => subject.code.startsWith(code));
    const name = code.length === 7 ? own[0]!.subject.name : nameOf(code, names);
    return row(null, code, name, added(own.map(({ amounts }) => amounts)));
  });
  return [...rows, row(null, null, "合计", money.length === 0 ? {} : added(money.map(({ amounts }) => amounts)))];
}

function nameOf(code: string, names: readonly string[]): string {
  return `${names[Number(code) % names.length]!}支出`;
}

function added(all: readonly Amounts[]): Amounts {
  return Object.fromEntries(Object.keys(all[0]!).map((key) => [key, sum(all.map((amounts) => amounts[key as ColumnKey]!))]));
}

function classesOf(subjects: readonly Subject[]): [string, Subject[]][] {
  const codes = [...new Set(subjects.map(({ code }) => code.slice(0, 3)))];
  return codes.map((code) => [code, subjects.filter((subject) => subject.code.startsWith(code))]);
}

function balance(
  subjects: readonly Subject[],
  total: (source: Source) => number,
  names: readonly string[],
  withCapital: boolean,
): FilledRow[] {
  const left = (name: string, amount: number): FilledRow => row("income", null, name, { 预算数: amount });
  const all = sum(SOURCES.map(total));
  return [
    left("一、财政拨款收入", sum(FUNDS.map(total))),
    left("1.一般公共预算资金", total("一般公共预算")),
    left("2.政府性基金", total("政府性基金预算")),
    ...(withCapital ? [left("3.国有资本经营预算", total("国有资本经营预算"))] : []),
    left("二、事业收入", total("事业收入")),
    left("三、事业单位经营收入", total("事业单位经营收入")),
    left("四、其他收入", total("其他收入")),
    left("收入总计", all),
    ...classesOf(subjects).map(([code, own], index) =>
      row("expenditure", null, `${NUMERALS[index]}、${nameOf(code, names)}`, {
        预算数: sum(own.flatMap(({ money }) => Object.values(money).flat())),
      }),
    ),
    row("expenditure", null, "支出总计", { 预算数: all }),
  ];
}

function appropriation(
  subjects: readonly Subject[],
  total: (source: Source) => number,
  names: readonly string[],
  withCapital: boolean,
): FilledRow[] {
  const funds = withCapital ? FUNDS : FUNDS.slice(0, 2);
  const amounts = (own: readonly Subject[]): Amounts => {
    const byFund = funds.map((fund) => sum(own.flatMap(({ money }) => money[fund])));
    return { 合计: sum(byFund), ...Object.fromEntries(funds.map((fund, index) => [fund, byFund[index]!])) };
  };
  const left = (name: string, amount: number): FilledRow => row("income", null, name, { 预算数: amount });
  const spent = classesOf(subjects).filter(([, own]) => amounts(own)["合计"] !== 0);
  return [
    ...["一、一般公共预算资金", "二、政府性基金", "三、国有资本经营预算"]
      .slice(0, funds.length)
      .map((name, index) => left(name, total(funds[index]!))),
    left("收入总计", sum(funds.map(total))),
    ...spent.map(([code, own], index) => row("expenditure", null, `${NUMERALS[index]}、${nameOf(code, names)}`, amounts(own))),
    row("expenditure", null, "支出总计", amounts(subjects)),
  ];
}

/** The basic spending from general public money by economic class, split by shares. */
function economic(basic: number, shares: readonly number[], names: readonly string[]): FilledRow[] {
  const codes = ["30101", "30102", "30199", "30201", "30231", "30299", "30301", "31002"].slice(0, shares.length);
  const parts = codes.map((_, index) => Math.floor((basic * shares[index]!) / sum(shares)));
  parts[0] = basic - sum(parts.slice(1));
  const items = codes.map((code, index) => ({ code, amount: parts[index]! })).filter(({ amount }) => amount > 0);
  const amounts = (own: typeof items): Amounts => {
    const people = sum(own.filter(({ code }) => /^30[13]/.test(code)).map(({ amount }) => amount));
    const all = sum(own.map(({ amount }) => amount));
    return { 合计: all, 人员经费: people, 公用经费: all - people };
  };
  const all = new Set(items.flatMap(({ code }) => [code.slice(0, 3), code]));
  return [
    ...[...all].map((code) => row(null, code, nameOf(code, names), amounts(items.filter((item) => item.code.startsWith(code))))),
    row(null, null, "合计", amounts(items)),
  ];
}
