import { oncePer } from "../grid/once";
import { cellAt, unbroken, type PlacedText } from "../grid/placed-text";
import { projectForms } from "../official";
import type { FieldKey, FormLayoutId } from "../official/layout";
import type { NoteId, NoteKind, ProjectNoteSectionKey } from "../official/note-layout";
import type { Note, ProjectNote } from "../reading/budget-facts";
import type { FieldFact, Form } from "../reading/facts";

/** What a text is: a field of a form, a part of an indicator, a section of a project's description, or prose of a budget. */
export type PassageRole = FieldKey | ProjectNoteSectionKey | NoteKind | "subProject" | "indicatorName" | "indicatorTarget" | "noteTitle";

/** A text that somebody has written, with the cells it stands in. */
export interface Passage extends PlacedText {
  readonly role: PassageRole;
  /** What the form or note calls it: 年度总体目标. */
  readonly field: string;
  /** True where it is certain to be all that its cell holds: what is corrected in it is corrected in the cell. */
  readonly whole: boolean;
}

/** Layouts of everything that has texts. */
export const writtenLayouts: readonly (FormLayoutId | NoteId)[] = [...projectForms, "budget-notes", "budget-project-note"];

/** What has texts. */
export type Written = Form | Note | ProjectNote;

/**
 * Every text of a form or a note, in reading order. Paragraphs of a note come one by one, without the line breaks that only the
 * width made; a form's field is one passage as it stands. Dates and ticked boxes are none.
 */
export const passagesOf = oncePer((subject: Written): readonly Passage[] => {
  if (subject.kind === "form") return formPassages(subject);
  const name = subject.kind === "note" ? subject.title : subject.name;
  const title: Passage = { role: subject.kind === "note" ? "noteTitle" : "projectName", field: name.label, whole: false, ...alone(name) };
  return [title, ...bodyPassages(subject)].filter(({ text }) => text !== "");
});

/** Every text but those of indicators, of which a form has many and whose words are few. */
export const prosePassagesOf = oncePer((subject: Written): readonly Passage[] =>
  passagesOf(subject).filter(({ role }) => role !== "indicatorName" && role !== "indicatorTarget"),
);

/**
 * The texts of a form or a note, each as a whole: of a note all paragraphs under one heading together, a line each, since what is
 * opened in one may be closed in the next.
 */
export const textsOf = oncePer((subject: Written): readonly Passage[] => {
  if (subject.kind === "form") return passagesOf(subject);
  const texts: Passage[] = [];
  for (const passage of passagesOf(subject)) {
    const above = texts.at(-1);
    if (above?.role === passage.role) texts[texts.length - 1] = joined(above, passage);
    else texts.push(passage);
  }
  return texts;
});

function joined(above: Passage, passage: Passage): Passage {
  const from = above.text.length + 1;
  const pieces = [...above.pieces, ...passage.pieces.map((piece) => ({ ...piece, from: from + piece.from }))];
  return { ...above, text: `${above.text}\n${passage.text}`, pieces };
}

/** The cell at which something within a passage stands. */
export function cellOf(passage: Passage, place: number): string {
  return cellAt(passage, place);
}

function formPassages({ fields, subProjects, indicators, layout }: Form): Passage[] {
  const prose: Passage[] = [];
  for (const fact of Object.values(fields)) {
    const { part, label: field, text } = fact;
    if (part.kind === "text") prose.push({ role: part.key, field, whole: isWhole(fact), text, pieces: piecesOf(fact) });
  }
  for (const { name } of subProjects) prose.push(oneOf("subProject", name.label, name.text, name.cell));
  const passages = withSharedCells(prose.filter(({ text }) => text !== ""));
  indicators.forEach(({ name, target, cells }, at) => {
    // Indicators that stand in one row, a line each, share its cells.
    const isAlone = [indicators[at - 1], indicators[at + 1]].every((other) => other?.cells.name !== cells.name);
    if (name) passages.push(oneOf("indicatorName", name, name, cells.name, isAlone));
    if (target) passages.push(oneOf("indicatorTarget", name ?? layout.indicators.columns.target.label, target, cells.target, isAlone));
  });
  return passages;
}

/** What shares its cell with another text is not all that the cell holds. */
function withSharedCells(passages: readonly Passage[]): Passage[] {
  const times = new Map<string, number>();
  for (const { pieces } of passages) for (const { cell } of pieces) times.set(cell, (times.get(cell) ?? 0) + 1);
  return passages.map((passage) => (times.get(passage.pieces[0]!.cell)! > 1 ? { ...passage, whole: false } : passage));
}

function isWhole({ cells, behindLabel, part }: FieldFact): boolean {
  return cells.length === 1 && !behindLabel && part.free !== true;
}

/** A short text of a cell, which may share it with others. */
function oneOf(role: PassageRole, field: string, printed: string, cell: string, isAlone = true): Passage {
  const { text, pieces } = alone({ text: printed, cell });
  return { role, field, whole: isAlone && text === printed, text, pieces };
}

function bodyPassages(subject: Note | ProjectNote): Passage[] {
  if (subject.kind === "note")
    return subject.paragraphs.map((paragraph) => ({ role: subject.about, field: subject.layout.title, whole: false, ...paragraph }));
  return subject.paragraphs.map(({ section, ...paragraph }) => ({
    role: section,
    field: subject.sections[section]!.label,
    whole: false,
    ...paragraph,
  }));
}

function piecesOf({ pieces, cell }: FieldFact): PlacedText["pieces"] {
  return pieces.length > 0 ? pieces : [{ from: 0, cell }];
}

function alone({ text, cell }: { readonly text: string; readonly cell: string }): PlacedText {
  return unbroken({ text, pieces: [{ from: 0, cell }] });
}
