import { oncePerText } from "../grid/once";
import { compact } from "../grid/text";

/** Numbering before a name: 一、 1. （一） ① 其中： Several may follow one another. */
const NUMBERING = /^(?:其中:|[一二三四五六七八九十]{1,3}[、.,]|\([一二三四五六七八九十\d]{1,3}\)[、.]?|\d{1,2}(?:[、,]|[.](?!\d))|[①-⑳])+/;
const MARKED = /^[①-⑳]/;

/** A name as subjects are compared: without numbering and white space, in half-width signs but for brackets, which are full-width. */
export const subjectOf = oncePerText((name: string): string => {
  const bare = withoutNumbering(compact(MARKED.test(name.trim()) ? name.trim().slice(1) : name));
  return bare.replaceAll("(", "（").replaceAll(")", "）");
});

/** True of a name that begins with its number in a list. */
export const isNumbered = oncePerText((name: string): boolean => MARKED.test(name.trim()) || NUMBERING.test(compact(name)));

function withoutNumbering(plain: string): string {
  return plain.replace(NUMBERING, "");
}

const CODE = /^\d{3,7}(?!\d)/;
const LEVEL = /[（(][类款项][）)]$/;
const MARKS = /[、，,（）()·．.\-—\s]/g;
const LAST_WORD = /(?:支出|费用|费)+$/;

/** True of two names of one subject that differ in nothing but marks, the level behind it (（款）) or a last 支出 or 费. */
export function isSameSubject(one: string, other: string): boolean {
  return one === other || essence(one) === essence(other);
}

const essence = oncePerText((name: string): string => name.replace(CODE, "").replace(LEVEL, "").replace(MARKS, "").replace(LAST_WORD, ""));
