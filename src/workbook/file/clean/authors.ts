import { AUTHOR } from "../annotate/comments";
import type { Package } from "../annotate/package";
import { childOf, type XmlElement } from "../annotate/xml-part";

/** The names under which notes of a sheet stand, before some of them are removed. */
export interface Authors {
  readonly part: string;
  readonly used: ReadonlySet<string>;
}

/** Null where the sheet has no notes. */
export function authorsOf(files: Package, sheetPart: string): Authors | null {
  const part = files.relationships(sheetPart).find(({ type }) => type.endsWith("/comments"))?.target;
  return part === undefined ? null : { part, used: usedIn(files.xml(part).all("comment")) };
}

/** Takes out the names that notes stood under and none does any more; the notes that stay are numbered anew. */
export function dropAuthors(files: Package, { part, used }: Authors): void {
  if (!files.has(part)) return;
  const xml = files.xml(part);
  const comments = xml.all("comment");
  const still = usedIn(comments);
  const authors = childOf(xml.root, "authors")?.children ?? [];
  const isGoing = ({ text }: XmlElement, index: number): boolean =>
    !still.has(String(index)) && (text === AUTHOR || used.has(String(index)));
  const staying = authors.filter((author, index) => !isGoing(author, index));
  if (staying.length === authors.length) return;
  authors.filter(isGoing).forEach((author) => xml.remove(author));
  for (const comment of comments) {
    const index = Number(comment.attributes["authorId"]);
    const place = staying.indexOf(authors[index]!);
    if (place !== index) xml.setAttribute(comment, "authorId", String(place));
  }
  files.putXml(part, xml);
}

function usedIn(comments: readonly XmlElement[]): Set<string> {
  return new Set(comments.map(({ attributes }) => attributes["authorId"] ?? ""));
}

const isThreads = (name: string): boolean => /threadedcomment[^/]*\.xml$/i.test(name);

/** True where comments stand as threads. */
export function hasThreads({ names }: Package): boolean {
  return names.some(isThreads);
}

/** Takes out the people who wrote threads, where no thread is left. */
export function dropPeople(files: Package, bookPart: string): void {
  for (const { target } of files.relationships(bookPart).filter(({ type }) => type.endsWith("/person"))) {
    files.unrelate(bookPart, target);
    files.remove(target);
  }
}
