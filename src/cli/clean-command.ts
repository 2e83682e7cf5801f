import { mkdir, readFile as readBytes } from "node:fs/promises";
import { cleanCopy, cleanFault, statementLines } from "../commands/clean-copy";
import type { FailedFile } from "../reporting/read-json";
import { cleanFaults } from "../text/clean";
import { cliWords, fileFaults } from "../text/cli";
import type { Words } from "../text/words";
import type { CleanStatement } from "../workbook/clean-statement";
import { readFile, UnusableFile } from "../workbook/file/read-file";
import { planCopies, type PlannedCopy } from "./copies";
import { listInputs } from "./inputs";
import { write } from "./outputs";
import { OK, remark, UNUSABLE, type ExitStatus, type Terminal } from "./terminal";

export interface CleanOptions {
  readonly out: string;
  readonly json?: boolean;
  readonly force?: boolean;
  readonly withPack?: boolean;
}

/** A clean copy that was written. */
interface Cleaned {
  readonly file: string;
  readonly out: string;
  readonly statement: CleanStatement;
}

/** `jihe clean`: copies without anything of ours, each with the statement that all else is as in the original. */
export async function cleanCommand(named: readonly string[], options: CleanOptions, terminal: Terminal): Promise<ExitStatus> {
  const { out, json = false, force = false } = options;
  const { paths, failed } = await listInputs(named, terminal);
  const inputs = { readings: paths.map((file) => ({ file })), paths: [...named, ...paths] };
  const copies = paths.length === 0 ? [] : await planCopies({ named, inputs, out, report: undefined, force }, terminal);
  if (copies === null) return UNUSABLE;
  const cleaned: Cleaned[] = [];
  const faulty: FailedFile[] = [...failed];
  for (const copy of copies) {
    const result = await cleanOne(copy, options, terminal);
    if ("statement" in result) cleaned.push(result);
    else faulty.push(result);
    if ("statement" in result && !json) print(result, terminal);
  }
  if (json) terminal.out(JSON.stringify({ files: [...cleaned.map(asJson), ...faulty] }, null, 2));
  return faulty.length > 0 ? UNUSABLE : OK;
}

async function cleanOne({ file, out, folder }: PlannedCopy, options: CleanOptions, terminal: Terminal): Promise<Cleaned | FailedFile> {
  const fail = (words: Words): FailedFile => {
    remark(terminal, file, words);
    return { file, error: words[terminal.language] };
  };
  const bytes = await readBytes(file).catch(() => null);
  if (bytes === null) return fail(fileFaults["no-access"]);
  if (out === null) return fail(cleanFaults.format());
  try {
    const copy = cleanCopy(bytes, { withPack: options.withPack ?? false });
    // Where the folder cannot be made, writing fails and says so.
    if (folder !== null) await mkdir(folder, { recursive: true }).catch(() => undefined);
    const written = await write(out, copy.bytes, options.force ?? false, terminal);
    return written ? { file, out, statement: copy.statement } : { file, error: cliWords.notWritten(out)[terminal.language] };
  } catch (error) {
    const fault = cleanFault(error);
    if (!fault) throw error;
    return fail((await unusable(bytes)) ?? fault);
  }
}

/** Why a file is no workbook that anybody could open: that says more than why there is no copy of it. */
async function unusable(bytes: Uint8Array): Promise<Words | null> {
  try {
    await readFile(bytes);
    return null;
  } catch (error) {
    return error instanceof UnusableFile ? fileFaults[error.fault] : null;
  }
}

function print({ file, out, statement }: Cleaned, terminal: Terminal): void {
  terminal.out(file);
  for (const line of statementLines(statement)) terminal.out(`  ${line[terminal.language]}`);
  terminal.err(cliWords.written(out)[terminal.language]);
}

function asJson({ file, out, statement: { compared, removed, kept } }: Cleaned): Record<string, unknown> {
  return { file, out, compared, removed, kept };
}
