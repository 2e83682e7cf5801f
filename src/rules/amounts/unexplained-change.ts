import type { Form } from "../../reading/facts";
import { plainMoney, shownMoney } from "../../values/money";
import { sentencesOf, withoutTitles } from "../../values/sentences";
import { all, unchanged, withAmounts, withFields } from "../example-form";
import { passagesOf } from "../passages";
import { rule } from "../rule";

export default rule({
  id: "unexplained-change",
  family: "amounts",
  severity: "warning",
  layouts: ["project-2019", "project-2020"],
  scope: "form",
  title: { zh: "与上年预算相差较大而没有说明", en: "Large change against last year without a word" },
  why: {
    zh: "当年预算比同名项目上年预算额增减较多（默认超过 30%）的，项目概况、必要性等文字中应说明增减的原因，例如任务、规模的变化。文字中已经说到与上年比较或预算、任务增减的，不指出。",
    en: "A budget much above or below that of last year's project of the same name (by default more than 30 %) calls for a reason in the texts, such as more or less work. Where any text speaks of last year or of more or less money or work, nothing is said.",
  },
  basis: ["layout"],
  follows: ["amount-scale"],
  examples: [
    { layout: "project-2019", change: unchanged, finds: [] },
    { layout: "project-2020", change: withAmounts({ priorYearBudget: "", priorYearExecution: "" }), finds: [] },
    {
      layout: "project-2020",
      change: withAmounts({ priorYearBudget: "150000.00", priorYearExecution: "150000.00" }),
      finds: [{ cell: "D20", actual: "300000.00", difference: "150000.00" }],
    },
    {
      layout: "project-2020",
      change: withAmounts({ priorYearBudget: "600000.00", priorYearExecution: "590000.00" }),
      finds: [{ cell: "D20", actual: "300000.00", difference: "-300000.00" }],
    },
    {
      layout: "project-2020",
      change: all(
        withAmounts({ priorYearBudget: "150000.00", priorYearExecution: "150000.00" }),
        withFields({ overview: "由市科普中心组织展品，在社区和学校巡回展出，今年新增郊区六个展点。" }),
      ),
      finds: [],
    },
  ],
  check(form, context) {
    const { currentYearBudget: year, priorYearBudget: last } = form.amounts;
    if (!year?.value || !last?.value || last.value.lte(0)) return;
    const change = year.value.minus(last.value);
    const share = change.div(last.value).times(100);
    if (share.abs().lte(context.settings.thresholds.unexplainedChange) || isExplained(form)) return;
    const [verb, en] = change.isNegative() ? ["减少", "less"] : ["增加", "more"];
    const [now, before, off] = [year.value, last.value, change.abs()].map(shownMoney);
    const percent = share.abs().toFixed(1);
    context.report({
      cell: year.cell,
      field: year.label,
      message: {
        zh: `“${year.label}” ${now} 元比“${last.label}” ${before} 元${verb} ${off} 元（${percent}%），文字中没有说明原因。`,
        en: `${year.label} (${now} yuan) is ${off} yuan (${percent} %) ${en} than ${last.label} (${before} yuan), and no text says why.`,
      },
      actual: plainMoney(year.value),
      difference: plainMoney(change),
      related: [{ cell: last.cell, role: last.label }],
      hint: {
        zh: "请在项目概况或必要性中说明增减的原因，或核对两数。",
        en: "Say why in the overview or under necessity, or check the two amounts.",
      },
    });
  },
});

/** Said of another year: 比上年, 较去年, 与2018年相比. */
const AGAINST_LAST_YEAR =
  /[比较]\s{0,3}(?:上一?年|去年|往年|以往|以前|原来?|前[一两]?年|20\d{2}\s{0,3}年)|(?:上一?年度?|去年|往年|20\d{2}\s{0,3}年)[^，。；]{0,10}相比/;
const CHANGE =
  "增加|新增|增至|增长|增设|增补|增列|追加|扩大|扩展|拓展|扩充|扩容|扩建|加大|调增|减少|减至|压缩|压减|缩减|削减|核减|调减|取消|停办|暂停|划转";
const THING =
  "预算|经费|资金|费用|投入|支出|成本|标准|单价|项目|任务|规模|范围|内容|数量|人数|人员|场次|点位|面积|名额|工作|活动|业务|区域|期数|频次|展点|设备|设施|服务|子项";
const MORE_OR_LESS = new RegExp(
  `(?:${CHANGE})[^，。；]{0,15}(?:${THING})|(?:${THING})[^，。；]{0,15}(?:${CHANGE})|^(?:今年|本年|当年)[^，。；]{0,6}新增`,
);
const NEW = /(?:今年|本年度?|当年)[^，。；]{0,12}(?:新增|首次|新开|新设|启动)/;

/** True where some text speaks of another year's extent, or of more or less money or work. */
function isExplained(form: Form): boolean {
  return passagesOf(form).some(({ text, role }) => {
    if (role === "indicatorName" || role === "indicatorTarget" || role === "basis") return false;
    return sentencesOf(withoutTitles(text)).some((sentence) =>
      [AGAINST_LAST_YEAR, MORE_OR_LESS, NEW].some((said) => said.test(sentence.text)),
    );
  });
}
