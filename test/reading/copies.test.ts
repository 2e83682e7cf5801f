import { describe, expect, test } from "@jest/globals";
import { check } from "../../src/checking/check";
import type { CheckResult } from "../../src/checking/result";
import { position } from "../../src/grid/address";
import { makeGrid, type Cell, type Grid } from "../../src/grid/grid";
import { project2023 } from "../../src/official/project-2023";
import { builtInPack } from "../../src/pack/rule-pack";
import type { Form } from "../../src/reading/facts";
import { readWorkbook } from "../../src/reading/workbook";
import { formSheet } from "../../src/templates/form-sheet";
import { clean } from "../support/forms";
import { gridOfPlan } from "../../src/catalogue/plan-grid";

const official = gridOfPlan(formSheet(project2023, clean, "表"));
const cells = official.rows.flatMap((row) => [...row.cells]);
const at = (a1: string, value: string | number): Cell => ({
  ...position(a1),
  kind: typeof value === "number" ? "number" : "text",
  value,
  text: String(value),
});

/** The official sheet with cells added, replaced or, where the value is null, emptied; rows from `insertAt` on move down by one. */
function copy(changes: Readonly<Record<string, string | number | null>>, insertAt = Infinity): Grid {
  const moved = cells.map((cell) => (cell.row + 1 >= insertAt ? { ...cell, row: cell.row + 1 } : cell));
  const places = Object.keys(changes).map(position);
  const kept = moved.filter((cell) => !places.some(({ row, col }) => row === cell.row && col === cell.col));
  const added = Object.entries(changes).flatMap(([a1, value]) => (value === null ? [] : [at(a1, value)]));
  return makeGrid("表", [...kept, ...added]);
}

function read(grid: Grid): Form {
  const { forms } = readWorkbook("a.xlsx", [grid]);
  expect(forms).toHaveLength(1);
  return forms[0]!;
}

function checked(grid: Grid): CheckResult {
  return check([readWorkbook("a.xlsx", [grid])], builtInPack);
}

const findings = (grid: Grid): string[] => checked(grid).findings.map(({ rule, place }) => `${rule} ${place.cell}`);
const skipped = (grid: Grid): string[] =>
  checked(grid)
    .files[0]!.sheets[0]!.rulesSkipped.filter(({ hinders }) => hinders)
    .map(({ rule }) => rule);

describe("words of a label elsewhere on the sheet", () => {
  test.each([
    ["at the head of the goal", copy({ D11: "项目名称：流动科普展览\n举办12场。" })],
    [
      "in a line above the table",
      makeGrid("表", [at("A1", "项目名称：流动科普展览"), ...cells.map((cell) => ({ ...cell, row: cell.row + 1 }))]),
    ],
    ["in an inserted row", copy({ A5: "项目名称：流动科普展览（二期）" }, 5)],
  ])("%s do not cut the form in two", (_, grid) => {
    expect(read(grid).indicators).toHaveLength(5);
    expect(findings(grid)).toEqual([]);
  });
});

describe("the budget year", () => {
  test.each([
    ["填报日期：2022年11月20日    预算年度：2023", 2023],
    ["预算年度：2023", 2023],
    ["（2023）", 2023],
    ["二〇二三年度", 2023],
  ])("is read from %s", (line, year) => expect(read(copy({ A2: line })).year.value).toBe(year));

  test("is read from the cell beside its label", () => {
    expect(read(copy({ A2: "申报年度", B2: 2023 })).year).toMatchObject({ value: 2023, cell: "B2" });
  });

  test("is read from a title behind an attachment's number", () => {
    expect(read(copy({ A1: "附件3 2023年财政项目支出绩效目标申报表", A2: null })).year.value).toBe(2023);
  });

  test("is not guessed from several years", () => {
    expect(findings(copy({ A2: "（2023-2025年）" }))).toEqual(["form-year A2"]);
  });

  test("is shared by a second form under the same title", () => {
    const second = cells.filter(({ row }) => row > 1).map((cell) => ({ ...cell, row: cell.row + 20 }));
    const { forms } = readWorkbook("a.xlsx", [makeGrid("表", [...cells, ...second])]);
    expect(forms.map(({ year, title }) => [year.value, title.cell])).toEqual([
      [2023, "A1"],
      [2023, "A1"],
    ]);
  });
});

