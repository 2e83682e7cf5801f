import { parseAddress } from "../../host/model/address";
import { intersection, type Area } from "../../host/model/area";
import { isError, type Scalar } from "../../host/model/cells";
import type { ConditionalFormat, ConditionalLook } from "../../host/model/conditional-formats";
import type { Sheet } from "../../host/model/sheet";

type Holds = (value: Scalar, row: number, column: number) => boolean;

/** Cells that a formula is calculated for at most: beyond it every deed would have to wait. */
const MOST_CALCULATED = 5_000;

/**
 * How conditional formats make cells look, by row and column, inside of the area that is shown. The strongest format counts in each respect.
 * Rules that cannot be calculated here are not drawn: better nothing than a colour that may be wrong.
 */
export function conditionalLooks(sheet: Sheet, shown: Area): Map<number, Map<number, ConditionalLook>> {
  const looks = new Map<number, Map<number, ConditionalLook>>();
  const stopped = new Set<string>();
  for (const format of sheet.conditionalFormats) {
    const holds = condition(sheet, format, shown);
    if (!holds) continue;
    for (const { row, column } of cellsOf(format.areas, shown)) {
      const key = `${row},${column}`;
      if (stopped.has(key) || !holds(sheet.value(row, column), row, column)) continue;
      if (format.stopIfTrue) stopped.add(key);
      let cells = looks.get(row);
      if (!cells) looks.set(row, (cells = new Map()));
      cells.set(column, { ...format.format, ...cells.get(column) });
    }
  }
  return looks;
}

function* cellsOf(areas: readonly Area[], shown: Area): Iterable<{ row: number; column: number }> {
  for (const area of areas) {
    const seen = intersection(area, shown);
    if (!seen) continue;
    for (let row = seen.top; row <= seen.bottom; row++) {
      for (let column = seen.left; column <= seen.right; column++) yield { row, column };
    }
  }
}

/** When a format's rule holds for a cell; null where that cannot be told. */
function condition(sheet: Sheet, { type, rule, areas }: ConditionalFormat, shown: Area): Holds | null {
  switch (type) {
    case "Custom":
      return isAlwaysTrue(String(rule["formula"])) ? () => true : byFormula(sheet, String(rule["formula"]), areas, shown);
    case "CellValue":
      return byValue(sheet, rule);
    case "ContainsText":
      return byText(String(rule["operator"]), String(rule["text"]).toLowerCase());
    case "PresetCriteria":
      return byPreset(sheet, String(rule["criterion"]), areas);
    default:
      return byRank(sheet, rule, areas);
  }
}

/** "=TRUE", "=1=1", "=LEN(\"mark\")>0" and the like: constants that compare true. */
function isAlwaysTrue(formula: string): boolean {
  const bare = formula
    .replace(/^=/, "")
    .replace(/LEN\("([^"]*)"\)/gi, (_, text: string) => String(text.length))
    .trim();
  if (/^true(\(\))?$/i.test(bare)) return true;
  const compared = /^(\d+|"[^"]*")\s*(<>|=|>|<)\s*(\d+|"[^"]*")$/.exec(bare);
  if (!compared) return /^[1-9]\d*$/.test(bare);
  const [, one, operator, other] = compared as unknown as [string, string, string, string];
  if (operator === "=") return one === other;
  if (operator === "<>") return one !== other;
  return operator === ">" ? Number(one) > Number(other) : Number(one) < Number(other);
}

/** Relative references of a formula are counted from the first cell that the format lies on. */
function byFormula(sheet: Sheet, formula: string, areas: readonly Area[], shown: Area): Holds | null {
  const [first] = areas;
  const cells = [...cellsOf(areas, shown)];
  if (!first || cells.length === 0 || cells.length > MOST_CALCULATED) return null;
  const held = sheet.book.calculation.holds(sheet, formula, { row: first.top, column: first.left }, cells);
  if (!held) return null;
  const holding = new Set(cells.filter((_, index) => held[index]).map(({ row, column }) => `${row},${column}`));
  return (_, row, column) => holding.has(`${row},${column}`);
}

