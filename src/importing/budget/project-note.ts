import type { FilledProjectNote } from "../../official/filled-budget";
import { projectNoteLayout, type ProjectNoteSectionKey } from "../../official/note-layout";
import { importReviews } from "../../text/importing";
import type { RawLine } from "../form-texts";
import { sectionHeading } from "./project-headings";
import { proseParagraphs, type ProseShape } from "./prose";

const UNKNOWN_HEADING = /^[一二三四五六七八九十]{1,3}、[^，。；：]{2,16}$/;

export interface ProjectNoteText {
  readonly filled: FilledProjectNote;
  readonly leftOver: readonly RawLine[];
}

/** The description of one project: its lines from the first heading on, parted at the headings. */
export function projectNote(name: string, lines: readonly RawLine[], shape: ProseShape): ProjectNoteText {
  const order = projectNoteLayout.sections.map(({ key }) => key);
  const sections = new Map<ProjectNoteSectionKey, RawLine[]>();
  const leftOver: RawLine[] = [];
  let current = -1;
  for (const line of lines) {
    const heading = sectionHeading(line.text);
    const place = heading ? order.indexOf(heading.key) : -1;
    if (heading && place > current) {
      current = place;
      sections.set(heading.key, heading.rest === "" ? [] : [{ ...line, text: heading.rest }]);
    } else if (current >= 0) sections.get(order[current]!)!.push(line);
    else if (line.text.trim() !== "") leftOver.push(line);
  }
  const read = [...sections].map(([key, own]) => ({ key, ...proseParagraphs(own, shape) }));
  const review = read.filter(({ paragraphs }) => paragraphs.some((paragraph) => UNKNOWN_HEADING.test(paragraph)));
  return {
    filled: {
      kind: "project-note",
      name,
      sections: Object.fromEntries(read.map(({ key, paragraphs }) => [key, paragraphs])),
      ...(review.length > 0 ? { review: Object.fromEntries(review.map(({ key }) => [key, importReviews.unknownHeading.zh])) } : {}),
    },
    leftOver: [...leftOver, ...read.flatMap(({ pages }) => pages)],
  };
}
