import { compact } from "../../grid/text";
import type { FilledBudgetSheet, FilledNote } from "../../official/filled-budget";
import { yearIn } from "../../values/year";
import type { RawLine } from "../form-texts";
import { cutBudget, type BudgetPart, type CutBudget } from "./cut-parts";
import { decideTogether, fillTable } from "./fill-table";
import { pageFurniture } from "./page-furniture";
import { projectNote } from "./project-note";
import { proseParagraphs, shapeOf } from "./prose";
import { departmentIn, readTable, type TableText } from "./read-table";

/** A table that is not imported, as its text does not tell which figures belong to which row. Lines count from 1. */
export interface ScatteredTable {
  readonly title: string;
  readonly from: number;
  readonly to: number;
}

export interface ImportedBudget {
  /** In the order of the document. */
  readonly sheets: readonly FilledBudgetSheet[];
  readonly leftOver: readonly RawLine[];
  readonly scattered: readonly ScatteredTable[];
  /** Runs of lines that belong to no part of a budget, forms among them. */
  readonly others: readonly (readonly RawLine[])[];
}

/** With so large a share of its tables out of order a text is so as a whole. */
const ENOUGH_SCATTERED = 0.15;

type Piece =
  | { readonly kind: "table"; readonly table: TableText }
  | { readonly kind: "done"; readonly sheet: FilledBudgetSheet; readonly leftOver: readonly RawLine[] };

/**
 * Reads the text of a department budget: its tables, prose sheets and project notes.
 * @param ends indices of the lines where something else begins, such as a project's form
 */
export function importBudget(lines: readonly RawLine[], ends: readonly number[] = []): ImportedBudget {
  const { parts, others, furniture } = cutPages(lines, ends);
  if (parts.length === 0) return { sheets: [], leftOver: [], scattered: [], others: [lines] };
  const shape = shapeOf([...parts.filter(({ kind }) => kind !== "table").flatMap((part) => part.lines), ...furniture]);
  const [pieces, scattered] = apart(parts.map((part) => pieceOf(part, shape)));
  const cover = others.flat();
  const groups = groupsOf(pieces);
  for (const group of groups) decideTogether(group.flatMap(tableIn), group.map(proseIn).join("\n"));
  const done = groups.flatMap((group) => {
    const beside = { year: commonYear(group), department: commonDepartment(group, cover) };
    return group.map((piece) => (piece.kind === "table" ? rename(fillTable(piece.table, beside)) : piece));
  });
  return {
    sheets: done.map(({ sheet }) => sheet),
    scattered: scattered.map(({ title, lines: [first, last] }) => ({ title, from: first, to: last + 1 })),
    leftOver: [...furniture, ...done.flatMap((piece) => piece.leftOver)],
    others: others.map((run) => run.filter((line) => !isDepartmentLine(line))).filter((run) => run.length > 0),
  };
}

/** Cuts a text without what belongs to its pages only. What stands in forms is theirs to judge. */
function cutPages(lines: readonly RawLine[], ends: readonly number[]): CutBudget & { readonly furniture: readonly RawLine[] } {
  const titles = new Set(ends.map((end) => lines[end]!));
  const inForms = new Set(cutBudget(lines, ends).others.flatMap((run) => run.slice(firstOf(run, titles))));
  const pages = pageFurniture(lines);
  const furniture = lines.filter((line) => pages.has(line) && !inForms.has(line));
  const dropped = new Set(furniture);
  const kept = lines.filter((line) => !dropped.has(line));
  const places = new Map(kept.map((line, index) => [line, index]));
  const keptEnds = [...titles].flatMap((title) => places.get(title) ?? []);
  return { ...cutBudget(kept, keptEnds), furniture };
}

/** Where the first form of a run begins. */
function firstOf(run: readonly RawLine[], titles: ReadonlySet<RawLine>): number {
  const at = run.findIndex((line) => titles.has(line));
  return at < 0 ? run.length : at;
}

function rename({ filled, leftOver }: ReturnType<typeof fillTable>): { sheet: FilledBudgetSheet; leftOver: readonly RawLine[] } {
  return { sheet: filled, leftOver };
}

function pieceOf(part: BudgetPart, shape: ReturnType<typeof shapeOf>): Piece {
  if (part.kind === "table") return { kind: "table", table: readTable(part) };
  if (part.kind === "project") {
    const { filled, leftOver } = projectNote(
      part.title,
      part.lines.filter((line) => !isDepartmentLine(line)),
      shape,
    );
    return { kind: "done", sheet: filled, leftOver };
  }
  const { paragraphs, pages } = proseParagraphs(
    part.lines.filter((line) => !isDepartmentLine(line)),
    shape,
  );
  const note: FilledNote = { kind: "note", about: part.layout.kind, title: part.title, paragraphs };
  return { kind: "done", sheet: note, leftOver: pages };
}

/** Of a text with several tables out of order the others cannot be trusted either: small ones do not show it. */
function apart(pieces: readonly Piece[]): [Piece[], TableText[]] {
  const tables = pieces.flatMap(tableIn);
  const scattered = tables.filter((table) => table.scattered);
  const all = scattered.length >= 2 && scattered.length >= tables.length * ENOUGH_SCATTERED;
  const isDropped = (table: TableText): boolean => all || table.scattered;
  return [pieces.filter((piece) => piece.kind !== "table" || !isDropped(piece.table)), tables.filter(isDropped)];
}

/** Another table of the same kind is another unit's, or another year's; so is prose of the same kind that comes again behind tables. */
function groupsOf(pieces: readonly Piece[]): Piece[][] {
  const groups: Piece[][] = [[]];
  for (const piece of pieces) {
    const group = groups.at(-1)!;
    const kind = kindOf(piece);
    const repeated = kind !== null && group.some((other) => kindOf(other) === kind);
    if (repeated && (piece.kind === "table" || group.some((other) => other.kind === "table"))) groups.push([]);
    groups.at(-1)!.push(piece);
  }
  return groups;
}

/** What a budget holds once; null of the notes on its projects. */
function kindOf(piece: Piece): string | null {
  if (piece.kind === "table") return piece.table.layout.id;
  return piece.sheet.kind === "note" ? piece.sheet.about : null;
}

function tableIn(piece: Piece): TableText[] {
  return piece.kind === "table" ? [piece.table] : [];
}

function proseIn(piece: Piece): string {
  return piece.kind === "done" && piece.sheet.kind === "note" ? piece.sheet.paragraphs.join("\n") : "";
}

function commonYear(group: readonly Piece[]): number | null {
  const years = new Set(
    group.flatMap(
      (piece) => (piece.kind === "table" ? piece.table.year : piece.sheet.kind === "note" ? yearIn(piece.sheet.title) : null) ?? [],
    ),
  );
  return years.size === 1 ? [...years][0]! : null;
}

function commonDepartment(group: readonly Piece[], cover: readonly RawLine[]): string | null {
  const named = group.flatMap((piece) => (piece.kind === "table" && piece.table.department !== null ? [piece.table.department] : []));
  const departments = new Set(named.length > 0 ? named : cover.flatMap(({ text }) => departmentIn(text) ?? []));
  return departments.size === 1 ? [...departments][0]! : null;
}

/** 预算主管部门：X on the cover says whose budget it is; the tables say it too. */
function isDepartmentLine({ text }: RawLine): boolean {
  return /^预算主管部门[:：]/.test(compact(text)) && departmentIn(text) !== null;
}
