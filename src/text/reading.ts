import type { Words } from "./words";

/** Why a value that stands in a cell, or should, could not be taken over. */
export type Problem =
  "error-value" | "uncalculated" | "not-money" | "not-a-date" | "impossible-date" | "no-label" | "unpaired-lines" | "not-a-target";

/** Why something that stands in a cell, or should, was not read. */
export const problemWords: Readonly<Record<Problem, (label: string, text: string) => Words>> = {
  "error-value": (label, text) => ({ zh: `“${label}”为错误值 ${text}`, en: `${label} shows the error value ${text}` }),
  uncalculated: (label) => ({ zh: `“${label}”是尚未计算的公式`, en: `${label} is a formula that was never calculated` }),
  "not-money": (label, text) => ({ zh: `“${label}”的“${text}”无法识别为金额`, en: `“${text}” in ${label} is no amount` }),
  "not-a-date": (label, text) => ({ zh: `“${label}”的“${text}”无法识别为日期`, en: `“${text}” in ${label} is no date` }),
  "impossible-date": (label, text) => ({ zh: `“${label}”的“${text}”日历上没有`, en: `“${text}” in ${label} is a day that does not exist` }),
  "no-label": (label) => ({ zh: `找不到“${label}”`, en: `${label} was not found` }),
  "unpaired-lines": (label) => ({
    zh: `“${label.split("\n")[0]}”一格内的名称与指标值不能一一对应`,
    en: "names and targets in one cell do not pair",
  }),
  "not-a-target": (label, text) => ({ zh: `“${label}”的指标值“${text}”不完整`, en: `the target “${text}” of ${label} is not complete` }),
};

/** Why a sheet was left alone. */
export const sheetReasons = {
  empty: { zh: "空白工作表", en: "The sheet is empty" },
  unknown: { zh: "不是已知的标准表样", en: "Not a known official table" },
  resembles: (title: string, missing: readonly string[]): Words => ({
    zh: `像《${title}》，但缺少：${missing.join("、")}`,
    en: `Resembles ${title}, but lacks: ${missing.join(", ")}`,
  }),
};
