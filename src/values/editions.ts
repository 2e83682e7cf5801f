/** An event of which there are several: 第七届“谁是王牌诠释者”赛事. */
export interface Edition {
  readonly number: number;
  /** The event without quotation marks, white space and 市: 谁是王牌诠释者赛. */
  readonly event: string;
  readonly text: string;
  /** The words as they are quoted in a message: a quotation mark that the end of the name would leave alone is gone. */
  readonly shown: string;
  readonly from: number;
}

const HEADS =
  "大赛|比赛|竞赛|联赛|辩论赛|邀请赛|挑战赛|选拔赛|锦标赛|赛事|论坛|峰会|研讨会|学术年会|年会|博览会|展览会|交易会|展示会|洽谈会|运动会|艺术节|科技节|文化节|读书节|电影节|旅游节|艺术展|作品展|科学奖|科技奖|奖(?!励|金|项|补|牌|状|学)|英才|抽样调查|普查|调查|评选|活动周|宣传周|科技周|活动月|夏令营|冬令营|训练营|训练班|研修班|培训班";
/** 第3期培训班 and 第2次会议 are counted within the year; only surveys are told by 次. */
const EDITION = new RegExp(
  String.raw`第\s*([一二三四五六七八九十百零]{1,6}|\d{1,3})\s*(?:届([^，,。；;：:、（(）)\n《》第]{2,26}?(?:${HEADS}))|次([^，,。；;：:、（(）)\n《》第]{2,26}?(?:调查|普查)))`,
  "g",
);
/** A look that rules most texts out. */
const NUMBERED = /第\s*(?:[一二三四五六七八九十百零]{1,6}|[\d０-９]{1,3})\s*[届次]/;
/** Words between the number and the event that are no part of it. */
const MARKS = /[“”"'‘’「」『』\s·●市]/g;
/** Meetings that every body holds, and whose numbers say nothing beside each other. */
const GENERIC = /代表大会|全会|全体|委员会|理事会|常委会|党代会|学术年会$|^.{0,3}(?:年会|活动|会议|评选|比赛|培训班)$/;
const LEAST = 4;

/** True of a text that may name one. */
export function maySayEdition(text: string): boolean {
  return NUMBERED.test(text);
}

/** The numbered events that a text names, in order. */
export function editionsIn(text: string): Edition[] {
  return [...text.matchAll(EDITION)].flatMap(({ 0: whole, 1: ordinal, 2: held, 3: surveyed, index }) => {
    const event = (held ?? surveyed)!.replace(MARKS, "");
    const number = numberOf(ordinal!);
    if (number === null || event.length < LEAST || GENERIC.test(event)) return [];
    return [{ number, event, text: whole, shown: isPaired(whole) ? whole : whole.replace(/[“”]/g, ""), from: index }];
  });
}

function isPaired(text: string): boolean {
  return text.split("“").length === text.split("”").length;
}

const DIGITS = "零一二三四五六七八九";

/** 十三, 二十, 一百零五 as far as events are counted; null of what is no number. */
function numberOf(words: string): number | null {
  if (/^\d+$/.test(words)) return Number(words);
  const parts = /^(?:([一二三四五六七八九])百)?零?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(words);
  if (!parts) return null;
  const [, hundreds, tens, ten, ones] = parts;
  const digit = (sign: string | undefined): number => (sign === undefined ? 0 : DIGITS.indexOf(sign));
  const value = digit(hundreds) * 100 + (ten === undefined ? 0 : (digit(tens) || 1) * 10) + digit(ones);
  return value > 0 ? value : null;
}
