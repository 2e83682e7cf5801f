import { isTextFormat } from "numfmt";
import { CellValueType, type ICellData, type IRange, type IStyleData, type Nullable } from "@univerjs/presets";
import { boundingArea, MAX_COLUMNS, MAX_ROWS, type Area } from "../../host/model/area";
import type { Book } from "../../host/model/book";
import { isError, type Scalar } from "../../host/model/cells";
import { clear, enter, requireFormattable } from "../../host/model/editing";
import { freeze } from "../../host/model/freezing";
import { followCells } from "../../host/model/moving";
import { merge, unmerge } from "../../host/model/merging";
import { insert, remove } from "../../host/model/shifting";
import type { Sheet } from "../../host/model/sheet";
import { setStyle, styleAt } from "../../host/model/styling";
import { modelStyle } from "./cell-style";
import { PIXELS_PER_POINT } from "./sheet-view";

/** Something a person did in the grid, to be done to the workbook. */
export type Deed = (book: Book) => void;

/** What the grid did, by the library's name for it. */
export interface Done {
  readonly id: string;
  readonly params?: unknown;
}

/** What of the grid a deed must ask for: styles and formulas that it keeps by number. */
export interface GridFacts {
  formula(sheet: string, row: number, column: number): string | null;
  style(style: IStyleData | string): Nullable<IStyleData>;
}

type Cells = Record<number, Record<number, Nullable<ICellData>>>;

interface Params {
  readonly subUnitId: string;
  readonly trigger?: string;
  readonly [name: string]: unknown;
}

type Translation = (params: Params, facts: GridFacts) => Deed | null;

/** The deed that a change of the grid stands for; null for what the workbook does not hold, which the grid then takes back. */
export function deedOf({ id, params }: Done, facts: GridFacts): Deed | null {
  const translate = TRANSLATIONS[id.replace("sheet.mutation.", "")];
  return (translate && translate(params as Params, facts)) ?? null;
}

const TRANSLATIONS: Readonly<Record<string, Translation>> = {
  "set-range-values": (params, facts) => {
    const isReferring = REFERRING.test(params.trigger ?? "");
    return cellsDeed(params, params["cellValue"] as Cells, facts, isReferring ? "styles" : "all");
  },
  "move-range": (params, facts) => moveDeed(params, facts),
  "insert-row": (params) => lines(params, (sheet, area) => insert(sheet, wholeRows(area), "rows")),
  "remove-rows": (params) => lines(params, (sheet, area) => remove(sheet, wholeRows(area), "rows")),
  "insert-col": (params) => lines(params, (sheet, area) => insert(sheet, wholeColumns(area), "columns")),
  "remove-col": (params) => lines(params, (sheet, area) => remove(sheet, wholeColumns(area), "columns")),
  "add-worksheet-merge": (params) => ranges(params, (sheet, area) => merge(sheet, area, false)),
  "remove-worksheet-merge": (params) => ranges(params, unmerge),
  "set-worksheet-row-height": (params) => sizes(params, "rows", "rowHeight"),
  "set-worksheet-col-width": (params) => sizes(params, "columns", "colWidth"),
  "set-worksheet-row-is-auto-height": (params) => eachLine(params, "rows", (line) => void delete line.size),
  "set-row-hidden": (params) => hide(params, "rows", true),
  "set-row-visible": (params) => hide(params, "rows", false),
  "set-col-hidden": (params) => hide(params, "columns", true),
  "set-col-visible": (params) => hide(params, "columns", false),
  "set-frozen": (params) => onSheet(params, (sheet) => freeze(sheet, Number(params["ySplit"]), Number(params["xSplit"]))),
  "toggle-gridlines": (params) => onSheet(params, (sheet) => (sheet.showGridlines = params["showGridlines"] === 1)),
  "insert-sheet": ({ index }) => {
    return (book) => {
      const sheet = book.addSheet();
      book.moveSheet(sheet, Math.min(Number(index), book.sheets.length - 1));
      book.activate(sheet);
    };
  },
  "remove-sheet": (params) => onSheet(params, (sheet) => sheet.book.removeSheet(sheet)),
  "set-worksheet-name": (params) => onSheet(params, (sheet) => sheet.book.renameSheet(sheet, String(params["name"]))),
  "set-worksheet-order": (params) => onSheet(params, (sheet) => sheet.book.moveSheet(sheet, Number(params["toOrder"]))),
  "set-worksheet-hidden": (params) =>
    onSheet(params, (sheet) => sheet.book.setVisibility(sheet, params["hidden"] === 1 ? "Hidden" : "Visible")),
  "set-tab-color": (params) => onSheet(params, (sheet) => (sheet.tabColor = String(params["color"] ?? "").toUpperCase())),
};

