import { beforeAll, describe, expect, test } from "@jest/globals";
import { address } from "../../src/grid/address";
import type { PlannedCell, SheetPlan } from "../../src/grid/sheet-plan";
import { noteLayouts } from "../../src/official/note-layout";
import type { TableId } from "../../src/official/table-layout";
import { tableLayout, tableLayouts } from "../../src/official/tables";
import { blankBudgetSheets, budgetSheetIds, wholeBlankBudget } from "../../src/templates/budget-sheets";
import { blankTableSheet } from "../../src/templates/table-sheet";
import { filledIn, shownByIronCalc, shownByLibreOffice, type Shown, type Typed } from "../support/filled-in";
import { scratch } from "../support/cli";
import { describeWithLibreOffice } from "../support/needs";

const blank = (id: TableId, year: number | null = 2026): SheetPlan => blankTableSheet(tableLayout(id), year);
const cell = (plan: SheetPlan, a1: string): PlannedCell | undefined => plan.cells.find((candidate) => address(candidate) === a1);
const texts = (plan: SheetPlan): unknown[] => plan.cells.flatMap(({ value }) => (value === null || value === "" ? [] : [value]));

describe("blank sheets of a department budget", () => {
  test("hold no figure and no code, only what the official sheet prints", () => {
    for (const layout of tableLayouts) {
      const plan = blankTableSheet(layout, 2026);
      expect(plan.cells.filter(({ value }) => typeof value === "number")).toEqual([]);
      expect(texts(plan)).toContain(`2026年${layout.printedTitle}`);
      expect(texts(plan)).toContain(`单位：${layout.unit}`);
      expect(plan.cells.filter(({ formula, value }) => formula !== undefined && value !== "")).toEqual([]);
    }
  });

  test("keep codes as text, so that 01 stays 01", () => {
    const plan = blank("budget-expenditure");
    expect(["A9", "B9", "C19"].map((a1) => cell(plan, a1)!.look.numberFormat)).toEqual(["@", "@", "@"]);
  });

  test("leave out what the year did not print", () => {
    const now = blank("budget-appropriation", 2022);
    const then = blank("budget-appropriation", 2021);
    expect([cell(now, "G7")!.value, cell(now, "A10")!.value, cell(now, "G4")!.value]).toEqual([
      "国有资本经营预算",
      "三、国有资本经营预算",
      "单位：元",
    ]);
    expect([cell(then, "G7"), cell(then, "A10")!.value, cell(then, "F4")!.value]).toEqual([undefined, null, "单位：元"]);
    expect(then.columnWidths).toHaveLength(6);
    expect(then.merges).toContainEqual({ top: 5, left: 2, bottom: 5, right: 5 });
    expect(texts(blank("budget-balance", 2021))).not.toContain("3. 国有资本经营预算");
    expect(texts(blank("budget-balance", null))).toContain("3. 国有资本经营预算");
  });

  test("make up the whole budget in the order of its contents, the table of a later year left out before", () => {
    const names = (year: number | null): string[] => wholeBlankBudget(year).map(({ name }) => name);
    expect(names(2026)).toEqual([
      "部门主要职能",
      "部门机构设置",
      "名词解释",
      "部门编制说明",
      ...tableLayouts.map(({ sheetName }) => sheetName),
      "其他相关情况说明",
      "项目经费情况说明",
    ]);
    expect(names(2021)).toEqual(names(2026).filter((name) => name !== "部门国有资本经营预算拨款表"));
    expect(names(null)).toEqual(names(2026));
  });

  test("are given one by one, whatever the year", () => {
    expect(blankBudgetSheets(["budget-state-capital"], 2021).map(({ name }) => name)).toEqual(["部门国有资本经营预算拨款表"]);
    const all = blankBudgetSheets(budgetSheetIds, 2026);
    expect(new Set(all.map(({ name }) => name)).size).toBe(noteLayouts.length + tableLayouts.length + 1);
  });

  test("are prose to be written in, with the year where it belongs", () => {
    const [duties, , , explanation] = blankBudgetSheets(["budget-notes"], 2026);
    expect([cell(duties!, "A1")!.value, cell(explanation!, "A1")!.value]).toEqual(["（部门）主要职能", "2026年部门预算编制说明"]);
    expect(cell(explanation!, "A3")!.value).toMatch(/^　　2026年，.*比2025年预算增加\/减少（　）万元/);
    const [project] = blankBudgetSheets(["budget-project-note"], 2026);
    const headings = project!.cells.filter(({ look }) => look.bold).map(({ value }) => value);
    expect(headings).toEqual([
      "XX项目经费情况说明",
      ..."一、项目概述 二、立项依据 三、实施主体 四、实施方案 五、实施周期 六、年度预算安排 七、绩效目标".split(" "),
    ]);
    // A row to write in below each heading.
    expect(project!.cells.filter(({ look }) => !look.bold)).toHaveLength(7);
  });
});

/** What is typed into a blank sheet, and what its formulas should show then. */
interface Case {
  readonly what: string;
  readonly id: TableId;
  readonly year?: number;
  readonly typed: Typed;
  readonly shown: Typed;
}

