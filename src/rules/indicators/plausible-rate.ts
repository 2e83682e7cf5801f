import { excerpt } from "../../grid/text";
import { projectForms } from "../../official";
import type { Form } from "../../reading/facts";
import { decimalOf } from "../../values/target";
import { all, unchanged, withFields, withIndicator } from "../example-form";
import { isChange, isPercent, isReversed, isSatisfaction } from "../indicator-words";
import { rule } from "../rule";
import { defaultSettings, type Settings } from "../settings";
import { isOwnSatisfaction } from "../vocabulary";
import { onTarget, writtenTargets, type WrittenTarget } from "../written-targets";

/** Rates that nobody plans to be low. How much is covered, known or passed by candidates may well be, so those are not here. */
const OUGHT_TO_BE_HIGH =
  /(?:执行|合格|达标|准确|正确|及时|完好|办结|到位|出勤|验收通过|满意|(?:按时|按期|如期|及时|任务|计划|工作)完成)(?:率|度)$/;
/** What a project of several years need not reach in one of them. */
const GROWS_OVER_YEARS = /(?:完成|到位)率$/;
const BUILDING = /进度|投资|工程|建设|施工|一期|二期/;
/** The rate of a part of the year, or of people, weather and water, which no plan commands. */
const NOT_AT_WILL =
  /季度|半年|\d月|阶段|累计|预报|预警|预测|考试|考级|统考|(?:素养|素质|体质|体能|视力|水质|断面|噪声).{0,8}(?:达标|合格)率/;
const AT_LEAST: readonly unknown[] = [null, "=", ">=", ">", "≈"];

export default rule({
  id: "plausible-rate",
  family: "indicators",
  severity: "warning",
  layouts: projectForms,
  scope: "form",
  title: { zh: "本应较高的比率低得不合常理", en: "A rate that ought to be high is absurdly low" },
  why: {
    zh: "执行率、合格率、满意度等本应较高，低于设定下限（默认 50%）多半是漏写数字，或把分值当成了指标值。增长率、差错率、覆盖率、分阶段和跨年度的完成率不作判断。",
    en: "Execution, acceptance or satisfaction ought to be high; below the set limit (50 %) a digit is missing or a weight was taken for the target. Growth, errors, coverage and completion by stages are not judged.",
  },
  basis: ["layout"],
  examples: [
    { layout: "project-2023", change: unchanged, finds: [] },
    { layout: "project-2023", change: withIndicator(1, { name: "展品不合格率", target: "≤5%" }), finds: [] },
    { layout: "project-2023", change: withIndicator(1, { name: "观众满意度提高幅度", target: "≥5%" }), finds: [] },
    { layout: "project-2023", change: withIndicator(1, { name: "一季度预算执行率", target: "≥20%" }), finds: [] },
    {
      layout: "project-2023",
      change: all(withFields({ endDate: "2025-12-31" }), withIndicator(1, { name: "任务完成率", target: "≥30%" })),
      finds: [],
    },
    {
      layout: "project-2023",
      change: withIndicator(1, { name: "项目预算执行率", target: "10%" }),
      finds: [{ cell: "E14", expected: "≥50%", actual: "10%" }],
    },
    { layout: "project-2023", change: withIndicator(4, { target: "≥8.50(%)" }), finds: [{ cell: "E17", actual: "≥8.50(%)" }] },
  ],
  check(form, context) {
    const { settings } = context;
    for (const entry of writtenTargets(form)) {
      const { name, target, parsed } = entry;
      if (!oughtToBeHigh(entry, form, settings) || !isPercent(parsed, name) || !AT_LEAST.includes(parsed.operator)) continue;
      const key = isSatisfaction(entry.head, settings) ? "leastSatisfaction" : "leastRate";
      const least = settings.thresholds[key];
      const rate = decimalOf(parsed.upTo ?? parsed.number ?? String(least));
      if (rate.isNegative() || rate.gte(least)) continue;
      const isAbsurd = rate.lt(defaultSettings.thresholds[key]);
      const named = { zh: `“${excerpt(name)}”的${form.layout.indicators.word}值`, en: `“${excerpt(name)}” has a target of` };
      context.report({
        ...onTarget(entry),
        message: isAbsurd
          ? { zh: `${named.zh}只有“${excerpt(target)}”，低得不合常理。`, en: `${named.en} only “${excerpt(target)}”.` }
          : {
              zh: `${named.zh}“${excerpt(target)}”低于设定的下限 ${least}%。`,
              en: `${named.en} “${excerpt(target)}”, below the set limit of ${least} %.`,
            },
        expected: `≥${least}%`,
        hint: isAbsurd ? MISTYPED : TOO_LOW,
      });
    }
  },
});

const MISTYPED = {
  zh: "请核对是否漏写一位数字（10% 或为 100%）、把自评分值当成了指标值，或把 0.95 写成了 0.95%。",
  en: "Check for a lost digit (10 % for 100 %), a weight taken for the target, or 0.95 written as 0.95 %.",
};
const TOO_LOW = {
  zh: "请按设定的下限填写；确实达不到的，请说明理由。",
  en: "Set the target to the limit at least, or say why it cannot be reached.",
};

function oughtToBeHigh({ head }: WrittenTarget, form: Form, settings: Settings): boolean {
  if (!OUGHT_TO_BE_HIGH.test(head) && !isOwnSatisfaction(head, settings)) return false;
  if (NOT_AT_WILL.test(head) || isChange(head) || isReversed(head)) return false;
  return !GROWS_OVER_YEARS.test(head) || !(BUILDING.test(head) || spansYears(form));
}

/** True of a project that ends in a later year than it begins, so that a part of it may be all that is due. */
function spansYears({ fields }: Form): boolean {
  const [start, end] = [fields.startDate.value, fields.endDate.value].map((date) => date?.slice(0, 4));
  return start !== end;
}
