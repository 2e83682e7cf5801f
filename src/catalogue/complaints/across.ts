import type { Complaint } from "./complaint";

export const across: readonly Complaint[] = [
  {
    zh: "文字说明与预算表的数不一致",
    en: "Prose and table give different figures",
    rules: ["prose-figures"],
  },
  {
    zh: "文字说明中的科目名称与表不一致",
    en: "A subject's name in the prose differs from the table's",
    rules: ["subject-name"],
  },
  {
    zh: "单位名称与机构名单不一致",
    en: "A unit's name differs from the list",
    rules: ["unit-name"],
  },
  {
    zh: "同一个数在几张表里不一致",
    en: "One amount differs between tables",
    rules: ["tables-totals-agree", "tables-lines-agree", "appropriation-within-spending"],
  },
  {
    zh: "部分大于全部：机关运行经费大于公用经费，“三公”经费小于其中的科目",
    en: "A part exceeds the whole it belongs to",
    rules: ["running-costs-limit", "three-public-items"],
  },
  {
    zh: "各单位的表加起来不等于部门的表，又没有抵消说明",
    en: "The units' tables do not sum to the department's, and no elimination is explained",
    rules: ["department-sum"],
  },
  {
    zh: "绩效目标表的资金与项目支出对不上",
    en: "The forms' money does not fit project spending",
    rules: ["projects-within-spending", "targeted-projects-limit"],
  },
  {
    zh: "同一项目填了两张表",
    en: "The same project in two sheets",
    rules: ["duplicate-project"],
  },
  {
    zh: "表中的上年数与上年的表不一致",
    en: "Last year's figures differ from last year's form",
    rules: ["last-year-figures", "change-against-last-year"],
  },
  {
    zh: "子项目在一张表里安排资金，内容却写在另一张表里",
    en: "A sub-project funded in one form and described in another",
    rules: ["funded-elsewhere"],
  },
];
