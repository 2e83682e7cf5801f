import { excerpt } from "../../grid/text";
import { projectForms } from "../../official";
import type { Operator } from "../../values/target";
import { unchanged, withIndicator } from "../example-form";
import { isChange, isPercent, isReversed, isShareOfWhole } from "../indicator-words";
import { rule } from "../rule";
import type { Settings } from "../settings";
import { countsUnwanted } from "../vocabulary";
import { onTarget, writtenTargets, type WrittenTarget } from "../written-targets";

const AT_LEAST: readonly (Operator | null)[] = [">=", ">"];
const AT_MOST: readonly (Operator | null)[] = ["<=", "<"];
/** What there should be as little of as possible, directly before the word that counts it. */
const BAD =
  /(?:投诉|差错|错误|出错|失误|事故|故障|违规|违纪|缺陷|逾期|超标|流失|缺勤|漏检|误报|漏报|延误|差评|伤亡|不合格|不满意|破损|损毁|丢失)(?:行为|事件)?(?:发生)?(?:率|数|次数|数量|件数|起数|人数|量)$/;
/** Bad things that are dealt with, found or kept away are work done, and more of it may be wanted. */
const DEALT_WITH =
  /[无零防免查]|处理|受理|处置|排除|整改|整治|化解|调处|调解|解决|办理|回复|答复|发现|检出|识别|上报|报告|打击|惩处|惩治|杜绝|控制|纠正|追究|救助|修复|维修|抢修/;
/** Shares that a regulation may cap, or that may be of something bad: 考核优秀率, 杂草覆盖率. */
const MAY_BE_CAPPED = /优秀|录用|覆盖|入库|公开|采[纳用]/;
const COST = /(?:成本|单价|费用|造价|控制数)$/;

export default rule({
  id: "target-operator",
  family: "indicators",
  severity: "warning",
  layouts: projectForms,
  scope: "form",
  title: { zh: "比较符号与指标的意思相反", en: "The operator contradicts the indicator" },
  why: {
    zh: "满意度、合格率越高越好，应写“≥”；投诉、差错、事故越少越好，成本不应超出，应写“≤”。符号写反，指标就失去约束。",
    en: "Satisfaction and acceptance are to be high: ≥. Complaints, errors, accidents and cost are to be low: ≤. The other way round the target binds nobody.",
  },
  basis: ["layout"],
  examples: [
    { layout: "project-2023", change: unchanged, finds: [] },
    { layout: "project-2023", change: withIndicator(1, { name: "展品不合格率", target: "≤5%" }), finds: [] },
    { layout: "project-2023", change: withIndicator(2, { name: "故障响应及时性", target: "≤2小时" }), finds: [] },
    { layout: "project-2023", change: withIndicator(1, { name: "无差错率", target: "≥99%" }), finds: [] },
    { layout: "project-2023", change: withIndicator(1, { name: "处理观众投诉数量", target: "≥20件" }), finds: [] },
    { layout: "project-2023", change: withIndicator(4, { target: "≤85%" }), finds: [{ cell: "E17", expected: "≥85%", actual: "≤85%" }] },
    { layout: "project-2023", change: withIndicator(1, { name: "观众投诉率", target: "≥5%" }), finds: [{ cell: "E14", expected: "≤5%" }] },
    {
      layout: "project-2023",
      change: withIndicator(0, { level2: "成本指标", name: "展览平均成本", target: "≥2万元" }),
      finds: [{ cell: "E13", expected: "≤2万元", actual: "≥2万元" }],
    },
  ],
  check(form, context) {
    for (const entry of writtenTargets(form)) {
      const { name, target, parsed } = entry;
      const wanted = wantedOperator(entry, context.settings);
      const wrong = wanted === "≥" ? AT_MOST : AT_LEAST;
      if (wanted === null || parsed.number === null || !wrong.includes(parsed.operator)) continue;
      context.report({
        ...onTarget(entry),
        message: {
          zh: `“${excerpt(name)}”${wanted === "≥" ? "越高越好" : "不应过高"}，${form.layout.indicators.word}值却是“${excerpt(target)}”。`,
          en: `“${excerpt(name)}” ought to be ${wanted === "≥" ? "high" : "low"}, but its target is “${excerpt(target)}”.`,
        },
        expected: `${wanted}${parsed.number}${parsed.unit ?? ""}`,
        hint: { zh: `请核对比较符号是否应为“${wanted}”。`, en: `Check whether the operator should be ${wanted}.` },
      });
    }
  },
});

/** The operator that an indicator asks for; null where neither would be wrong. */
function wantedOperator({ name, head, measures, parsed }: WrittenTarget, settings: Settings): "≥" | "≤" | null {
  if (parsed.kind !== "numeric" || parsed.number?.startsWith("-") || isChange(head)) return null;
  if (BAD.test(head) || countsUnwanted(head, settings)) return DEALT_WITH.test(head) ? null : "≤";
  if (isShareOfWhole(head)) return isReversed(head) || MAY_BE_CAPPED.test(head) || !isPercent(parsed, name) ? null : "≥";
  return measures === "cost" && COST.test(head) ? "≤" : null;
}
