import type { Language } from "../text/words";
import { groupsOf, type Group } from "./groups";
import type { Row } from "./outline";
import { matcher } from "./search";
import type { Shown } from "./state";
import { isFiltered, isSearching, type View } from "./view";

/** Where a line stands among those of its level under the same one. */
interface Standing {
  readonly key: string;
  readonly at: number;
  readonly of: number;
}

/** A line of the findings: a group, what is to be said of its sheet, a finding, or the card of the one that is open. */
export type Item =
  | (Standing & { readonly kind: "group"; readonly group: Group; readonly open: boolean; readonly hasBody: boolean })
  | (Standing & { readonly kind: "facts"; readonly group: Group; readonly parent: string })
  | (Standing & { readonly kind: "finding"; readonly row: Row; readonly open: boolean; readonly parent: string })
  | (Standing & { readonly kind: "card"; readonly row: Row; readonly parent: string });

/** The findings as lines, those in closed groups left out. */
export interface Tree {
  readonly items: readonly Item[];
  /** How many findings filters and search leave, and how many they hide. */
  readonly left: number;
  readonly hidden: number;
}

/** What is to be shown of the results. */
export function treeOf(
  { outline, openGroups, openFinding }: Pick<Shown, "outline" | "openGroups" | "openFinding">,
  view: View,
  language: Language,
): Tree {
  const keeps = filterOf(view, matcher(view.query, language, outline.rules));
  const filtered = isFiltered(view);
  const all = groupsOf(outline, view.grouping);
  const groups = filtered ? all.map((group) => ({ ...group, rows: group.rows.filter(keeps) })).filter(({ rows }) => rows.length > 0) : all;
  const isOpen = ({ key }: Group): boolean => (isSearching(view) ? !view.closedInSearch.has(key) : openGroups.has(key));
  const items = groups.flatMap((group, index): Item[] => {
    const says = !filtered && group.sheet !== null && !group.sheet.sheet.blank;
    const [hasBody, open] = [says || group.rows.length > 0, isOpen(group)];
    const head: Item = { kind: "group", key: group.key, group, open: open && hasBody, hasBody, at: index + 1, of: groups.length };
    return open ? [head, ...bodyOf(group, says, openFinding)] : [head];
  });
  const [left, total] = [countAlone(groups), countAlone(all)];
  return { items, left, hidden: total - left };
}

function bodyOf(group: Group, says: boolean, openFinding: string | null): Item[] {
  const parent = group.key;
  const first = says ? 1 : 0;
  const of = first + group.rows.length;
  const facts: Item[] = says ? [{ kind: "facts", key: `facts of ${parent}`, group, parent, at: 1, of }] : [];
  const findings = group.rows.flatMap((row, index): Item[] => {
    const key = row.finding.id;
    const open = key === openFinding;
    const line: Item = { kind: "finding", key, row, open, parent, at: first + index + 1, of };
    return open ? [line, { kind: "card", key: cardKey(key), row, parent: key, at: 1, of: 1 }] : [line];
  });
  return [...facts, ...findings];
}

/** Key of a finding's card. */
export function cardKey(id: string): string {
  return `card of ${id}`;
}

function filterOf({ heads, openOnly }: View, matches: (row: Row) => boolean): (row: Row) => boolean {
  return (row) =>
    (heads.size === 0 || heads.has(row.head)) && !(openOnly && (row.head === "explained" || row.head === "trial")) && matches(row);
}

/** What follows from another sheet's finding stands there as well. */
function countAlone(groups: readonly Group[]): number {
  return groups.reduce((sum, { rows }) => sum + rows.filter(({ cause }) => cause === null).length, 0);
}

/** How far a page leads. */
const PAGE = 10;

/**
 * The line that a key leads to from another; null where the key leads nowhere. Cards are entered from their finding, not passed through, nor is
 * what only tells how much was read.
 */
export function neighbour(items: readonly Item[], from: string, key: string): string | null {
  const lines = items.filter((item) => item.key === from || isPassed(item));
  const at = lines.findIndex((line) => line.key === from);
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + PAGE,
    PageUp: at - PAGE,
    Home: 0,
    End: lines.length - 1,
  };
  const to = steps[key];
  if (to === undefined || at < 0) return null;
  return lines[Math.max(0, Math.min(to, lines.length - 1))]!.key;
}

function isPassed(item: Item): boolean {
  return item.kind === "facts" ? (item.group.sheet?.notJudged.length ?? 0) > 0 : item.kind !== "card";
}

/** What a key to the side does at a line: it opens or closes it, or leads to what stands under or above it. */
export function sideways(items: readonly Item[], from: Item, key: "ArrowLeft" | "ArrowRight"): "toggle" | { readonly to: string } | null {
  const opens = from.kind === "finding" || (from.kind === "group" && from.hasBody);
  const isOpen = "open" in from && from.open;
  if (key === "ArrowRight") {
    if (!opens) return null;
    return isOpen ? { to: items[items.indexOf(from) + 1]!.key } : "toggle";
  }
  if (isOpen) return "toggle";
  return from.kind === "group" ? null : { to: from.parent };
}

/** Where Tab enters: where the keyboard stood, or else the first finding. */
export function entrance(items: readonly Item[], current: string | null): string | null {
  const known = items.find(({ key }) => key === current) ?? items.find(({ kind }) => kind === "finding") ?? items[0];
  return known?.key ?? null;
}