describe("labels of a unit's own", () => {
  test("are not taken for the blank value beside them", () => {
    expect(findings(copy({ D4: null, E4: "联系电话", F4: "021-0000" }))).toEqual(["required-field D4"]);
    expect(findings(copy({ B3: null, C3: "项目负责人", D3: "张三", E3: "项目性质", F3: "经常性" }))).toContain("required-field B3");
  });

  test("behind an amount do not hide it, wherever the two stand", () => {
    const shifted = cells.map((cell) => (cell.row === 5 && cell.col === 4 ? { ...cell, col: 6 } : cell));
    expect(read(makeGrid("表", [...shifted, at("H6", "元")])).amounts.annualApplication).toMatchObject({ cell: "G6", problem: null });
  });

  test("between the goals and the list do not become a goal", () => {
    const form = read(copy({ A12: "立项依据", B12: "依据有关规划。" }, 12));
    expect([form.fields.overallGoal!.value, form.fields.annualGoal!.value]).toEqual([null, clean.fields.annualGoal]);
    expect(form.indicators).toHaveLength(5);
  });

  test("among the amounts make their sum uncertain, and the check says so", () => {
    const grid = copy({ D9: "事业收入", E9: 20000, D10: "其他资金", E10: 40000, E6: 320000 }, 9);
    expect(findings(grid)).toEqual([]);
    expect(skipped(grid)).toEqual(["annual-funding-sum"]);
  });

  test.each(["主管部门及代码", "2023年主管部门", "主管部门*", "预算主管部门"])("%s is still 主管部门", (label) => {
    expect(read(copy({ A4: label })).fields.supervisingDepartment!.value).toBe("某市科学技术协会");
  });
});

describe("the amounts", () => {
  test("may lack the project's block: the one 其他资金 is the year's", () => {
    const moved = cells
      .map((cell) => (cell.row >= 5 && cell.row <= 8 && cell.col >= 3 ? { ...cell, col: cell.col - 2 } : cell))
      .filter(
        (cell) =>
          !(cell.row >= 5 && cell.row <= 8 && cell.kind === "text" && cell.col === 1 && /项目资金总额|其中：财政资金/.test(cell.text)),
      );
    const right = moved.filter(
      (cell, index) => moved.findIndex((other) => other.row === cell.row && other.col === cell.col) === index || cell.kind === "number",
    );
    expect(findings(makeGrid("表", right))).toEqual([]);
    expect(read(makeGrid("表", right)).amounts.annualOther!.value?.toFixed(2)).toBe("40000.00");
  });

  test.each([
    ["its heading", { A6: "资金情况（万元）" }],
    ["a line above them", { A6: "项目资金", F5: "单位：万元" }],
    ["the label of their total alone", { A6: "项目资金", D6: "年度资金申请总额（万元）" }],
  ])("are in 万元 where %s says so", (_, labels) => {
    const grid = copy({ ...labels, E6: 30, E7: 20, E8: 6, E9: 4 });
    expect(read(grid).amounts.priorYearCarryOver!.value?.toFixed(2)).toBe("60000.00");
    expect(findings(grid)).toEqual([]);
  });

  test("rounded to 万元 may be off by their last digits, and by no more", () => {
    const rounded = (total: number): string[] => findings(copy({ A6: "项目资金（万元）", E6: total, E7: 20.004, E8: 6.003, E9: 4.004 }));
    expect(rounded(30.012)).toEqual([]);
    expect(rounded(30.02)).toEqual(["annual-funding-sum E6"]);
  });
});

describe("the period of the overall goal", () => {
  const twoYears = { D5: "2024-12-31", B11: "两年内走遍全市社区。" };
  test.each([
    ["in a cell beside the label", { ...twoYears, C10: "（2023年-2024年）" }],
    ["behind the label without brackets", { ...twoYears, B10: "项目总目标2023年-2024年" }],
    ["at the head of the goal", { ...twoYears, B11: "（2023年-2024年）\n两年内走遍全市社区。" }],
    ["beside another wording of the label", { ...twoYears, B10: "项目总体目标（2023年-2024年）" }],
  ])("%s is found", (_, changes) => {
    expect(read(copy(changes)).goalPeriod?.value).toEqual({ from: 2023, to: 2024 });
    expect(findings(copy(changes))).toEqual([]);
  });

  test("is not taken for the goal itself", () => {
    expect(read(copy({ C10: "（2023年-2024年）" })).fields.overallGoal!.value).toBeNull();
  });
});

