import { describe, expect, test } from "@jest/globals";
import type { FilledForm } from "../../../src/official/filled-form";
import type { SheetPlan } from "../../../src/grid/sheet-plan";
import { formLayout } from "../../../src/official";
import type { FormLayoutId } from "../../../src/official/layout";
import { projectsSheet } from "../../../src/reporting/summary/projects";
import { cleanForms } from "../../../src/rules/example-form";

import { blankSheets, formSheets } from "../../../src/templates/form-sheet";
import { listedRows, options, recalculated, sourceOf } from "../../support/summary";

const filled = (
  id: FormLayoutId,
  change: Partial<FilledForm["fields"]> = {},
): { layout: ReturnType<typeof formLayout>; filled: FilledForm } => ({
  layout: formLayout(id),
  filled: { ...cleanForms[id], fields: { ...cleanForms[id].fields, ...change } },
});

/** One project of each generation, and another of a unit with a star in its name. */
const sheets: readonly SheetPlan[] = formSheets([
  filled("project-2019"),
  filled("project-2020"),
  filled("project-2023"),
  filled("project-2023", { projectName: "科普*", implementingUnit: "某市*" }),
]);
const plan = projectsSheet(sourceOf({ "a.xlsx": sheets }), options);

test("one row tells a form of any generation in the same columns", () => {
  const rows = listedRows(plan).map(({ 数据码: _, ...row }) => row);
  expect(rows.slice(0, 3)).toEqual([
    {
      序号: 1,
      单位: "某市科学技术协会",
      项目名称: "流动科普展览",
      单元格: "B4",
      年度: 2019,
      项目性质: "其他经常性项目",
      起止时间: "2019-01-01 至\n2019-12-31",
      项目总额: 300000,
      "本年预算（申请）数": 300000,
      上年预算数: 280000,
      上年执行数: 275000,
      上年执行率: 275 / 280,
      子项目数: 2,
      子项目金额合计: 300000,
      投入管理指标: 2,
      产出指标: 3,
      效益指标: 2,
      满意度指标: 1,
      指标合计: 8,
      量化指标: 5,
      量化占比: 0.625,
      错误: 0,
      警告: 0,
      提示: 0,
    },
    expect.objectContaining({
      单位: "某市科普中心",
      年度: 2020,
      上年执行率: 1,
      投入管理指标: 0,
      产出指标: 3,
      效益指标: 2,
      指标合计: 5,
      量化占比: 0.6,
    }),
    expect.objectContaining({
      单位: "某市科普中心",
      年度: 2023,
      "本年预算（申请）数": 300000,
      "其中：当年财政拨款": 200000,
      指标合计: 5,
      量化占比: 0.8,
    }),
  ]);
  expect(Object.keys(rows[2]!)).not.toContain("上年预算数");
});

test("every formula, those of the totals too, comes to what it shows, and follows the form", () => {
  const formulas = recalculated(plan, sheets);
  expect(formulas.length).toBeGreaterThan(100);
  for (const { cell, value, calculated } of formulas) {
    if (typeof value === "number") expect([cell, calculated]).toEqual([cell, expect.closeTo(value, 6)]);
    else expect([cell, calculated]).toEqual([cell, value]);
  }
  const edited = sheets.map((sheet, index) =>
    index === 2 ? { ...sheet, cells: sheet.cells.map((cell) => (cell.value === 300000 ? { ...cell, value: 350000 } : cell)) } : sheet,
  );
  const changed = recalculated(plan, edited).filter(({ calculated }, index) => calculated !== formulas[index]!.calculated);
  expect(changed.map(({ value, calculated }) => [value, calculated])).toEqual([
    [300000, 350000],
    [300000, 350000],
    [600000, 650000],
  ]);
});

test("budgets of different years are added up apart, by unit and in all", () => {
  const title = plan.cells.find(({ value }) => value === "按单位和年度合计")!;
  const totals = Array.from({ length: 7 }, (_, index) => plan.cells.filter(({ row }) => row === title.row + 1 + index));
  const at = (cells: (typeof totals)[number], col: number): unknown => cells.find((cell) => cell.col === col)?.value;
  expect(totals.map((cells) => [1, 4, 2, 8].map((col) => at(cells, col)))).toEqual([
    ["某市科学技术协会", 2019, 1, 300000],
    ["某市科普中心", 2020, 1, 300000],
    ["某市科普中心", 2023, 1, 300000],
    ["某市*", 2023, 1, 300000],
    ["合计", 2019, 1, 300000],
    ["合计", 2020, 1, 300000],
    ["合计", 2023, 2, 600000],
  ]);
});

describe("the list", () => {
  test("counts what is open in each form, and nothing twice", () => {
    const wrong = formSheets([filled("project-2023")]).map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) => (cell.value === 300000 ? { ...cell, value: 330000 } : cell)),
    }));
    const [row] = listedRows(projectsSheet(sourceOf({ "a.xlsx": wrong }), options));
    expect([row!["错误"], row!["警告"]]).toEqual([1, 0]);
  });

  test("says that a form names no unit, rather than count it with its department", () => {
    const nameless = formSheets([filled("project-2023", { implementingUnit: "" })]);
    expect(listedRows(projectsSheet(sourceOf({ "a.xlsx": nameless }), options))[0]!["单位"]).toBe("（未填写单位）");
  });

  test("leaves blank forms out and says so; without any other it is only written over an older one", () => {
    const [blank] = blankSheets([formLayout("project-2023")], 2027);
    const withBlank = projectsSheet(sourceOf({ "a.xlsx": [...sheets.slice(2, 3), blank!] }), options);
    expect(listedRows(withBlank)).toHaveLength(1);
    expect(withBlank.cells.map(({ value }) => value)).toContainEqual(expect.stringContaining("共 1 个项目；另有 1 张空白申报表未列入"));
    const none = projectsSheet(sourceOf({ "a.xlsx": [blank!] }), options);
    expect([none.onlyOver, none.cells.at(-1)!.value]).toEqual([true, "没有已填写的项目绩效目标申报表（空白表 1 张）。"]);
  });

  test("knows its rows again where files and sheets are renamed and rows move", () => {
    const keysOf = (file: string, own: readonly SheetPlan[]): unknown[] =>
      listedRows(projectsSheet(sourceOf({ [file]: own }), options)).map((row) => row["数据码"]);
    const keys = keysOf("a.xlsx", sheets);
    expect(new Set(keys).size).toBe(4);
    const renamed = [...sheets].reverse().map((sheet, index) => ({ ...sheet, name: `表${index}` }));
    expect(keysOf("乙/b.xlsx", renamed)).toEqual([...keys].reverse());
  });
});

test("forms of two units under one name have codes of their own, whichever unit comes first", () => {
  const keysOf = (...units: string[]): unknown[] =>
    listedRows(
      projectsSheet(sourceOf({ "a.xlsx": formSheets(units.map((declaringUnit) => filled("project-2020", { declaringUnit }))) }), options),
    )
      .slice(0, 2)
      .map((row) => row["数据码"]);
  expect(keysOf("乙中心", "甲中心")).toEqual(keysOf("甲中心", "乙中心").reverse());
});
