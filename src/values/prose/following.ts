import type { PlainProse } from "./plain-prose";
import { stickyMatch, type Token } from "./tokens";

/** 30万元用于设备购置: the subject stands behind the number. */
const PURPOSE = /(?:主要)?用于[^，,。；;:、()]{1,30}/y;
const UNITS =
  /(?:下属|所属|基层|市级|区级|一级|二级)*(?:预算单位|行政单位|参公事业单位|参照公务员法管理的?事业单位|事业单位|行政机关|机关|单位|项目)/y;
const NOUN = /(?![和及与的])[\u4e00-\u9fff]{1,12}?(?=的|和|及|与|[，,。;:、()]|$|开展|财政|参加|用于|共|分别|组成)/y;
const PAUSE = /[，,。;:、()]|$/y;

/** A subject that stands behind its number (8个预算单位), and where it ends; null where it stands before it. */
export function followingSubject(prose: PlainProse, token: Token, hasSubject: boolean): { subject: string; end: number } | null {
  const { plain, shown } = prose;
  const match = (expression: RegExp): string | null => stickyMatch(expression, plain, token.end);
  if (token.kind === "money") {
    const purpose = hasSubject ? null : match(PURPOSE);
    if (purpose === null) return null;
    const end = token.end + purpose.length;
    return { subject: shown.slice(token.end, end).replace(/^(?:主要)?用于/, ""), end };
  }
  if (token.kind !== "count" || match(PAUSE) !== null) return null;
  const noun = (/^[家个]$/.test(token.unit!) ? match(UNITS) : null) ?? (hasSubject ? null : match(NOUN));
  if (!noun) return null;
  const end = token.end + noun.length;
  return { subject: shown.slice(token.end, end), end };
}
