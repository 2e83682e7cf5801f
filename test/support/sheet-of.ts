import { position } from "../../src/grid/address";
import { makeGrid, type Cell, type Grid } from "../../src/grid/grid";

/** A sheet of cells as somebody typed them: texts and numbers by address. */
export function sheetOf(cells: Readonly<Record<string, string | number>>, sheet = "审核规则"): Grid {
  const kindOf = (value: string | number): Cell["kind"] =>
    typeof value === "number" ? "number" : value.startsWith("#") ? "error" : "text";
  return makeGrid(
    sheet,
    Object.entries(cells).map(([at, value]): Cell => ({ ...position(at), kind: kindOf(value), value, text: String(value) })),
  );
}
