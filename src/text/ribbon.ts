import type { Words } from "./words";

/** What the ribbon's commands tell in their small window. */
export const ribbonWords = {
  notSheet: { zh: "本表不是官方标准表样", en: "This sheet is no official table" },
  notSheetWhat: {
    zh: "在本表中没有识别出绩效目标表或部门预算表，没有审核。",
    en: "Neither a performance-target form nor a budget table was recognised on this sheet, so it was not checked.",
  },
  notSheetMend: {
    zh: "请先点要审核的工作表的标签，再点“只审核本表”；或点“审核整个工作簿”，会列出哪些表没有识别、为什么。",
    en: "Choose the sheet to be checked first, or check the whole workbook: that lists which sheets were not recognised, and why.",
  },
  sheetClean: { zh: "本表没有发现问题", en: "Nothing was found on this sheet" },
  sheetCleanWhat: {
    zh: "本表已按整个工作簿核对。其他工作表没有重新标注，请以“审核整个工作簿”的结果为准。",
    en: "The sheet was judged by the whole workbook. Marks on other sheets were not renewed: only a check of the whole workbook shows them all.",
  },
  sheetUnjudged: (count: number): Words => ({
    zh: `另有 ${count} 项规则因故未能核对，不等于没有问题。请点“打开窗格”，在窗格中审核，会列出是哪些、为什么。`,
    en: `Rules that could not judge: ${count}. That is no clean bill. Check once more in the pane: it says which ones, and why.`,
  }),
  sheetBlank: { zh: "本表还没有填写", en: "This sheet is not filled in yet" },
  sheetBlankWhat: { zh: "本表是空白表样，没有可审核的内容。", en: "The sheet is a blank official one, so there is nothing to check." },
  cellHidden: { zh: "问题所在的行或列看不到", en: "The finding's row or column cannot be seen" },
  stepFailed: { zh: "没有转到问题所在的单元格", en: "The finding was not shown" },
  notChecked: { zh: "还没有审核", en: "Not checked yet" },
  notCheckedWhat: {
    zh: "本工作簿中没有审核留下的标注，不知道哪里有问题。",
    en: "No check has left its marks in this workbook, so there is nothing to go to.",
  },
  notCheckedMend: { zh: "请先点“一键审核”。", en: "Check the workbook first." },
  noneOpen: { zh: "没有需要处理的问题了", en: "No finding is left open" },
  noneOpenWhat: {
    zh: "按上次审核的结果，没有发现问题，或都已写审核说明。在隐藏的工作表上的不计在内。",
    en: "By the last check there is none, or all have been explained. Those on hidden sheets are left aside.",
  },
  noneOpenMend: { zh: "改过数据的，请再点一次“一键审核”。", en: "If you have changed anything since, check again." },
  copyFailed: { zh: "没有生成干净副本", en: "No clean copy was made" },
  copyInPane: {
    zh: "也可以点“打开窗格”，在“干净副本”中改用“在本工作簿中清除”，之后用“文件”“另存为”。",
    en: "You can also open the pane and remove it from this workbook under Clean copy instead, then use File, Save As.",
  },
  templateFailed: { zh: "没有插入标准表样", en: "The blank tables were not inserted" },
  importFailed: { zh: "没有导入文本", en: "The text was not imported" },
  nothingAdded: { zh: "没有添加任何工作表，您的内容没有改动。", en: "No sheet was added and nothing of yours was changed." },
  rulesFailed: { zh: "没有打开审核规则", en: "The rules were not shown" },
  rules: { zh: "审核规则", en: "Rules" },
  noRules: { zh: "本工作簿没有“审核规则”表。", en: "This workbook has no sheet 审核规则." },
  rulesInForce: (name: string, version: string): Words => ({
    zh: `现在使用：${name}（版本 ${version}）。`,
    en: `In force: ${name} (version ${version}).`,
  }),
  rulesWrite: {
    zh: "需要修改规则的，可把现在使用的规则写入“审核规则”表，放在工作簿末尾；以后本工作簿按这张表审核。",
    en: "To change rules, write those in force into a sheet 审核规则 at the end of the workbook: from then on it is checked by that sheet.",
  },
  catalogue: { zh: "查看全部规则的说明", en: "Read about all rules" },
} satisfies Record<string, Words | ((...parts: never[]) => Words)>;

/** What 审核结果 says after a check of one sheet. */
export const oneSheetWords = {
  line: (sheet: string): Words => ({
    zh: `本次只更新了“${sheet}”上的标注；其他工作表上的标注是上一次审核留下的。`,
    en: `Only the marks on “${sheet}” were renewed this time; those on other sheets are of the check before.`,
  }),
  notRenewed: { zh: "本次未更新标注", en: "mark not renewed" },
};
