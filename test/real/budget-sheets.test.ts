import { beforeAll, describe, expect, test } from "@jest/globals";
import Decimal from "decimal.js";
import { readFileSync } from "node:fs";
import { readXlsx, type Sheet } from "hucre";
import { compact } from "../../src/grid/text";
import type { FilledTable } from "../../src/official/filled-budget";
import { tableLayout } from "../../src/official/tables";
import type { ColumnKey, Side, TableId } from "../../src/official/table-layout";
import { budgetPlans } from "../../src/templates/budget-sheets";
import type { Unit } from "../../src/values/money";
import { writeFile } from "../../src/workbook/file/write-file";

interface ExpectedRow {
  readonly side: Side | null;
  readonly code: string | null;
  readonly name: string;
  readonly amounts: Readonly<Record<ColumnKey, string | null>>;
}

interface ExpectedTable {
  readonly layout: TableId;
  readonly title: string;
  readonly year: number;
  readonly unit: Unit;
  readonly department: string;
  readonly rows: readonly ExpectedRow[];
}

/** The eight tables of a published budget, transcribed by hand. */
const { tables } = JSON.parse(readFileSync(new URL("budget-2021-tables.expected.json", import.meta.url), "utf8")) as {
  tables: readonly ExpectedTable[];
};

const inUnit = (amount: string, unit: Unit): Decimal => new Decimal(amount).div(unit === "万元" ? 1e4 : 1);

/** Amounts as the document prints them: whole 元, 万元 with two decimals. */
function filled({ layout, year, unit, department, rows, title }: ExpectedTable): FilledTable {
  return {
    kind: "table",
    layout,
    year: title.includes(String(year)) ? year : null,
    department,
    rows: rows.map(({ amounts, ...row }) => {
      const printed = Object.entries(amounts).filter((entry): entry is [string, string] => entry[1] !== null);
      return {
        ...row,
        amounts: Object.fromEntries(printed.map(([key, value]) => [key, inUnit(value, unit).toFixed(unit === "元" ? 0 : 2)])),
      };
    }),
  };
}

describe("the tables of a published budget as sheets", () => {
  let sheets: readonly Sheet[] = [];
  beforeAll(async () => {
    ({ sheets } = await readXlsx(await writeFile(budgetPlans(tables.map(filled)), { ours: false })));
  });

  test.each(tables.map((table, index) => [table.layout, table, index] as const))(
    "%s holds each figure beside its code and name",
    (_, table, index) => {
      const { rows } = sheets[index]!;
      const layout = tableLayout(table.layout);
      const at = (row: number, col: number): unknown => rows[row]?.[col] ?? null;
      expect([compact(String(rows[1]![0])), compact(String(rows.flat().find((value) => String(value).startsWith("编制部门"))))]).toEqual([
        compact(table.title),
        compact(`编制部门：${table.department}`),
      ]);
      for (const side of layout.sides) {
        const own = table.rows.filter((row) => row.side === side.side);
        const columnOf = (key: ColumnKey): number => side.columns.find((column) => column.key === key)!.at.charCodeAt(0) - 65;
        own.forEach((row, position) => {
          const isTotal = side.total !== null && position === own.length - 1;
          const line = isTotal ? rows.length - 1 : layout.firstRow - 1 + position;
          for (const [key, amount] of Object.entries(row.amounts))
            expect([row.name, key, at(line, columnOf(key as ColumnKey))]).toEqual([
              row.name,
              key,
              amount === null ? null : inUnit(amount, table.unit).toNumber(),
            ]);
          if (!side.name) return;
          const nameAt = side.name.at.charCodeAt(0) - 65;
          const before = (side.codes?.levels ?? []).map((_, level) => at(line, level)).filter((value) => value !== null);
          if (isTotal && side.codes) expect(at(line, 0)).toBe(row.name);
          else expect([before.join(""), at(line, nameAt)]).toEqual([row.code ?? "", row.name]);
        });
      }
      const figures = rows.slice(layout.firstRow - 1).flatMap((cells) => cells.filter((value) => typeof value === "number"));
      expect(figures).toHaveLength(table.rows.flatMap(({ amounts }) => Object.values(amounts).filter((value) => value !== null)).length);
    },
  );
});
