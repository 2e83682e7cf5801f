import { describe, expect, test } from "@jest/globals";
import { isDeepStrictEqual } from "node:util";
import type { Grid } from "../../../src/grid/grid";
import { address } from "../../../src/grid/address";
import type { Table } from "../../../src/reading/budget-facts";
import { tableLayout } from "../../../src/official/tables";
import { readTables } from "../../../src/reading/tables";
import { budget2021, gridOfTable } from "../../support/budget-tables";
import { expectedFacts, tableFacts } from "../../support/table-facts";
import { tableNoisePairs, tableNoises, type TableNoise } from "../../support/table-noise";

/** Every amount that was read stands in the cell that it names. */
function placesHold(grid: Grid, { rows }: Table): boolean {
  const shown = new Map(grid.rows.flatMap(({ cells }) => cells.map((cell) => [address(cell), cell.text.trim()] as const)));
  return rows.every(({ amounts }) => Object.values(amounts).every(({ value, cell, text }) => value === null || shown.get(cell) === text));
}

describe.each(budget2021.map((table) => [table.layout, table] as const))("copies of %s", (id, expected) => {
  const layout = tableLayout(id);
  const official = gridOfTable(expected);
  const facts = (applied: readonly TableNoise[]): object => {
    const grid = applied.reduce((copy, noise) => noise.apply(copy, layout), official);
    const tables = readTables("a.xlsx", grid);
    return {
      tables: tables.map(tableFacts),
      unread: tables.flatMap(({ parts }) => parts.unreadable),
      inPlace: tables.every((table) => placesHold(grid, table)),
    };
  };
  const same = { tables: [expectedFacts(expected)], unread: [], inPlace: true };

  test.each(tableNoises.map((noise) => [noise.kind, noise] as const))("say the same with %s", (_, noise) => {
    expect(facts([noise])).toEqual(same);
  });

  test("say the same with any two kinds of noise together", () => {
    const broken = tableNoisePairs.filter((pair) => !isDeepStrictEqual(facts(pair), same));
    expect(broken.map((pair) => pair.map(({ kind }) => kind))).toEqual([]);
  });
});

test("every kind of noise changes some table", () => {
  const idle = tableNoises.filter(({ apply }) =>
    budget2021.every((table) => isDeepStrictEqual(apply(gridOfTable(table), tableLayout(table.layout)), gridOfTable(table))),
  );
  expect(idle.map(({ kind }) => kind)).toEqual([]);
});
