import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { importText } from "../../src/importing/import-text";
import type { FilledTable } from "../../src/official/filled-budget";
import { tableText, type Printing } from "../support/budget-text";
import { anyBudget } from "../support/budgets";

const printing: fc.Arbitrary<Printing> = fc.record(
  { page: fc.integer({ min: 3, max: 30 }), joinedCodes: fc.boolean(), separators: fc.boolean(), blankLines: fc.boolean() },
  { requiredKeys: [] },
);

function tablesIn(text: string): FilledTable[] {
  return importText(text).budget.filter((sheet) => sheet.kind === "table");
}

/** Rows as they are, but for the columns that are up for review, of which only the figures count. */
function comparable(table: FilledTable, like: FilledTable): unknown[] {
  return table.rows.map(({ side, code, name, amounts }, index) => {
    const open: readonly string[] = like.rows[index]?.review?.columns ?? [];
    const sure = Object.entries(amounts).filter(([key]) => !open.includes(key));
    return { side, code, name, sure: Object.fromEntries(sure), figures: Object.values(amounts) };
  });
}

test("any budget comes back with every figure in its column, or with the column up for review", () => {
  fc.assert(
    fc.property(anyBudget, printing, (budget, how) => {
      const read = tablesIn(budget.map((table) => tableText(table, how)).join("\n\n\n"));
      expect(read.map(({ layout, year, department }) => [layout, year, department])).toEqual(
        budget.map(({ layout, year, department }) => [layout, year, department]),
      );
      read.forEach((table, index) => expect(comparable(table, table)).toEqual(comparable(budget[index]!, table)));
    }),
    { numRuns: 100 },
  );
});

test("few rows of any budget are left open", () => {
  let rows = 0;
  let open = 0;
  fc.assert(
    fc.property(anyBudget, (budget) => {
      const read = tablesIn(budget.map((table) => tableText(table)).join("\n\n\n")).flatMap((table) => table.rows);
      rows += read.length;
      open += read.filter(({ review }) => review !== undefined).length;
    }),
    { numRuns: 60, seed: 1 },
  );
  expect(open / rows).toBeLessThan(0.02);
});

test("a table with more ways to add up than can be tried is read all the same, and left open", () => {
  const many = Array.from({ length: 60 }, (_, index) => (index + 1) * 1000 + (index % 7));
  const sum = many.reduce((total, amount) => total + amount, 0);
  const odd = many.filter((_, index) => index % 2 === 1).reduce((total, amount) => total + amount, 0);
  const figures = `${sum} ${sum - odd} ${odd}`;
  const rows = many.map((amount, index) => `206 07 ${String(index + 1).padStart(2, "0")} 某项活动 ${amount} ${amount}`);
  const text = ["2021年部门支出预算总表", "单位：元", `206 科学支出 ${figures}`, `206 07 普及 ${figures}`, ...rows, `合计 ${figures}`].join(
    "\n",
  );
  const [table] = tablesIn(text);
  expect(table!.rows).toHaveLength(63);
  expect(table!.rows.filter(({ review }) => review !== undefined)).toHaveLength(60);
});
