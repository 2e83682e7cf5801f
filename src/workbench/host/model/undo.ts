import { boundingArea, type Area } from "./area";
import type { Book } from "./book";
import type { Cell } from "./cells";
import { copied, same } from "./copies";
import type { Sheet } from "./sheet";

/** Steps a user can take back, as many as Excel keeps. */
const MOST_STEPS = 100;

/** What one deed changed, as it was before: enough to take it back and no more. */
interface Step {
  readonly name: string;
  readonly book: State;
  readonly sheets: ReadonlyMap<Sheet, { readonly state: State; readonly cells: CellsBefore }>;
}

type State = Readonly<Record<string, unknown>>;
type CellsBefore = readonly { readonly row: number; readonly column: number; readonly cell: Cell | undefined }[];

/** What is no part of undo: identity, selection, and what Excel keeps outside of its stack. */
const KEPT = new Set([
  "book",
  "id",
  "cells",
  "rows",
  "columns",
  "undo",
  "calculation",
  "listeners",
  "selection",
  "activeSheet",
  "settings",
  "documentSettings",
]);

/**
 * What the user could take back, newest last: one step for each batch of a page and each deed of the user's.
 * Some calls of the API empty it.
 */
export class UndoStack {
  private steps: Step[] = [];
  private before: Recording | null = null;
  private changed = 0;

  constructor(private readonly book: Book) {}

  get depth(): number {
    return this.steps.length;
  }

  /** Counts deeds that changed anything, taking back among them; grows where the list is emptied too. */
  get changes(): number {
    return this.changed;
  }

  /** What Excel's undo button would list, newest last: what was done in each step. */
  get list(): readonly string[] {
    return this.steps.map(({ name }) => name);
  }

  /** Says what is being done, for that list. */
  push(what: string): void {
    this.before?.name(what);
  }

  /** Does something that becomes one step. Inside of another step it belongs to that one. */
  step<Result>(deed: () => Result): Result {
    if (this.before) return deed();
    this.before = new Recording(this.book);
    try {
      return deed();
    } finally {
      // What an error interrupted stays done, and can be taken back.
      const step = this.before.finish();
      this.before = null;
      if (step) {
        this.changed++;
        this.steps = [...this.steps, step].slice(-MOST_STEPS);
      }
    }
  }

  /** As Excel does for custom XML writes, protection, copies of sheets and reading merged areas: nothing up to here can be taken back. */
  clear(): void {
    this.steps = [];
    if (!this.before) return;
    if (this.before.finish()) this.changed++;
    this.before = new Recording(this.book);
  }

  /** Takes the last step back; false where there is none. */
  undo(): boolean {
    const step = this.steps.pop();
    if (step) {
      this.changed++;
      takeBack(this.book, step);
    }
    return step !== undefined;
  }
}

/** Watches the workbook from one moment on. Cells are noted when they change, the little there is besides is copied. */
class Recording {
  private readonly names = new Set<string>();
  private readonly state: State;
  private readonly sheets: ReadonlyMap<Sheet, State>;

  constructor(private readonly book: Book) {
    this.state = stateOf(book);
    this.sheets = new Map(book.sheets.map((sheet) => [sheet, stateOf(sheet)]));
    for (const { cells, rows, columns } of book.sheets) for (const part of [cells, rows, columns]) part.watch();
  }

  name(what: string): void {
    this.names.add(what);
  }

  /** What changed since; null where nothing did. */
  finish(): Step | null {
    const sheets = new Map(
      [...this.sheets]
        .map(
          ([sheet, state]) =>
            [sheet, { state: { ...changed(state, sheet), ...changedLines(sheet) }, cells: sheet.cells.unwatch() }] as const,
        )
        .filter(([, { state, cells }]) => Object.keys(state).length + cells.length > 0),
    );
    const book = changed(this.state, this.book);
    return Object.keys(book).length + sheets.size > 0 ? { name: [...this.names].join(", "), book, sheets } : null;
  }
}

function changedLines(sheet: Sheet): State {
  const before = { rows: sheet.rows.unwatch(), columns: sheet.columns.unwatch() };
  return Object.fromEntries(Object.entries(before).filter(([key, lines]) => lines && !same(lines, sheet[key as keyof typeof before])));
}

function stateOf(holder: object): State {
  const state: Record<string, unknown> = {};
  for (const key in holder) if (!KEPT.has(key)) state[key] = copied(Reflect.get(holder, key));
  return state;
}

function changed(before: State, holder: object): State {
  const differing: Record<string, unknown> = {};
  for (const key in before) if (!same(before[key], Reflect.get(holder, key))) differing[key] = before[key];
  return differing;
}

function takeBack(book: Book, step: Step): void {
  const sheets = book.sheets;
  Object.assign(book, step.book);
  const touched: { sheet: Sheet; area: Area }[] = [];
  for (const [sheet, { state, cells }] of step.sheets) {
    Object.assign(sheet, state);
    for (const { row, column, cell } of cells) sheet.cells.put(row, column, cell);
    const areas = cells.map(({ row, column }) => ({ top: row, bottom: row, left: column, right: column }));
    if (areas.length > 0) touched.push({ sheet, area: areas.reduce(boundingArea) });
  }
  book.calculation.reload();
  if (!book.sheets.includes(book.active)) book.activate(book.sheets.find(({ visibility }) => visibility === "Visible")!);
  for (const sheet of sheets.filter((each) => !book.sheets.includes(each))) book.tell({ kind: "deleted", sheet });
  for (const { sheet, area } of touched) book.tell({ kind: "cells", sheet, area, how: "RangeEdited" });
}
