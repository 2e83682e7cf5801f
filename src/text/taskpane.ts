import { summariseWords } from "./summary-excel";
import type { Words } from "./words";

/** What people read in the task pane. */
export const paneWords = {
  name: { zh: "绩核", en: "Jihe" },
  check: { zh: "一键审核", en: "Check workbook" },
  checkAgain: { zh: "重新审核", en: "Check again" },
  clear: { zh: "清除标记", en: "Clear marks" },
  showReport: { zh: "打开“审核结果”工作表", en: "Open the findings sheet" },
  rules: { zh: "审核规则说明", en: "The rules explained" },
  connecting: { zh: "正在连接 Excel…", en: "Connecting to Excel…" },
  retry: { zh: "重试", en: "Try again" },
  dismiss: { zh: "关闭提示", en: "Dismiss" },
  copyDetails: { zh: "复制错误信息", en: "Copy error details" },
  copied: { zh: "已复制", en: "Copied" },
  /** Where the clipboard is not to be had. */
  copyByHand: { zh: "未能自动复制，请选中下面的文字复制：", en: "Could not copy: select the text below and copy it." },
  error: { zh: "错误", en: "Error" },
  crashed: { zh: "任务窗格发生故障。", en: "The task pane failed." },
  reload: { zh: "重新加载", en: "Reload" },
} satisfies Record<string, Words>;

/** Where the findings are, when the workbook does not hold them. */
export const findingsHere: Words = { zh: "全部问题都列在下面。", en: "All findings are listed below." };

/** A check whose findings are all known, but not all in the workbook. */
export const unwrittenWords = {
  "read-only": {
    what: {
      zh: "工作簿是只读的，标记和“审核结果”没有写入，或没有全部写入。",
      en: "The workbook is read-only: marks and the findings sheet were not written, or not all of them.",
    },
    mend: {
      zh: "需要写入的，请先启用编辑，或另存一份再打开，然后重新审核。",
      en: "To have them written, enable editing, or save a copy and open that, then check again.",
    },
  },
  "protected-workbook": {
    what: {
      zh: "能标注的单元格已标注；工作簿的结构受保护，没有添加“审核结果”工作表。",
      en: "Cells that can be marked are marked. The workbook's structure is protected, so the findings sheet was not added.",
    },
    mend: {
      zh: "需要“审核结果”的，请在“审阅”选项卡中取消“保护工作簿”，然后重新审核。程序不会替您取消保护。",
      en: "To have it added, turn off Protect Workbook on the Review tab and check again. The add-in never removes protection itself.",
    },
  },
  "protected-report": {
    what: {
      zh: "能标注的单元格已标注；“审核结果”工作表受保护，还是上次审核的内容，没有更新。",
      en: "Cells that can be marked are marked. The findings sheet is protected: it still shows the last check.",
    },
    mend: {
      zh: "请在“审核结果”上取消工作表保护，然后重新审核。程序不会替您取消保护。",
      en: "Unprotect the findings sheet, then check again. The add-in never removes protection itself.",
    },
  },
} satisfies Record<string, { readonly what: Words; readonly mend: Words }>;

/** What is being done while she waits. */
export const workWords = {
  steps: { zh: "审核步骤", en: "Steps" },
  reading: { zh: "读取", en: "Read" },
  checking: { zh: "核对", en: "Check" },
  marking: { zh: "标注", en: "Mark" },
  reporting: { zh: "写结果", en: "Write findings" },
  summarising: summariseWords.step,
  clearing: { zh: "正在清除标记…", en: "Removing marks…" },
  doing: (step: Words): Words => ({ zh: `正在${step.zh}…`, en: `${step.en}…` }),
  done: { zh: "已完成", en: "done" },
  progress: { zh: "进度", en: "Progress" },
  stop: { zh: "停止（Esc）", en: "Stop (Esc)" },
  stopping: { zh: "正在停止…", en: "Stopping…" },
  slow: {
    zh: "比平常久。如果正在编辑单元格或打开着对话框，请先结束编辑、关闭对话框。",
    en: "This takes longer than usual. If you are editing a cell or a dialog is open, please finish that first.",
  },
};

