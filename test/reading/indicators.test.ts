import { describe, expect, test } from "@jest/globals";
import { makeGrid, type Cell } from "../../src/grid/grid";
import type { FilledIndicator } from "../../src/official/filled-form";
import { project2023 } from "../../src/official/project-2023";
import type { Indicator } from "../../src/reading/facts";
import { readWorkbook } from "../../src/reading/workbook";
import { formSheet } from "../../src/templates/form-sheet";
import { clean, readBack } from "../support/forms";
import { withoutColumn } from "../support/text-grid";
import { gridOfPlan } from "../../src/catalogue/plan-grid";

const row = (level1: string | null, level2: string | null, name: string, target: string): FilledIndicator => ({
  level1,
  level2,
  name,
  target,
});
const read = (...indicators: FilledIndicator[]): readonly Indicator[] => readBack({ ...clean, indicators }).indicators;
const doubts = (indicators: readonly Indicator[]): unknown[] =>
  indicators.map(({ name, classCertain, mayBe }) => [name, classCertain, mayBe]);

describe("several lines in one cell", () => {
  test("are several indicators where names and targets pair", () => {
    const found = read(row("产出指标", "数量指标", "展览场次\n参观人次", "≥12(场)\n≥3000(人次)"));
    expect(found.map(({ name, target, cells }) => [name, target, cells.target])).toEqual([
      ["展览场次", "≥12(场)", "E13"],
      ["参观人次", "≥3000(人次)", "E13"],
    ]);
  });

  test("stay one indicator, unread, where they do not", () => {
    const [found] = read(row("产出指标", "数量指标", "展览场次\n参观人次\n展板数", "≥12(场)\n≥3000(人次)"));
    expect(found).toMatchObject({
      name: "展览场次\n参观人次\n展板数",
      target: "≥12(场)\n≥3000(人次)",
      parsed: { kind: "unreadable" },
      problem: "unpaired-lines",
    });
  });
});

describe("the class of an indicator", () => {
  test("is certain where labels stand where they should", () => {
    expect(readBack(clean).indicators.map(({ classCertain }) => classCertain)).toEqual([true, true, true, true, true]);
  });

  test("is doubted where its label is missing and the row reads like the missing class", () => {
    const found = read(
      row("产出指标", "数量指标", "展览场次", "≥12(场)"),
      row(null, "质量指标", "展品完好率", "≥95%"),
      row(null, null, "展览举办及时性", "及时"),
      row("效益指标", "社会效益指标", "科学素养提升情况", "有所提升"),
    );
    expect(doubts(found)).toEqual([
      ["展览场次", true, []],
      ["展品完好率", true, []],
      ["展览举办及时性", false, ["时效指标"]],
      ["科学素养提升情况", true, []],
    ]);
  });

  test("is doubted on the row above a label that stands a row too low", () => {
    const found = read(
      row("产出指标", "质量指标", "展品完好率", "≥95%"),
      row(null, null, "讲解员到岗情况", "2023年12月底"),
      row(null, "时效指标", "展览按时举办", "2023年12月底"),
      row(null, null, "科学素养提升情况", "有所提升"),
      row("效益指标", "社会效益指标", "参观人次", "≥3000(人次)"),
    );
    expect(doubts(found).map((doubt) => (doubt as unknown[])[1])).toEqual([true, false, true, false, true]);
  });

  test("is believed where a carried label fits the row, or nothing speaks for another", () => {
    const found = read(
      row("产出指标", "质量指标", "展品完好率", "≥95%"),
      row(null, null, "验收合格率", "=100%"),
      row(null, "时效指标", "展览按时举办", "及时"),
      row(null, null, "手册按时印发", "及时"),
      row("效益指标", "社会效益指标", "媒体报道情况", "有报道"),
    );
    expect(found.every(({ classCertain }) => classCertain)).toBe(true);
  });

  test("is unknown where no label stands at all", () => {
    const [found] = read(row(null, null, "展览场次", "≥12(场)"));
    expect(found).toMatchObject({ level1: null, level2: null, class: null, classCertain: false });
    expect(found!.mayBe).toEqual(expect.arrayContaining(["数量指标", "服务对象满意度指标"]));
  });

  test("is read from a second-level label typed into the first-level column", () => {
    const found = read(row("产出指标", "数量指标", "展览场次", "≥12(场)"), row("质量指标", null, "展品完好率", "≥95%"));
    expect(found[1]).toMatchObject({ level1: "产出指标", level2: "质量指标", class: "质量指标", classCertain: true });
  });

  test("tells 成本指标 of the first level from 成本指标 of the second", () => {
    const found = read(
      row("成本指标", "经济成本指标", "单场成本", "≤5000(元)"),
      row("产出指标", "数量指标", "展览场次", "≥12(场)"),
      row(null, "成本指标", "布展成本", "≤3000(元)"),
    );
    expect(found.map(({ level1, class: known }) => [level1, known])).toEqual([
      ["成本指标", "经济成本指标"],
      ["产出指标", "数量指标"],
      ["产出指标", "成本指标"],
    ]);
  });

  test("is recognised without the word 指标", () => {
    const found = read(
      row("产出", "数量", "展览场次", "≥12(场)"),
      row("效益", "社会效益", "影响", "扩大"),
      row("满意度", "服务对象满意度", "观众满意度", "≥85%"),
    );
    expect(found.map(({ level2, class: known }) => [level2, known])).toEqual([
      ["数量", "数量指标"],
      ["社会效益", "社会效益指标"],
      ["服务对象满意度", "服务对象满意度指标"],
    ]);
  });
});

