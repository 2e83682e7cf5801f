import { describe, expect, test } from "@jest/globals";
import { position } from "../../src/grid/address";
import { makeGrid, type Cell, type Grid } from "../../src/grid/grid";
import { check } from "../../src/checking/check";
import { formLayout } from "../../src/official";
import type { FormLayoutId } from "../../src/official/layout";
import { builtInPack } from "../../src/pack/rule-pack";
import type { Form, WorkbookReading } from "../../src/reading/facts";
import { readWorkbook } from "../../src/reading/workbook";
import { cleanForms } from "../../src/rules/example-form";
import { formSheet } from "../../src/templates/form-sheet";
import { plainMoney } from "../../src/values/money";
import { gridOfPlan } from "../../src/catalogue/plan-grid";

const text = (a1: string, value: string): Cell => ({ ...position(a1), kind: "text", value, text: value });
const number = (a1: string, value: number): Cell => ({ ...position(a1), kind: "number", value, text: String(value) });
const official = (id: FormLayoutId): Cell[] =>
  gridOfPlan(formSheet(formLayout(id), cleanForms[id], "表")).rows.flatMap(({ cells }) => [...cells]);
const lower = (cells: readonly Cell[], from: number, by = 1): Cell[] =>
  cells.map((cell) => (cell.row + 1 >= from ? { ...cell, row: cell.row + by } : cell));
const read = (...cells: Cell[]): WorkbookReading => readWorkbook("a.xlsx", [makeGrid("表", cells) satisfies Grid]);
const one = (...cells: Cell[]): Form => {
  const { forms } = read(...cells);
  expect(forms).toHaveLength(1);
  return forms[0]!;
};
const rulesOf = (reading: WorkbookReading): string[] =>
  check([reading], builtInPack).findings.map(({ rule, place }) => `${rule} ${place.cell}`);

const form2019 = official("project-2019");
const form2020 = official("project-2020");
const lastRow2020 = Math.max(...form2020.map(({ row }) => row)) + 1;

describe("forms of different generations on one sheet", () => {
  test("are both read, whichever comes first", () => {
    const below = (first: Cell[], second: Cell[]): Cell[] => {
      const height = Math.max(...first.map(({ row }) => row)) + 3;
      return [...first, ...second.map((cell) => ({ ...cell, row: cell.row + height }))];
    };
    const layouts = (cells: Cell[]): string[] => read(...cells).forms.map(({ layout }) => layout.id);
    expect(layouts(below(form2019, form2020))).toEqual(["project-2019", "project-2020"]);
    expect(layouts(below(form2020, form2019))).toEqual(["project-2020", "project-2019"]);
    expect(layouts(below(official("project-2023"), form2019))).toEqual(["project-2023", "project-2019"]);
  });
});

describe("what stands below the list of indicators", () => {
  const count = cleanForms["project-2020"].indicators.length;
  test.each([
    ["signatures", [text(`A${lastRow2020 + 1}`, "分管领导："), text(`C${lastRow2020 + 1}`, "经办人：")]],
    ["seals", [text(`A${lastRow2020 + 1}`, "主管部门（盖章）"), text(`C${lastRow2020 + 1}`, "财政部门（盖章）")]],
    ["names of offices", [text(`A${lastRow2020 + 1}`, "审核"), text(`C${lastRow2020 + 1}`, "制表")]],
    ["a unit and a day, further down", [text(`C${lastRow2020 + 2}`, "某市科技馆"), text(`C${lastRow2020 + 3}`, "2020年11月20日")]],
    ["another table", ["序号", "内容", "单价（元）", "金额（元）"].map((label, col) => text(`${"ABCD"[col]}${lastRow2020 + 2}`, label))],
  ])("%s: none of it is an indicator", (_, cells) => {
    const reading = read(...form2020, ...cells);
    expect(reading.forms[0]!.indicators).toHaveLength(count);
    expect(rulesOf(reading)).toEqual([]);
  });

  test("an indicator that begins like a signature is one", () => {
    const form = one(...form2020, text(`C${lastRow2020 + 1}`, "审核报告完成"), text(`D${lastRow2020 + 1}`, "按时"));
    expect(form.indicators.at(-1)).toMatchObject({ name: "审核报告完成", target: "按时" });
  });
});

