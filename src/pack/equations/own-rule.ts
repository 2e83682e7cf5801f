import Decimal from "decimal.js";
import { projectForms } from "../../official";
import type { FormLayoutId } from "../../official/layout";
import type { TableId } from "../../official/table-layout";
import type { Budget, SheetPlace } from "../../reading/budget-facts";
import { filledTables, isUnfilled } from "../../rules/budget-entries";
import { compareSides, whyUnusable, type CompareRequest, type Side } from "../../rules/comparison";
import type { CheckContext, Rule } from "../../rules/rule";
import { checkReasons } from "../../text/checking";
import { equationReasons, equationRule, equationWords } from "../../text/equations";
import type { OwnEquation, OwnWords } from "../document";
import type { Words } from "../../text/words";
import { shownMoney } from "../../values/money";
import { inBlank, inBudget, inForm, isMissing, type Found, type FoundAmount, type Missing } from "./find-amounts";
import { roundingOf } from "./leeway";
import { mirrored, type InMoney } from "./measure";
import { comparisonsIn, mapCondition, mapReferences, referencesIn, type Condition, type Expression, type Requirement } from "./syntax";
import type { Target } from "./targets";
import { isMet, workOut } from "./work-out";
import { labelled, withFigures } from "./written";

/** An equation whose names are all known. */
export interface BoundEquation extends InMoney<Target> {
  readonly condition: Condition<Target> | null;
}

type Look = (target: Target) => Found | Missing;

/** The rule that an organisation's own equation is. */
export function ownRule(own: OwnEquation, bound: BoundEquation): Rule {
  const targets = targetsOf(bound);
  const message = own.message === undefined ? null : bothWords(own.message);
  const common = {
    id: `own-${own.id}`,
    severity: own.severity ?? "error",
    title: message ?? equationRule.title(own.equation),
    relation: { zh: own.equation, en: own.equation },
    why: equationRule.why(own.equation),
    basis: [],
    ownBasis: [own.basis ?? equationRule.basis],
    remedy: equationRule.remedy,
    examples: [],
  } as const;
  const run = (context: CheckContext, look: Look, on?: SheetPlace): void => requireOf({ own, message, bound, look, on }, context);
  if (targets[0]!.kind === "form") {
    const layouts = formsOf(targets);
    return {
      ...common,
      family: "amounts",
      scope: "form",
      layouts,
      check: (form, context) => run(context, (target) => inForm(form, target)),
    };
  }
  const tables = tablesOf(targets);
  return {
    ...{ ...common, family: "tables", scope: "budget", layouts: tables },
    check(budget: Budget, context: CheckContext) {
      const blank = blankTables(budget, tables);
      const named = tables.filter((table) => !blank.includes(table)).map((table) => ({ table }));
      if (filledTables(budget, named, context).size < named.length) return;
      const look: Look = (target) => {
        const isBlank = target.kind === "table" && blank.includes(target.table);
        return isBlank ? inBlank(budget, target, tables.length > 1) : inBudget(budget, target, tables.length > 1);
      };
      run(context, look, budget.tables.get(tables[0]!));
    },
  };
}

/** Kinds of money that most organisations have none of, and so print a table without amounts. */
const MAY_BE_BLANK: readonly TableId[] = ["budget-government-fund", "budget-state-capital"];

/** Those that are blank because there is none of such money, which they say only beside others that are filled. */
function blankTables({ tables, ambiguous }: Budget, named: readonly TableId[]): TableId[] {
  const blank = named.filter((id) => {
    const table = tables.get(id);
    return MAY_BE_BLANK.includes(id) && !ambiguous.has(id) && table !== undefined && isUnfilled(table);
  });
  return blank.length < named.length ? blank : [];
}

function targetsOf({ condition, requirement }: BoundEquation): Target[] {
  const comparisons = [requirement, ...(condition ? comparisonsIn(condition) : [])];
  return comparisons.flatMap(({ left, right }) => [left, right]).flatMap((side) => referencesIn(side).map(({ to }) => to));
}

/** Forms that have every field that is named. */
export function formsOf(targets: readonly Target[]): FormLayoutId[] {
  return projectForms.filter((id) => targets.every((target) => target.kind === "form" && target.keys[id] !== undefined));
}

function tablesOf(targets: readonly Target[]): TableId[] {
  return [...new Set(targets.flatMap((target) => (target.kind === "table" ? [target.table] : [])))];
}

function bothWords(words: OwnWords): Words {
  return typeof words === "string" ? { zh: words, en: words } : words;
}

/** Thrown within one run of one rule where a reference points at nothing. */
class Unfound extends Error {
  constructor(readonly missing: Missing) {
    super(missing.reason.en);
  }
}

