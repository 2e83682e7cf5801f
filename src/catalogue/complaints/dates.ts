import type { Complaint } from "./complaint";

export const dates: readonly Complaint[] = [
  {
    zh: "与错误的年度比较（应与上一年度预算比较）",
    en: "Compared with the wrong year (the year before the budget is right)",
    rules: ["comparison-year"],
  },
  {
    zh: "沿用往年文字：年份、届次没有更新",
    en: "A year or an edition left over from an earlier year's text",
    rules: ["stale-year", "stale-edition", "year-consistent"],
  },
  {
    zh: "依据的五年规划已经到期",
    en: "A five-year plan that has ended",
    rules: ["ended-plan"],
  },
  {
    zh: "文中的“明年”“下一年”与预算年度不符",
    en: "“Next year” in the text of the year itself",
    rules: ["next-year-word"],
  },
  {
    zh: "开始日期晚于完成日期",
    en: "A project that starts after it ends",
    rules: ["date-order"],
  },
  {
    zh: "起止日期不在预算年度内，又没有注明起止年份",
    en: "Dates outside the budget year without a stated period",
    rules: ["dates-outside-year", "dates-beyond-year", "goal-period"],
  },
  {
    zh: "日期不存在或看不出是哪一天",
    en: "Days that no calendar has, or that cannot be told",
    rules: ["date-exists", "date-readable"],
  },
  {
    zh: "一次性项目年年都有",
    en: "A one-off project that recurs every year",
    rules: ["one-off-recurs"],
  },
];
