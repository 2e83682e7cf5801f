import type { Sheet } from "hucre";
import type { SheetPlan } from "../../../grid/sheet-plan";
import { summaryKey } from "../../../text/summary";
import { goneRows } from "../../../text/summary-files";
import type { Rows } from "./formulas";

/** Where on a sheet a list of ours stands that has a column by which its rows are told apart. */
export interface ListPlace {
  readonly heading: number;
  readonly keyColumn: number;
  /** Columns by their headings. */
  readonly columns: ReadonlyMap<string, number>;
  /** Rows by their keys, from above. */
  readonly rows: ReadonlyMap<string, number>;
  /** First and last row of those that stand without a gap below one another; without lines whose row is gone, which stand below all others. */
  readonly blocks: readonly Rows[];
}

const KEYS: readonly unknown[] = Object.values(summaryKey);
const GONE: readonly unknown[] = Object.values(goneRows);

type Texts = (row: number) => readonly unknown[];

/** The list of a planned sheet; null where it has none. */
export function listOfPlan({ cells, keyColumn }: SheetPlan): ListPlace | null {
  if (keyColumn === undefined) return null;
  const rows: unknown[][] = [];
  for (const { row, col, value } of cells) (rows[row] ??= [])[col] = value;
  return listIn((row) => rows[row] ?? [], rows.length, keyColumn);
}

/** The list of a sheet that was written earlier, wherever it stands by now. */
export function listOnSheet({ rows }: Sheet): ListPlace | null {
  return listIn((row) => rows[row] ?? [], rows.length);
}

function listIn(texts: Texts, count: number, keyColumn?: number): ListPlace | null {
  for (let heading = 0; heading < count; heading++) {
    const found = keyColumn ?? texts(heading).findIndex((text) => KEYS.includes(text));
    if (found < 0 || !KEYS.includes(texts(heading)[found])) continue;
    const columns = texts(heading).flatMap((text, col) => (typeof text === "string" && col <= found ? [[text, col] as const] : []));
    const rows = keyedRows(texts, heading, found, count);
    const gone = Array.from({ length: count }, (_, row) => row).find((row) => GONE.includes(texts(row)[0])) ?? count;
    return {
      heading,
      keyColumn: found,
      columns: new Map(columns.reverse()),
      rows,
      blocks: blocksOf([...rows.values()].filter((row) => row < gone)),
    };
  }
  return null;
}

/** Where a key stands twice, the first row has it. */
function keyedRows(texts: Texts, heading: number, keyColumn: number, count: number): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  for (let row = heading + 1; row < count; row++) {
    const key = texts(row)[keyColumn];
    if (typeof key === "string" && key !== "" && !rows.has(key)) rows.set(key, row);
  }
  return rows;
}

function blocksOf(rows: readonly number[]): Rows[] {
  const blocks: [number, number][] = [];
  for (const row of rows) {
    const open = blocks.at(-1);
    if (open && row === open[1] + 1) open[1] = row;
    else blocks.push([row, row]);
  }
  return blocks;
}
