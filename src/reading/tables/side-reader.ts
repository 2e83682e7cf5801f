import { address } from "../../grid/address";
import type { Cell } from "../../grid/grid";
import { compact } from "../../grid/text";
import type { CodeList, TableSide } from "../../official/table-layout";
import { readMoney } from "../../values/money";
import { isNumbered, subjectOf } from "../../values/subject";
import { joinCode, type CodePart } from "../../values/subject-code";
import type { FoundColumn } from "./fit";
import { isPlaceholder } from "./placeholder";
import type { Roles, SortedCells } from "./roles";
import { isRemark, splitCode } from "./row-texts";

/** A row while its side is read: rows below may go on with its name. */
export interface Draft {
  readonly row: number;
  readonly code: string | null;
  name: string;
  readonly nameCell: string;
  /** True where its name is one by which totals are known. */
  readonly totals: boolean;
  readonly columns: readonly FoundColumn[];
  readonly cells: ReadonlyMap<FoundColumn, Cell>;
}

const LEVELS: Readonly<Record<CodeList, number>> = { functional: 3, economic: 2 };
const TOTALS = ["合计", "总计"];
/** How names of functions in two-sided tables end. */
const WHOLE_NAME = /(?:支出|费|还本|付息|收入)$/;

/** A number alone is no name. */
const HAS_LETTER = /\p{L}/u;

/** What the left cells of a row say. */
interface Left {
  readonly parts: readonly CodePart[];
  readonly name: string;
  readonly nameCell: string;
  readonly codeCells: readonly Cell[];
}

/** Reads the rows of one side from top to bottom. */
export class SideReader {
  readonly drafts: Draft[] = [];
  readonly unplaced: Cell[] = [];
  /** Numbers under headings that the table does not know. */
  readonly others: Cell[] = [];
  private above: string | null = null;
  private readonly totalNames: ReadonlySet<string>;
  private readonly printedNames: ReadonlySet<string>;

  constructor(private readonly layout: TableSide) {
    const { total, printedRows } = layout;
    this.totalNames = new Set([...TOTALS, ...(total ? [total.label, ...(total.variants ?? [])] : [])].map(subjectOf));
    this.printedNames = new Set(printedRows.flatMap(({ name, variants = [] }) => [name, ...variants]).map(subjectOf));
  }

  /** True once the total stands there, or the only row of a table that has none. */
  get finished(): boolean {
    return this.layout.total ? this.drafts.some(({ totals }) => totals) : this.drafts.length > 0;
  }

  /** True once nothing more is to come: a total that opens the table ends it only where nothing follows. */
  get closed(): boolean {
    return this.layout.total
      ? this.drafts.some(({ totals }, at) => totals && (at > 0 || this.drafts.length === 1))
      : this.drafts.length > 0;
  }

  read(row: number, cells: readonly Cell[], roles: Roles, columns: readonly FoundColumn[]): void {
    if (cells.length === 0) return;
    const sorted = roles.sort(cells);
    this.others.push(...sorted.others.filter(({ kind, text }) => kind === "number" || (kind === "text" && /\d/.test(text))));
    const left = leftOf(row, sorted, roles.nameCol);
    this.unplaced.push(...sorted.names.filter(({ text }) => !HAS_LETTER.test(text) && /\d/.test(text)));
    const draft = (code: string | null): Draft => ({
      ...{ row, code, name: left.name, nameCell: left.nameCell, columns, cells: sorted.amounts },
      totals: code === null && this.totalNames.has(subjectOf(left.name)),
    });
    if (left.parts.length > 0) this.readCoded(draft, left, sorted);
    else this.readUncoded(draft, sorted);
  }

  private readCoded(draft: (code: string | null) => Draft, { parts, name, codeCells }: Left, { amounts, stray }: SortedCells): void {
    const code = this.layout.codes ? joinCode(parts, this.above, LEVELS[this.layout.codes.list]) : null;
    this.above = code;
    // Below the total, digits without amounts are those of a note, a date, another title.
    if (code === null && this.finished && amounts.size === 0) return;
    this.unplaced.push(...stray);
    if (code === null) this.unplaced.push(...codeCells);
    if (code !== null || name !== "" || amounts.size > 0) this.drafts.push(draft(code));
  }

  private readUncoded(draft: (code: null) => Draft, sorted: SortedCells): void {
    const own = draft(null);
    if (own.totals) this.above = null;
    if (sorted.amounts.size === 0) this.readWithoutAmounts(own, sorted);
    else if (this.isRow(own)) {
      this.unplaced.push(...sorted.stray);
      this.drafts.push(own);
    } else if (!this.isFooter(own)) this.unplaced.push(...sorted.amounts.values(), ...sorted.stray);
  }

