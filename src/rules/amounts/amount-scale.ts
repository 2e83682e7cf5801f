import type Decimal from "decimal.js";
import { projectForms } from "../../official";
import type { AmountFact, Fact, Form } from "../../reading/facts";
import { plainMoney, shownMoney } from "../../values/money";
import { bareLabel, compareSides, single } from "../comparison";
import { unchanged, withAmounts, withSubProjects } from "../example-form";
import { formTolerance, partsOf } from "../funding";
import { rule, type CheckContext } from "../rule";
import { slipBetween } from "../scale-slip";

const WAN = 10_000;

export default rule({
  id: "amount-scale",
  family: "amounts",
  severity: "warning",
  layouts: projectForms,
  scope: "form",
  title: { zh: "金额的单位可能有误", en: "An amount may be in the wrong unit" },
  why: {
    zh: "金额以元填写而按万元录入（或相反），会相差一万倍；漏录或多录零，会恰好相差一百倍或一千倍。只在相差悬殊、又有另一个数可以对照时指出；项目总额不足设定下限（默认 100 元）的也指出。",
    en: "An amount typed in 万元 where 元 are wanted, or the other way round, is off by 10,000; lost or added zeros put it off by exactly 100 or 1,000. It is told only where another figure shows it; so is a whole project below the set limit (100 yuan by default).",
  },
  basis: ["layout", "arithmetic"],
  follows: ["annual-funding-sum", "project-funding"],
  examples: [
    { layout: "project-2019", change: unchanged, finds: [] },
    { layout: "project-2020", change: withAmounts({ priorYearBudget: "3000000.00", priorYearExecution: "3000000.00" }), finds: [] },
    {
      layout: "project-2020",
      change: withAmounts({ priorYearBudget: "28.50", priorYearExecution: "28.50" }),
      finds: [{ cell: "D20", actual: "300000.00" }],
    },
    {
      layout: "project-2020",
      change: withAmounts({ totalBudget: "30.00", currentYearBudget: "30.00", priorYearBudget: "", priorYearExecution: "" }),
      finds: [
        { cell: "B20", actual: "30.00" },
        { cell: "D20", actual: "30.00" },
      ],
    },
    {
      layout: "project-2019",
      change: withSubProjects({ name: "社区巡展", amount: "299988.00" }, { name: "学校巡展", amount: "12.00" }),
      finds: [{ cell: "D16", actual: "12.00" }],
    },
    {
      layout: "project-2019",
      change: withSubProjects({ name: "社区巡展", amount: "298800.00" }, { name: "资料邮寄", amount: "1200.00" }),
      finds: [],
    },
  ],
  check(form, context) {
    const { annual, project } = form.layout.funding;
    const [year, whole, last] = [form.amounts[annual.total]!, form.amounts[project.total]!, form.amounts.priorYearBudget];
    const pairs = [
      { other: last, factors: [WAN, 1000, 100] },
      // The first year of a long project may well be a hundredth of the whole.
      { other: whole, factors: [WAN, 1000] },
    ];
    const tellPair = ({ other, factors }: (typeof pairs)[number]): boolean => comparePair(year, other, factors, context);
    if (!pairs.some(tellPair)) for (const amount of [whole, year]) tellTiny(amount, context);
    tellSmallParts(form, context);
  },
});

function comparePair(year: AmountFact, other: AmountFact | undefined, factors: readonly number[], context: CheckContext): boolean {
  if (!year.value || !other?.value) return false;
  const slip = slipBetween(year.value, other.value);
  if (slip === null || !factors.includes(slip)) return false;
  const times = slip === WAN ? { zh: "一万倍左右", en: "about 10,000 times" } : { zh: `${slip} 倍`, en: `exactly ${slip} times` };
  const [a, b] = [`“${bareLabel(year.label)}” ${shownMoney(year.value)} 元`, `“${bareLabel(other.label)}” ${shownMoney(other.value)} 元`];
  context.report({
    cell: year.cell,
    field: bareLabel(year.label),
    subject: other.part.key,
    message: {
      zh: `${a}与${b}相差${times.zh}，其中一个的单位或位数可能有误。`,
      en: `${bareLabel(year.label)} (${shownMoney(year.value)} yuan) and ${bareLabel(other.label)} (${shownMoney(other.value)} yuan) are ${times.en} apart: one of them may be in the wrong unit or lack zeros.`,
    },
    actual: plainMoney(year.value),
    related: [{ cell: other.cell, role: bareLabel(other.label) }],
    hint:
      slip === WAN
        ? { zh: "可能有一处误按万元填写，请都按元填写。", en: "One was probably typed in 万元: state both in 元." }
        : { zh: "可能有一处漏录或多录了零，请核对。", en: "One has probably lost or gained zeros: check both." },
  });
  return true;
}

function tellTiny({ cell, label, value }: AmountFact, context: CheckContext): void {
  if (value && value.gt(0) && value.lt(context.settings.thresholds.leastProjectMoney)) reportTiny(bareLabel(label), cell, value, context);
}

function reportTiny(field: string, cell: string, value: Decimal, context: CheckContext): void {
  context.report({
    cell,
    field,
    message: {
      zh: `“${field}”只有 ${shownMoney(value)} 元，可能误按万元填写。`,
      en: `${field} is only ${shownMoney(value)} yuan: it may have been typed in 万元.`,
    },
    actual: plainMoney(value),
    hint: {
      zh: `如应为 ${shownMoney(value.times(WAN))} 元，请改正；各项金额请都按元填写。`,
      en: `If it should be ${shownMoney(value.times(WAN))} yuan, mend it; state all amounts in 元.`,
    },
  });
}

/** Where the parts do not add up, the sum tells of the slip already. */
function tellSmallParts(form: Form, context: CheckContext): void {
  const { annual } = form.layout.funding;
  const parts = partsOf(form, annual);
  const total = form.amounts[annual.total]!;
  const tolerance = formTolerance(form, [total, ...parts.amounts], context.settings);
  if (annual.parts !== "subProjects" || !compareSides({ left: single(total), operator: "=", right: parts, tolerance }).holds) return;
  const amounts = form.subProjects.map(({ amount }) => amount);
  const { leastSubProjectMoney: least } = context.settings.thresholds;
  for (const amount of amounts) {
    if (amount.value && isOutOfScale(amount.value, amounts, least)) reportTiny(amount.label, amount.cell, amount.value, context);
  }
}

function isOutOfScale(value: Decimal, amounts: readonly Fact<Decimal>[], least: number): boolean {
  const large = amounts.flatMap((other) => (other.value?.gte(least) ? [other.value] : []));
  return value.gt(0) && value.lt(least) && large.some((other) => slipBetween(value, other) === WAN);
}
