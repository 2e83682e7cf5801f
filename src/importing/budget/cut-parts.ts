import { compact } from "../../grid/text";
import type { NoteLayout } from "../../official/note-layout";
import type { TableLayout } from "../../official/table-layout";
import type { RawLine } from "../form-texts";
import { contentsLines } from "./contents";
import { projectStarts } from "./project-headings";
import { isBudgetTitle, isNumbered, isProjectTitle, noteTitled, tableTitled } from "./titles";

/** A part of a budget: its title, and the lines under it. */
export type BudgetPart = { readonly title: string; readonly lines: readonly RawLine[] } & (
  | { readonly kind: "table"; readonly layout: TableLayout }
  | { readonly kind: "note"; readonly layout: NoteLayout }
  | { readonly kind: "project" }
);

export interface CutBudget {
  readonly parts: readonly BudgetPart[];
  /** Runs of lines that belong to no part of a budget. */
  readonly others: readonly (readonly RawLine[])[];
}

type Start = { readonly at: number; readonly below: number; readonly title: string } & (
  | { readonly kind: "table"; readonly layout: TableLayout }
  | { readonly kind: "note"; readonly layout: NoteLayout }
  | { readonly kind: "project" }
  /** Ends what stands above; the title of all project notes, the contents. */
  | { readonly kind: "other" }
);

/** Blank lines may stand between the halves of a broken title. */
const LONGEST_GAP = 4;
const YEAR_ALONE = /^20\d{2}年度?(?:[\u4e00-\u9fff]{0,20}(?:部门|单位))?$/;
/** Words that no table is without, whatever its headings are called. */
const OF_A_TABLE = /单位[:：]|编制(?:部门|单位)|项\s*目|合\s*计|科目|空表|\d[\d,.]{3,}/;

/**
 * Cuts a text at the titles of the department budget's tables, prose sheets and project notes.
 * @param ends indices of the lines where something else begins, such as a project's form
 */
export function cutBudget(lines: readonly RawLine[], ends: readonly number[]): CutBudget {
  const contents = contentsLines(lines);
  const starts = [...startsOf(lines, contents, ends), ...ends.map((at) => ({ kind: "other" as const, at, below: at, title: "" }))].sort(
    (a, b) => a.at - b.at,
  );
  const parts: BudgetPart[] = [];
  const others: RawLine[][] = [];
  let other: RawLine[] = lines.slice(0, starts[0]?.at ?? lines.length).filter((line) => !contents.has(line));
  starts.forEach((start, index) => {
    const end = starts[index + 1]?.at ?? lines.length;
    const below = lines.slice(start.below, end).filter((line) => !contents.has(line));
    if (start.kind === "other" || !holdsSomething(start.kind, below)) {
      if (start.kind === "other" && other.length > 0) {
        others.push(other);
        other = [];
      }
      other.push(...lines.slice(start.at, end).filter((line) => !contents.has(line) && !isProjectTitle(line.text)));
      return;
    }
    others.push(other);
    other = [];
    const above = parts.at(-1);
    if (start.kind === "table" && above?.kind === "table" && goesOn(above, start.layout))
      parts[parts.length - 1] = { ...above, lines: [...above.lines, ...below] };
    else parts.push(partOf(start, below));
  });
  return { parts, others: [...others, other].filter((run) => run.length > 0) };
}

function partOf(start: Exclude<Start, { kind: "other" }>, lines: readonly RawLine[]): BudgetPart {
  const { title } = start;
  if (start.kind === "table") return { kind: "table", layout: start.layout, title, lines };
  return start.kind === "note" ? { kind: "note", layout: start.layout, title, lines } : { kind: "project", title, lines };
}

function startsOf(lines: readonly RawLine[], contents: ReadonlySet<RawLine>, ends: readonly number[]): Start[] {
  const projects = projectStarts(lines);
  const starts: Start[] = projects.map(({ start, heading, name }) => ({ kind: "project", at: start, below: heading, title: name }));
  const forms = new Set(ends);
  let inForm = false;
  const taken = new Set(projects.flatMap(({ start, heading }) => lines.slice(start, heading)));
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    inForm ||= forms.has(index);
    if (contents.has(line) || taken.has(line) || line.text.trim() === "") continue;
    const found = tableStart(lines, index) ?? noteStart(lines, index, inForm) ?? otherStart(lines, index, inForm);
    if (!found) continue;
    starts.push(found);
    inForm = false;
    index = found.below - 1;
  }
  return starts;
}

/** A title in one line, or broken over two of which the second alone says less. */
function tableStart(lines: readonly RawLine[], index: number): Start | null {
  const first = lines[index]!;
  const offset = lines.slice(index + 1, index + LONGEST_GAP).findIndex(({ text }) => text.trim() !== "");
  const second = offset < 0 ? undefined : lines[index + 1 + offset];
  const alone = tableTitled(first.text);
  const joined = second && tableTitled(first.text.trimEnd() + second.text.trim());
  const rest = second ? tableTitled(second.text) : null;
  const begins =
    joined && joined.length > (alone?.length ?? 0) && (joined.length > (rest?.length ?? 0) || YEAR_ALONE.test(compact(first.text)));
  if (begins)
    return { kind: "table", layout: joined.layout, at: index, below: index + 2 + offset, title: first.text.trim() + second.text.trim() };
  return alone && { kind: "table", layout: alone.layout, at: index, below: index + 1, title: first.text.trim() };
}

/** Inside a form a line may end with such words by chance: there a title stands behind a blank line, without a number. */
function noteStart(lines: readonly RawLine[], index: number, inForm: boolean): Start | null {
  const { text } = lines[index]!;
  const layout = noteTitled(text);
  if (!layout) return null;
  if (inForm && (isNumbered(text) || (lines[index - 1]?.text ?? "").trim() !== "")) return null;
  return { kind: "note", layout, at: index, below: index + 1, title: text.trim() };
}

/** The title above all project notes; behind forms, the cover of a budget. */
function otherStart(lines: readonly RawLine[], index: number, inForm: boolean): Start | null {
  const { text } = lines[index]!;
  const isCover = inForm && (lines[index - 1]?.text ?? "").trim() === "" && isBudgetTitle(text);
  return isCover || isProjectTitle(text) ? { kind: "other", at: index, below: index + 1, title: "" } : null;
}

/** A list of titles is no budget: something stands under each. */
function holdsSomething(kind: Start["kind"], lines: readonly RawLine[]): boolean {
  const filled = lines.filter(({ text }) => text.trim() !== "");
  return kind === "table" ? filled.some(({ text }) => OF_A_TABLE.test(text)) : filled.length > 0;
}

/** A title printed again on the next page, where the table has no total yet, is none of another table. */
function goesOn(above: BudgetPart & { kind: "table" }, layout: TableLayout): boolean {
  if (above.layout !== layout) return false;
  const totals = new Set(layout.sides.flatMap(({ total }) => (total ? [total.label, ...(total.variants ?? [])] : [])));
  return !above.lines.some(({ text }) => {
    const [word, ...rest] = text.trim().split(/\s+/);
    return totals.has(compact(word ?? "")) && rest.some((figure) => /\d/.test(figure));
  });
}