const COMPARISONS: Readonly<Record<string, (value: Scalar, one: Scalar, other: Scalar) => boolean>> = {
  Between: (value, one, other) => value >= one && value <= other,
  NotBetween: (value, one, other) => value < one || value > other,
  EqualTo: (value, one) => value === one,
  NotEqualTo: (value, one) => value !== one,
  GreaterThan: (value, one) => value > one,
  LessThan: (value, one) => value < one,
  GreaterThanOrEqual: (value, one) => value >= one,
  LessThanOrEqual: (value, one) => value <= one,
};

function byValue(sheet: Sheet, rule: Readonly<Record<string, unknown>>): Holds | null {
  const compares = COMPARISONS[String(rule["operator"])];
  const one = constant(sheet, rule["formula1"]);
  const other = rule["formula2"] === undefined ? one : constant(sheet, rule["formula2"]);
  if (!compares || one === null || other === null) return null;
  // Excel takes an empty cell for 0 where a number is asked for.
  return (value) => {
    const held = value === "" && typeof one === "number" ? 0 : value;
    return typeof held === typeof one ? compares(held, one, other) : rule["operator"] === "NotEqualTo";
  };
}

/** A number, a quoted text, or what stands in a cell that is named absolutely. */
function constant(sheet: Sheet, formula: unknown): Scalar | null {
  const text = String(formula).replace(/^=/, "");
  if (text !== "" && Number.isFinite(Number(text))) return Number(text);
  if (/^"[^"]*"$/.test(text)) return text.slice(1, -1);
  const named = /\$[A-Z]+\$\d+$/i.test(text) ? parseAddress(text) : null;
  const on = named?.sheet === undefined ? sheet : sheet.book.sheet(named.sheet);
  return named && on ? on.value(named.area.top, named.area.left) : null;
}

function byText(operator: string, text: string): Holds | null {
  const tests: Readonly<Record<string, (value: string) => boolean>> = {
    Contains: (value) => value.includes(text),
    NotContains: (value) => !value.includes(text),
    BeginsWith: (value) => value.startsWith(text),
    EndsWith: (value) => value.endsWith(text),
  };
  const test = tests[operator];
  return test ? (value) => test(String(value).toLowerCase()) : null;
}

function byPreset(sheet: Sheet, criterion: string, areas: readonly Area[]): Holds | null {
  const times = (value: Scalar): number => values(sheet, areas).filter((other) => other === value).length;
  const tests: Readonly<Record<string, Holds>> = {
    Blanks: (value) => String(value).trim() === "",
    NonBlanks: (value) => String(value).trim() !== "",
    Errors: isError,
    NonErrors: (value) => !isError(value),
    DuplicateValues: (value) => value !== "" && times(value) > 1,
    UniqueValues: (value) => value !== "" && times(value) === 1,
  };
  return tests[criterion] ?? null;
}

function byRank(sheet: Sheet, { rank, type }: Readonly<Record<string, unknown>>, areas: readonly Area[]): Holds | null {
  const isTop = String(type).startsWith("Top");
  const numbers = values(sheet, areas).filter((value) => typeof value === "number");
  const sorted = numbers.sort((a, b) => (isTop ? b - a : a - b));
  const count = String(type).endsWith("Percent") ? Math.max(1, Math.floor((sorted.length * Number(rank)) / 100)) : Number(rank);
  const limit = sorted[Math.min(count, sorted.length) - 1];
  if (limit === undefined) return null;
  return (value) => typeof value === "number" && (isTop ? value >= limit : value <= limit);
}

/** What stands in areas, empty cells aside. */
function values(sheet: Sheet, areas: readonly Area[]): Scalar[] {
  return areas.flatMap((area) =>
    [...sheet.cells.within(area)].map(({ row, column }) => sheet.value(row, column)).filter((value) => value !== ""),
  );
}
