import { DecryptionError, EncryptedFileError, ParseError, read, type Sheet, type Workbook } from "hucre";
import type { Area } from "../../grid/address";
import { makeGrid, type Cell, type Grid } from "../../grid/grid";
import type { SummaryKind } from "../../text/summary";
import { BOUNDED_RANGE } from "../bounded-range";
import { knownReports, unnamedReport } from "../known-report";
import { hiddenNameOf, knownSummaries } from "../known-summaries";
import { OUR_PROPERTY, REPORT_NAME } from "../signature";
import { storedCell } from "../stored-cell";
import { plainOds } from "./plain-ods";
import { sheetOfReference } from "./references";

/** Why a file cannot be used as a workbook. */
export type FileFault = "empty-file" | "not-a-workbook" | "encrypted" | "damaged";

export class UnusableFile extends Error {
  constructor(
    readonly fault: FileFault,
    options?: ErrorOptions,
  ) {
    super(fault, options);
  }
}

/** A workbook file as grids. `ours`: a report that this product wrote, so nothing to check. */
export interface ReadFile {
  /** Every sheet of the user's, in order; hidden ones too. */
  readonly grids: readonly Grid[];
  /** The findings sheet that an earlier check left, which is no part of the user's tables. */
  readonly report: Grid | null;
  /** The other summary sheets, by their kinds, which are no part of the user's tables either; none of a report. */
  readonly summaries: ReadonlyMap<SummaryKind, Grid>;
  readonly ours: boolean;
  /** True where a sheet reached too far to be read whole, and only `BOUNDED_RANGE` of each was. */
  readonly bounded: boolean;
}

const OPTIONS = { readStyles: true } as const;
/** The library's own words for a sheet beyond what it reads. */
const TOO_LARGE = /over the \d+ limit/;
const ZIP = [0x50, 0x4b];
const FIRST_ENTRY = "PK\u0003\u0004";
const END_OF_ZIP = "PK\u0005\u0006";
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
/** Names by which a ZIP file, where they stand as they are, shows itself to be an Excel or OpenDocument workbook. */
const WORKBOOK_PARTS = ["xl/", "opendocument.spreadsheet"];
/** Names that only ZIP files of other kinds hold. */
const OTHER_PARTS = ["xl/workbook.bin", "mimetypeapplication/vnd.oasis.opendocument"];
/** Names of streams in a compound file, which is what .xls, encrypted .xlsx and old Word documents all are. */
const ENCRYPTED_STREAM = "EncryptedPackage";
const WORKBOOK_STREAMS = ["Workbook", "Book"];

/** Reads the bytes of a .xlsx, .xlsm, .xlsb, .xls or .ods file. Throws `UnusableFile`. */
export async function readFile(bytes: Uint8Array): Promise<ReadFile> {
  const { workbook, bounded } = await openFile(bytes);
  return toReadFile(workbook, bounded);
}

/** A workbook as the library reads it; `bounded` as in what is made of it. Throws `UnusableFile`. */
export async function openFile(bytes: Uint8Array): Promise<{ readonly workbook: Workbook; readonly bounded: boolean }> {
  checkContainer(bytes);
  let plain = bytes;
  try {
    plain = plainOds(bytes);
    return { workbook: await read(plain, OPTIONS), bounded: false };
  } catch (error) {
    if (error instanceof EncryptedFileError || error instanceof DecryptionError) throw new UnusableFile("encrypted", { cause: error });
    if (error instanceof ParseError && TOO_LARGE.test(error.message)) return { workbook: await readBounded(plain), bounded: true };
    throw new UnusableFile("damaged", { cause: error });
  }
}

/** A stray format in the last row or column makes a sheet look too large to read whole; the tables stand at its beginning. */
async function readBounded(bytes: Uint8Array): Promise<Workbook> {
  try {
    return await read(bytes, { ...OPTIONS, range: BOUNDED_RANGE });
  } catch (error) {
    throw new UnusableFile("damaged", { cause: error });
  }
}

