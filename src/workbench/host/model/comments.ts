import { HostError } from "../protocol/host-error";
import type { CommentChange } from "./changes";
import { newId } from "./ids";
import type { Sheet } from "./sheet";

/** Threaded comments: the kind the comments API makes. */
export interface Comment {
  readonly id: string;
  row: number;
  column: number;
  content: string;
  readonly authorName: string;
  readonly authorEmail: string;
  /** ISO 8601. */
  readonly creationDate: string;
  resolved: boolean;
  readonly replies: CommentReply[];
}

export interface CommentReply {
  readonly id: string;
  content: string;
  readonly authorName: string;
  readonly authorEmail: string;
  readonly creationDate: string;
}

/** Puts a comment on a cell that has neither a comment nor a note yet. */
export function addComment(sheet: Sheet, row: number, column: number, content: string, authorName: string): Comment {
  requireCommentable(sheet);
  const here = (each: { row: number; column: number }): boolean => each.row === row && each.column === column;
  if (sheet.comments.some(here)) throw HostError.invalidOperation("The cell already has a comment.");
  if (sheet.notes.some(here)) throw HostError.invalidOperation("The cell already has a note.");
  const comment: Comment = { ...written(content, authorName), row, column, resolved: false, replies: [] };
  sheet.comments.push(comment);
  sheet.book.undo.push("comment");
  sheet.book.tell({ kind: "comment added", sheet, comment: comment.id, replies: [] });
  return comment;
}

export function removeComment(sheet: Sheet, comment: Comment): void {
  requireCommentable(sheet);
  sheet.comments = sheet.comments.filter((each) => each !== comment);
  sheet.book.undo.push("delete comment");
  sheet.book.tell({ kind: "comment deleted", sheet, comment: comment.id, replies: comment.replies.map(({ id }) => id) });
}

export function editComment(sheet: Sheet, comment: Comment, content: string): void {
  requireCommentable(sheet);
  comment.content = requireText(content);
  tellChanged(sheet, comment, [], "CommentEdited");
}

export function resolveComment(sheet: Sheet, comment: Comment, resolved: boolean): void {
  requireCommentable(sheet);
  if (comment.resolved === resolved) return;
  comment.resolved = resolved;
  tellChanged(sheet, comment, [], resolved ? "CommentResolved" : "CommentReopened");
}

export function addReply(sheet: Sheet, comment: Comment, content: string, authorName: string): CommentReply {
  requireCommentable(sheet);
  const reply = written(content, authorName);
  comment.replies.push(reply);
  tellChanged(sheet, comment, [reply.id], "ReplyAdded");
  return reply;
}

export function removeReply(sheet: Sheet, comment: Comment, reply: CommentReply): void {
  requireCommentable(sheet);
  comment.replies.splice(comment.replies.indexOf(reply), 1);
  tellChanged(sheet, comment, [reply.id], "ReplyDeleted");
}

export function editReply(sheet: Sheet, comment: Comment, reply: CommentReply, content: string): void {
  requireCommentable(sheet);
  reply.content = requireText(content);
  tellChanged(sheet, comment, [reply.id], "ReplyEdited");
}

/** On a protected sheet comments are objects like any other. */
function requireCommentable(sheet: Sheet): void {
  if (sheet.protection && !sheet.protection.options.allowEditObjects) throw HostError.accessDenied();
}

function written(content: string, authorName: string): CommentReply {
  return { id: newId(), content: requireText(content), authorName, authorEmail: "", creationDate: new Date().toISOString() };
}

function requireText(content: string): string {
  if (content === "") throw HostError.invalidArgument();
  return content;
}

function tellChanged(sheet: Sheet, { id }: Comment, replies: string[], how: CommentChange): void {
  sheet.book.undo.push("comment");
  sheet.book.tell({ kind: "comment changed", sheet, comment: id, replies, how });
}
