import { cellAt, unbroken, type PlacedText } from "../grid/placed-text";
import type { FieldKey } from "../official/layout";
import type { NoteKind, ProjectNoteSectionKey } from "../official/note-layout";
import type { Note, ProjectNote } from "../reading/budget-facts";
import type { FieldFact, Form } from "../reading/facts";

/** What a text is: a field of a form, a part of an indicator, a section of a project's description, or prose of a budget. */
export type PassageRole = FieldKey | ProjectNoteSectionKey | NoteKind | "subProject" | "indicatorName" | "indicatorTarget" | "noteTitle";

/** A text that somebody has written, with the cells it stands in. */
export interface Passage extends PlacedText {
  readonly role: PassageRole;
  /** What the form or note calls it: 年度总体目标. */
  readonly field: string;
}

/** What has texts. */
export type Written = Form | Note | ProjectNote;

/**
 * Every text of a form or a note, in reading order. Paragraphs of a note come one by one, without the line breaks that only the
 * width made; a form's field is one passage as it stands. Dates and ticked boxes are none.
 */
export function passagesOf(subject: Written): Passage[] {
  if (subject.kind === "form") return formPassages(subject);
  const name = subject.kind === "note" ? subject.title : subject.name;
  const title: Passage = { role: subject.kind === "note" ? "noteTitle" : "projectName", field: name.label, ...alone(name) };
  return [title, ...bodyPassages(subject)].filter(({ text }) => text !== "");
}

/** The cell at which something within a passage stands. */
export function cellOf(passage: Passage, place: number): string {
  return cellAt(passage, place);
}

function formPassages({ fields, subProjects, indicators }: Form): Passage[] {
  const written = Object.values(fields).filter(({ part }) => part.kind === "text");
  const passages = [
    ...written.map((fact): Passage => ({ role: fact.part.key, field: fact.label, text: fact.text, pieces: piecesOf(fact) })),
    ...subProjects.map(({ name }): Passage => ({ role: "subProject", field: name.label, ...alone(name) })),
    ...indicators.flatMap(({ name, target, cells }): Passage[] => [
      { role: "indicatorName", field: name ?? "", ...alone({ text: name ?? "", cell: cells.name }) },
      { role: "indicatorTarget", field: name ?? "", ...alone({ text: target ?? "", cell: cells.target }) },
    ]),
  ];
  return passages.filter(({ text }) => text !== "");
}

function bodyPassages(subject: Note | ProjectNote): Passage[] {
  if (subject.kind === "note")
    return subject.paragraphs.map((paragraph) => ({ role: subject.about, field: subject.layout.title, ...paragraph }));
  return subject.paragraphs.map(({ section, ...paragraph }) => ({ role: section, field: subject.sections[section]!.label, ...paragraph }));
}

function piecesOf({ pieces, cell }: FieldFact): PlacedText["pieces"] {
  return pieces.length > 0 ? pieces : [{ from: 0, cell }];
}

function alone({ text, cell }: { readonly text: string; readonly cell: string }): PlacedText {
  return unbroken({ text, pieces: [{ from: 0, cell }] });
}
