import { mkdir, readFile as readBytes, stat } from "node:fs/promises";
import { basename, extname, join, resolve } from "node:path";
import type { CheckResult } from "../checking/result";
import { markedReport } from "../commands/marked-report";
import { marksOf } from "../reporting/marks";
import { cliWords, copyFaults, fileFaults, outputFaults } from "../text/cli";
import { annotateFile, UnwritableFile } from "../workbook/file/annotate-file";
import type { Inputs } from "./inputs";
import { mayWrite, write, type OutputKind } from "./outputs";
import { remark, type Terminal } from "./terminal";

/** A workbook and where its annotated copy goes; null where no copy of such a file can be written. */
export interface PlannedCopy {
  readonly file: string;
  readonly out: string | null;
  /** Folder that is made for it. */
  readonly folder: string | null;
}

export interface CopyWish {
  /** What stood on the command line. */
  readonly named: readonly string[];
  readonly inputs: { readonly readings: readonly { readonly file: string }[]; readonly paths: readonly string[] };
  readonly out: string;
  /** Where the findings are to be written besides. */
  readonly report: string | undefined;
  readonly force: boolean;
}

const WRITABLE: readonly string[] = [".xlsx", ".xlsm"] satisfies OutputKind[];

/** Where each copy goes; null, with a line on stderr for each trouble, where one cannot be written there. Nothing is written yet. */
export async function planCopies({ named, inputs, out, report, force }: CopyWish, terminal: Terminal): Promise<PlannedCopy[] | null> {
  const several = named.length > 1 || (await isFolder(named[0]!));
  if (several && (await isFolder(out)) === false) return refuse(out, "not-a-folder", terminal);
  const names = new Set<string>();
  const copies = inputs.readings.map(({ file }): PlannedCopy => {
    if (!WRITABLE.includes(kindOf(file))) return { file, out: null, folder: null };
    return several ? { file, out: join(out, freeName(basename(file), names)), folder: out } : { file, out, folder: null };
  });
  let all = true;
  for (const copy of copies) {
    if (copy.out === null) continue;
    // In a folder that is still to be made, nothing stands in the way.
    const free = several && (await isFolder(out)) === null;
    if (!free && !(await mayWrite(copy.out, inputs.paths, force, terminal, kindOf(copy.file) as OutputKind))) all = false;
    if (report !== undefined && resolve(report) === resolve(copy.out)) return refuse(copy.out, "two-outputs", terminal);
  }
  return all ? copies : null;
}

/** Writes the copies of workbooks that hold official tables; false, with lines on stderr, where one could not be. */
export async function writeCopies(
  copies: readonly PlannedCopy[],
  result: CheckResult,
  inputs: Inputs,
  force: boolean,
  terminal: Terminal,
): Promise<boolean> {
  let all = true;
  for (const copy of copies) {
    const own = ownResult(result, copy.file);
    const concerned = own.files.some(({ sheets }) => sheets.length > 0) || inputs.reports.has(copy.file);
    if (!concerned) remark(terminal, copy.file, cliWords.nothingToAnnotate);
    else if (!(await writeCopy(copy, own, force, terminal))) all = false;
  }
  return all;
}

async function writeCopy({ file, out, folder }: PlannedCopy, own: CheckResult, force: boolean, terminal: Terminal): Promise<boolean> {
  const { language, today } = terminal;
  const bytes = out === null ? null : await readBytes(file).catch(() => null);
  if (out === null || bytes === null) {
    remark(terminal, file, out === null ? copyFaults.format() : fileFaults["no-access"]);
    return false;
  }
  try {
    const copy = await annotateFile(bytes, {
      marks: marksOf(own.findings, language),
      report: (partial) => markedReport(own, partial, { language, today }),
    });
    // Where the folder cannot be made, writing fails and says so.
    if (folder !== null) await mkdir(folder, { recursive: true }).catch(() => undefined);
    const written = await write(out, copy, force, terminal);
    if (written) terminal.err(cliWords.written(out)[language]);
    return written;
  } catch (error) {
    if (!(error instanceof UnwritableFile)) throw error;
    remark(terminal, file, copyFaults[error.fault](error.part));
    return false;
  }
}

/** What was found in one of the files that were checked together. */
function ownResult(result: CheckResult, file: string): CheckResult {
  return {
    ...result,
    files: result.files.filter((each) => each.file === file),
    comparisons: result.comparisons.filter((each) => each.file === file),
    findings: result.findings.filter(({ place }) => place.file === file),
    changes: (result.changes ?? []).filter((each) => each.file === file),
    leftOver: (result.leftOver ?? []).filter((each) => each.file === file),
  };
}

function kindOf(file: string): string {
  return extname(file).toLowerCase();
}

/** Names differ in more than case, as Windows wants it. */
function freeName(name: string, taken: Set<string>): string {
  const kind = extname(name);
  for (let number = 1; ; number++) {
    const free = number === 1 ? name : `${basename(name, kind)} (${number})${kind}`;
    if (taken.has(free.toLowerCase())) continue;
    taken.add(free.toLowerCase());
    return free;
  }
}

function refuse(path: string, fault: keyof typeof outputFaults, terminal: Terminal): null {
  remark(terminal, path, outputFaults[fault]);
  return null;
}

/** Null where there is nothing of that name. */
async function isFolder(path: string): Promise<boolean | null> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => null,
  );
}
