import type { Words } from "./words";

/** Families of rules, as people are told of them. */
export const familyWords = {
  amounts: { zh: "金额", en: "Amounts" },
  indicators: { zh: "绩效指标", en: "Indicators" },
  text: { zh: "文字", en: "Texts" },
  dates: { zh: "日期和年度", en: "Dates and years" },
  fields: { zh: "表格填写", en: "Filling in" },
  tables: { zh: "预算表内的勾稽关系", en: "Within a budget table" },
  across: { zh: "表与表、表与说明之间", en: "Between sheets" },
} satisfies Record<string, Words>;

/** What the examples of the catalogue change in a sheet. */
export const catalogueWords = {
  year: { zh: "年度", en: "Year" },
  goalPeriod: { zh: "项目总目标旁的起止年份", en: "Period beside 项目总目标" },
  subProject: (row: number): Words => ({ zh: `子项目第 ${row} 行`, en: `Sub-project ${row}` }),
  indicator: (row: number): Words => ({ zh: `指标第 ${row} 行`, en: `Indicator row ${row}` }),
  paragraph: (row: number): Words => ({ zh: `第 ${row} 段`, en: `Paragraph ${row}` }),
  label: { zh: "栏名", en: "Printed label" },
  department: { zh: "编制部门", en: "Department" },
  row: { zh: "表中一行", en: "A row" },
  title: { zh: "标题", en: "Title" },
  projectName: { zh: "项目名称", en: "Project" },
  wholeSheet: { zh: "整张表", en: "The whole sheet" },
  nothing: { zh: "（无）", en: "(nothing)" },
};

/** What people read in the catalogue of rules. */
export const cataloguePage = {
  title: { zh: "绩核审核规则", en: "Rules that Jihe checks by" },
  count: (rules: number, error: number, warning: number, info: number): Words => ({
    zh: `共 ${rules} 条规则：错误 ${error} 条，警告 ${warning} 条，提示 ${info} 条。`,
    en: `${rules} rules: ${error} errors, ${warning} warnings, ${info} infos.`,
  }),
  intro: {
    zh: "本页由规则本身生成，示例由程序实际审核得出；示例中的单位和项目都是虚构的。看不准的时候，规则宁可不说。查找请用浏览器的“在页面上查找”（Ctrl+F）。",
    en: "This page is made from the rules themselves, and its examples were checked by the program. Their units and projects are invented. Where a rule cannot be certain it says nothing. Find words with Ctrl+F.",
  },
  levels: {
    error: {
      zh: "互相矛盾、不可能的值、缺必填内容或残留网页标记，应当改正。",
      en: "a contradiction, an impossible value, required content absent, or markup: to be mended.",
    },
    warning: { zh: "应当说明理由或修改。", en: "to be explained or revised." },
    info: { zh: "写法或判断上的提醒，由您决定。", en: "style or judgement: for you to decide." },
  },
  levelsTitle: { zh: "级别", en: "Severities" },
  contents: { zh: "目录", en: "Contents" },
  byComplaint: { zh: "按问题查规则", en: "From complaint to rule" },
  complaintsIntro: {
    zh: "审核绩效目标表和部门预算时常见的问题，以及查找它们的规则。",
    en: "What is commonly objected to in such forms and budgets, and the rules that look for it.",
  },
  complaint: { zh: "常见问题", en: "Complaint" },
  rules: { zh: "查找它的规则", en: "Rules that look for it" },
  why: { zh: "为什么", en: "Why" },
  layouts: { zh: "适用的表", en: "Looks at" },
  basis: { zh: "依据", en: "Authority" },
  remedy: { zh: "怎样改", en: "How to mend it" },
  example: { zh: "示例", en: "Example" },
  failing: { zh: "会指出", en: "Is found" },
  passing: { zh: "不会指出", en: "Is let pass" },
  unchanged: { zh: "按标准表样正确填写的示例表，不作改动。", en: "The example as it is, filled in without fault." },
  previous: { zh: "上年", en: "last year's" },
  field: { zh: "栏目", en: "Place" },
  before: { zh: "正确填写的示例", en: "Without fault" },
  after: { zh: "改为", en: "Changed to" },
  found: { zh: "指出的问题", en: "What is found" },
  foundAt: (cell: string): Words => ({ zh: `单元格 ${cell}`, en: `Cell ${cell}` }),
  more: (count: number): Words => ({ zh: `另有 ${count} 处同样的改动`, en: `and ${count} more such changes` }),
  moreFindings: (count: number): Words => ({ zh: `另指出 ${count} 处`, en: `and ${count} more findings` }),
  top: { zh: "回到目录", en: "Back to contents" },
  otherLanguage: { zh: "English", en: "中文" },
} satisfies Record<string, unknown>;
