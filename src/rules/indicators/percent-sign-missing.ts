import { compact, excerpt } from "../../grid/text";
import { projectForms } from "../../official";
import { decimalOf } from "../../values/target";
import { all, unchanged, withIndicator } from "../example-form";
import { isRate, isSatisfaction } from "../indicator-words";
import type { Report } from "../report";
import { rule } from "../rule";
import type { Settings } from "../settings";
import { onTarget, writtenTargets, type WrittenTarget } from "../written-targets";

/** The name says the unit itself: 完好率（%）, 满意度得分. */
const UNIT_IN_NAME = /[%‰]|百分|千分|分\)|得分|评分/;
const JUST_A_NUMBER = /^[≥≤>=<]*[\d.]+$/;
const WHOLE = 100;

export default rule({
  id: "percent-sign-missing",
  family: "indicators",
  severity: "warning",
  layouts: projectForms,
  scope: "form",
  title: { zh: "比率的指标值没有写%", en: "A rate without a percent sign" },
  why: {
    zh: "“……率”“满意度”的指标值只写了数字，没有%也没有其他单位，0.95、95 是比例、百分比还是分数，各人理解不同。整张表的数值都不带单位的（另有单位栏），不作判断。",
    en: "A bare number for a rate or satisfaction may be a fraction, a percentage or a score. Where no target of the form carries a unit, there is a column of units beside it and nothing is said.",
  },
  basis: ["layout"],
  examples: [
    { layout: "project-2023", change: unchanged, finds: [] },
    { layout: "project-2023", change: withIndicator(4, { target: "≥85分" }), finds: [] },
    { layout: "project-2023", change: withIndicator(1, { name: "展品完好率（%）", target: "≥95" }), finds: [] },
    { layout: "project-2023", change: withIndicator(1, { name: "展品周转率", target: "≥3" }), finds: [] },
    { layout: "project-2023", change: withIndicator(1, { name: "观众投诉率", target: "0" }), finds: [] },
    // Units in a column of their own: no target carries any.
    {
      layout: "project-2023",
      change: all(withIndicator(0, { target: "≥12" }), withIndicator(1, { target: "≥95" }), withIndicator(4, { target: "≥85" })),
      finds: [],
    },
    { layout: "project-2023", change: withIndicator(1, { target: "≥95" }), finds: [{ cell: "E14", expected: "≥95%", actual: "≥95" }] },
    { layout: "project-2023", change: withIndicator(4, { target: "0.85" }), finds: [{ cell: "E17", actual: "0.85" }] },
  ],
  check(form, context) {
    const withUnits = form.indicators.filter(({ parsed }) => parsed.kind === "numeric").map(({ parsed }) => parsed.unit !== null);
    if (withUnits.length > 1 && !withUnits.includes(true)) return context.notApplicable(OWN_COLUMN);
    for (const entry of writtenTargets(form)) {
      if (!isBareRate(entry, context.settings)) continue;
      const { name, target } = entry;
      context.report({
        ...onTarget(entry),
        message: {
          zh: `“${excerpt(name)}”是比率，“${excerpt(target)}”没有写%或其他单位。`,
          en: `“${excerpt(name)}” is a rate; “${excerpt(target)}” has no percent sign or other unit.`,
        },
        ...likelyMeant(entry, context.settings),
      });
    }
  },
});

function isBareRate({ name, head, parsed }: WrittenTarget, settings: Settings): boolean {
  if (parsed.kind !== "numeric" || parsed.unit !== null || Number(parsed.number) === 0) return false;
  return (isRate(head) || isSatisfaction(head, settings)) && !UNIT_IN_NAME.test(compact(name));
}

/** What the bare number probably stands for. */
function likelyMeant({ target, head, parsed }: WrittenTarget, settings: Settings): Pick<Report, "expected" | "hint"> {
  const highest = decimalOf(parsed.upTo ?? parsed.number!);
  if (highest.lte(1)) return { hint: FRACTION };
  const plain = compact(target);
  const expected = highest.lte(WHOLE) && JUST_A_NUMBER.test(plain) ? { expected: `${plain}%` } : {};
  return { ...expected, hint: isSatisfaction(head, settings) ? SCORE : SIGN };
}

const OWN_COLUMN = {
  zh: "各项指标值都不带单位，单位可能另有一栏",
  en: "No target carries a unit: units seem to have a column of their own.",
};
const FRACTION = {
  zh: "不大于 1 的数可能是用小数表示的比例（0.95 即 95%），请改写为百分比。",
  en: "A number up to 1 may be a fraction (0.95 is 95 %); write it as a percentage.",
};
const SCORE = { zh: "请补上%；如为评分，请写“分”。", en: "Add the percent sign, or 分 if it is a score." };
const SIGN = { zh: "请补上%；如果不是百分比，请写明单位。", en: "Add the percent sign, or the unit if it is no percentage." };
