import { blanked } from "../../values/sentences";
import { asIs, withWords } from "../budget-changes";
import { unchanged, withFields, withIndicator } from "../example-form";
import { writtenLayouts } from "../passages";
import { rule } from "../rule";
import { kindsOf, quoted, tellSlips, type Slip } from "../slips";

/** Between Chinese words. Prepositions that slogans play with (乐活in某市) only where they stand apart. */
const WORD =
  /(?<=[\u4e00-\u9fff，、；。”》）)])(?:[ \t\n]*(?:and|or|of|the|for|with|from|which|that|this|but)[ \t\n]*|[ \t\n]+(?:in|on|at|to|by|as|is|are|was|were|be|a|an)[ \t\n]+)(?=[\u4e00-\u9fff“《（])/g;
/** What is quoted keeps its own words: names of activities, titles. */
const QUOTED = /“[^“”]{0,60}”|《[^《》]{0,100}》/g;

export default rule({
  id: "stray-latin",
  family: "text",
  severity: "warning",
  layouts: writtenLayouts,
  scope: "text",
  title: { zh: "中文里夹着零散英文词", en: "Stray English words" },
  why: {
    zh: "中文词语之间夹着 and、or、of 等英文虚词，多是从译稿或系统中复制时留下的。名称、缩写、单位、网址和引号、书名号里的文字不在此列。",
    en: "Words such as and, or, of between Chinese words are mostly left from copying. Names, abbreviations, units, addresses and what stands in quotation or title marks are not meant.",
  },
  basis: ["layout"],
  examples: [
    { layout: "project-2023", change: unchanged, finds: [] },
    {
      layout: "project-2023",
      change: withFields({
        annualGoal: "举办“爱科学 in 社区”展览，推广App和O2O服务，开展IEEE（Institute of Electrical and Electronics Engineers）讲座。",
      }),
      finds: [],
    },
    { layout: "project-2023", change: withFields({ annualGoal: "在社区 and 学校举办展览。" }), finds: [{ cell: "D11", actual: "and" }] },
    { layout: "project-2023", change: withIndicator(0, { name: "社区or学校展览场次" }), finds: [{ cell: "D13", actual: "or" }] },
    { change: asIs, finds: [] },
    { change: withWords("主要用于机关运行", "主要用于 the 机关运行"), finds: [{ sheet: "部门编制说明", cell: "A6", actual: "the" }] },
  ],
  check(written, context) {
    tellSlips(
      written,
      context,
      ({ text }) => strayIn(text),
      (slips, passage) => ({
        message: {
          zh: `“${passage.field}”的中文里夹着英文 ${kindsOf(slips)}：“${quoted(passage, slips[0]!)}”。`,
          en: `“${passage.field}” has English words between Chinese ones: ${kindsOf(slips)}, “${quoted(passage, slips[0]!)}”.`,
        },
        actual: kindsOf(slips),
        hint: { zh: "请改为中文，例如“和”“或”，或删去。", en: "Write it in Chinese, or delete it." },
      }),
    );
  },
});

function strayIn(text: string): Slip[] {
  if (!/[a-z]/.test(text)) return [];
  const said = blanked(text, QUOTED);
  return [...said.matchAll(WORD)].map(({ 0: word, index }) => ({ from: index + word.search(/\S/), text: word.trim() }));
}
