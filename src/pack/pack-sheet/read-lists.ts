import type { Cell } from "../../grid/grid";
import { compact } from "../../grid/text";
import { formLayouts } from "../../official";
import type { FormLayoutId } from "../../official/layout";
import { rules } from "../../rules";
import type { ClassChoice, Thresholds } from "../../rules/settings";
import { thresholdInfo, vocabularyInfo } from "../../rules/settings-info";
import { packColumns, packSheetFaults as faultWords, packSheetWords } from "../../text/pack";
import type { Words } from "../../text/words";
import { ownRuleId } from "../layers";
import { nearest } from "../nearest";
import type { OwnEquation, PackDocument, RuleChoice, RuleMode } from "../document";
import { spellings, type ColumnKey } from "./layout";
import { says } from "./label";
import type { ListRow } from "./lists";
import type { SheetNotes } from "./notes";
import { digitsOf, idOf, modeOf, oneOf, ownWordsOf, severityOf, textOf } from "./values";

type Rows = readonly ListRow[];

/** Only what is given: a document has no keys without a value. */
function given<T extends object>(parts: { readonly [K in keyof T]: T[K] | undefined }): Partial<T> {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as Partial<T>;
}

/** Rules that differ from the pack extended; those whose row says nothing of their own are left out. */
export function readRules(rows: Rows, notes: SheetNotes): PackDocument["rules"] {
  const choices: Record<string, RuleMode | RuleChoice> = {};
  for (const row of rows) {
    const choice = given<RuleChoice>({
      mode: modeOf(row.cell("mode"), notes),
      severity: severityOf(row.cell("severity"), notes),
      title: ownWordsOf(row.cell("title")),
      why: ownWordsOf(row.cell("why")),
      advice: ownWordsOf(row.cell("advice")),
    });
    const key = row.cell("id") ?? row.cell("name");
    const id = ruleIdOf(row, Object.keys(choice).length > 0, notes);
    if (id === null || notes.isTwice(["rules", id], key!)) continue;
    placeParts(["rules", id], key!, row, ["mode", "severity", "title", "why", "advice"], notes);
    const { mode, ...more } = choice;
    if (mode !== undefined && Object.keys(more).length === 0) choices[id] = mode;
    else if (Object.keys(choice).length > 0) choices[id] = choice;
  }
  return choices;
}

/** The rule that a row speaks of, by its id or by its title. Equations of packs extended are rules too, and known only there. */
function ruleIdOf(row: ListRow, saysMore: boolean, notes: SheetNotes): string | null {
  const id = idOf(row.cell("id"))?.toLowerCase();
  const isKnown = (each: string): boolean => each.startsWith(ownRuleId("")) || rules.some((rule) => rule.id === each);
  if (id !== undefined && isKnown(id)) return id;
  const name = textOf(row.cell("name"));
  const named = id === undefined && name !== undefined ? rules.filter(({ title }) => says(name, title)) : [];
  if (named.length === 1) return named[0]!.id;
  const unknown = id ?? name;
  const cell = row.cell(id === undefined ? "name" : "id");
  const known = rules.map((rule) => (id === undefined ? rule.title.zh : rule.id));
  if (unknown !== undefined) notes.fault(cell!, faultWords.unknownRule(unknown, nearest(unknown, known, 1)[0] ?? null));
  else if (saysMore) notes.fault(row.placeOf("id"), faultWords.missing(packColumns.id));
  return null;
}

export function readThresholds(rows: Rows, notes: SheetNotes): PackDocument["thresholds"] {
  const names = Object.keys(thresholdInfo) as (keyof Thresholds)[];
  const titles = Object.fromEntries(names.map((name) => [name, thresholdInfo[name].title])) as Record<keyof Thresholds, Words>;
  const thresholds: Partial<Record<keyof Thresholds, number>> = {};
  for (const row of rows) {
    const key = row.cell("id") ?? row.cell("name");
    const value = row.cell("value");
    if (!key) {
      if (value) notes.fault(row.placeOf("id"), faultWords.missing(packColumns.id));
      continue;
    }
    const name = names.find((each) => each === idOf(key)) ?? oneOf(key, titles, packColumns.name, notes);
    if (name === undefined || notes.isTwice(["thresholds", name], key)) continue;
    notes.place(["thresholds", name], value ?? key);
    const digits = digitsOf(value, packColumns.value, notes, thresholdInfo[name].unit);
    if (digits !== undefined) thresholds[name] = Number(digits);
  }
  return thresholds;
}

