import { mapSectionWords } from "./map-section";
import type { Words } from "./words";

const ties = (count: number): string => (count === 1 ? "1 relation" : `${count} relations`);

/** Words of 勾稽关系图. */
export const relationMapWords = {
  ...mapSectionWords,
  manyForms: (count: number): Words => ({ zh: `项目申报表 ${count} 张`, en: `${count} project forms` }),
  manyNotes: (count: number): Words => ({ zh: `项目经费说明 ${count} 份`, en: `${count} project notes` }),
  nothingToCompare: {
    zh: "这两张表中没有这项关系可比较的金额：未填写，或没有对应的行。",
    en: "Neither table has an amount that this relation could compare: it is blank, or there is no such row.",
  },
  notDrawn: { zh: "图没有加载成功，下面以列表显示同样的内容。", en: "The drawing did not load. The list below tells the same." },
  asMap: { zh: "图", en: "Map" },
  asList: { zh: "列表", en: "List" },
  shownAs: { zh: "显示方式", en: "Shown as" },
  zoomIn: { zh: "图放大", en: "Zoom in" },
  zoomOut: { zh: "图缩小", en: "Zoom out" },
  fit: { zh: "适合宽度", en: "Fit to width" },
  drawing: {
    zh: "勾稽关系图。按 Tab 逐个移到表和连线，按 Enter 看明细；按 + 和 - 缩放，按 0 适合宽度，按方向键移动。",
    en: "Map of relations. Tab goes from table to table and line to line, Enter shows the details; + and - zoom, 0 fits to the width, arrows move the map.",
  },
  pick: {
    zh: "点一条连线，看两张表之间的每项核对；点一张表，看与它有关的全部核对。",
    en: "Choose a line to see each comparison between two tables, or a table to see all that concern it.",
  },
  onlyWithin: {
    zh: "表与表之间没有可核对的关系，所以没有图可画。下面是各表内部的核对。",
    en: "No two tables are tied to each other, so there is nothing to draw. Below is what was compared within each.",
  },
  nothing: {
    zh: "没有可以核对的勾稽关系：没有读到填好的预算表、编制说明或项目申报表。",
    en: "There was nothing to compare: no filled budget table, note or project form was read.",
  },
  between: (one: string, other: string): Words => ({ zh: `${one} ↔ ${other}`, en: `${one} ↔ ${other}` }),
  within: { zh: "表内", en: "Within the sheet" },
  withinOf: (name: string): Words => ({ zh: `${name}（表内）`, en: `${name} (within)` }),
  withOther: (name: string): Words => ({ zh: `与${name}`, en: `With ${name}` }),
  noTies: {
    zh: "没有与它有关的核对：空白，或其中没有需要与别处一致的金额。",
    en: "Nothing was compared with it: it is blank, or holds no amount that must agree with another.",
  },
  counts: (holds: number, fails: number, notChecked: number): Words => ({
    zh: [fails > 0 && `不符 ${fails} 项`, holds > 0 && `相符 ${holds} 项`, notChecked > 0 && `未比较 ${notChecked} 项`]
      .filter(Boolean)
      .join("，"),
    en: [fails > 0 && `${fails} differ`, holds > 0 && `${holds} agree`, notChecked > 0 && `${notChecked} not compared`]
      .filter(Boolean)
      .join(", "),
  }),
  states: {
    holds: { zh: "相符", en: "agrees" },
    fails: { zh: "不符", en: "differs" },
    "not-checked": { zh: "未比较", en: "not compared" },
  },
  legend: { zh: "图例", en: "Legend" },
  node: (name: string, state: string, counts: string): Words => ({
    zh: `${name}，${state}。${counts}`,
    en: `${name}, ${state}. ${counts}`,
  }),
  /** Names what is written on the line too, so that it is known by what is seen. */
  edge: (one: string, other: string, label: string, counts: string): Words => ({
    zh: `${one}与${other}：${label}。${counts}`,
    en: `${one} and ${other}: ${label}. ${counts}`,
  }),
  /** On a line: how many of how many fail. */
  failing: (fails: number, all: number): Words => ({ zh: `不符 ${fails}/${all}`, en: `${fails}/${all} differ` }),
  /** Before the right side of what fails: how the left one should have stood to it. */
  mustBe: (operator: string): Words => ({ zh: `应 ${operator}`, en: `must be ${operator}` }),
  difference: { zh: "差额", en: "Difference" },
  off: (amount: string): Words => ({ zh: `差 ${amount}`, en: `off ${amount}` }),
  yuan: { zh: "金额单位：元", en: "Amounts in yuan" },
  tolerance: (amount: string): Words => ({ zh: `容差 ${amount}`, en: `tolerance ${amount}` }),
  likelyCause: { zh: "可能原因：", en: "Likely cause: " },
  whyNot: { zh: "原因：", en: "Why: " },
  why: { zh: "依据和适用条件", en: "Why it must hold, and when" },
  more: (count: number): Words => ({ zh: `再显示 ${count} 项`, en: `Show ${ties(count)} more` }),
  moreCells: (count: number): Words => ({ zh: `等 ${count} 处，全部显示`, en: `show all ${count}` }),
  backToMap: { zh: "回到图上", en: "Back to the map" },
  enlarge: { zh: "放大", en: "Enlarge" },
  enlargeAgain: { zh: "重新打开窗口", en: "Open the window anew" },
  enlargeHint: { zh: "在单独的窗口中打开", en: "Open in a window of its own" },
  goneTo: (cell: string): Words => ({ zh: `请在 Excel 窗口中看 ${cell}。`, en: `See ${cell} in the Excel window.` }),
  busy: { zh: "正在审核，请稍候再点。", en: "A check is running: please try again in a moment." },
  paneGone: {
    zh: "任务窗格已经关闭，不能再转到单元格。请关闭本窗口，打开任务窗格重新审核。",
    en: "The task pane is closed, so cells cannot be shown any more. Close this window, open the pane and check again.",
  },
  noContent: {
    zh: "没有收到关系图的数据。请关闭本窗口，在任务窗格中重新点“放大”。",
    en: "No data arrived. Close this window and press Enlarge in the task pane once more.",
  },
};

/** Why no window was opened, and what to do. */
export const mapWindowFaults = {
  unavailable: {
    zh: "这个版本的 Excel 不能打开单独的窗口。请把任务窗格拉宽查看，内容完全相同。",
    en: "This Excel opens no windows. Make the task pane wider instead: it shows the same.",
  },
  "already-open": {
    zh: "另一个对话框还开着，请先关闭它，再点“放大”。",
    en: "Another dialog is open. Close it first, then press Enlarge.",
  },
  "not-allowed": {
    zh: "窗口没有得到允许。请再点“放大”，并在提示中选择“允许”。",
    en: "The window was not allowed. Press Enlarge again and choose Allow.",
  },
  failed: {
    zh: "窗口没有打开。请把任务窗格拉宽查看，内容完全相同。",
    en: "The window did not open. Make the task pane wider instead: it shows the same.",
  },
} satisfies Record<string, Words>;
