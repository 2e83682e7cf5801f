import type { Words } from "./words";

/** Stands above what she wrote beside rows that are gone. */
export const keptBelow: Words = {
  zh: "以下各行已不在汇总范围内，因右侧有您填写的内容而保留（左侧为原来的内容，不再更新）；不需要的请自行删除",
  en: "The rows below are no longer part of this summary; they stay because of what you wrote beside them (what stands on the left is not brought up to date). Delete what you do not need",
};

/** 生成汇总: button, progress, and what it came to. */
export const summariseWords = {
  button: { zh: "生成汇总", en: "Summarise" },
  step: { zh: "生成汇总表", en: "Write summaries" },
  failed: { zh: "汇总表没有全部生成", en: "Not all summary sheets were written" },
  notShown: { zh: "没有打开汇总表", en: "The summary sheet was not opened" },
  incomplete: {
    zh: "有的汇总表可能还是上次的内容，请再次生成汇总。您填写的内容没有改动。",
    en: "Some summary sheets may still be of the last time: summarise again. What you filled in was not changed.",
  },
  done: (sheets: number): Words => ({
    zh: `已生成 ${sheets} 张汇总表。`,
    en: sheets === 1 ? "1 summary sheet written." : `${sheets} summary sheets written.`,
  }),
  /** Results are shown that the summary sheets are not of. */
  still: (time: string): Words => ({ zh: `汇总表仍是 ${time} 的。`, en: `Summary sheets are still those of ${time}.` }),
  ofBefore: {
    zh: "汇总表是以前生成的，没有随这次审核更新。",
    en: "The summary sheets were written earlier, and not brought up to date by this check.",
  },
  again: { zh: "更新汇总表", en: "Update summaries" },
  show: { zh: "打开“封面结论”工作表", en: "Open the conclusion" },
  locked: (names: readonly string[]): Words => ({
    zh: `以下汇总表受保护，没有更新：${names.join("、")}。请取消工作表保护后再生成一次。`,
    en: `Protected, so not brought up to date: ${names.join(", ")}. Unprotect them, then summarise again.`,
  }),
  released: (names: readonly string[]): Words => ({
    zh: `以下汇总表的栏目被改动过，已原样保留给您，新的汇总表另加在后面：${names.join("、")}。`,
    en: `Their own columns were changed, so they were left to you as they are and new sheets stand behind them: ${names.join(", ")}.`,
  }),
  title: { zh: "汇总表已生成", en: "Summary sheets written" },
  someLocked: {
    zh: "有的汇总表受保护，没有更新。请取消工作表保护后再生成一次；在窗格中生成会列出是哪些。",
    en: "Some are protected and were not brought up to date. Unprotect them, then summarise again; the pane lists which.",
  },
  someReleased: {
    zh: "有的汇总表栏目被改动过，已原样保留给您，新的汇总表另加在后面。",
    en: "Of some the own columns were changed: they were left to you as they are, and new sheets stand behind them.",
  },
  hidden: {
    zh: "“封面结论”工作表已更新，但它被隐藏了，没有打开。",
    en: "The conclusion is up to date, but its sheet is hidden and was not shown.",
  },
} satisfies Record<string, Words | ((...given: never[]) => Words)>;

/** What a clear and a clean copy say of summary sheets. */
export const summaryKeptWords = {
  cleared: (names: readonly string[]): Words => ({
    zh: `另行生成的汇总表：${names.join("、")}。不需要的，请自行删除工作表，或使用“干净副本”。`,
    en: `Summary sheets, which were asked for apart: ${names.join(", ")}. Delete those you do not need, or make a clean copy.`,
  }),
  lockedHere: (names: readonly string[]): Words => ({
    zh: `没有移除汇总表（${names.join("、")}）：工作簿的结构受保护，不能删除工作表。请在“审阅”选项卡中取消“保护工作簿”，再移除一次。`,
    en: `Summary sheets (${names.join(", ")}) were not removed: the workbook's structure is protected. Turn off Protect Workbook on the Review tab, then remove once more.`,
  }),
  goes: (names: readonly string[]): Words => ({
    zh: `汇总表（${names.join("、")}），连同您在其中填写的内容`,
    en: `Summary sheets (${names.join(", ")}), with what you wrote into them`,
  }),
  removed: (names: readonly string[]): Words => ({
    zh: `汇总表（${names.join("、")}）连同其中填写的内容不在副本中，原文件仍保留。`,
    en: `Summary sheets (${names.join(", ")}) and what was written into them are not in the copy; the original keeps them.`,
  }),
} satisfies Record<string, (names: readonly string[]) => Words>;