/** Words one a row. A word without its list is a fault: it might be meant for any. */
export function readVocabularies(rows: Rows, notes: SheetNotes): PackDocument["vocabularies"] {
  const titles = Object.fromEntries(Object.entries(vocabularyInfo).map(([name, { title }]) => [name, title]));
  const vocabularies: Record<string, string[]> = {};
  for (const row of rows) {
    const cell = row.cell("word");
    const word = textOf(cell);
    const list = row.cell("list");
    if (word === undefined) continue;
    if (!list) notes.fault(row.placeOf("list"), faultWords.missing(packColumns.list));
    const name = list && (Object.keys(titles).find((each) => each === idOf(list)) ?? oneOf(list, titles, packColumns.list, notes));
    if (name === undefined) continue;
    const words = (vocabularies[name] ??= []);
    if (words.length === 0) notes.place(["vocabularies", name], list!);
    notes.place(["vocabularies", name, words.length], cell!);
    words.push(word);
  }
  return vocabularies;
}

/** Classes one a row, or any one of several in one cell. */
export function readClasses(rows: Rows, notes: SheetNotes): PackDocument["classes"] {
  const required: Partial<Record<FormLayoutId, (string | string[])[]>> = {};
  for (const row of rows) {
    const form = row.cell("layout");
    const cell = row.cell("class");
    const text = textOf(cell);
    if (!form || text === undefined) {
      const lacks = form ? "class" : "layout";
      notes.fault(row.placeOf(lacks), faultWords.missing(packColumns[lacks]));
      continue;
    }
    const layout = layoutOf(form, notes);
    if (layout === undefined) continue;
    if (!required[layout]) notes.place(["classes", layout], form);
    const list = (required[layout] ??= []);
    if (spellings(packSheetWords.none).some((none) => compact(none) === compact(text))) continue;
    const names = text
      .split(EITHER)
      .map((each) => each.trim())
      .filter((each) => each !== "");
    notes.place(["classes", layout, "required", list.length], cell!);
    list.push(names.length === 1 ? names[0]! : names);
  }
  return Object.fromEntries(Object.entries(required).map(([id, list]): [string, ClassChoice] => [id, { required: list }]));
}

const EITHER = /\s*(?:或者?|／|\/|\bor\b)\s*/;

function layoutOf(cell: Cell, notes: SheetNotes): FormLayoutId | undefined {
  const plain = compact(cell.text);
  const named = formLayouts.filter(({ id, title }) => plain.includes(id) || plain === compact(title));
  if (named.length === 1) return named[0]!.id;
  notes.fault(cell, faultWords.unknown(packColumns.layout, cell.text.trim(), null, formLayouts.map(layoutName)));
  return undefined;
}

/** A form as the sheet names it: titles alone are too much alike. */
export function layoutName({ id, title }: { readonly id: string; readonly title: string }): string {
  return `${title}（${id}）`;
}

export function readSubjectCodes(rows: Rows, notes: SheetNotes): PackDocument["subjectCodes"] {
  const codes: Record<string, string | null> = {};
  for (const row of rows) {
    const cell = row.cell("code");
    const code = idOf(cell);
    const name = textOf(row.cell("name"));
    if (code === undefined || name === undefined) {
      const lacks = code === undefined ? "code" : "name";
      notes.fault(row.placeOf(lacks), faultWords.missing(packColumns[lacks]));
      continue;
    }
    if (notes.isTwice(["subjectCodes", code], cell!)) continue;
    notes.place(["subjectCodes", code], cell!);
    codes[code] = says(name, packSheetWords.notChecked) ? null : name;
  }
  return codes;
}

export function readEquations(rows: Rows, notes: SheetNotes): readonly OwnEquation[] {
  return rows
    .flatMap((row) => {
      const id = idOf(row.cell("id"));
      const equation = textOf(row.cell("equation"));
      if (id === undefined || equation === undefined) {
        const lacks = id === undefined ? "id" : "equation";
        // A cell that Excel took for a formula has had its fault.
        if (!row.isBroken(lacks)) notes.fault(row.placeOf(lacks), faultWords.missing(packColumns[lacks]));
        return [];
      }
      return [{ row, id, equation }];
    })
    .map(({ row, id, equation }, index): OwnEquation => {
      placeParts(
        ["equations", index],
        row.cell("id")!,
        row,
        ["id", "equation", "tolerance", "severity", "mode", "message", "basis"],
        notes,
      );
      return {
        id,
        equation,
        ...given<OwnEquation>({
          id: undefined,
          equation: undefined,
          tolerance: digitsOf(row.cell("tolerance"), packColumns.tolerance, notes, "元"),
          severity: severityOf(row.cell("severity"), notes),
          mode: modeOf(row.cell("mode"), notes),
          message: ownWordsOf(row.cell("message")),
          basis: textOf(row.cell("basis")),
        }),
      };
    });
}

function placeParts(steps: readonly (string | number)[], whole: Cell, row: ListRow, parts: readonly ColumnKey[], notes: SheetNotes): void {
  notes.place(steps, whole);
  for (const part of parts) {
    const cell = row.cell(part);
    if (cell) notes.place([...steps, part], cell);
  }
}
