import type { NoteKind, ProjectNoteSectionKey } from "./note-layout";
import type { ColumnKey, Side, TableId } from "./table-layout";

/** One row of a budget table as filled in. Amounts as printed, without separators, in the unit of the official table; blank ones are absent. */
export interface FilledRow {
  readonly side: Side | null;
  /** Digits of the subject's code, all levels joined: 2012901. Null in rows without one. */
  readonly code: string | null;
  /** As printed, with its numbering; empty where the table has no names. */
  readonly name: string;
  readonly amounts: Partial<Readonly<Record<ColumnKey, string>>>;
  /** Columns that a person should look at before trusting them, and why. */
  readonly review?: { readonly columns: readonly ColumnKey[]; readonly why: string };
}

/** What a person, or an import, writes into a budget table. Total rows stand among the rows, last on their side. */
export interface FilledTable {
  readonly kind: "table";
  readonly layout: TableId;
  readonly year: number | null;
  readonly department: string | null;
  readonly rows: readonly FilledRow[];
}

/** A prose sheet: its title as printed, and its paragraphs. */
export interface FilledNote {
  readonly kind: "note";
  readonly about: NoteKind;
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** The description of one project: paragraphs under each of its printed headings. */
export interface FilledProjectNote {
  readonly kind: "project-note";
  readonly name: string;
  readonly sections: Partial<Readonly<Record<ProjectNoteSectionKey, readonly string[]>>>;
  /** Sections to look at before trusting them, and why. */
  readonly review?: Partial<Readonly<Record<ProjectNoteSectionKey, string>>>;
}

/** One sheet of a department budget as filled in. */
export type FilledBudgetSheet = FilledTable | FilledNote | FilledProjectNote;
