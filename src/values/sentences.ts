/** A part of a text and where it begins. */
export interface Stretch {
  readonly text: string;
  readonly from: number;
}

const SENTENCE = /[^。！？!?；;\n]+[。！？!?；;\n]*/g;

/** The sentences of a text, also those that a semicolon ends, each with the sign that ends it. */
export function sentencesOf(text: string): Stretch[] {
  return [...text.matchAll(SENTENCE)].map(({ 0: sentence, index }) => ({ text: sentence, from: index }));
}

/** Titles of documents, nested ones included, and document numbers: 沪府办发〔2016〕64号, 科协办发外字[2004]17号. */
const TITLE = /《(?:[^《》]|《[^《》]*》){0,200}》/g;
const DOCUMENT_NUMBER = /[〔[［【(（]\s*(?:19|20)\d{2}\s*[〕\]］】)）]\s*(?:发?字)?第?\s*[\d０-９]+\s*号/g;

/** Stands for a sign of what is quoted: no digit, no letter, no word. */
const FILLER = "\u3013";

/**
 * The text with every sign of titles (《…》) and document numbers replaced, so that what is looked for in it is said by the writer
 * and not quoted. Every sign keeps its place.
 */
export function withoutTitles(text: string): string {
  return blanked(blanked(text, TITLE), DOCUMENT_NUMBER);
}

/** The text with every sign of what matches replaced, so that it says nothing. Every sign keeps its place. */
export function blanked(text: string, quoted: RegExp): string {
  return text.replace(quoted, (words) => FILLER.repeat(words.length));
}
