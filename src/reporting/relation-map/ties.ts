import { headOf, type CheckResult, type Finding, type PlacedComparison, type RuleAbout } from "../../checking/result";
import type { Side } from "../../rules/comparison";
import { shownOperators } from "../../text/summary-ties";
import type { Language, Words } from "../../text/words";
import { shownMoney } from "../../values/money";
import { relationOf } from "../summary/not-compared";
import { findingTeller } from "../summary/tie-findings";
import { placeOf, runsOf } from "../summary/tie-places";
import type { MapSide, MapTie } from "./model";

/** A tie with the sheets that it joins. */
export interface PlacedTie {
  readonly tie: MapTie;
  readonly left: readonly string[];
  readonly right: readonly string[];
}

/** What is told of a tie that was not compared. */
interface Left {
  readonly id: string;
  readonly about: RuleAbout;
  readonly reason: Words;
  readonly hinders: boolean;
}

/** Every comparison as a tie. */
export function comparedTies(result: CheckResult, language: Language): PlacedTie[] {
  const about = new Map(result.rules.map((rule) => [rule.id, rule]));
  const findingOf = findingTeller(result);
  return result.comparisons.map((comparison, at) => {
    const rule = about.get(comparison.rule);
    const what = rule ? relationOf(rule)[language] : comparison.rule;
    return {
      tie: { id: `c${at}`, what, ...outcome(comparison, findingOf(comparison), language) },
      left: sheetsOf(comparison, comparison.left),
      right: sheetsOf(comparison, comparison.right),
    };
  });
}

/** A relation that was not compared. */
export function tieLeft({ id, about, reason, hinders }: Left, language: Language): MapTie {
  const what = relationOf(about)[language];
  const none = { compared: null, isNear: false, findingIds: [], head: null };
  return { id, rule: about.id, what, state: "not-checked", reason: reason[language], hinders, ...none };
}

function outcome(comparison: PlacedComparison, finding: Finding | undefined, language: Language): Omit<MapTie, "id" | "what"> {
  const { rule, left, operator, right, difference, tolerance, holds } = comparison;
  return {
    rule,
    state: holds ? "holds" : "fails",
    compared: {
      left: sideOf(comparison, left),
      operator: shownOperators[operator],
      right: sideOf(comparison, right),
      difference: shownMoney(difference),
      tolerance: tolerance.isZero() ? null : shownMoney(tolerance),
    },
    isNear: holds && operator === "=" && !difference.isZero(),
    hinders: false,
    reason: finding?.hint?.[language] ?? null,
    findingIds: finding ? [finding.id] : [],
    head: finding ? headOf(finding) : null,
  };
}

function sideOf(comparison: PlacedComparison, { label, value, amounts }: Side): MapSide {
  const places = amounts.map((amount) => placeOf(comparison, amount));
  const once = [...new Map(places.map((place) => [JSON.stringify([place.sheet, place.cell]), place])).values()];
  const cells = runsOf(once).map(({ first, last }) => ({
    sheet: first.sheet,
    cell: first.cell === last.cell ? first.cell : `${first.cell}:${last.cell}`,
  }));
  return { label, figure: shownMoney(value), cells };
}

function sheetsOf(comparison: PlacedComparison, { amounts }: Side): string[] {
  return [...new Set(amounts.map((amount) => placeOf(comparison, amount).sheet))];
}
