import { describe, expect, test } from "@jest/globals";
import { budgetChanges, formChanges } from "../../src/catalogue/changes";
import { difference } from "../../src/catalogue/difference";
import { catalogueOf, type ShownExample } from "../../src/catalogue/entries";
import type { FilledForm } from "../../src/official/filled-form";
import { rules } from "../../src/rules";
import { all, withAmount, withoutRow, withoutSheet, withWords } from "../../src/rules/budget-changes";
import { cleanBudget } from "../../src/rules/example-budget";
import { cleanForms, withAmounts, withIndicator, withLabel, withMoreIndicators, withoutIndicators } from "../../src/rules/example-form";
import { rule, type CollectionRule } from "../../src/rules/rule";

const entries = catalogueOf(rules);

test.each(entries)("$id says how to mend what it finds (by a hint, or a remedy where no hint fits every case)", ({ remedy }) => {
  expect(remedy).toMatchObject({ zh: expect.stringMatching(/[\u4e00-\u9fff]/), en: expect.stringMatching(/[a-z]/) });
});

test.each(entries)("$id is shown failing and passing, with what was changed", ({ failing, passing }) => {
  expect(failing.findings.length).toBeGreaterThan(0);
  expect(failing.sheets.flatMap(({ changes }) => changes).length).toBeGreaterThan(0);
  expect(passing.findings).toEqual([]);
});

describe("changes are told in the form's own words", () => {
  const clean = cleanForms["project-2023"];
  const told = (change: (form: FilledForm) => FilledForm): unknown[] =>
    formChanges("project-2023", clean, change(clean)).map(({ where, before, after }) => [where.zh, before, after]);

  test("amounts by their labels, which may stand twice", () => {
    expect(told(withAmounts({ annualApplication: "330000.00", annualOther: "", projectOther: "1" }))).toEqual([
      ["年度资金申请总额", "300000.00", "330000.00"],
      ["其他资金（项目）", null, "1"],
      ["其他资金（年度）", "40000.00", null],
    ]);
  });

  test("indicators by their rows", () => {
    expect(told(withIndicator(1, { target: null }))).toEqual([
      ["指标第 2 行", "质量指标｜展品完好率｜≥95.00(%)", "质量指标｜展品完好率｜　"],
    ]);
    expect(told(withoutIndicators(1))).toEqual([["指标第 2 行", "质量指标｜展品完好率｜≥95.00(%)", null]]);
    expect(told(withMoreIndicators({ level1: null, level2: null, name: "展板数", target: "≥9" }))).toEqual([
      ["指标第 6 行", null, "展板数｜≥9"],
    ]);
  });

  test("labels as they are printed", () => {
    expect(told(withLabel("其他资金", "其它"))).toEqual([["栏名", "其他资金", "其它"]]);
  });

  test("a budget's by sheet, row and column", () => {
    const change = all(
      withAmount("budget-income", "2012902", "合计", "1"),
      withoutRow("budget-expenditure", "2060702"),
      withoutSheet("budget-state-capital"),
      withWords("公务接待费7.50万元", "公务接待费5.70万元"),
    );
    const changes = budgetChanges(cleanBudget, change(cleanBudget)).flatMap((sheet) =>
      sheet.changes.map(({ where, before, after }) => [where.zh, before, after]),
    );
    expect(changes).toEqual([
      ["一般行政管理事务（2012902）·合计", "1500000", "1"],
      ["表中一行", "科普活动（2060702）", null],
      ["整张表", "部门国有资本经营预算支出功能分类预算表", null],
      ["第 5 段", "（三）公务接待费7.50万元，与2023年预算持平。", "（三）公务接待费5.70万元，与2023年预算持平。"],
    ]);
  });
});

test("workbooks checked together are told by their files, last year's as such", () => {
  const { "project-2023": clean } = cleanForms;
  const doubled: CollectionRule = rule({
    id: "try-out",
    family: "across",
    severity: "warning",
    layouts: ["project-2023"],
    scope: "collection",
    title: { zh: "试", en: "try" },
    why: { zh: "试", en: "try" },
    basis: ["arithmetic"],
    examples: [
      { given: [{ file: "甲.xlsx", forms: [{ layout: "project-2023", filled: clean }] }], finds: [] },
      {
        given: [{ file: "乙.xlsx", forms: [{ layout: "project-2023", filled: clean }] }],
        previous: [{ file: "上年.xlsx", forms: [{ layout: "project-2023", filled: withAmounts({ annualOther: "5" })(clean) }] }],
        finds: [{ file: "乙.xlsx", sheet: "表1", cell: "B3" }],
      },
    ],
    check({ forms, previous }, context) {
      const [form] = forms;
      if (!form || previous.forms.length === 0) return;
      const { cell, label } = form.fields.projectName;
      context.report({ on: form, cell, field: label, message: { zh: "与上年同名", en: "as last year" } });
    },
  });
  const [entry] = catalogueOf([doubled]);
  const brief = ({ sheets, findings }: ShownExample): unknown[] => [
    ...sheets.map(({ file, isPrevious, changes }) => [file, isPrevious, changes.length]),
    ...findings.map(({ place }) => place),
  ];
  expect(brief(entry!.failing)).toEqual([["乙.xlsx", false, 0], ["上年.xlsx", true, 1], { file: "乙.xlsx", sheet: "表1", cell: "B3" }]);
  expect(brief(entry!.passing)).toEqual([["甲.xlsx", false, 0]]);
  expect(entry!.remedy).toBeNull();
});

describe("what differs between two texts", () => {
  test.each([
    ["300000.00", "330000.00", { start: "", before: "300000.00", after: "330000.00", end: "" }],
    ["预算108.52万元。", "预算180.52万元。", { start: "预算", before: "108.52", after: "180.52", end: "万元。" }],
    ["按时举办", "按时举办展览", { start: "按时举办", before: "", after: "展览", end: "" }],
    ["同样", "同样", { start: "同样", before: "", after: "", end: "" }],
  ])("%s → %s", (before, after, expected) => {
    expect(difference(before, after)).toEqual(expected);
  });

  test("is shown with little of a long text", () => {
    const { start, end } = difference(`${"甲".repeat(90)}1${"乙".repeat(90)}`, `${"甲".repeat(90)}2${"乙".repeat(90)}`);
    expect([start, end]).toEqual([`……${"甲".repeat(20)}`, `${"乙".repeat(20)}……`]);
  });
});
