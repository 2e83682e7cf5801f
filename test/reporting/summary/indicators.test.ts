import { expect, test } from "@jest/globals";
import { formsIn, formWith } from "../../../src/rules/collection-examples";
import { withFields, withIndicator } from "../../../src/rules/example-form";
import { indicatorsSheet } from "../../../src/reporting/summary/indicators";
import { calculated, rowsOf, shown, sourceOf, untrue } from "../../support/summary-source";

const OPTIONS = { language: "zh", today: "2026-11-22" } as const;
const TARGET = ["年度", "类别", "指标名称", "目标值（表中）", "目标类型", "关系", "数值", "计量单位", "来源"];

test("takes every indicator of every generation apart, under one set of classes, and leads to its cell", () => {
  const source = sourceOf([formsIn("a.xlsx", formWith("project-2020"), formWith("project-2023", withIndicator(1, { target: "90%-95%" })))]);
  const plan = indicatorsSheet(source, OPTIONS);
  const rows = rowsOf(plan);
  expect(shown(rows.slice(0, 14), ...TARGET)).toEqual([
    [2020, "投入和管理", "预算编制合理性", "合理", "定性", null, null, null, "固有"],
    [2020, "投入和管理", "预算执行率", "=100%", "定量", "=", 100, "%", "固有"],
    [2020, "投入和管理", "资金使用规范性", "规范", "定性", null, null, null, "固有"],
    [2020, "投入和管理", "项目质量可控性", "可控", "定性", null, null, null, "固有"],
    [2020, "数量", "举办展览场次", ">=12场", "定量", "≥", 12, "场", "自设"],
    [2020, "质量", "展品完好率", ">=95%", "定量", "≥", 95, "%", "自设"],
    [2020, "时效", "展览按时举办", "2020年12月底", "日期", null, "2020-12-31", null, "自设"],
    [2020, "效益", "居民科学素养提升情况", "有所提升", "定性", null, null, null, "自设"],
    [2020, "影响力", "巡展机制", "可持续发展", "定性", null, null, null, "自设"],
    [2023, "数量", "举办展览场次", "≥12.00(场)", "定量", "≥", 12, "场", "自设"],
    [2023, "质量", "展品完好率", "90%-95%", "定量", null, "90～95", "%", "自设"],
    [2023, "时效", "展览按时举办", "2023年12月底", "日期", null, "2023-12-31", null, "自设"],
    [2023, "效益", "居民科学素养提升情况", "有所提升", "定性", null, null, null, "自设"],
    [2023, "满意度", "参观者满意度", "≥85.00(%)", "定量", "≥", 85, "%", "自设"],
  ]);
  expect(rows[9]!["单元格"]!.link).toEqual({ sheet: "表2", cell: "E13" });
  expect(untrue(plan, calculated(plan, source.grids))).toEqual([]);
});

test("counts own, quantified and fixed indicators by unit and class, each unit by itself", () => {
  const source = sourceOf([
    formsIn("a.xlsx", formWith("project-2020"), formWith("project-2020", withFields({ declaringUnit: "某市*科技馆" }))),
  ]);
  const plan = indicatorsSheet(source, OPTIONS);
  const counts = shown(rowsOf(plan).slice(-15), "单位", "项目", "一级（表中）", "二级（表中）", "类别", "指标名称");
  expect(counts).toEqual([
    ["某市科普中心", "投入和管理", 0, 0, null, 4],
    ["某市科普中心", "数量", 1, 1, 1, 0],
    ["某市科普中心", "质量", 1, 1, 1, 0],
    ["某市科普中心", "时效", 1, 1, 1, 0],
    ["某市科普中心", "效益", 1, 0, 0, 0],
    ["某市科普中心", "影响力", 1, 0, 0, 0],
    ["某市科普中心", "小计", 5, 3, 0.6, 4],
    ["某市*科技馆", "投入和管理", 0, 0, null, 4],
    ["某市*科技馆", "数量", 1, 1, 1, 0],
    ["某市*科技馆", "质量", 1, 1, 1, 0],
    ["某市*科技馆", "时效", 1, 1, 1, 0],
    ["某市*科技馆", "效益", 1, 0, 0, 0],
    ["某市*科技馆", "影响力", 1, 0, 0, 0],
    ["某市*科技馆", "小计", 5, 3, 0.6, 4],
    ["合计", null, 10, 6, 0.6, 8],
  ]);
  // A sign that COUNTIFS takes for any text must not make one unit count another's.
  expect(untrue(plan, calculated(plan, source.grids))).toEqual([]);
});

test("one unit written in two ways is one unit, as on the cover", () => {
  const units = ["某市（科普）中心", "某市(科普) 中心"].map((declaringUnit) => formWith("project-2020", withFields({ declaringUnit })));
  const plan = indicatorsSheet(sourceOf([formsIn("a.xlsx", ...units)]), OPTIONS);
  expect(shown(rowsOf(plan).slice(-1), "单位", "项目", "年度", "一级（表中）", "二级（表中）")).toEqual([
    ["某市（科普）中心", "小计", 2, 10, 6],
  ]);
});

test("says what is missing where there are no forms, and then is only written over one that stands there", () => {
  const plan = indicatorsSheet(sourceOf([{ file: "a.xlsx", forms: [] }]), OPTIONS);
  expect(plan.onlyOver).toBe(true);
  expect(plan.cells.slice(0, 2).map(({ value }) => value)).toEqual([
    "指标汇总",
    expect.stringContaining("没有读到任何项目绩效目标申报表的指标"),
  ]);
});

test("3,000 indicators keep their row codes when forms come before them", () => {
  const many = Array.from({ length: 330 }, (_, at) => formWith("project-2020", withFields({ projectName: `展览${at}` })));
  const keysOf = (forms: typeof many): unknown[] =>
    rowsOf(indicatorsSheet(sourceOf([formsIn("a.xlsx", ...forms)], [], []), OPTIONS)).map((row) => row["数据码"]?.value);
  const [all, fewer] = [keysOf(many), keysOf(many.slice(300))];
  expect(new Set(all.filter(Boolean)).size).toBe(all.filter(Boolean).length);
  expect(all.slice(2700, 2970)).toEqual(fewer.slice(0, 270));
});
