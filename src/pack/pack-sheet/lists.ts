import type { Position } from "../../grid/address";
import type { Cell, Grid, GridRow } from "../../grid/grid";
import { packColumns, packSections, packSheetFaults as faultWords, packSheetWords } from "../../text/pack";
import { says } from "./label";
import { packLists, sectionKeys, type ColumnKey, type SectionKey } from "./layout";
import type { SheetNotes } from "./notes";
import { renamedHeadings } from "./renamed";

/** A row of a list that has something in it that is read. */
export class ListRow {
  constructor(
    readonly at: Position,
    private readonly cells: ReadonlyMap<ColumnKey, Cell>,
    private readonly columns: ReadonlyMap<ColumnKey, number>,
    private readonly broken: ReadonlySet<ColumnKey>,
  ) {}

  cell(key: ColumnKey): Cell | undefined {
    return this.cells.get(key);
  }

  /** True of a cell that holds a formula of Excel's where a text is wanted. */
  isBroken(key: ColumnKey): boolean {
    return this.broken.has(key);
  }

  /** Where a cell of the row is, filled or not. */
  placeOf(key: ColumnKey): Position {
    return { row: this.at.row, col: this.columns.get(key) ?? this.at.col };
  }
}

/** What stands above all lists, and the rows of each. */
export interface SheetParts {
  readonly head: readonly GridRow[];
  readonly lists: ReadonlyMap<SectionKey, readonly ListRow[]>;
}

/** Begins a remark that somebody put into a list. */
const REMARK = /^(?:注|备注|说明|note)[:：]/i;
/** From so many on, a row is one of headings. */
const ENOUGH_HEADINGS = 2;

/** Cuts the sheet into its head and its lists, in whatever order they and their columns stand. */
export function sheetParts({ rows }: Grid, notes: SheetNotes): SheetParts {
  const left = Math.min(...rows.map(({ cells }) => cells[0]!.col));
  const starts = rows.flatMap((row, index) => {
    const section = sectionOf(row, rows[index + 1], left);
    return section ? [{ section, index, at: row.cells[0]! }] : [];
  });
  const lists = new Map<SectionKey, ListRow[]>();
  starts.forEach(({ section, index, at }, number) => {
    const own = rows.slice(index + 1, starts[number + 1]?.index ?? rows.length);
    lists.set(section, [...(lists.get(section) ?? []), ...listRows(section, own, at, notes)]);
  });
  const head = rows.slice(0, starts[0]?.index ?? rows.length);
  for (const { cells } of head) {
    const isHeadings = sectionKeys.some((key) => headingsIn(cells, key).size >= ENOUGH_HEADINGS);
    if (isHeadings) notes.fault(cells[0]!, faultWords.noTitle(Object.values(packSections)));
  }
  return { head, lists };
}

/**
 * True of rows that can hardly be anything but a rule pack without its head: our line that says what the sheet is for, or a list of ours
 * with its title and headings. Words that stand in anybody's table, such as 编号 and 名称, say nothing.
 */
export function bearsOurWords(rows: readonly GridRow[]): boolean {
  return rows.some(
    ({ cells }, index) =>
      cells.some(({ text }) => [packSheetWords.howTo.zh, packSheetWords.howTo.en].includes(text.trim())) ||
      sectionKeys.some((key) => says(cells[0]!.text, packSections[key]) && hasOwnHeadings(key, rows[index + 1]?.cells ?? [])),
  );
}

function hasOwnHeadings(section: SectionKey, cells: readonly Cell[]): boolean {
  const found = headingsIn(cells, section);
  const needed = packLists[section].filter((column) => column.needed).map(({ key }) => key);
  return (
    found.size >= ENOUGH_HEADINGS && (needed.length > 0 ? needed : (["id", "mode", "severity"] as const)).every((key) => found.has(key))
  );
}

/** A title stands first in its row, at the left edge or above the headings of its list; what else is in the row is a remark. */
function sectionOf({ cells }: GridRow, next: GridRow | undefined, left: number): SectionKey | undefined {
  const [first] = cells;
  const section = sectionKeys.find((key) => says(first!.text, packSections[key]));
  // Headings may say the same word as the title: 词表, beside 词.
  if (section === undefined || headingsIn(cells, section).size >= ENOUGH_HEADINGS) return undefined;
  return first!.col === left || (next && headingsIn(next.cells, section).size >= ENOUGH_HEADINGS) ? section : undefined;
}

function listRows(section: SectionKey, rows: readonly GridRow[], at: Position, notes: SheetNotes): ListRow[] {
  if (rows.length === 0) return [];
  const plan = packLists[section];
  const needed = plan.filter((column) => column.needed).map(({ key }) => key);
  const headings = rows.findIndex(({ cells }) => headingsIn(cells, section).size >= ENOUGH_HEADINGS);
  const columns = headings < 0 ? new Map<ColumnKey, number>() : headingsIn(rows[headings]!.cells, section);
  const missing = (needed.length > 0 ? needed : (["id"] as const)).filter((key) => !columns.has(key));
  if (missing.length > 0) {
    notes.fault(
      rows[headings]?.cells[0] ?? at,
      faultWords.noHeadings(
        packSections[section],
        missing.map((key) => packColumns[key]),
      ),
    );
    return [];
  }
  const read = new Map([...columns].filter(([key]) => !plan.some((column) => column.key === key && column.shownOnly)));
  const below = rows.slice(headings + 1).filter(({ cells }) => !REMARK.test(cells[0]!.text.trim()));
  for (const { at: cell, text, expected } of renamedHeadings(section, rows[headings]!, columns, below)) {
    notes.fault(cell, faultWords.renamed(expected, text));
  }
  return below.flatMap((row) => listRow(row, read, notes) ?? []);
}

function headingsIn(cells: readonly Cell[], section: SectionKey): Map<ColumnKey, number> {
  return new Map(
    packLists[section].flatMap(({ key }) => {
      const heading = cells.find(({ text }) => says(text, packColumns[key]));
      return heading ? [[key, heading.col] as const] : [];
    }),
  );
}

function listRow({ cells }: GridRow, columns: ReadonlyMap<ColumnKey, number>, notes: SheetNotes): ListRow | null {
  const own = new Map<ColumnKey, Cell>();
  const broken = new Set<ColumnKey>();
  for (const [key, col] of columns) {
    const cell = cells.find((each) => each.col === col);
    if (!cell) continue;
    if (cell.kind !== "error" && cell.kind !== "uncalculated") own.set(key, cell);
    else {
      broken.add(key);
      notes.fault(cell, faultWords.excelFormula);
    }
  }
  const first = Math.min(...columns.values());
  return own.size > 0 ? new ListRow({ row: cells[0]!.row, col: first }, own, columns, broken) : null;
}
