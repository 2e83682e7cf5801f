import Decimal from "decimal.js";
import { groupBy } from "../grid/group";
import type { Place } from "../rules/report";
import type { Rule } from "../rules/rule";
import { checkReasons } from "../text/checking";
import { joinWords } from "../text/words";
import type { Finding, PlacedComparison } from "./result";

/** A finding that may follow from others, with the cells that it speaks of. */
interface Member {
  readonly finding: Finding;
  readonly cells: ReadonlySet<string>;
}

/**
 * Folds what merely follows from another finding under it, so that one slip is told once. Comparisons that fail by the same
 * amount and hang together are one slip; so are the columns of one row that fail together, and what a rule declares to follow.
 * What a rule on trial finds stands alone: an error must not vanish under what does not count.
 */
export function fold(all: readonly Finding[], comparisons: readonly PlacedComparison[], rules: readonly Rule[]): Finding[] {
  const findings = all.filter(({ trial }) => !trial);
  const members = findings.map((finding): Member => ({ finding, cells: new Set(cellsOf(finding)) }));
  const causes = new Map<Finding, Finding>();
  const hints = new Map<Finding, Finding["hint"]>();
  for (const slip of slipsIn(members, comparisons)) {
    const { root, suspect } = rootOf(slip, comparisons);
    for (const { finding } of slip) if (finding !== root) causes.set(finding, root);
    if (suspect) hints.set(root, joinWords(root.hint, checkReasons.suspect(suspect, slip.length)));
  }
  for (const [finding, cause] of [...columnsOfRow(findings, comparisons), ...declared(members, rules)])
    if (!causes.has(finding) && !leadsTo(cause, finding, causes)) causes.set(finding, cause);
  return all.map((finding) => ({
    ...finding,
    hint: hints.get(finding) ?? finding.hint,
    causedBy: causes.has(finding) ? firstCause(finding, causes).id : null,
  }));
}

function leadsTo(from: Finding, to: Finding, causes: ReadonlyMap<Finding, Finding>): boolean {
  return firstCause(from, causes) === to;
}

function firstCause(finding: Finding, causes: ReadonlyMap<Finding, Finding>): Finding {
  let cause = finding;
  for (let next = causes.get(cause); next; next = causes.get(cause)) cause = next;
  return cause;
}

function keyOf({ file, sheet, cell }: Place): string {
  return `${file}\n${sheet}\n${cell}`;
}

function cellsOf({ place, related }: Finding): string[] {
  return [place, ...related].map(keyOf);
}

/** The cells that stand in one comparison with a cell. */
type Links = ReadonlyMap<string, ReadonlySet<string>>;

function linksOf(comparisons: readonly PlacedComparison[]): Links {
  const links = new Map<string, Set<string>>();
  for (const comparison of comparisons) {
    const cells = [...sideCells(comparison, "left"), ...sideCells(comparison, "right")];
    for (const cell of cells) {
      const known = links.get(cell) ?? new Set();
      cells.forEach((other) => known.add(other));
      links.set(cell, known);
    }
  }
  return links;
}

function sideCells({ file, sheet, ...sides }: PlacedComparison, side: "left" | "right"): string[] {
  return sides[side].amounts.map((amount) => keyOf({ file: amount.file ?? file, sheet: amount.sheet ?? sheet, cell: amount.cell }));
}

/** Findings that are off by the same amount and speak of the same cell, or of cells that one comparison holds together. */
function slipsIn(members: readonly Member[], comparisons: readonly PlacedComparison[]): Member[][] {
  const differing = members.filter(({ finding: { difference } }) => difference !== null && !new Decimal(difference).isZero());
  const byDifference = groupBy(differing, ({ finding }) => new Decimal(finding.difference!).abs().toFixed(2));
  const alike = [...byDifference.values()].filter((off) => off.length > 1);
  if (alike.length === 0) return [];
  const links = linksOf(comparisons);
  return alike.flatMap((off) => connected(off, links)).filter((slip) => slip.length > 1);
}

