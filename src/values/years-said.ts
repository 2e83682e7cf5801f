/** A year named in a sentence, with the month or part of the year behind it. */
export interface YearSaid {
  readonly year: number;
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /**
   * `when`: at the beginning of a clause, the time at which something is done. `by`: until when (到2020年, 2020年底前).
   * `compared`: what something is held against. `span`: the beginning or end of several years. `other`: none for certain.
   */
  readonly manner: "when" | "by" | "compared" | "span" | "other";
}

const PART = String.raw`(?:\s*度|\s*\d{1,2}\s*(?:[-—–~～至]\s*\d{1,2}\s*)?月(?:\d{1,2}日|底|末|初|中旬|上旬|下旬|份)?|全年|上半年|下半年|年?底|年?末|年?初|第?[一二三四]季度)?`;
const YEAR = new RegExp(String.raw`(?<![\d.])(20\d{2})\s*年${PART}(内|之?前|以前)?`, "g");
const COMPARED = /(?:较|比|与|同|和|跟|于|对比|相比|高于|超过|低于|优于)$/;
/** 在2019年全面推进的基础上 */
const BUILT_ON = /^[^，,。；;]{0,30}基础上/;
const COMPARED_BEHIND = /^(?:同期|水平|相比|持平)/;
const SPAN_BEFORE = /(?:自|从|自从|截至|截止|截止到|20\d{2}\s*年?度?\s*(?:[-—–~～至到]|——)+\s*)$/;
const SPAN_BEHIND = /^\s*(?:以来|起|开始|至|到|[-—–~～]|、\s*20\d{2}|[和及与]\s*20\d{2})/;
const BY = /(?:到|至)$/;
/** Signs after which a clause begins; 在 and 于 may stand before the year. */
const CLAUSE = /(?:^|[，,。；;：:、\s（(“"'》〓．.)）])(?:其中)?(?:在|于)?$/;
/** 将 and 计划 alone may go with a noun behind the year: 将2020年项目列入. */
const PLAN_BEFORE = /(?:(?:拟|力争|争取)(?:于|在|到)?|(?:将|计划|预计|确保|预定|定)(?:于|在))$/;
const CLAUSE_OPENED = /^[，,：:]/;
const VERB_BEHIND =
  /^\s*(?:拟|将|计划(?!完成率|数|内)|预计|力争|力求|争取|继续|进一步|重点|着力|全面|围绕|持续|(?:完成(?!情况|时间|率|数)|开展|举办|举行|组织(?!机构|部)|实施(?!方案|情况|细则)|推进|新建|新增|做好)(?![^，,。；;]{0,6}的))/;

/** The years that a sentence names, in order, without those of 2016—2020年 that have no 年 of their own. */
export function yearsSaid(sentence: string): YearSaid[] {
  return [...sentence.matchAll(YEAR)].map(({ 0: text, 1: year, 2: until, index }) => {
    const to = index + text.length;
    const manner = mannerOf(sentence.slice(Math.max(0, index - 12), index), sentence.slice(to, to + 36), until !== undefined);
    return { year: Number(year), text, from: index, to, manner };
  });
}

function mannerOf(before: string, behind: string, until: boolean): YearSaid["manner"] {
  if (SPAN_BEFORE.test(before) || SPAN_BEHIND.test(behind)) return "span";
  if (PLAN_BEFORE.test(before)) return "when";
  if (COMPARED_BEHIND.test(behind) || BUILT_ON.test(behind)) return "compared";
  const opens = CLAUSE.test(before);
  if (!opens && COMPARED.test(before)) return "compared";
  if (until || BY.test(before)) return "by";
  if (VERB_BEHIND.test(behind) && !/(?:根据|按照|依据|结合|参照|经|如|及|的)$/.test(before)) return "when";
  return opens && CLAUSE_OPENED.test(behind) ? "when" : "other";
}
