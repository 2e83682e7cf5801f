import { expect, test } from "@jest/globals";
import { complaints } from "../../src/catalogue/complaints";
import { rules } from "../../src/rules";

const all = Object.values(complaints).flat();
const ids: readonly string[] = rules.map(({ id }) => id);
const named = new Set(all.flatMap((complaint) => complaint.rules));

test("every rule stands under a complaint (src/catalogue/complaints)", () => {
  expect(ids.filter((id) => !named.has(id))).toEqual([]);
});

test("complaints name rules that exist", () => {
  expect([...named].filter((id) => !ids.includes(id))).toEqual([]);
});

test("no complaint is without a rule, and none is told twice", () => {
  expect(all.filter((complaint) => complaint.rules.length === 0)).toEqual([]);
  expect(new Set(all.map(({ zh }) => zh)).size).toBe(all.length);
  expect(new Set(all.map(({ en }) => en)).size).toBe(all.length);
});
