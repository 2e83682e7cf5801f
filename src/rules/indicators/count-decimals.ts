import { compact, excerpt } from "../../grid/text";
import { projectForms } from "../../official";
import { isCounter } from "../../values/counters";
import { unchanged, withIndicator } from "../example-form";
import { rule } from "../rule";
import { onTarget, writtenTargets, type WrittenTarget } from "../written-targets";

const COUNT = /(?:人数|人次|次数|场次|场数|篇数|件数|户数|家数|台数|套数|份数)$/;
/** Averages, densities and working time equal to whole posts have fractions; so has what is counted in thousands. */
const AVERAGE = /均|每|万|亿|千人|百人|比(?!赛)|率|周转|指数|倍|拥有量|折算|折合|当量|人年|占/;

export default rule({
  id: "count-decimals",
  family: "indicators",
  severity: "warning",
  layouts: projectForms,
  scope: "form",
  title: { zh: "数量指标带有小数", en: "A count with a fraction" },
  why: {
    zh: "场次、人数等只能是整数，12.5 场做不到也无法核对。印成“100.00(项)”的整数不受影响，平均数和按公里、小时、万人次计的量不在此列。",
    en: "Events and people come in whole numbers. 100.00 is one; averages and what is measured in kilometres, hours or tens of thousands are not meant.",
  },
  basis: ["arithmetic"],
  examples: [
    { layout: "project-2023", change: unchanged, finds: [] },
    { layout: "project-2023", change: withIndicator(0, { name: "参观人次", target: "≥1.5万人次" }), finds: [] },
    { layout: "project-2023", change: withIndicator(0, { name: "人均参观次数", target: "≥1.5次" }), finds: [] },
    { layout: "project-2023", change: withIndicator(0, { name: "讲解时长", target: "≥12.5小时" }), finds: [] },
    { layout: "project-2023", change: withIndicator(0, { name: "订阅报刊种数", target: "≥120.5种" }), finds: [{ cell: "E13" }] },
    { layout: "project-2023", change: withIndicator(0, { target: "≥12.50(场)" }), finds: [{ cell: "E13", actual: "≥12.50(场)" }] },
  ],
  check(form, context) {
    for (const entry of writtenTargets(form)) {
      const { name, target, parsed } = entry;
      if ([parsed.number, parsed.upTo].every(isWhole) || !isCount(entry)) continue;
      context.report({
        ...onTarget(entry),
        message: {
          zh: `“${excerpt(name)}”只能是整数，${form.layout.indicators.word}值却是“${excerpt(target)}”。`,
          en: `“${excerpt(name)}” comes in whole numbers, but its target is “${excerpt(target)}”.`,
        },
        hint: {
          zh: "请核对小数点和单位；如为平均数，请在名称中写明“平均”。",
          en: "Check the decimal point and the unit; if it is an average, let the name say so.",
        },
      });
    }
  },
});

/** Of digits as printed: 100.00 is whole. */
function isWhole(number: string | null | undefined): boolean {
  return typeof number !== "string" || !/\.\d*[1-9]/.test(number);
}

function isCount({ name, target, head, parsed }: WrittenTarget): boolean {
  if (parsed.kind !== "numeric" || AVERAGE.test(compact(name)) || AVERAGE.test(compact(target))) return false;
  return parsed.unit === null ? COUNT.test(head) : isCounter(parsed.unit);
}
