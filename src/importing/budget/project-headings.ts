import { compact } from "../../grid/text";
import { projectNoteLayout, type ProjectNoteSectionKey } from "../../official/note-layout";
import type { RawLine } from "../form-texts";
import { isProjectTitle } from "./titles";

const NUMBERED = /^(?:[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[、.])/;
/** So many of its headings, the first among them, make a text the description of a project. */
const FEWEST_HEADINGS = 3;
/** Headings are looked for as far as this below the first one. */
const FAR = 400;
const NO_NAME = /[。；;！？!?]$/;

export interface SectionHeading {
  readonly key: ProjectNoteSectionKey;
  /** What stands behind the heading in its line. */
  readonly rest: string;
}

const SPELLINGS = projectNoteLayout.sections
  .flatMap(({ key, label, variants = [] }) => [label, ...variants].map((words) => ({ key, words })))
  .sort((a, b) => b.words.length - a.words.length);

/** The heading of a project note that a line is: numbered and alone, or with a colon and its text behind it. */
export function sectionHeading(text: string): SectionHeading | null {
  const plain = compact(text);
  if (!NUMBERED.test(plain)) return null;
  const words = plain.replace(NUMBERED, "");
  const found = SPELLINGS.find((spelling) => words.startsWith(spelling.words));
  if (!found) return null;
  const behind = words.slice(found.words.length);
  if (behind === "") return { key: found.key, rest: "" };
  return behind.startsWith(":") ? { key: found.key, rest: text.replace(/^[^:：]*[:：]/, "").trim() } : null;
}

/** Where a project note begins: at its name, or at the title above it. */
export interface ProjectStart {
  readonly start: number;
  readonly name: string;
  /** Index of the line with the first heading. */
  readonly heading: number;
}

/** Every project note among the lines. */
export function projectStarts(lines: readonly RawLine[]): ProjectStart[] {
  const headings = lines.flatMap(({ text }, index) => {
    const heading = sectionHeading(text);
    return heading ? [{ index, key: heading.key }] : [];
  });
  const first = projectNoteLayout.sections[0]!.key;
  return headings.flatMap(({ index, key }, at) => {
    if (key !== first) return [];
    const next = headings.findIndex((other, place) => place > at && other.key === first);
    const own = headings.slice(at, next < 0 ? undefined : next).filter((other) => other.index < index + FAR);
    if (new Set(own.map((other) => other.key)).size < FEWEST_HEADINGS) return [];
    return [startOf(lines, index)];
  });
}

/** The name stands above the first heading; 项目经费情况说明 stands behind it, under it or above it. */
function startOf(lines: readonly RawLine[], heading: number): ProjectStart {
  const above = (from: number): number => lines.slice(0, from).findLastIndex(({ text }) => text.trim() !== "");
  const titleBelow = above(heading);
  const under = titleBelow >= 0 && isProjectTitle(lines[titleBelow]!.text);
  const nameAt = under ? above(titleBelow) : titleBelow;
  const isName = nameAt >= 0 && !NO_NAME.test(compact(lines[nameAt]!.text)) && !sectionHeading(lines[nameAt]!.text);
  if (!isName) return { start: under ? titleBelow : heading, name: "", heading };
  const titleAbove = under ? -1 : above(nameAt);
  const start = titleAbove >= 0 && isProjectTitle(lines[titleAbove]!.text) ? titleAbove : nameAt;
  return { start, name: withoutTitle(lines[nameAt]!.text), heading };
}

function withoutTitle(text: string): string {
  const plain = text.replace(/[\s\u3000]+/g, " ").trim();
  return plain.endsWith(projectNoteLayout.title) ? plain.slice(0, -projectNoteLayout.title.length).trim() || plain : plain;
}
