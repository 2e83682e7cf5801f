import { describe, expect, test } from "@jest/globals";
import type { CheckResult } from "../../../src/checking/result";
import { makeGrid, textCell } from "../../../src/grid/grid";
import type { SheetPlan } from "../../../src/grid/sheet-plan";
import { formLayout } from "../../../src/official";
import { coverSheet } from "../../../src/reporting/summary/cover";
import { cleanBudget } from "../../../src/rules/example-budget";
import { cleanForms } from "../../../src/rules/example-form";
import { budgetPlans } from "../../../src/templates/budget-sheets";
import { blankSheets, formSheets } from "../../../src/templates/form-sheet";
import { options, recalculated, sourceOf } from "../../support/summary";

const form = cleanForms["project-2023"];
const layout = formLayout("project-2023");

/** So many forms of a few units, every second with two errors: a total that does not add up, and a mark-up left in a text. */
function forms(count: number, units = 7): SheetPlan[] {
  return formSheets(
    Array.from({ length: count }, (_, index) => ({
      layout,
      filled: {
        ...form,
        fields: {
          ...form.fields,
          projectName: `第${index + 1}号科普活动`,
          implementingUnit: `第${(index % units) + 1}科普中心`,
          ...(index % 2 ? { annualGoal: "<p>举办展览，编印科普手册。</p>" } : {}),
        },
        amounts: { ...form.amounts, ...(index % 2 ? { annualApplication: "330000.00" } : {}) },
      },
    })),
  );
}

const clean = forms(1);
const strange: SheetPlan = {
  ...clean[0]!,
  name: "会议通知",
  cells: [{ row: 0, col: 0, value: "关于召开会议的通知", look: {} }],
  merges: [],
};
const textsOf = ({ cells }: SheetPlan): unknown[] => cells.map(({ value }) => value).filter((value) => value !== null);

/** What stands in a row, from the cell with this text on. */
function rowOf(plan: SheetPlan, text: string): unknown[] {
  const { row, col } = plan.cells.find(({ value }) => value === text)!;
  return plan.cells.filter((cell) => cell.row === row && cell.col >= col && cell.value !== null).map(({ value }) => value);
}

