import type { Mark } from "../../../reporting/marks";
import { isOurComment, signComment, wasOurComment } from "../../signature";
import { relationAttribute, relationIdOf, relationType, SHEET_ORDER } from "./book";
import { noteBox } from "./note-box";
import { NoteShapes } from "./note-shapes";
import type { Package } from "./package";
import { childOf, descendants, escapeXml, type XmlElement, type XmlPart } from "./xml-part";

/** In whose name our comments stand. */
export const AUTHOR = "绩核";
const COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const VML_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing";
const NO_COMMENTS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors/><commentList/></comments>';

export interface PutComments {
  /** Marks whose cells have a comment of the user's, which stays. */
  readonly commented: readonly Mark[];
  /** Cells whose comments of ours were removed. */
  readonly removed: readonly string[];
  /** Cells of comments of ours that stay, since somebody replied or wrote into them. */
  readonly answered: readonly string[];
}

/** Puts these comments in place of those of an earlier check. */
export function putComments(files: Package, sheet: XmlPart, sheetPart: string, marks: readonly Mark[]): PutComments {
  const { freed, answered } = removeThreads(files, sheetPart);
  const notesPart = files.relationships(sheetPart).find(({ type }) => type.endsWith("/comments"))?.target;
  const notes = notesPart === undefined ? null : { part: notesPart, xml: files.xml(notesPart) };
  const all = notes?.xml.all("comment") ?? [];
  const ours = all.filter((comment) => freed.has(cellOf(comment)) || isOurComment(textOf(comment)));
  const taken = new Set(all.filter((comment) => !ours.includes(comment)).map(cellOf));
  const added = marks.filter(({ cell }) => !taken.has(cell));
  if (ours.length + added.length > 0) {
    const shapes = NoteShapes.open(files, drawingOf(files, sheet, sheetPart));
    ours.forEach((comment) => shapes.remove(cellOf(comment)));
    added.forEach(({ cell, comment }) => shapes.add(noteBox(sheet, cell, signComment(comment))));
    putShapes(files, sheet, sheetPart, shapes);
    if (taken.size + added.length === 0) dropPart(files, sheetPart, notesPart!);
    else putNotes(files, notes ?? newNotes(files, sheetPart), ours, added);
  }
  const rewritten = all.filter((comment) => !ours.includes(comment) && wasOurComment(textOf(comment))).map(cellOf);
  return {
    commented: marks.filter(({ cell }) => taken.has(cell)),
    removed: [...new Set([...freed, ...ours.map(cellOf)])],
    answered: [...new Set([...answered, ...rewritten])],
  };
}

interface Notes {
  readonly part: string;
  readonly xml: XmlPart;
}

function newNotes(files: Package, sheetPart: string): Notes {
  const part = addRelated(files, sheetPart, {
    relation: "comments",
    path: "comments",
    extension: "xml",
    type: COMMENTS_TYPE,
    text: NO_COMMENTS,
  });
  return { part, xml: files.xml(part) };
}

function putNotes(files: Package, { part, xml }: Notes, ours: readonly XmlElement[], added: readonly Mark[]): void {
  ours.forEach((comment) => xml.remove(comment));
  const author = added.length > 0 ? authorIn(xml) : 0;
  const list = childOf(xml.root, "commentList")!;
  for (const mark of added) xml.append(list, commentXml(mark, author));
  files.putXml(part, xml);
}

interface Threads {
  /** Cells of those that were removed. */
  readonly freed: ReadonlySet<string>;
  /** Cells of those of ours that somebody replied to or wrote into. */
  readonly answered: readonly string[];
}

/** Removes comments of ours that an Excel of our day holds as threads, unless somebody replied or wrote into them. */
function removeThreads(files: Package, sheetPart: string): Threads {
  const freed = new Set<string>();
  const answered: string[] = [];
  for (const { target } of files.relationships(sheetPart).filter(({ type }) => type.endsWith("/threadedComment"))) {
    const xml = files.xml(target);
    const threads = xml.all("threadedComment");
    const replied = new Set(threads.map(({ attributes }) => attributes["parentId"]));
    const saidBy = (thread: XmlElement): string => childOf(thread, "text")?.text ?? "";
    const ours = threads.filter((thread) => !thread.attributes["parentId"] && wasOurComment(saidBy(thread)));
    const going = ours.filter((thread) => !replied.has(thread.attributes["id"]) && isOurComment(saidBy(thread)));
    answered.push(...ours.filter((thread) => !going.includes(thread)).map(cellOf));
    for (const thread of going) {
      xml.remove(thread);
      freed.add(cellOf(thread));
    }
    if (going.length === threads.length) dropPart(files, sheetPart, target);
    else files.putXml(target, xml);
  }
  return { freed, answered };
}

function cellOf({ attributes }: XmlElement): string {
  return (attributes["ref"] ?? "").replaceAll("$", "");
}

function textOf(comment: XmlElement): string {
  return descendants(comment)
    .filter(({ local }) => local === "t")
    .map(({ text }) => text)
    .join("");
}

function authorIn(notes: XmlPart): number {
  const authors = childOf(notes.root, "authors")!;
  const found = authors.children.findIndex(({ text }) => text === AUTHOR);
  if (found >= 0) return found;
  notes.append(authors, `<author>${AUTHOR}</author>`);
  return authors.children.length;
}

function commentXml({ cell, comment }: Mark, author: number): string {
  const looks = '<rPr><sz val="9"/><rFont val="宋体"/><charset val="134"/></rPr>';
  const text = `<text><r>${looks}<t xml:space="preserve">${escapeXml(signComment(comment))}</t></r></text>`;
  return `<comment ref="${cell}" authorId="${author}">${text}</comment>`;
}

/** The part that holds the boxes of the notes; buttons and other old drawings may stand in it too. */
function drawingOf(files: Package, sheet: XmlPart, sheetPart: string): string | null {
  const element = childOf(sheet.root, "legacyDrawing");
  const id = element && relationIdOf(element);
  return files.relationships(sheetPart).find((each) => each.id === id)?.target ?? null;
}

function putShapes(files: Package, sheet: XmlPart, sheetPart: string, shapes: NoteShapes): void {
  const element = childOf(sheet.root, "legacyDrawing");
  if (shapes.part === null) {
    if (shapes.isEmpty) return;
    const drawing = { relation: "vmlDrawing", path: "drawings/vmlDrawing", extension: "vml", type: VML_TYPE, text: shapes.text };
    const part = addRelated(files, sheetPart, drawing);
    const id = files.relationships(sheetPart).find(({ target }) => target === part)!.id;
    sheet.insert(sheet.root, SHEET_ORDER, "legacyDrawing", `<legacyDrawing ${relationAttribute(id)}/>`);
  } else if (shapes.isEmpty) {
    sheet.remove(element!);
    dropPart(files, sheetPart, shapes.part);
  } else files.put(shapes.part, shapes.text);
}

function dropPart(files: Package, source: string, part: string): void {
  files.unrelate(source, part);
  files.remove(part);
}

interface NewPart {
  readonly relation: string;
  /** From the folder above that of the sheets, without number and extension. */
  readonly path: string;
  readonly extension: string;
  readonly type: string;
  readonly text: string;
}

/** Adds a part that the sheet refers to, and gives its name. */
function addRelated(files: Package, sheetPart: string, { relation, path, extension, type, text }: NewPart): string {
  const above = sheetPart.split("/").slice(0, -2);
  const part = files.add([...above, path].join("/"), extension, type, text);
  files.relate(sheetPart, relationType(relation), part);
  return part;
}
