/** Signs of a place's rank, which people leave out or put in: 上海市科普中心, 上海科普中心. */
const RANK = /[省市区县]/;
/** Signs that tell one unit from another: 第一 and 第二, 总 and 分, 东 and 西. */
const TELLING = /[一二三四五六七八九十百0-9A-Za-z甲乙丙丁东南西北中新老大小上下前后内外男女分总副附幼高初职院站所校部处队局科]/;
/** What people leave out of a unit's name in speaking: 科普中心 of 科普活动中心. */
const LEFT_OUT = /^(?:活动|服务|事业|管理|工作|技术|发展|指导|推广|促进)$/;
/** Shorter names differ by one sign too easily. */
const LONG_ENOUGH = 8;
const SPOKEN = 6;

/** True of two names that are one name written twice, with a slip: a sign of rank, or any sign of a long name, left out, or two swapped. */
export function isSlipOf(one: string, other: string): boolean {
  if (one === other) return false;
  if (one.length === other.length) return areSwapped(one, other);
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const extra = extraSigns(short, long);
  if (extra === null) return false;
  if (LEFT_OUT.test(extra)) return short.length >= SPOKEN;
  return [...extra].every((sign) => RANK.test(sign)) || (extra.length === 1 && short.length >= LONG_ENOUGH && !TELLING.test(extra));
}

const MOST_EXTRA = 2;

/** What the longer name has more, one sign or two; null where the rest differs. */
function extraSigns(short: string, long: string): string | null {
  if (long.length - short.length > MOST_EXTRA) return null;
  let extra = "";
  let at = 0;
  for (const sign of long) {
    if (at < short.length && sign === short[at]) at += 1;
    else extra += sign;
  }
  return at === short.length ? extra : null;
}

function areSwapped(one: string, other: string): boolean {
  const at = [...one].findIndex((sign, index) => sign !== other[index]);
  const swapped = one.slice(0, at) + (one[at + 1] ?? "") + one[at]! + one.slice(at + 2);
  return one.length >= LONG_ENOUGH - 2 && swapped === other;
}

/** How many signs must be put in, left out or changed to make one text the other. */
export function editDistance(one: string, other: string): number {
  let above = [...other, ""].map((_, index) => index);
  [...one].forEach((sign, row) => {
    const line = [row + 1];
    [...other].forEach((match, at) => {
      line.push(Math.min(above[at]! + (sign === match ? 0 : 1), above[at + 1]! + 1, line[at]! + 1));
    });
    above = line;
  });
  return above[other.length]!;
}
