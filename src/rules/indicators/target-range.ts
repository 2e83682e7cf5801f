import { excerpt } from "../../grid/text";
import { projectForms } from "../../official";
import { decimalOf } from "../../values/target";
import { unchanged, withIndicator } from "../example-form";
import { rule } from "../rule";
import { onTarget, writtenTargets } from "../written-targets";

/** Hours, days and months begin again, and degrees go below zero. */
const BEGINS_AGAIN = /^(?:时|点|日|号|月|周|星期|度|°)/;

export default rule({
  id: "target-range",
  family: "indicators",
  severity: "warning",
  layouts: projectForms,
  scope: "form",
  title: { zh: "指标值区间上下限颠倒", en: "A range whose ends are the wrong way round" },
  why: {
    zh: "区间前小后大；前大后小的，多半是写反，或漏写一位数字。不带单位、可能是日期的（12-5）不作判断。",
    en: "A range runs from the smaller number to the larger; otherwise the ends were exchanged or a digit is lost. What has no unit may be a date and is not judged.",
  },
  basis: ["arithmetic"],
  examples: [
    { layout: "project-2023", change: unchanged, finds: [] },
    { layout: "project-2023", change: withIndicator(0, { target: "10-15场" }), finds: [] },
    { layout: "project-2023", change: withIndicator(2, { target: "12-5" }), finds: [] },
    { layout: "project-2023", change: withIndicator(2, { name: "夜间值守时段", target: "22-6时" }), finds: [] },
    {
      layout: "project-2023",
      change: withIndicator(0, { target: "15-10场" }),
      finds: [{ cell: "E13", expected: "10-15场", actual: "15-10场" }],
    },
    {
      layout: "project-2023",
      change: withIndicator(4, { target: "95%～85%" }),
      finds: [{ cell: "E17", expected: "85-95%", actual: "95%～85%" }],
    },
  ],
  check(form, context) {
    for (const entry of writtenTargets(form)) {
      const { name, target, parsed } = entry;
      const { number, upTo, unit } = parsed;
      if (number === null || upTo === undefined || unit === null || BEGINS_AGAIN.test(unit) || decimalOf(number).lte(upTo)) continue;
      context.report({
        ...onTarget(entry),
        message: {
          zh: `“${excerpt(name)}”的${form.layout.indicators.word}值“${excerpt(target)}”前大后小，区间颠倒。`,
          en: `The range “${excerpt(target)}” of “${excerpt(name)}” runs downwards.`,
        },
        expected: `${upTo}-${number}${unit}`,
        hint: { zh: "请把较小的数写在前面，并核对是否漏写一位数字。", en: "Put the smaller number first, and check for a lost digit." },
      });
    }
  },
});
