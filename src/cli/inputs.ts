import { readFile as readBytes, readdir, realpath, stat } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import type { Grid } from "../grid/grid";
import { partPackSheet } from "../pack/pack-sheet";
import type { WorkbookReading } from "../reading/facts";
import { readWorkbook } from "../reading/workbook";
import type { FailedFile } from "../reporting/read-json";
import { cliWords, fileFaults } from "../text/cli";
import { BOUNDED_RANGE } from "../workbook/bounded-range";
import { readFile, UnusableFile } from "../workbook/file/read-file";
import { remark, type Terminal } from "./terminal";

type Fault = keyof typeof fileFaults;

const WPS = ".et";
const TEXTS = [".txt", ".csv", ".tsv", ".md"];

/** What is looked for in a folder, and what to say where it holds none. */
export interface FileKinds {
  readonly extensions: readonly string[];
  readonly none: Fault;
}

export const WORKBOOK_KINDS: FileKinds = { extensions: [".xlsx", ".xlsm", ".xls", ".xlsb", ".ods", WPS], none: "no-workbooks" };
export const TEXT_KINDS: FileKinds = { extensions: [".txt", ".tsv", ".md"], none: "no-texts" };

/** What became of the files named on the command line. */
export interface Inputs {
  readonly readings: readonly WorkbookReading[];
  readonly failed: readonly FailedFile[];
  /** Findings sheets that an earlier check left in workbooks, by the workbook's path. */
  readonly reports: ReadonlyMap<string, Grid>;
  /** Rule packs that stand in workbooks on a sheet 审核规则, by the workbook's path. */
  readonly packSheets: ReadonlyMap<string, Grid>;
  /** What stands in the cells of the workbooks, by their paths; nothing where it was not asked for. */
  readonly grids: ReadonlyMap<string, readonly Grid[]>;
  /** Every file that was read or named, so that no output overwrites one. Reports of ours found in a folder may be renewed. */
  readonly paths: readonly string[];
}

/**
 * Reads workbooks, also those in folders. A file that cannot be used costs a line on stderr and nothing else.
 * @param except files that are left out, because they are read for something else
 * @param keepGrids whether what stands in the cells is kept, which takes memory
 */
export async function readInputs(
  named: readonly string[],
  terminal: Terminal,
  { except = [], keepGrids = false }: { readonly except?: readonly string[]; readonly keepGrids?: boolean } = {},
): Promise<Inputs> {
  const { paths: all, failed } = await listInputs(named, terminal);
  const others = new Set(await Promise.all(except.map(realPathOf)));
  const paths: string[] = [];
  for (const path of all) if (!others.has(await realPathOf(path))) paths.push(path);
  const readings: WorkbookReading[] = [];
  const reports = new Map<string, Grid>();
  const packSheets = new Map<string, Grid>();
  const kept = new Map<string, readonly Grid[]>();
  for (const path of paths) {
    try {
      const { grids, report, ours, bounded } = await readFile(await bytesOf(path));
      if (bounded) remark(terminal, path, cliWords.bounded(BOUNDED_RANGE));
      if (report) reports.set(path, report);
      if (ours) remark(terminal, path, cliWords.skippedOurs);
      else {
        const { tables, packSheet } = partPackSheet(grids);
        if (packSheet) packSheets.set(path, packSheet);
        readings.push(readWorkbook(path, tables));
        if (keepGrids) kept.set(path, tables);
      }
    } catch (error) {
      failed.push(fail(path, faultOf(error, path), terminal));
    }
  }
  const used = [...readings, ...failed].map(({ file }) => file);
  return { readings, failed, reports, packSheets, grids: kept, paths: [...named, ...used] };
}

/**
 * The files meant by the names given: files as they are, folders with the files of these kinds in them and below. Each once,
 * under whatever names it was reached.
 */
export async function listInputs(
  named: readonly string[],
  terminal: Terminal,
  kinds: FileKinds = WORKBOOK_KINDS,
): Promise<{ paths: string[]; failed: FailedFile[] }> {
  const paths = new Map<string, string>();
  const failed: FailedFile[] = [];
  const take = async (path: string): Promise<void> => {
    const real = await realPathOf(path);
    if (!paths.has(real)) paths.set(real, path);
  };
  for (const name of named) {
    const kind = await kindOf(name);
    if (kind === "folder") {
      const found = await filesIn(name, kinds, terminal);
      for (const path of found) await take(path);
      if (found.length === 0) failed.push(fail(name, kinds.none, terminal));
    } else if (kind === "file") await take(name);
    else failed.push(fail(name, kind, terminal));
  }
  return { paths: [...paths.values()], failed };
}

function realPathOf(path: string): Promise<string> {
  return realpath(path).catch(() => path);
}

async function kindOf(path: string): Promise<"folder" | "file" | Fault> {
  try {
    return (await stat(path)).isDirectory() ? "folder" : "file";
  } catch (error) {
    return accessFault(error);
  }
}

async function filesIn(folder: string, { extensions }: FileKinds, terminal: Terminal): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const candidates = entries.filter((entry) => !entry.isDirectory() && extensions.includes(extname(entry.name).toLowerCase()));
  const paths: string[] = [];
  // Node before 20.12 calls it `path`.
  const folderOf = (entry: { parentPath?: string; path: string }): string => entry.parentPath ?? entry.path;
  for (const path of candidates.map((entry) => join(folderOf(entry), entry.name)).sort()) {
    if (basename(path).startsWith("~$")) remark(terminal, path, cliWords.skippedLock);
    // A link counts as what it leads to; one that leads nowhere is named when it is opened.
    else if ((await kindOf(path)) !== "folder") paths.push(path);
  }
  return paths;
}

async function bytesOf(path: string): Promise<Uint8Array> {
  if (extname(path).toLowerCase() === WPS) throw new InputFault("wps-format");
  try {
    return await readBytes(path);
  } catch (error) {
    throw new InputFault(accessFault(error));
  }
}

class InputFault extends Error {
  constructor(readonly fault: Fault) {
    super(fault);
  }
}

function accessFault(error: unknown): Fault {
  const { code } = error as NodeJS.ErrnoException;
  return code === "ENOENT" || code === "ENOTDIR" ? "not-found" : "no-access";
}

function faultOf(error: unknown, path: string): Fault {
  if (error instanceof InputFault) return error.fault;
  if (!(error instanceof UnusableFile)) throw error;
  const isText = error.fault === "not-a-workbook" && TEXTS.includes(extname(path).toLowerCase());
  return isText ? "plain-text" : error.fault;
}

function fail(file: string, fault: Fault, terminal: Terminal): FailedFile {
  remark(terminal, file, fileFaults[fault]);
  return { file, error: fileFaults[fault][terminal.language] };
}
