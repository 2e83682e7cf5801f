import type Decimal from "decimal.js";
import type { PlacedText } from "../grid/placed-text";
import type { CellOfTable } from "../official/budget-phrases";
import type { NoteKind, NoteLayout, ProjectNoteLayout, ProjectNoteSectionKey } from "../official/note-layout";
import type { ColumnKey, Side, TableId, TableLayout } from "../official/table-layout";
import type { Unit } from "../values/money";
import type { Fact, LayoutScore, Unreadable } from "./facts";

/** Where a fact of a department budget stands: rules compare facts of several sheets. */
export interface SheetPlace {
  readonly file: string;
  readonly sheet: string;
}

/**
 * One amount of a budget table, in 元. Its label says which it is: the row's name and, where the table has several columns, the
 * column (行政运行·项目支出).
 */
export interface TableAmount extends Fact<Decimal>, SheetPlace {
  readonly column: ColumnKey;
}

/** One printed row of a budget table below its headings. */
export interface TableRow {
  /** Counted as people do. */
  readonly row: number;
  readonly side: Side | null;
  /** Digits of all levels joined: 2012901. Null where none is printed. */
  readonly code: string | null;
  /** 1 of a 类, 2 of a 款, 3 of a 项; null of rows without a code. */
  readonly level: number | null;
  /** As printed, white space gone: 一、财政拨款收入. */
  readonly name: string;
  /** The name without numbering; of a row that the table prints itself, its official name. Rows of two tables meet by it. */
  readonly subject: string;
  /** Where the name stands, or would stand. */
  readonly nameCell: string;
  /** The row that adds the others of its side up. */
  readonly isTotal: boolean;
  /** Of each column that the sheet has. */
  readonly amounts: Partial<Readonly<Record<ColumnKey, TableAmount>>>;
}

/** A table of the department budget as read from one sheet. */
export interface Table extends SheetPlace {
  readonly kind: "table";
  readonly layout: TableLayout;
  readonly title: Fact<string>;
  readonly year: Fact<number>;
  /** Unit of the sheet; amounts are in 元 all the same. */
  readonly unit: Unit;
  readonly department: Fact<string>;
  readonly recognition: LayoutScore & { readonly runnerUp: LayoutScore | null };
  /** In printed order, the left side before the right. */
  readonly rows: readonly TableRow[];
  /** Cells of the headings found, by column and, of two-sided tables, side. */
  readonly columns: readonly { readonly side: Side | null; readonly key: ColumnKey; readonly cell: string }[];
  /** True of a table in which nothing is to be filled in, by its note (本表为空表) or its blank total. */
  readonly isEmpty: boolean;
  /** Cells of the table that show an error value, read or not. */
  readonly errorCells: readonly { readonly cell: string; readonly text: string }[];
  /** Filled cells below the headings that belong to no row or column. */
  readonly unplaced: readonly { readonly cell: string; readonly text: string }[];
  /** Numbers beside rows in columns that the official table lacks, as amounts in 元: copies add sources of income, or another year. */
  readonly otherAmounts: readonly { readonly row: number; readonly cell: string; readonly value: Decimal }[];
  readonly parts: { readonly expected: number; readonly read: number; readonly unreadable: readonly Unreadable[] };
}

export type Direction = "增加" | "减少" | "持平";

export type Reference = CellOfTable;

