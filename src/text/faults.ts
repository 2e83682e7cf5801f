import type { Words } from "./words";

/** What happened, and what she can do about it. */
export interface Advice {
  readonly what: Words;
  readonly mend: Words;
}

/** Why the workbook could not be read, written or shown, by the kind of fault. */
export const faultWords = {
  "editing-cell": {
    what: { zh: "Excel 正处于单元格编辑状态，暂时不能读写。", en: "A cell is being edited, so Excel lets nothing else read or write." },
    mend: { zh: "请按 Enter 或 Esc 结束编辑，然后重试。", en: "Press Enter or Esc to finish editing, then try again." },
  },
  busy: {
    what: { zh: "Excel 正忙（可能正在计算、保存，或打开着对话框）。", en: "Excel is busy: calculating, saving, or showing a dialog." },
    mend: { zh: "请关闭 Excel 中打开的对话框，稍候重试。", en: "Close any open dialog in Excel, wait a moment and try again." },
  },
  "protected-workbook": {
    what: {
      zh: "工作簿的结构受保护，不能添加工作表。",
      en: "The workbook's structure is protected, so no sheet can be added.",
    },
    mend: {
      zh: "请在“审阅”选项卡中取消“保护工作簿”，然后重试。程序不会替您取消保护。",
      en: "Turn off Protect Workbook on the Review tab, then try again. The add-in never removes protection itself.",
    },
  },
  "protected-report": {
    what: { zh: "“审核结果”工作表受保护，不能写入。", en: "The findings sheet is protected, so nothing can be written into it." },
    mend: {
      zh: "请在“审核结果”上取消工作表保护，然后重试。程序不会替您取消保护。",
      en: "Unprotect the findings sheet, then try again. The add-in never removes protection itself.",
    },
  },
  "read-only": {
    what: { zh: "工作簿是只读的，不能写入标记和审核结果。", en: "The workbook is read-only, so marks and findings cannot be written." },
    mend: { zh: "请先启用编辑，或另存一份再打开，然后重试。", en: "Enable editing, or save a copy and open that, then try again." },
  },
  "sheet-gone": {
    what: { zh: "找不到这张工作表：可能已被删除或改名。", en: "The sheet cannot be found: it was deleted or renamed." },
    mend: { zh: "请重新审核。", en: "Check again." },
  },
  "hidden-sheet": {
    what: { zh: "这张工作表已隐藏，不能转到。程序不会替您取消隐藏。", en: "The sheet is hidden. The add-in never unhides it itself." },
    mend: {
      zh: "请右键单击任一工作表标签，选“取消隐藏”；列表中没有的，是用宏隐藏的，请联系信息技术人员。",
      en: "Right-click any sheet tab and choose Unhide. If it is not listed, a macro has hidden it: ask your IT colleague.",
    },
  },
  "hidden-cell": {
    what: {
      zh: "单元格已选中，但所在的行或列已隐藏，或被筛选隐藏，所以看不到。",
      en: "The cell is selected, but its row or column is hidden or filtered out, so it cannot be seen.",
    },
    mend: { zh: "请清除筛选，或取消隐藏行、列。", en: "Clear the filter, or unhide the row or column." },
  },
  "too-large": {
    what: { zh: "工作簿内容太多，Excel 一次传不完。", en: "The workbook holds more than Excel can hand over at once." },
    mend: {
      zh: "请删去表格以外多余的行、列和格式，或把工作簿拆成几个，然后重试。",
      en: "Delete stray rows, columns and formats beyond the tables, or split the workbook, then try again.",
    },
  },
  "not-loaded": {
    what: { zh: "绩核有一部分没有载入，所以没有开始。", en: "Part of Jihe could not be loaded, so nothing was begun." },
    mend: {
      zh: "请检查内网是否连通，然后重试；仍然不行的，请关闭窗格后重新打开，或联系信息技术人员。",
      en: "Check your organisation's network and try again. If that does not help, close the pane and open it again, or ask your IT colleague.",
    },
  },
  "lost-connection": {
    what: { zh: "与 Excel 的连接中断了。", en: "The connection to Excel was lost." },
    mend: {
      zh: "使用网页版的请检查网络，然后重试；仍然不行的，请保存工作簿，关闭后重新打开。",
      en: "On the web, check the network and try again. If that does not help, save the workbook, close it and open it again.",
    },
  },
  stopped: {
    what: { zh: "已按您的要求停止。", en: "Stopped, as you asked." },
    mend: { zh: "需要时请重新开始。", en: "Start again when you like." },
  },
  unknown: {
    what: { zh: "发生了没有预料到的故障。", en: "Something went wrong that was not foreseen." },
    mend: {
      zh: "请重试；仍然不行的，请把错误信息发给信息技术人员。",
      en: "Try again. If that does not help, send the error details to your IT colleague.",
    },
  },
} satisfies Record<string, Advice>;

