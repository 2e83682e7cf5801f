import { oncePerText } from "../grid/once";
import { compact } from "../grid/text";

/** Signs that people set or leave out as they please: quotation marks, brackets of titles, dashes, points. */
const SIGNS = /["'“”‘’「」『』《》〈〉<>()[\]【】〔〕\-—–_~·.,，。、:：;；]/g;

/** A project's name as names are compared: without white space, quotation marks and other signs. */
export const projectKey = oncePerText((name: string): string => compact(name).replace(SIGNS, ""));

const CHINESE_NUMBER = "[零〇一二三四五六七八九十百两\\d]{1,6}";
const EDITION = new RegExp(`第${CHINESE_NUMBER}[届次期回]`, "g");
const YEAR = /(?:20\d{2}|二[〇零○][〇零○一二三四五六七八九]{2})(?:年度|年)?|(?:本|上|当)年度/g;
/** A name that is nothing but a year and a word or two says too little to be known again. */
const TELLING = 3;

/**
 * A project's name without its year and edition, so that one year's is known in the next: 2020海智双创活动 is 2019海智双创活动,
 * 第七届…赛事 is 第六届…赛事. Null where too little is left of it.
 */
export const undatedProjectKey = oncePerText((name: string): string | null => {
  const bare = projectKey(name).replace(YEAR, "").replace(EDITION, "");
  return bare.length < TELLING ? null : bare;
});
