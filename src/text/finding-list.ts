import type { Words } from "./words";

const findings = (count: number): string => (count === 1 ? "1 finding" : `${count} findings`);

/** The list of findings: how they are put together, filtered and searched. */
export const listWords = {
  name: { zh: "问题清单", en: "List of findings" },
  groupBy: { zh: "分组", en: "Group by" },
  groupings: {
    sheet: { zh: "按工作表", en: "By sheet" },
    rule: { zh: "按规则", en: "By rule" },
    severity: { zh: "按级别", en: "By severity" },
    project: { zh: "按项目", en: "By project" },
  },
  search: { zh: "查找问题", en: "Search findings" },
  searchHint: { zh: "查找（Ctrl+F）", en: "Search (Ctrl+F)" },
  clearSearch: { zh: "清空查找内容", en: "Clear the search" },
  filter: { zh: "筛选", en: "Filter" },
  openOnly: { zh: "只看待处理", en: "Open only" },
  keys: {
    zh: "上下键移动，左右键收起或展开，Enter 转到单元格，空格展开说明，F2 填写审核说明，Esc 收起。",
    en: "Up and Down move, Left and Right close or open, Enter goes to the cell, Space shows details, F2 explains, Esc closes.",
  },
  hidden: (count: number): Words => ({ zh: `已隐藏 ${count} 个问题。`, en: `${findings(count)} hidden.` }),
  nothingFound: (count: number): Words => ({
    zh: `没有符合条件的问题，${count} 个问题都已隐藏。`,
    en: count === 1 ? "No finding matches: the one there is is hidden." : `No finding matches: all ${count} are hidden.`,
  }),
  left: (left: number, hidden: number): Words => ({
    zh: `显示 ${left} 个问题，已隐藏 ${hidden} 个`,
    en: `${findings(left)} shown, ${hidden} hidden`,
  }),
  showAll: { zh: "全部显示", en: "Show all" },
  /** The card of a finding. */
  details: (place: string): Words => ({ zh: `${place} 的说明`, en: `Details of ${place}` }),
};

const rules = (count: number): string => (count === 1 ? "1 rule" : `${count} rules`);

/** How far a check went. */
export const scopeWords = {
  title: { zh: "审核范围", en: "What was checked" },
  sheets: (recognised: number, all: number): Words => ({
    zh: `识别 ${recognised}/${all} 张工作表`,
    en: `${recognised} of ${all} ${all === 1 ? "sheet" : "sheets"} recognised`,
  }),
  parts: (read: number, expected: number): Words => ({ zh: `读取 ${read}/${expected} 项`, en: `${read} of ${expected} parts read` }),
  rules: (run: number): Words => ({ zh: `核对 ${run} 条规则`, en: `${rules(run)} run` }),
  skipped: (count: number): Words => ({ zh: `未能核对 ${count} 条`, en: `${count} could not judge` }),
  pack: (id: string, version: string): Words => ({ zh: `规则包 ${id} ${version}`, en: `Rule pack ${id} ${version}` }),
  comparisons: (count: number): Words => ({
    zh: `勾稽比较 ${count} 处`,
    en: count === 1 ? "1 comparison" : `${count} comparisons`,
  }),
  /** Rules that found nothing to look at on a sheet. */
  notApplicable: (count: number): Words => ({ zh: `不适用的规则 ${count} 条`, en: `${rules(count)} not applicable` }),
  partlyMarked: { zh: "没有完整标注的单元格", en: "Cells not fully marked" },
};
