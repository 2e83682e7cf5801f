import type { Words } from "./words";

/** What a comparing rule compares, by its id. Rules are called by the fault that they find, which would read wrong beside what agrees. */
export const relationNames: Readonly<Record<string, Words>> = {
  "income-equals-expenditure": { zh: "收入总计＝支出总计", en: "Total income = total expenditure" },
  "table-rows-sum": { zh: "上一级的数＝下一级各行之和", en: "A row = the sum of the rows below it" },
  "table-columns-sum": { zh: "合计栏＝各栏之和", en: "A row's total = the sum of its columns" },
  "procurement-sum": { zh: "政府采购预算＝其构成之和", en: "Procurement = its parts" },
  "project-note-sum": { zh: "项目总金额＝所列各项之和", en: "A project's total = its parts" },
  "prior-year-execution": { zh: "上年预算执行数≤上年预算额", en: "Last year's execution ≤ its budget" },
  "annual-funding-sum": { zh: "年度资金总额＝各项之和", en: "The year's money = its parts" },
  "project-funding": { zh: "项目总额与其构成、当年金额", en: "Project total against its parts and the year's money" },
  "prose-percentage": { zh: "文字中的增减额与前后金额", en: "A stated change against the amounts beside it" },
  "prose-parts": { zh: "文字中的总数与所列各项", en: "A total in the prose against its parts" },
  "change-sum": { zh: "总数的增减额＝各项增减额之和", en: "The change of a total = its parts' changes" },
  "appropriation-within-spending": { zh: "支出总表与财政拨款安排的支出", en: "All spending against what is appropriated" },
  "prose-twice": { zh: "同一金额在文字中前后一致", en: "One amount stated twice alike" },
  "targeted-projects-limit": { zh: "编报绩效目标的项目资金≤项目支出", en: "Money of projects with targets ≤ project spending" },
  "department-sum": { zh: "部门预算＝所属各单位预算之和", en: "The department's budget = its units'" },
  "change-against-last-year": { zh: "文字所说的增减＝两年预算表之差", en: "A stated change = the difference of two years' tables" },
  "three-public-items": { zh: "“三公”经费≥基本支出中的相应科目", en: "The 三公 ≥ the same items of basic spending" },
  "tables-totals-agree": { zh: "同一总数在各表中一致", en: "One total alike in all tables" },
  "running-costs-limit": { zh: "机关运行经费≤公用经费", en: "Running costs of offices ≤ all running costs" },
  "projects-within-spending": { zh: "项目支出≥各项目申报表金额之和", en: "Project spending ≥ the forms' money" },
  "tables-lines-agree": { zh: "同一科目在各表中一致", en: "One subject's amount alike in all tables" },
  "last-year-figures": { zh: "与上年申报表的金额", en: "Against last year's form" },
  "prose-figures": { zh: "文字中的金额＝预算表", en: "An amount in the prose = the table's" },
};
