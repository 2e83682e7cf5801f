import type { Area } from "../grid/address";
import type { Grid } from "../grid/grid";
import type { MarkStyle } from "../grid/mark-looks";
import type { SheetPlan } from "../grid/sheet-plan";
import type { Mark } from "../reporting/marks";
import type { SummarySheet } from "../reporting/summary";
import type { SummaryKind } from "../text/summary";

/** A sheet as it was read. */
export interface ReadSheet {
  /** By this Excel knows the sheet, whatever it is called and wherever it stands. */
  readonly id: string;
  readonly grid: Grid;
  readonly bounded: boolean;
}

/** What a workbook shows, as the core reads it. */
export interface WorkbookContents {
  /** Name of the workbook, as its window shows it. */
  readonly file: string;
  /** Every sheet of the user's, in order; hidden ones too. */
  readonly grids: readonly Grid[];
  /** The findings sheet that an earlier check left, which is no part of the user's tables. */
  readonly report: Grid | null;
  /** Id of the findings sheet; null where there is none, or only what may be somebody's copy of one, which is read and stays as it is. */
  readonly reportId: string | null;
  /** True where a sheet reached too far to be read whole, and only `BOUNDED_RANGE` of it was. */
  readonly bounded: boolean;
  /** The other summary sheets, by their kinds, which are no part of the user's tables either. */
  readonly summaries: ReadonlyMap<SummaryKind, Grid>;
  /** Styles of marks that the workbook is not to have, as she has set it; its findings are told all the same. */
  readonly unmarked: readonly MarkStyle[];
  /** Every sheet but these, the findings sheet too: what a later reading takes over of this one. */
  readonly sheets: readonly ReadSheet[];
}

/** Something that happened to the workbook while it was followed. */
export interface WorkbookChange {
  /** Id of the sheet. */
  readonly sheet: string;
  /**
   * Where cells were changed; null where that may be anywhere on the sheet, as after rows were inserted. Empty where no cell is known to
   * have changed: the sheet is new, was renamed, moved, or its formulas were calculated.
   */
  readonly areas: readonly Area[] | null;
  /** Whether it was our own doing; null where this Excel does not say. */
  readonly ours: boolean | null;
}

/** What is heard of a workbook. */
export interface Following {
  /** True where picking from a drop-down list is not told, as in Excel on the web. */
  readonly missesLists: boolean;
}

/**
 * What could not be put at a cell, and why: `commented` there is a comment or note of the user's, so the cell is highlighted only;
 * `protected` the sheet takes neither; `off` she wants no marks of that weight in this workbook; `refused` this Excel takes no comment there; `gone` the sheet was deleted or renamed since it was read.
 */
export type Hindrance = "off" | "commented" | "protected" | "refused" | "gone";

/** A cell whose mark is not whole. */
export interface PartialMark {
  readonly sheet: string;
  readonly cell: string;
  readonly hindrance: Hindrance;
}

/** A cell of this workbook. */
export interface CellPlace {
  readonly sheet: string;
  readonly cell: string;
}

/** A sheet as it is known for good, and as it is called now. */
export interface SheetPlace {
  readonly id: string;
  readonly name: string;
}

/** Cells of a sheet that a check has marked and nothing has settled, in no order. */
export interface MarkedCells {
  readonly sheet: string;
  readonly isVisible: boolean;
  /** Takes no marks: those that stand there may be of an earlier check. */
  readonly isProtected: boolean;
  readonly cells: readonly string[];
}

/** What the last check left, as the workbook shows it now. */
export interface MarkedWorkbook {
  /** The selected cell. */
  readonly at: CellPlace;
  /** Every sheet, in order. */
  readonly sheets: readonly MarkedCells[];
  /** The findings sheet where a sheet is protected: only there its findings stand. */
  readonly report: Grid | null;
  /** False where no check has left anything. */
  readonly isChecked: boolean;
}

/** A text of hers that is to become another one, at her asking. */
export interface Correction extends CellPlace {
  readonly old: string;
  readonly new: string;
}

/**
 * What became of a correction: `changed` the cell no longer holds the old text; `formula` a formula gives it, which is hers to mend;
 * `protected` the sheet takes nothing; `gone` the sheet was deleted or renamed. Only of a `done` one was anything written.
 */
export type CorrectionOutcome = "done" | "changed" | "formula" | "protected" | "gone";

/** What was left in the workbook after a clear, because somebody has written into it. */
export interface ClearOutcome {
  /** Comments of ours that somebody replied to or wrote into. */
  readonly answered: readonly CellPlace[];
  /** True where the findings sheet stays, since explanations stand in it. */
  readonly keepsReport: boolean;
  /** True where the findings sheet stays, since the structure of the workbook is protected. */
  readonly lockedReport: boolean;
  /** Sheets that were protected after a check, so that their marks could not be taken off. */
  readonly protectedSheets: readonly string[];
  /** Names of the summary sheets that stay. */
  readonly summaries: readonly string[];
}

/** What of the workbook a clear leaves, though it is ours. */
export interface Kept {
  readonly keepReport: boolean;
  /** The other summary sheets, which stay unless they are to go. */
  readonly keepSummaries?: boolean;
}

/** What became of the summary sheets. */
export interface SummaryOutcome {
  /** Ids of those that were written, by their kinds. */
  readonly written: ReadonlyMap<SummaryKind, string>;
  /** Names of those that are protected, and stayed as they were. */
  readonly locked: readonly string[];
  /** Names of earlier ones whose own columns somebody has changed: they are hers from now on, as they are, and new ones stand beside them. */
  readonly released: readonly string[];
}

