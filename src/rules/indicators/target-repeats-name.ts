import { compact, excerpt } from "../../grid/text";
import { projectForms } from "../../official";
import { unchanged, withIndicator } from "../example-form";
import { isRate, isSatisfaction, saysNumber } from "../indicator-words";
import { rule } from "../rule";
import type { Settings } from "../settings";
import { onTarget, writtenTargets, type WrittenTarget } from "../written-targets";

const PUNCTUATION = /[,。;:、.!“”"'()《》]/g;
/** A single character such as 无 or 是 is an answer, even where the name happens to hold it. */
const SHORTEST_WORD = 2;

export default rule({
  id: "target-repeats-name",
  family: "indicators",
  severity: "warning",
  layouts: projectForms,
  scope: "form",
  title: { zh: "指标值只是重复指标名称", en: "The target only repeats the indicator's name" },
  why: {
    zh: "指标值应当回答“做到什么程度”。照抄名称等于没有填写；只取名称里的词（及时性填“及时”）通行但难以考核，仅作提示。",
    en: "A target says how far something is to be done. Repeating the name says nothing; taking a word from it (timeliness: timely) is usual but hard to assess, and only a note.",
  },
  basis: ["layout"],
  follows: ["target-quantified", "satisfaction-number"],
  examples: [
    { layout: "project-2023", change: unchanged, finds: [] },
    { layout: "project-2023", change: withIndicator(1, { name: "展品无破损", target: "无" }), finds: [] },
    { layout: "project-2023", change: withIndicator(0, { name: "举办展览12场", target: "举办展览12场" }), finds: [] },
    { layout: "project-2023", change: withIndicator(4, { target: "满意" }), finds: [] },
    {
      layout: "project-2023",
      change: withIndicator(3, { name: "宣传效果 良好", target: "宣传效果良好。" }),
      finds: [{ cell: "E16", actual: "宣传效果良好。", severity: "warning" }],
    },
    {
      layout: "project-2023",
      change: withIndicator(2, { name: "展览举办及时性", target: "及时" }),
      finds: [{ cell: "E15", actual: "及时", severity: "info" }],
    },
  ],
  check(form, context) {
    const { word } = form.layout.indicators;
    for (const entry of writtenTargets(form)) {
      const { name, target, parsed } = entry;
      if (parsed.kind !== "qualitative" || saysNumber(target)) continue;
      const [called, wanted] = [bare(name), bare(target)];
      if (called === wanted) {
        context.report({
          ...onTarget(entry),
          kind: "same",
          message: {
            zh: `${word}值照抄了名称“${excerpt(name)}”，没有说明做到什么程度。`,
            en: `The target repeats the name “${excerpt(name)}” and does not say how far.`,
          },
          hint: { zh: "请填写数字、完成日期或可以判断的标准。", en: "Give a number, a day or a standard that can be judged." },
        });
      } else if (wanted.length >= SHORTEST_WORD && called.includes(wanted) && !wantsNumber(entry, context.settings)) {
        context.report({
          ...onTarget(entry),
          kind: "contained",
          severity: "info",
          message: {
            zh: `“${excerpt(name)}”的${word}值“${excerpt(target)}”只是取了名称里的词。`,
            en: `The target “${excerpt(target)}” of “${excerpt(name)}” is only a word of the name.`,
          },
          hint: { zh: "如有条件，可改为完成日期、比率等能够考核的值。", en: "Where possible, give a day or a rate instead." },
        });
      }
    }
  },
});

/** True where other rules ask for a number, and any word at all is too little. */
function wantsNumber({ head, measures }: WrittenTarget, settings: Settings): boolean {
  return isRate(head) || isSatisfaction(head, settings) || measures === "quantity" || measures === "satisfaction";
}

function bare(text: string): string {
  return compact(text).replace(PUNCTUATION, "");
}
