/**
 * A paragraph made comparable, sign by sign: white space gone, digits and brackets half-width. `plain` and `shown` have the
 * same length, so a place in one is the same place in the other.
 */
export interface PlainProse {
  /** As printed, without white space. */
  readonly shown: string;
  /** For matching: half-width, and what stands between title marks made unreadable, since its figures are no figures. */
  readonly plain: string;
  /** Where each sign stands in the paragraph. */
  readonly at: readonly number[];
  /** Places before which a blank, not a line break, was left out. */
  readonly spaced: ReadonlySet<number>;
}

const BLANK = /[\s\u3000\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b-\u200f\u2060\ufeff]/;
const LINE_BREAK = /[\r\n]/;
/** Titles of documents, their numbers, and the like. */
const QUOTED = /《[^》]{0,120}》|〔[^〕]{0,20}〕|\[[^\]]{0,20}\]|〈[^〉]{0,60}〉/g;
const UNREADABLE = "□";
/** A full-width comma between digits that form groups of three is a separator: 9，954. Any other one ends a clause. */
const WIDE_SEPARATOR = /(?<=(?<![\d.])\d{1,3}(?:[,，]\d{3})*)，(?=\d{3}(?!\d))/g;

export function plainProse(text: string): PlainProse {
  const at: number[] = [];
  const spaced = new Set<number>();
  let shown = "";
  let blank = false;
  for (let index = 0; index < text.length; index++) {
    const sign = text[index]!;
    if (BLANK.test(sign)) {
      blank ||= !LINE_BREAK.test(sign);
      continue;
    }
    if (blank) spaced.add(at.length);
    blank = false;
    at.push(index);
    shown += sign;
  }
  const plain = [...Array(shown.length).keys()].map((index) => halfWidthSign(shown[index]!)).join("");
  const masked = plain.replace(QUOTED, (quoted) => UNREADABLE.repeat(quoted.length)).replace(WIDE_SEPARATOR, ",");
  return { shown, plain: masked, at, spaced };
}

/** One sign for one sign, so that places stay the same; the full-width comma is kept, since it seldom separates thousands. */
function halfWidthSign(sign: string): string {
  if (sign === "，") return sign;
  const code = sign.charCodeAt(0);
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : sign;
}
