import { describe, expect, test } from "@jest/globals";
import Decimal from "decimal.js";
import type { Table } from "../../src/reading/budget-facts";
import type { WorkbookReading } from "../../src/reading/facts";
import { withAmount } from "../../src/rules/budget-changes";
import { cleanBudget } from "../../src/rules/example-budget";
import { checked, faults, hindrances, readBudget, replaced } from "../support/checked-budget";

describe("rounded tables", () => {
  test.each([0, 1, 2])("in 万元 with %d decimals are at most told of", (decimals) => {
    const reading = { ...odd(readBudget(cleanBudget)), notes: [] };
    const all = reading.tables.map((table) => rounded(table, decimals));
    for (const rounding of [all, ...all.map((own, at) => reading.tables.map((table, other) => (other === at ? own : table)))]) {
      const { findings } = checked({ ...reading, tables: rounding });
      expect(findings.filter(({ severity }) => severity !== "info").map(({ message }) => message.zh)).toEqual([]);
    }
  });
});

describe("what is spent beside a blank", () => {
  test("a column of an appropriation that is blank hinders nothing: all spending is at least nothing", () => {
    const reading = readBudget(withAmount("budget-general-public", "2060701", "项目支出", "")(cleanBudget));
    const skipped = checked(reading).files.flatMap(({ sheets }) => sheets.flatMap(({ rulesSkipped }) => rulesSkipped));
    expect(skipped.filter(({ rule, hinders }) => hinders && rule === "appropriation-within-spending")).toEqual([]);
  });

  test("running costs of offices are blank where no unit is an office", () => {
    const reading = readBudget(withAmount("budget-three-public", "", "机关运行经费预算数", "")(cleanBudget));
    expect(hindrances({ ...reading, notes: [] })).toEqual([]);
  });
});

describe("the “三公” in 元", () => {
  const inYuan = (reception: string): string[] => {
    const reading = readBudget(withAmount("budget-basic-economic", "30217", "合计", "70049")(cleanBudget));
    const three = reading.tables.find(({ layout }) => layout.id === "budget-three-public")!;
    const rows = three.rows.map((row) => ({
      ...row,
      amounts: { ...row.amounts, 公务接待费: { ...row.amounts.公务接待费!, value: new Decimal(reception) } },
    }));
    const found = faults(replaced(reading, { ...three, unit: "元", rows }));
    return found.filter((line) => line.startsWith("three-public-items"));
  };

  test("are 万元 with two decimals written out where all are whole hundreds", () => {
    expect(inYuan("70000")).toEqual([]);
    expect(inYuan("69900")).toHaveLength(1);
    expect(inYuan("70001")).toHaveLength(1);
  });
});

/** The same budget in other amounts, so that there is something to round. */
function odd(reading: WorkbookReading): WorkbookReading {
  return { ...reading, tables: reading.tables.map((table) => withValues(table, (value) => value.times("1.234567").toDecimalPlaces(6))) };
}

function withValues(table: Table, change: (value: Decimal) => Decimal): Table {
  const rows = table.rows.map((row) => ({
    ...row,
    amounts: Object.fromEntries(
      Object.entries(row.amounts).map(([key, amount]) => {
        const value = amount.value && change(amount.value);
        return [key, { ...amount, value, text: value?.toFixed() ?? "" }];
      }),
    ),
  }));
  return { ...table, rows };
}

/** The table as it would read if it were printed in 万元. */
function rounded(table: Table, decimals: number): Table {
  return { ...withValues(table, (value) => value.div(1e4).toDecimalPlaces(decimals).times(1e4)), unit: "万元" };
}