describe("the end of the list", () => {
  const official = gridOfPlan(formSheet(project2023, clean, "表"));
  const cells = official.rows.flatMap((line) => [...line.cells]);
  const text = (rowIndex: number, col: number, value: string): Cell => ({ row: rowIndex, col, kind: "text", value, text: value });

  test("is a label such as 填表人, whatever stands behind it", () => {
    const { indicators } = readWorkbook("a.xlsx", [
      makeGrid("表", [...cells, text(18, 0, "填表人：某某"), text(18, 3, "联系电话"), text(18, 4, "021-0000")]),
    ]).forms[0]!;
    expect(indicators).toHaveLength(5);
  });

  test("is the edge of the form: columns beside the targets are not part of it", () => {
    const weights = [text(11, 6, "权重"), ...[12, 13, 14, 15, 16].map((line) => text(line, 6, "20"))];
    const { indicators } = readWorkbook("a.xlsx", [makeGrid("表", [...cells, ...weights])]).forms[0]!;
    expect(indicators.map(({ target }) => target)).toEqual(clean.indicators.map(({ target }) => target));
  });

  test("joins a target that is spread over the cells of its column", () => {
    const spread = [...cells.filter(({ row: line, col }) => !(line === 12 && col === 4)), text(12, 4, "≥"), text(12, 5, "12场")];
    const { indicators } = readWorkbook("a.xlsx", [makeGrid("表", spread)]).forms[0]!;
    expect(indicators[0]).toMatchObject({ target: "≥12场", parsed: { operator: ">=", number: "12", unit: "场" } });
  });

  test("is not put off by an error value that a deleted formula left behind below it", () => {
    const stray: Cell = { row: 30, col: 4, kind: "error", value: "#REF!", text: "#REF!" };
    expect(readWorkbook("a.xlsx", [makeGrid("表", [...cells, stray])]).forms[0]!.indicators).toHaveLength(5);
  });

  test("keeps error values apart from targets", () => {
    const broken = cells.map((cell): Cell =>
      cell.row === 12 && cell.col === 4 ? { ...cell, kind: "error", value: "#REF!", text: "#REF!" } : cell,
    );
    const { indicators } = readWorkbook("a.xlsx", [makeGrid("表", broken)]).forms[0]!;
    expect(indicators[0]).toMatchObject({ target: "#REF!", problem: "error-value", parsed: { kind: "unreadable" } });
  });
});

describe("a column that was deleted", () => {
  const without = (deleted: number): readonly Indicator[] =>
    readWorkbook("a.xlsx", [withoutColumn(gridOfPlan(formSheet(project2023, clean, "表")), deleted)]).forms[0]!.indicators;

  test("leaves its part of each indicator blank, and nothing that moved into its place is taken for it", () => {
    expect(without(3).map(({ name, target }) => [name, target])).toEqual(clean.indicators.map(({ target }) => [null, target]));
    expect(without(2).map(({ level2, name }) => [level2, name])).toEqual(clean.indicators.map(({ name }) => [null, name]));
  });
});
