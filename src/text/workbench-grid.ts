import type { Words } from "./words";

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
    zh: `没有更改：${reason}`,
    en: `Nothing was changed: ${reason}`,
  }),
  note: (): Words => ({ zh: "批注", en: "Note" }),
  resolved: (): Words => ({ zh: "已解决", en: "Resolved" }),
};
