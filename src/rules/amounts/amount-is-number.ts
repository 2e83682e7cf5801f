import { excerpt } from "../../grid/text";
import { projectForms } from "../../official";
import { allAmounts } from "../all-values";
import { rule } from "../rule";
import { unchanged, withAmounts } from "../example-form";

export default rule({
  id: "amount-is-number",
  family: "amounts",
  severity: "error",
  layouts: projectForms,
  scope: "form",
  title: { zh: "金额不是数字", en: "Amount is not a number" },
  why: {
    zh: "金额栏里的文字无法汇总，也无法与其他数核对。带千分位、全角数字或“元”“万元”字样的金额可以识别。",
    en: "Words in an amount cell can be neither added up nor compared. Separators, full-width digits and the words 元 or 万元 are understood.",
  },
  basis: ["layout"],
  examples: [
    { layout: "project-2023", change: unchanged, finds: [] },
    { layout: "project-2023", change: withAmounts({ annualApplication: "３０万元" }), finds: [] },
    { layout: "project-2023", change: withAmounts({ annualOther: "约四万" }), finds: [{ cell: "E9", actual: "约四万" }] },
  ],
  check(form, context) {
    for (const { cell, label, text, problem } of allAmounts(form)) {
      if (problem !== "not-money") continue;
      context.report({
        cell,
        field: label,
        message: { zh: `“${label}”应为数字，现为“${excerpt(text)}”。`, en: `${label} should be a number, but reads “${excerpt(text)}”.` },
        actual: excerpt(text),
        hint: { zh: "请改为数字，说明文字移到别处。", en: "Enter the number alone and move the words elsewhere." },
      });
    }
  },
});
