import { compact, excerpt } from "../../grid/text";
import { projectForms } from "../../official";
import { unchanged, withIndicator } from "../example-form";
import { isChange, isRate, isSatisfaction, saysNumber } from "../indicator-words";
import { rule, type CheckContext } from "../rule";
import { vagueWordIn } from "../vocabulary";
import { onTarget, writtenTargets, type WrittenTarget } from "../written-targets";

/** Says how many without a figure: all of them, none, as often as each month. */
const ALL_OR_NONE =
  /全部|全覆盖|全面覆盖|全体|全员|全数|所有|应.{1,3}尽|没有|^无|不发生|未发生|每(?:日|天|周|月|季|半?年)|按(?:日|周|月|季|年(?!度))|见附|详见/;
/** A number that only the year will show; whether it can be planned is a matter of opinion. */
const AS_IT_COMES = /据实|按实|实际/;
/** Digits in a name that say no quantity: years, editions, the number of a hotline. */
const NO_QUANTITY = /20\d{2}年?(?:度)?|第\d+|\d{5,}/g;
/** A direction instead of a figure, which many accept of an effect. */
const TREND = /提高|提升|增长|增加|下降|降低|减少|扩大|改善|逐[年步]|稳步/;
const TIMELY = /及时|按时|准时|按期|如期|准点/;

export default rule({
  id: "target-quantified",
  family: "indicators",
  severity: "warning",
  layouts: projectForms,
  scope: "form",
  title: { zh: "数量或比率指标没有数字", en: "A quantity or a rate without a number" },
  why: {
    zh: "数量指标要写明数量，名称为“……率”的指标要写明百分比；写“若干”“较多”“按方案”到年底无法核对。时效指标可以写日期或“及时”；满意度另有规则。",
    en: "A quantity says how many, and a rate which percentage; “several”, “many” or “as planned” cannot be verified. Timeliness may be a day or a word; satisfaction has a rule of its own.",
  },
  basis: ["layout"],
  examples: [
    { layout: "project-2023", change: unchanged, finds: [] },
    { layout: "project-2023", change: withIndicator(0, { name: "完成展览12场", target: "完成" }), finds: [] },
    { layout: "project-2023", change: withIndicator(0, { name: "展览覆盖社区", target: "全覆盖" }), finds: [] },
    { layout: "project-2023", change: withIndicator(0, { target: "每月两场" }), finds: [] },
    { layout: "project-2023", change: withIndicator(3, { name: "讲解工作效率", target: "有所提高" }), finds: [] },
    { layout: "project-2023", change: withIndicator(0, { target: "按方案举办" }), finds: [{ cell: "E13", actual: "按方案举办" }] },
    { layout: "project-2023", change: withIndicator(0, { target: "若干场" }), finds: [{ cell: "E13", actual: "若干场" }] },
    { layout: "project-2023", change: withIndicator(0, { target: "待定" }), finds: [] },
    { layout: "project-2023", change: withIndicator(0, { target: "按实际需求" }), finds: [{ cell: "E13", severity: "info" }] },
    { layout: "project-2023", change: withIndicator(1, { target: "较高" }), finds: [{ cell: "E14", actual: "较高", severity: "warning" }] },
    {
      layout: "project-2023",
      change: withIndicator(2, { name: "展览举办及时率", target: "及时" }),
      finds: [{ cell: "E15", actual: "及时", severity: "info" }],
    },
  ],
  check(form, context) {
    for (const entry of writtenTargets(form)) {
      const { parsed, head, measures, target } = entry;
      if (parsed.kind !== "qualitative" || saysNumber(target) || measures === "satisfaction") continue;
      const { word } = form.layout.indicators;
      const surveyed = isSatisfaction(head, context.settings);
      const vague = surveyed ? null : vagueWordIn(target, context.settings);
      if (vague !== null) reportVague(entry, vague, word, context);
      else if (saysHowMany(entry)) continue;
      else if (isRate(head) && !surveyed) reportRate(entry, word, context);
      else if (measures === "quantity") reportQuantity(entry, word, context);
    }
  },
});

function saysHowMany({ name, target }: WrittenTarget): boolean {
  return ALL_OR_NONE.test(compact(target)) || /\d/.test(compact(name).replace(NO_QUANTITY, ""));
}

/** A word that the organisation does not accept, whatever the indicator is about. */
function reportVague(entry: WrittenTarget, vague: string, word: string, context: CheckContext): void {
  const { name, target } = entry;
  context.report({
    ...onTarget(entry),
    kind: "vague",
    message: {
      zh: `“${excerpt(name)}”的${word}值“${excerpt(target)}”用了笼统的“${vague}”，没有数字。`,
      en: `The target “${excerpt(target)}” of “${excerpt(name)}” says “${vague}”, which is vague, and no number.`,
    },
    hint: { zh: "请写明数量、比率、日期或可以判断的标准。", en: "Give a number, a rate, a day or a standard that can be judged." },
  });
}

function reportRate(entry: WrittenTarget, word: string, context: CheckContext): void {
  const { name, target, head, measures } = entry;
  const disputable = measures === "timeliness" || TIMELY.test(head) || isChange(head) || TREND.test(target);
  context.report({
    ...onTarget(entry),
    kind: "rate",
    ...(disputable ? { severity: "info" } : {}),
    message: {
      zh: `“${excerpt(name)}”是比率，${word}值“${excerpt(target)}”没有百分比。`,
      en: `“${excerpt(name)}” is a rate, and its target “${excerpt(target)}” gives no percentage.`,
    },
    hint: { zh: "请写明百分比，例如“≥95%”；如只作定性要求，请改写名称。", en: "Give a percentage such as ≥95 %, or reword the name." },
  });
}

function reportQuantity(entry: WrittenTarget, word: string, context: CheckContext): void {
  const { name, target } = entry;
  context.report({
    ...onTarget(entry),
    kind: "quantity",
    ...(AS_IT_COMES.test(target) ? { severity: "info" } : {}),
    message: {
      zh: `数量类${word}“${excerpt(name)}”的${word}值“${excerpt(target)}”没有数字。`,
      en: `The quantity “${excerpt(name)}” has the target “${excerpt(target)}”, without a number.`,
    },
    hint: { zh: "请写明数量和单位，例如“≥12场”。", en: "Give the number and its unit." },
  });
}
