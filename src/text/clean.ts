import type { Words } from "./words";

const several = (places: readonly string[]): string => places.join("、");
const severalEn = (places: readonly string[]): string => places.join(", ");

/** Why there is no clean copy, by the kind of fault; `places` are cells with their sheets, names, or parts of the file. */
export const cleanFaults = {
  own: (): Words => ({
    zh: "这是绩核自己生成的审核报告，没有需要清除的内容，请改选被审核的工作簿。",
    en: "this is a report by jihe itself; choose the workbook that was checked.",
  }),
  referred: (places: readonly string[]): Words => ({
    zh: `未生成干净副本：${several(places)} 引用了“审核结果”或汇总表，删除后会出错。请先改掉这些引用，再试一次。`,
    en: `no clean copy: ${severalEn(places)} refer to the findings sheet or a summary sheet and would break. Change them first, then try again.`,
  }),
  hidden: (): Words => ({
    zh: "未生成干净副本：除“审核结果”和汇总表外的工作表都是隐藏的。请先取消隐藏至少一张工作表。",
    en: "no clean copy: all sheets but the findings and summary sheets are hidden. Unhide at least one sheet first.",
  }),
  different: (places: readonly string[]): Words => ({
    zh: `未生成干净副本：重新核对时，以下内容与原文件不一致：${several(places)}。原文件没有改动。请把这条信息发给信息技术人员。`,
    en: `no clean copy: compared again, these are not as in the original: ${severalEn(places)}. The original was not changed. Please send this line to your IT colleague.`,
  }),
  format: (): Words => ({
    zh: "未生成干净副本：只能处理 .xlsx 和 .xlsm 文件。请先在 Excel 中另存为 .xlsx。",
    en: "no clean copy: only .xlsx and .xlsm files can be cleaned. Save the workbook as .xlsx in Excel first.",
  }),
  strict: (): Words => ({
    zh: "未生成干净副本：文件是“Strict Open XML”格式。请先另存为普通的 .xlsx。",
    en: "no clean copy: the file is Strict Open XML. Save it as an ordinary .xlsx first.",
  }),
  signature: (): Words => ({
    zh: "未生成干净副本：工作簿带有数字签名，副本中签名会失效。请在签名之前生成干净副本。",
    en: "no clean copy: the workbook is digitally signed, and the copy would lose that. Make the clean copy before signing.",
  }),
  structure: (): Words => ({
    zh: "未生成干净副本：工作簿结构受保护。请先取消“保护工作簿”。",
    en: "no clean copy: the workbook's structure is protected. Turn off Protect Workbook first.",
  }),
  shared: ([part = ""]: readonly string[]): Words => ({
    zh: `未生成干净副本：工作簿是共享工作簿（${part}）。请先取消共享。`,
    en: `no clean copy: the workbook is a shared one (${part}). Stop sharing it first.`,
  }),
  part: ([part = ""]: readonly string[]): Words => ({
    zh: `未生成干净副本：文件中的 ${part} 无法读懂，副本会丢失其中的内容。请在 Excel 中打开并另存一份再试。`,
    en: `no clean copy: ${part} in the file is not understood and would be lost. Open it in Excel, save a copy and try that.`,
  }),
} satisfies Record<string, (places: readonly string[]) => Words>;

export type CleanFaultWords = keyof typeof cleanFaults;

const times = (count: number, one: string, more = `${one}s`): string => `${count} ${count === 1 ? one : more}`;

/** The statement of a clean copy. */
export const statementWords = {
  same: (sheets: number, cells: number): Words => ({
    zh: `共核对 ${sheets} 张工作表、${cells} 个单元格，与原文件完全一致。`,
    en: `${times(sheets, "sheet")} and ${times(cells, "cell")} compared: exactly as in the original.`,
  }),
  removed: (comments: number, highlights: number, reports: readonly string[]): Words => ({
    zh: `已移除：批注 ${comments} 处、标色 ${highlights} 处、审核结果表 ${reports.length} 张${reports.length > 0 ? `（${several(reports)}）` : ""}。`,
    en: `Removed: ${times(comments, "comment")}, ${times(highlights, "highlighted cell")}, ${times(reports.length, "findings sheet")}${reports.length > 0 ? ` (${severalEn(reports)})` : ""}.`,
  }),
  nothing: { zh: "没有发现绩核加的内容，副本与原文件相同。", en: "Nothing of jihe's was found; the copy is the same as the original." },
  explanations: (count: number): Words => ({
    zh: `“审核结果”中填写的 ${count} 条审核说明不在副本中，原文件仍保留。`,
    en: `${times(count, "explanation")} typed into the findings sheet ${count === 1 ? "is" : "are"} not in the copy; the original keeps ${count === 1 ? "it" : "them"}.`,
  }),
  answered: (places: readonly string[]): Words => ({
    zh: `保留：同事回复或改写过的批注 ${places.length} 处（${several(places)}）。不需要的，请在 Excel 中自行删除。`,
    en: `Kept: ${times(places.length, "comment")} that a colleague replied to or wrote into (${severalEn(places)}). Delete what you do not need in Excel.`,
  }),
  packsKept: (sheets: readonly string[]): Words => ({
    zh: `保留：本单位的规则包工作表（${several(sheets)}）。`,
    en: `Kept: the organisation's rule pack (${severalEn(sheets)}).`,
  }),
  reportsKept: (sheets: readonly string[]): Words => ({
    zh: `保留：与审核结果表相似、可能是您自己保存或改过的工作表（${several(sheets)}）。不需要的，请在 Excel 中自行删除。`,
    en: `Kept: sheets like the findings sheet that may be your own (${severalEn(sheets)}). Delete what you do not need in Excel.`,
  }),
  packsRemoved: (sheets: readonly string[]): Words => ({
    zh: `按要求一并移除：本单位的规则包工作表（${several(sheets)}）。`,
    en: `Removed as asked: the organisation's rule pack (${severalEn(sheets)}).`,
  }),
};

