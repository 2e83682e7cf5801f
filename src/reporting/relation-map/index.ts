import type { CheckResult, RuleAbout } from "../../checking/result";
import type { WorkbookReading } from "../../reading/facts";
import { relationMapWords as words } from "../../text/relation-map";
import type { Language } from "../../text/words";
import { relationsLeft, type RelationLeft } from "../summary/not-compared";
import { countTies, stateOf, type MapEdge, type MapTie, type RelationMap } from "./model";
import { placesOf, type Place } from "./nodes";
import { tiedBudgets, type ExpectedPair, type TiedBudget } from "./pairs";
import { comparedTies, tieLeft } from "./ties";

export { countTies, stateOf } from "./model";
export type { MapCells, MapComparison, MapEdge, MapNode, MapSide, MapTie, RelationMap, TieCounts, TieState } from "./model";

/** A check of one workbook. */
export interface RelationSource {
  readonly reading: WorkbookReading;
  readonly result: CheckResult;
}

/**
 * 勾稽关系图: the tables, notes and forms of a workbook, and between them every relation that was compared, with both figures, and every one
 * that was not, with the reason. A relation that takes figures from several sheets joins each of them with each of the other side.
 */
export function relationMap({ reading, result }: RelationSource, language: Language): RelationMap {
  const places = placesOf(reading, result, language);
  const drawn = new Drawn(places);
  for (const { tie, left, right } of comparedTies(result, language)) drawn.add(tie, left, right);
  addLeft(drawn, tiedBudgets(reading.tables), result, language);
  const edges = drawn.edges();
  const nodes = places.map((place) => {
    const ties = drawn.within(place.id);
    return { ...place, ties, counts: countTies(ties) };
  });
  const all = new Map([...nodes, ...edges].flatMap(({ ties }) => ties.map((tie) => [tie.id, tie] as const)));
  const made = new Set([...all.values()].map(({ rule }) => rule));
  const whys = Object.fromEntries(result.rules.filter(({ id }) => made.has(id)).map(({ id, why }) => [id, why[language]]));
  return { nodes, edges, counts: countTies(all.values()), whys };
}

/** Ties by what they join. */
class Drawn {
  private readonly nodeOf: ReadonlyMap<string, string>;
  private readonly order: ReadonlyMap<string, number>;
  private readonly own = new Map<string, MapTie[]>();
  private readonly between = new Map<string, { readonly from: string; readonly to: string; readonly ties: MapTie[] }>();

  constructor(places: readonly Place[]) {
    this.nodeOf = new Map(places.flatMap(({ id, sheets }) => sheets.map((sheet) => [sheet, id] as const)));
    this.order = new Map(places.map(({ id }, at) => [id, at]));
  }

  /** Sheets that are no node of the map, of another workbook, are left out. */
  add(tie: MapTie, left: readonly string[], right: readonly string[]): void {
    const [lefts, rights] = [this.nodesOf(left), this.nodesOf(right)];
    const all = new Set([...lefts, ...rights]);
    if (all.size === 1) return this.put([...all][0]!, tie);
    for (const one of lefts) for (const other of rights) if (one !== other) this.join(tie, one, other);
  }

  /** True where a rule has compared figures of the two sheets. */
  has(rule: string, one: string, other: string): boolean {
    const [from, to] = this.sorted(...(this.nodesOf([one, other]) as [string, string]));
    return this.between.get(keyOf(from, to))?.ties.some((tie) => tie.rule === rule && tie.compared !== null) ?? false;
  }

  within(node: string): readonly MapTie[] {
    return this.own.get(node) ?? [];
  }

  edges(): MapEdge[] {
    return [...this.between].map(([id, edge]) => {
      const counts = countTies(edge.ties);
      return { id, ...edge, counts, state: stateOf(counts) };
    });
  }

