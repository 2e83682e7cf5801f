import type { AmountPart, FieldPart } from "./layout";

/** What project forms of several generations share: wordings, and whole parts but for their places on the sheet. */

export const START_LABELS = ["计划开始日期", "计划开始时间", "开始日期", "开始时间", "项目开始日期", "项目开始时间"] as const;

export const END_LABELS = [
  "计划完成日期",
  "计划完成时间",
  "完成日期",
  "完成时间",
  "计划结束日期",
  "计划结束时间",
  "结束日期",
  "结束时间",
  "项目完成日期",
  "项目完成时间",
  "项目结束日期",
  "项目结束时间",
] as const;

/** Kinds of projects, in the lines in which the form of 2019 prints them with boxes. Later forms name one of them. */
export const PROJECT_TYPES = [
  ["市委市政府已确定的新增项目", "结转项目", "其他一次性项目"],
  ["经常性专项业务费", "其他经常性项目"],
] as const;

/** The kind of a project that is done once. */
export const ONE_OFF = "其他一次性项目";

/** Printed answers of which only one can be true, whichever form asks. */
export const EXCLUSIVE_ANSWERS = [
  [ONE_OFF, "其他经常性项目"],
  [ONE_OFF, "经常性专项业务费"],
  ["是", "否"],
] as const satisfies readonly (readonly [string, string])[];

/** What may follow the list of indicators and ends it. */
export const LIST_END_LABELS = [
  "备注",
  "填表人",
  "填报人",
  "填表说明",
  "填报说明",
  "说明",
  "注",
  "联系电话",
  "联系人",
  "负责人",
  "单位负责人",
  "审核人",
  "审核意见",
  "填表日期",
  "填报日期",
] as const;

/** Parts of the forms of 2019 and 2020. */
export const DECLARING_UNIT = {
  kind: "text",
  key: "declaringUnit",
  label: "申报单位名称",
  variants: ["申报单位", "填报单位", "填报单位名称", "项目单位名称", "项目单位", "单位名称"],
  required: true,
  free: true,
} as const satisfies Unplaced<FieldPart>;

export const OVERVIEW = longText("overview", "项目概况", ["项目概述"]);
export const BASIS = longText("basis", "立项依据", ["项目立项依据"]);
export const NECESSITY = longText("necessity", "项目设立的必要性", ["项目设立必要性", "项目立项的必要性", "立项必要性"]);
export const SAFEGUARDS = longText("safeguards", "保证项目实施的制度、措施", [
  "保证项目实施的制度和措施",
  "保证项目实施的制度措施",
  "项目实施的制度、措施",
]);
export const PLAN = longText("plan", "项目实施计划", []);

export const TOTAL_BUDGET = budget("totalBudget", "项目", "项目总预算", ["项目总预算额"], true);
export const CURRENT_YEAR_BUDGET = budget("currentYearBudget", "年度", "项目当年预算", ["项目当年预算额", "项目本年预算"], true);
export const PRIOR_YEAR_BUDGET = budget(
  "priorYearBudget",
  "上年",
  "同名项目上年预算额",
  ["同名项目上年预算", "同名项目上年预算数", "上年度同名项目预算额", "上年同名项目预算额"],
  false,
);
export const PRIOR_YEAR_EXECUTION = budget(
  "priorYearExecution",
  "上年",
  "同名项目上年预算执行数",
  ["同名项目上年执行数", "同名项目上年预算执行额", "上年度同名项目预算执行数", "上年同名项目预算执行数"],
  false,
);

type Unplaced<P> = Omit<P, "at" | "value">;

function longText(key: FieldPart["key"], label: string, variants: readonly string[]): Unplaced<FieldPart> {
  return { kind: "text", key, label, variants, required: false, long: true };
}

function budget(key: AmountPart["key"], of: string, label: string, variants: readonly string[], required: boolean): Unplaced<AmountPart> {
  return { kind: "amount", key, of, label, withUnit: true, variants, required };
}
