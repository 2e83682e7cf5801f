import { rowHeight } from "../../grid/fit";
import type { Choice, Look, PlannedCell, SheetPlan } from "../../grid/sheet-plan";
import { address } from "../../grid/address";
import { PACK_SHEET, packColumns, packHead, packHeadHints, packSectionHints, packSections, packSheetWords } from "../../text/pack";
import type { Language, Words } from "../../text/words";
import type { PackDocument } from "../document";
import type { RulePack } from "../rule-pack";
import { packLists, sectionKeys, type ColumnKey, type HeadKey, type SectionKey } from "./layout";
import { ownWordsText } from "./values";
import { choicesOf, plannedLists, SHOWN_ONLY, type PlannedList, type PlannedRow } from "./write-lists";

const FONT_SIZE = 10;
const LEAST_ROW_HEIGHT = 18;
const HEADING_FILL = "E7EEF7";
const TO_FILL_IN = "FFFBE6";
/** What is typed in later is a text too: no version becomes a date, and no equation a formula. */
const TEXT = "@";
const WIDTHS = [30, 46, 11, 11, 16, 34, 24, 24];
/** Rows left free at the end of a list that grows. */
const FREE_ROWS = 3;
const GROWING: readonly SectionKey[] = ["vocabularies", "classes", "subjectCodes", "equations"];

/** Cells row by row, as they are written one below another. */
class Writer {
  readonly cells: PlannedCell[] = [];
  readonly heights = new Map<number, number>();
  readonly choices: Choice[] = [];
  row = 0;

  put(col: number, value: string | number | null, look: Look = {}): void {
    const format = typeof value === "number" ? {} : { numberFormat: TEXT };
    this.cells.push({ row: this.row, col, value, look: { size: FONT_SIZE, vertical: "center", ...format, ...look } });
  }

  /** Ends the row, as high as its wrapped texts need. */
  next(least = LEAST_ROW_HEIGHT): void {
    const wrapped = this.cells.filter(({ row, look }) => row === this.row && look.wrap);
    const texts = wrapped.map(({ col, value }) => ({ text: String(value ?? ""), width: WIDTHS[col]! - 1 }));
    this.heights.set(this.row, rowHeight(texts, FONT_SIZE, least));
    this.row += 1;
  }
}

/**
 * A rule pack as a sheet 审核规则 that a finance officer can read and fill in: every rule with what the packs say that this one extends,
 * and what differs from them beside it.
 * @param base what is in force without what the document itself says
 */
export function packSheet(document: PackDocument, base: RulePack, language: Language): SheetPlan {
  const say = (words: Words): string => words[language];
  const writer = new Writer();
  writer.put(0, PACK_SHEET, { size: 16, bold: true });
  writer.next(28);
  writer.put(0, say(packSheetWords.howTo), SHOWN_ONLY);
  writer.next();
  const links = writer.row;
  writer.next();
  writeHead(document, writer, say);
  const lists = plannedLists(document, base, language);
  const titles = sectionKeys.map((key) => {
    const title = writer.row + 1;
    writeList(key, lists[key], writer, say);
    return { key, row: title };
  });
  writer.cells.push(...linksTo(titles, links, say));
  return {
    name: PACK_SHEET,
    cells: writer.cells,
    merges: [],
    columnWidths: WIDTHS,
    rowHeights: writer.heights,
    print: { orientation: "landscape" },
    choices: writer.choices,
  };
}

function writeHead(document: PackDocument, writer: Writer, say: (words: Words) => string): void {
  const { id, version, title, extends: bases, years, explanations } = document;
  const arithmetic = explanations?.arithmetic;
  const values: Record<HeadKey, string | number | null> = {
    id,
    version,
    title: ownWordsText(title),
    extends: bases?.join("\n") ?? null,
    from: years?.from ?? null,
    to: years?.to ?? null,
    arithmetic: arithmetic === undefined ? null : say(arithmetic ? packSheetWords.yes : packSheetWords.no),
  };
  for (const key of Object.keys(values) as HeadKey[]) {
    writer.put(0, say(packHead[key]), { bold: true, border: true, indent: 1, fill: HEADING_FILL });
    writer.put(1, values[key], { border: true, wrap: true, indent: 1, fill: TO_FILL_IN });
    writer.put(2, say(packHeadHints[key]), SHOWN_ONLY);
    if (key === "arithmetic") offer(writer, 1, [packSheetWords.yes, packSheetWords.no], say);
    writer.next();
  }
}

function writeList(section: SectionKey, { columns, rows }: PlannedList, writer: Writer, say: (words: Words) => string): void {
  writer.next();
  writer.put(0, say(packSections[section]), { size: 12, bold: true });
  writer.put(1, say(packSectionHints[section]), SHOWN_ONLY);
  writer.next(22);
  columns.forEach((key, col) => writer.put(col, say(packColumns[key]), { bold: true, border: true, align: "center", fill: HEADING_FILL }));
  writer.next(20);
  const free = GROWING.includes(section) ? Array.from({ length: FREE_ROWS }, (): PlannedRow => ({})) : [];
  for (const row of [...rows, ...free]) {
    columns.forEach((key, col) => {
      writer.put(col, row[key] ?? null, cellLook(section, key));
      const options = choicesOf(key);
      if (options.length > 0) offer(writer, col, options, say);
    });
    // Beside the list, where nothing is read.
    if (row.note) writer.put(columns.length, row.note, SHOWN_ONLY);
    writer.next();
  }
}

/** What may be filled in is tinted; what only tells stands back. */
function cellLook(section: SectionKey, key: ColumnKey): Look {
  const isShownOnly = packLists[section].some((column) => column.key === key && column.shownOnly);
  const isShort = ["mode", "severity", "was", "unit", "wasValue"].includes(key);
  const comesFilled = !GROWING.includes(section) && (key === "id" || key === "name");
  return {
    border: true,
    wrap: true,
    ...(isShort ? { align: "center" } : { indent: 1 }),
    ...(isShownOnly || (comesFilled && key === "id") ? SHOWN_ONLY : comesFilled ? {} : { fill: TO_FILL_IN }),
  };
}

function offer({ choices, row }: Writer, col: number, options: readonly Words[], say: (words: Words) => string): void {
  choices.push({ row, col, options: options.map(say) });
}

/** A click leads to each list: the rules alone are more than a screen. */
function linksTo(
  titles: readonly { readonly key: SectionKey; readonly row: number }[],
  row: number,
  say: (words: Words) => string,
): PlannedCell[] {
  const look: Look = { size: FONT_SIZE, color: "0563C1", underline: true };
  return titles.map(({ key, row: to }, col) => ({
    row,
    col,
    value: `→${say(packSections[key])}`,
    look,
    link: { sheet: PACK_SHEET, cell: address({ row: to, col: 0 }) },
  }));
}
