import { compact } from "../../grid/text";
import type { FilledBudgetSheet, FilledNote } from "../../official/filled-budget";
import { yearIn } from "../../values/year";
import type { RawLine } from "../form-texts";
import { cutBudget, type BudgetPart } from "./cut-parts";
import { decideTogether, fillTable } from "./fill-table";
import { projectNote } from "./project-note";
import { proseParagraphs, shapeOf } from "./prose";
import { departmentIn, readTable, type TableText } from "./read-table";

export interface ImportedBudget {
  /** In the order of the document. */
  readonly sheets: readonly FilledBudgetSheet[];
  readonly leftOver: readonly RawLine[];
  /** Runs of lines that belong to no part of a budget, forms among them. */
  readonly others: readonly (readonly RawLine[])[];
}

type Piece =
  | { readonly kind: "table"; readonly table: TableText }
  | { readonly kind: "done"; readonly sheet: FilledBudgetSheet; readonly leftOver: readonly RawLine[] };

/**
 * Reads the text of a department budget: its tables, prose sheets and project notes.
 * @param ends indices of the lines where something else begins, such as a project's form
 */
export function importBudget(lines: readonly RawLine[], ends: readonly number[] = []): ImportedBudget {
  const { parts, others } = cutBudget(lines, ends);
  if (parts.length === 0) return { sheets: [], leftOver: [], others: [lines] };
  const shape = shapeOf(parts.filter(({ kind }) => kind !== "table").flatMap((part) => part.lines));
  const pieces = parts.map((part) => pieceOf(part, shape));
  const cover = others.flat();
  const groups = groupsOf(pieces);
  for (const group of groups) decideTogether(group.flatMap(tableIn), group.map(proseIn).join("\n"));
  const done = groups.flatMap((group) => {
    const beside = { year: commonYear(group), department: commonDepartment(group, cover) };
    return group.map((piece) => (piece.kind === "table" ? rename(fillTable(piece.table, beside)) : piece));
  });
  return {
    sheets: done.map(({ sheet }) => sheet),
    leftOver: done.flatMap((piece) => piece.leftOver),
    others: others.map((run) => run.filter((line) => !isDepartmentLine(line))).filter((run) => run.length > 0),
  };
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

/** Another table of the same kind is another unit's, or another year's. */
function groupsOf(pieces: readonly Piece[]): Piece[][] {
  const groups: Piece[][] = [[]];
  for (const piece of pieces) {
    const repeated =
      piece.kind === "table" && groups.at(-1)!.some((other) => other.kind === "table" && other.table.layout === piece.table.layout);
    if (repeated) groups.push([]);
    groups.at(-1)!.push(piece);
  }
  return groups;
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
