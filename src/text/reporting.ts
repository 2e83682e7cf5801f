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

/** Findings by the head under which they are counted. */
type CountedHeads = Readonly<Record<"error" | "warning" | "info" | "explained" | "trial", number>>;

/** What is counted apart from the severities. */
export const headWords = {
  explained: { zh: "已说明", en: "Explained" },
  trial: { zh: "试行", en: "On trial" },
} satisfies Record<string, Words>;

/** What an explanation does for its finding. */
export const standingWords = {
  accepted: { zh: "已说明", en: "explained" },
  outdated: {
    zh: "说明已失效：数据已变化，请改写审核说明（文字不变的，请清空数据码）",
    en: "outdated: the figures changed, please rewrite the explanation (or clear its data code to keep the words)",
  },
  refused: { zh: "算术错误，请更正", en: "an error of arithmetic: please mend it" },
  /** Settled by the explanation of the finding of that number. */
  follows: (number: number): Words => ({ zh: `随第 ${number} 项已说明`, en: `explained with No. ${number}` }),
};

/** What became of the findings of the last check. */
export const changeWords = {
  new: { zh: "新增", en: "new" },
  still: { zh: "仍存在", en: "still there" },
  mended: { zh: "已改正", en: "mended" },
  unchecked: { zh: "未再审核", en: "no longer checked" },
  line: (count: {
    readonly new: number;
    readonly mended: number;
    readonly still: number;
    readonly explained: number;
    readonly unchecked: number;
  }): Words => ({
    zh: `与上次审核相比：新增 ${count.new} 项，已改正 ${count.mended} 项，仍存在 ${count.still} 项，已说明 ${count.explained} 项${count.unchecked > 0 ? `，未再审核 ${count.unchecked} 项` : ""}。`,
    en: `Since the last check: ${count.new} new, ${count.mended} mended, ${count.still} still there, ${count.explained} explained${count.unchecked > 0 ? `, ${count.unchecked} no longer checked` : ""}.`,
  }),
};

