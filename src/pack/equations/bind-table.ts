import { compact } from "../../grid/text";
import type { CodeColumns, Side, TableColumn, TableLayout, TableSide } from "../../official/table-layout";
import { equationFaults } from "../../text/equations";
import type { Words } from "../../text/words";
import { codeLevels } from "../../values/subject-code";
import { nearest } from "./nearest";
import type { Names } from "./syntax";
import type { RowChoice, TableTarget } from "./targets";

const SIDES: Readonly<Record<string, Side>> = { 收入: "income", 本年收入: "income", 支出: "expenditure", 本年支出: "expenditure" };
const ANY_TOTAL = /^(?:合计|总计)$/;

/** What [行].[栏] means in a table, or why it means nothing. */
export function bindTable(layout: TableLayout, names: Names): TableTarget | Words {
  const path = names.map(compact);
  const side = layout.sides.length > 1 && path.length > 1 ? SIDES[path[0]!] : undefined;
  const rest = side ? path.slice(1) : path;
  const sides = layout.sides.filter((own) => side === undefined || own.side === side);
  const { length } = rest;
  const isOneRow = sides.every(({ total, name }) => total === null && name === null);
  if (isOneRow) return length === 1 ? withColumns(layout, sides, { by: "only" }, rest[0]!) : equationFaults.oneRowPath(layout.title);
  if (length === 0 || length > 2) return equationFaults.tablePath(layout.title);
  const [row, column] = rest as [string, string | undefined];
  const chosen = rowCalled(layout, sides, row, side !== undefined);
  if ("zh" in chosen) return chosen;
  const left = chosen.by === "total" && side === undefined ? sides.filter((own) => isTotal(own, row)) : sides;
  if (column !== undefined) return withColumns(layout, left, chosen, column);
  // The two-sided tables have one column of their own a side, or begin with it.
  if (layout.sides.length < 2) return equationFaults.tablePath(layout.title);
  return target(layout, chosen, left, ({ columns }) => columns[0]);
}

function target(
  { id }: TableLayout,
  row: RowChoice,
  sides: readonly TableSide[],
  columnOf: (side: TableSide) => TableColumn | undefined,
): TableTarget {
  const places = sides.flatMap((own) => {
    const column = columnOf(own);
    return column ? [{ side: own.side, column: column.key }] : [];
  });
  return { kind: "table", table: id, row, places };
}

function withColumns(layout: TableLayout, sides: readonly TableSide[], row: RowChoice, name: string): TableTarget | Words {
  const found = target(layout, row, sides, ({ columns }) => columns.find((column) => spellings(column).includes(name)));
  if (found.places.length > 0) return found;
  const known = sides.flatMap(({ columns }) => columns.map(({ key }) => key));
  return equationFaults.unknownColumn(layout.title, name, nearest(name, known));
}

function spellings({ key, label, variants = [] }: TableColumn): string[] {
  return [key, label, ...variants].map(compact);
}

function isTotal({ total }: TableSide, name: string): boolean {
  return total !== null && [total.label, ...(total.variants ?? [])].map(compact).includes(name);
}

function rowCalled(layout: TableLayout, sides: readonly TableSide[], name: string, withSide: boolean): RowChoice | Words {
  if (sides.some((side) => isTotal(side, name)) || (withSide && ANY_TOTAL.test(name))) return { by: "total" };
  if (ANY_TOTAL.test(name)) return equationFaults.whichTotal(layout.title);
  const { codes } = sides[0]!;
  if (name === "*") return { by: "all" };
  const level = codes?.levels.findIndex(({ label }) => label === name) ?? -1;
  if (level >= 0) return { by: "level", level: level + 1, label: name };
  if (/^[类款项]$/.test(name)) return equationFaults.noLevel(layout.title, name);
  return rowNamed(layout, codes, name);
}

/** A row by its code or its name. */
function rowNamed(layout: TableLayout, codes: CodeColumns | null, name: string): RowChoice | Words {
  const coded = CODED.exec(name)?.groups;
  if (coded) return codeCalled(layout, codes, (coded["alone"] ?? coded["before"] ?? coded["behind"])!, coded["star"] === "*");
  const isName = NUMBERED.test(name) || (!/^\d/.test(name) && !SEVERAL_CODES.test(name));
  return isName ? { by: "name", name } : equationFaults.noRow(layout.title, name);
}

/** 2012901, 201*, 2012901 行政运行, 行政运行（2012901）. Nothing that may mean a second code: half a figure would be a wrong one. */
const CODED = /^(?:(?<alone>\d+)(?<star>\*?)|(?<before>\d+)(?![至到和及与或])[\p{Script=Han}“《][^\d*]*|\D+\((?<behind>\d{3,})\))$/u;
/** 1.一般公共预算资金: numbering, and no code. */
const NUMBERED = /^\d{1,2}[.、,)](?![\d*])/;
const SEVERAL_CODES = /\d{3,}\D+\d{3,}/;

/** A code, alone or beside its name. */
function codeCalled(layout: TableLayout, codes: CodeColumns | null, code: string, withStar: boolean): RowChoice | Words {
  if (!codes) return equationFaults.noCodes(layout.title);
  const levels = codeLevels(code);
  if (!levels || levels.length > codes.levels.length) return equationFaults.noCode(code, codes.levels.length);
  return withStar ? { by: "below", code } : { by: "code", code };
}