function onSheet({ subUnitId }: Params, deed: (sheet: Sheet) => void): Deed {
  return (book) => {
    const sheet = book.sheet(subUnitId);
    if (sheet) deed(sheet);
  };
}

function lines(params: Params, deed: (sheet: Sheet, area: Area) => void): Deed {
  return onSheet(params, (sheet) => deed(sheet, areaOf(params["range"] as IRange)));
}

function ranges(params: Params, deed: (sheet: Sheet, area: Area) => void): Deed {
  return onSheet(params, (sheet) => (params["ranges"] as IRange[]).forEach((range) => deed(sheet, areaOf(range))));
}

/** A selection of the grid; whole rows and columns may have no ends there. */
export function areaOf({ startRow, endRow, startColumn, endColumn, rangeType }: IRange): Area {
  const area = { top: startRow || 0, bottom: endRow || 0, left: startColumn || 0, right: endColumn || 0 };
  const [isRows, isColumns] = [rangeType === 1 || rangeType === 3, rangeType === 2 || rangeType === 3];
  return { ...area, ...(isRows ? { left: 0, right: MAX_COLUMNS - 1 } : {}), ...(isColumns ? { top: 0, bottom: MAX_ROWS - 1 } : {}) };
}

function wholeRows(area: Area): Area {
  return { ...area, left: 0, right: MAX_COLUMNS - 1 };
}

function wholeColumns(area: Area): Area {
  return { ...area, top: 0, bottom: MAX_ROWS - 1 };
}

function sizes(params: Params, axis: "rows" | "columns", key: string): Deed {
  const given = params[key] as number | Record<number, number>;
  return eachLine(params, axis, (line, index) => {
    const size = typeof given === "number" ? given : given[index];
    if (size !== undefined) line.size = size / PIXELS_PER_POINT;
  });
}

function hide(params: Params, axis: "rows" | "columns", hidden: boolean): Deed {
  return eachLine(params, axis, (line) => (line.hidden = hidden));
}

function eachLine(
  params: Params,
  axis: "rows" | "columns",
  deed: (line: { size?: number; hidden?: boolean }, index: number) => void,
): Deed {
  return ranges(params, (sheet, { top, bottom, left, right }) => {
    if (!mayLook(sheet, params)) return;
    const [first, last] = axis === "rows" ? [top, bottom] : [left, right];
    for (let index = first; index <= last; index++) deed(sheet[axis].ensure(index), index);
  });
}

/** Looks that only come along with something else stay away from a protected sheet; those asked for by themselves are refused. */
function mayLook(sheet: Sheet, { trigger = "" }: Params): boolean {
  if (ALONG.test(trigger) && sheet.protection && !sheet.protection.options.allowFormatCells) return false;
  requireFormattable(sheet);
  return true;
}

function moveDeed(params: Params, facts: GridFacts): Deed {
  const [from, to] = [params["from"], params["to"]] as [{ subUnitId: string; value: Cells }, { subUnitId: string; value: Cells }];
  const both = [from, to].map((part) => cellsDeed({ ...params, subUnitId: part.subUnitId }, part.value, facts, "all"));
  return (book) => {
    both.forEach((deed) => deed?.(book));
    const sheet = book.sheet(from.subUnitId);
    if (sheet && from.subUnitId === to.subUnitId)
      followCells(sheet, areaOf(params["fromRange"] as IRange), areaOf(params["toRange"] as IRange));
  };
}

