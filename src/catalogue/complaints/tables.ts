import type { Complaint } from "./complaint";

export const tables: readonly Complaint[] = [
  {
    zh: "合计栏不等于各栏之和，上级科目不等于下级之和",
    en: "A table's rows or columns do not add up",
    rules: ["table-columns-sum", "table-rows-sum"],
  },
  {
    zh: "收入总计与支出总计不等",
    en: "Income and spending differ",
    rules: ["income-equals-expenditure"],
  },
  {
    zh: "“三公”经费的各项对不上",
    en: "The parts of the 三公 contradict one another",
    rules: ["three-public-unit", "three-public-items", "table-columns-sum", "prose-parts"],
  },
  {
    zh: "科目的编码与名称不符",
    en: "A subject's code and name do not belong together",
    rules: ["code-name"],
  },
  {
    zh: "同一科目编码在一张表里出现两次",
    en: "A code that stands twice in one table",
    rules: ["code-twice"],
  },
  {
    zh: "表里漏填了一个数",
    en: "An amount left blank",
    rules: ["amount-left-blank"],
  },
];
