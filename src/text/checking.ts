import type { Words } from "./words";

/** Why a rule did not look. */
export const checkReasons = {
  blankForm: { zh: "空白表，尚未填写。", en: "A blank form, not filled in yet." },
  uncalculated: (label: string): Words => ({
    zh: `“${label}”是尚未计算的公式，请在 Excel 中打开并保存后再审核。`,
    en: `${label} is a formula that was never calculated: open and save the workbook in Excel, then check again.`,
  }),
  unreadable: (label: string): Words => ({ zh: `“${label}”无法识别为金额。`, en: `${label} cannot be read as an amount.` }),
  labelMissing: (label: string): Words => ({
    zh: `找不到“${label}”的栏名，无法确定其金额。`,
    en: `The label ${label} was not found, so its amount is not certain.`,
  }),
  foreignAmount: (label: string): Words => ({
    zh: `表中另有“${label}”一项，标准表样没有，无法判断各项之和。`,
    en: `The form adds ${label}, which the official one lacks, so what the parts should add up to is not certain.`,
  }),
  nestedParts: {
    zh: "子项目分了层级（“其中”或两级编号），无法判断哪些行应当相加。",
    en: "The sub-projects stand in levels (其中, or numbering of two levels), so which lines add up is not certain.",
  },
  unreadIndicator: (cell: string): Words => ({
    zh: `${cell} 的指标未能逐项读取（一格内多行不能对应，或公式尚未计算），未核对其指标值。`,
    en: `The indicator in ${cell} could not be read line by line (lines do not pair, or a formula was never calculated), so its target was not checked.`,
  }),
  blankBudgetSheet: { zh: "空表，没有填写金额。", en: "An empty table: no amount is filled in." },
  blankNote: { zh: "空白说明，尚未填写。", en: "A blank note, not filled in yet." },
  suspect: (amount: string, count: number): Words => ({
    zh: `有 ${count} 处核对相差同样的数，都涉及${amount}，可能是这一格有误，请先核对它。`,
    en: `${count} comparisons are off by the same amount and all take in ${amount}: check that cell first.`,
  }),
  maybeRounding: {
    zh: "差额在各数四舍五入的范围内，可能只是取整造成的。如各数并未取整，请核对。",
    en: "The difference may come from rounding alone. If the amounts were not rounded, check them.",
  },
  tableAbsent: (title: string): Words => ({
    zh: `工作簿中没有《${title}》，不比较。`,
    en: `The workbook holds no ${title}: nothing to compare.`,
  }),
  tableTwice: (title: string): Words => ({
    zh: `《${title}》有不止一张，无法确定以哪一张为准。`,
    en: `There is more than one ${title}, so which one counts is not certain.`,
  }),
  blankSide: (label: string): Words => ({ zh: `“${label}”未填写，不比较。`, en: `${label} is blank: nothing to compare.` }),
  tableUnfilled: (title: string): Words => ({
    zh: `《${title}》没有填写金额，不比较。`,
    en: `No amount is filled in in ${title}: nothing to compare.`,
  }),
  unfilledAmount: (label: string): Words => ({
    zh: `${label}还没有填写，与它有关的数无法核对。`,
    en: `${label} is not filled in yet, so what it is part of cannot be checked.`,
  }),
  unitAbsent: (name: string): Words => ({
    zh: `没有（或不止一份）“${name}”的预算表，未与各单位之和核对。`,
    en: `The budget of ${name} is not there, or stands twice: not compared with the sum of the units.`,
  }),
  rowAbsent: (title: string, name: string): Words => ({
    zh: `《${title}》中没有单独列出“${name}”，未与它比较。`,
    en: `${title} has no row of its own for ${name}: not compared with it.`,
  }),
  rowWithoutCode: (name: string): Words => ({
    zh: `“${name}”一行有金额而没有科目编码，无法判断各行应当怎样相加。`,
    en: `The row ${name} has an amount but no code, so which rows add up is not certain.`,
  }),
  codeTwice: (code: string): Words => ({
    zh: `科目编码 ${code} 出现了不止一次，无法判断各行应当怎样相加。`,
    en: `The code ${code} stands more than once, so which rows add up is not certain.`,
  }),
  mixedLevels: (name: string): Words => ({
    zh: `“${name}”下所列的行不是同一级科目，无法判断哪些行应当相加。`,
    en: `The rows below ${name} are not of one level, so which of them add up is not certain.`,
  }),
  unknownColumn: {
    zh: "表中另有标准表样没有的金额栏，有的行合计与各栏之差恰为该栏的数，未判断其各栏之和。",
    en: "The table has columns of amounts that the official one lacks; where they make up what a row's total is off by, its columns were not judged.",
  },
  otherMoney: (figures: string): Words => ({
    zh: `除财政拨款外还有其他资金（${figures}），全部支出不等于财政拨款支出，只核对不小于。`,
    en: `There is money other than what is appropriated (${figures}), so all spending need not equal what is appropriated; it must not be less.`,
  }),
  rowLost: (row: number): Words => ({
    zh: `第 ${row} 行的数没有读入（上面的栏名与前面的不一致），无法判断各行之和。`,
    en: `The numbers of row ${row} were not read (the headings above it differ from those before), so what the rows add up to is not certain.`,
  }),
  carriedOver: (label: string): Words => ({
    zh: `${label}有金额，本年收入与支出不必相等，不比较。`,
    en: `${label} is carried over, so this year's income and spending need not be equal: nothing to compare.`,
  }),
  unitOff: (one: string, other: string): Words => ({
    zh: `《${one}》与《${other}》的数逐行相差约一万倍，有一张表的金额单位有误，未逐行比较。`,
    en: `Line by line ${one} and ${other} differ by about ten thousand times: one of them is in a wrong unit, so the lines were not compared.`,
  }),
  ruleFailed: (message: string): Words => ({
    zh: `规则运行出错（${message}），请反馈给维护人员。`,
    en: `The rule failed (${message}): please report it.`,
  }),
};
