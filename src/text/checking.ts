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
  blankSide: (label: string): Words => ({ zh: `“${label}”未填写，不比较。`, en: `${label} is blank: nothing to compare.` }),
  ruleFailed: (message: string): Words => ({
    zh: `规则运行出错（${message}），请反馈给维护人员。`,
    en: `The rule failed (${message}): please report it.`,
  }),
};