/** Which failed, for the headline of a trouble. */
export const jobFailed = {
  check: { zh: "审核没有完成", en: "The check was not finished" },
  clear: { zh: "标记没有清除完", en: "The marks were not all removed" },
  summarise: summariseWords.failed,
  explain: { zh: "审核说明没有保存", en: "The explanation was not saved" },
  cleanCopy: { zh: "没有生成干净副本", en: "No clean copy was made" },
  planCleaning: { zh: "没有读到要移除的内容", en: "What would go could not be read" },
  cleanHere: { zh: "没有移除完", en: "Not everything was removed" },
  goTo: { zh: "没有转到单元格", en: "The cell was not shown" },
  showReport: { zh: "没有打开“审核结果”", en: "The findings sheet was not opened" },
  showSummary: summariseWords.notShown,
  correct: { zh: "没有修正", en: "Nothing was corrected" },
  undoCorrections: { zh: "没有撤销修正", en: "The correction was not taken back" },
  readUnmarked: { zh: "没有读到本工作簿的设置", en: "The workbook's settings could not be read" },
  setUnmarked: { zh: "设置没有保存", en: "The setting was not saved" },
  openSample: { zh: "没有打开示例工作簿", en: "The sample was not opened" },
} satisfies Record<string, Words>;

const sheets = (count: number): string => (count === 1 ? "1 sheet" : `${count} sheets`);
const rules = (count: number): string => (count === 1 ? "1 rule" : `${count} rules`);

/** The outcome of a check at the top. */
export const verdictWords = {
  clean: { zh: "没有发现问题", en: "No problems found" },
  cleanDetail: (count: number): Words => ({
    zh: `${count} 张表全部审核，规则全部核对。`,
    en:
      count === 1
        ? "The one form or table was checked against every rule."
        : `All ${count} forms and tables were checked against every rule.`,
  }),
  /** Nothing found, but something was not looked at. */
  partlyClean: { zh: "已审核的部分没有发现问题，但有内容未能审核", en: "No problems in what was checked, but not everything was" },
  onlyBlank: { zh: "都是空白表，尚未填写", en: "Only blank forms, nothing filled in yet" },
  found: (count: number): Words => ({ zh: `发现 ${count} 个问题`, en: count === 1 ? "1 finding" : `${count} findings` }),
  /** Nothing that has to be mended or explained. */
  onlyRemarks: (count: number): Words => ({
    zh: `没有错误和警告，有 ${count} 条提示`,
    en: `No errors or warnings; ${count === 1 ? "1 remark" : `${count} remarks`}`,
  }),
  /** Whatever was found is explained. */
  settled: (count: number): Words => ({
    zh: `没有待处理的问题，${count} 个问题已说明`,
    en: `Nothing open; ${count === 1 ? "1 finding" : `${count} findings`} explained`,
  }),
  notCovered: { zh: "未能审核的内容", en: "Not checked" },
  bounded: (range: string): Words => ({
    zh: `有工作表过大（远处有多余的格式或内容），只读取了 ${range}`,
    en: `A sheet reaches too far (stray formats or contents): only ${range} was read`,
  }),
  unrecognised: (count: number): Words => ({
    zh: `${count} 张工作表没有识别为标准表`,
    en: `${sheets(count)} not recognised as official tables`,
  }),
  emptySheets: (count: number): Words => ({ zh: `${count} 张空白工作表`, en: `${sheets(count)} without any contents` }),
  blankForms: (count: number): Words => ({ zh: `${count} 张标准表尚未填写`, en: `${sheets(count)} with blank forms` }),
  notJudged: (count: number): Words => ({ zh: `${count} 条规则因故未能核对`, en: `${rules(count)} could not judge` }),
  partlyMarked: (count: number): Words => ({
    zh: `${count} 个问题所在的单元格没有完整标注`,
    en: `${count === 1 ? "1 finding" : `${count} findings`} not fully marked in the cell`,
  }),
};

/** A sheet and its findings. */
export const sheetWords = {
  findings: { zh: "审核发现的问题", en: "Findings" },
  signs: {
    clean: { zh: "没有发现问题", en: "no problems" },
    error: { zh: "有错误", en: "has errors" },
    warning: { zh: "有警告", en: "has warnings" },
    info: { zh: "只有提示", en: "has remarks only" },
    notJudged: { zh: "有规则未能核对", en: "not fully checked" },
    explained: { zh: "问题均已说明", en: "all explained" },
    blank: { zh: "空白表，未审核", en: "blank, not checked" },
  },
  parts: (layout: string, read: number, expected: number, rulesRun: number): Words => ({
    zh: `${layout} · 读取 ${read}/${expected} 项 · 核对 ${rulesRun} 条规则`,
    en: `${layout} · ${read} of ${expected} parts read · ${rules(rulesRun)}`,
  }),
  notJudged: { zh: "未能核对", en: "Not judged" },
  hidden: { zh: "（已隐藏）", en: " (hidden)" },
};

