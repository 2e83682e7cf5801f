import type { ICellData, IRange, IStyleData, IWorksheetData, Nullable } from "@univerjs/presets";
import { copied, same } from "../../host/model/copies";

/** A change of what the grid holds, by the library's name for it. Unit and sheet are said by whoever carries it out. */
export interface Mutation {
  readonly id: string;
  readonly params: Readonly<Record<string, unknown>>;
}

type Cells = Record<number, Record<number, Nullable<ICellData>>>;
type LineData = Record<number, { h?: number; w?: number; hd?: 0 | 1; ia?: 0 | 1; s?: Nullable<IStyleData | string> }>;

/** What the grid holds of a sheet; styles of cells may stand there by number. */
export interface HeldSheet {
  readonly config: IWorksheetData;
  readonly cells: Cells;
  styleOf(cell: ICellData): Nullable<IStyleData>;
}

/** The changes that make a sheet of the grid what it should show; none where it does already. */
export function sheetMutations(held: HeldSheet, wanted: IWorksheetData): Mutation[] {
  const { config } = held;
  const when = (differs: boolean, id: string, params: Mutation["params"]): Mutation[] => (differs ? [mutation(id, params)] : []);
  return [
    ...when(config.rowCount !== wanted.rowCount, "set-worksheet-row-count", { rowCount: wanted.rowCount }),
    ...when(config.columnCount !== wanted.columnCount, "set-worksheet-column-count", { columnCount: wanted.columnCount }),
    ...when(!same(plain(config.defaultStyle), plain(wanted.defaultStyle)), "set-worksheet-default-style", {
      defaultStyle: plain(wanted.defaultStyle),
    }),
    ...mergeMutations(config.mergeData, wanted.mergeData),
    ...lineMutations(config.rowData as LineData, wanted.rowData as LineData, ROWS, wanted.defaultRowHeight),
    ...lineMutations(config.columnData as LineData, wanted.columnData as LineData, COLUMNS, wanted.defaultColumnWidth),
    ...when(!sameFreeze(config.freeze, wanted.freeze), "set-frozen", { ...wanted.freeze }),
    ...when(config.showGridlines !== wanted.showGridlines, "toggle-gridlines", { showGridlines: wanted.showGridlines }),
    ...cellMutations(held, wanted.cellData as Cells),
  ];
}

/** The changes of a sheet's tab. */
export function tabMutations(config: IWorksheetData, wanted: Partial<IWorksheetData>): Mutation[] {
  return [
    ...(config.name === wanted.name ? [] : [mutation("set-worksheet-name", { name: wanted.name })]),
    ...((config.hidden ?? 0) === wanted.hidden ? [] : [mutation("set-worksheet-hidden", { hidden: wanted.hidden })]),
    ...((config.tabColor ?? "") === wanted.tabColor ? [] : [mutation("set-tab-color", { color: wanted.tabColor })]),
  ];
}

function mutation(name: string, params: Mutation["params"]): Mutation {
  return { id: `sheet.mutation.${name}`, params };
}

/** Cells that change are emptied first: the library lays styles over each other. */
function cellMutations(held: HeldSheet, wanted: Cells): Mutation[] {
  const emptied: Cells = {};
  const filled: Cells = {};
  for (const row of indexes(held.cells, wanted)) {
    for (const column of indexes(held.cells[row] ?? {}, wanted[row] ?? {})) {
      const [before, after] = [held.cells[row]?.[column], wanted[row]?.[column]];
      if (sameCell(held, before, after)) continue;
      if (before) (emptied[row] ??= {})[column] = null;
      if (after) (filled[row] ??= {})[column] = copied(after);
    }
  }
  return [emptied, filled].filter((cells) => Object.keys(cells).length > 0).map((cellValue) => mutation("set-range-values", { cellValue }));
}

function sameCell(held: HeldSheet, before: Nullable<ICellData>, after: Nullable<ICellData>): boolean {
  if (!before || !after) return !before === !after;
  const { v, f, t, custom } = after;
  const contents = same([before.v, before.f, before.t, before.custom].map(orNull), [v, f, t, custom].map(orNull));
  return contents && !before.p && !before.si && same(plain(held.styleOf(before)), plain(after.s as IStyleData));
}

