import type { Words } from "./words";

/** Why Excel refuses, in its own words and in Chinese. */
const REASONS: Readonly<Record<string, string>> = {
  "A table can't overlap another table.": "表格不能与另一个表格重叠。",
  "This operation is not permitted for a hidden sheet.": "工作表已隐藏。请先取消隐藏。",
  "The worksheet is already protected.": "工作表已受保护。",
  "The cell already has a comment.": "单元格已有批注。",
  "The cell already has a note.": "单元格已有附注。",
  "The operation would move non-blank cells off the sheet.": "这样会把有内容的单元格移出工作表。请先清空最后的行或列。",
  "The cell count in the range has exceeded the maximum supported number.": "选中的单元格太多。请少选一些。",
  "The requested resource doesn't exist.": "要更改的内容已经不在了。",
};

/** What the workbench's grid says to the person who edits in it. */
export const gridWords = {
  protected: (sheet: string): Words => ({
    zh: `工作表“${sheet}”受保护，这里不能更改。`,
    en: `The sheet "${sheet}" is protected: this cannot be changed.`,
  }),
  invalid: (): Words => ({
    zh: "没有更改：Excel 不接受这个公式或名称。请检查后再输入。",
    en: "Nothing was changed: Excel does not take this formula or name. Check it and enter it again.",
  }),
  taken: (): Words => ({
    zh: "没有更改：已有同名的工作表。请换一个名称。",
    en: "Nothing was changed: a sheet of this name exists. Choose another name.",
  }),
  merged: (): Words => ({
    zh: "没有更改：这样会拆开合并单元格。请先取消合并。",
    en: "Nothing was changed: this would split merged cells. Unmerge them first.",
  }),
  lastSheet: (): Words => ({
    zh: "工作簿中至少要有一张可见的工作表。",
    en: "A workbook must have at least one visible sheet.",
  }),
  notEmulated: (what: string): Words => ({
    zh: `没有更改：这里模拟的 Excel 还做不到（${what}）。`,
    en: `Nothing was changed: the emulated Excel cannot do this (${what}).`,
  }),
  refused: (reason: string): Words => ({
    zh: `没有更改：${REASONS[reason] ?? "Excel 不允许这样做。"}`,
    en: `Nothing was changed: ${reason}`,
  }),
  note: (): Words => ({ zh: "批注", en: "Note" }),
  resolved: (): Words => ({ zh: "已解决", en: "Resolved" }),
};
