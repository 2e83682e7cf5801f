import { address } from "../../grid/address";
import type { Cell, GridRow } from "../../grid/grid";
import { oncePerText } from "../../grid/once";
import { tidy } from "../../grid/text";
import { tableLayouts } from "../../official/tables";
import type { TableId, TableLayout } from "../../official/table-layout";
import { plainWords } from "./heading-book";

/** A text that is the title of a table. */
export interface Title {
  /** Place of its first row among the rows of the grid. */
  readonly at: number;
  readonly cell: string;
  /** As printed, on one line. */
  readonly text: string;
  readonly layout: TableLayout;
  /** True of a title that says that the table goes on: （续表）. */
  readonly continued: boolean;
  /** The title without what says that it goes on. */
  readonly words: string;
}

const LONGEST_TITLE = 60;
/** A row that holds more than this is no title's. */
const MOST_BESIDE = 3;
const CONTINUED = /\(续表?[一二三四五六七八九十\d]*\)|续表[一二三四五六七八九十\d]*$/;
/** What may stand behind a title: a remark in brackets, dots and a page number in a list of contents, the number of a page. */
const BEHIND = /^(?:\([^()]*\)|续表?[一二三四五六七八九十\d]*|草案|表?[一二三四五六七八九十\d]{1,2}|[.…·\-—_\d])*$/;
/** Sentences and notes speak of a table. */
const SPEAKS_OF = /[,。;；!?？]|^(?:注|说明|备注|见|详见|参见|根据|按照|依据|关于|其中)/;
const COLON = ":";
const ATTACHMENT = /^(?:附件?|附表|表)[一二三四五六七八九十\d\-—]*:/;

interface Wording {
  readonly words: string;
  readonly layout: TableLayout;
}

/** All titles, the longest first, so that a title that holds another one is found first. */
const WORDINGS: readonly Wording[] = tableLayouts
  .flatMap((layout) => [layout.title, ...(layout.titleVariants ?? [])].map((words) => ({ words: plainWords(words), layout })))
  .sort((a, b) => b.words.length - a.words.length);

/** The layout whose title a text is; null of texts that are none, or only speak of a table. */
export const titledLayout = oncePerText((text: string): TableLayout | null => {
  if (text.length > LONGEST_TITLE) return null;
  const plain = plainWords(text).replace(ATTACHMENT, "");
  if (SPEAKS_OF.test(plain) || plain.includes(COLON)) return null;
  const found = WORDINGS.find(({ words }) => plain.includes(words));
  if (!found) return null;
  return BEHIND.test(plain.slice(plain.indexOf(found.words) + found.words.length)) ? found.layout : null;
});

/** The layout that a sheet's name tells; null where it tells none. */
export function namedLayout(sheet: string): TableLayout | null {
  const plain = plainWords(sheet);
  const named = tableLayouts.filter(({ sheetName }) => plain.includes(plainWords(sheetName)));
  const found = named.sort((a, b) => b.sheetName.length - a.sheetName.length)[0];
  return found ?? WORDINGS.find(({ words }) => plain.includes(words))?.layout ?? null;
}

/** The titles among these rows, also those that are broken over two rows in which nothing else stands. */
export function findTitles(rows: readonly GridRow[]): Title[] {
  const found: Title[] = [];
  let lone: Cell | null = null;
  for (const [at, { cells }] of rows.entries()) {
    const texts = cells.every(({ kind }) => kind === "text") ? new Set(cells.map(({ text }) => text)).size : 0;
    const titled = texts > 0 && texts <= MOST_BESIDE ? cells.find(({ text }) => titledLayout(text) !== null) : undefined;
    const only = texts === 1 ? cells[0]! : null;
    if (titled) found.push(titleOf(at, titled, titled.text));
    else if (lone && only && titledLayout(lone.text + only.text)) found.push(titleOf(at - 1, lone, lone.text + only.text));
    lone = titled ? null : only;
  }
  return found;
}

function titleOf(at: number, cell: Cell, text: string): Title {
  const plain = plainWords(text);
  const words = plain.replace(CONTINUED, "");
  return {
    at,
    cell: address(cell),
    text: tidy(text).replace(/\s*\n\s*/g, ""),
    layout: titledLayout(text)!,
    continued: words !== plain,
    words,
  };
}

/** Ids of the tables whose titles stand among these. */
export function titledIds(titles: readonly Title[]): ReadonlySet<TableId> {
  return new Set(titles.map(({ layout }) => layout.id));
}
