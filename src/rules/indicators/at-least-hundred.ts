import { excerpt } from "../../grid/text";
import { projectForms } from "../../official";
import { decimalOf } from "../../values/target";
import { unchanged, withIndicator } from "../example-form";
import { isPercent, isShareOfWhole } from "../indicator-words";
import { rule } from "../rule";
import { onTarget, writtenTargets } from "../written-targets";

const WHOLE = 100;

export default rule({
  id: "at-least-hundred",
  family: "indicators",
  severity: "info",
  layouts: projectForms,
  scope: "form",
  title: { zh: "比例写成“≥100%”", en: "A share of “at least 100 %”" },
  why: {
    zh: "合格率、准确率、达标率等不会超过 100%，写“≥”没有意义，宜写“=100%”。完成率可以超额，不在此列。",
    en: "Acceptance, accuracy and the like never exceed 100 %, so “at least” says nothing: write =100 %. Completion can be exceeded and is not meant.",
  },
  basis: ["arithmetic"],
  examples: [
    { layout: "project-2023", change: withIndicator(1, { target: "=100.00(%)" }), finds: [] },
    { layout: "project-2023", change: withIndicator(1, { name: "展览完成率", target: "≥100.00(%)" }), finds: [] },
    { layout: "project-2023", change: unchanged, finds: [] },
    {
      layout: "project-2023",
      change: withIndicator(1, { target: "≥100.00(%)" }),
      finds: [{ cell: "E14", expected: "=100%", actual: "≥100.00(%)" }],
    },
  ],
  check(form, context) {
    for (const entry of writtenTargets(form)) {
      const { name, target, head, parsed } = entry;
      const { operator, number, upTo } = parsed;
      if (operator !== ">=" || number === null || upTo !== undefined || !isPercent(parsed, name)) continue;
      if (!isShareOfWhole(head) || !decimalOf(number).eq(WHOLE)) continue;
      context.report({
        ...onTarget(entry),
        message: {
          zh: `“${excerpt(name)}”不会超过 100%，“${excerpt(target)}”的“≥”没有意义。`,
          en: `“${excerpt(name)}” cannot exceed 100 %, so “${excerpt(target)}” says no more than =100 %.`,
        },
        expected: "=100%",
        hint: { zh: "宜写“=100%”；如允许有差错，请写可以达到的比例。", en: "Write =100 %, or a lower share if faults are allowed for." },
      });
    }
  },
});
