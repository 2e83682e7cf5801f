import { makeGrid, type Cell, type Grid } from "../grid/grid";
import type { PlannedCell, SheetPlan } from "../grid/sheet-plan";

/** The grid that a host would read back from a planned sheet; without its merged areas where the test asks for that. */
export function gridOfPlan(plan: SheetPlan, options: { merges?: boolean } = {}): Grid {
  const cells = plan.cells.filter(({ value }) => value !== null && value !== "").map(toCell);
  return makeGrid(plan.name, cells, { merges: (options.merges ?? true) ? plan.merges : [] });
}

function toCell({ row, col, value, date }: PlannedCell): Cell {
  if (date) return { row, col, kind: "date", value, text: String(value) };
  if (typeof value === "number") return { row, col, kind: "number", value, text: String(value) };
  return { row, col, kind: String(value).startsWith("#REF!") ? "error" : "text", value, text: String(value) };
}
