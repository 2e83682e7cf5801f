import type { SheetPlan } from "../../grid/sheet-plan";
import { summaryKey } from "../../text/summary";
import { partHeadings } from "../../text/summary-parts";
import { keptBelow } from "../../text/summary-excel";
import { rowsOf } from "./sheet-cells";
import type { StandingRow } from "./row-steps";

/** The rows that say what stands below them, where something of hers lost its row. */
export const LINE = "line";
export const GAP = "gap";

type Value = string | number | boolean;

/** A summary sheet as it stands: what it shows, and the formulas, from its first cell on. */
export interface StandingSheet {
  readonly values: readonly (readonly Value[])[];
  readonly formulas: readonly (readonly Value[])[];
}

/**
 * Rows of a sheet that is told apart by `keyColumn`; null where its own columns are not as we left them.
 * @param commented rows with a comment, which is always hers
 */
export function standingRows({ values, formulas }: StandingSheet, keyColumn: number, commented: ReadonlySet<number>): StandingRow[] | null {
  const heading = values.findIndex((row) => isKey(row[keyColumn]));
  if (heading < 0 || values[heading]!.some((value, col) => col !== keyColumn && isKey(value))) return null;
  const ids = idsOf(values, keyColumn, heading);
  const line = values.findIndex((row) => Object.values(keptBelow).includes(String(row[0])));
  if (line > heading) ids.splice(line - 1, 2, GAP, LINE);
  const isTyped = (row: number): boolean => row > heading && ids[row] !== LINE && isWithoutKey(values[row]!, keyColumn);
  return ids.map((id, row) => ({
    id,
    isHers: commented.has(row) || isTyped(row) || formulas[row]!.slice(keyColumn + 1).some((formula) => formula !== ""),
  }));
}

/** True of a row that says something and has no key: of ours only the headings of parts are such, so somebody has typed it in. */
function isWithoutKey(row: readonly Value[], keyColumn: number): boolean {
  const first = row.slice(0, keyColumn).find((value) => value !== "");
  return first !== undefined && String(row[keyColumn] ?? "") === "" && !partHeadings.has(String(first));
}

/** Ids of the rows of a plan, as `standingRows` gives them once it has been written. */
export function plannedRows(plan: SheetPlan, keyColumn: number): string[] {
  const values = rowsOf(plan).map(({ width, cells }) => {
    const row: Value[] = Array.from({ length: width }, () => "");
    for (const { col, value } of cells) row[col] = value ?? "";
    return row;
  });
  return idsOf(
    values,
    keyColumn,
    values.findIndex((row) => isKey(row[keyColumn])),
  );
}

function isKey(value: Value | undefined): boolean {
  return Object.values(summaryKey).includes(String(value));
}

/** Rows above the headings are told by their place, those below by their key, or by their first text where they have none. */
function idsOf(values: readonly (readonly Value[])[], keyColumn: number, heading: number): string[] {
  const counts = new Map<string, number>();
  return values.map((row, index) => {
    if (index <= heading) return index === heading ? "heading" : `top ${index}`;
    const key = String(row[keyColumn] ?? "");
    const id = key === "" ? `row ${row.slice(0, keyColumn).find((value) => value !== "") ?? ""}` : `key ${key}`;
    const count = (counts.get(id) ?? 0) + 1;
    counts.set(id, count);
    return `${id} #${count}`;
  });
}
