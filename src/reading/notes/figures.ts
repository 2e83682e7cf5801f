import { cellOfAccount, cellOfPart, cellOfSubject, knownSubjectLength } from "../../official/budget-phrases";
import type { NoteKind } from "../../official/note-layout";
import { proseFigures, type ProseFigure } from "../../values/prose-figures";
import type { Figure, Reference, SheetPlace } from "../budget-facts";
import { cellAt, type PlacedText } from "../../grid/placed-text";

/**
 * The figures of a note's paragraphs, each with its cell and, where that is certain, the cell of a table that it speaks of.
 * @param about null of a project's description, which speaks of no table
 */
export function figuresOf(place: SheetPlace, paragraphs: readonly PlacedText[], about: NoteKind | null, year: number | null): Figure[] {
  const texts = paragraphs.map(({ text }) => text);
  const read = proseFigures(texts, { year, ...(about === null ? {} : { known: knownSubjectLength }) });
  const references = about === null ? [] : referencesOf(read, about, year);
  return read.map((figure, index) => ({
    ...place,
    cell: cellAt(paragraphs[figure.paragraph]!, figure.at),
    text: figure.text,
    value: figure.value,
    printed: figure.printed,
    unit: figure.unit,
    isMoney: figure.isMoney,
    subject: figure.subject,
    direction: figure.direction,
    directionUnclear: figure.directionUnclear,
    comparedWithYear: figure.comparedWithYear,
    changeOf: figure.changeOf,
    isCompared: figure.isCompared,
    year: figure.year,
    owner: figure.owner,
    approximate: figure.approximate,
    partOf: figure.partOf,
    listHead: figure.listHead,
    refersTo: references[index] ?? null,
  }));
}

function referencesOf(figures: readonly ProseFigure[], about: NoteKind, year: number | null): (Reference | null)[] {
  const department = figures.find(({ owner }) => owner !== null)?.owner ?? null;
  const references: (Reference | null)[] = [];
  for (const figure of figures) {
    const speaksOfTable = isAmountOf(figure, year) && isDepartments(figure, department);
    const total = figure.partOf === null ? null : (references[figure.partOf] ?? null);
    references.push(speaksOfTable ? referenceOf(figure, about, total) : null);
  }
  return references;
}

/** Changes, rough figures and those of other years stand in no table. */
function isAmountOf({ isMoney, isChange, approximate, year: own }: ProseFigure, year: number | null): boolean {
  return isMoney && !isChange && !approximate && (own === null || year === null || own === year);
}

/** The amount of one unit is not the department's. */
function isDepartments({ owner, partOf }: ProseFigure, department: string | null): boolean {
  return owner === null || (partOf === null && owner === department);
}

function referenceOf({ subject, isAccount, listHead }: ProseFigure, about: NoteKind, total: Reference | null): Reference | null {
  if (subject === null) return null;
  if (isAccount) return cellOfAccount(about, subject, listHead);
  return cellOfSubject(about, subject) ?? (total && cellOfPart(subject, total));
}
