import type { Sheet as FileSheet, ThreadedCommentPerson } from "hucre";
import { parseAddress } from "../address";
import type { Comment } from "../comments";
import type { Note } from "../notes";
import type { Sheet } from "../sheet";

/** Points, as Excel draws a new note. */
const NOTE_SIZE = { width: 96, height: 56 };

/** Comments with their replies, and the notes that are no comment's shadow for older programs. */
export function loadComments(sheet: Sheet, { threadedComments = [], cells }: FileSheet, persons: readonly ThreadedCommentPerson[]): void {
  const written = ({
    id,
    personId,
    text,
    date,
  }: (typeof threadedComments)[number]): Omit<Comment, "row" | "column" | "resolved" | "replies"> => ({
    id,
    content: text,
    authorName: persons.find((person) => person.id === personId)?.displayName ?? "",
    authorEmail: "",
    creationDate: date ?? "",
  });
  for (const root of threadedComments.filter(({ parentId }) => parentId === undefined)) {
    const area = parseAddress(root.ref ?? "")?.area;
    if (!area) continue;
    const replies = threadedComments.filter(({ parentId }) => parentId === root.id).map(written);
    sheet.comments.push({ ...written(root), row: area.top, column: area.left, resolved: root.done ?? false, replies });
  }
  for (const [key, { comment }] of cells ?? []) {
    const [row, column] = key.split(",").map(Number) as [number, number];
    if (!comment || sheet.comments.some((each) => each.row === row && each.column === column)) continue;
    sheet.notes.push({ row, column, content: comment.text, authorName: comment.author ?? "", visible: false, ...NOTE_SIZE } satisfies Note);
  }
}
