import type { Words } from "./words";

export const severityWords = {
  error: { zh: "错误", en: "Error" },
  warning: { zh: "警告", en: "Warning" },
  info: { zh: "提示", en: "Info" },
} satisfies Record<string, Words>;

/** How the two sources that are no documents are told to people. */
export const basisWords: Readonly<Record<string, Words>> = {
  layout: { zh: "标准表样", en: "the official form" },
  arithmetic: { zh: "算术关系", en: "arithmetic" },
};

/** Words of the findings sheet. */
export const findingsSheet = {
  name: { zh: "审核结果", en: "Findings" },
  number: { zh: "序号", en: "No." },
  severity: { zh: "级别", en: "Severity" },
  file: { zh: "文件", en: "File" },
  sheet: { zh: "工作表", en: "Sheet" },
  cell: { zh: "单元格", en: "Cell" },
  project: { zh: "项目", en: "Project" },
  field: { zh: "栏目", en: "Field" },
  message: { zh: "问题", en: "Finding" },
  actual: { zh: "表中值", en: "In the form" },
  expected: { zh: "对照值", en: "Compared with" },
  difference: { zh: "差额（元）", en: "Difference (yuan)" },
  basis: { zh: "依据", en: "Authority" },
  hint: { zh: "处理建议", en: "How to mend it" },
  explanation: { zh: "审核说明", en: "Explanation" },
  nothing: { zh: "未发现问题。", en: "Nothing was found." },
  summary: (forms: number, error: number, warning: number, info: number): Words => ({
    zh: `共审核 ${forms} 张表：错误 ${error} 项，警告 ${warning} 项，提示 ${info} 项。`,
    en: `Forms checked: ${forms}. Errors: ${error}, warnings: ${warning}, infos: ${info}.`,
  }),
  pack: (id: string, version: string, hash: string): Words => ({
    zh: `规则包 ${id} ${version}（校验码 ${hash}）`,
    en: `Rule pack ${id} ${version} (hash ${hash})`,
  }),
};

/** Words of the coverage sheet. */
export const coverageSheet = {
  name: { zh: "审核范围", en: "Coverage" },
  layout: { zh: "表样", en: "Layout" },
  year: { zh: "年度", en: "Year" },
  parts: { zh: "读取项", en: "Parts read" },
  rules: { zh: "运行规则", en: "Rules run" },
  comparisons: { zh: "勾稽比较", en: "Comparisons" },
  notes: { zh: "未核对及原因", en: "Not checked, and why" },
  unrecognised: { zh: "未识别", en: "Not recognised" },
  unusable: { zh: "无法使用", en: "Unusable" },
};
