import { describe, expect, test } from "@jest/globals";
import { makeGrid, type Cell, type Grid } from "../../src/grid/grid";
import { project2023 } from "../../src/official/project-2023";
import { isBlank } from "../../src/reading/facts";
import { readWorkbook } from "../../src/reading/workbook";
import { formSheet } from "../../src/templates/form-sheet";
import { clean } from "../support/forms";
import { gridOfPlan } from "../../src/catalogue/plan-grid";

const official = gridOfPlan(formSheet(project2023, clean, "表"));
const cells = (grid: Grid): Cell[] => grid.rows.flatMap((row) => [...row.cells]);
const textCell = (row: number, col: number, text: string): Cell => ({ row, col, kind: "text", value: text, text });

describe("a workbook", () => {
  test("with several forms below one another gives each its own facts", () => {
    const second = gridOfPlan(formSheet(project2023, { ...clean, year: 2024, fields: { ...clean.fields, projectName: "科普讲座" } }, "表"));
    const both = makeGrid("表", [...cells(official), ...cells(second).map((cell) => ({ ...cell, row: cell.row + 25 }))]);
    const { forms } = readWorkbook("a.xlsx", [both]);
    expect(
      forms.map(({ fields, year, indicators, amounts }) => [
        fields.projectName.value,
        year.value,
        indicators.length,
        amounts.annualApplication!.cell,
      ]),
    ).toEqual([
      ["流动科普展览", 2023, 5, "E6"],
      ["科普讲座", 2024, 5, "E31"],
    ]);
  });

  test("with several forms under one title still gives each its own", () => {
    const second = cells(official).filter(({ row }) => row > 1);
    const both = makeGrid("表", [...cells(official), ...second.map((cell) => ({ ...cell, row: cell.row + 20 }))]);
    expect(readWorkbook("a.xlsx", [both]).forms.map(({ fields }) => fields.projectName.cell)).toEqual(["B3", "B23"]);
  });

  test("of something else is left alone", () => {
    const roster = makeGrid("通讯录", [textCell(0, 0, "姓名"), textCell(0, 1, "电话"), textCell(1, 0, "某某")]);
    const { forms, unrecognised } = readWorkbook("a.xlsx", [roster, makeGrid("空", [])]);
    expect(forms).toEqual([]);
    expect(unrecognised).toEqual([
      { sheet: "通讯录", empty: false, nearest: null },
      { sheet: "空", empty: true, nearest: null },
    ]);
  });

  test("that is almost an official form says what is missing", () => {
    const half = makeGrid(
      "半张",
      cells(official).filter(({ row }) => row < 7 && row !== 3),
    );
    const { forms, unrecognised } = readWorkbook("a.xlsx", [half]);
    expect(forms).toEqual([]);
    expect(unrecognised[0]).toMatchObject({ sheet: "半张", nearest: { layout: "project-2023", title: "财政项目支出绩效目标申报表" } });
    expect(unrecognised[0]!.nearest!.missing).toEqual(expect.arrayContaining(["主管部门", "实施单位", "年度总体目标", "三级指标"]));
  });

  test("is recognised without its title, with less certainty", () => {
    const untitled = makeGrid(
      "表",
      cells(official).filter(({ row }) => row > 1),
    );
    const { forms } = readWorkbook("a.xlsx", [untitled]);
    expect(forms[0]!.recognition.score).toBeLessThan(0.95);
    expect([forms[0]!.title.value, forms[0]!.year.value]).toEqual([null, null]);
    expect(forms[0]!.parts.unreadable.map(({ label, problem }) => [label, problem])).toEqual([
      ["财政项目支出绩效目标申报表", "no-label"],
      ["年度", "no-label"],
    ]);
  });

  test("with a blank official form knows that nobody has filled it in", () => {
    const blank = gridOfPlan(formSheet(project2023, { year: null, fields: {}, amounts: {}, indicators: [] }, "表"));
    const { forms } = readWorkbook("a.xlsx", [blank]);
    expect(forms.map(isBlank)).toEqual([true]);
  });
});

