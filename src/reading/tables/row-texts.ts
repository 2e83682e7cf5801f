import { oncePerText } from "../../grid/once";
import { compact } from "../../grid/text";

const LONGEST_NAME = 30;
const NOTE = /^(?:注|备注|附注|说明|编制说明|填表说明|注释|\*)\d*[:.、\s]|^(?:注|备注|说明)$/;
/** Says that there is nothing to fill in: 本表为空表, 本部门2021年无政府性基金预算, 没有…… */
const EMPTY =
  /空表|空白表|(?:本|我)?(?:部门|单位|局|委|年度?|表)(?:本年度?|20\d{2}年度?)?(?:无|没有|未安排|未发生|不涉及)|^(?:注:|说明:)?(?:本年度?|20\d{2}年度?)?(?:无|没有|未安排|不涉及).*(?:预算|支出|收入|拨款|数据|内容|安排)|^(?:本表)?(?:无|不涉及|无数据|无内容)$/;
const PAGE = /^(?:第[\d一二三四五六七八九十]+页(?:[,/]?共[\d一二三四五六七八九十]+页)?|\d+页|[-—–_]+\d+[-—–_]+|\d+\/\d+)$/;
const CODE_BEFORE_NAME = /^\[?(\d[\d\s\-.]*\d)\]?[\s\-—:：.、]*(?=\p{Script=Han})/u;
const WHOLE_CODE = /^[1-9]\d{2}(?:\d\d){0,2}$/;

/** True of a remark: what begins like a note, a label with a colon, prose. Names of subjects are short and hold no colon. */
export const isRemark = oncePerText((text: string): boolean => {
  const plain = compact(text);
  return NOTE.test(plain) || EMPTY.test(plain) || plain.length > LONGEST_NAME || /[:。;]/.test(plain);
});

/** True of a remark that the table is an empty one. */
export const saysEmpty = oncePerText((text: string): boolean => EMPTY.test(compact(text)));

/** True of the number of a page. */
export const isPageNumber = oncePerText((text: string): boolean => PAGE.test(compact(text)));

/** A text that begins with the code of a subject, cut behind it: 2012901 行政运行. */
export function splitCode(text: string): { readonly code: string; readonly name: string } | null {
  const match = CODE_BEFORE_NAME.exec(text.trim());
  return match && WHOLE_CODE.test(match[1]!.replace(/\D/g, "")) ? { code: match[1]!, name: text.trim().slice(match[0].length) } : null;
}
