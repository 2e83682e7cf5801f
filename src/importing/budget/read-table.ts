import { compact } from "../../grid/text";
import type { ColumnKey, Side, TableLayout, TableSide } from "../../official/table-layout";
import { unitIn, type Unit } from "../../values/money";
import { yearIn } from "../../values/year";
import type { RawLine } from "../form-texts";
import { isPageNumber } from "../page-number";
import { figuresIn, inUnit, type Printed } from "./amounts";
import { withWholeFigures } from "./broken-figures";
import { codedRows } from "./coded-rows";
import type { BudgetPart } from "./cut-parts";
import type { DraftRow, DraftRows } from "./draft";
import { findHeadings, type FoundHeadings } from "./headings";
import { Question } from "./question";
import { holdsAnother, isScattered } from "./scattered";
import { wordsOf } from "./signs";
import { twoSidedRows } from "./two-sided-rows";

/** A table as it stands in the text: what it is, its rows, and for each side which columns their figures may stand in. */
export interface TableText {
  readonly layout: TableLayout;
  readonly title: string;
  readonly year: number | null;
  readonly department: string | null;
  readonly sides: readonly { readonly side: Side | null; readonly question: Question }[];
  readonly leftOver: readonly RawLine[];
  /** Its first and its last line. */
  readonly lines: readonly [first: number, last: number];
  /** True where the text does not tell which figures belong to which row. */
  readonly scattered: boolean;
}

const DEPARTMENT = /^(?:编制|预算主管|预算|主管|填报)?(?:部门|单位)(?:名称)?[:：](?!(?:万)?元)/;

/** Department named in a line such as 编制部门：X 单位：元; null where the line is no such line. */
export function departmentIn(text: string): string | null {
  const plain = text.trim();
  if (!DEPARTMENT.test(compact(plain))) return null;
  const named =
    /[:：]\s*(.*?)(?:[\s\u3000]+(?:金额)?单\s*位\s*[:：].*|[\s\u3000]*[（(](?:金额)?单位[:：].*|[\s\u3000]*金额单位.*|单位[:：](?:万)?元.*)?$/.exec(
      plain,
    );
  return named?.[1]?.replace(/[\s\u3000]/g, "") || null;
}

export function readTable(part: BudgetPart & { kind: "table" }): TableText {
  const { layout, title } = part;
  const filled = part.lines.filter(({ text }) => text.trim() !== "");
  const top = filled.filter(({ text }) => departmentIn(text) !== null || isUnitLine(text));
  // A lone number may be the end of a broken figure before it is a page's.
  const whole = withWholeFigures(filled.filter((line) => !top.includes(line)));
  const pages = whole.filter(({ text }) => isPageNumber(text));
  const below = whole.filter((line) => !pages.includes(line));
  const headings = findHeadings(below, layout);
  const body = below.filter((line) => !headings.lines.has(line));
  const year = yearIn(title) ?? headings.year;
  const draft = draftOf(
    body,
    layout,
    [...headings.lines].map(({ number }) => number),
  );
  const unit = top.map(({ text }) => unitIn(text)).find((found) => found !== null) ?? unitIn(title) ?? layout.unit;
  return {
    layout,
    title,
    year,
    department: top.map(({ text }) => departmentIn(text)).find((found) => found !== null) ?? null,
    sides: layout.sides.map((side) => ({ side: side.side, question: ask(draft.rows, side, layout, { year, headings, unit }) })),
    leftOver: [...pages, ...draft.leftOver],
    lines: [Math.min(...part.lines.map(({ number }) => number)), Math.max(...filled.map(({ number }) => number))],
    scattered: isScattered(body, layout) || holdsAnother(body, draft.rows, layout),
  };
}

function isUnitLine(text: string): boolean {
  return /^[(（]?(?:金额)?单位[:：](?:人民币)?(?:万)?元[)）]?$/.test(compact(text)) || /^\((?:金额)?单位:(?:万)?元\)$/.test(compact(text));
}

function draftOf(lines: readonly RawLine[], layout: TableLayout, headings: readonly number[]): DraftRows {
  if (layout.sides.length > 1) return twoSidedRows(lines, layout.sides);
  const side = layout.sides[0]!;
  return side.codes ? codedRows(lines, side, headings) : onlyRow(lines);
}

/** A table of one row without a name: all its figures, on however many lines they stand. */
function onlyRow(lines: readonly RawLine[]): DraftRows {
  const figures: Printed[] = [];
  const leftOver: RawLine[] = [];
  let first: RawLine | null = null;
  for (const line of lines) {
    const own = wordsOf(line.text).map(figuresIn);
    if (own.every((found) => found !== null)) {
      first ??= line;
      figures.push(...own.flat());
    } else leftOver.push(line);
  }
  const row: DraftRow | null = first && { side: null, code: null, name: "", isTotal: false, figures, line: first };
  return { rows: row ? [row] : [], leftOver };
}

function ask(
  rows: readonly DraftRow[],
  side: TableSide,
  layout: TableLayout,
  found: { readonly year: number | null; readonly headings: FoundHeadings; readonly unit: Unit },
): Question {
  const own = rows.filter((row) => row.side === side.side);
  const asked = own.map((row) => ({ row, digits: row.figures.map((figure) => inUnit(figure, found.unit, layout.unit)) }));
  return new Question(asked, side, columnsOf(side, found));
}

/** Columns that the copy prints: by its headings, and where those are not found by the year. */
function columnsOf(
  { columns }: TableSide,
  { year, headings }: { readonly year: number | null; readonly headings: FoundHeadings },
): ColumnKey[] {
  const printed = columns.filter(({ key }) => headings.columns.has(key));
  const isWhole = !headings.broken && (printed.length > 2 || printed.length === columns.length);
  const ofYear = columns.filter(({ fromYear }) => fromYear === undefined || (year !== null && year >= fromYear));
  return (isWhole ? printed : ofYear).map(({ key }) => key);
}
