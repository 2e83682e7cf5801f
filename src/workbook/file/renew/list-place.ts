import type { Sheet } from "hucre";
import type { SheetPlan } from "../../../grid/sheet-plan";
import { summaryKey } from "../../../text/summary";

/** Where on a sheet a list of ours stands that has a column by which its rows are told apart. */
export interface ListPlace {
  readonly heading: number;
  readonly keyColumn: number;
  /** Columns by their headings. */
  readonly columns: ReadonlyMap<string, number>;
  /** Rows by their keys, from above. */
  readonly rows: ReadonlyMap<string, number>;
}

const KEYS: readonly unknown[] = Object.values(summaryKey);

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
    const rows = Array.from({ length: count - heading - 1 }, (_, index) => heading + 1 + index);
    const keyed = rows.flatMap((row) => {
      const key = texts(row)[found];
      return typeof key === "string" && key !== "" ? [[key, row] as const] : [];
    });
    return { heading, keyColumn: found, columns: new Map(columns.reverse()), rows: new Map(keyed.reverse().sort(([, a], [, b]) => a - b)) };
  }
  return null;
}
