import Decimal from "decimal.js";
import type { Area } from "../../src/grid/address";
import { makeGrid, type Cell, type Grid } from "../../src/grid/grid";
import { compact } from "../../src/grid/text";
import type { TableLayout } from "../../src/official/table-layout";

/** One way in which a unit's copy of a budget table differs from the official sheet while saying the same. */
export interface TableNoise {
  readonly kind: string;
  /** Speaks of the official sheet as it was, so it comes first, and only one such can be applied. */
  readonly first?: true;
  /** Changes how this is written: only one kind of noise can. */
  readonly changes?: readonly ("amounts" | "codes" | "unit" | "headings")[];
  readonly apply: (grid: Grid, layout: TableLayout) => Grid;
}

type Change = (cell: Cell, layout: TableLayout) => Cell;

const cellsOf = (grid: Grid): Cell[] => grid.rows.flatMap(({ cells }) => [...cells]);
const mapCells =
  (change: Change): TableNoise["apply"] =>
  (grid, layout) =>
    makeGrid(
      grid.sheet,
      cellsOf(grid).map((cell) => change(cell, layout)),
    );
const retyped = (cell: Cell, text: string): Cell => ({ ...cell, kind: "text", value: text, text });
const textCell = (row: number, col: number, text: string): Cell => ({ row, col, kind: "text", value: text, text });
const lastRow = (grid: Grid): number => grid.rows.at(-1)!.row;
const lastCol = (grid: Grid): number => Math.max(...cellsOf(grid).map(({ col }) => col));

/** Rows of headings of the official sheet: those between the unit and the first row. */
const headingRows = ({ unitAt, firstRow }: TableLayout): readonly [number, number] => [Number(/\d+/.exec(unitAt)![0]), firstRow - 2];

const words = (layout: TableLayout): Set<string> =>
  new Set(
    layout.sides.flatMap(({ groups, codes, name, columns }) =>
      [...groups, ...(codes ? [codes.heading, ...codes.levels] : []), ...(name ? [name] : []), ...columns].map(({ label }) =>
        compact(label),
      ),
    ),
  );

const isHeading = (cell: Cell, layout: TableLayout): boolean =>
  cell.kind === "text" && words(layout).has(compact(cell.text).replace(/^20\d\d年/, "")) && cell.row < lastHeading(layout) * 3;
const lastHeading = ({ firstRow }: TableLayout): number => firstRow + 3;

const mapHeadings = (change: (text: string) => string): TableNoise["apply"] =>
  mapCells((cell, layout) => (isHeading(cell, layout) && !isTotalLike(cell, layout) ? retyped(cell, change(cell.text)) : cell));
/** 合计 is a heading and the name of the total; in the total's row it is left alone. */
const isTotalLike = (cell: Cell, layout: TableLayout): boolean =>
  cell.col < 2 && layout.sides.some(({ total, codes }) => codes !== null && total?.label === compact(cell.text));

const mapNumbers = (change: (digits: string) => string): TableNoise["apply"] =>
  mapCells((cell) => (cell.kind === "number" ? retyped(cell, change(String(cell.value))) : cell));

/** Changes the codes of the official sheet, given as the texts of their levels. */
const mapCodes =
  (change: (parts: readonly string[], above: readonly string[]) => readonly (string | number | null)[]): TableNoise["apply"] =>
  (grid, layout) => {
    const levels = layout.sides[0]!.codes?.levels.length ?? 0;
    let above: readonly string[] = [];
    const cells = grid.rows.flatMap(({ row, cells: own }) => {
      const codes = own.filter(({ col, text }) => col < levels && /^\d+$/.test(text));
      if (row < layout.firstRow - 1 || codes.length === 0) return own;
      const parts = codes.map(({ text }) => text);
      const changed = change(parts, above).flatMap((value, col): Cell[] =>
        value === null ? [] : [{ row, col, kind: typeof value === "number" ? "number" : "text", value, text: String(value) }],
      );
      above = parts;
      return [...changed, ...own.filter((cell) => !codes.includes(cell))];
    });
    return makeGrid(grid.sheet, cells);
  };

