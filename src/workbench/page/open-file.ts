import { read, writeXlsx, type Sheet, type WriteSheet } from "hucre";
import type { Words } from "../../text/words";
import { workbenchFaults } from "../../text/workbench";
import { plainOds } from "../../workbook/file/plain-ods";
import { isXlsx, readFile, UnusableFile } from "../../workbook/file/read-file";
import { type ironCalc, loadBook, type Book } from "../host";
import type { Notice } from "./state";

export type CreateEngine = ReturnType<typeof ironCalc>;

/** A workbook from a file, and what the person should know of it. */
export interface OpenedFile {
  readonly book: Book;
  readonly notice: Notice | null;
}

/** How names of workbook files end. */
const KINDS = /(\.(xls[xmb]?|ods))?$/i;

/** Opens the bytes of a workbook file, of any kind that the command line reads, by its content: names may say anything. What is saved is an .xlsx, and so the workbook is named. Throws `UnreadableFile`. */
export async function openFile(name: string, bytes: Uint8Array, engine: CreateEngine): Promise<OpenedFile> {
  try {
    // Says why a file cannot be read better than any other reader.
    await readFile(bytes);
    const isOwn = isXlsx(bytes);
    const opened = await loadBook(isOwn ? bytes : await asXlsx(bytes), engine, name.replace(KINDS, ".xlsx"));
    return { book: opened.book, notice: noticeOf(name, isOwn, opened.lost) };
  } catch (error) {
    const why = workbenchFaults.files[error instanceof UnusableFile ? error.fault : "damaged"];
    throw new UnreadableFile(workbenchFaults.unreadable(name, why), { cause: error });
  }
}

/** A file that cannot be opened, and why, as people are told. */
export class UnreadableFile extends Error {
  constructor(
    readonly words: Words,
    options?: ErrorOptions,
  ) {
    super(words.en, options);
  }
}

function noticeOf(name: string, isOwn: boolean, lost: readonly string[]): Notice | null {
  if (!isOwn) return { intent: "info", words: workbenchFaults.converted(name) };
  return lost.length > 0 ? { intent: "warning", words: workbenchFaults.lost(lost) } : null;
}

async function asXlsx(bytes: Uint8Array): Promise<Uint8Array> {
  const { sheets, namedRanges } = await read(plainOds(bytes), { readStyles: true });
  return writeXlsx({ sheets: sheets.map(plainSheet), ...(namedRanges ? { namedRanges } : {}) });
}

/** What every kind of file says of a sheet. */
function plainSheet({ name, rows, cells, merges, columns, rowDefs, hidden, veryHidden, freezePane }: Sheet): WriteSheet {
  return Object.fromEntries(
    Object.entries({ name, rows, cells, merges, columns, rowDefs, hidden, veryHidden, freezePane }).filter(
      ([, part]) => part !== undefined,
    ),
  ) as unknown as WriteSheet;
}