/** One figure in prose, or one statement that something stays as it was (持平), which has no value. */
export interface Figure extends SheetPlace {
  readonly cell: string;
  /** The words that hold the figure, from its subject to its unit. */
  readonly text: string;
  /** Money in 元; of other things their number. */
  readonly value: Decimal | null;
  /** As printed, with separators: 9,954. */
  readonly printed: string | null;
  /** As printed: 万元, 元, 亿元, 个, 家. */
  readonly unit: string | null;
  readonly isMoney: boolean;
  /** What the figure is of, without quotation marks: 财政拨款支出预算. Null where the sentence does not say. */
  readonly subject: string | null;
  /** Set of a change: how much more or less than in the year compared with. */
  readonly direction: Direction | null;
  /** Both left standing, as blank forms print them: 增加（减少）, 增加持平. */
  readonly directionUnclear: boolean;
  readonly comparedWithYear: number | null;
  /** Set of a change: the amount that it is of, by its place in the list of figures; null where that is not certain. */
  readonly changeOf: number | null;
  /** True of an amount that another one is compared with: 比2020年预算的30万元减少, 由2020年的30万元. */
  readonly isCompared: boolean;
  /** The year that the text speaks of there; null where it names none. */
  readonly year: number | null;
  /** Whose amount it is, where that is printed before a known subject: one of the department's units, say. */
  readonly owner: string | null;
  /** 约30万元, 不超过30万元, 基本持平. */
  readonly approximate: boolean;
  /** The total that the figure is a part of (其中：), by its place in the list of figures; null where it is none. */
  readonly partOf: number | null;
  /** The words that opened the list in which it stands: 其中, 包括专家费; null outside of lists. */
  readonly listHead: string | null;
  /** Null unless the paragraph makes it certain. */
  readonly refersTo: Reference | null;
}

/** What 机构设置 says of the units. */
export interface UnitList {
  readonly department: string | null;
  readonly subordinate: Figure | null;
  readonly administrative: Figure | null;
  readonly institutions: Figure | null;
  readonly units: readonly Fact<string>[];
}

/** A prose sheet of the department budget. */
export interface Note extends SheetPlace {
  readonly kind: "note";
  readonly layout: NoteLayout;
  readonly about: NoteKind;
  readonly title: Fact<string>;
  readonly year: Fact<number>;
  /** The text below the title, each paragraph without the line breaks that only the width made. */
  readonly paragraphs: readonly PlacedText[];
  readonly figures: readonly Figure[];
  /** Of the note on the units only. */
  readonly units: UnitList | null;
  /** True where nobody has written into the sheet yet: no figure, no unit, and placeholders (XX, ……) or nothing where text would be. */
  readonly isBlank: boolean;
}

/** The description of one project. */
export interface ProjectNote extends SheetPlace {
  readonly kind: "project-note";
  readonly layout: ProjectNoteLayout;
  readonly name: Fact<string>;
  readonly year: Fact<number>;
  readonly implementingUnit: Fact<string>;
  /** ISO days. */
  readonly startDate: Fact<string>;
  readonly endDate: Fact<string>;
  /** 本项目总金额, in 元; without a value where the note does not say it. */
  readonly total: Fact<Decimal>;
  readonly parts: readonly { readonly name: string; readonly amount: Fact<Decimal> }[];
  /** True where the note says that these are all the parts (包括), and not some of them (其中, 主要, 其余). */
  readonly partsAreAll: boolean;
  /** Title of the table of targets that the note refers to, without 《》. */
  readonly targetsTable: Fact<string>;
  /** Cell and whole text of each section that is there. */
  readonly sections: Partial<Readonly<Record<ProjectNoteSectionKey, Fact<string>>>>;
  /** The texts of the sections, each paragraph without the line breaks that only the width made. */
  readonly paragraphs: readonly (PlacedText & { readonly section: ProjectNoteSectionKey })[];
  readonly figures: readonly Figure[];
  readonly isBlank: boolean;
}

/** Tables and prose that belong together: one department's budget of one year, from one workbook. */
export interface Budget {
  readonly kind: "budget";
  readonly file: string;
  readonly department: string | null;
  readonly year: number | null;
  /** At most one of each layout; a layout that stands twice, so that neither can be chosen, is in `ambiguous` instead. */
  readonly tables: ReadonlyMap<TableId, Table>;
  readonly ambiguous: ReadonlySet<TableId>;
  readonly notes: readonly Note[];
  readonly projectNotes: readonly ProjectNote[];
}
