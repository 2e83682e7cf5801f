import { oncePerText } from "../../grid/once";
import { excerpt } from "../../grid/text";
import { projectForms } from "../../official";
import { unchanged, withIndicator } from "../example-form";
import { isChange, isRate, isSatisfaction } from "../indicator-words";
import { rule } from "../rule";
import type { Settings } from "../settings";
import { isAcceptedUnit } from "../vocabulary";
import { onTarget, writtenTargets, type WrittenTarget } from "../written-targets";

/** Units that count things, people or money, and so no share of anything. */
const COUNTING = "次 场 个 人 人次 名 位 项 篇 件 家 户 条 份 期 套 台 批 届 元 万元 天";
/** What is measured, by the last word of the name, with the units that it is surely not measured in. Anything else may be right. */
const MISFITS: readonly (readonly [RegExp, ReadonlySet<string>])[] = [
  [/(?:人数|人次)$/, units("% 场 篇 期 件 项 套 台 元 万元 天")],
  [/(?:场次|场数)$/, units("% 人 人次 名 篇 元 万元 天")],
  [/(?<!人)次数$/, units("% 篇 元 万元")],
  [/(?:篇数|期数)$/, units("% 人 人次 名 场 元 万元")],
  [/(?:件数|户数|家数|份数|套数|台数|项数|个数|完成数|举办数|参与数|数量)$/, units("% 元 万元")],
  [/(?:天数|时长)$/, units("场 人 人次 元 万元")],
  [/(?:金额|收入|产值|税收|成本|费用|经费|单价)$/, units("场 人 人次 次 名 篇 期")],
  [/(?:完成|截止|开工|竣工|交付|举办|发放)(?:时间|时限|日期)$/, units("% 元 万元 人 人次 场 篇")],
];
/** The last words of names that a unit surely does not go with. */
const misfitsOf = oncePerText((unit): readonly RegExp[] => MISFITS.filter(([, wrong]) => wrong.has(unit)).map(([measured]) => measured));
const RATE_MISFITS = units(`${COUNTING} 分 度`);
const SATISFACTION_MISFITS = units(`${COUNTING} 度`);

export default rule({
  id: "unit-fits",
  family: "indicators",
  severity: "warning",
  layouts: projectForms,
  scope: "form",
  title: { zh: "指标值的单位与名称不符", en: "The unit does not fit the indicator" },
  why: {
    zh: "比率用%，满意度用%或分，人数、场次用人、场；单位与名称不符，多半是选错单位，或名称与指标值错行。",
    en: "Rates are in percent, satisfaction in percent or points, people and events in their own units. Another unit was picked by mistake, or the rows slipped.",
  },
  basis: ["layout"],
  examples: [
    { layout: "project-2023", change: unchanged, finds: [] },
    { layout: "project-2023", change: withIndicator(4, { target: "≥90分" }), finds: [] },
    { layout: "project-2023", change: withIndicator(0, { name: "展品更换频率", target: "≥2次" }), finds: [] },
    { layout: "project-2023", change: withIndicator(0, { name: "参观人数增长", target: "≥10%" }), finds: [] },
    { layout: "project-2023", change: withIndicator(1, { name: "观众投诉率", target: "=0(起)" }), finds: [] },
    { layout: "project-2023", change: withIndicator(4, { target: "90度" }), finds: [{ cell: "E17", expected: "%", actual: "90度" }] },
    { layout: "project-2023", change: withIndicator(1, { target: "≥95.00(次)" }), finds: [{ cell: "E14", actual: "≥95.00(次)" }] },
    { layout: "project-2023", change: withIndicator(0, { name: "参观人数", target: "≥80%" }), finds: [{ cell: "E13", actual: "≥80%" }] },
    { layout: "project-2023", change: withIndicator(0, { target: "≥12万元" }), finds: [{ cell: "E13", actual: "≥12万元" }] },
  ],
  check(form, context) {
    for (const entry of writtenTargets(form)) {
      const { name, target, head, parsed } = entry;
      if (parsed.kind !== "numeric" || parsed.unit === null) continue;
      if (!isMisfit(entry, parsed.unit, context.settings) || Number(parsed.number) === 0) continue;
      const inPercent = isRate(head) || isSatisfaction(head, context.settings);
      context.report({
        ...onTarget(entry),
        message: {
          zh: `“${excerpt(name)}”的${form.layout.indicators.word}值“${excerpt(target)}”以“${parsed.unit}”为单位，与名称不符。`,
          en: `“${excerpt(name)}” is not measured in “${parsed.unit}”, as “${excerpt(target)}” says.`,
        },
        ...(inPercent ? { expected: "%" } : {}),
        hint: {
          zh: inPercent ? "请把单位改为%；如要求的是数量，请改写名称。" : "请核对单位；如要求的是比例或金额，请改写名称，并核对是否错行。",
          en: "Correct the unit, or reword the name if something else is meant; check whether the rows slipped.",
        },
      });
    }
  },
});

function isMisfit({ head }: WrittenTarget, unit: string, settings: Settings): boolean {
  if (isAcceptedUnit(unit, settings)) return false;
  if (isSatisfaction(head, settings)) return SATISFACTION_MISFITS.has(unit);
  if (isRate(head)) return RATE_MISFITS.has(unit);
  return !isChange(head) && misfitsOf(unit).some((measured) => measured.test(head));
}

function units(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}
