import { formLayout } from "../official";
import type { FilledBudgetSheet, FilledNote, FilledProjectNote, FilledRow, FilledTable } from "../official/filled-budget";
import type { FilledForm, FilledIndicator, FilledSubProject } from "../official/filled-form";
import { valueParts, type FormLayout, type FormLayoutId } from "../official/layout";
import { projectNoteLayout } from "../official/note-layout";
import { tableLayout } from "../official/tables";
import { catalogueWords as words } from "../text/catalogue";
import type { Words } from "../text/words";

/** A cell of a row that nothing is filled in. */
const BLANK = "　";

/** What an example fills in otherwise than the clean one: null where one of the two has nothing there. */
export interface Change {
  readonly where: Words;
  readonly before: string | null;
  readonly after: string | null;
}

/** How a filled form differs from the clean one of its layout. */
export function formChanges(id: FormLayoutId, clean: FilledForm, filled: FilledForm): Change[] {
  const layout = formLayout(id);
  return [
    change(words.year, textOf(clean.year), textOf(filled.year)),
    ...valueParts(layout).map(({ key, label }) => {
      const valueIn = ({ fields, amounts }: FilledForm): string | null => textOf({ ...fields, ...amounts }[key]);
      return change(same(nameOf(layout, key, label)), valueIn(clean), valueIn(filled));
    }),
    change(words.goalPeriod, textOf(clean.goalPeriod), textOf(filled.goalPeriod)),
    ...rowChanges(words.subProject, (clean.subProjects ?? []).map(subProjectLine), (filled.subProjects ?? []).map(subProjectLine)),
    ...rowChanges(words.indicator, clean.indicators.map(indicatorLine), filled.indicators.map(indicatorLine)),
    ...Object.entries(filled.labels ?? {}).map(([official, printed]) => change(words.label, official, printed)),
  ].filter(isChange);
}

/** How each sheet of a filled budget differs from the clean one's; sheets that do not are left out. */
export function budgetChanges(
  clean: readonly FilledBudgetSheet[],
  filled: readonly FilledBudgetSheet[],
): { readonly sheet: FilledBudgetSheet; readonly changes: readonly Change[] }[] {
  const [before, after] = [clean, filled].map(keyed) as [Map<string, FilledBudgetSheet>, Map<string, FilledBudgetSheet>];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const [old, now] = [before.get(key), after.get(key)];
    const whole = change(words.wholeSheet, old ? sheetTitle(old) : null, now ? sheetTitle(now) : null);
    const changes = old && now ? sheetChanges(old, now) : [whole];
    return changes.length > 0 ? [{ sheet: (now ?? old)!, changes }] : [];
  });
}

/** What a sheet of a budget is called by its own words. */
export function sheetTitle(sheet: FilledBudgetSheet): string {
  if (sheet.kind === "table") return tableLayout(sheet.layout).printedTitle;
  return sheet.kind === "note" ? sheet.title : sheet.name;
}

/** Sheets of one kind by their order: the first table of all spending is the same sheet in both budgets. */
function keyed(sheets: readonly FilledBudgetSheet[]): Map<string, FilledBudgetSheet> {
  const found = new Map<string, FilledBudgetSheet>();
  for (const sheet of sheets) {
    const kind = sheet.kind === "table" ? sheet.layout : sheet.kind === "note" ? sheet.about : sheet.kind;
    let ordinal = 1;
    while (found.has(`${kind} ${ordinal}`)) ordinal++;
    found.set(`${kind} ${ordinal}`, sheet);
  }
  return found;
}

function sheetChanges(clean: FilledBudgetSheet, filled: FilledBudgetSheet): Change[] {
  if (clean === filled) return [];
  if (clean.kind === "table" && filled.kind === "table") return tableChanges(clean, filled);
  if (clean.kind === "note" && filled.kind === "note") return noteChanges(clean, filled);
  return projectNoteChanges(clean as FilledProjectNote, filled as FilledProjectNote);
}

