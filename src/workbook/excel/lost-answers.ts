import { address } from "../../grid/address";
import { isOurComment } from "../signature";
import { isAnswered } from "./answered";
import type { Known, LostAnswer } from "./known";
import type { PlacedComment } from "./ours";

/**
 * Looks at comments with the same request that takes them away, right before: nothing can come between the two. What this gives tells,
 * once the request has come back, which of them somebody had written into since they were found.
 */
export function lastLook(comments: readonly PlacedComment[]): () => LostAnswer[] {
  for (const { comment } of comments) comment.load("content,authorName,replies/items/content,replies/items/authorName");
  return () =>
    comments.flatMap(({ comment, place }): LostAnswer[] => {
      const { id } = comment;
      if (!isAnswered(() => [comment.authorName, ...comment.replies.items.map(({ authorName }) => authorName)])) return [];
      const { content, authorName: author } = comment;
      const replies = comment.replies.items.map((reply) => signed(reply.authorName, reply.content));
      return replies.length > 0 || !isOurComment(content) ? [{ id, place, author, content, replies }] : [];
    });
}

function signed(author: string, text: string): string {
  return `${author}：${text}`;
}

/**
 * Puts comments back that went with what somebody had written into them; into the one of ours that stands in the cell by now, where there is
 * one. Excel lets nobody write in another's name, so that each answer begins with who gave it.
 */
export async function putBack(context: Excel.RequestContext, known: Known): Promise<readonly LostAnswer[]> {
  if (known.lost.length === 0) return [];
  const { comments, worksheets } = context.workbook;
  comments.load("items/id");
  worksheets.load("items/id");
  await context.sync();
  const standing = new Set([...comments.items, ...worksheets.items].map(({ id }) => id));
  const gone = known.lost.filter(({ id, place }) => !standing.has(id) && standing.has(place.sheet));
  known.lost = gone;
  for (const each of gone) {
    await putBackOne(context, each);
    known.lost = known.lost.filter((other) => other !== each);
  }
  return gone;
}

async function putBackOne(context: Excel.RequestContext, { place, author, content, replies }: LostAnswer): Promise<void> {
  const { comments, worksheets } = context.workbook;
  const cell = worksheets.getItem(place.sheet).getRange(address(place));
  const answer = async (comment: Excel.Comment, all = replies): Promise<void> => {
    for (const reply of all) comment.replies.add(reply);
    await context.sync();
  };
  try {
    await answer(comments.add(cell, content));
  } catch (error) {
    const all = isOurComment(content) ? replies : [signed(author, content), ...replies];
    const other = answer(comments.getItemByCell(cell), all);
    await other.catch(() => {
      throw error;
    });
  }
}
