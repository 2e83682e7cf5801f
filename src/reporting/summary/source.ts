import type { CheckResult } from "../../checking/result";
import type { Cell, Grid } from "../../grid/grid";
import type { WorkbookReading } from "../../reading/facts";
import type { ReportOptions } from "../findings-sheet";
import type { FailedFile } from "../read-json";
import type { SummaryKind } from "../../text/summary";

/** Everything that the summary sheets tell of: what was read, and what the check made of it. */
export interface SummarySource {
  readonly readings: readonly WorkbookReading[];
  /** Last year's workbooks, which are only compared with. */
  readonly previous: readonly WorkbookReading[];
  readonly result: CheckResult;
  /** Files that could not be used. */
  readonly failed: readonly FailedFile[];
  /** What stands in a cell of a workbook that was read; nothing where it is blank. `cell` is an A1 address. */
  readonly cellAt: (file: string, sheet: string, cell: string) => Cell | undefined;
}

/** How they are told. */
export interface SummaryOptions extends ReportOptions {
  /** The day that is printed, as 2026-11-22. */
  readonly today: string;
  /** True of a file that formulas of the summary can lead to; left out, of every file. */
  readonly mayRefer?: (file: string) => boolean;
  /** The sheets as they stand already, by their kind: what she has written into them is taken over. */
  readonly earlier?: ReadonlyMap<SummaryKind, Grid>;
}
