import type { Complaint } from "./complaint";

export const amounts: readonly Complaint[] = [
  {
    zh: "各项之和不等于总额，或总额与明细对不上",
    en: "Parts do not add up to their total",
    rules: ["annual-funding-sum", "project-funding", "project-note-sum", "procurement-sum", "prose-parts", "change-sum"],
  },
  {
    zh: "当年金额大于项目总额",
    en: "The year's money exceeds the project's",
    rules: ["project-funding"],
  },
  {
    zh: "上年执行数大于上年预算数",
    en: "Last year's execution exceeds its budget",
    rules: ["prior-year-execution"],
  },
  {
    zh: "与上年相比增减很大，没有说明原因",
    en: "A large change against last year is not explained",
    rules: ["unexplained-change"],
  },
  {
    zh: "元与万元混用，差一位或差一万倍",
    en: "Amounts off by ten, or by ten thousand (元 and 万元 mixed up)",
    rules: ["amount-scale"],
  },
  {
    zh: "数字录入时颠倒、漏位",
    en: "Digits that changed places or were dropped",
    rules: ["annual-funding-sum", "table-rows-sum", "tables-totals-agree", "prose-figures"],
  },
  {
    zh: "金额为负数、带多余小数，或写成文字",
    en: "Amounts below zero, with too many decimals, or in words",
    rules: ["amount-not-negative", "amount-decimals", "amount-is-number", "table-amount-readable"],
  },
  {
    zh: "同一段文字里一件事写了两个金额",
    en: "One paragraph states two amounts for one thing",
    rules: ["prose-twice"],
  },
];
