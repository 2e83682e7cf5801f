import { compact } from "../../grid/text";
import { noteLayouts, projectNoteLayout, type NoteLayout } from "../../official/note-layout";
import type { TableLayout } from "../../official/table-layout";
import { tableLayouts } from "../../official/tables";

const QUOTES = /["“”„‟〝〞'‘’＂「」]/g;
const SENTENCE = /[。；;，,！？!?《》:：]/;
/** A department's name, the year and 部门 may stand before a title; a little, such as (空表), behind it. */
const BEFORE = 34;
const BEHIND = 8;
/** 一、 or （一）or 1. before a title: one of several sections, or a line of the contents. */
const NUMBER = /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[、.](?!\d)|第[一二三四五六七八九十]{1,3}部分)/;
/** 附表1： or 表一 before a title. */
const ANNEX = /^(?:附件|附表|公开表|表)(?:[一二三四五六七八九十]{1,3}|\d{1,2})?(?:-\d{1,2})?[:、.]?(?=\D|20\d{2}年)/;
/** Dots and the page that a line of the contents leads to. */
const LEADS_TO = /[.…·]{2,}\d{0,3}$|\d{1,3}$/;

/** Text for comparing titles and headings: no blanks, no quotation marks, half-width signs. */
export function bare(text: string): string {
  return compact(text).replace(QUOTES, "");
}

const OF_A_BUDGET = /20\d{2}年[^，。；：:]*预算(?:公开|信息公开|草案|文本)?$/;

interface Spelling<T> {
  readonly layout: T;
  readonly words: string;
}

const TABLES: readonly Spelling<TableLayout>[] = tableLayouts
  .flatMap((layout) => [layout.title, ...(layout.titleVariants ?? [])].map((title) => ({ layout, words: bare(title) })))
  .sort((a, b) => b.words.length - a.words.length);

const NOTES: readonly Spelling<NoteLayout>[] = noteLayouts
  .flatMap((layout) => [layout.title, ...(layout.titleVariants ?? [])].map((title) => ({ layout, words: bare(title) })))
  .sort((a, b) => b.words.length - a.words.length);

export interface TitledTable {
  readonly layout: TableLayout;
  /** Letters of the title that the line holds, to tell which of two readings tells more. */
  readonly length: number;
}

/** The table whose title a line is. */
export function tableTitled(text: string): TitledTable | null {
  const plain = bare(text).replace(ANNEX, "");
  if (plain.length > 80 || SENTENCE.test(plain)) return null;
  const found = TABLES.find(({ words }) => plain.includes(words));
  if (!found) return null;
  const at = plain.indexOf(found.words);
  const behind = plain.length - at - found.words.length;
  return at <= BEFORE && behind <= BEHIND ? { layout: found.layout, length: found.words.length } : null;
}

/** The prose sheet whose title a line is: nothing behind it, no figures but a year before it. */
export function noteTitled(text: string): NoteLayout | null {
  const plain = bare(text)
    .replace(ANNEX, "")
    .replace(/^第[一二三四五六七八九十]{1,3}部分/, "");
  if (plain.length > 60 || SENTENCE.test(plain)) return null;
  const found = NOTES.find(({ words }) => plain.endsWith(words));
  if (!found) return null;
  const before = plain.slice(0, -found.words.length).replace(/20\d{2}年度?/, "");
  return before.length <= BEFORE && !/[\d、的了和及与]$|\d/.test(before.replace(NUMBER, "")) ? found.layout : null;
}

/** True of a title with its number before it, as sections and contents have. */
export function isNumbered(text: string): boolean {
  return NUMBER.test(compact(text));
}

/** Which title a line of the contents, or of the text, names: to see where the contents end and the text begins. */
export function entryOf(text: string): { words: string; numbered: boolean; leads: boolean } | null {
  const plain = bare(text);
  if (plain.length > 90 || /[。；;！？]/.test(plain)) return null;
  const leads = LEADS_TO.test(plain);
  const title = plain
    .replace(/[.…·]+\d{0,3}$|\d{1,3}$/, "")
    .replace(ANNEX, "")
    .replace(NUMBER, "");
  const known = tableTitled(title)?.layout.id ?? noteTitled(title)?.kind ?? (isProjectTitle(title) ? "project" : null);
  return { words: known ?? title, numbered: isNumbered(text), leads };
}

export function isProjectTitle(text: string): boolean {
  return bare(text) === projectNoteLayout.title;
}

/** True of the title of a whole budget, as on its cover or above each of its pages: 某市某局2024年部门预算. */
export function isBudgetTitle(text: string): boolean {
  const plain = bare(text);
  return plain.length <= 40 && OF_A_BUDGET.test(plain) && !tableTitled(plain) && !noteTitled(plain);
}