/** Inserts a column before this one, given by its cells. */
function withColumn(grid: Grid, at: number, own: (row: number) => string | number | null): Grid {
  const moved = cellsOf(grid).map((cell) => (cell.col >= at ? { ...cell, col: cell.col + 1 } : cell));
  const added = grid.rows.flatMap(({ row }): Cell[] => {
    const value = own(row);
    return value === null ? [] : [{ row, col: at, kind: typeof value === "number" ? "number" : "text", value, text: String(value) }];
  });
  return makeGrid(grid.sheet, [...moved, ...added]);
}

/** Prints the headings again, with what stands above them or without, after so many rows. */
function repeated(grid: Grid, layout: TableLayout, every: number, from: number): Grid {
  const [, last] = headingRows(layout);
  const block = grid.rows.filter(({ row }) => row >= from && row <= last);
  const lower = grid.rows.filter(({ row }) => row > last);
  let shift = 0;
  const cells = grid.rows.filter(({ row }) => row <= last).flatMap(({ cells: own }) => [...own]);
  lower.forEach(({ row, cells: own }, at) => {
    if (at > 0 && at % every === 0) {
      const down = row + shift - from;
      cells.push(...block.flatMap(({ cells: printed }) => printed.map((cell) => ({ ...cell, row: cell.row + down }))));
      shift += last - from + 1;
    }
    cells.push(...own.map((cell) => ({ ...cell, row: cell.row + shift })));
  });
  return makeGrid(grid.sheet, cells);
}

/** Long names go on in a row of their own. */
function wrapped(grid: Grid, layout: TableLayout): Grid {
  const { codes, name } = layout.sides[0]!;
  if (!codes || !name) return grid;
  let shift = 0;
  const cells = grid.rows.flatMap(({ row, cells: own }) => {
    const at = row + shift;
    const long = row >= layout.firstRow - 1 ? own.find(({ col, text }) => col === codes.levels.length && text.length > 6) : undefined;
    const moved = own.map((cell) => ({ ...(cell === long ? retyped(cell, cell.text.slice(0, 5)) : cell), row: at }));
    if (!long) return moved;
    shift++;
    return [...moved, textCell(at + 1, long.col, long.text.slice(5))];
  });
  return makeGrid(grid.sheet, cells);
}

function takenApart(grid: Grid): Grid {
  const inside = ({ top, left, bottom, right }: Area, { row, col }: Cell): boolean =>
    row >= top && row <= bottom && col >= left && col <= right;
  const cells = cellsOf(grid).flatMap((cell) => {
    const area = grid.merges.find((own) => inside(own, cell));
    if (!area) return [cell];
    const rows = Array.from({ length: area.bottom - area.top + 1 }, (_, down) => area.top + down);
    return rows.flatMap((row) =>
      Array.from({ length: area.right - area.left + 1 }, (_, across) => ({ ...cell, row, col: area.left + across })),
    );
  });
  return makeGrid(grid.sheet, cells);
}