const SUBJECTS: Typed = {
  ...{ A9: "206", D9: "科学技术支出", F9: 30, G9: 12.5 },
  ...{ A10: "206", B10: "07", D10: "科学技术普及", F10: 30, G10: 12.5 },
  ...{ A11: "206", B11: "07", C11: "01", D11: "机构运行", F11: 30 },
  ...{ A12: "206", B12: "07", C12: "02", D12: "科普活动", G12: 12.5 },
  ...{ A19: "208", D19: "社会保障和就业支出", F19: 7 },
};
const SUBJECT_SUMS: Typed = { E9: 42.5, E10: 42.5, E11: 30, E12: 12.5, E13: "", E19: 7, E20: 49.5, F20: 37, G20: 12.5 };

const CASES: readonly Case[] = [
  ...tableLayouts.map(({ id }) => ({ what: "nothing", id, typed: {}, shown: formulaCells(id) })),
  { what: "subjects of all levels", id: "budget-expenditure", typed: SUBJECTS, shown: SUBJECT_SUMS },
  {
    what: "codes as numbers",
    id: "budget-expenditure",
    typed: { ...SUBJECTS, A9: 206, A10: 206, B10: 7, A11: 206, B11: 7, C11: 1, A12: 206, B12: 7, C12: 2, A19: 208 },
    shown: SUBJECT_SUMS,
  },
  {
    what: "codes joined in the first column",
    id: "budget-expenditure",
    typed: { A9: "206", F9: 3, A10: "20607", F10: 3, A11: "2060701", F11: 3 },
    shown: { E20: 3, F20: 3, G20: "" },
  },
  {
    what: "subjects of the lowest level only, which no total can stand on",
    id: "budget-expenditure",
    typed: { A9: "206", B9: "07", C9: "01", F9: 3 },
    shown: { E9: 3, E20: "", F20: "", G20: "" },
  },
  {
    what: "sources by subject",
    id: "budget-income",
    typed: { A9: "206", F9: 6, G9: 5, H9: 4, I9: 3, A10: "206", B10: "07", F10: 6, G10: 5, H10: 4, I10: 3 },
    shown: { E9: 18, E10: 18, E20: 18, F20: 6, G20: 5, H20: 4, I20: 3 },
  },
  {
    what: "economic classes",
    id: "budget-basic-economic",
    typed: { A9: "301", E9: 8, A10: "301", B10: "01", E10: 8, A11: "302", F11: 2.25, A12: "302", B12: "01", F12: 2.25 },
    shown: { D9: 8, D11: 2.25, D21: 10.25, E21: 8, F21: 2.25 },
  },
  {
    what: "both sides, a source of its own among them",
    id: "budget-balance",
    typed: { B9: 100, B10: 20, B12: 3, A15: "五、上年结转", B15: 0.5, D8: 23.5, D9: 100 },
    shown: { B8: 120, B21: 123.5, D21: 123.5 },
  },
  { what: "the appropriation as one figure", id: "budget-balance", typed: { B8: 9, B14: 1 }, shown: { B21: 10, D21: "" } },
  {
    what: "three kinds of money",
    id: "budget-appropriation",
    typed: { B8: 10, B9: 2, B10: 1, E8: 4, F8: 2, G9: 1, E9: 6 },
    shown: { B21: 13, D8: 6, D9: 7, D10: "", D21: 13, E21: 10, F21: 2, G21: 1 },
  },
  {
    what: "two kinds of money, before there was a third",
    id: "budget-appropriation",
    year: 2021,
    typed: { B8: 10, B9: 2, E8: 10, F8: 2 },
    shown: { B21: 12, D8: 12, D21: 12, E21: 10, F21: 2 },
  },
  {
    what: "the three public expenses",
    id: "budget-three-public",
    typed: { B7: 52.5, C7: 7.47, F7: 17.1, G7: 411.55 },
    shown: { A7: 77.07, D7: 17.1 },
  },
];

function formulaCells(id: TableId): Typed {
  return Object.fromEntries(blank(id).cells.flatMap((own) => (own.formula ? [[address(own), ""]] : [])));
}

function planOf({ id, year = 2026, typed }: Case): SheetPlan {
  return filledIn(blank(id, year), typed);
}

function expectShown(shown: Shown, expected: Typed): void {
  for (const [a1, value] of Object.entries(expected)) {
    const actual = shown.get(a1);
    if (typeof value === "number") expect([a1, Number(actual)]).toEqual([a1, expect.closeTo(value, 8)]);
    else expect([a1, actual]).toEqual([a1, value]);
  }
}

describe("the formulas of blank tables, calculated by IronCalc", () => {
  test.each(CASES.map((one) => [one.id, one.what, one] as const))("add up in %s: %s", async (_, __, one) => {
    expectShown(await shownByIronCalc(planOf(one)), one.shown);
  });
});

describeWithLibreOffice("the formulas of blank tables, calculated by LibreOffice", () => {
  const within = scratch();
  let shown: readonly Shown[] = [];
  beforeAll(async () => {
    const plans = CASES.map((one, index) => ({ ...planOf(one), name: `表${index}` }));
    shown = await shownByLibreOffice(plans, within);
  }, 180_000);

  test.each(CASES.map((one, index) => [one.id, one.what, one, index] as const))("add up in %s: %s", (_, __, one, index) => {
    expectShown(shown[index]!, one.shown);
  });
});
