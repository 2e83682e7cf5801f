import type { EarlierLine, WrittenExplanation } from "../checking/earlier";
import type { Cell, Grid, GridRow } from "../grid/grid";
import { severities, type Severity } from "../rules/rule";
import { changeWords, findingsSheet as words, headWords, severityWords, standingWords } from "../text/reporting";
import type { Words } from "../text/words";

const COLUMNS = [
  "number",
  "severity",
  "file",
  "sheet",
  "cell",
  "project",
  "field",
  "message",
  "actual",
  "expected",
  "difference",
  "hint",
  "basis",
  "mark",
  "change",
  "explanation",
  "by",
  "date",
  "state",
  "rule",
  "id",
  "code",
] as const satisfies (keyof typeof words)[];

type ColumnName = (typeof COLUMNS)[number];

/** By their headings in either language; where two share one, the first has it. */
const HEADINGS: ReadonlyMap<string, ColumnName> = new Map(
  [...COLUMNS].reverse().flatMap((name) => Object.values(words[name] as Words).map((heading) => [heading, name] as const)),
);

/** What somebody wrote beside a finding in 审核结果: why it is as it is. */
export interface Explanation extends WrittenExplanation {
  /** Id of the finding; null where the sheet no longer tells it. */
  readonly finding: string | null;
}

/** The explanations that stand in a findings sheet. */
export function explanationsIn(report: Grid): Explanation[] {
  return earlierLines(report).flatMap(({ id, explanation }) => (explanation ? [{ finding: id, ...explanation }] : []));
}

/** True where somebody has written into a findings sheet. */
export function isWrittenInto(report: Grid): boolean {
  return earlierLines(report).some(({ explanation, notes }) => explanation !== null || notes.size > 0);
}

/**
 * The lines of a findings sheet, in whatever order people have brought its rows and columns. Columns are known by their headings, in either
 * language; those that we did not make are somebody's notes. Where
 * writing the sheet was interrupted, the same line may stand on it twice.
 */
export function earlierLines({ rows }: Grid): EarlierLine[] {
  const heading = headingOf(rows);
  if (!heading) return [];
  const columns = new Map(heading.cells.flatMap((cell) => (columnOf(cell) ? [[cell.col, columnOf(cell)!] as const] : [])));
  const titles = new Map(heading.cells.map(({ col, text }) => [col, text.trim()]));
  const lines = rows.flatMap((row) => (row === heading || isHeading(row) ? [] : (lineOf(row, columns, titles) ?? [])));
  return [...new Map(lines.map((line) => [JSON.stringify({ ...line, notes: [...line.notes] }), line])).values()];
}

/** Where findings stand that a findings sheet tells as open: neither gone nor settled by their explanation. */
export function openPlaces({ rows }: Grid): { readonly sheet: string; readonly cell: string }[] {
  const heading = headingOf(rows);
  if (!heading) return [];
  const columns = new Map(heading.cells.flatMap((cell) => (columnOf(cell) ? [[columnOf(cell)!, cell.col] as const] : [])));
  return rows.flatMap(({ cells }) => {
    const text = (name: ColumnName): string => cells.find(({ col }) => col === columns.get(name))?.text.trim() ?? "";
    const [sheet, cell, state] = [text("sheet"), text("cell"), text("state")];
    const isFinding = severityOf(text("severity")) !== null && sheet !== "" && /^[A-Z]{1,3}[1-9]\d*$/.test(cell);
    return isFinding && !isOneOf(state, standingWords.accepted) && !words.settledWith.test(state) ? [{ sheet, cell }] : [];
  });
}

/** The row that names the most columns. */
function headingOf(rows: readonly GridRow[]): GridRow | null {
  const named = rows.map((row) => row.cells.filter(columnOf).length);
  const most = rows[named.indexOf(named.reduce((a, b) => Math.max(a, b), 0))];
  return most && isHeading(most) ? most : null;
}

function isHeading({ cells }: GridRow): boolean {
  return cells.some((cell) => ["explanation", "id", "message"].includes(columnOf(cell) ?? "")) && cells.filter(columnOf).length > 1;
}