describe("columns of a unit's own in the list", () => {
  test.each(["权重", "计算符号"])("%s between name and target belongs to neither", (heading) => {
    const wider = cells.map((cell) => (cell.row >= 11 && cell.col >= 4 ? { ...cell, col: cell.col + 1 } : cell));
    const added = [at("E12", heading), ...[13, 14, 15, 16, 17].map((row) => at(`E${row}`, 20))];
    const grid = makeGrid("表", [...wider, ...added]);
    expect(read(grid).indicators.map(({ name, target }) => [name, target])).toEqual(
      clean.indicators.map(({ name, target }) => [name, target]),
    );
    expect(findings(grid)).toEqual([]);
  });
});

describe("what stands below the list", () => {
  test.each<[string, Record<string, string | number>]>([
    ["signatures", { A18: "经办人：李四", D18: "联系电话：021-0000", E18: "2023年11月20日" }],
    ["signatures in the columns of the list", { D18: "填表人：张三", E18: "填表日期：2023年11月20日" }],
    ["an opinion", { A18: "主管部门审核意见", D18: "同意申报", E18: "（盖章）" }],
    ["a total", { A18: "合计", D18: 100 }],
    ["another question", { A18: "其他需要说明的问题", D18: "无" }],
    ["another table", { A20: "序号", B20: "支出内容", D20: "金额", A21: 1, B21: "布展", D21: 20000 }],
    ["the heading row of the next page", { B18: "一级指标", C18: "二级指标", D18: "三级指标", E18: "年度(/项目)指标值" }],
    ["rows with nothing to say", { C18: "经济效益指标", D18: "无", E18: "无", C19: "生态效益指标", D19: "/", E19: "/", D20: "……" }],
    ["a prompt that nobody filled in", { D18: "指标2：" }],
  ])("%s: is no indicator", (_, below) => {
    expect(read(copy(below)).indicators).toHaveLength(5);
    expect(findings(copy(below))).toEqual([]);
  });
});

describe("what was not read is not passed as checked", () => {
  test("a name over two lines beside one target", () => {
    const grid = copy({ D14: "展品\n完好率", E14: "≥950%" });
    expect(findings(grid)).toEqual([]);
    expect(skipped(grid)).toEqual(["percentage-possible", "satisfaction-number"]);
  });

  test("a required field that is a formula nobody calculated", () => {
    const grid = makeGrid(
      "表",
      cells.map((cell): Cell => (cell.row === 3 && cell.col === 3 ? { ...cell, kind: "uncalculated", value: null, text: "=X!A2" } : cell)),
    );
    expect(findings(grid)).toEqual([]);
    expect(skipped(grid)).toEqual(["required-field"]);
  });
});

describe("classes", () => {
  test("of a group with a single class need no second label", () => {
    expect(read(copy({ C17: null })).indicators[4]).toMatchObject({ class: "服务对象满意度指标", classCertain: true });
    expect(findings(copy({ C17: null, C14: null, D14: null, E14: null }))).toEqual(["required-class B12"]);
  });

  test("may carry a score in brackets", () => {
    expect(findings(copy({ C13: "数量指标（20分）", C14: "产出质量" }))).toEqual([]);
  });

  test("are not charged where a label was lost and the row still reads like it", () => {
    expect(findings(copy({ C14: null }))).toEqual([]);
    expect(findings(copy({ C15: null, D15: null, E15: "及时" }))).toEqual(["indicator-name-missing D15"]);
  });
});

test("a link to a blank cell shows 0, which is no name", () => {
  expect(findings(copy({ B3: 0 }))).toEqual(["required-field B3"]);
});

test.each(["A1", "A6", "B12", "C14", "A12"])("an error value in %s, which holds no value, is named too", (a1) => {
  const { row, col } = position(a1);
  const grid = makeGrid(
    "表",
    cells.map((cell): Cell => (cell.row === row && cell.col === col ? { ...cell, kind: "error", value: "#REF!", text: "#REF!" } : cell)),
  );
  expect(findings(grid)).toContain(`error-value ${a1}`);
});

test("an indicator's name that is a link to a blank cell is missing", () => {
  expect(findings(copy({ D14: 0 }))).toEqual(["indicator-name-missing D14"]);
});

test("a class under another group's label is certain of neither", () => {
  const form = read(copy({ B16: null }));
  expect(form.indicators[3]).toMatchObject({ level1: "产出指标", class: "社会效益指标", classCertain: false });
  expect(findings(copy({ B16: null }))).toEqual([]);
});

test("an error value in an indicator's name is named", () => {
  const grid = makeGrid(
    "表",
    cells.map((cell): Cell => (cell.row === 13 && cell.col === 3 ? { ...cell, kind: "error", value: "#REF!", text: "#REF!" } : cell)),
  );
  expect(findings(grid)).toEqual(["error-value D14"]);
});
