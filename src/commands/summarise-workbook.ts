import { address } from "../grid/address";
import type { Cell, Grid } from "../grid/grid";
import { summarySheets } from "../reporting/summary";
import type { SummaryOutcome, WorkbookPort } from "../workbook/port";
import type { CheckedWorkbook, CheckOptions } from "./check-workbook";
import { localDay } from "./today";

/**
 * 生成汇总 after a check: writes the summary sheets from what it has read, over those that stand there already. Throws `WorkbookFault`; then some
 * of them may be of an earlier check, and the next run brings them up to date.
 */
export async function putSummaries(port: WorkbookPort, checked: CheckedWorkbook, options: CheckOptions): Promise<SummaryOutcome> {
  const { language, today = localDay(new Date()), onStep = () => undefined, watch } = options;
  await onStep("summarising");
  const { contents, reading, result } = checked;
  const source = { readings: [reading], previous: [], result, failed: [], cellAt: cellsOf(contents.grids) };
  return port.putSummaries(summarySheets(source, { language, today, earlier: contents.summaries }), watch);
}

/** Cells by their sheet and address. Whoever asks for one of a sheet asks for many. */
function cellsOf(grids: readonly Grid[]): (file: string, sheet: string, cell: string) => Cell | undefined {
  const bySheet = new Map(grids.map((grid) => [grid.sheet, grid]));
  const read = new Map<string, ReadonlyMap<string, Cell>>();
  return (_file, sheet, cell) => {
    let cells = read.get(sheet);
    if (!cells) {
      const rows = bySheet.get(sheet)?.rows ?? [];
      cells = new Map(rows.flatMap((row) => row.cells.map((each) => [address(each), each] as const)));
      read.set(sheet, cells);
    }
    return cells.get(cell);
  };
}
