import type { Words } from "./words";

/** Comments on cells that a person should look at after an import. */
export const importReviews = {
  doubtfulClass: {
    zh: "请核对：原文此处的指标类别标签缺失或错位，无法确定本行属于哪一类。",
    en: "Please check: the class label is missing or displaced here in the text, so the class of this row is not certain.",
  },
  shiftedRow: {
    zh: "请核对：原文此行的栏目不全或有多余文字，各栏内容可能错位。",
    en: "Please check: this row of the text lacks a field or has extra words; its columns may be displaced.",
  },
  noSeparator: {
    zh: "请核对：原文没有写明名称与指标值在哪里分开，或各行怎样对应，这里按最可能的读法排列。",
    en: "Please check: the text does not say where name and target part, or which lines belong together; this is the likeliest reading.",
  },
  subProjects: {
    zh: "请核对：子项目之和与项目当年预算不符，或有一行缺名称或金额，原文的断行可能接错。",
    en: "Please check: the sub-projects do not add up to the year's budget, or a row lacks its name or amount; broken lines may be joined wrongly.",
  },
  repeatedLabel: {
    zh: "请核对：原文中这一标签（或下一标签）出现了不止一次，内容可能分错了段。",
    en: "Please check: this label, or the next one, stands more than once in the text, so the texts may be parted wrongly.",
  },
  mixedGoals: {
    zh: "请核对：项目总目标注明了年份，内容却没有单独列出，可能与年度总体目标混在一起。",
    en: "Please check: the overall goal has its years but no text of its own; it may be mixed with the annual goal.",
  },
  missingLabel: {
    zh: "请核对：原文中未找到此项的标签，内容未导入。",
    en: "Please check: the label of this field was not found in the text, so nothing was imported.",
  },
  unreadableValue: {
    zh: "请核对：原文中此项的内容无法识别为所需的金额或日期，按原样保留。",
    en: "Please check: the text here is no readable amount or date; it is kept as printed.",
  },
  lostSigns: {
    zh: "请核对：原文此处有字已丢失（显示为 \uFFFD），请对照原件补上。",
    en: "Please check: signs of the text were lost here (shown as \uFFFD); put them back from the document.",
  },
  openColumn: {
    zh: "请核对：原文没有保留空白栏，仅凭合计关系不能确定本行的数填在哪一栏，这里按最可能的栏目填列。",
    en: "Please check: the text lost its blank cells and the sums do not tell which column these figures stand in; this is the likeliest.",
  },
  tooManyFigures: {
    zh: "请核对：原文此行的数比本表的栏目多，多出的数未导入，各栏可能错位。",
    en: "Please check: this row of the text has more figures than the table has columns; the others were not imported, and columns may be displaced.",
  },
  doubtfulRow: {
    zh: "请核对：原文不足以确定本行的科目、级次或属于收入还是支出，这里按最可能的读法排列。",
    en: "Please check: the text does not tell for certain what this row is, its level, or which side it belongs to; this is the likeliest reading.",
  },
  unknownHeading: {
    zh: "请核对：这一段里有本表样没有的小标题，内容按原文顺序放在这里。",
    en: "Please check: a heading that this sheet does not have stands in this section; its text is kept here in order.",
  },
} satisfies Record<string, Words>;