describe("the conclusion", () => {
  test("keeps who signed it when it is written again, in whatever language", () => {
    const source = sourceOf({ "a.xlsx": clean });
    const signed = makeGrid("封面结论", [textCell({ row: 40, col: 0 }, "编制：张三"), textCell({ row: 40, col: 2 }, "Reviewed by: 李四")]);
    const texts = textsOf(coverSheet(source, { ...options, earlier: new Map([["cover", signed]]) }));
    expect(texts).toEqual(expect.arrayContaining(["编制：张三", "复核： 李四", "负责人："]));
  });

  const explainAll = (result: CheckResult): CheckResult => ({
    ...result,
    findings: result.findings.map((finding) => ({
      ...finding,
      explanation: { text: "市级统筹，见批复", by: "李四", date: "2026-11-20", standing: "accepted" as const },
    })),
  });
  const incomplete = "未能审核的内容（见下）不在本结论之内。";

  test.each<[what: string, sheets: readonly SheetPlan[], review: (result: CheckResult) => CheckResult, said: string]>([
    ["nothing is open", clean, (result) => result, "审核的 1 张表，按所用规则没有待处理的问题。"],
    ["errors are open", forms(2), (result) => result, "审核的 2 张表中有未改正的错误 2 项，另有警告 0 项、提示 0 项。请改正错误后再报送。"],
    ["all are explained", forms(2), explainAll, "审核的 2 张表，按所用规则没有待处理的问题。另有 2 项已作审核说明，不计入以上数字。"],
    ["a sheet was not recognised", [...clean, strange], (result) => result, `审核的 1 张表，按所用规则没有待处理的问题。${incomplete}`],
    ["nothing is filled in", blankSheets([layout], 2027), (result) => result, "没有已填写的官方表格可供审核，不能作出结论。"],
    ["nothing was recognised", [strange], (result) => result, `没有已填写的官方表格可供审核，不能作出结论。${incomplete}`],
  ])("says no more than is true where %s", (_, sheets, review, said) => {
    expect(rowOf(coverSheet(sourceOf({ "a.xlsx": sheets }, review), options), "审核结论")[1]).toBe(said);
  });

  test("does not pass over rules that could not judge, files that could not be used, and warnings", () => {
    const source = sourceOf({ "a.xlsx": clean });
    const failed = coverSheet({ ...source, failed: [{ file: "坏.xlsx", error: "打不开" }] }, options);
    expect(rowOf(failed, "审核结论")[1]).toContain(incomplete);
    expect(textsOf(failed)).toContain("无法使用的文件 1 个：坏.xlsx");
    const alone = {
      ...source,
      readings: [],
      result: { ...source.result, files: [], findings: [] },
      failed: [{ file: "坏.xlsx", error: "打不开" }],
    };
    expect(rowOf(coverSheet(alone, options), "审核对象")[1]).toBe("坏.xlsx");
    const [finding] = sourceOf({ "a.xlsx": forms(2) }).result.findings;
    const warned = coverSheet({ ...source, result: { ...source.result, findings: [{ ...finding!, severity: "warning" }] } }, options);
    expect(rowOf(warned, "审核结论")[1]).toBe("审核的 1 张表中没有未改正的错误；有警告 1 项、提示 0 项，请逐项核实或说明。");
  });

  test("lists explanations with text, name and day, and those that settle nothing apart", () => {
    const plan = coverSheet(sourceOf({ "a.xlsx": forms(2) }, explainAll), options);
    expect(textsOf(plan)).toContain("审核说明（已说明 2 项）");
    expect(textsOf(plan)).toContain("市级统筹，见批复（李四，2026-11-20）");
    const refused = (result: CheckResult): CheckResult => ({
      ...result,
      findings: explainAll(result).findings.map((finding) => ({
        ...finding,
        explanation: { ...finding.explanation!, standing: "refused" },
      })),
    });
    const texts = textsOf(coverSheet(sourceOf({ "a.xlsx": forms(2) }, refused), options));
    expect(texts.filter((text) => /^另有 2 条说明/.test(String(text)))).toHaveLength(1);
    expect(texts).toContain("未改正的错误（2 项）");
  });
});

describe("results by unit and by kind of table", () => {
  const sheets = [...forms(30), ...budgetPlans(cleanBudget)];
  const plan = coverSheet(sourceOf({ "a.xlsx": sheets }), options);

  test("come to the same totals, as formulas over the rows", () => {
    expect(rowOf(plan, "第2科普中心")).toEqual(["第2科普中心", 5, 0, 0, 6, 0, 0, 0]);
    const sums = plan.cells
      .filter(({ value }) => value === "合计")
      .map(({ row }) => plan.cells.filter((cell) => cell.row === row && cell.formula));
    expect(sums.map((cells) => cells.map(({ value }) => value))).toEqual([
      [30, 9, 5, 30, 0, 0, 0],
      [44, 0, 15, 30, 0, 0, 0],
    ]);
    for (const { value, calculated } of recalculated(plan, [])) expect(calculated).toBe(value);
  });

  test("and all else stand on one page, however much there is", () => {
    const heights = [clean, sheets, forms(60, 60)].map((own) =>
      [...coverSheet(sourceOf({ "a.xlsx": own }), options).rowHeights.values()].reduce((sum, height) => sum + height, 0),
    );
    expect(Math.max(...heights)).toBeLessThan(950);
    expect(plan.print).toMatchObject({ onePage: true, orientation: "portrait" });
    expect(textsOf(plan).some((text) => /^其余 \d+ 项见“审核结果”。$/.test(String(text)))).toBe(true);
  });

  test("show errors with a link to the cell", () => {
    const { link } = plan.cells.find((cell) => cell.link)!;
    expect(link).toEqual({ sheet: "第2号科普活动", cell: "E6" });
  });
});
