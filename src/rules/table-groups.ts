import { outlineLevel } from "../values/numbering";
import { position } from "../grid/address";
import type { TableSide } from "../official/table-layout";
import type { Table, TableRow } from "../reading/budget-facts";
import { checkReasons } from "../text/checking";
import type { Words } from "../text/words";
import { parentCode } from "./budget-entries";

/** A row of a table and those that it adds up. */
export interface RowGroup {
  readonly whole: TableRow;
  readonly parts: readonly TableRow[];
  /** What the parts are called together: 各款之和. */
  readonly label: string;
  /** True where the table may leave all parts blank. */
  readonly optional?: boolean;
}

/** What adds up to what on one side of a table, and why some of it is not certain. */
export interface RowGroups {
  readonly groups: readonly RowGroup[];
  readonly doubts: readonly Words[];
}

/** Which rows of a table add up to which, by their codes or by what the official table prints. */
export function groupsOf(table: Table): RowGroups {
  const { layout, rows } = table;
  const lost = lostRow(table);
  if (lost !== null) return doubt(checkReasons.rowLost(lost));
  const sides = layout.sides.map((side) => {
    const own = rows.filter((row) => row.side === side.side);
    return side.codes ? codedGroups(own, side) : printedGroups(own, side);
  });
  return { groups: sides.flatMap(({ groups }) => groups), doubts: sides.flatMap(({ doubts }) => doubts) };
}

/** A row below the headings that holds several numbers and belongs to no row that was read: amounts of it may be missing. */
function lostRow({ rows, unplaced }: Table): number | null {
  const read = new Set(rows.map(({ row }) => row));
  const lost = unplaced.filter(({ text }) => /^[\d,.\s]+$/.test(text)).map(({ cell }) => position(cell).row + 1);
  return lost.find((row, at) => !read.has(row) && lost.indexOf(row) !== at) ?? null;
}

/** What cannot be read may be an amount too. */
function hasAmount({ amounts }: TableRow): boolean {
  return Object.values(amounts).some(({ value, problem }) => problem !== null || (value !== null && !value.isZero()));
}

function doubt(...doubts: Words[]): RowGroups {
  return { groups: [], doubts };
}

/** 合计 = its 类, 类 = its 款, 款 = its 项; where a level is not printed at all, the next one below it. */
function codedGroups(rows: readonly TableRow[], { codes, total }: TableSide): RowGroups {
  const own = rows.filter(({ isTotal }) => !isTotal);
  const byCode = new Map<string, TableRow>();
  for (const row of own) {
    if (row.code === null) {
      if (hasAmount(row)) return doubt(checkReasons.rowWithoutCode(row.name));
    } else if (byCode.has(row.code)) {
      return doubt(checkReasons.codeTwice(row.code));
    } else byCode.set(row.code, row);
  }
  const below = new Map<TableRow | null, TableRow[]>();
  for (const [code, row] of byCode) {
    const whole = nearestAbove(code, byCode);
    below.set(whole, [...(below.get(whole) ?? []), row]);
  }
  const sum = rows.find(({ isTotal }) => isTotal);
  const found = [...below].map(([whole, parts]): RowGroups => {
    const level = parts[0]!.level;
    const above = whole ?? sum;
    if (!above) return doubt();
    if (parts.some((part) => part.level !== level)) return doubt(checkReasons.mixedLevels(whole?.name ?? total?.label ?? ""));
    const label = `各${codes!.levels[(level ?? 1) - 1]?.label ?? "行"}之和`;
    return { groups: [{ whole: above, parts, label }], doubts: [] };
  });
  return { groups: found.flatMap(({ groups }) => groups), doubts: found.flatMap(({ doubts }) => doubts) };
}

function nearestAbove(code: string, byCode: ReadonlyMap<string, TableRow>): TableRow | null {
  for (let above = parentCode(code); above !== null; above = parentCode(above)) {
    const row = byCode.get(above);
    if (row) return row;
  }
  return null;
}

/** A total and the items of its side, and printed rows that are parts of another: 财政拨款收入. */
function printedGroups(rows: readonly TableRow[], side: TableSide): RowGroups {
  const own = rows.filter(({ isTotal }) => !isTotal);
  const parts = side.printedRows.flatMap(({ partOf }) => partOf ?? []).filter((name, at, all) => all.indexOf(name) === at);
  const inner = parts.flatMap((name): RowGroup[] => {
    const whole = own.filter(({ subject }) => subject === name);
    const held = own.filter(({ subject }) => partOf(side, subject) === name);
    return whole.length === 1 && held.length > 0 ? [{ whole: whole[0]!, parts: held, label: "其各项之和", optional: true }] : [];
  });
  const top = topItems(own, side);
  if (!Array.isArray(top)) return doubt(top);
  const sum = rows.find(({ isTotal }) => isTotal);
  return { groups: sum && top.length > 0 ? [...inner, { whole: sum, parts: top, label: "各项之和" }] : inner, doubts: [] };
}

function partOf({ printedRows }: TableSide, subject: string): string | undefined {
  return printedRows.find(({ name }) => name === subject)?.partOf;
}

const UNNUMBERED = -1;

/** The items that the total adds up; or why it is not certain which they are. */
function topItems(rows: readonly TableRow[], side: TableSide): TableRow[] | Words {
  const known = (row: TableRow): boolean => side.printedRows.some(({ name }) => name === row.subject);
  const foreign = rows.filter((row) => !known(row) && hasAmount(row));
  const numbering = ({ name }: TableRow): number => outlineLevel(name) ?? UNNUMBERED;
  // Beside rows that the table prints itself, only what is numbered as they are is one of them.
  const outermost = side.printedRows.length > 0 ? 0 : Math.min(...foreign.map(numbering));
  const odd = foreign.find((row) => (outermost === UNNUMBERED || side.printedRows.length > 0) && numbering(row) !== outermost);
  if (odd) return checkReasons.foreignAmount(odd.name);
  // 一、本年收入 may be what the rows below it, that the table should have numbered so, are parts of.
  const inner = rows.find((row) => known(row) && partOf(side, row.subject) === undefined && numbering(row) !== outermost);
  if (inner && foreign[0]) return checkReasons.foreignAmount(foreign[0].name);
  return rows.filter((row) => (known(row) ? partOf(side, row.subject) === undefined : hasAmount(row) && numbering(row) === outermost));
}
