/** Wordings that project forms of several generations share. */

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
