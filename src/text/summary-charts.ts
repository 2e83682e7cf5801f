import type { Words } from "./words";

/** What names of our charts begin with: those of hers stay. */
export const CHART_NAME = "jihe-";

/** Words of 图表. */
export const chartWords = {
  currency: { zh: "单位：元", en: "In yuan" },
  live: {
    zh: "图表取自各图左侧的数据；金额为取自原表单元格的公式，改动原表后随之更新。",
    en: "Charts are drawn from the figures beside them; amounts are formulas into the cells of the source sheets and follow them.",
  },
  nothing: {
    zh: "没有可以比较的数据：至少要有两个有金额的项目、两类支出，或两张有问题的表。",
    en: "Nothing to compare: there must be two projects with amounts, two classes of spending, or two sheets with findings.",
  },
  project: { zh: "项目", en: "Project" },
  budget: { zh: "本年预算（申请）数", en: "This year's budget" },
  projects: (year: number | null): Words => ({
    zh: `各项目预算${year === null ? "" : `（${year}年）`}`,
    en: `Budget by project${year === null ? "" : ` (${year})`}`,
  }),
  rest: (count: number): Words => ({ zh: `其余 ${count} 个项目合计`, en: `${count} more projects` }),
  class: { zh: "功能分类（类）", en: "Class by function" },
  spending: { zh: "支出预算", en: "Spending" },
  classes: (department: string | null, year: number | null): Words => ({
    zh: `支出预算按功能分类${department || year ? `（${[department, year === null ? null : `${year}年`].filter(Boolean).join("，")}）` : ""}`,
    en: `Spending by function${department || year ? ` (${[department, year].filter(Boolean).join(", ")})` : ""}`,
  }),
  sheet: { zh: "工作表", en: "Sheet" },
  findings: (shown: number, all: number): Words => ({
    zh: shown < all ? `问题最多的 ${shown} 张表（共 ${all} 张有问题）` : "各表未处理的问题",
    en: shown < all ? `The ${shown} sheets with most findings (of ${all})` : "Open findings by sheet",
  }),
  budgetOf: (year: string): Words => ({ zh: `${year}年预算`, en: `Budget ${year}` }),
  years: (years: string): Words => ({ zh: `各项目两年预算对比（${years}）`, en: `Budget by project, year against year (${years})` }),
};