function mergeMutations(held: readonly IRange[], wanted: readonly IRange[]): Mutation[] {
  const missing = (some: readonly IRange[], others: readonly IRange[]): IRange[] => {
    const keys = new Set(others.map(rangeKey));
    return some.filter((range) => !keys.has(rangeKey(range)));
  };
  const [removed, added] = [missing(held, wanted), missing(wanted, held)];
  return [
    ...(removed.length > 0 ? [mutation("remove-worksheet-merge", { ranges: removed.map((range) => ({ ...range })) })] : []),
    ...(added.length > 0 ? [mutation("add-worksheet-merge", { ranges: added.map((range) => ({ ...range })) })] : []),
  ];
}

function rangeKey({ startRow, endRow, startColumn, endColumn }: IRange): string {
  return [startRow, endRow, startColumn, endColumn].join();
}

interface Axis {
  readonly size: "h" | "w";
  range(index: number): Partial<IRange>;
  readonly resize: string;
  readonly sizes: string;
  readonly hide: string;
  readonly show: string;
  readonly data: string;
  readonly entries: string;
}

const ROWS: Axis = {
  size: "h",
  range: (index) => ({ startRow: index, endRow: index, startColumn: 0, endColumn: 0 }),
  resize: "set-worksheet-row-height",
  sizes: "rowHeight",
  hide: "set-row-hidden",
  show: "set-row-visible",
  data: "set-row-data",
  entries: "rowData",
};
const COLUMNS: Axis = {
  size: "w",
  range: (index) => ({ startRow: 0, endRow: 0, startColumn: index, endColumn: index }),
  resize: "set-worksheet-col-width",
  sizes: "colWidth",
  hide: "set-col-hidden",
  show: "set-col-visible",
  data: "set-col-data",
  entries: "columnData",
};

/** Lines are shown before they get their size: the library gives hidden columns none. */
function lineMutations(held: LineData, wanted: LineData, axis: Axis, standard: number): Mutation[] {
  const all = indexes(held, wanted);
  const sizeOf = (lines: LineData, index: number): number => lines[index]?.[axis.size] ?? standard;
  const isHidden = (lines: LineData, index: number): boolean => lines[index]?.hd === 1;
  const shown = all.filter((index) => isHidden(held, index) && !isHidden(wanted, index));
  const hidden = all.filter((index) => !isHidden(held, index) && isHidden(wanted, index));
  const resized = all.filter((index) => sizeOf(held, index) !== sizeOf(wanted, index) && !isHidden(wanted, index));
  const styled = all.filter((index) => !same(plain(held[index]?.s), plain(wanted[index]?.s)));
  const sizes = Object.fromEntries(resized.map((index) => [index, sizeOf(wanted, index)]));
  const styles = Object.fromEntries(styled.map((index) => [index, { s: plain(wanted[index]?.s) }]));
  return [
    ...(shown.length > 0 ? [mutation(axis.show, { ranges: shown.map(axis.range) })] : []),
    ...(resized.length > 0 ? [mutation(axis.resize, { ranges: resized.map(axis.range), [axis.sizes]: sizes })] : []),
    ...autoMutations(held, wanted, axis, all),
    ...(styled.length > 0 ? [mutation(axis.data, { [axis.entries]: styles })] : []),
    ...(hidden.length > 0 ? [mutation(axis.hide, { ranges: hidden.map(axis.range) })] : []),
  ];
}

/** Rows that were given a height keep it; the others are as high as their text. */
function autoMutations(held: LineData, wanted: LineData, { size, range }: Axis, all: readonly number[]): Mutation[] {
  if (size === "w") return [];
  const isAuto = (index: number): 0 | 1 => (wanted[index]?.h === undefined ? 1 : 0);
  const changed = all.filter((index) => (held[index]?.ia ?? 1) !== isAuto(index));
  const autoHeightInfo = Object.fromEntries(changed.map((index) => [index, isAuto(index)]));
  return changed.length > 0 ? [mutation("set-worksheet-row-is-auto-height", { ranges: changed.map(range), autoHeightInfo })] : [];
}

function sameFreeze(held: IWorksheetData["freeze"], wanted: IWorksheetData["freeze"]): boolean {
  return held.xSplit === wanted.xSplit && held.ySplit === wanted.ySplit;
}

function indexes(...records: object[]): number[] {
  return [...new Set(records.flatMap((record) => Object.keys(record).map(Number)))];
}

/** A copy without what is not said, so that two of them can be compared and the library may keep one. */
function plain(style: Nullable<IStyleData | string>): IStyleData | null {
  if (!style || typeof style === "string") return null;
  const said = Object.entries(style).filter(([, value]) => value !== null && value !== undefined);
  return said.length > 0 ? (copied(Object.fromEntries(said)) as IStyleData) : null;
}

function orNull(value: unknown): unknown {
  return value ?? null;
}
