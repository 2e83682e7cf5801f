import type { Sheet } from "hucre";
import type { Grid } from "../../../grid/grid";
import { summaryKinds, type SummaryKind } from "../../../text/summary";
import { knownReports, unnamedReport } from "../../known-report";
import { hiddenNameOf, knownSummaries } from "../../known-summaries";
import { OUR_PROPERTY, REPORT_NAME } from "../../signature";
import { Package } from "../annotate/package";
import { isXlsx, openFile, toGrid, UnusableFile } from "../read-file";
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

/** Reads what stands in a workbook that is about to be renewed. Throws `UnusableFile`, also where it reaches too far to be read whole. */
export async function readEarlier(bytes: Uint8Array): Promise<EarlierFile> {
  const { workbook, bounded } = await openFile(bytes);
  if (bounded) throw new UnusableFile("damaged");
  const { sheets, namedRanges = [], properties } = workbook;
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
  const listed = isXlsx(bytes) ? sheetNamesIn(bytes) : sheets.map(({ name }) => name);
  return {
    bytes,
    ours,
    told: readFrom ? [readFrom] : isOurs ? others : [],
    hers: listed.filter((name) => ![...ours.values()].some(({ sheet }) => sheet.name === name)),
  };
}

/** What of hers on a sheet of ours would be lost when it is written again: comments and pictures. Names of the sheets. */
export function unkeepable({ ours }: EarlierFile): string[] {
  const own = [...ours.values()].map(({ sheet }) => sheet);
  const isCommented = ({ cells, threadedComments }: Sheet): boolean =>
    (threadedComments?.length ?? 0) > 0 || [...(cells?.values() ?? [])].some(({ comment }) => comment !== undefined);
  return own.filter((sheet) => isCommented(sheet) || (sheet.images?.length ?? 0) > 0).map(({ name }) => name);
}

/** The library leaves out sheets that hold only a chart. */
function sheetNamesIn(bytes: Uint8Array): string[] {
  const files = Package.open(bytes);
  const book = files.relationships("").find(({ type }) => type.endsWith("/officeDocument"))?.target;
  const listed = book === undefined ? [] : files.xml(book).all("sheet");
  return listed.map(({ attributes }) => attributes["name"] ?? "");
}
