import { sheetName } from "../../grid/sheet-plan";
import type { SummarySheet } from "../../reporting/summary";
import type { SummaryKind } from "../../text/summary";
import { hiddenNameOf } from "../known-summaries";
import type { SummaryOutcome } from "../port";
import { askForSummaries, summarySheet, type FoundSummary } from "./found-summaries";
import { asFault, type Between } from "./in-excel";
import type { Known } from "./known";
import { freeTableName } from "./put-table";
import { rowsOf } from "./sheet-cells";
import { lookAtStanding, type Standing } from "./standing-summary";
import { writeSummary, type SummaryJob } from "./write-summary";

/**
 * Writes the summary sheets: one round trip to look for them, one more to read those that stand there, and one for each, or a few where it is
 * very large. Each is whole before the next is begun; one that is protected stays as it is.
 */
export async function putSummaries(
  context: Excel.RequestContext,
  known: Known,
  sheets: readonly SummarySheet[],
  between: Between,
): Promise<SummaryOutcome> {
  const { found, sheetNames, tableNames, isLocked } = await look(context);
  const there = new Map(found.flatMap((each) => (summarySheet(each) ? [[each.kind, each] as const] : [])));
  const wanted = sheets.filter(({ kind, plan }) => !plan.onlyOver || there.has(kind));
  const locked = wanted.filter(({ kind }) => there.get(kind)?.sheet.protection.protected);
  const open = wanted.filter((sheet) => !locked.includes(sheet));
  const standing = await lookAtStanding(context, open, there, known, between);
  const released = open.filter(({ kind }) => standing.get(kind) === "changed");
  if (isLocked && open.some(({ kind }) => !isInPlace(standing.get(kind)))) {
    throw asFault("protected-workbook", "the workbook takes no more sheets");
  }
  const jobs = jobsOf(open, found, standing, { sheetNames, tableNames });
  const of = jobs.reduce((sum, { rows }) => sum + rows.length, 0);
  const written = new Map<SummaryKind, string>();
  let done = 0;
  for (const job of jobs) {
    const id = await writeSummary(context, job, (rows) => between(done + rows, of));
    done += job.rows.length;
    written.set(job.kind, id);
    known.summaries = new Set([...known.summaries, id]);
    known.sheets = null;
  }
  const nameOf = ({ kind }: SummarySheet): string => there.get(kind)!.sheet.name;
  return { written, locked: locked.map(nameOf), released: released.map(nameOf) };
}

interface Surroundings {
  readonly sheetNames: readonly string[];
  readonly tableNames: readonly string[];
}

async function look(context: Excel.RequestContext): Promise<Surroundings & { found: FoundSummary[]; isLocked: boolean }> {
  const { workbook } = context;
  const found = askForSummaries(context);
  const worksheets = workbook.worksheets.load("items/name");
  const tables = workbook.tables.load("items/name");
  const structure = workbook.protection.load("protected");
  await context.sync();
  return {
    found,
    sheetNames: worksheets.items.map(({ name }) => name),
    tableNames: tables.items.map(({ name }) => name),
    isLocked: structure.protected,
  };
}

function isInPlace(standing: Standing | "changed" | undefined): standing is Standing {
  return standing !== undefined && standing !== "changed";
}

function jobsOf(
  sheets: readonly SummarySheet[],
  found: readonly FoundSummary[],
  standing: ReadonlyMap<SummaryKind, Standing | "changed">,
  { sheetNames, tableNames }: Surroundings,
): SummaryJob[] {
  const [names, tables] = [[...sheetNames], [...tableNames]];
  return sheets.map(({ kind, plan }) => {
    const old = standing.get(kind);
    const rows = rowsOf(plan);
    const table = plan.table ? freeTableName(plan.table.name, tables) : null;
    if (table !== null) tables.push(table);
    const common = { kind, plan, rows, table, hiddenName: hiddenNameOf(kind) };
    if (isInPlace(old)) return { ...common, standing: old, name: old.sheet.name, staleName: null };
    const name = sheetName(plan.name, names);
    names.push(name);
    const hidden = found.find((each) => each.kind === kind)!.name;
    return { ...common, standing: null, name, staleName: hidden.isNullObject ? null : hidden };
  });
}