/** Words of `jihe clean`. */
export const cleanUsage = {
  clean: {
    zh: "生成干净副本：不含绩核加的批注、标色、审核结果表和汇总表，供报送",
    en: "write clean copies, without jihe's comments, marks, findings and summary sheets, for submission",
  },
  out: { zh: "写入的工作簿；多个文件时为文件夹", en: "workbook to write; a folder for several files" },
  withPack: { zh: "本单位的规则包工作表也一并移除", en: "take out the sheet with the organisation's rule pack too" },
} satisfies Record<string, Words>;

/** Words of the pane about clean copies. */
export const cleanWords = {
  open: { zh: "干净副本", en: "Clean copy" },
  about: {
    zh: "用于报送：不含绩核加的标色、批注、“审核结果”和汇总表，其余内容与原来完全一样。请选一种做法：",
    en: "For submission: without Jihe's highlights, comments, findings and summary sheets, and otherwise exactly as it is. Choose one way:",
  },
  copy: { zh: "另存为新工作簿", en: "Open as a new workbook" },
  copyAbout: {
    zh: "打开一个尚未保存的新工作簿，由您保存到需要的位置；本工作簿不改动。",
    en: "Opens a new workbook that you save where you want; this workbook is not changed.",
  },
  here: { zh: "在本工作簿中清除…", en: "Remove from this workbook…" },
  hereAbout: {
    zh: "从本工作簿中移除，移除前先列出内容，由您确认。",
    en: "Takes everything out of this workbook, after showing you what goes.",
  },
  cancel: { zh: "取消", en: "Cancel" },
  back: { zh: "返回", en: "Back" },
  confirm: { zh: "从本工作簿中移除？", en: "Remove from this workbook?" },
  remove: { zh: "移除", en: "Remove" },
  goes: { zh: "将移除：", en: "This goes:" },
  comments: (count: number): Words => ({ zh: `绩核加的批注 ${count} 处`, en: `${times(count, "comment")} by Jihe` }),
  highlights: (sheets: number): Words => ({ zh: `${sheets} 张工作表上的标色`, en: `Highlights on ${times(sheets, "sheet")}` }),
  report: (name: string): Words => ({ zh: `“${name}”工作表`, en: `The sheet “${name}”` }),
  reportWith: (name: string, explanations: number): Words => ({
    zh: `“${name}”工作表，其中您填写的 ${explanations} 条审核说明将一并删除。需要保留的，请先用“另存为新工作簿”。`,
    en: `The sheet “${name}” with ${times(explanations, "explanation")} that you typed. To keep ${explanations === 1 ? "it" : "them"}, open a new workbook instead.`,
  }),
  undo: { zh: "移除工作表不能用“撤销”恢复。", en: "Removing a sheet cannot be undone." },
  nothing: { zh: "本工作簿中没有绩核加的内容。", en: "Nothing of Jihe's is in this workbook." },
  copying: { zh: "正在生成干净副本…", en: "Making the clean copy…" },
  removing: { zh: "正在移除并核对…", en: "Removing and comparing…" },
  copyOpened: { zh: "干净副本已在新窗口中打开", en: "The clean copy is open in a new window" },
  copyOpenedHint: { zh: "请在新窗口中保存。本工作簿没有改动。", en: "Save it there. This workbook was not changed." },
  /** Where it failed or was stopped in between. */
  notCompared: {
    zh: "可能只移除了一部分，其余单元格也没有比对。再移除一次即可移除完并比对。",
    en: "Perhaps only some of it was removed, and the other cells were not compared. Removing once more completes both.",
  },
  removed: { zh: "已从本工作簿中移除", en: "Removed from this workbook" },
  differs: { zh: "已移除，但有单元格与移除前不同", en: "Removed, but some cells are not as before" },
  refused: { zh: "没有生成干净副本", en: "No clean copy was made" },
  instead: {
    zh: "可以改用“在本工作簿中清除”，之后用“文件”“另存为”。",
    en: "You can remove it from this workbook instead, then use File, Save As.",
  },
  fileRefused: {
    zh: "Excel 没有给出本工作簿的内容，或不能打开新工作簿。请先保存工作簿、关闭 Excel 的对话框后再试。",
    en: "Excel did not hand over this workbook, or could not open a new one. Save it and close any dialog of Excel's, then try again.",
  },
} satisfies Record<string, Words | ((...counts: never[]) => Words)>;

/** The statement after what is ours was taken out of the open workbook. */
export const hereWords = {
  same: (sheets: number, cells: number): Words => ({
    zh: `移除前后各读取一次，共核对 ${sheets} 张工作表、${cells} 个有内容的单元格，内容、公式和数字格式完全一致。`,
    en: `Read before and after: ${times(sheets, "sheet")} and ${times(cells, "filled cell")} compared, with contents, formulas and number formats exactly as before.`,
  }),
  differs: (places: readonly string[]): Words => ({
    zh: `移除前后读取的内容不同：${several(places)}。可能是有人同时在改；请核对这些单元格。`,
    en: `These cells differ before and after: ${severalEn(places)}. Somebody may have edited meanwhile; please look at them.`,
  }),
  bounded: {
    zh: "有工作表过大（远处有多余的内容），只核对了前面的部分。",
    en: "A sheet reaches too far (stray contents): only its first part was compared.",
  },
} satisfies Record<string, Words | ((...counts: never[]) => Words)>;
