import type { Arguments } from "../executor/arguments";
import { navigate, setProperty, wireNameOf } from "../executor/members";
import { answerQuery, camelCased } from "../executor/query";
import type { Session } from "../executor/session";
import type { Live, Method } from "../executor/table";
import { columnCount, rowCount } from "../model/area";
import { HostError } from "../protocol/host-error";
import { grid, part, requireSize, type CellArea } from "./cells";
import { range } from "./range";

/** Properties asked for or given, one within another: `{format: {fill: {color: …}}}`. */
type Properties = Readonly<Record<string, unknown>>;

/** Formats and places of many cells, rows or columns in one call, each read and set as that of its own range would be. */
export const bulkProperties: Readonly<Record<string, Method<CellArea>>> = {
  GetCellProperties: {
    since: "1.9",
    call: (cells, args, session) =>
      grid(cells, (row, column) => read(part(cells, row - cells.area.top, column - cells.area.left, 1, 1), args.record(0), session)),
  },
  GetRowProperties: { since: "1.9", call: (cells, args, session) => rows(cells).map((each) => read(each, args.record(0), session)) },
  GetColumnProperties: { since: "1.9", call: (cells, args, session) => columns(cells).map((each) => read(each, args.record(0), session)) },
  SetCellProperties: {
    since: "1.9",
    call: (cells, args, session) => {
      const given = list(args.raw(0)).map(list);
      const widths = given.map(({ length }) => length);
      requireSize(cells.area, given.length, widths, "Range.setCellProperties");
      given.forEach((line, row) => line.forEach((each, column) => write(range.of(part(cells, row, column, 1, 1)), each, session)));
    },
  },
  SetRowProperties: { since: "1.9", call: (cells, args, session) => writeAll(rows(cells), args, session) },
  SetColumnProperties: { since: "1.9", call: (cells, args, session) => writeAll(columns(cells), args, session) },
};

function rows(cells: CellArea): CellArea[] {
  return Array.from({ length: rowCount(cells.area) }, (_, row) => part(cells, row, 0, 1, columnCount(cells.area)));
}

function columns(cells: CellArea): CellArea[] {
  return Array.from({ length: columnCount(cells.area) }, (_, column) => part(cells, 0, column, rowCount(cells.area), 1));
}

function read(cells: CellArea, asked: Properties, session: Session): unknown {
  return camelCased(answerQuery(range.of(cells), { Select: paths(asked) }, session));
}

/** `{format: {fill: {color: true}}}` → "format/fill/color". */
function paths(asked: Properties): string[] {
  return Object.entries(asked).flatMap(([name, wanted]) => {
    if (typeof wanted === "object" && wanted !== null) return paths(wanted as Properties).map((path) => `${name}/${path}`);
    return wanted === true ? [name] : [];
  });
}

function writeAll(parts: readonly CellArea[], args: Arguments, session: Session): void {
  const given = list(args.raw(0));
  if (given.length !== parts.length) throw HostError.invalidArgument();
  parts.forEach((cells, index) => write(range.of(cells), given[index], session));
}

function write(live: Live, given: unknown, session: Session): void {
  // Cells of which nothing is said stay as they are.
  for (const [name, value] of Object.entries(given ?? {})) {
    const leads = wireNameOf(live.table.navigation, name);
    const within = leads === undefined ? null : navigate(live, leads, session);
    if (within) write(within, value, session);
    else setProperty(live, wireNameOf(live.table.properties, name) ?? name, value, session);
  }
}

function list(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw HostError.invalidArgument();
  return value;
}