/** Why nothing can be done in this window at all. */
export const unavailableWords = {
  "no-library": {
    what: { zh: "没有加载到 Office 的脚本库（office.js）。", en: "Office's script library (office.js) did not load." },
    mend: {
      zh: "请检查能否访问提供加载项的服务器，然后重试。单位内网中使用的，请联系信息技术人员。",
      en: "Check that the add-in's server can be reached, then try again. On a closed network, ask your IT colleague.",
    },
  },
  "no-answer": {
    what: { zh: "Excel 在 15 秒内没有应答。", en: "Excel did not answer within 15 seconds." },
    mend: {
      zh: "请结束单元格编辑、关闭打开的对话框，然后重试；仍然不行的，请保存工作簿，重新启动 Excel。",
      en: "Finish editing cells and close open dialogs, then try again. If that does not help, save the workbook and restart Excel.",
    },
  },
  "not-excel": {
    what: { zh: "这个页面不是在 Excel 中打开的。", en: "This page was not opened in Excel." },
    mend: { zh: "请在 Excel 的功能区中打开绩核。", en: "Open Jihe from the ribbon in Excel." },
  },
  "too-old": {
    what: {
      zh: "这个版本的 Excel 太旧，不能给单元格加标记和批注。",
      en: "This version of Excel is too old to mark cells and add comments.",
    },
    mend: {
      zh: "请使用 Excel 2021 或更新的版本、Microsoft 365 或网页版 Excel。",
      en: "Use Excel 2021 or later, Microsoft 365 or Excel on the web.",
    },
  },
} satisfies Record<string, Advice>;

/** Nothing in the workbook is an official table. */
export const nothingRecognised: Advice = {
  what: { zh: "没有识别出标准表样，未作审核。", en: "No official table was recognised, so nothing was checked." },
  mend: {
    zh: "请打开按标准表样填写的绩效目标表或部门预算工作簿，并保留表名和各栏的栏名；WPS 的 .et 文件请先另存为 .xlsx。",
    en: "Open a workbook with performance-target forms or budget tables on the official sheets, with their titles and labels kept. Save .et files of WPS as .xlsx first.",
  },
};

/** Words of the small window that a ribbon command tells its failure in. */
export const messageWords = {
  title: { zh: "绩核", en: "Jihe" },
  close: { zh: "关闭", en: "Close" },
  checkFailed: { zh: "审核没有完成", en: "The check was not finished" },
  clearFailed: { zh: "标记没有清除完", en: "The marks were not all removed" },
  checkedUnwritten: { zh: "审核已完成，但没有全部写入工作簿", en: "Checked, but not everything could be written" },
  notShown: { zh: "审核已完成", en: "Checked" },
  reportHidden: {
    zh: "单元格已标注，“审核结果”工作表已更新，但它被隐藏了，没有打开。",
    en: "The cells are marked and the findings sheet is up to date, but it is hidden and was not shown.",
  },
  inPane: {
    zh: "请点“打开窗格”，在窗格中再审核一次，会逐条列出问题。",
    en: "Open the pane and check once more there: it lists every finding.",
  },
  checkedNothing: { zh: "没有可审核的表", en: "Nothing to check" },
  cleared: { zh: "标记已清除，部分保留", en: "Marks removed, some kept" },
  someKept: {
    zh: "同事回复或改写过的批注、写有审核说明或不能删除的“审核结果”表、另行生成的汇总表、受保护的工作表上的标记没有删除。",
    en: "Comments that somebody replied to or wrote into, a findings sheet that has explanations or cannot be deleted, summary sheets, and marks on protected sheets were not removed.",
  },
  whereKept: {
    zh: "请点“打开窗格”，在窗格中再清除一次，会列出保留了什么、在哪里。",
    en: "Open the pane and clear once more there: it lists what was kept, and where.",
  },
  incomplete: {
    zh: "标注可能不完整，请再次审核或清除标记。您填写的内容没有改动。",
    en: "Marks may be incomplete: check again or clear them. What you filled in was not changed.",
  },
  code: { zh: "错误代码", en: "Error code" },
};
