import type { Words } from "./words";

/** Words that both windows share. */
export const dialogWords = {
  cancel: { zh: "取消", en: "Cancel" },
  /** Excel ends the command that opened the window, and the window with it. */
  bound: {
    zh: "Excel 只让本窗口打开几分钟，到时会自动关闭，不作任何改动。",
    en: "Excel keeps this window open for a few minutes only; then it closes and changes nothing.",
  },
  soon: { zh: "本窗口将在 1 分钟内关闭。", en: "This window closes within a minute." },
  noOffice: {
    zh: "没有连接到 Excel，不能插入。请关闭本窗口，重新点一次按钮。",
    en: "Not connected to Excel. Close this window and press the button once more.",
  },
};

/** Words of the window that asks for blank official sheets. */
export const templateWords = {
  title: { zh: "插入标准表样", en: "Insert blank tables" },
  about: {
    zh: "选中的空白表样会添加到本工作簿末尾，合计自动计算。已有的工作表不会改动，重名的自动加序号。",
    en: "The blank tables chosen are added at the end of this workbook, with totals that add up. Existing sheets are not changed; names that are taken get a number.",
  },
  forms: { zh: "项目支出绩效目标表", en: "Performance-target forms" },
  budget: { zh: "部门预算", en: "Department budget" },
  whole: { zh: "全套部门预算（文字说明和全部预算表）", en: "The whole department budget, prose and tables" },
  edition: (year: string): Words => ({ zh: `${year} 年版`, en: `edition of ${year}` }),
  year: { zh: "年度（可不填，留空待填）", en: "Year (may stay blank)" },
  insert: { zh: "插入", en: "Insert" },
  none: { zh: "请至少选一种表样。", en: "Choose at least one table." },
  notAYear: { zh: "年度请填四位数字，例如 2027；也可以不填。", en: "Write the year with four digits, such as 2027, or leave it blank." },
} satisfies Record<string, Words | ((...parts: never[]) => Words)>;

/** Words of the window that asks for the text of published documents. */
export const importWords = {
  title: { zh: "导入已公开文本", en: "Import text" },
  about: {
    zh: "把已公开的绩效目标表、部门预算的文字粘贴到下面，或选一个文本文件。绩核按标准表样排好后，添加到本工作簿末尾；已有的工作表不会改动。文字只在本机处理。",
    en: "Paste the text of published forms or budgets below, or choose a text file. Laid out as official sheets it is added at the end of this workbook; existing sheets are not changed. The text stays on this computer.",
  },
  file: { zh: "文本文件（.txt）", en: "Text file (.txt)" },
  text: { zh: "或粘贴文字", en: "Or paste the text" },
  preview: { zh: "识别结果", en: "What was recognised" },
  waiting: { zh: "粘贴文字或选文件后，这里先列出会添加哪些表。", en: "Once there is a text, the sheets that it becomes are listed here." },
  working: { zh: "正在识别…", en: "Reading…" },
  sheets: (count: number): Words => ({
    zh: `会添加 ${count} 张工作表：`,
    en: `${count === 1 ? "This sheet is" : `These ${count} sheets are`} added:`,
  }),
  doubts: (count: number): Words => ({ zh: `${count} 处请核对`, en: `${count} to check` }),
  doubtsHint: {
    zh: "请核对的单元格插入后有底色和批注，写明原因。",
    en: "Cells to be checked are coloured, with a comment that says why.",
  },
  nothing: {
    zh: "没有识别出绩效目标表或部门预算表，不会添加任何表。请确认文字中有表名（例如“财政项目支出绩效目标申报表”）和各栏的栏名。",
    en: "No form or budget was recognised, so nothing is added. The text needs the titles and labels of the official tables.",
  },
  scattered: (title: string, from: number, to: number): Words => ({
    zh: `第 ${from}–${to} 行《${title}》的文字打乱了原表的顺序，分不清哪个数属于哪一行，不导入。请从 Word、Excel 文件中重新复制这张表。`,
    en: `Lines ${from}–${to}, ${title}: out of the table's order, so no figure can be told to belong to a row; not imported. Copy this table again from the Word or Excel file.`,
  }),
  leftOver: (count: number): Words => ({
    zh: `有 ${count} 行不属于任何表，不会导入：`,
    en: `${count === 1 ? "This line belongs" : `These ${count} lines belong`} to no table and ${count === 1 ? "is" : "are"} not imported:`,
  }),
  line: (number: number, text: string): Words => ({ zh: `第 ${number} 行：${text}`, en: `Line ${number}: ${text}` }),
  more: (count: number): Words => ({ zh: `……另有 ${count} 行`, en: `… and ${count} more` }),
  insert: { zh: "插入", en: "Insert" },
  unreadable: {
    zh: "这个文件不是文本文件，或编码不认识。请用记事本另存为 UTF-8 编码的 .txt，或直接粘贴文字。",
    en: "The file is no text file, or in an unknown encoding. Save it as .txt in UTF-8, or paste the text.",
  },
  tooLong: { zh: "文字太长，一次导入不了。请分几次导入。", en: "The text is too long for one import. Import it in parts." },
} satisfies Record<string, Words | ((...parts: never[]) => Words)>;
