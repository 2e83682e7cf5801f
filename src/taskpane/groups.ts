import { countHeads, type Counts } from "../checking/result";
import { groupBy } from "../grid/group";
import type { Words } from "../text/words";
import { heads, headTitles } from "./heads";
import type { Outline, Row, SheetOutline } from "./outline";
import { groupings, type Grouping } from "./view";

/** Findings that are put together under one title. */
export interface Group {
  /** Tells the group from all others, of whatever grouping, and from findings. */
  readonly key: string;
  readonly title: Words;
  readonly rows: readonly Row[];
  /** The sheet, where the grouping is by sheets. */
  readonly sheet: SheetOutline | null;
}

/** The findings put together; by sheets, those without findings stand there too. */
export function groupsOf(outline: Outline, grouping: Grouping): Group[] {
  switch (grouping) {
    case "sheet":
      return outline.sheets.map((sheet) => ({ ...groupOf("sheet", sheet.sheet.sheet, sheet.rows), sheet }));
    case "rule":
      return together(outline, ({ finding }) => finding.rule)
        .map(([id, rows]) => ({ ...groupOf("rule", id, rows), title: outline.rules.get(id)?.title ?? { zh: id, en: id } }))
        .sort((a, b) => gravity(a) - gravity(b));
    case "severity": {
      const byHead = new Map(together(outline, ({ head }) => head));
      return heads.flatMap((head) => {
        const rows = byHead.get(head);
        return rows ? [{ ...groupOf("severity", head, rows), title: headTitles[head] }] : [];
      });
    }
    case "project":
      return together(outline, ({ finding: { form, place } }) => form || place.sheet).map(([name, rows]) => groupOf("project", name, rows));
  }
}

/** Beyond this, only the first group with findings starts open, so that the list can be taken in. */
const MOST_OPEN = 60;

/** Keys of the groups that show their findings before she opens or closes any. */
export function openAtFirst(outline: Outline): ReadonlySet<string> {
  const open = groupings.flatMap((grouping) => {
    const telling = groupsOf(outline, grouping).filter(({ rows, sheet }) => rows.length + (sheet?.notJudged.length ?? 0) > 0);
    return outline.findings > MOST_OPEN ? telling.slice(0, 1) : telling;
  });
  return new Set(open.map(({ key }) => key));
}

/** Keys of all groups under which something was found, of whatever grouping. */
export function tellingGroups(outline: Outline): ReadonlySet<string> {
  const all = groupings.flatMap((grouping) => groupsOf(outline, grouping));
  return new Set(all.filter(({ rows }) => rows.length > 0).map(({ key }) => key));
}

/** Key of the group of a sheet. */
export function sheetKey(sheet: string): string {
  return keyOf("sheet", sheet);
}

/** How many of the rows stand under each head; what stands on another sheet as well is counted there. */
export function countsOfRows(rows: readonly Row[]): Counts {
  return countHeads(rows.filter(({ cause }) => cause === null).map(({ head }) => head));
}

/** Where its gravest finding stands among the heads. */
function gravity({ rows }: Group): number {
  return Math.min(...new Set(rows.map(({ head }) => heads.indexOf(head))));
}

/** Beyond sheets, each finding is told once, with what follows from it on whatever sheet. */
function together<K extends string>({ sheets }: Outline, kind: (row: Row) => K): [K, Row[]][] {
  const rows = sheets.flatMap((sheet) => sheet.rows).filter(({ cause }) => cause === null);
  return [...groupBy(rows, kind)];
}

function groupOf(grouping: Grouping, name: string, rows: readonly Row[]): Group {
  return { key: keyOf(grouping, name), title: { zh: name, en: name }, rows, sheet: null };
}

function keyOf(grouping: Grouping, name: string): string {
  return `${grouping}:${name}`;
}
