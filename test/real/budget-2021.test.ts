import { describe, expect, test } from "@jest/globals";
import Decimal from "decimal.js";
import { readFileSync } from "node:fs";
import { check } from "../../src/checking/check";
import type { CheckResult, Finding } from "../../src/checking/result";
import { importText } from "../../src/importing/import-text";
import type { Table, TableAmount } from "../../src/reading/budget-facts";
import type { WorkbookReading } from "../../src/reading/facts";
import { readWorkbook } from "../../src/reading/workbook";
import { rules } from "../../src/rules";
import { budgetPlans } from "../../src/templates/budget-sheets";
import { plainMoney } from "../../src/values/money";
import { describeWithDocument } from "../support/needs";
import { gridOfPlan } from "../../src/catalogue/plan-grid";
import { publishedNotes, publishedTables } from "../support/published-budget";

const FILE = "2021.xlsx";
/** Rules about figures: what the prose says otherwise is told elsewhere. */
const ties = rules.filter(({ scope, family }) => scope !== "form" && scope !== "text" && family !== "text" && family !== "dates");

/** The published tables laid out as sheets and read back, and the notes beside them. */
const published: WorkbookReading = {
  ...readWorkbook(
    FILE,
    budgetPlans(publishedTables()).map((plan) => gridOfPlan(plan)),
  ),
  notes: publishedNotes(FILE),
};

function checkTies(reading: WorkbookReading): CheckResult {
  return check([reading], { id: "test", version: "1", rules: ties });
}

/**
 * How many comparisons each rule makes, worked out by hand. The tables by function have 28 subjects (5 类, 7 款, 16 项) and a total.
 * table-columns-sum: 29 rows each of 收入, 支出, 一般公共, 38 of 经济分类, 6 of 财政拨款收支, 2 of 三公; the fund's table is empty.
 * table-rows-sum, where a column is filled at all: 收入 13+13+9, 支出 and 一般公共 13+11+10 each, 经济分类 5+3+3, 收支总表 3, 财政拨款收支 1+2.
 * tables-totals-agree: all spending and income 3, 财政拨款 3, 事业收入 1, 一般公共 3, 基本支出 1, 财政拨款 of all kinds 1.
 * tables-lines-agree: 收支总表 5 with 支出, 支出 28 with 收入, 财政拨款收支 5 with 收入 and 5 with 一般公共.
 * appropriation-within-spending: 29 rows of 合计, 21 of 基本支出, 18 of 项目支出.
 * three-public-items: 30212, 30217, 30231 and their sum. prose-figures: 8 of 编制说明 (国有资本 is none), 5 of 其他情况.
 * prose-parts: 财政拨款 and 一般公共, 财政拨款 and its five 科目, the three of 三公. procurement-sum: parts and two shares.
 * project-note-sum: six notes state a total and several parts. targeted-projects-limit and running-costs-limit: one each.
 */
const COMPARISONS = {
  "table-columns-sum": 3 * 29 + 38 + 6 + 2,
  "table-rows-sum": 35 + 34 + 34 + 11 + 3 + 3,
  "income-equals-expenditure": 2,
  "tables-totals-agree": 12,
  "tables-lines-agree": 43,
  "appropriation-within-spending": 29 + 21 + 18,
  "three-public-items": 4,
  "running-costs-limit": 1,
  "prose-figures": 8 + 5,
  "prose-parts": 3,
  "procurement-sum": 3,
  "project-note-sum": 6,
  "targeted-projects-limit": 1,
};

/** What is wrong in the published text, read by hand: three units are called otherwise than in the list of units. */
const NAMES = [
  "实施主体“上海市科普教育展示技术中心（上海市国际科技交流中心）”，机构设置中列的是“上海科普教育展示技术中心”，名称不一致。",
  "实施主体“上海市科普事业中心”，机构设置中列的是“上海科普事业中心”，名称不一致。",
  "实施主体“上海市业余科技学院”，机构设置中列的是“上海业余科技学院”，名称不一致。",
];