/** An equation with where its amounts are looked up. */
interface Asking {
  readonly own: OwnEquation;
  readonly message: Words | null;
  readonly bound: BoundEquation;
  readonly look: Look;
  /** The sheet that it speaks of first. */
  readonly on: SheetPlace | undefined;
}

function requireOf(asking: Asking, context: CheckContext): void {
  const { own, bound, look, on } = asking;
  try {
    if (bound.condition) {
      const met = isMet(mapCondition(bound.condition, (comparison) => found(comparison, look)));
      if (met === null) return context.notApplicable(equationReasons.dividedByZero(own.equation), on);
      if (!met) return context.notApplicable(equationReasons.conditionNotMet(own.equation), on);
    }
    const request = requestOf(asking);
    if (!request) return context.notApplicable(equationReasons.dividedByZero(own.equation), on);
    const gap = request.gap;
    if (gap && !compareSides(request.request).holds) context.skip(checkReasons.unfilledAmount(gap.amount.label), on);
    else context.compare(request.request);
  } catch (fault) {
    if (!(fault instanceof Unfound)) throw fault;
    const { reason, hinders, place } = fault.missing;
    if (hinders) context.skip(reason, place);
    else context.notApplicable(reason, place);
  }
}

function found(comparison: Requirement<Target>, look: Look): Requirement<Found> {
  const side = (expression: Expression<Target>): Expression<Found> =>
    mapReferences(expression, (reference) => ({ ...reference, to: foundOrThrow(look(reference.to)) }));
  return { ...comparison, left: side(comparison.left), right: side(comparison.right) };
}

function foundOrThrow(found: Found | Missing): Found {
  if (isMissing(found)) throw new Unfound(found);
  for (const { amount } of found.amounts) {
    const reason = whyUnusable(amount);
    const { file, sheet } = amount;
    if (reason) throw new Unfound({ reason, hinders: true, ...(file && sheet ? { place: { file, sheet } } : {}) });
  }
  return found;
}

interface Asked {
  readonly request: CompareRequest;
  readonly gap: FoundAmount | undefined;
}

/** The comparison that the equation is with the amounts at hand; null where something is divided by zero. */
function requestOf({ own, message, bound: { requirement, divisor }, look }: Asking): Asked | null {
  const { left, right, operator: asked } = found(requirement, look);
  const below = divisor && workOut(found({ ...requirement, left: divisor }, look).left);
  if (divisor && (!below || below.value.isZero())) return null;
  const operator = below?.value.isNegative() ? mirrored(asked) : asked;
  const [leftSide, rightSide] = [sideOf(left), sideOf(right)];
  if (!leftSide || !rightSide) return null;
  const off = leftSide.value.minus(rightSide.value).toDecimalPlaces(2);
  const figures = equationWords.disagree(operator, withFigures(left), withFigures(right), shownMoney(off.abs()));
  const request: CompareRequest = {
    left: leftSide,
    operator,
    right: rightSide,
    ...(own.tolerance === undefined
      ? roundingOf({ kind: "comparison", left, operator, right })
      : { tolerance: new Decimal(own.tolerance) }),
    message: message ?? figures,
    hint: message ? equationWords.figuresOf(figures, own.equation) : equationWords.asksFor(own.equation),
  };
  return { request, gap: [left, right].flatMap(amountsIn).find(({ isGap }) => isGap) };
}

/** All amounts of a side. Of a greatest or least one that comes first: the finding stands there. */
function amountsIn(expression: Expression<Found>): FoundAmount[] {
  const all = referencesIn(expression).flatMap(({ to }) => to.amounts);
  const outcome = expression.kind === "call" && expression.name !== "SUM" ? workOut(expression) : null;
  const chosen = outcome && all.find(({ amount }) => amount.value?.equals(outcome.value));
  return chosen ? [chosen, ...all.filter((other) => other !== chosen)] : all;
}

function sideOf(expression: Expression<Found>): Side | null {
  const outcome = workOut(expression);
  if (!outcome) return null;
  const amounts = amountsIn(expression).map(({ amount }) => amount);
  const isWorkedOut = !isPlainSum(expression);
  return { label: labelled(expression), value: outcome.value, amounts, isFixed: amounts.length === 0, isWorkedOut };
}

/** True of what is nothing but amounts added up. */
function isPlainSum(expression: Expression<Found>): boolean {
  if (expression.kind === "sum") return expression.terms.every(({ sign, of }) => sign === "+" && isPlainSum(of));
  if (expression.kind === "call") return expression.name === "SUM" && expression.of.every(isPlainSum);
  return expression.kind === "reference";
}