describe("a label that was lost", () => {
  const without = (label: string): ReturnType<typeof readWorkbook>["forms"][number] =>
    readWorkbook("a.xlsx", [
      makeGrid(
        "表",
        cells(official).filter(({ text }) => text !== label),
      ),
    ]).forms[0]!;

  test("leaves its value unread, and does not give it to the label on its left", () => {
    const { amounts } = without("年度资金申请总额");
    expect([amounts.projectTotal!.value, amounts.projectTotal!.cell]).toEqual([null, "C6"]);
    expect(amounts.annualApplication).toMatchObject({ value: null, text: "300000", cell: "E6", problem: "no-label" });
  });

  test("says where its value would stand", () => {
    expect(without("实施单位").fields.implementingUnit).toMatchObject({
      value: null,
      text: "某市科普中心",
      cell: "D4",
      problem: "no-label",
    });
    expect(without("主管部门").fields.supervisingDepartment).toMatchObject({
      value: null,
      text: "某市科学技术协会",
      cell: "B4",
      problem: "no-label",
    });
  });

  test("with its whole row does not take the labels of the next row for its values", () => {
    const rowGone = cells(official).flatMap((cell) => (cell.row === 4 ? [] : { ...cell, row: cell.row - (cell.row > 4 ? 1 : 0) }));
    const { startDate, endDate, implementingUnit } = readWorkbook("a.xlsx", [makeGrid("表", rowGone)]).forms[0]!.fields;
    expect([startDate, endDate].map(({ text, problem }) => [text, problem])).toEqual([
      ["", "no-label"],
      ["", "no-label"],
    ]);
    expect(implementingUnit!.value).toBe("某市科普中心");
  });

  test("of a goal leaves the text unread too", () => {
    expect(without("年度总体目标").fields.annualGoal).toMatchObject({ value: null, problem: "no-label", cell: "D11" });
    expect(without("年度总体目标").fields.overallGoal!.value).toBeNull();
  });
});

describe("a label that stands twice", () => {
  test("is told apart by its place, also where one of the two is gone", () => {
    const both = {
      ...clean,
      amounts: { ...clean.amounts, projectTotal: "500000.00", projectFiscal: "450000.00", projectOther: "50000.00" },
    };
    const grid = gridOfPlan(formSheet(project2023, both, "表"));
    const oneGone = makeGrid(
      "表",
      cells(grid).filter(({ row, col }) => !(row === 8 && col === 1)),
    );
    const { amounts } = readWorkbook("a.xlsx", [oneGone]).forms[0]!;
    expect([amounts.annualOther!.value?.toFixed(2), amounts.annualOther!.cell]).toEqual(["40000.00", "E9"]);
    expect([amounts.projectOther!.value, amounts.projectOther!.cell, amounts.projectOther!.problem, amounts.projectOther!.text]).toEqual([
      null,
      "C9",
      "no-label",
      "50000",
    ]);
  });
});

describe("a form of another authority", () => {
  test("with the same title but other fields is not taken for ours, and says what differs", () => {
    const rows = [
      ["项目支出绩效目标申报表"],
      ["（2024年度）"],
      ["项目名称", "科普讲座"],
      ["主管部门及代码", "某部门", "实施单位", "某中心"],
      ["项目资金（万元）", "年度资金总额：", 30],
      [null, "其中：财政拨款", 20],
      [null, "其他资金", 10],
      ["总体目标", "办好讲座。"],
      ["绩效指标", "一级指标", "二级指标", "三级指标", "指标值"],
      [null, "产出指标", "数量指标", "讲座场次", "≥10场"],
    ];
    const grid = makeGrid(
      "表",
      rows.flatMap((line, row) =>
        line.flatMap((value, col): Cell[] =>
          value === null
            ? []
            : [typeof value === "number" ? { row, col, kind: "number", value, text: String(value) } : textCell(row, col, value)],
        ),
      ),
    );
    const { forms, unrecognised } = readWorkbook("a.xlsx", [grid]);
    expect(forms).toEqual([]);
    expect(unrecognised[0]!.nearest!.missing).toEqual(expect.arrayContaining(["项目性质", "计划开始日期", "上年结转资金"]));
  });
});