function columnOf({ text }: Cell): ColumnName | undefined {
  return HEADINGS.get(text.trim());
}

function lineOf({ cells }: GridRow, columns: ReadonlyMap<number, ColumnName>, titles: ReadonlyMap<number, string>): EarlierLine | null {
  const told = new Map(cells.flatMap((cell) => (columns.has(cell.col) ? [[columns.get(cell.col)!, shown(cell)] as const] : [])));
  const text = (name: ColumnName): string | null => told.get(name) || null;
  const explanation = writtenIn(text);
  const notes = notesIn(
    cells.filter(({ col }) => !columns.has(col)),
    titles,
  );
  addOwnNotes(notes, told, explanation !== null);
  if (!explanation && notes.size === 0 && !told.get("id") && !told.get("message")) return null;
  const level = text("severity");
  return {
    file: text("file"),
    number: numberIn(told.get("number") ?? ""),
    follows: words.followsPattern.test(told.get("message") ?? ""),
    id: text("id"),
    severity: severityOf(level),
    trial: isOneOf(level, headWords.trial),
    change: changeIn(text("change"), level),
    rule: text("rule"),
    sheet: text("sheet"),
    cell: text("cell"),
    field: text("field"),
    message: text("message")?.replace(words.followsPattern, "") ?? null,
    explanation,
    withdrawn: explanation ? null : text("code"),
    notes,
  };
}

function numberIn(text: string): string | null {
  return /\d+/.exec(text)?.[0] ?? null;
}

function writtenIn(told: (name: ColumnName) => string | null): WrittenExplanation | null {
  const text = told("explanation");
  return text === null ? null : { text, by: told("by"), date: told("date"), code: told("code") };
}

function notesIn(cells: readonly Cell[], titles: ReadonlyMap<number, string>): Map<string, string> {
  const notes = new Map<string, string>();
  for (const cell of cells) {
    const [title, text] = [titles.get(cell.col) ?? words.untitled.zh, shown(cell)];
    if (text !== "") addNote(notes, title, text);
  }
  return notes;
}

/** What she put into our own columns and belongs to no explanation. */
function addOwnNotes(notes: Map<string, string>, told: ReadonlyMap<ColumnName, string>, isExplained: boolean): void {
  for (const name of ["state", "change"] as const)
    if (!isOurState(told.get(name) ?? "")) addNote(notes, words.untitled.zh, told.get(name)!);
  // A name or a day that she put down before she wrote the text waits for it; what a check put down goes with the text.
  if (!isExplained && !told.get("code"))
    for (const name of ["by", "date"] as const) if (told.get(name)) notes.set(words[name].zh, told.get(name)!);
}

function addNote(notes: Map<string, string>, title: string, text: string): void {
  notes.set(title, notes.has(title) ? `${notes.get(title)!}\n${text}` : text);
}

/** True of what we write into columns that are nobody's to fill; what else stands there is a note of hers. */
function isOurState(text: string): boolean {
  const { accepted, outdated, refused } = standingWords;
  const { new: isNew, still } = changeWords;
  return text === "" || words.followsState.test(text) || [accepted, outdated, refused, isNew, still].some((own) => isOneOf(text, own));
}

/** A finding on trial counts as a remark. */
function severityOf(level: string | null): Severity | null {
  return severities.find((severity) => isOneOf(level, severityWords[severity])) ?? (isOneOf(level, headWords.trial) ? "info" : null);
}

function changeIn(change: string | null, level: string | null): EarlierLine["change"] {
  if (isOneOf(level, changeWords.mended) || isOneOf(level, changeWords.unchecked)) return "gone";
  return (["new", "still"] as const).find((kind) => isOneOf(change, changeWords[kind])) ?? null;
}

function isOneOf(text: string | null, words: Words): boolean {
  return text !== null && Object.values(words).includes(text);
}

/** A day that she typed is told as a day, however the cell shows it. */
function shown({ kind, value, text }: Cell): string {
  return (kind === "date" ? String(value) : text).trim();
}