function tableChanges(clean: FilledTable, filled: FilledTable): Change[] {
  const [before, after] = [clean, filled].map(
    ({ rows }) => new Map(rows.map((row) => [JSON.stringify([row.side, row.code, row.name]), row])),
  );
  const keys = [...new Set([...before!.keys(), ...after!.keys()])];
  return [
    change(words.year, textOf(clean.year), textOf(filled.year)),
    change(words.department, clean.department, filled.department),
    ...keys.flatMap((key) => amountChanges(before!.get(key), after!.get(key))),
  ].filter(isChange);
}

function amountChanges(clean: FilledRow | undefined, filled: FilledRow | undefined): Change[] {
  const { code, name } = (filled ?? clean)!;
  const row = code === null ? name : `${name}（${code}）`;
  if (!clean || !filled) return [{ where: words.row, ...(filled ? { before: null, after: row } : { before: row, after: null }) }];
  const columns = new Set([...Object.keys(clean.amounts), ...Object.keys(filled.amounts)]) as Set<keyof typeof clean.amounts>;
  return [...columns].map((column) =>
    change(same(row === "" ? column : `${row}·${column}`), textOf(clean.amounts[column]), textOf(filled.amounts[column])),
  );
}

function noteChanges(clean: FilledNote, filled: FilledNote): Change[] {
  return [change(words.title, clean.title, filled.title), ...rowChanges(words.paragraph, clean.paragraphs, filled.paragraphs)].filter(
    isChange,
  );
}

function projectNoteChanges(clean: FilledProjectNote, filled: FilledProjectNote): Change[] {
  return [
    change(words.projectName, clean.name, filled.name),
    ...projectNoteLayout.sections.flatMap(({ key, label }) =>
      rowChanges(() => same(label), clean.sections[key] ?? [], filled.sections[key] ?? []),
    ),
  ].filter(isChange);
}

/** Lines that only one of the lists has. As many on both sides are the same lines, changed; else those in the same place are. */
function rowChanges(where: (row: number) => Words, clean: readonly string[], filled: readonly string[]): Change[] {
  const gone = without(clean, filled);
  const come = without(filled, clean);
  const isSame = (old: number, now: number): boolean => (gone.length === come.length ? old === now : gone[old]!.row === come[now]!.row);
  const pairOf = (old: number): Line | undefined => come.find((_, now) => isSame(old, now));
  const changed = gone.map(({ line, row }, old) => change(where(row), line, pairOf(old)?.line ?? null));
  const added = come.filter((_, now) => !gone.some((_, old) => isSame(old, now)));
  return [...changed, ...added.map(({ line, row }) => change(where(row), null, line))];
}

interface Line {
  readonly line: string;
  /** Counted from 1. */
  readonly row: number;
}

/** Lines that the other list lacks, or has less often. */
function without(lines: readonly string[], others: readonly string[]): Line[] {
  const left = [...others];
  return lines.flatMap((line, index) => {
    const at = left.indexOf(line);
    if (at < 0) return [{ line, row: index + 1 }];
    left.splice(at, 1);
    return [];
  });
}

/** As the form prints its columns: classes only in their first row. */
function indicatorLine({ level1, level2, name, target }: FilledIndicator): string {
  return [...[level1, level2].filter((label) => label !== null), name || BLANK, target || BLANK].join("｜");
}

function subProjectLine({ name, amount }: FilledSubProject): string {
  return `${name || BLANK}｜${amount || BLANK}`;
}

/** The label, with what the amount is of where the form prints the same label twice. */
function nameOf(layout: FormLayout, key: string, label: string): string {
  const alike = valueParts(layout).filter((part) => part.label === label);
  const part = alike.find((other) => other.key === key)!;
  return alike.length > 1 && part.kind === "amount" ? `${label}（${part.of}）` : label;
}

function change(where: Words, before: string | null, after: string | null): Change {
  return { where, before, after };
}

function isChange({ before, after }: Change): boolean {
  return before !== after;
}

function textOf(value: string | number | null | undefined): string | null {
  return value === undefined || value === null || value === "" ? null : String(value);
}

/** The form's own words are Chinese in every language. */
function same(text: string): Words {
  return { zh: text, en: text };
}
