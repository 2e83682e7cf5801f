import type { Words } from "./words";

/** How far the results can be trusted by now, and what stands in the cells. */
export const freshnessWords = {
  checkedAt: (time: string): Words => ({ zh: `审核于 ${time}。`, en: `Checked ${time}.` }),
  followed: { zh: "此后改动表格，会自动重新审核。", en: "What you change from now on is checked again by itself." },
  /** Excel on the web. */
  noLists: {
    zh: "网页版 Excel 不告知从下拉列表中选取的内容：这样改过的，请重新审核。",
    en: "Excel on the web does not tell what is picked from drop-down lists: after that, check again.",
  },
  unheard: {
    zh: "这个 Excel 不告知表格的改动：此后改过的，结果可能已过时，请重新审核。",
    en: "This Excel does not tell of changes: if you changed anything since, results may be out of date. Check again then.",
  },
  changing: { zh: "表格已改动，正在重新审核…", en: "The workbook changed; checking again…" },
  outdated: {
    zh: "表格已改动，但没能自动重新审核，结果可能已过时。",
    en: "The workbook changed and could not be checked again: results may be out of date.",
  },
  /** Beside a finding or a sheet. */
  changed: { zh: "已改动，正在重新审核", en: "changed, checking again" },
  changedSince: { zh: "此后已改动", en: "changed since" },
  rechecked: (outcome: Words): Words => ({ zh: `已重新审核：${outcome.zh}`, en: `Checked again: ${outcome.en}` }),
  marksOf: (time: string): Words => ({
    zh: `单元格标记和“审核结果”工作表仍是 ${time} 的。`,
    en: `Marks in cells and the findings sheet are still those of ${time}.`,
  }),
  notMarked: { zh: "单元格标记和“审核结果”工作表尚未写入。", en: "Nothing is marked in cells yet, and there is no findings sheet." },
  reportGone: { zh: "“审核结果”工作表已不在。", en: "The findings sheet is gone." },
  lostDraft: {
    zh: "尚未保存的审核说明（所说明的问题已经不在了，或已并入其他问题）：",
    en: "An explanation that was not saved (what it explains is gone, or told with another finding):",
  },
  giveUp: { zh: "不要了", en: "Give it up" },
  update: { zh: "更新标记和“审核结果”", en: "Update marks and findings sheet" },
} satisfies Record<string, Words | ((...parts: never[]) => Words)>;
