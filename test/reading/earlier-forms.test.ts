import { describe, expect, test } from "@jest/globals";
import { position } from "../../src/grid/address";
import { makeGrid, type Cell, type Grid } from "../../src/grid/grid";
import { formLayout } from "../../src/official";
import type { Form } from "../../src/reading/facts";
import { readWorkbook } from "../../src/reading/workbook";
import { cleanForms } from "../../src/rules/example-form";
import { formSheet } from "../../src/templates/form-sheet";
import { plainMoney } from "../../src/values/money";
import { gridOfPlan } from "../../src/catalogue/plan-grid";

const text = (a1: string, value: string): Cell => ({ ...position(a1), kind: "text", value, text: value });
const number = (a1: string, value: number): Cell => ({ ...position(a1), kind: "number", value, text: String(value) });
const formOf = (...cells: Cell[]): Form => {
  const { forms } = readWorkbook("a.xlsx", [makeGrid("表", cells)]);
  expect(forms).toHaveLength(1);
  return forms[0]!;
};
const field = (form: Form, key: keyof Form["fields"]): [string | null, string] => [form.fields[key]!.value, form.fields[key]!.cell];

/** The form of 2020 as units publish it: label and value in one cell, two cells a row. */
const INLINE_2020 = [
  text("A1", "财政项目支出绩效目标表"),
  text("A2", "（2022年度）"),
  text("A3", "申报单位名称：某市科普中心"),
  text("A4", "项目名称：流动科普展览"),
  text("C4", "项目类别：其他一次性项目"),
  text("A5", "计划开始日期：2022-01-01"),
  text("C5", "计划完成日期：2022年12月31日"),
  text("A6", "是否含有政府购买服务：否"),
  text("C6", "绩效类型："),
  text("A7", "项目概况：\n在社区和学校巡展。\n每区停留两周。"),
  text("A8", "立项依据：《科普法》。"),
  text("A9", "项目设立的必要性："),
  text("A10", "保证项目实施的制度、措施："),
  text("A11", "项目实施计划："),
  text("A12", "总目标及阶段性目标：办展十二场。"),
  text("A13", "本项目上年度市级财政资金使用情况"),
  text("A14", "项目总预算（万元）：30"),
  text("C14", "项目当年预算（万元）：30.00"),
  text("A15", "同名项目上年预算额（万元）："),
  text("C15", "同名项目上年预算执行数（万元）："),
  text("A16", "2022年绩效目标"),
  ...["一级目标", "二级目标", "三级目标", "指标目标值"].map((label, col) => text(`${"ABCD"[col]}17`, label)),
  ...["产出目标", "数量", "展览场次", ">=12场"].map((label, col) => text(`${"ABCD"[col]}18`, label)),
];

describe("the form of 2020 with label and value in one cell", () => {
  const form = formOf(...INLINE_2020);

  test("gives each value with the cell that it stands in", () => {
    expect(form.layout.id).toBe("project-2020");
    expect(form.year.value).toBe(2022);
    expect(field(form, "declaringUnit")).toEqual(["某市科普中心", "A3"]);
    expect(field(form, "projectNature")).toEqual(["其他一次性项目", "C4"]);
    expect(field(form, "endDate")).toEqual(["2022-12-31", "C5"]);
    expect(field(form, "overview")).toEqual(["在社区和学校巡展。\n每区停留两周。", "A7"]);
    expect(form.amounts.currentYearBudget).toMatchObject({ cell: "C14", problem: null });
    expect(plainMoney(form.amounts.currentYearBudget!.value!)).toBe("300000.00");
    expect(form.indicators).toMatchObject([{ level1: "产出目标", level2: "数量", name: "展览场次", target: ">=12场" }]);
  });

  test("also where two of them share a cell, filled in or not", () => {
    const shared = INLINE_2020.filter(({ row, col }) => col !== 2 || row > 14).map((cell) => {
      if (cell.text.startsWith("项目名称")) return text("A4", "项目名称：流动科普展览  项目类别：其他一次性项目");
      if (cell.text.startsWith("计划开始")) return text("A5", "计划开始日期：2022-01-01\n计划完成日期：2022-12-31");
      if (cell.text.startsWith("是否")) return text("A6", "是否含有政府购买服务：否 绩效类型：");
      return cell.text.startsWith("项目总预算") ? text("A14", "项目总预算（元）：300,000 项目当年预算（元）：300,000") : cell;
    });
    const copy = formOf(...shared);
    expect(field(copy, "projectName")).toEqual(["流动科普展览", "A4"]);
    expect(field(copy, "projectNature")).toEqual(["其他一次性项目", "A4"]);
    expect(field(copy, "endDate")).toEqual(["2022-12-31", "A5"]);
    expect(field(copy, "includesPurchasedServices")).toEqual(["否", "A6"]);
    expect(field(copy, "performanceType")).toEqual([null, "A6"]);
    expect(plainMoney(copy.amounts.totalBudget!.value!)).toBe("300000.00");
    expect(plainMoney(copy.amounts.currentYearBudget!.value!)).toBe("300000.00");
    expect(copy.indicators).toHaveLength(1);
  });

  test("tells a blank value by the cell of its label, where it would be written", () => {
    expect(field(form, "performanceType")).toEqual([null, "C6"]);
    expect(field(form, "plan")).toEqual([null, "A11"]);
    expect([form.amounts.priorYearBudget!.value, form.amounts.priorYearBudget!.cell]).toEqual([null, "A15"]);
  });
});

