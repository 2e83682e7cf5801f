import type { Words } from "./words";

const times = (count: number): string => (count === 1 ? "1 cell" : `${count} cells`);

/** What people read of 一键修正. */
export const correctionWords = {
  title: { zh: "一键修正", en: "Correction" },
  before: { zh: "现在", en: "Now" },
  after: { zh: "改为", en: "Becomes" },
  nothing: { zh: "（删去）", en: "(left out)" },
  correct: { zh: "修正这一处", en: "Correct this" },
  all: (count: number): Words => ({ zh: `一次修正 ${count} 处…`, en: `Correct ${times(count)} at once…` }),
  allTitle: { zh: "一键修正", en: "Correct at once" },
  allAbout: {
    zh: "只改下面勾选的单元格中标出的字，其余不动。修正以后可以撤销。",
    en: "Only the marked characters of the cells ticked below change. You can take it back afterwards.",
  },
  doing: { zh: "正在修正…", en: "Correcting…" },
  go: (count: number): Words => ({ zh: `修正 ${count} 处`, en: `Correct ${times(count)}` }),
  cancel: { zh: "取消", en: "Cancel" },
  done: (count: number): Words => ({ zh: `已修正 ${count} 处，正在重新核对。`, en: `${times(count)} corrected; checking again.` }),
  undone: (count: number): Words => ({ zh: `已撤销 ${count} 处修正，正在重新核对。`, en: `${times(count)} put back; checking again.` }),
  noneDone: { zh: "没有改动。", en: "Nothing was changed." },
  undo: { zh: "撤销", en: "Undo" },
  undoAll: (count: number): Words => ({ zh: `撤销全部 ${count} 处修正`, en: `Undo all corrections (${times(count)})` }),
  close: { zh: "知道了", en: "Close" },
  refused: {
    changed: (place: string): Words => ({
      zh: `${place} 的内容在此期间改过，没有动它。`,
      en: `${place} has been changed meanwhile, so it was left alone.`,
    }),
    formula: (place: string): Words => ({
      zh: `${place} 是公式，请在公式引用的单元格中修改。`,
      en: `${place} is a formula: correct the cells that it takes its text from.`,
    }),
    protected: (place: string): Words => ({
      zh: `${place} 所在的工作表受保护，请在“审阅”选项卡中取消保护后再修正。程序不会替您取消保护。`,
      en: `The sheet of ${place} is protected. Unprotect it on the Review tab and try again; the add-in never does so itself.`,
    }),
    gone: (place: string): Words => ({
      zh: `找不到 ${place} 所在的工作表，请重新审核。`,
      en: `The sheet of ${place} cannot be found. Check again.`,
    }),
  },
} as const;
