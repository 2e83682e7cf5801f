import type { Words } from "./words";

/** What the workbench's grid says to the person who edits in it. */
export const gridWords = {
  protected: (sheet: string): Words => ({
    zh: `工作表“${sheet}”受保护，这里不能更改。`,
    en: `The sheet "${sheet}" is protected: this cannot be changed.`,
  }),
  sheetName: (name: string): Words => ({
    zh: `不能使用工作表名称“${name}”：名称为空、过长、含有 \\ / ? * [ ] : 或已被占用。请换一个名称。`,
    en: `The sheet name "${name}" cannot be used: it is empty, too long, taken, or has one of \\ / ? * [ ] :. Choose another.`,
  }),
  lastSheet: (): Words => ({
    zh: "工作簿中至少要有一张可见的工作表。",
    en: "A workbook must have at least one visible sheet.",
  }),
  refused: (reason: string): Words => ({
    zh: `没有更改：${reason}`,
    en: `Nothing was changed: ${reason}`,
  }),
  note: (): Words => ({ zh: "批注", en: "Note" }),
  resolved: (): Words => ({ zh: "已解决", en: "Resolved" }),
};