/** Words of the findings sheet. */
export const findingsSheet = {
  name: { zh: "审核结果", en: "Findings" },
  /** Excel's name for the table; the pane never says it, her formulas may. */
  table: { zh: "绩核审核结果", en: "JiheFindings" },
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
  change: { zh: "变化", en: "Change" },
  explanation: { zh: "审核说明", en: "Explanation" },
  by: { zh: "说明人", en: "Explained by" },
  date: { zh: "说明日期", en: "Explained on" },
  state: { zh: "说明状态", en: "State" },
  rule: { zh: "规则", en: "Rule" },
  id: { zh: "编号", en: "Id" },
  /** What the explanation was given for. */
  code: { zh: "数据码", en: "Data code" },
  mark: { zh: "单元格标注", en: "Mark in the cell" },
  marked: { zh: "已标注", en: "marked" },
  /** Stands before a finding that merely follows from the one of that number. */
  follows: (number: number): Words => ({ zh: `随第 ${number} 项而来：`, en: `Follows from No. ${number}: ` }),
  /** Number of what is gone, as it was told by the last check. */
  wasNumber: (number: string): Words => ({ zh: `原${number}`, en: `was ${number}` }),
  /** How such a finding begins, in either language. */
  followsPattern: /^(?:随第 \d+ 项而来：|Follows from No\. \d+: )/,
  /** State of a finding that the explanation of another has settled. */
  settledWith: /^(?:随第 \d+ 项已说明|explained with No\. \d+)$/,
  /** What stands beside what the explanation of another settles, and what earlier versions said of an outdated one. */
  followsState: /^(?:随第 \d+ 项已说明|explained with No\. \d+|说明已失效：.*|outdated: .*)$/,
  /** Heads explanations whose finding is gone. */
  leftOver: { zh: "以下审核说明所对应的问题本次未再发现：", en: "Findings that these explanations belong to were not found this time:" },
  /** Head what an earlier check found and this one did not. */
  mended: { zh: "上次审核发现、本次已改正的问题：", en: "Found by the last check, mended since:" },
  unchecked: {
    zh: "上次审核发现、本次未再审核的问题（工作表已删除、未读取，或规则未能核对）：",
    en: "Found by the last check, no longer checked (the sheet is gone or was not read, or the rule could not judge):",
  },
  /** Heads a column that somebody wrote into without giving it a heading. */
  untitled: { zh: "备注", en: "Notes" },
  outdated: (count: number): Words => ({
    zh: `有 ${count} 项审核说明因数据变化已失效，请在“审核说明”一栏重新说明。`,
    en: `Explanations outdated because the figures changed: ${count}. Please explain anew in the column Explanation.`,
  }),
  unrecognised: (sheets: readonly string[]): Words => ({
    zh: `未识别为标准表、因此没有审核的工作表 ${sheets.length} 张：${sheets.join("、")}`,
    en: `Sheets not recognised as official tables, and so not checked (${sheets.length}): ${sheets.join(", ")}`,
  }),
  notJudged: (count: number): Words => ({
    zh: `因故未能核对的规则 ${count} 项，原因见任务窗格或 jihe check 的输出。`,
    en: `Rules that could not judge: ${count}. The pane and jihe check say why.`,
  }),
  hidden: (sheets: readonly string[]): Words => ({
    zh: `隐藏的工作表也审核了：${sheets.join("、")}`,
    en: `Hidden sheets were checked too: ${sheets.join(", ")}`,
  }),
  nothing: { zh: "未发现问题。", en: "Nothing was found." },
  /** What is settled or on trial is told only where there is any. */
  summary: (forms: number, { error, warning, info, explained, trial }: CountedHeads): Words => ({
    zh: `共审核 ${forms} 张表：错误 ${error} 项，警告 ${warning} 项，提示 ${info} 项${explained > 0 ? `，已说明 ${explained} 项` : ""}${trial > 0 ? `，试行 ${trial} 项` : ""}。`,
    en: `Forms checked: ${forms}. Errors: ${error}, warnings: ${warning}, infos: ${info}${explained > 0 ? `, explained: ${explained}` : ""}${trial > 0 ? `, on trial: ${trial}` : ""}.`,
  }),
  pack: (id: string, version: string, hash: string): Words => ({
    zh: `规则包 ${id} ${version}（校验码 ${hash}）`,
    en: `Rule pack ${id} ${version} (hash ${hash})`,
  }),
};

/** Why a mark in a cell is not whole. */
export const hindranceWords = {
  off: { zh: "按本工作簿的设置不作标注", en: "not marked: so set for this workbook" },
  commented: {
    zh: "该格已有您的批注，只加了底色，没有加批注",
    en: "the cell has a comment of yours: highlighted, no comment added",
  },
  gone: { zh: "工作表在审核期间被删除或改名，单元格未标注", en: "the sheet was deleted or renamed during the check: not marked" },
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
  counts: ({
    files,
    checked,
    unrecognised,
    empty,
    unusable,
  }: Readonly<Record<"files" | "checked" | "unrecognised" | "empty" | "unusable", number>>): Words => ({
    zh: `工作簿 ${files} 个：读取官方表格的工作表 ${checked} 张，未识别 ${unrecognised} 张，空白工作表 ${empty} 张${unusable > 0 ? `；另有 ${unusable} 个文件无法使用` : ""}。`,
    en: `Workbooks: ${files}. Sheets read as official tables: ${checked}, not recognised: ${unrecognised}, empty: ${empty}${unusable > 0 ? `. Unusable files: ${unusable}` : ""}.`,
  }),
  nothing: { zh: "没有读到任何工作表。", en: "No sheet was read." },
  unrecognised: { zh: "未识别", en: "Not recognised" },
  unusable: { zh: "无法使用", en: "Unusable" },
};