describe("the form of 2019", () => {
  const plan = formSheet(formLayout("project-2019"), cleanForms["project-2019"], "表");
  const grid = gridOfPlan(plan);
  const read = (change: (cell: Cell) => Cell | null): Form =>
    formOf(...grid.rows.flatMap(({ cells }) => cells.flatMap((cell) => change(cell) ?? [])));
  const form = read((cell) => cell);

  test("gives ticked options, dates, sub-projects and indicators with their cells", () => {
    expect(field(form, "projectType")).toEqual(["其他经常性项目", "B5"]);
    expect(field(form, "fundUse")).toEqual(["其他事业专业类", "B6"]);
    expect(field(form, "endDate")).toEqual(["2019-12-31", "D7"]);
    expect(form.subProjects.map(({ name, amount }) => [name.value, name.cell, plainMoney(amount.value!), amount.cell])).toEqual([
      ["社区巡展", "B15", "180000.00", "D15"],
      ["学校巡展", "B16", "120000.00", "D16"],
    ]);
    expect(form.indicators.at(-1)).toMatchObject({
      level1: "影响力目标",
      level2: "满意度目标",
      name: "参观者满意度",
      cells: { level1: "A30", level2: "B31", name: "C31", target: "D31" },
    });
    expect(field(form, "remarks")).toEqual([null, "B32"]);
  });

  test("takes a date behind a label that its cell repeats", () => {
    const copy = read((cell) => (cell.kind === "date" && cell.col === 3 ? text("D7", "结束日期：  2019年 12 月 31 日") : cell));
    expect(field(copy, "endDate")).toEqual(["2019-12-31", "D7"]);
  });

  test("leaves a total below the sub-projects out of them, and blank rows between", () => {
    const copy = formOf(
      ...grid.rows.flatMap(({ cells }) => cells.map((cell) => (cell.row >= 16 ? { ...cell, row: cell.row + 2 } : cell))),
      text("B18", "合计"),
      number("D18", 300000),
    );
    expect(copy.subProjects.map(({ name }) => name.value)).toEqual(["社区巡展", "学校巡展"]);
  });

  test("says of a sub-project whose amount is no number where it stands", () => {
    const copy = read((cell) => (cell.row === 15 && cell.col === 3 ? text("D16", "约十二万") : cell));
    expect(copy.subProjects[1]!.amount).toMatchObject({ value: null, problem: "not-money", cell: "D16" });
    expect(copy.parts.unreadable).toMatchObject([{ cell: "D16", problem: "not-money" }]);
  });

  test("keeps a text that goes on in the rows below whole", () => {
    const copy = formOf(
      ...grid.rows.flatMap(({ cells }) => cells.map((cell) => (cell.row >= 8 ? { ...cell, row: cell.row + 1 } : cell))),
      text("B9", "另在暑期加开专场。"),
    );
    expect(copy.fields.overview!.value).toBe("由市科普中心组织展品，在社区和学校巡回展出。\n另在暑期加开专场。");
    expect(copy.fields.overview!.cells).toEqual(["B8", "B9"]);
  });
});

describe("forms below one another", () => {
  const stacked = (id: "project-2019" | "project-2020", titled: boolean): Grid => {
    const one = gridOfPlan(formSheet(formLayout(id), cleanForms[id], "表"));
    const height = one.rows.at(-1)!.row + 3;
    const cells = [0, 1, 2].flatMap((index) =>
      one.rows
        .filter(({ row }) => titled || index === 0 || row >= 2)
        .flatMap((row) => row.cells.map((cell) => ({ ...cell, row: cell.row + index * height }))),
    );
    return makeGrid("表", cells);
  };

  test.each(["project-2019", "project-2020"] as const)("of %s are read each by itself, with and without titles of their own", (id) => {
    for (const titled of [true, false]) {
      const { forms } = readWorkbook("a.xlsx", [stacked(id, titled)]);
      expect(forms.map(({ fields, indicators }) => [fields.declaringUnit!.value, fields.projectName.value, indicators.length])).toEqual(
        Array(3).fill([
          cleanForms[id].fields.declaringUnit,
          "流动科普展览",
          cleanForms[id].indicators.filter(({ name }) => name !== null).length,
        ]),
      );
    }
  });
});