  private join(tie: MapTie, one: string, other: string): void {
    const [from, to] = this.sorted(one, other);
    const key = keyOf(from, to);
    const edge = this.between.get(key) ?? { from, to, ties: [] };
    this.between.set(key, edge);
    // A tie that takes figures of both nodes on both sides would be found twice.
    if (!edge.ties.includes(tie)) edge.ties.push(tie);
  }

  private put(node: string, tie: MapTie): void {
    const ties = this.own.get(node);
    if (ties) ties.push(tie);
    else this.own.set(node, [tie]);
  }

  private nodesOf(sheets: readonly string[]): string[] {
    return [...new Set(sheets.flatMap((sheet) => this.nodeOf.get(sheet) ?? []))];
  }

  private sorted(one: string, other: string): [string, string] {
    return this.order.get(one)! <= this.order.get(other)! ? [one, other] : [other, one];
  }
}

function keyOf(from: string, to: string): string {
  return `${from}→${to}`;
}

/** What was not compared, where it belongs; and each official pair of which nothing was compared, nor anything said. */
function addLeft(drawn: Drawn, budgets: readonly TiedBudget[], result: CheckResult, language: Language): void {
  const open = new Set(budgets.flatMap(({ pairs }) => pairs.filter(({ rule, one, other }) => !drawn.has(rule, one.sheet, other.sheet))));
  const told = new Set<ExpectedPair>();
  relationsLeft(result).forEach((left, at) => {
    const tie = tieLeft({ id: `n${at}`, ...left }, language);
    const pairs = budgets.find(({ sheets }) => sheets.has(left.sheet))?.pairs.filter(({ rule }) => rule === left.about.id) ?? [];
    const concerned = concernedPairs(left, pairs, open);
    for (const pair of concerned) {
      told.add(pair);
      drawn.add(tie, [pair.one.sheet], [pair.other.sheet]);
    }
    if (concerned.length === 0) drawn.add(tie, [commonSheet(named(left, pairs)) ?? commonSheet(pairs) ?? left.sheet], []);
  });
  const about = new Map<string, RuleAbout>(result.rules.map((rule) => [rule.id, rule]));
  [...open].forEach((pair, at) => {
    const rule = about.get(pair.rule);
    if (!rule || told.has(pair)) return;
    const tie = tieLeft({ id: `o${at}`, about: rule, reason: words.nothingToCompare, hinders: false }, language);
    drawn.add(tie, [pair.one.sheet], [pair.other.sheet]);
  });
}

/** The pairs whose tables a reason names, both where it names two. */
function named({ reason }: RelationLeft, pairs: readonly ExpectedPair[]): ExpectedPair[] {
  const isNamed = ({ layout }: ExpectedPair["one"]): boolean => reason.zh.includes(`《${layout.printedTitle}》`);
  const both = pairs.filter(({ one, other }) => isNamed(one) && isNamed(other));
  return both.length > 0 ? both : pairs.filter(({ one, other }) => isNamed(one) || isNamed(other));
}

/** The pairs that something left aside is certain to be about: those that it left without any comparison, or the only one that it can be. */
function concernedPairs(left: RelationLeft, pairs: readonly ExpectedPair[], open: ReadonlySet<ExpectedPair>): ExpectedPair[] {
  const byName = named(left, pairs);
  // A reason that names other tables is not why these were not compared.
  const possible = byName.length > 0 || left.reason.zh.includes("《") ? byName : pairs;
  const untouched = possible.filter((pair) => open.has(pair));
  if (untouched.length > 0) return untouched;
  return possible.length === 1 ? [...possible] : [];
}

/** The sheet that all pairs have in common; null where there is none. */
function commonSheet(pairs: readonly ExpectedPair[]): string | null {
  const [first] = pairs;
  if (!first) return null;
  const isCommon = (sheet: string): boolean => pairs.every(({ one, other }) => one.sheet === sheet || other.sheet === sheet);
  return [first.one.sheet, first.other.sheet].find(isCommon) ?? null;
}
