import { address } from "../grid/address";
import { textCell, type Cell, type GridRow } from "../grid/grid";
import { compact, tidy } from "../grid/text";
import type { IndicatorBlock } from "../official/layout";
import { readTarget, unreadableTarget, type Target } from "../values/target";
import { doubtClasses } from "./doubt";
import type { Indicator, Problem } from "./facts";
import type { Frame } from "./frame";
import { listColumns, type Columns } from "./list-columns";
import { carryDown, isEntry, listRows, type ClassedRow, type ListRow } from "./list-rows";

export interface IndicatorList {
  readonly indicators: readonly Indicator[];
  readonly classCells: ReadonlyMap<string, string>;
  /** Last row of the list, or of all rows where no list was found. */
  readonly lastRow: number;
}

/** Reads the list of indicators below its heading row; nothing where the heading is not found. */
export function readIndicators(rows: readonly GridRow[], frame: Frame, block: IndicatorBlock): IndicatorList {
  const heading = frame.occurrence("name") ?? frame.occurrence("target") ?? frame.occurrence("level2");
  if (!heading) return { indicators: [], classCells: new Map(), lastRow: rows.at(-1)?.row ?? 0 };
  const columns = listColumns(rows, frame, heading.cell.row, block);
  const classed = carryDown(listRows(rows, heading.cell.row, columns, block), block);
  const doubts = doubtClasses(classed, block);
  const indicators: Indicator[] = [];
  classed.forEach((row, index) => indicators.push(...indicatorsOf(row, columns, doubts[index] ?? null)));
  return { indicators, classCells: classCells(classed), lastRow: classed.at(-1)?.row ?? heading.cell.row };
}

function classCells(rows: readonly ClassedRow[]): Map<string, string> {
  const cells = new Map<string, string>();
  for (const row of rows) {
    if (row.level2 && row.class && !cells.has(row.class.label)) cells.set(row.class.label, address(row.level2));
  }
  return cells;
}

function indicatorsOf(row: ClassedRow, columns: Columns, mayBe: readonly string[] | null): Indicator[] {
  if (!isEntry(row.name, row.target)) return [];
  const place = (cell: Cell | null | undefined, col: number): string => address(cell ?? { row: row.row, col });
  const level1 = row.group ? tidy(row.group.text) : null;
  const level2 = row.label ? tidy(row.label.text) : null;
  const fixed = isFixed(row);
  const cells = {
    level1: place(row.group, columns.level1.from),
    level2: place(row.label, columns.level2.from),
    name: place(row.name[0], columns.name.from),
    target: place(row.target[0], columns.target.from),
  };
  return pairs(row).map(({ name, target, parsed, problem }) => ({
    level1,
    level2,
    class: row.class?.label ?? null,
    classCertain: row.class !== null && mayBe === null,
    mayBe: mayBe ?? [],
    fixed,
    name,
    target,
    parsed,
    problem,
    cells,
  }));
}

/** True of a row that stands so in the blank form. */
function isFixed({ class: known, name, target }: ClassedRow): boolean {
  if (!known?.fixed) return false;
  const text = (cells: readonly Cell[]): string => compact(cells.map((cell) => cell.text).join(""));
  return known.fixed.some((entry) => compact(entry.name) === text(name) && compact(entry.target) === text(target));
}

interface Pair {
  readonly name: string | null;
  readonly target: string | null;
  readonly parsed: Target;
  readonly problem: Problem | null;
}

/** Lines of a cell pair with the lines beside them, or, where their numbers differ, stay together and unread. */
function pairs(row: ListRow): Pair[] {
  const broken = row.name.find(isBroken);
  if (broken) return [unread(broken, lines(row.target, "").join("\n") || null)];
  const names = lines(row.name, "\n");
  // Some copies spread a target over cells: operator, number, unit.
  const targets = lines(row.target, "");
  if (names.length > 1 && names.length === targets.length) {
    return names.map((name, index) => pair(name, targets[index]!, [textCell(row.target[0]!, targets[index]!)]));
  }
  if (names.length <= 1 && targets.length <= 1) return [pair(names[0] ?? null, targets[0] ?? null, row.target)];
  return [{ name: names.join("\n") || null, target: targets.join("\n") || null, parsed: unreadableTarget(), problem: "unpaired-lines" }];
}

function isBroken({ kind }: Cell): boolean {
  return kind === "error" || kind === "uncalculated";
}

function problemOf({ kind }: Cell): Problem {
  return kind === "error" ? "error-value" : "uncalculated";
}

/** An indicator whose name is an error, or a formula that nobody has calculated. */
function unread(name: Cell, target: string | null): Pair {
  return { name: name.kind === "error" ? tidy(name.text) : null, target, parsed: unreadableTarget(), problem: problemOf(name) };
}

function pair(name: string | null, target: string | null, cells: readonly Cell[]): Pair {
  if (target === null) return { name, target, parsed: unreadableTarget(), problem: null };
  const broken = cells.find(isBroken);
  if (broken) return { name, target, parsed: unreadableTarget(), problem: problemOf(broken) };
  const parsed = readTarget(cells.length === 1 ? cells[0]! : textCell(cells[0]!, target));
  return { name, target, parsed, problem: parsed.kind === "unreadable" ? "not-a-target" : null };
}

function lines(cells: readonly Cell[], between: string): string[] {
  const text = cells.length === 1 ? tidy(cells[0]!.text) : cells.map((cell) => tidy(cell.text)).join(between);
  if (!text.includes("\n")) return text === "" ? [] : [text];
  return text
    .split("\n")
    .map(tidy)
    .filter((line) => line !== "");
}
