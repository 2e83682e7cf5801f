import { excerpt } from "../../grid/text";
import { projectForms } from "../../official";
import { unchanged, withIndicator } from "../example-form";
import { isSatisfaction, saysNumber } from "../indicator-words";
import { rule } from "../rule";
import type { Settings } from "../settings";
import { skipUnread } from "../unread-indicators";
import { onTarget, writtenTargets, type WrittenTarget } from "../written-targets";

/** A survey, how it is followed up, or a mechanism is work done, whatever class it stands in. */
const WORK = /(?:调查|测评|问卷|回访|意见|机制|反馈|整改)(?!结果|评分|得分|评价)/;
/** All of those asked, which needs no figure. */
const ALL = /全部|全体|一致|所有/;
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
    { layout: "project-2023", change: withIndicator(4, { name: "满意度调查开展情况", target: "按时开展" }), finds: [] },
    { layout: "project-2023", change: withIndicator(4, { target: "十分满意" }), finds: [{ cell: "E17", actual: "十分满意" }] },
    { layout: "project-2023", change: withIndicator(4, { target: "满意" }), finds: [{ cell: "E17", actual: "满意" }] },
  ],
  check(form, context) {
    skipUnread(form, context);
    const { word } = form.layout.indicators;
    for (const entry of writtenTargets(form)) {
      const { name, target, parsed } = entry;
      if (parsed.kind !== "qualitative" || saysNumber(target) || ALL.test(target) || !isSurveyed(entry, context.settings)) continue;
      context.report({
        ...onTarget(entry),
        message: {
          zh: `“${name}”的${word}值为“${excerpt(target)}”，没有数值。`,
          en: `The target of “${name}” is “${excerpt(target)}”, without a number.`,
        },
        hint: { zh: "请写明百分比或分数，例如“≥85%”。", en: "State a percentage or a score, such as ≥85%." },
      });
    }
  },
});

/** True of what a survey measures: satisfaction by its name or its class, but not the survey itself, nor complaints. */
function isSurveyed({ name, target, head, measures }: WrittenTarget, settings: Settings): boolean {
  if (isSatisfaction(head, settings)) return true;
  return measures === "satisfaction" && !COMPLAINT.test(name + target) && !WORK.test(head);
}