function toReadFile(workbook: Workbook, bounded: boolean): ReadFile {
  const named = (hidden: string): string | null => {
    const name = workbook.namedRanges?.find(({ name, scope }) => name === hidden && scope === undefined);
    return name ? sheetOfReference(name.range) : null;
  };
  const all = workbook.sheets.map(toGrid);
  const ours = workbook.properties?.custom?.[OUR_PROPERTY] !== undefined;
  const summaries = ours ? new Map<SummaryKind, Grid>() : knownSummaries(all, (kind) => named(hiddenNameOf(kind)) ?? undefined);
  const isSummary = new Set(summaries.values());
  const grids = all.filter((grid) => !isSummary.has(grid));
  const known = knownReports(grids, named(REPORT_NAME));
  const report = ours ? null : (known.report ?? unnamedReport(grids).readable);
  return {
    grids: grids.filter((grid) => grid !== report),
    report,
    summaries,
    ours,
    bounded,
  };
}

function checkContainer(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new UnusableFile("empty-file");
  const begins = (signature: readonly number[]): boolean => signature.every((byte, index) => bytes[index] === byte);
  if (begins(ZIP)) return checkZip(bytes);
  if (!begins(COMPOUND)) throw new UnusableFile("not-a-workbook");
  if (hasStream(bytes, ENCRYPTED_STREAM)) throw new UnusableFile("encrypted");
  if (!WORKBOOK_STREAMS.some((name) => hasStream(bytes, name))) throw new UnusableFile("not-a-workbook");
}

/** True of the bytes of a workbook in Excel's own XML, with macros or without. */
export function isXlsx(bytes: Uint8Array): boolean {
  return ZIP.every((byte, index) => bytes[index] === byte) && has(bytes, "xl/") && !OTHER_PARTS.some((name) => has(bytes, name));
}

/** A whole ZIP file that has no part of a workbook is something else; one that is not whole may be a workbook cut off. */
function checkZip(bytes: Uint8Array): void {
  const whole = has(bytes, END_OF_ZIP);
  if (!has(bytes, FIRST_ENTRY) || (whole && !WORKBOOK_PARTS.some((name) => has(bytes, name)))) throw new UnusableFile("not-a-workbook");
}

/** Stream names stand in the directory of a compound file as UTF-16 text. */
function hasStream(bytes: Uint8Array, name: string): boolean {
  return has(bytes, [...`${name}\0`].map((sign) => `${sign}\0`).join(""));
}

/** True of bytes that hold these signs one after the other; for browsers too, which have no Buffer. */
function has(bytes: Uint8Array, signs: string): boolean {
  const wanted = Uint8Array.from(signs, (sign) => sign.charCodeAt(0));
  for (let at = bytes.indexOf(wanted[0]!); at >= 0; at = bytes.indexOf(wanted[0]!, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

/** A sheet as the library reads it, as a grid. */
export function toGrid(sheet: Sheet): Grid {
  const cells: Cell[] = [];
  sheet.rows.forEach((values, row) => {
    values.forEach((value, col) => {
      if (value === null || value === undefined) return;
      // Only numbers and dates are shown otherwise than they are stored.
      const details = typeof value === "string" ? undefined : sheet.cells?.get(`${row},${col}`);
      cells.push(storedCell(row, col, value, details?.style?.numFmt));
    });
  });
  cells.push(...uncalculated(sheet));
  return makeGrid(sheet.name, cells, {
    visibility: sheet.veryHidden ? "veryHidden" : sheet.hidden ? "hidden" : "visible",
    merges: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }): Area => ({
      top: startRow,
      left: startCol,
      bottom: endRow,
      right: endCol,
    })),
  });
}

/** Formulas without a value: no program has calculated them yet. */
function uncalculated({ cells, rows }: Sheet): Cell[] {
  const found: Cell[] = [];
  cells?.forEach(({ formula }, key) => {
    if (formula === undefined) return;
    const [row, col] = key.split(",").map(Number) as [number, number];
    const value = rows[row]?.[col];
    if (value === null || value === undefined) found.push({ row, col, kind: "uncalculated", value: null, text: `=${formula}` });
  });
  return found;
}
