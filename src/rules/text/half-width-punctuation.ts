import { oncePerText } from "../../grid/once";
import { asIs, withWords } from "../budget-changes";
import { unchanged, withFields, withIndicator } from "../example-form";
import { writtenLayouts } from "../passages";
import { rule } from "../rule";
import { fixOf, kindsOf, quoted, tellSlips, type Slip } from "../slips";

/** Between Chinese words, of which the next may begin with a number or stand in the next line. Brackets are often printed half-width on purpose. */
const HALF_WIDTH = /(?<=[\u4e00-\u9fff”’》）])([,;:?!])[ \t]*(?=[\u4e00-\u9fff“‘《（]|\d[^,\d]|\n|$)/g;
const halfWidthIn = oncePerText((text: string): readonly Slip[] =>
  [...text.matchAll(HALF_WIDTH)].map(({ 1: sign, index }) => ({ from: index, text: sign! })),
);
const FULL_WIDTH: Readonly<Record<string, string>> = { ",": "，", ";": "；", ":": "：", "?": "？", "!": "！" };

export default rule({
  id: "half-width-punctuation",
  family: "text",
  severity: "info",
  layouts: writtenLayouts,
  scope: "text",
  title: { zh: "中文里用了半角标点", en: "Half-width punctuation in Chinese text" },
  why: {
    zh: "中文句子里的逗号、分号、冒号、问号、叹号应当用全角。数字、时间、英文、网址里的半角标点不在此列，括号也不计。",
    en: "Commas, semicolons, colons, question and exclamation marks in Chinese sentences are full-width. Those in numbers, times, English words and addresses are not meant, nor are brackets.",
  },
  basis: ["layout"],
  examples: [
    { layout: "project-2023", change: unchanged, finds: [] },
    {
      layout: "project-2023",
      change: withFields({ annualGoal: "举办展览(含社区)1,200场，9:30开放；网址为https://www.example.org/a?b=1，与IEEE, ACM合作。" }),
      finds: [],
    },
    {
      layout: "project-2023",
      change: withFields({ annualGoal: "在社区举办展览,在学校举办讲座;全年不少于12场。" }),
      finds: [{ cell: "D11", actual: ",、;" }],
    },
    { layout: "project-2023", change: withIndicator(3, { target: "普遍了解,有所提升" }), finds: [{ cell: "E16", actual: "," }] },
    { change: asIs, finds: [] },
    { change: withWords("主要用于机关运行", "主要用于机关运行,含物业"), finds: [{ sheet: "部门编制说明", cell: "A6", actual: "," }] },
  ],
  check(written, context) {
    tellSlips(
      written,
      context,
      ({ text }) => halfWidthIn(text),
      (slips, passage) => ({
        message: {
          zh: `“${passage.field}”的中文里用了半角标点 ${kindsOf(slips)}，共 ${slips.length} 处：“${quoted(passage, slips[0]!)}”。`,
          en: `“${passage.field}” has half-width punctuation in Chinese text: ${kindsOf(slips)} (${slips.length} in all), “${quoted(passage, slips[0]!)}”.`,
        },
        actual: kindsOf(slips),
        hint: { zh: "请改为全角标点。", en: "Use full-width signs." },
        ...fixOf(
          passage,
          passage.text.replace(HALF_WIDTH, (printed, sign: string, at: number) =>
            slips.some(({ from }) => from === at) ? FULL_WIDTH[sign]! : printed,
          ),
        ),
      }),
    );
  },
});
