import type { SheetPlan } from "../../grid/sheet-plan";
import type { SummarySheet } from "../../reporting/summary";
import type { SummaryKind } from "../../text/summary";
import { coverWords } from "../../text/summary-cover";
import type { FoundSummary } from "./found-summaries";
import type { Between } from "./in-excel";
import type { Known } from "./known";
import { askForTables } from "./put-table";
import { readBlocks, type ReadBlock } from "./read-blocks";
import { rowSteps, type RowStep } from "./row-steps";
import { rowsOf } from "./sheet-cells";
import { GAP, LINE, plannedRows, standingRows } from "./standing-rows";

/** A row of hers that is no longer part of a summary, as it said on the left. */
export interface LeftRow {
  readonly values: readonly (string | number | boolean)[];
  readonly formats: readonly string[];
}

/** A summary sheet of an earlier run, and how its rows come to where the new ones are to be. */
export interface Standing {
  readonly sheet: Excel.Worksheet;
  /** How far it reaches: the first row beyond all that stands on it, but for what somebody wrote below the signatures. */
  readonly end: number;
  /** True where there is something below the signatures. */
  readonly goesOn: boolean;
  readonly steps: readonly RowStep[];
  /** Rows that stay below because of what she wrote beside them. */
  readonly left: readonly LeftRow[];
  /** True where the row of headings is to stand elsewhere than it did. */
  readonly headingMoves: boolean;
  /** Texts of its own columns' headings. */
  readonly headings: readonly string[];
  readonly tables: Excel.TableCollection;
  readonly charts: Excel.ChartCollection;
}

/**
 * Looks at the summary sheets that stand there: one round trip, unless there is more to read than one answer may hold. `changed`: its own
 * columns are not as we left them. Comments stand where the reading before found them.
 */
export async function lookAtStanding(
  context: Excel.RequestContext,
  sheets: readonly SummarySheet[],
  there: ReadonlyMap<SummaryKind, FoundSummary>,
  { comments }: Known,
  between: Between,
): Promise<Map<SummaryKind, Standing | "changed">> {
  const asked = sheets.flatMap(({ kind, plan }) => {
    const found = there.get(kind);
    if (!found) return [];
    return [{ kind, plan, found, tables: askForTables(found.sheet), charts: found.sheet.charts.load("items/name") }];
  });
  if (asked.length === 0) return new Map();
  const blocks = asked.map(({ found: { sheet, used } }) => ({
    sheet,
    row: 0,
    col: 0,
    rows: used.isNullObject ? 1 : used.rowIndex + used.rowCount,
    cols: used.isNullObject ? 1 : used.columnIndex + used.columnCount,
  }));
  const read = await readBlocks(context, blocks, () => between(0, 1), { formulas: true });
  return new Map(
    asked.map(({ kind, plan, found: { sheet, used }, tables, charts }, index) => {
      const cells = joined(read.filter((block) => block.sheet === sheet));
      const { rows: reach } = blocks[index]!;
      const end = (plan.keyColumn === undefined && signedRows(cells)) || reach;
      const commented = new Set([...comments.values()].filter((place) => place.sheet === sheet.id).map(({ row }) => row));
      const common = { sheet, end: used.isNullObject ? 0 : end, goesOn: end < reach, tables, charts };
      const rows = used.isNullObject ? NOTHING : end < reach ? rowsAbove(plan, end) : rowsBetween(plan, cells, commented);
      return [kind, rows === "changed" ? rows : { ...common, ...rows }];
    }),
  );
}

type Cells = Pick<ReadBlock, "values" | "formats" | "formulas">;
type Rows = Pick<Standing, "steps" | "left" | "headingMoves" | "headings">;

const NOTHING: Rows = { steps: [], left: [], headingMoves: true, headings: [] };

/** A sheet that was read in several parts. */
function joined(blocks: readonly ReadBlock[]): Cells {
  return {
    values: blocks.flatMap(({ values }) => values),
    formats: blocks.flatMap(({ formats }) => formats),
    formulas: blocks.flatMap(({ formulas }) => formulas),
  };
}

/** How many rows a page takes that ends with signatures; null where none are found. */
function signedRows({ values }: Cells): number | null {
  const labels = Object.values(coverWords.signatures.prepared);
  const at = values.findIndex((row) => labels.some((label) => String(row[0]).startsWith(label)));
  return at < 0 ? null : at + 1;
}

/** Rows that come or go at the end of ours, so that what stands below moves with the signatures. */
function rowsAbove(plan: SheetPlan, end: number): Rows {
  const more = rowsOf(plan).length - end;
  const step: RowStep = more > 0 ? { kind: "insert", at: end, count: more } : { kind: "delete", at: end + more, count: -more };
  return { ...NOTHING, headingMoves: false, steps: more === 0 ? [] : [step] };
}

function rowsBetween(plan: SheetPlan, { values, formats, formulas }: Cells, commented: ReadonlySet<number>): Rows | "changed" {
  const { keyColumn } = plan;
  if (keyColumn === undefined) return { ...NOTHING, headingMoves: false };
  const standing = standingRows({ values, formulas }, keyColumn, commented);
  if (!standing) return "changed";
  const planned = plannedRows(plan, keyColumn);
  const plain = rowSteps(standing, planned);
  const { steps, left } = plain.left.length > 0 ? rowSteps(standing, [...planned, GAP, LINE]) : plain;
  if (steps.some(({ kind }) => kind === "move") && !Office.context.requirements.isSetSupported("ExcelApi", "1.11")) return "changed";
  const place = new Map(standing.map(({ id }, index) => [id, index]));
  const heading = place.get("heading")!;
  return {
    steps,
    headingMoves: heading !== planned.indexOf("heading"),
    headings: values[heading]!.slice(0, keyColumn + 1).map(String),
    left: left.map(({ id }) => {
      const [said, formatted] = [values[place.get(id)!]!, formats[place.get(id)!]!];
      return { values: said.slice(0, keyColumn + 1), formats: formatted.slice(0, keyColumn + 1) };
    }),
  };
}