/** Commands whose styles are the person's own; others carry along what the cells had, or what the library has by default. */
const FORMATTING = /set-style|clear-selection-(format|all)|insert-(row|col)|auto-fill|set-border/;
/** What is pasted brings its number format at most. */
const PASTING = /paste/;
/** Commands that are about more than looks. */
const ALONG = /paste|fill|(insert|move)-(row|col|range)/;
/** Commands that carry along what stood in cells: a text that looks like a number stays a text. */
const CARRYING = /paste|fill|move-(row|col|range)/;
/** The library rewrites, after these, the formulas that were typed into it. The workbook does so itself, for all that it holds. */
const REFERRING = /(insert|remove)-(row|col)|move-(row|col|range)|set-worksheet-name|remove-sheet/;
/** What only looks like a text in the grid. */
const NO_TEXT = /^(TRUE|FALSE)$/i;

function cellsDeed(params: Params, cells: Cells | undefined, facts: GridFacts, what: "all" | "styles"): Deed | null {
  const listed = Object.entries(cells ?? {}).flatMap(([row, columns]) =>
    Object.entries(columns).map(([column, cell]) => ({ row: Number(row), column: Number(column), cell })),
  );
  if (listed.length === 0) return null;
  const [isFormatting, isPasting, isCarrying] = [FORMATTING, PASTING, CARRYING].map((each) => each.test(params.trigger ?? ""));
  const written = what === "all" ? listed : [];
  const contents = written
    .map((each) => ({ ...each, ...inputOf(params.subUnitId, each, facts, isCarrying!) }))
    .filter(({ input }) => input !== null);
  const styles = isFormatting || isPasting ? listed.filter(({ cell }) => cell && "s" in cell) : [];
  return onSheet(params, (sheet) => {
    for (const { row, column, cell } of styles) {
      const place = { top: row, bottom: row, left: column, right: column };
      if (isPasting) setNumberFormat(sheet, place, facts.style(cell!.s ?? {}));
      else if (mayLook(sheet, params)) restyle(sheet, place, cell!.s, facts);
    }
    // What is written counts as its cell's number format says.
    if (contents.length > 0) enterAll(sheet, contents);
  });
}

interface Input {
  readonly row: number;
  readonly column: number;
  /** Null leaves the cell as it is. */
  readonly input: Scalar | null;
  /** Set where it is a text whatever it looks like. */
  readonly isText?: boolean;
}

/** One change for all of them, as Excel tells it. */
function enterAll(sheet: Sheet, inputs: readonly Input[]): void {
  const byPlace = new Map(inputs.map((each) => [`${each.row},${each.column}`, asTyped(sheet, each)]));
  const areas = inputs.map(({ row, column }) => ({ top: row, bottom: row, left: column, right: column }));
  enter(sheet, areas.reduce(boundingArea), (row, column) => byPlace.get(`${row},${column}`) ?? null);
}

/** A text as a person would type it for it to stay one. */
function asTyped(sheet: Sheet, { row, column, input, isText }: Input): Scalar | null {
  return isText && !isTextFormat(styleAt(sheet, row, column, "numberFormat")) ? `'${input}` : input;
}

function inputOf(
  sheet: string,
  { row, column, cell }: { row: number; column: number; cell: Nullable<ICellData> },
  facts: GridFacts,
  isCarrying: boolean,
): Pick<Input, "input" | "isText"> {
  if (!cell) return { input: "" };
  const formula = cell.f ?? (cell.si ? facts.formula(sheet, row, column) : null);
  if (formula) return { input: formula };
  if (cell.p?.body) return { input: cell.p.body.dataStream.replace(/\r\n$/, "").replaceAll("\r", "\n") };
  const { v, t } = cell;
  if (v === undefined) return { input: null };
  if (v === null || v === "") return { input: "" };
  const isCarriedText = isCarrying && t === CellValueType.STRING && !NO_TEXT.test(String(v)) && !isError(v);
  return { input: v, isText: isCarriedText || t === CellValueType.FORCE_STRING };
}

function setNumberFormat(sheet: Sheet, area: Area, style: Nullable<IStyleData>): void {
  const { numberFormat } = modelStyle(style ?? {});
  if (numberFormat !== undefined) setStyle(sheet, area, { numberFormat });
}

function restyle(sheet: Sheet, area: Area, style: ICellData["s"], facts: GridFacts): void {
  const said = style && facts.style(style);
  if (!said) return clear(sheet, area, "Formats");
  setStyle(sheet, area, modelStyle(said));
}
