import { readFile as readBytes, readdir, stat } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import type { WorkbookReading } from "../reading/facts";
import { readWorkbook } from "../reading/workbook";
import type { FailedFile } from "../reporting/read-json";
import { cliWords, fileFaults } from "../text/cli";
import { BOUNDED_RANGE, readFile, UnusableFile } from "../workbook/file/read-file";
import { remark, type Terminal } from "./terminal";

type Fault = keyof typeof fileFaults;

const WORKBOOKS = [".xlsx", ".xlsm", ".xls", ".xlsb", ".ods"];
const WPS = ".et";
const TEXTS = [".txt", ".csv", ".tsv", ".md"];

/** What became of the files named on the command line. */
export interface Inputs {
  readonly readings: readonly WorkbookReading[];
  readonly failed: readonly FailedFile[];
  /** Every file that was looked at, so that no output overwrites one. */
  readonly paths: readonly string[];
}

/** Reads workbooks, also those in folders. A file that cannot be used costs a line on stderr and nothing else. */
export async function readInputs(named: readonly string[], terminal: Terminal): Promise<Inputs> {
  const { paths, failed } = await listInputs(named, terminal);
  const readings: WorkbookReading[] = [];
  for (const path of paths) {
    try {
      const { grids, ours, bounded } = await readFile(await bytesOf(path));
      if (bounded) remark(terminal, path, cliWords.bounded(BOUNDED_RANGE));
      if (ours) remark(terminal, path, cliWords.skippedOurs);
      else readings.push(readWorkbook(path, grids));
    } catch (error) {
      failed.push(fail(path, faultOf(error, path), terminal));
    }
  }
  return { readings, failed, paths };
}

/** The files meant by the names given: files as they are, folders with the workbooks in them and below. Each once. */
export async function listInputs(named: readonly string[], terminal: Terminal): Promise<{ paths: string[]; failed: FailedFile[] }> {
  const paths = new Set<string>();
  const failed: FailedFile[] = [];
  for (const name of named) {
    const kind = await kindOf(name);
    if (kind === "folder") {
      const found = await workbooksIn(name, terminal);
      found.forEach((path) => paths.add(path));
      if (found.length === 0) failed.push(fail(name, "no-workbooks", terminal));
    } else if (kind === "file") paths.add(name);
    else failed.push(fail(name, kind, terminal));
  }
  return { paths: [...paths], failed };
}

async function kindOf(path: string): Promise<"folder" | "file" | Fault> {
  try {
    return (await stat(path)).isDirectory() ? "folder" : "file";
  } catch (error) {
    return accessFault(error);
  }
}

async function workbooksIn(folder: string, terminal: Terminal): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const paths = entries
    .filter((entry) => entry.isFile() && [...WORKBOOKS, WPS].includes(extname(entry.name).toLowerCase()))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const locks = paths.filter((path) => basename(path).startsWith("~$"));
  locks.forEach((path) => remark(terminal, path, cliWords.skippedLock));
  return paths.filter((path) => !locks.includes(path));
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
