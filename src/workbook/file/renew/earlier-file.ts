import { read, type Sheet } from "hucre";
import type { Grid } from "../../../grid/grid";
import { summaryKinds, type SummaryKind } from "../../../text/summary";
import { knownReports, unnamedReport } from "../../known-report";
import { hiddenNameOf, knownSummaries } from "../../known-summaries";
import { OUR_PROPERTY, REPORT_NAME } from "../../signature";
import { toGrid } from "../read-file";
import { sheetOfReference } from "../references";

/** A sheet of ours in a file, as it stands there. */
export interface EarlierSheet {
  readonly grid: Grid;
  readonly sheet: Sheet;
}

/** The sheets of a report, besides 审核结果 by their kinds. */
export type ReportKind = SummaryKind | "findings";

/** A workbook that is about to be renewed. */
export interface EarlierFile {
  readonly bytes: Uint8Array;
  readonly ours: ReadonlyMap<ReportKind, EarlierSheet>;
  /** 审核结果 to be read, though it may be a copy that somebody keeps; nothing where there is none. */
  readonly told: readonly Grid[];
  /** Names of the sheets that are not ours. */
  readonly hers: readonly string[];
}

/** Reads what stands in a workbook that is about to be renewed. Throws what the library throws where it is none. */
export async function readEarlier(bytes: Uint8Array): Promise<EarlierFile> {
  const { sheets, namedRanges = [], properties } = await read(bytes, { readStyles: true });
  const named = (name: string): string | undefined => {
    const found = namedRanges.find((each) => each.name === name && each.scope === undefined);
    return (found && sheetOfReference(found.range)) ?? undefined;
  };
  const grids = sheets.map(toGrid);
  const summaries = knownSummaries(grids, (kind) => named(hiddenNameOf(kind)));
  const others = grids.filter((grid) => ![...summaries.values()].includes(grid));
  const report = knownReports(others, named(REPORT_NAME) ?? null).report;
  const { own, readable } = unnamedReport(others);
  const findings = report ?? own;
  const ours = new Map<ReportKind, EarlierSheet>(
    (["findings", ...summaryKinds] as const).flatMap((kind) => {
      const grid = kind === "findings" ? findings : summaries.get(kind);
      return grid ? [[kind, { grid, sheet: sheets.find(({ name }) => name === grid.sheet)! }] as const] : [];
    }),
  );
  const isOurs = properties?.custom?.[OUR_PROPERTY] !== undefined;
  const readFrom = findings ?? readable;
  return {
    bytes,
    ours,
    told: readFrom ? [readFrom] : isOurs ? others : [],
    hers: sheets.map(({ name }) => name).filter((name) => ![...ours.values()].some(({ sheet }) => sheet.name === name)),
  };
}
