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
  id: { zh: "编号", en: "Id" },
  mark: { zh: "单元格标注", en: "Mark in the cell" },
  marked: { zh: "已标注", en: "marked" },
  /** Stands before a finding that merely follows from the one of that number. */
  follows: (number: number): Words => ({ zh: `随第 ${number} 项而来：`, en: `Follows from No. ${number}: ` }),
  /** Heads explanations whose finding is gone. */
  leftOver: { zh: "以下审核说明所对应的问题本次未再发现：", en: "Findings that these explanations belong to were not found this time:" },
  unrecognised: (sheets: readonly string[]): Words => ({
    zh: `未识别为标准表、因此没有审核的工作表 ${sheets.length} 张：${sheets.join("、")}`,
    en: `Sheets not recognised as official tables, and so not checked (${sheets.length}): ${sheets.join(", ")}`,
  }),
  notJudged: (count: number): Words => ({
    zh: `因故未能核对的规则 ${count} 项，原因见任务窗格或 jihe check 的输出。`,
    en: `Rules that could not judge: ${count}. The pane and jihe check say why.`,
  }),
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

/** Why a mark in a cell is not whole. */
export const hindranceWords = {
  commented: {
    zh: "该格已有您的批注，只加了底色，没有加批注",
    en: "the cell has a comment of yours: highlighted, no comment added",
  },
  protected: { zh: "工作表受保护，单元格未标注", en: "the sheet is protected: not marked" },
  refused: {
    zh: "Excel 不接受在该格加批注（可能已有旧式批注），只加了底色",
    en: "Excel takes no comment there (it may hold an old note): highlighted only",
  },
} satisfies Record<string, Words>;

/** An explanation as it is quoted. */
interface Said {
  readonly text: string;
  readonly by: string | null;
  readonly date: string | null;
}

/** Name and day in brackets, as far as they are known. */
function by({ by: name, date }: Said): Words {
  const known = [name, date].filter((part) => part !== null);
  return known.length === 0 ? { zh: "", en: "" } : { zh: `（${known.join("，")}）`, en: ` (${known.join(", ")})` };
}

/** Words of the comment in a marked cell. */
export const markWords = {
  colon: { zh: "：", en: ": " },
  actual: { zh: "表中值：", en: "In the form: " },
  expected: { zh: "对照值：", en: "Compared with: " },
  difference: { zh: "差额：", en: "Difference: " },
  hint: { zh: "处理建议：", en: "How to mend it: " },
  basis: { zh: "依据：", en: "Authority: " },
  /** Stands before what a rule on trial found. */
  trial: { zh: "（试行规则，不计入）", en: "(Rule on trial, not counted) " },
  /** What somebody wrote about the finding, by whom and on which day, and what it does for it. */
  explained: {
    accepted: (said: Said): Words => ({ zh: `已说明${by(said).zh}：${said.text}`, en: `Explained${by(said).en}: ${said.text}` }),
    outdated: (said: Said): Words => ({
      zh: `说明以后数据有变动，请重新说明。原说明${by(said).zh}：${said.text}`,
      en: `Figures changed since it was explained: explain it anew. Earlier${by(said).en}: ${said.text}`,
    }),
    refused: (said: Said): Words => ({
      zh: `算术错误须改正，不能以说明代替。所写说明${by(said).zh}：${said.text}`,
      en: `An error of arithmetic is mended, not explained. Written${by(said).en}: ${said.text}`,
    }),
  },
  follows: (place: string): Words => ({ zh: `随 ${place} 而来，请先改正那一处。`, en: `Follows from ${place}: mend that first.` }),
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