describe("the published budget of 2021", () => {
  test("is read as its eight tables, and every tie in it holds", () => {
    expect(published.unrecognised).toEqual([]);
    expect(published.tables).toHaveLength(8);
    const { findings, comparisons } = checkTies(published);
    expect(findings.map(({ message }) => message.zh).sort()).toEqual([...NAMES].sort());
    expect(comparisons.every(({ holds }) => holds)).toBe(true);
    // Equalities are exact there, but for amounts of prose rounded to whole 万元.
    const off = comparisons.filter(
      ({ rule, operator, difference }) => operator === "=" && !difference.isZero() && rule !== "prose-figures",
    );
    expect(off).toEqual([]);
  });

  test("has every tie compared", () => {
    const { comparisons } = checkTies(published);
    expect(countsOf(comparisons)).toEqual(COMPARISONS);
    if (process.env["PRINT_TIES"]) {
      const lines = comparisons.map(({ rule, left, operator, right, difference }) =>
        [
          rule,
          `${left.label} ${plainMoney(left.value)}`,
          operator,
          `${right.label} ${plainMoney(right.value)}`,
          plainMoney(difference),
        ].join(" | "),
      );
      process.stdout.write(`${lines.join("\n")}\n`);
    }
  });

  test("hinders no rule", () => {
    const hindered = checkTies(published).files.flatMap(({ sheets }) =>
      sheets.flatMap(({ rulesSkipped }) => rulesSkipped.filter(({ hinders }) => hinders)),
    );
    expect(hindered).toEqual([]);
  });
});

describe("one changed digit in the published tables", () => {
  const figures = published.tables.flatMap((table) =>
    table.rows.flatMap((row) => Object.values(row.amounts).flatMap((amount) => (amount.value === null ? [] : [{ table, amount }]))),
  );

  test.each(published.tables.map(({ layout, rows }) => [layout.id, rows]))("is found wherever it stands in %s", (id) => {
    const unfound = figures
      .filter(({ table }) => table.layout.id === id)
      .flatMap(({ table, amount }, at) => {
        const changed = withDigit(amount, table, at);
        const { findings } = checkTies(withValue(table, amount, changed));
        return findings.some((finding) => names(finding, amount))
          ? []
          : [`${amount.label} ${plainMoney(amount.value!)} → ${plainMoney(changed)}`];
      });
    expect(unfound).toEqual([]);
  });

  test("leaves no figure out of every tie", () => {
    const { comparisons } = checkTies(published);
    const placeOf = ({ sheet, cell }: { sheet?: string; cell: string }): string => `${sheet}!${cell}`;
    const tied = new Set(comparisons.flatMap(({ left, right }) => [...left.amounts, ...right.amounts].map(placeOf)));
    const untied = figures.filter(({ amount }) => !tied.has(placeOf(amount))).map(({ amount }) => amount.label);
    expect(figures).toHaveLength(FIGURES);
    expect(untied).toEqual([]);
  });
});

describeWithDocument("the published text of 2021", "004_449165ee9064ed39.txt", (document) => {
  test("imported, laid out and read back holds every tie, and the same ties are compared", () => {
    const grids = budgetPlans(importText(readFileSync(document, "utf8")).budget).map((plan) => gridOfPlan(plan));
    const { findings, comparisons } = checkTies(readWorkbook(FILE, grids));
    expect(findings.map(({ message }) => message.zh).sort()).toEqual([...NAMES].sort());
    expect(countsOf(comparisons)).toEqual(COMPARISONS);
  });
});

function countsOf(comparisons: CheckResult["comparisons"]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { rule } of comparisons) counts[rule] = (counts[rule] ?? 0) + 1;
  return counts;
}

/** Filled amounts of the eight tables, counted by hand. */
const FIGURES = 10 + (29 + 29 + 14) + (29 + 21 + 18) + (2 + 6 + 6) + (29 + 21 + 18) + 0 + (38 + 15 + 24) + 6;

/** The amount with one other digit, the place of which differs from figure to figure. */
function withDigit({ value }: TableAmount, { unit }: Table, seed: number): Decimal {
  const factor = unit === "万元" ? 100 : 1;
  const digits = value!.div(factor).toFixed(0);
  const at = (seed * 7 + 3) % digits.length;
  const digit = (Number(digits[at]) + 1 + (seed % 8)) % 10;
  return new Decimal(digits.slice(0, at) + String(digit) + digits.slice(at + 1)).times(factor);
}

function withValue(table: Table, amount: TableAmount, value: Decimal): WorkbookReading {
  const rows = table.rows.map((row) => ({
    ...row,
    amounts: Object.fromEntries(Object.entries(row.amounts).map(([key, own]) => [key, own === amount ? { ...own, value } : own])),
  }));
  return { ...published, tables: published.tables.map((own) => (own === table ? { ...table, rows } : own)) };
}

/** True of a finding that names the cell, as its own or as one it is compared with. */
function names({ place, related }: Finding, { sheet, cell }: TableAmount): boolean {
  return [place, ...related].some((other) => other.sheet === sheet && other.cell === cell);
}
