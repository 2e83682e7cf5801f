import { describe, expect, test } from "@jest/globals";
import { address, type Area } from "../../src/grid/address";
import type { SheetPlan } from "../../src/grid/sheet-plan";
import type { FilledForm } from "../../src/official/filled-form";
import { project2023 } from "../../src/official/project-2023";
import { formSheet, formSheets } from "../../src/templates/form-sheet";
import { clean } from "../support/forms";

const plan = (filled: FilledForm): SheetPlan => formSheet(project2023, filled, "表");
const merged = ({ merges }: SheetPlan): string[] =>
  merges.map(({ top, left, bottom, right }: Area) => `${address({ row: top, col: left })}:${address({ row: bottom, col: right })}`);
const cell = ({ cells }: SheetPlan, a1: string): SheetPlan["cells"][number] => cells.find((candidate) => address(candidate) === a1)!;

describe("a form as its official sheet", () => {
  test("has the merged areas of the official form", () => {
    expect(merged(plan(clean)).sort()).toEqual(
      // Title, year, and the areas printed across columns; 产出指标 covers its three classes; targets cover two columns.
      [
        "A1:F1",
        "A2:F2",
        "D4:F4",
        "D5:F5",
        "A6:A9",
        "E6:F6",
        "E7:F7",
        "E8:F8",
        "E9:F9",
        "A10:A11",
        "B10:C10",
        "B11:C11",
        "D10:F10",
        "D11:F11",
      ]
        .concat(["A12:A17", "E12:F12", "E13:F13", "E14:F14", "E15:F15", "E16:F16", "E17:F17", "B13:B15"])
        .sort(),
    );
  });

  test("has a border on every cell of the table, blank ones and covered ones too", () => {
    const { cells } = plan(clean);
    const bordered = new Set(cells.filter(({ look }) => look.border).map(address));
    for (let row = 2; row <= 16; row++)
      for (let col = 0; col < 6; col++)
        expect([address({ row, col }), bordered.has(address({ row, col }))]).toEqual([address({ row, col }), true]);
  });

  test("puts amounts and dates as such, and text that is neither as it stands", () => {
    const sheet = plan({
      ...clean,
      amounts: { annualApplication: "1,800,000.5", annualOther: "约四万" },
      fields: { startDate: "2023-01-01", endDate: "长期" },
    });
    expect(cell(sheet, "E6")).toMatchObject({ value: 1800000.5, look: { numberFormat: "#,##0.00", align: "right" } });
    expect(cell(sheet, "E9").value).toBe("约四万");
    expect(cell(sheet, "B5")).toMatchObject({ value: "2023-01-01", date: true });
    expect(cell(sheet, "D5")).toMatchObject({ value: "长期" });
    expect(cell(sheet, "D5").date).toBeUndefined();
  });

  test("gives a long goal a higher row, and rows of the list what their longest text needs", () => {
    const long = plan({
      ...clean,
      fields: { ...clean.fields, annualGoal: "科".repeat(600) },
      indicators: [{ ...clean.indicators[0]!, name: "展".repeat(60) }],
    });
    expect(long.rowHeights.get(10)!).toBeGreaterThan(plan(clean).rowHeights.get(10)! * 2);
    expect(long.rowHeights.get(12)!).toBeGreaterThan(plan(clean).rowHeights.get(12)!);
  });

  test("does not let a label cover a row whose class is up for review", () => {
    const why = "请核对";
    const indicators = clean.indicators.map((row, at) =>
      at === 2 ? { ...row, level2: null, review: { columns: ["level2" as const], why } } : row,
    );
    const sheet = plan({ ...clean, indicators });
    expect(merged(sheet).filter((area) => area.startsWith("C1"))).toEqual([]);
    expect(cell(sheet, "C15")).toMatchObject({ value: null, comment: why, look: { fill: "FFF2CC" } });
    expect(merged(sheet)).toContain("B13:B15");
  });

  test("is blank where nothing was filled in, with rows to fill", () => {
    const blank = plan({ year: null, fields: {}, amounts: {}, indicators: [] });
    expect(cell(blank, "A2").value).toBe("（    年度）");
    const labels = blank.cells.filter(({ row, value }) => row >= 12 && value !== null);
    expect(labels.map((label) => [address(label), label.value])).toEqual(
      expect.arrayContaining([
        ["B13", "产出指标"],
        ["C13", "数量指标"],
        ["C15", "时效指标"],
        ["C17", "社会效益指标"],
        ["B20", "满意度指标"],
        ["C20", "服务对象满意度指标"],
      ]),
    );
    expect(labels.filter(({ col }) => col > 2)).toEqual([]);
    expect(Math.max(...blank.cells.map(({ row }) => row))).toBe(19);
  });

  test("is one sheet each for several, under names that differ", () => {
    expect(
      formSheets([clean, clean, { ...clean, fields: {} }].map((filled) => ({ layout: project2023, filled }))).map(({ name }) => name),
    ).toEqual(["流动科普展览", "流动科普展览 (2)", "财政项目支出绩效目标申报表"]);
  });
});