describe("texts that stand elsewhere than on the official sheet", () => {
  test("of 2019 in the row under their label", () => {
    const goal = form2019.find(({ text: own }) => own === "年度绩效目标")!;
    const value = form2019.find(({ row, col }) => row === goal.row && col === 1)!;
    const copy = lower(form2019, goal.row + 2).map((cell) => (cell === value ? { ...cell, row: goal.row + 1, col: 0 } : cell));
    const form = one(...copy);
    expect([form.fields.annualGoal!.value, form.fields.annualGoal!.cell]).toEqual([value.text, `A${goal.row + 2}`]);
  });

  test("of 2020 beside their label, and on in the rows below", () => {
    const copy = form2020.map((cell) => (cell.row === 7 && cell.col === 0 ? { ...cell, col: 1 } : cell));
    const form = one(...copy.map((cell) => (cell.row === 7 ? { ...cell, row: 6 } : cell)), text("B8", "每区停留两周。"));
    expect(form.fields.overview!.value).toBe(`${cleanForms["project-2020"].fields.overview}\n每区停留两周。`);
  });

  test("in their label's cell, and on in the row below", () => {
    const label = form2020.find(({ text: own }) => own.startsWith("项目概况"))!;
    const copy = form2020.map((cell) => (cell === label ? text("A7", "项目概况：在社区巡展。") : cell));
    const form = one(...copy.map((cell) => (cell.row === 7 ? text("A8", "每区停留两周。") : cell)));
    expect(form.fields.overview!.value).toBe("在社区巡展。\n每区停留两周。");
  });
});

describe("the year", () => {
  test.each([
    ["below the unit", [text("A2", "申报单位名称：某馆"), text("A3", "（2019年度）")]],
    ["beside the unit", [text("A3", "申报单位名称：某馆"), text("D3", "2019年度")]],
  ])("is found %s", (_, cells) => {
    const form = one(...form2019.filter(({ row }) => row !== 1 && row !== 2), ...cells);
    expect([form.year.value, form.fields.declaringUnit!.value]).toEqual([2019, "某馆"]);
  });

  test("is taken from the heading that names it", () => {
    const form = one(...form2020.filter(({ row }) => row !== 1));
    expect([form.year.value, form.year.cell]).toEqual([2020, "A22"]);
  });

  test("and the unit of money behind the unit's name are none of the name", () => {
    const form = one(...form2019.filter(({ row }) => row !== 2), text("A3", "申报单位名称：某馆（公章）    2019年度    单位：元"));
    expect(form.fields.declaringUnit!.value).toBe("某馆");
  });
});

describe("the list of sub-projects", () => {
  const total = (a1: string, label: string): string[] => {
    const at = position(a1);
    return rulesOf(read(...lower(form2019, 17), text(a1, label), number(`D${at.row + 1}`, 300000)));
  };

  test.each(["合计：", "合计（元）", "项目合计", "总计"])("has its total %s left out, in whatever column", (label) => {
    expect([total("A17", label), total("B17", label)]).toEqual([[], []]);
  });

  test("line by line in one cell is read line by line", () => {
    const copy = form2019.flatMap((cell) => (cell.row === 14 || cell.row === 15 ? (cell.col === 0 ? [cell] : []) : [cell]));
    const form = one(...copy, text("B15", "社区巡展\n学校巡展"), text("D15", "180000\n120000"));
    expect(form.subProjects.map(({ name, amount }) => [name.value, plainMoney(amount.value!)])).toEqual([
      ["社区巡展", "180000.00"],
      ["学校巡展", "120000.00"],
    ]);
  });
});

describe("amounts that are none", () => {
  test("two in one cell are not read as one", () => {
    const form = one(...form2019.map((cell) => (cell.row === 11 && cell.col === 1 ? text("B12", "100000\n300000") : cell)));
    expect(form.amounts.totalBudget).toMatchObject({ value: null, problem: "not-money" });
  });

  test("words for a project without a year before say that there is nothing", () => {
    for (const words of ["新增项目", "首次申报", "本年新增", "无同名项目"]) {
      const copy = form2019.map((cell) =>
        cell.row === 12 && (cell.col === 1 || cell.col === 3) ? { ...text("B13", words), col: cell.col } : cell,
      );
      expect(rulesOf(read(...copy))).toEqual([]);
    }
  });

  test("an error behind a label is told as one", () => {
    const copy = form2020.flatMap((cell) => (cell.row === 19 && cell.col < 2 ? [] : [cell]));
    expect(rulesOf(read(...copy, text("A20", "项目总预算（元）：#REF!")))).toEqual(["error-value A20"]);
  });
});

test("boxes beside the answers of a form that has none are read as such", () => {
  const copy = form2020.map((cell) => (cell.row === 5 && cell.col === 1 ? text("B6", "□是  ☑否") : cell));
  expect(one(...copy).fields.includesPurchasedServices!.value).toBe("否");
});

test("a sheet with the title and little else of a form says what it lacks", () => {
  const { unrecognised } = read(...form2019.filter(({ row }) => row < 6));
  expect(unrecognised[0]!.nearest).toMatchObject({ layout: "project-2019", missing: expect.arrayContaining(["年度绩效目标", "三级指标"]) });
});
