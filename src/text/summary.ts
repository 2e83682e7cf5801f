import { coverageSheet } from "./reporting";
import type { Words } from "./words";

/** The summary sheets besides 审核结果, in the order in which they stand; 审核结果 comes after the cover. */
export const summaryKinds = ["cover", "coverage", "projects", "indicators", "ties", "years", "charts"] as const;
export type SummaryKind = (typeof summaryKinds)[number];

/** What they are called. */
export const summaryNames = {
  cover: { zh: "封面结论", en: "Conclusion" },
  coverage: coverageSheet.name,
  projects: { zh: "项目绩效汇总", en: "Projects" },
  indicators: { zh: "指标汇总", en: "Indicators" },
  ties: { zh: "部门预算勾稽表", en: "Tie-out" },
  years: { zh: "年度对比", en: "Year on year" },
  charts: { zh: "图表", en: "Charts" },
} satisfies Record<SummaryKind, Words>;

/** What stands at the foot of every summary sheet. */
export const summaryFoot = (pack: string, day: string): Words => ({
  zh: `绩核 · 规则包 ${pack} · ${day}`,
  en: `Jihe · rule pack ${pack} · ${day}`,
});

/** What stands in the first row of each, by which a sheet is known for ours besides its hidden name. */
export const summaryTitles: Readonly<Record<SummaryKind, Words>> = {
  ...summaryNames,
  cover: { zh: "绩效目标与部门预算审核结论", en: "Conclusion of the check" },
};

/** Heading of the last column of ours, which tells rows apart. */
export const summaryKey: Words = { zh: "数据码", en: "Data code" };
