import Decimal from "decimal.js";
import { address } from "../../grid/address";
import { groupBy } from "../../grid/group";
import { extentOf, type Look, type PlannedCell, type SheetPlan } from "../../grid/sheet-plan";
import { projectWords as words } from "../../text/summary-projects";
import type { Language } from "../../text/words";
import { CODE_LOOK } from "../findings-columns";
import { listRowHeight } from "../list-sheet";
import { ratio, shareFormula, type Figure } from "./project-figures";
import type { ProjectRow } from "./project-rows";

/** Projects that are added up: of one unit, of one year, or all. */
export interface ProjectGroup {
  readonly identity: string;
  readonly rows: readonly ProjectRow[];
  readonly unit: string | null;
  readonly year: ProjectRow["year"] | null;
}

/**
 * What is added up below the list: each unit's projects, where there are several units, and all. Budgets of different years make no sum, so
 * that each year has its own where there are several.
 */
export function groupsOf(rows: readonly ProjectRow[]): ProjectGroup[] {
  const years = [...new Set(rows.map(({ year }) => year))];
  const several = years.length > 1;
  const byYearOf = (own: readonly ProjectRow[]): (readonly ProjectRow[])[] =>
    several ? [...groupBy([...own].sort(byYear), ({ year }) => year).values()] : [own];
  const units = [...groupBy(rows, ({ unit }) => unit).values()];
  const group = (own: readonly ProjectRow[], unit: string | null): ProjectGroup => {
    const year = several ? own[0]!.year : null;
    return { identity: JSON.stringify(["total", unit, year]), rows: own, unit, year };
  };
  return [
    ...(units.length > 1 ? units.flatMap(byYearOf).map((own) => group(own, own[0]!.unit)) : []),
    ...byYearOf(rows).map((own) => group(own, null)),
  ];
}

/** Those without a year come last. */
function byYear({ year: a }: ProjectRow, { year: b }: ProjectRow): number {
  return (typeof a === "number" ? a : Infinity) - (typeof b === "number" ? b : Infinity) || 0;
}

interface Totals {
  readonly rows: readonly ProjectRow[];
  readonly groups: readonly ProjectGroup[];
  readonly figures: readonly Figure[];
  /** Where they stand; `figures` is the first of these. */
  readonly columns: Readonly<Record<"unit" | "name" | "year" | "figures", number>>;
  /** Address of a figure. */
  readonly at: (row: number, id: string) => string;
  /** First row of the list. */
  readonly first: number;
  /** One for each group. */
  readonly keys: readonly string[];
  readonly language: Language;
}

const SIZE = 10;
const SUM_FILL = "F2F2F2";

/** Adds the totals below the list, as formulas over its cells. */
export function withTotals(plan: SheetPlan, totals: Totals): SheetPlan {
  const { groups, language } = totals;
  const heading = extentOf(plan.cells).rows + 1;
  const title = (groups.some(({ year }) => year !== null) ? words.byUnitAndYear : words.byUnit)[language];
  const isListed = groups.some(({ unit }) => unit !== null);
  const first = isListed ? heading + 1 : heading;
  const lines = groups.map((group, index) => totalCells(group, first + index, totals.keys[index]!, totals));
  return {
    ...plan,
    cells: [
      ...plan.cells,
      ...(isListed ? [{ row: heading, col: 0, value: title, look: { size: SIZE, bold: true } }] : []),
      ...lines.flat(),
    ],
    rowHeights: new Map([
      ...plan.rowHeights,
      ...lines.map((cells, index): [number, number] => [first + index, listRowHeight(cells, plan.columnWidths)]),
    ]),
  };
}

function totalCells(group: ProjectGroup, row: number, key: string, totals: Totals): PlannedCell[] {
  const { columns, figures, language } = totals;
  const { unit, year, rows } = group;
  const look: Look = {
    size: SIZE,
    border: true,
    wrap: true,
    vertical: "center",
    ...(unit === null ? { bold: true, fill: SUM_FILL } : {}),
  };
  const last = columns.figures + figures.length;
  const cells = new Map<number, PlannedCell>();
  const put = (col: number, cell: Omit<PlannedCell, "row" | "col">): unknown => cells.set(col, { row, col, ...cell });
  for (let col = 0; col < last; col++) put(col, { value: null, look });
  put(columns.unit, { value: unit ?? words.sum[language], look: { ...look, indent: 1 } });
  put(columns.year, { value: year, look: { ...look, align: "center" } });
  put(columns.name, {
    value: rows.length,
    formula: countFormula(group, row, totals),
    look: { ...look, align: "left", indent: 1, numberFormat: words.projectsFormat[language] },
  });
  figures.forEach((figure, index) =>
    put(columns.figures + index, {
      ...totalOf(figure, group, row, totals),
      look: { ...look, wrap: false, align: figure.money ? "right" : "center", numberFormat: figure.format },
    }),
  );
  put(last, { value: key, look: { ...look, ...CODE_LOOK, bold: false, indent: 1 } });
  return [...cells.values()];
}

function totalOf(figure: Figure, group: ProjectGroup, row: number, totals: Totals): Pick<PlannedCell, "value" | "formula"> {
  const { at, figures, first, rows } = totals;
  if (figure.applies && !group.rows.some(figure.applies)) return { value: null };
  if (figure.share) {
    const [part, whole] = [figure.share.part, figure.share.whole].map((id) =>
      sumOf(
        figures.find((each) => each.id === id)!,
        group,
      ),
    );
    // Nobody has said yet what was spent: that is no share of nought.
    const isUnsaid = figure.id === "rate" && part === 0;
    const formula = shareFormula(at(row, figure.share.part), at(row, figure.share.whole), figure.id === "rate");
    return { value: isUnsaid ? null : ratio(part!, whole!), formula };
  }
  const range = `${at(first, figure.id)}:${at(first + rows.length - 1, figure.id)}`;
  const condition = conditionOf(group, row, totals);
  return { value: sumOf(figure, group), formula: condition === null ? `SUM(${range})` : `SUMPRODUCT(${condition}*1,${range})` };
}

/** Of the forms that have such a figure; nothing is nought, as the formula says. */
function sumOf({ value }: Figure, { rows }: ProjectGroup): number {
  return rows.reduce((sum, row) => sum.plus(value(row) ?? 0), new Decimal(0)).toNumber();
}

function countFormula(group: ProjectGroup, row: number, totals: Totals): string {
  const condition = conditionOf(group, row, totals);
  return condition === null ? `ROWS(${columnOf(totals.columns.unit, totals)})` : `SUMPRODUCT(${condition}*1)`;
}

/** Which rows of the list belong to a group, by what its own row says; SUMIF would take a star in a name for any text. */
function conditionOf({ unit, year }: ProjectGroup, row: number, totals: Totals): string | null {
  const { columns } = totals;
  const same = (col: number): string => `(${columnOf(col, totals)}=${address({ row, col })})`;
  const conditions = [...(unit === null ? [] : [same(columns.unit)]), ...(year === null ? [] : [same(columns.year)])];
  return conditions.length === 0 ? null : conditions.join("*");
}

function columnOf(col: number, { first, rows }: Totals): string {
  return `${address({ row: first, col })}:${address({ row: first + rows.length - 1, col })}`;
}
