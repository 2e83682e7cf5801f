import type { Complaint } from "./complaint";

export const fields: readonly Complaint[] = [
  {
    zh: "必填内容空着",
    en: "A required field left blank",
    rules: ["required-field", "form-year"],
  },
  {
    zh: "互斥的选项勾了两个，或一个都没勾，或选项旁没有勾选框",
    en: "Exclusive boxes both ticked, none ticked, or an option without its box",
    rules: ["exclusive-boxes", "box-missing"],
  },
  {
    zh: "栏名被删除或改动",
    en: "A printed label removed or changed",
    rules: ["field-label"],
  },
  {
    zh: "单元格显示错误值",
    en: "A cell that shows an error value",
    rules: ["error-value", "table-amount-readable"],
  },
  {
    zh: "单位家数与所列单位对不上",
    en: "The number of units differs from the units listed",
    rules: ["unit-count"],
  },
  {
    zh: "一套预算中有的表编制部门不同",
    en: "Tables of one budget name different departments",
    rules: ["department-consistent"],
  },
];
