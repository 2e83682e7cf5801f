import type { Grid } from "../../../src/grid/grid";
import { blankForm } from "../../../src/official/blank-form";
import type { FilledForm } from "../../../src/official/filled-form";
import { project2023 } from "../../../src/official/project-2023";
import { withAmount } from "../../../src/rules/budget-changes";
import { cleanBudget } from "../../../src/rules/example-budget";
import {
  all,
  cleanForms,
  withAmounts,
  withFields,
  withIndicator,
  withLabel,
  withMoreIndicators,
  withoutIndicators,
} from "../../../src/rules/example-form";
import { budgetPlans } from "../../../src/templates/budget-sheets";
import { formSheet } from "../../../src/templates/form-sheet";
import { gridOfPlan } from "../../../src/catalogue/plan-grid";
import { rowsGrid } from "../text-grid";
import type { FakeWorkbook } from "./fake-port";

const clean = cleanForms["project-2023"];
const form = (filled: FilledForm, name: string): Grid =>
  gridOfPlan(formSheet(project2023, { ...filled, fields: { ...filled.fields, projectName: name } }, name));

/** An invented unit's forms, with the faults that published ones have. */
function faulty(): Grid[] {
  const goal = "<p>依托街镇社区的活动场所开设科普课堂。</p><p>同步整理一批可重复使用的科普资源。</p>";
  return [
    form(clean, "学术交流与发展项目"),
    form(withFields({ annualGoal: goal })(clean), "党建引领百万市民共享科普"),
    form(withAmounts({ annualApplication: "370000.00" })(clean), "市科协机构及常委会会议费"),
    form(all(withoutIndicators(4), withFields({ endDate: "2022-12-31" }))(clean), "市科协综合治理费用"),
    form(withLabel("其他资金", "其它来源款项")(clean), "信息化运维项目"),
  ];
}

/** The same form with nothing wrong in it. */
export const mended = (name: string): Grid => form(clean, name);

const around = (): Grid[] => [
  rowsGrid(["通讯录", "办公室 张三", "财务处 李四"], "通讯录"),
  rowsGrid(["财政项目支出绩效目标申报表", "项目名称", "填报说明"], "填报说明"),
  rowsGrid([], "Sheet3"),
  gridOfPlan(formSheet(project2023, blankForm(project2023, 2023), "空白表")),
];

function many(): Grid[] {
  const wrong = all(withAmounts({ annualApplication: "370000.00" }), withoutIndicators(4))(clean);
  return Array.from({ length: 80 }, (_, at) => form(wrong, `第${at + 1}个项目`));
}

/** Five findings on each of 400 forms. */
function thousands(): Grid[] {
  const wrong = all(
    withAmounts({ annualApplication: "370000.00" }),
    withFields({ endDate: "2022-12-31", annualGoal: "<p>开设科普课堂。</p>" }),
    withoutIndicators(4),
    withIndicator(1, { target: "≥100.00(%)" }),
  )(clean);
  return Array.from({ length: 400 }, (_, at) => form(wrong, `第${at + 1}个项目`));
}

function budget(): Grid[] {
  const change = withAmount("budget-basic-economic", "合计", "合计", "14030000");
  return budgetPlans(change(cleanBudget)).map((plan) => gridOfPlan(plan));
}

/** One slip that several comparisons stumble over, and one way of writing at several places. */
function cascade(): Grid[] {
  const change = withAmount("budget-expenditure", "2060702", "合计", "2250000");
  const certain = all(
    withIndicator(1, { target: "≥100.00(%)" }),
    withMoreIndicators(
      { level1: "产出指标", level2: "质量指标", name: "讲解准确率", target: "≥100%" },
      { level1: null, level2: null, name: "讲稿合格率", target: "≥100%" },
    ),
  )(clean);
  return [...budgetPlans(change(cleanBudget)).map((plan) => gridOfPlan(plan)), form(certain, "科普讲解")];
}

/** Tables of several units in one workbook, without prose. */
function units(): Grid[] {
  const tables = cleanBudget.filter(({ kind }) => kind === "table");
  return ["某市科学技术协会", "某市科普中心", "某市科技服务中心"].flatMap((department) => {
    const plans = budgetPlans(tables.map((sheet) => ({ ...sheet, department })));
    return plans.map((plan) => ({ ...gridOfPlan(plan), sheet: `${department.slice(2)}${plan.name.slice(2, 20)}` }));
  });
}

/** A budget with the project forms of its own unit and year. */
function withProjects(): Grid[] {
  const own = withFields({ implementingUnit: "某市科学技术协会", supervisingDepartment: "某市科学技术协会" })(clean);
  const forms = Array.from({ length: 6 }, (_, at) => form({ ...own, year: 2024 }, `科普项目${at + 1}`));
  return [...budgetPlans(cleanBudget).map((plan) => gridOfPlan(plan)), ...forms];
}

const workbook = (grids: readonly Grid[], bounded = false): FakeWorkbook["contents"] => ({
  file: "2026年预算.xlsx",
  grids,
  report: null,
  bounded,
});

/** Workbooks by what they show of the pane. */
export const workbooks = {
  faulty: (): FakeWorkbook => ({
    contents: workbook([...faulty(), ...around()], true),
    hinders: { 市科协机构及常委会会议费: "commented", 市科协综合治理费用: "protected" },
  }),
  cascade: (): FakeWorkbook => ({ contents: workbook(cascade()) }),
  clean: (): FakeWorkbook => ({ contents: workbook([form(clean, "流动科普展览")]) }),
  partlyClean: (): FakeWorkbook => ({ contents: workbook([form(clean, "流动科普展览"), ...around()]) }),
  onlyBlank: (): FakeWorkbook => ({ contents: workbook(around().slice(3)) }),
  nothing: (): FakeWorkbook => ({ contents: workbook(around().slice(0, 3)) }),
  many: (): FakeWorkbook => ({ contents: workbook(many()) }),
  thousands: (): FakeWorkbook => ({ contents: workbook(thousands()) }),
  units: (): FakeWorkbook => ({ contents: workbook(units()) }),
  withProjects: (): FakeWorkbook => ({ contents: workbook(withProjects()) }),
  budget: (): FakeWorkbook => ({ contents: workbook(budget()) }),
};

export type WorkbookName = keyof typeof workbooks;