function connected(alike: readonly Member[], links: Links): Member[][] {
  const slips: Member[][] = [];
  const order = new Map(alike.map((member, index) => [member, index]));
  const byCell = groupBy(
    alike.flatMap((member) => [...member.cells].map((cell) => ({ member, cell }))),
    ({ cell }) => cell,
  );
  const byPlace = groupBy(alike, ({ finding }) => keyOf(finding.place));
  const touching = ({ cells, finding }: Member): Set<Member> => {
    const members = new Set<Member>();
    for (const cell of cells) for (const { member } of byCell.get(cell)!) members.add(member);
    for (const place of links.get(keyOf(finding.place)) ?? []) for (const member of byPlace.get(place) ?? []) members.add(member);
    return members;
  };
  const left = new Set(alike);
  for (const start of alike) {
    if (!left.delete(start)) continue;
    const slip = [start];
    for (const member of slip) {
      const others = [...touching(member)].filter((other) => left.delete(other));
      slip.push(...others.sort((a, b) => order.get(a)! - order.get(b)!));
    }
    slips.push(slip);
  }
  return slips;
}

/** The finding that the others of a slip follow from, and the one cell that stands in all of them. */
function rootOf(slip: readonly Member[], comparisons: readonly PlacedComparison[]): { root: Finding; suspect: string | null } {
  const common = [...slip[0]!.cells].filter((cell) => slip.every(({ cells }) => cells.has(cell)));
  const totals = totalsOver(slip, comparisons);
  const isProse = slip.some(({ finding, cells }) => cells.size < 1 + finding.related.length);
  // A paragraph holds many figures, so that a common cell tells nothing there; the finding of the fewest figures tells most.
  const rank = ({ finding }: Member): number =>
    isProse
      ? finding.related.length
      : (finding.family === "across" ? 4 : 0) +
        (totals.has(keyOf(finding.place)) ? 2 : 0) +
        (common.includes(keyOf(finding.place)) ? 0 : 1);
  const root = [...slip].sort((a, b) => rank(a) - rank(b))[0]!.finding;
  return { root, suspect: common.length === 1 && !isProse ? roleOf(root, common[0]!) : null };
}

/** Places of findings that hold the total of what another finding of the slip stands at: a total that follows its part. */
function totalsOver(slip: readonly Member[], comparisons: readonly PlacedComparison[]): ReadonlySet<string> {
  const places = new Set(slip.map(({ finding }) => keyOf(finding.place)));
  const totals = comparisons.filter((comparison) => comparison.holds && sideCells(comparison, "right").some((cell) => places.has(cell)));
  return new Set(totals.flatMap((comparison) => sideCells(comparison, "left")).filter((cell) => places.has(cell)));
}

function roleOf({ place, field, related }: Finding, key: string): string | null {
  if (keyOf(place) === key) return `${field}（${place.cell}）`;
  const other = related.find((cell) => keyOf(cell) === key);
  return other ? `${other.role}（${other.cell}）` : null;
}

/**
 * The columns of a row that one rule finds off together, as where a row below is missing: where the row itself adds up, its
 * total's finding says it all.
 */
function columnsOfRow(findings: readonly Finding[], comparisons: readonly PlacedComparison[]): [Finding, Finding][] {
  const rows = groupBy(
    findings.filter(({ difference }) => difference !== null),
    ({ rule, place: { file, sheet, cell } }) => JSON.stringify([rule, file, sheet, /\d+$/.exec(cell)?.[0]]),
  );
  const several = [...rows.values()].filter((row) => row.length > 1);
  if (several.length === 0) return [];
  const sums = comparisons.filter(({ holds, right }) => holds && right.amounts.length > 1);
  const isPart = (part: string, total: string): boolean =>
    sums.some((sum) => sideCells(sum, "left").includes(total) && sideCells(sum, "right").includes(part));
  return several.flatMap((row) =>
    row.flatMap((total): [Finding, Finding][] =>
      row.filter(({ place }) => isPart(keyOf(place), keyOf(total.place))).map((part) => [part, total]),
    ),
  );
}

/** What a rule declares to follow from another's finding at the same cell. */
function declared(members: readonly Member[], rules: readonly Rule[]): [Finding, Finding][] {
  const follows = new Map(rules.flatMap(({ id, follows: causes = [] }) => (causes.length > 0 ? [[id, new Set(causes)] as const] : [])));
  if (follows.size === 0) return [];
  const byCell = groupBy(
    members.flatMap(({ finding, cells }) => [...cells].map((cell) => ({ finding, cell }))),
    ({ cell }) => cell,
  );
  return members.flatMap(({ finding, cells }): [Finding, Finding][] => {
    const causes = follows.get(finding.rule);
    const there = causes && [...cells].flatMap((cell) => byCell.get(cell)!).find(({ finding: { rule } }) => causes.has(rule));
    return there ? [[finding, there.finding]] : [];
  });
}