  private readWithoutAmounts(own: Draft, { stray }: SortedCells): void {
    if (own.totals) this.drafts.push(own);
    else if (subjectOf(own.name) === "" || isPlaceholder(subjectOf(own.name)))
      this.unplaced.push(...stray.filter(({ kind }) => kind === "number"));
    else if (this.finished || isRemark(own.name)) return;
    else if (this.continues(own)) this.drafts.at(-1)!.name += own.name;
    else this.drafts.push(own);
  }

  /** Amounts make a row where they have a name, or where the table has none; below the total only if they are amounts. */
  private isRow(own: Draft): boolean {
    if (this.isFooter(own)) return false;
    return own.name !== "" || !this.layout.name;
  }

  /** Below the total, or in a table without names, a row in which nothing reads as an amount is a note or a signature. */
  private isFooter({ cells, totals, name }: Draft): boolean {
    if (totals) return false;
    const isNameless = !this.layout.name && this.layout.codes === null;
    if ((this.closed || isNameless) && isRemark(name)) return true;
    const isSilent = [...cells.values()].every((cell) => cell.kind === "date" || (cell.kind === "text" && !isAmountText(cell)));
    return (this.finished || isNameless) && isSilent;
  }

  /** A name too long for its cell goes on in the next row, where nothing else stands. */
  private continues({ name }: Draft): boolean {
    const before = this.drafts.at(-1);
    if (!before || before.totals) return false;
    if (this.layout.codes) return before.code !== null;
    if (isNumbered(name) || this.printedNames.has(subjectOf(name))) return false;
    if (this.printedNames.size > 0) return this.printedNames.has(subjectOf(before.name + name));
    return isNumbered(before.name) && !WHOLE_NAME.test(subjectOf(before.name));
  }
}

function isAmountText(cell: Cell): boolean {
  return readMoney(cell, "元").kind !== "unreadable" || isPlaceholder(cell.text);
}

/** Codes and name of a row. A total stands in the code columns, or over all of them; a code may stand before its name. */
function leftOf(row: number, sorted: SortedCells, nameCol: number): Left {
  const pieces = [...sorted.codes.map(codePiece), ...sorted.names.map((cell) => namePiece(cell, sorted.codes.length === 0))];
  const texts = pieces.filter(({ text }, at) => text !== "" && pieces.findIndex((other) => other.text === text) === at);
  const stands = texts.find(({ cell }) => sorted.names.includes(cell)) ?? texts[0];
  return {
    parts: withoutRepeats(pieces.flatMap(({ part }) => part ?? [])),
    name: texts.map(({ text }) => printed(text)).join(""),
    nameCell: address(stands?.cell ?? { row, col: nameCol }),
    codeCells: pieces.flatMap(({ cell, part }) => (part ? [cell] : [])),
  };
}

/** What a cell says of its row's code and name. */
interface Piece {
  readonly cell: Cell;
  readonly part: CodePart | null;
  readonly text: string;
}

function codePiece({ cell, level }: SortedCells["codes"][number]): Piece {
  // A code of which one level is lost is no code: without that level it would be another row's.
  if (cell.kind === "error") return { cell, part: { text: cell.text, level }, text: "" };
  const text = cell.kind === "number" ? String(cell.value) : cell.text;
  const split = splitCode(text);
  if (split) return { cell, part: { text: spaced(split.code), level: null }, text: split.name };
  if (/\d/.test(spaced(text))) return { cell, part: { text: spaced(text), level }, text: "" };
  return { cell, part: null, text: isPlaceholder(text) ? "" : text };
}

/** A name may begin with its code where the code columns are blank. */
function namePiece(cell: Cell, mayHoldCode: boolean): Piece {
  if (!HAS_LETTER.test(cell.text)) return { cell, part: null, text: "" };
  const split = mayHoldCode ? splitCode(cell.text) : null;
  return split ? { cell, part: { text: split.code, level: null }, text: split.name } : { cell, part: null, text: cell.text };
}

/** A joined code that fills a merged area taken apart stands in each of its cells. */
function withoutRepeats(parts: readonly CodePart[]): CodePart[] {
  return parts.filter(({ text }, at) => text.length < 5 || parts.findIndex((other) => other.text === text) === at);
}

/** Half-width digits, with blanks between the levels kept. */
function spaced(text: string): string {
  return text.trim().split(/\s+/).map(compact).join(" ");
}

/** A name as printed, white space gone. */
function printed(text: string): string {
  return text.replace(/[\s\u200B\uFEFF]+/g, "");
}
