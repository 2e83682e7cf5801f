import { excerpt } from "../../grid/text";
import { projectForms } from "../../official";
import { unchanged, withIndicator } from "../example-form";
import { rule } from "../rule";
import { skipUnread } from "../unread-indicators";

const SATISFACTION = /满意(?:度|率|程度)/;
/** A figure in whatever words: 95%以上, 不低于百分之九十, 九成. */
const NUMERAL = /[\d０-９零〇一二三四五六七八九十百]/;
/** Complaints stand in this class too, and are counted or described, not surveyed. */
const COMPLAINT = /投诉|举报|信访/;

export default rule({
  id: "satisfaction-number",
  family: "indicators",
  severity: "warning",
  layouts: projectForms,
  scope: "form",
  title: { zh: "满意度指标没有数值", en: "Satisfaction without a number" },
  why: {
    zh: "满意度来自问卷或评分，应写明百分比或分数，写“满意”“较高”无法考核。",
    en: "Satisfaction comes from a survey or a score and is stated as a percentage or in points; “satisfied” cannot be assessed.",
  },
  basis: ["layout"],
  examples: [
    { layout: "project-2023", change: unchanged, finds: [] },
    { layout: "project-2023", change: withIndicator(4, { target: "≥90分" }), finds: [] },
    { layout: "project-2023", change: withIndicator(4, { name: "观众投诉处理情况", target: "及时" }), finds: [] },
    { layout: "project-2023", change: withIndicator(4, { target: "不低于百分之九十" }), finds: [] },
    { layout: "project-2023", change: withIndicator(4, { target: "满意" }), finds: [{ cell: "E17", actual: "满意" }] },
  ],
  check(form, context) {
    skipUnread(form, context);
    const { satisfaction, word } = form.layout.indicators;
    for (const { name, target, parsed, cells, classCertain, class: found } of form.indicators) {
      if (name === null || target === null || COMPLAINT.test(name + target) || NUMERAL.test(target)) continue;
      const measuresIt = (classCertain && found === satisfaction) || SATISFACTION.test(name);
      if (!measuresIt || parsed.kind !== "qualitative") continue;
      context.report({
        cell: cells.target,
        field: name,
        message: {
          zh: `“${name}”的${word}值为“${excerpt(target)}”，没有数值。`,
          en: `The target of “${name}” is “${excerpt(target)}”, without a number.`,
        },
        actual: excerpt(target),
        related: [{ cell: cells.name, role: name }],
        hint: { zh: "请写明百分比或分数，例如“≥85%”。", en: "State a percentage or a score, such as ≥85%." },
      });
    }
  },
});