/** One finding. */
export const findingWords = {
  yuan: (amount: string): Words => ({ zh: `${amount} 元`, en: `${amount} yuan` }),
  tenThousand: (amount: string): Words => ({ zh: `合 ${amount} 万元`, en: `${amount} × 10,000 yuan` }),
  goTo: (cell: string): Words => ({ zh: `转到 ${cell}`, en: `Go to ${cell}` }),
  open: { zh: "展开说明", en: "Show details" },
  close: { zh: "收起说明", en: "Hide details" },
  difference: { zh: "差额", en: "Difference" },
  related: { zh: "相关单元格", en: "Related cells" },
  mark: { zh: "标注情况", en: "Mark" },
  alike: (count: number): Words => ({ zh: `同类 ${count} 处`, en: `${count} of the kind` }),
  others: { zh: "其他同类", en: "Others of the kind" },
  followers: { zh: "随之而来", en: "What follows from it" },
  why: { zh: "为什么审核", en: "Why this is checked" },
  rule: { zh: "这条规则的说明和示例", en: "This rule explained, with examples" },
};

/** What somebody writes about a finding, in its card. */
export const explanationWords = {
  write: { zh: "填写审核说明", en: "Explain" },
  label: { zh: "审核说明", en: "Explanation" },
  /** With many of a kind told as one. */
  forAll: (count: number): Words => ({ zh: `同时写给同类 ${count} 处。`, en: `Goes to all ${count} of the kind.` }),
  name: { zh: "说明人", en: "Your name" },
  save: { zh: "保存说明", en: "Save" },
  saving: { zh: "正在保存审核说明…", en: "Saving the explanation…" },
  cancel: { zh: "取消", en: "Cancel" },
  change: { zh: "修改说明", en: "Change" },
  again: { zh: "重新说明", en: "Explain anew" },
  withdraw: { zh: "撤回说明", en: "Withdraw" },
  withdrawSurely: { zh: "确定撤回", en: "Withdraw for good" },
  keep: { zh: "保留", en: "Keep" },
  where: { zh: "保存后写入“审核结果”工作表的“审核说明”一栏。Ctrl+Enter 保存。", en: "Saved into the findings sheet. Ctrl+Enter saves." },
  empty: { zh: "请先写明原因。", en: "Please say why first." },
  arithmetic: {
    zh: "算术错误请更正数据：说明会保留并显示，但不能代替更正。",
    en: "An error of arithmetic has to be mended: what you write is kept and shown, but does not settle it.",
  },
  /** Written about the finding that this one follows from. */
  withCause: { zh: "随所由来的问题一并说明：", en: "Explained with the finding that it follows from:" },
  outdated: { zh: "说明已失效", en: "explanation outdated" },
};

/** What became of the findings of the last check. */
export const changedWords = {
  mended: { zh: "已改正的问题", en: "What was mended" },
  unchecked: { zh: "未再审核的问题", en: "What was not checked again" },
};

/** After the marks were removed. */
export const clearedWords = {
  done: { zh: "标记已清除", en: "Marks removed" },
  nothingKept: {
    zh: "绩核加的底色、批注和“审核结果”工作表都已删除；您的内容、批注和格式没有改动。",
    en: "Jihe's highlights, comments and findings sheet are gone. Your contents, comments and formats were not changed.",
  },
  someKept: {
    zh: "绩核加的底色和批注已删除，但以下内容还在：",
    en: "Jihe's highlights and comments are gone, except for this:",
  },
  report: {
    zh: "“审核结果”工作表：其中有填写的审核说明。确实不需要的，请自行删除该工作表。",
    en: "The findings sheet: explanations stand in it. Delete the sheet yourself if you do not need them.",
  },
  lockedReport: {
    zh: "“审核结果”工作表：工作簿的结构受保护，不能删除工作表。请在“审阅”选项卡中取消“保护工作簿”，再清除一次。",
    en: "The findings sheet: the workbook's structure is protected, so no sheet can be deleted. Turn off Protect Workbook on the Review tab, then clear once more.",
  },
  answered: {
    zh: "有人回复或改写过的批注。确实不需要的，请在 Excel 中自行删除：",
    en: "Comments that somebody replied to or wrote into. Delete them in Excel if you do not need them:",
  },
  protectedSheets: (sheets: readonly string[]): Words => ({
    zh: `受保护的工作表上的标记：${sheets.join("、")}。请取消工作表保护后再清除一次。`,
    en: `Marks on protected sheets: ${sheets.join(", ")}. Unprotect them, then clear once more.`,
  }),
};