/** What of an open workbook is ours. */
export interface OursInWorkbook {
  /** Comments that would go. */
  readonly comments: number;
  /** Sheets with highlighted cells. */
  readonly highlighted: readonly string[];
  readonly answered: readonly CellPlace[];
  readonly report: string | null;
  /** Names of the other summary sheets. */
  readonly summaries: readonly string[];
  /** Cells and names of hers whose formulas lead to the findings sheet or another summary sheet. */
  readonly referring: readonly string[];
}

/** Every filled cell outside the findings sheet and the other summary sheets, with value, formula and number format as one text, by sheet and cell. */
export interface Snapshot {
  readonly sheets: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly bounded: boolean;
}

/** Whoever waits for a request: is told how far it has come, and may stop it between two pieces of it, never in the middle of one. */
export interface Watch {
  readonly signal?: AbortSignal;
  /** Told after each piece, in units of the request's own. The next piece waits for the answer, so that progress can be shown. */
  readonly onProgress?: (done: number, of: number) => void | Promise<void>;
}

/**
 * What the product asks of an open workbook. Nothing of the user's is ever changed by it: marks are conditional formats and
 * comments with our own signature, which only we set and remove. Failures are `WorkbookFault`: after one, marks and the findings sheet may
 * be partial, nothing of the user's has changed, and the next request of the kind completes or removes what was left.
 */
export interface WorkbookPort {
  /** Reads every sheet. Merged areas are not asked for: asking would empty Excel's undo list. */
  read(watch?: Watch): Promise<WorkbookContents>;
  /**
   * Reads what became of a workbook that was read before: which sheets there are, and of those the changed and the new ones. What did not
   * change is taken over, down to the same grid object.
   * @param changed ids of the sheets whose cells may have changed; ids of sheets that are gone do no harm
   */
  readAgain(earlier: WorkbookContents, changed: ReadonlySet<string>, watch?: Watch): Promise<WorkbookContents>;
  /** Has every change told from now on. `WorkbookFault` where this Excel tells none. */
  follow(told: (change: WorkbookChange) => void): Promise<Following>;
  /**
   * Puts these marks in place of those of an earlier check; tells which are not whole.
   * @param only id of the one sheet that they are of; marks on all others stay as they are
   */
  mark(marks: readonly Mark[], watch?: Watch, only?: string): Promise<readonly PartialMark[]>;
  /** Tells which cells are marked, wherever they are by now: rows may have been inserted. */
  marked(): Promise<MarkedWorkbook>;
  /** Tells which sheet is shown. */
  active(): Promise<SheetPlace>;
  /** Writes the findings sheet, over the one that an earlier check left. Never over a sheet of the user's with the same name. Tells its id. */
  putReport(plan: SheetPlan, watch?: Watch): Promise<string>;
  /**
   * Writes the summary sheets, each over the one that stands there already, and new ones at the end in the order given. In place, her widths of
   * columns stay, and what stands to the right of `keyColumn` goes with its row. Never over a sheet of the user's with the same name.
   */
  putSummaries(sheets: readonly SummarySheet[], watch?: Watch): Promise<SummaryOutcome>;
  /** The styles of marks that this workbook is not to have. */
  unmarked(): Promise<readonly MarkStyle[]>;
  /** Sets them for whoever checks this workbook from now on: kept in the workbook, and nothing of it where there are none. */
  setUnmarked(styles: readonly MarkStyle[]): Promise<void>;
  /** Adds a sheet as the user's own, and shows it; false where there is one of that name already, which is left as it is. */
  addSheet(plan: SheetPlan): Promise<boolean>;
  /**
   * Adds sheets at the end as the user's own, all of them or none, and shows the first. None goes over a sheet of hers: where a name is taken it
   * gets another. Tells the names.
   */
  addSheets(plans: readonly SheetPlan[], watch?: Watch): Promise<readonly string[]>;
  /** Puts other texts into cells of hers: the one request that changes what she wrote, made only when she asks for just these. In their order. */
  correct(corrections: readonly Correction[]): Promise<readonly CorrectionOutcome[]>;
  /** Removes what is ours and nothing else. */
  clear(options: Kept, watch?: Watch): Promise<ClearOutcome>;
  /** Tells what is ours, and what of hers refers to it: what must be known before it is removed for good. */
  survey(): Promise<OursInWorkbook>;
  /** Reads all cells of hers, to be compared with another reading. */
  snapshot(): Promise<Snapshot>;
  /** The open workbook as a file, with what was not saved yet. */
  bytes(): Promise<Uint8Array>;
  /** Opens a file as a new workbook in a window of its own, which nobody has saved yet. */
  openCopy(file: Uint8Array): Promise<void>;
  /** Shows a cell; tells the one that is selected then, of merged cells the first. */
  goTo(place: CellPlace): Promise<CellPlace>;
  /** Shows the findings sheet. */
  showReport(): Promise<void>;
  /** Shows another summary sheet. */
  showSummary(kind: SummaryKind): Promise<void>;
}

/** Why the workbook could not be read or written. `code` and `detail` are for the report that she may copy to her colleague. */
export type FaultKind =
  | "editing-cell"
  | "busy"
  /** No sheet can be added. */
  | "protected-workbook"
  /** The findings sheet itself cannot be written. */
  | "protected-report"
  | "read-only"
  | "sheet-gone"
  | "hidden-sheet"
  /** Its row or column is hidden, or filtered out. */
  | "hidden-cell"
  | "too-large"
  | "lost-connection"
  /** A part of the add-in itself could not be fetched. */
  | "not-loaded"
  /** She stopped it herself. */
  | "stopped"
  | "unknown";

export class WorkbookFault extends Error {
  constructor(
    readonly kind: FaultKind,
    readonly detail: string,
    options?: ErrorOptions,
  ) {
    super(`${kind}: ${detail}`, options);
  }
}
