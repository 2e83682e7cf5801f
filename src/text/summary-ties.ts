import type { Words } from "./words";

/** What kinds of sheets a comparison takes its figures from. */
export const tieGroups = {
  tables: { zh: "表间", en: "between tables" },
  table: { zh: "表内", en: "within a table" },
  prose: { zh: "文字与表", en: "prose and tables" },
  forms: { zh: "项目表", en: "project forms" },
} satisfies Record<string, Words>;

export const tieStates = {
  holds: { zh: "相符", en: "agrees" },
  within: { zh: "容差内", en: "within tolerance" },
  fails: { zh: "不符", en: "differs" },
} satisfies Record<string, Words>;

/** How the relation between two sides is written. */
export const shownOperators = { "=": "=", ">=": "≥", "<=": "≤", ">": ">", "<": "<", "<>": "≠" };

/** Words of 部门预算勾稽表. */
export const tieWords = {
  money: { zh: "单位：元", en: "Unit: yuan" },
  number: { zh: "序号", en: "No." },
  group: { zh: "类别", en: "Kind" },
  rule: { zh: "勾稽关系", en: "Relation" },
  left: { zh: "左边", en: "Left side" },
  leftAmount: { zh: "左边金额", en: "Left amount" },
  operator: { zh: "关系", en: "Must be" },
  right: { zh: "右边", en: "Right side" },
  rightAmount: { zh: "右边金额", en: "Right amount" },
  difference: { zh: "差额（左－右）", en: "Difference (left − right)" },
  tolerance: { zh: "容差", en: "Tolerance" },
  state: { zh: "结果", en: "State" },
  severity: { zh: "级别", en: "Severity" },
  leftCell: { zh: "左边格", en: "Left cell" },
  rightCell: { zh: "右边格", en: "Right cell" },
  cells: { zh: "出处（左 ↔ 右）", en: "All cells (left ↔ right)" },
  against: { zh: " ↔ ", en: " ↔ " },
  nothing: {
    zh: "没有可以核对的勾稽关系：没有读到填好的预算表、编制说明或项目申报表。",
    en: "There was nothing to compare: no filled budget table, note or project form was read.",
  },
  plain: {
    zh: "带“＊”的金额取自文字或由规则推算，不随原表变动，原表改动后请重新生成；其余金额是指向原表的公式。“容差内”指差额不超过四舍五入所能造成的。",
    en: "Amounts with ＊ come from prose or are worked out by a rule and do not follow the source; the others are formulas into it. “within tolerance”: what rounding alone may cause.",
  },
  /** Before, between and after the three numbers of a group. */
  counts: (group: string): Readonly<Record<"zh" | "en", readonly [string, string, string, string]>> => ({
    zh: [`${group}：比较 `, " 项，相符（含容差内） ", " 项，不符 ", " 项"],
    en: [`${group}: `, " compared, ", " agree (within tolerance), ", " differ"],
  }),
  whys: { zh: "各项关系的依据和适用条件", en: "Why each relation holds, and when" },
  compared: (count: number, failing: number): Words => ({
    zh: failing > 0 ? `比较 ${count} 项，不符 ${failing} 项` : `比较 ${count} 项`,
    en: failing > 0 ? `${count} compared, ${failing} differ` : `${count} compared`,
  }),
  notCompared: { zh: "未比较的关系和原因", en: "Not compared, and why" },
  hinders: { zh: "无法核对", en: "could not be judged" },
  notApplicable: { zh: "不适用", en: "does not apply" },
  andMore: (count: number): Words => ({ zh: `等 ${count} 格`, en: ` and more, ${count} cells` }),
  sheetsMore: (count: number): Words => ({ zh: `等 ${count} 张表`, en: ` and more, ${count} sheets` }),
  comma: { zh: "、", en: ", " },
};
