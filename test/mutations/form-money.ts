import Decimal from "decimal.js";
import type { AmountKey, FundingTie } from "../../src/official/layout";
import type { Form } from "../../src/reading/facts";
import { blind, reach, type Reach } from "./kinds";

/** Amounts of a form with one of them changed; null where it is blank. */
export interface Money {
  readonly amounts: Partial<Record<AmountKey, Decimal | null>>;
  readonly parts: readonly (Decimal | null)[];
}

export function moneyOf({ amounts, subProjects }: Form): Money {
  return {
    amounts: Object.fromEntries(Object.entries(amounts).map(([key, { value }]) => [key, value])),
    parts: subProjects.map(({ amount }) => amount.value),
  };
}

/** From this many times on, a difference looks like a slip of the unit. */
const SCALE = 1000;
/** A change against last year that needs a word, in percent. */
const CHANGE = 30;

/** Whether anything on a form contradicts an amount as it is now: its sums and limits, and last year's figures. */
export function formMoneyReach(form: Form, now: Money): Reach {
  const { annual, project } = form.layout.funding;
  const before = moneyOf(form);
  if ([annual, project].some((tie) => broken(tie, now) && !broken(tie, before))) return reach("amounts");
  if ([...Object.values(now.amounts), ...now.parts].some((amount) => amount?.isNegative())) return reach("amounts");
  const at = (key: AmountKey): Decimal | null => now.amounts[key] ?? null;
  return figuresReach(form, [at(project.total), at(annual.total), at("priorYearBudget"), at("priorYearExecution")]);
}

type Figures = readonly [total: Decimal | null, year: Decimal | null, budget: Decimal | null, execution: Decimal | null];

function figuresReach(form: Form, [total, year, budget, execution]: Figures): Reach {
  if (exceeds(year, total)) return reach("amounts");
  if (exceeds(execution, budget)) return reach("amounts");
  if (apart(total, year) || apart(year, budget)) return reach("amounts");
  const change = year && budget && !budget.isZero() ? year.minus(budget).abs().div(budget).mul(100) : null;
  return change?.gt(CHANGE) ? unexplained(form) : blind("no sum, limit or other year's figure on the form contradicts the amount");
}

function exceeds(a: Decimal | null, b: Decimal | null): boolean {
  return a !== null && b !== null && a.gt(b);
}

function apart(a: Decimal | null, b: Decimal | null): boolean {
  if (!a || !b || a.isZero() || b.isZero()) return false;
  return a.div(b).gte(SCALE) || b.div(a).gte(SCALE);
}

/** A total without any part filled in, or parts without a total, say nothing. */
function broken({ total, parts }: FundingTie, { amounts, parts: subProjects }: Money): boolean {
  const whole = amounts[total];
  const filled = (parts === "subProjects" ? subProjects : parts.map((key) => amounts[key])).filter((part) => part != null);
  return whole != null && filled.length > 0 && !Decimal.sum(...filled).equals(whole);
}

const EXPLAINS = /增加|新增|减少|压缩|扩大|上年|往年|逐年|增长/;

function unexplained({ fields }: Form): Reach {
  const says = Object.values(fields).some(({ text }) => EXPLAINS.test(text));
  return says ? blind("a change against last year of which the form says something") : reach("amounts");
}
