import type { Rule } from "../../rules/rule";
import { equationFaults } from "../../text/equations";
import type { OwnEquation, PackFault } from "../document";
import { bindNames } from "./bind";
import { facingLeft, inMoney, problemOf } from "./measure";
import { formsOf, ownRule, type BoundEquation } from "./own-rule";
import { parseEquation, type Problem } from "./parse";
import { comparisonsIn, mapCondition, mapReferences, partsOf, referencesIn, type Equation, type Expression, type Names } from "./syntax";
import { isSeveral, type Target } from "./targets";

/**
 * The rules that an organisation's own equations are, in their order, and what is wrong with those that are none. One that is off
 * gives no rule, but its faults are told. Never throws, whatever the texts say.
 */
export function compileEquations(equations: readonly OwnEquation[]): { readonly rules: Rule[]; readonly faults: PackFault[] } {
  const rules: Rule[] = [];
  const faults: PackFault[] = [];
  equations.forEach((own, index) => {
    const tell = (place: string, { at, words }: Problem): void => {
      faults.push({ at: `/equations/${index}/${place}`, message: equationFaults.inEquation(own.id, at === null ? null : at + 1, words) });
    };
    if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(own.id)) return tell("id", { at: null, words: equationFaults.badId });
    if (equations.findIndex(({ id }) => id === own.id) < index) return tell("id", { at: null, words: equationFaults.idTwice });
    if (own.tolerance !== undefined && !/^\d{1,12}(?:\.\d{1,4})?$/.test(own.tolerance)) {
      return tell("tolerance", { at: null, words: equationFaults.badTolerance(own.tolerance) });
    }
    const bound = netted(own.equation);
    if ("words" in bound) tell("equation", bound);
    else if (own.mode !== "off") rules.push(ownRule(own, bound));
  });
  return { rules, faults };
}

/** A pack's other equations and faults are told even where one is more than this reads. */
function netted(text: string): BoundEquation | Problem {
  try {
    return compiled(text);
  } catch {
    return { at: null, words: equationFaults.unread };
  }
}

function compiled(text: string): BoundEquation | Problem {
  const parsed = parseEquation(text);
  if ("words" in parsed) return parsed;
  const bound = boundEquation(parsed);
  if ("words" in bound) return bound;
  const comparisons = [bound.requirement, ...(bound.condition ? comparisonsIn(bound.condition) : [])];
  for (const comparison of comparisons) {
    const problem = problemOf(comparison);
    if (problem) return problem;
  }
  const facing = facingLeft(bound.requirement);
  if ("words" in facing) return facing;
  const sides = comparisons.flatMap(({ left, right }) => [left, right]);
  const problem = sides.map(severalOutside).find((found) => found !== null) ?? mixed(sides);
  if (problem) return problem;
  const money = inMoney(facing);
  return "words" in money ? money : { ...money, condition: bound.condition };
}

/** Thrown and caught within one compilation, at the first name that is not known. */
class Unknown extends Error {
  constructor(readonly problem: Problem) {
    super(problem.words.en);
  }
}

function boundEquation({ condition, requirement }: Equation<Names>): Equation<Target> | Problem {
  const side = (expression: Expression<Names>): Expression<Target> =>
    mapReferences(expression, ({ to, ...reference }) => {
      const target = bindNames(to);
      if ("zh" in target) throw new Unknown({ at: reference.at, words: target });
      return { ...reference, to: target };
    });
  try {
    return {
      condition: condition && mapCondition(condition, (own) => ({ ...own, left: side(own.left), right: side(own.right) })),
      requirement: { ...requirement, left: side(requirement.left), right: side(requirement.right) },
    };
  } catch (fault) {
    if (fault instanceof Unknown) return fault.problem;
    throw fault;
  }
}

/** Several rows outside of a function that makes one amount of them. */
function severalOutside(expression: Expression<Target>): Problem | null {
  if (expression.kind === "reference") {
    return isSeveral(expression.to) ? { at: expression.at, words: equationFaults.severalOutside } : null;
  }
  const parts = partsOf(expression).filter((part) => expression.kind !== "call" || expression.name === "ABS" || part.kind !== "reference");
  return parts.map(severalOutside).find((problem) => problem !== null) ?? null;
}

function mixed(sides: readonly Expression<Target>[]): Problem | null {
  const references = sides.flatMap(referencesIn);
  const [first, ...more] = references;
  const other = more.find(({ to }) => to.kind !== first!.to.kind);
  if (other) return { at: other.at, words: equationFaults.formsAndTables };
  const isNowhere = first!.to.kind === "form" && formsOf(references.map(({ to }) => to)).length === 0;
  return isNowhere ? { at: null, words: equationFaults.noFormHasAll } : null;
}
