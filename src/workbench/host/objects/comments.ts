import type { Arguments } from "../executor/arguments";
import { asFlag, asText } from "../executor/arguments";
import { objectClass, type Live, type ObjectClass, type Property } from "../executor/table";
import { parseAddress } from "../model/address";
import { areaAt, isSingleCell } from "../model/area";
import type { Book } from "../model/book";
import {
  addComment,
  addReply,
  editComment,
  editReply,
  removeComment,
  removeReply,
  resolveComment,
  type Comment,
  type CommentReply,
} from "../model/comments";
import type { Sheet } from "../model/sheet";
import { HostError } from "../protocol/host-error";
import { EventKind, WORKBOOK_TARGET } from "../protocol/wire";
import { cellsArgument, type CellArea } from "./cells";
import { range } from "./range";

/** The comments of one sheet, or of all. */
interface Comments {
  readonly book: Book;
  readonly sheet: Sheet | null;
}

interface Held {
  readonly sheet: Sheet;
  readonly comment: Comment;
}

interface HeldReply extends Held {
  readonly reply: CommentReply;
}

/** What comments and replies have in common, apart from changing. */
function written<Data extends Held>(of: (data: Data) => CommentReply): Record<string, Property<Data>> {
  return {
    Id: { get: (data) => of(data).id },
    AuthorName: { get: (data) => of(data).authorName },
    AuthorEmail: { get: (data) => of(data).authorEmail },
    CreationDate: { get: (data) => of(data).creationDate },
    RichContent: { since: "1.11", get: (data) => of(data).content },
    Mentions: { since: "1.11", get: () => [] },
    ContentType: { since: "1.12", get: () => "Plain" },
  };
}

export const commentReply = objectClass<HeldReply>({
  name: "CommentReply",
  identity: "Id",
  properties: {
    ...written<HeldReply>(({ reply }) => reply),
    Content: {
      get: ({ reply }) => reply.content,
      set: ({ sheet, comment: parent, reply }, value) => editReply(sheet, parent, reply, asText(value)),
    },
    Resolved: { since: "1.11", get: ({ comment: parent }) => parent.resolved },
  },
  methods: {
    Delete: { call: ({ sheet, comment: parent, reply }) => removeReply(sheet, parent, reply) },
    GetLocation: { call: location },
    GetParentComment: { call: (held): Live => comment.of({ sheet: held.sheet, comment: held.comment }) },
  },
});

export const commentReplies = objectClass<Held>({
  name: "CommentReplyCollection",
  collection: {
    items: (held) => held.comment.replies.map((reply) => commentReply.of({ ...held, reply })),
    byKey: (held, key) => {
      const reply = held.comment.replies.find(({ id }) => id === key);
      return reply ? commentReply.of({ ...held, reply }) : null;
    },
    members: { GetItem: true, GetItemOrNullObject: "1.14", GetItemAt: true, GetCount: true },
  },
  methods: {
    Add: {
      call: (held, args, { levers }): Live =>
        commentReply.of({ ...held, reply: addReply(held.sheet, held.comment, plainContent(args, 0), levers.userName) }),
    },
  },
});

export const comment: ObjectClass<Held> = objectClass<Held>({
  name: "Comment",
  identity: "Id",
  properties: {
    ...written<Held>((held) => held.comment),
    Content: {
      get: (held) => held.comment.content,
      set: (held, value) => editComment(held.sheet, held.comment, asText(value)),
    },
    Resolved: {
      since: "1.11",
      get: (held) => held.comment.resolved,
      set: (held, value) => resolveComment(held.sheet, held.comment, asFlag(value)),
    },
  },
  navigation: { Replies: { to: (held): Live => commentReplies.of(held) } },
  methods: {
    Delete: { call: (held) => removeComment(held.sheet, held.comment) },
    GetLocation: { call: location },
  },
});

export const comments = objectClass<Comments>({
  name: "CommentCollection",
  collection: {
    items: (all) => held(all).map((each) => comment.of(each)),
    byKey: ({ book, sheet }, key) => {
      for (const each of sheet ? [sheet] : book.sheets) {
        const found = byId(each.comments, String(key));
        if (found) return comment.of({ sheet: each, comment: found });
      }
      return null;
    },
    members: { GetItem: true, GetItemOrNullObject: "1.14", GetItemAt: true, GetCount: true },
  },
  methods: {
    Add: {
      call: (all, args, { levers }): Live => {
        const { sheet, area } = singleCell(all, args);
        return comment.of({ sheet, comment: addComment(sheet, area.top, area.left, plainContent(args, 1), levers.userName) });
      },
    },
    GetItemByCell: {
      call: (all, args): Live => {
        const { sheet, area } = singleCell(all, args);
        return required(first({ ...all, sheet }, ({ row, column }) => row === area.top && column === area.left));
      },
    },
    GetItemByReplyId: {
      call: (all, args): Live => required(first(all, ({ replies }) => replies.some(({ id }) => id === args.text(0)))),
    },
  },
  events: {
    codes: EventKind.comments,
    kinds: { AddedEvent: "1.12", ChangedEvent: "1.12", DeletedEvent: "1.12" },
    target: ({ sheet }) => sheet?.id ?? WORKBOOK_TARGET,
  },
});

function held({ book, sheet }: Comments): Held[] {
  const sheets = sheet ? [sheet] : book.sheets;
  return sheets.flatMap((each) => each.comments.map((one) => ({ sheet: each, comment: one })));
}

interface Index {
  readonly count: number;
  readonly last: string | undefined;
  readonly byId: ReadonlyMap<string, Comment>;
}

const indexes = new WeakMap<readonly Comment[], Index>();

/** Pages ask for thousands of comments one by one. New ones come last, so that count and last one tell whether the index still holds. */
function byId(all: readonly Comment[], id: string): Comment | undefined {
  const [count, last] = [all.length, all.at(-1)?.id];
  let index = indexes.get(all);
  if (index?.count !== count || index.last !== last) {
    index = { count, last, byId: new Map(all.map((each) => [each.id, each])) };
    indexes.set(all, index);
  }
  return index.byId.get(id);
}

function first({ book, sheet }: Comments, wanted: (comment: Comment) => boolean): Live | null {
  for (const each of sheet ? [sheet] : book.sheets) {
    const found = each.comments.find(wanted);
    if (found) return comment.of({ sheet: each, comment: found });
  }
  return null;
}

function required(found: Live | null): Live {
  if (!found) throw HostError.itemNotFound();
  return found;
}

function location({ sheet, comment: { row, column } }: Held): Live {
  return range.of({ sheet, area: areaAt(row, column, 1, 1) });
}

/** The cell meant by a range or by an address, which must name its sheet; more cells than one are refused. */
function singleCell({ book, sheet }: Comments, args: Arguments): CellArea {
  const address = args.raw(0);
  if (typeof address === "string" && parseAddress(address)?.sheet === undefined) throw HostError.invalidArgument();
  const cells = cellsArgument(args, 0, sheet ?? book.active);
  if (!isSingleCell(cells.area) || (sheet && cells.sheet !== sheet)) throw HostError.invalidArgument();
  return cells;
}

function plainContent(args: Arguments, index: number): string {
  if (args.oneOf(index + 1, ["Plain", "Mention"], "Plain") === "Mention") throw HostError.notEmulated("comments with mentions");
  return args.text(index);
}
