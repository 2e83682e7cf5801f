import { compact } from "../grid/text";
import type { Look } from "../grid/sheet-plan";
import { codeLevels } from "../values/subject-code";
import type { FilledRow, FilledTable } from "../official/filled-budget";
import type { ColumnKey, TableColumn, TableSide } from "../official/table-layout";
import { moneyFromNumber, parseMoney, type Unit } from "../values/money";
import type { Block } from "./block";
import { looks } from "./looks";
import type { SideParts, TableGeometry } from "./table-geometry";

/** The formula of an amount, without its `=`; undefined where a figure is to be filled in. `row` counts from 0 below the headings. */
export type TableFormulas = (side: SideParts, column: TableColumn, row: number | "total") => string | undefined;

/** Title, department and unit above the table. */
export function headBlocks(geometry: TableGeometry, { department }: FilledTable, title: string): Block[] {
  const { layout } = geometry;
  return [
    { area: geometry.place(layout.titleAt), value: title, look: looks.title },
    { area: geometry.place(layout.departmentAt), value: `编制部门：${department ?? ""}`, look: looks.freeLabel },
    { area: geometry.place(layout.unitAt), value: `单位：${layout.unit}`, look: looks.freeRightLabel },
  ];
}

/** Headings of two or three levels. */
export function headingBlocks(geometry: TableGeometry): Block[] {
  return geometry.sides.flatMap(({ layout: { groups, codes, name }, columns }) =>
    [...groups, ...(codes ? [codes.heading, ...codes.levels] : []), ...(name ? [name] : []), ...columns].map(({ label, at }): Block => ({
      area: geometry.place(at),
      value: label,
      look: looks.label,
    })),
  );
}

/** Rows between the headings and the totals, and the totals. */
export function rowBlocks(geometry: TableGeometry, amount: Look, formulas: TableFormulas): Block[] {
  const { unit } = geometry.layout;
  return geometry.sides.flatMap((side) => {
    const amounts = (row: FilledRow, at: number | "total"): Block[] =>
      side.columns.map((column) => ({
        area: single(at === "total" ? geometry.totalRow : geometry.firstRow + at, geometry.columnOf(column)),
        ...amountBlock(row, column.key, unit, formulas(side, column, at)),
        look: amount,
      }));
    const body = side.body.flatMap((row, at) => [...subjectBlocks(geometry, side.layout, row, at), ...amounts(row, at)]);
    return side.total ? [...body, totalBlock(geometry, side.layout, side.total), ...amounts(side.total, "total")] : body;
  });
}

/** Code and name of a row. */
function subjectBlocks(geometry: TableGeometry, { codes, name }: TableSide, row: FilledRow, at: number): Block[] {
  const top = geometry.firstRow + at;
  const printed = row.code === null ? [] : (codeLevels(row.code) ?? [row.code]);
  const levels = codes?.levels ?? [];
  const fits = printed.length <= levels.length;
  const review = row.review?.columns.length === 0 ? row.review.why : undefined;
  return [
    ...levels.map((level, index): Block => {
      const value = fits ? printed[index] : index === 0 ? row.code : null;
      return { area: single(top, geometry.columnOf(level)), value: value ?? null, look: looks.code };
    }),
    ...(name ? [{ area: single(top, geometry.columnOf(name)), value: row.name || null, look: nameLook(row.name), review }] : []),
  ];
}

/** Stands over the codes and the name. */
function totalBlock(geometry: TableGeometry, { codes, name }: TableSide, { name: label }: FilledRow): Block {
  const row = geometry.totalRow;
  const right = geometry.columnOf(name!);
  const left = codes ? geometry.columnOf(codes.levels[0]!) : right;
  return { area: { top: row, left, bottom: row, right }, value: label, look: looks.label };
}

function amountBlock(
  { amounts, review }: FilledRow,
  key: ColumnKey,
  unit: Unit,
  formula: string | undefined,
): Pick<Block, "value" | "formula" | "review"> {
  return {
    value: formula ? "" : amountValue(amounts[key], unit),
    formula,
    review: review?.columns.includes(key) ? review.why : undefined,
  };
}

/** A number in the table's unit, so that Excel can add it up; text that is no amount stays as it is, to be seen and mended. */
function amountValue(text: string | undefined, unit: Unit): string | number | null {
  const money = parseMoney(text ?? "", unit);
  return money.kind === "money" ? money.value.div(moneyFromNumber(1, unit)).toNumber() : (text ?? null);
}

/** Decimals as the amounts are printed: none, two, or more where one has more. */
export function amountLook(rows: readonly FilledRow[]): Look {
  const places = rows.flatMap(({ amounts }) => Object.values(amounts).map((text) => /\.(\d+)$/.exec(text)?.[1]?.length ?? 0));
  const most = Math.max(0, ...places);
  return { ...looks.figure, numberFormat: most === 0 ? "#,##0" : `#,##0.${"0".repeat(Math.max(2, most))}` };
}

/** Parts, numbered 1. 2. 3., stand further in than the sources that they are a part of. */
function nameLook(name: string): Look {
  return /^(?:\d+[.、]|\(\d+\)|其中)/.test(compact(name)) ? looks.listPart : looks.listText;
}

function single(row: number, col: number): Block["area"] {
  return { top: row, left: col, bottom: row, right: col };
}
