import { compact } from "../../grid/text";
import type { Fact } from "../facts";
import type { Figure, UnitList } from "../budget-facts";
import { cellAt, unbroken, type PlacedText } from "../../grid/placed-text";
import { isNumbered, paragraphsOf, type NoteLine } from "./lines";

const LIST_OPENS = /(?:包括|如下|分别为|分别是)[^。；]*[:：]\s*$/;
const LIST_INSIDE = /(?:具体包括|包括|如下|分别为|分别是)(?:[（(][^）)]*[）)])?[:：]\s{0,20}(?=\S)/;
const NUMBERING = /^(?:[(（]?[一二三四五六七八九十]{1,3}[)）、]|[(（]?\d{1,2}[)）、.．](?!\d)|[①-⑳])/;
const DEPARTMENT = /^([^，。；]{2,40}?)(?:20\d{2}年度?)?部门预算(?:是|由|包括|为)/;
const PLACEHOLDER = /[xX×Ｘ]{2,}|^[.。…]*$/;
const LONGEST_NAME = 40;
/** Signs at the end of a line that may open the list. */
const LOOK_AT = 200;

/** What 机构设置 says: how many units there are of each kind, and their names. */
export function unitList(lines: readonly NoteLine[], figures: readonly Figure[], department: string | null): UnitList {
  const first = (holds: (figure: Figure) => boolean): Figure | null =>
    figures.find((figure) => figure.unit !== null && holds(figure)) ?? null;
  const stated = lines
    .map(({ plain }) => DEPARTMENT.exec(plain)?.[1])
    .find((name) => name !== undefined && !PLACEHOLDER.test(name) && name !== "本");
  return {
    department: stated ?? department,
    subordinate: first(({ text, subject }) => /^[下所]属/.test(text) || /[下所]属|预算单位/.test(subject ?? "")),
    administrative: first(({ subject }) => /行政(?:单位|机关)$|^机关$/.test(subject ?? "")),
    institutions: first(({ subject }) => /^事业单位$/.test(subject ?? "")),
    units: namesIn(lines),
  };
}

function namesIn(lines: readonly NoteLine[]): Fact<string>[] {
  const opening = lines.findIndex(({ text }) => LIST_OPENS.test(text.slice(-LOOK_AT)));
  const listed = opening < 0 ? null : lines.slice(opening + 1);
  // Without numbers each line is a name of its own; with them, a name may go on in the next line.
  const items = listed?.some(isNumbered) ? paragraphsOf(listed).filter(isNumbered) : listed;
  const texts = items?.length ? items.flatMap(severalIn) : inSentence(lines);
  return texts.map(nameIn).filter((name) => name !== null);
}

/** 1.甲 2.乙 in one line are two names. */
function severalIn(item: PlacedText): PlacedText[] {
  const starts = [...item.text.matchAll(/(?:^|[\s；;。])\s{0,20}(?=[(（]?\d{1,2}[)）、.．](?!\d))/g)].map(
    ({ 0: before, index }) => index + before.length,
  );
  if (starts.length < 2) return [item];
  return starts.map((start, at) => part(item, start, starts[at + 1]));
}

/** 具体包括：甲、乙、丙。 */
function inSentence(lines: readonly NoteLine[]): PlacedText[] {
  for (const paragraph of paragraphsOf(lines)) {
    const opened = LIST_INSIDE.exec(paragraph.text);
    if (!opened) continue;
    const from = opened.index + opened[0].length;
    return [...paragraph.text.slice(from).matchAll(/[^、；;，,。]+/g)].map(({ 0: name, index }) =>
      part(paragraph, from + index, from + index + name.length),
    );
  }
  return [];
}

function part(whole: PlacedText, from: number, to: number | undefined): PlacedText {
  return { text: whole.text.slice(from, to), pieces: [{ from: 0, cell: cellAt(whole, from) }] };
}

function nameIn(item: PlacedText): Fact<string> | null {
  const { text } = unbroken(item);
  const name = text
    .replace(/[\s\u3000]+/g, "")
    .replace(NUMBERING, "")
    .replace(/[；;，,。、]+$/, "");
  if (name.length > LONGEST_NAME || PLACEHOLDER.test(compact(name)) || PLACEHOLDER.test(name) || /[，。；：:]/.test(name)) return null;
  return { label: "预算单位", value: name, text, cell: cellAt(item, 0), problem: null };
}
