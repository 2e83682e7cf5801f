import { readFile as readBytes } from "node:fs/promises";
import { dirname, extname, relative, sep } from "node:path";
import type { CheckResult } from "../checking/result";
import { position } from "../grid/address";
import type { Cell, Grid } from "../grid/grid";
import { findingsSheet } from "../reporting/findings-sheet";
import { summarySheets } from "../reporting/summary";
import type { SummarySource } from "../reporting/summary/source";
import { outputFaults } from "../text/cli";
import { summaryKinds } from "../text/summary";
import { renewFaults } from "../text/summary-files";
import { UnwritableFile } from "../workbook/file/annotate-file";
import { UnusableFile } from "../workbook/file/read-file";
import { readEarlier, unkeepable, type EarlierFile } from "../workbook/file/renew/earlier-file";
import { renewFile, type ReportSheet } from "../workbook/file/renew-file";
import { cliWords } from "../text/cli";
import type { Inputs } from "./inputs";
import { write } from "./outputs";
import { reportNames } from "./report-names";
import { remark, type Terminal } from "./terminal";

/** What a report is made of, besides the check itself. */
export interface ReportWish {
  readonly path: string;
  readonly force: boolean;
  /** What stands there already. */
  readonly earlier: EarlierFile | null;
  readonly inputs: Pick<Inputs, "readings" | "failed" | "grids">;
  /** Last year's workbooks. */
  readonly previous: Pick<Inputs, "readings" | "grids">;
}

/** Signs that part the workbook from the sheet in a formula; where a path has them, none leads to it. */
const UNREFERABLE = /[[\]]/;
/** Kinds of workbooks that formulas of Excel follow. */
const REFERABLE: readonly string[] = [".xlsx", ".xlsm", ".xlsb", ".xls"];

/**
 * The report that stands where one is to be written; null where there is none, or what stands there is no workbook. Undefined, with a line on
 * stderr, where it must stay as it is.
 */
export async function earlierReport(path: string, terminal: Terminal): Promise<EarlierFile | null | undefined> {
  const bytes = await readBytes(path).catch(() => null);
  if (bytes === null) return null;
  try {
    const earlier = await readEarlier(bytes);
    const lost = unkeepable(earlier);
    if (lost.length === 0) return earlier;
    remark(terminal, path, renewFaults.unkeepable(lost));
  } catch (error) {
    // What is no workbook holds nothing that could be carried over; --force says that it may go.
    if (error instanceof UnusableFile && !["encrypted", "damaged"].includes(error.fault)) return null;
    remark(terminal, path, outputFaults.unreadable);
  }
  return undefined;
}

/** Writes all sheets of a report; false, with a line on stderr, where that failed. */
export async function writeReport(result: CheckResult, wish: ReportWish, terminal: Terminal): Promise<boolean> {
  const { language } = terminal;
  const { path, earlier, force } = wish;
  try {
    const bytes = await renewFile(reportSheets(result, wish, terminal), earlier, terminal);
    const written = await write(path, bytes, force, terminal);
    if (written) terminal.err(cliWords.written(path)[language]);
    return written;
  } catch (error) {
    if (!(error instanceof UnwritableFile)) throw error;
    remark(terminal, path, renewFaults.unwritable(earlier?.hers ?? []));
    return false;
  }
}

/** The sheets in the order in which they stand: the cover, 审核结果, the others. */
function reportSheets(result: CheckResult, { path, earlier, inputs, previous }: ReportWish, { language, today }: Terminal): ReportSheet[] {
  const { failed, readings } = inputs;
  const linkTo = (file: string): string => relative(dirname(path), file).split(sep).join("/");
  const names = reportNames([...result.files, ...failed, ...previous.readings].map(({ file }) => file));
  // What is not checked this time stays under the name that it had.
  const nameOf = (file: string): string => names.get(file) ?? file;
  const options = { language, linkTo, nameOf, today };
  const mayRefer = (file: string): boolean => !UNREFERABLE.test(linkTo(file)) && REFERABLE.includes(extname(file).toLowerCase());
  const stand = new Map(
    summaryKinds.flatMap((kind) => {
      const grid = earlier?.ours.get(kind)?.grid;
      return grid ? [[kind, grid] as const] : [];
    }),
  );
  const source: SummarySource = {
    readings,
    previous: previous.readings,
    result,
    failed,
    cellAt: cellsOf(new Map([...previous.grids, ...inputs.grids])),
  };
  const [cover, ...others] = summarySheets(source, { ...options, mayRefer, earlier: stand });
  const findings: ReportSheet = { kind: "findings", plan: findingsSheet(result, options) };
  return cover?.kind === "cover" ? [cover, findings, ...others] : [findings, ...(cover ? [cover] : []), ...others];
}

/** Looks cells up where they stand, row by row as they were read. */
function cellsOf(grids: ReadonlyMap<string, readonly Grid[]>): SummarySource["cellAt"] {
  const rows = new Map<Grid, ReadonlyMap<number, readonly Cell[]>>();
  const rowsOf = (grid: Grid): ReadonlyMap<number, readonly Cell[]> => {
    const known = rows.get(grid) ?? new Map(grid.rows.map(({ row, cells }) => [row, cells]));
    rows.set(grid, known);
    return known;
  };
  return (file, sheet, cell) => {
    const grid = grids.get(file)?.find((each) => each.sheet === sheet);
    const { row, col } = position(cell);
    return (
      grid &&
      rowsOf(grid)
        .get(row)
        ?.find((each) => each.col === col)
    );
  };
}
