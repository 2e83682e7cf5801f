import { IUniverInstanceService, UniverInstanceType, type IWorkbookData, type Workbook, type Worksheet } from "@univerjs/presets";
import { SheetSkeletonService, SheetsSelectionsService, type ISelectionWithStyle, type ISheetLocation } from "@univerjs/preset-sheets-core";
import { boundingArea, isWholeColumns, isWholeRows, sameArea, WHOLE_SHEET, type Area } from "../../host/model/area";
import type { Book } from "../../host/model/book";
import { copied } from "../../host/model/copies";
import type { Sheet } from "../../host/model/sheet";
import { areaOf } from "./deeds";
import { sheetMutations, tabMutations, type Mutation } from "./mutations";
import { shownCell, type Screen } from "./screen";
import { rangeOf, sheetView, tabView } from "./sheet-view";
import type { Library } from "./univer";

let lastUnit = 0;

/**
 * A workbook in the grid. It is brought up to date by comparing what the grid holds with what it should show, so it ends right whatever
 * either side did. Only the sheet in front is compared; the others are when they come to the front.
 */
export class BookView {
  readonly unit = `book ${++lastUnit}`;
  private readonly workbook: Workbook;
  private updating = false;

  constructor(
    private readonly library: Library,
    readonly book: Book,
  ) {
    this.workbook = this.update(() => library.univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, this.snapshot()));
  }

  /** Whether what the grid does now is this view's own doing. */
  get isUpdating(): boolean {
    return this.updating;
  }

  /** Makes the grid show what the workbook holds. Scroll place and selection stay unless the workbook's own selection is another. */
  refresh(): void {
    this.update(() => {
      this.putSheets();
      this.putActive();
      const { active } = this.book;
      const changes = sheetMutations(this.held(active.id), sheetView(active));
      this.carryOut(active.id, changes);
      this.fitRows(active, rowsToFit(changes, active));
      this.putSelection();
    });
  }

  dispose(): void {
    this.update(() => this.library.injector.get(IUniverInstanceService).disposeUnit(this.unit));
  }

  /** What the grid holds, asked of the library. */
  get screen(): Screen {
    const worksheet = this.workbook.getActiveSheet();
    const sheets = this.workbook.getSheetOrders().map((id) => this.worksheet(id)!);
    const selected = this.selections(worksheet.getSheetId()).at(-1);
    return {
      sheet: worksheet.getName(),
      tabs: sheets.filter((sheet) => !sheet.isSheetHidden()).map((sheet) => sheet.getName()),
      merges: worksheet.getMergeData(),
      selection: selected ? areaOf(selected.range) : null,
      columnWidth: (column) => worksheet.getColumnWidth(column),
      rowHeight: (row) => worksheet.getRowHeight(row),
      cell: (row, column) => shownCell(worksheet, row, column),
    };
  }

  worksheet(id: string): Worksheet | null {
    return this.workbook.getSheetBySheetId(id) ?? null;
  }

  /** A cell as the library names it to its own services. */
  placeOf(id: string, row: number, col: number): ISheetLocation | null {
    const worksheet = this.worksheet(id);
    return worksheet && { workbook: this.workbook, worksheet, unitId: this.unit, subUnitId: id, row, col };
  }

  styleOf(
    cell: Parameters<ReturnType<Workbook["getStyles"]>["getStyleByCell"]>[0],
  ): ReturnType<ReturnType<Workbook["getStyles"]>["getStyleByCell"]> {
    return this.workbook.getStyles().getStyleByCell(cell);
  }

  private update<Result>(work: () => Result): Result {
    const before = this.updating;
    this.updating = true;
    try {
      return work();
    } finally {
      this.updating = before;
    }
  }

  private snapshot(): IWorkbookData {
    const { sheets, name } = this.book;
    return {
      id: this.unit,
      name,
      appVersion: "0.25.1",
      locale: "zhCN" as IWorkbookData["locale"],
      styles: {},
      sheetOrder: sheets.map(({ id }) => id),
      sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, emptySheet(sheet)])),
    };
  }

  private putSheets(): void {
    const { sheets } = this.book;
    const ids = new Set(sheets.map(({ id }) => id));
    sheets.forEach((sheet, index) => {
      const worksheet = this.worksheet(sheet.id);
      if (worksheet) this.carryOut(sheet.id, tabMutations(worksheet.getConfig(), tabView(sheet)));
      else this.carryOut(sheet.id, [{ id: "sheet.mutation.insert-sheet", params: { index, sheet: emptySheet(sheet) } }]);
    });
    // The library must not be left without a sheet in front.
    this.putActive();
    for (const id of this.workbook.getSheetOrders().filter((each) => !ids.has(each))) {
      this.carryOut(id, [{ id: "sheet.mutation.remove-sheet", params: { subUnitName: "" } }]);
    }
    sheets.forEach(({ id }, index) => {
      const fromOrder = this.workbook.getSheetOrders().indexOf(id);
      if (fromOrder !== index) this.carryOut(id, [{ id: "sheet.mutation.set-worksheet-order", params: { fromOrder, toOrder: index } }]);
    });
  }

  private putActive(): void {
    const { id } = this.book.active;
    if (this.workbook.getActiveSheet()?.getSheetId() === id) return;
    this.carryOut(id, [{ id: "sheet.operation.set-worksheet-active", params: {} }]);
  }

  private putSelection(): void {
    const { sheet, area } = this.book.selection;
    const selections = this.library.injector
      .get(SheetsSelectionsService)
      .getWorkbookSelections(this.unit)
      .getSelectionsOfWorksheet(sheet.id);
    const current = selections.at(-1);
    const wanted = isWholeRows(area) || isWholeColumns(area) ? area : withMerges(sheet, area);
    if (current && sameArea(areaOf(current.range), wanted)) return;
    const range = rangeOf(wanted);
    this.library.commands.syncExecuteCommand("sheet.command.select-range", { unitId: this.unit, subUnit: sheet.id, range });
    this.library.commands.syncExecuteCommand("sheet.operation.scroll-to-range", { range });
  }

  private selections(sheet: string): readonly Readonly<ISelectionWithStyle>[] {
    return this.library.injector.get(SheetsSelectionsService).getWorkbookSelections(this.unit).getSelectionsOfWorksheet(sheet);
  }

  /** Rows without a height of their own become as high as their text, as when Excel opens a file. */
  private fitRows({ id }: Sheet, rows: readonly number[]): void {
    if (rows.length === 0) return;
    const skeleton = this.library.injector.get(SheetSkeletonService).getSkeleton(this.unit, id);
    const { columnCount, rowData } = this.worksheet(id)!.getConfig();
    const ranges = rows.map((row) => ({ startRow: row, endRow: row, startColumn: 0, endColumn: columnCount - 1 }));
    const fitted = skeleton?.calculateAutoHeightInRange(ranges) ?? [];
    const changed = fitted.filter(({ row, autoHeight }) => rowData[row]?.ah !== autoHeight);
    if (changed.length > 0)
      this.carryOut(id, [{ id: "sheet.mutation.set-worksheet-row-auto-height", params: { rowsAutoHeightInfo: changed } }]);
  }

  private held(id: string): Parameters<typeof sheetMutations>[0] {
    const worksheet = this.worksheet(id)!;
    return {
      config: worksheet.getConfig(),
      cells: worksheet.getCellMatrix().getMatrix(),
      styleOf: (cell) => this.styleOf(cell),
    };
  }

  private carryOut(sheet: string, mutations: readonly Mutation[]): void {
    for (const { id, params } of mutations) {
      this.library.commands.syncExecuteCommand(id, { unitId: this.unit, subUnitId: sheet, ...params }, { onlyLocal: true });
    }
  }
}

/** Rows whose cells changed; all that hold anything where the sheet itself did, as a column's width. */
function rowsToFit(changes: readonly Mutation[], { cells }: Sheet): number[] {
  const contents = changes.map(({ params }) => params["cellValue"] as object | undefined);
  const rows = contents.every((each) => each !== undefined)
    ? contents.flatMap((each) => Object.keys(each).map(Number))
    : [...cells.within(WHOLE_SHEET)].map(({ row }) => row);
  return [...new Set(rows)];
}

/** An area with all of the merged ones that it touches: so much is seen to be selected. */
function withMerges(sheet: Sheet, area: Area): Area {
  const grown = sheet.mergesTouching(area).reduce(boundingArea, area);
  return sameArea(grown, area) ? area : withMerges(sheet, grown);
}

/** A sheet as it is before it is first shown. */
function emptySheet(sheet: Sheet): IWorkbookData["sheets"][string] {
  return copied({ ...sheetView(sheet), cellData: {}, mergeData: [], rowData: {}, columnData: {} });
}
