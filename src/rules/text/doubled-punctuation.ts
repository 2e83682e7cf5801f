import { oncePerText } from "../../grid/once";
import { asIs, withWords } from "../budget-changes";
import { unchanged, withFields, withIndicator } from "../example-form";
import { rule } from "../rule";
import { fixOf, kindsOf, mended, quoted, tellSlips, type Slip } from "../slips";
import { writtenLayouts } from "../passages";

const RUN = /[。，、；：！？,;:.．]{2,}/g;
const CHINESE = /[\u4e00-\u9fff。，、；：！？”’》）)]/;
const WORD = /[\w%]/;
const EMPHASIS = /^[！？]+$/;
/** Three and more of one dot stand for an ellipsis, whatever is thought of that. */
const ELLIPSIS = /\.{3,}|．{3,}|。{3,}/g;
const SAME: Readonly<Record<string, string>> = { ",": "，", ";": "；", ":": "：", ".": "。", "．": "。" };

export default rule({
  id: "doubled-punctuation",
  family: "text",
  severity: "warning",
  layouts: writtenLayouts,
  scope: "text",
  title: { zh: "标点重复", en: "Doubled punctuation" },
  why: {
    zh: "两个句号、两个逗号，或逗号与句号连在一起，多是删改文字时留下的。感叹号、问号连用和省略号不在此列。",
    en: "Two full stops or commas, or a comma and a full stop in a row, are mostly left from editing. Repeated ！ and ？ and ellipses are not meant.",
  },
  basis: ["layout"],
  examples: [
    { layout: "project-2023", change: unchanged, finds: [] },
    { layout: "project-2023", change: withFields({ annualGoal: "举办“你好，科学！”展览……让更多居民参与！！" }), finds: [] },
    { layout: "project-2023", change: withFields({ annualGoal: "委托Sample Co.,Ltd.，在社区举办展览。" }), finds: [] },
    { layout: "project-2023", change: withFields({ annualGoal: "在社区举办展览。。" }), finds: [{ cell: "D11", actual: "。。" }] },
    { layout: "project-2023", change: withIndicator(0, { name: "社区、、学校展览场次" }), finds: [{ cell: "D13", actual: "、、" }] },
    { change: asIs, finds: [] },
    { change: withWords("主要用于机关运行。", "主要用于机关运行，。"), finds: [{ sheet: "部门编制说明", cell: "A6", actual: "，。" }] },
  ],
  check(written, context) {
    tellSlips(
      written,
      context,
      ({ text }) => doubledIn(text),
      (slips, passage) => ({
        message: {
          zh: `“${passage.field}”中标点重复，共 ${slips.length} 处：“${quoted(passage, slips[0]!)}”。`,
          en: `Punctuation is doubled in “${passage.field}” (${slips.length} in all): “${quoted(passage, slips[0]!)}”.`,
        },
        actual: kindsOf(slips),
        hint: {
          zh: "请保留一个合适的标点，并检查是否漏删或漏写了文字。",
          en: "Keep the sign that fits, and look whether words are missing there.",
        },
        ...fixOf(
          passage,
          mended(passage.text, slips, ({ text }) => oneSign(text) ?? text),
        ),
      }),
    );
  },
});

const doubledIn = oncePerText((printed: string): readonly Slip[] => {
  const text = printed.replace(ELLIPSIS, (dots) => "…".repeat(dots.length));
  return [...text.matchAll(RUN)].flatMap(({ 0: run, index }) => (isDoubled(text, run, index) ? [{ from: index, text: run }] : []));
});

function isDoubled(text: string, run: string, at: number): boolean {
  const [before, behind] = [text[at - 1] ?? "", text[at + run.length] ?? ""];
  if (EMPHASIS.test(run) || !CHINESE.test(before)) return false;
  // A name may end with its own sign: Hi！，
  if (/[！？]/.test(run) && !run.includes("。")) return false;
  // A decimal point or the beginning of a path.
  return !(/[.．:]$/.test(run) && WORD.test(behind));
}

/** The sign that is meant where all of a run are the same one, half-width or full-width. */
function oneSign(run: string): string | null {
  const signs = new Set([...run].map((sign) => SAME[sign] ?? sign));
  return signs.size === 1 ? [...signs][0]! : null;
}
