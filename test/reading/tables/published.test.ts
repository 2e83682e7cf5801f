import { expect, test } from "@jest/globals";
import { readTables } from "../../../src/reading/tables";
import { budget2021, gridOfTable } from "../../support/budget-tables";
import { expectedFacts, tableFacts } from "../../support/table-facts";

test.each(budget2021.map((table) => [table.layout, table] as const))("%s reads back as transcribed", (_, expected) => {
  const tables = readTables("a.xlsx", gridOfTable(expected));
  expect(tables.map(tableFacts)).toEqual([expectedFacts(expected)]);
  const [table] = tables;
  expect(table!.unit).toBe(expected.unit);
  expect(table!.parts.unreadable).toEqual([]);
  expect(table!.unplaced).toEqual([]);
  expect(table!.recognition.score).toBe(1);
});