const fullWidth = (text: string): string => text.replace(/[\d.,]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
const grouped = (digits: string): string => Number(digits).toLocaleString("en", { minimumFractionDigits: 2, maximumFractionDigits: 12 });

/** Named kinds of noise; the facts read must stay the same under each. */
export const tableNoises: readonly TableNoise[] = [
  { kind: "merged areas lost", apply: (grid) => ({ ...grid, merges: [] }) },
  { kind: "merged areas taken apart, their text in every cell", first: true, apply: takenApart },
  { kind: "headings repeated every five rows", first: true, apply: (grid, layout) => repeated(grid, layout, 5, headingRows(layout)[0]) },
  { kind: "title and headings repeated every seven rows", first: true, apply: (grid, layout) => repeated(grid, layout, 7, 1) },
  { kind: "names wrapped into a row of their own", first: true, apply: wrapped },
  { kind: "codes joined in the first column", first: true, changes: ["codes"], apply: mapCodes((parts) => [parts.join("")]) },
  { kind: "codes joined, as numbers", first: true, changes: ["codes", "amounts"], apply: mapCodes((parts) => [Number(parts.join(""))]) },
  { kind: "codes with blanks between", first: true, changes: ["codes"], apply: mapCodes((parts) => [parts.join(" ")]) },
  { kind: "codes with dashes between", first: true, changes: ["codes"], apply: mapCodes((parts) => [parts.join("-")]) },
  { kind: "codes as numbers", first: true, changes: ["codes", "amounts"], apply: mapCodes((parts) => parts.map(Number)) },
  { kind: "codes in full-width digits", first: true, changes: ["codes"], apply: mapCodes((parts) => parts.map(fullWidth)) },
  {
    kind: "the whole code in every level's column",
    ...{ first: true, changes: ["codes"] },
    apply: mapCodes((parts) => parts.map((_, level) => parts.slice(0, level + 1).join(""))),
  },
  {
    kind: "only the last part of each code",
    ...{ first: true, changes: ["codes"] },
    apply: mapCodes((parts) => parts.map((part, level) => (level === parts.length - 1 ? part : null))),
  },
  {
    kind: "parents blank where they repeat",
    ...{ first: true, changes: ["codes"] },
    apply: mapCodes((parts, above) => parts.map((part, level) => (level < parts.length - 1 && part === above[level] ? null : part))),
  },
  {
    kind: "amounts in 万元",
    ...{ first: true, changes: ["unit"] },
    apply: mapCells((cell, { unit }) => {
      if (unit === "万元") return cell;
      if (cell.kind === "number") return { ...cell, value: new Decimal(cell.value as number).div(10_000).toNumber() };
      return cell.text === "单位：元" ? retyped(cell, "金额单位:万元") : cell;
    }),
  },
  {
    kind: "the unit behind each heading",
    ...{ first: true, changes: ["unit"] },
    apply: (grid: Grid, layout: TableLayout): Grid => {
      const columns = new Set(layout.sides.flatMap((side) => side.columns.map(({ label }) => compact(label))));
      const [first, last] = headingRows(layout);
      return mapCells((cell) =>
        /^单位[：:]/.test(cell.text)
          ? retyped(cell, " ")
          : cell.row >= first && cell.row <= last && columns.has(compact(cell.text).replace(/^20\d\d年/, ""))
            ? retyped(cell, `${cell.text}（${layout.unit}）`)
            : cell,
      )(grid, layout);
    },
  },
  {
    kind: "department and unit in one cell",
    ...{ first: true, changes: ["unit"] },
    apply: (grid: Grid): Grid => {
      const unit = cellsOf(grid).find(({ text }) => /^单位[：:]/.test(text))!;
      return mapCells((cell) =>
        cell === unit ? retyped(cell, " ") : /^编制部门/.test(cell.text) ? retyped(cell, `${cell.text}   ${unit.text}`) : cell,
      )(grid, null as never);
    },
  },
  {
    kind: "the department beside its label",
    ...{ first: true, changes: ["unit"] },
    apply: (grid: Grid): Grid => {
      const label = cellsOf(grid).find(({ text }) => /^编制部门/.test(text))!;
      const [words0, name] = label.text.split("：") as [string, string];
      const cells = cellsOf(grid).map((cell) => (cell === label ? retyped(cell, `${words0}:`) : cell));
      return makeGrid(grid.sheet, [...cells, textCell(label.row, label.col + 1, name)]);
    },
  },
  {
    kind: "a serial number before the codes",
    first: true,
    apply: (grid: Grid, layout: TableLayout): Grid => {
      const [first, last] = headingRows(layout);
      const end = lastRow(grid);
      return withColumn(grid, 0, (row) => (row === first ? "序号" : row > last && row < end ? row - last : null));
    },
  },
  {
    kind: "last year's amounts between",
    first: true,
    apply: (grid: Grid, layout: TableLayout): Grid => {
      const [first, last] = headingRows(layout);
      const side = layout.sides.at(-1)!;
      const at = side.columns.at(-1)!.at.charCodeAt(0) - 65;
      return withColumn(grid, at, (row) => (row === Math.max(first, last - 1) ? "上年预算数" : row > last ? 12345 : null));
    },
  },
  {
    kind: "a column of remarks",
    first: true,
    apply: (grid: Grid, layout: TableLayout): Grid => {
      const [first, last] = headingRows(layout);
      return withColumn(grid, lastCol(grid) + 1, (row) => (row === first ? "备注" : row > last && row % 3 === 0 ? "见附件" : null));
    },
  },
  {
    kind: "the numbers of the columns under the headings",
    first: true,
    apply: (grid: Grid, layout: TableLayout): Grid => {
      const [, last] = headingRows(layout);
      const numbers = Array.from({ length: lastCol(grid) + 1 }, (_, at) => textCell(last + 1, at, String(at + 1)));
      return makeGrid(grid.sheet, [...cellsOf(grid).map((cell) => (cell.row > last ? { ...cell, row: cell.row + 1 } : cell)), ...numbers]);
    },
  },
  { kind: "blank rows above", apply: mapCells((cell) => ({ ...cell, row: cell.row + 3 })) },
  { kind: "blank columns on the left", apply: mapCells((cell) => ({ ...cell, col: cell.col + 2 })) },
  { kind: "blank rows between", apply: mapCells((cell) => ({ ...cell, row: cell.row * 2 })) },
  { kind: "wider merged areas", apply: mapCells((cell) => ({ ...cell, col: cell.col * 2 })) },
  {
    kind: "a note above the title",
    apply: (grid) => makeGrid(grid.sheet, [textCell(0, 0, "附件2"), ...cellsOf(grid).map((cell) => ({ ...cell, row: cell.row + 1 }))]),
  },
  { kind: "spaces in headings", changes: ["headings"], apply: mapHeadings((text) => [...text].join(" ")) },
  { kind: "line breaks in headings", changes: ["headings"], apply: mapHeadings((text) => `${text.slice(0, 2)}\n${text.slice(2)}`) },
  { kind: "headings with ASCII signs", changes: ["headings"], apply: mapHeadings((text) => text.replace(/[“”]/g, '"').replace("（", "(")) },
  {
    kind: "half-width colons",
    apply: mapCells((cell) => (/^(?:编制部门|单位)：/.test(cell.text) ? retyped(cell, cell.text.replace("：", ": ")) : cell)),
  },
  { kind: "another word for the department", apply: mapCells((cell) => retypedIf(cell, /^编制部门/, "编制单位")) },
  {
    kind: "blanks around texts",
    apply: mapCells((cell) => (cell.kind === "text" && !/部/.test(cell.text) ? retyped(cell, `\u3000${cell.text} \u00A0`) : cell)),
  },
  { kind: "amounts as text with separators", changes: ["amounts"], apply: mapNumbers(grouped) },
  { kind: "amounts in full-width digits", changes: ["amounts"], apply: mapNumbers((digits) => fullWidth(grouped(digits))) },
  { kind: "amounts behind a currency sign", changes: ["amounts"], apply: mapNumbers((digits) => `¥${grouped(digits)}`) },
  {
    kind: "notes and signatures below",
    apply: (grid) =>
      makeGrid(grid.sheet, [
        ...cellsOf(grid),
        textCell(lastRow(grid) + 1, 0, "注：本表按部门预算口径编制。"),
        textCell(lastRow(grid) + 2, 0, "填表人：王某"),
        textCell(lastRow(grid) + 2, lastCol(grid), "2020-11-30"),
        textCell(lastRow(grid) + 4, 1, "第 1 页，共 2 页"),
      ]),
  },
  {
    kind: "a stray #REF! far away",
    apply: (grid) => makeGrid(grid.sheet, [...cellsOf(grid), { row: 900, col: 40, kind: "error", value: "#REF!", text: "#REF!" }]),
  },
];

function retypedIf(cell: Cell, words0: RegExp, other: string): Cell {
  return words0.test(cell.text) ? retyped(cell, cell.text.replace(words0, other)) : cell;
}

/** Every two kinds that can be applied together, in the order in which they are. */
export const tableNoisePairs: readonly (readonly [TableNoise, TableNoise])[] = tableNoises.flatMap((one, index) =>
  tableNoises.filter((other, at) => (one.first || at > index) && goTogether(one, other)).map((other) => [one, other] as const),
);

function goTogether(one: TableNoise, other: TableNoise): boolean {
  const sameSubject = one.changes?.some((subject) => other.changes?.includes(subject)) ?? false;
  return one !== other && !other.first && !sameSubject;
}
