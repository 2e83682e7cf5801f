import { afterEach, expect, test } from "@jest/globals";
import type { Book } from "../../src/workbench/host";
import { describeEveryExcel } from "../support/excel/every-excel";
import type { RunningExcel } from "../support/excel/open-excel";
import { newBook } from "../support/excel/workbook";

/** A workbook with an old-style note in B2. */
function bookWithNote(): Book {
  const book = newBook("申报表", "明细");
  const note = { row: 1, column: 1, content: "旧批注", authorName: "王五", visible: false, width: 100, height: 60 };
  book.sheets[0]!.notes.push(note);
  return book;
}

function add(excel: RunningExcel, ...cells: string[]): Promise<void> {
  return excel.page.run(
    (addresses) =>
      Excel.run(async (context) => {
        for (const address of addresses) context.workbook.comments.add(address, `说明 ${address}`);
        await context.sync();
      }),
    cells,
  );
}

describeEveryExcel(
  "comments",
  (excel) => {
    afterEach(() =>
      excel().page.run(async () => {
        const here = window as unknown as { handlers?: OfficeExtension.EventHandlerResult<never>[] };
        const handlers = here.handlers?.splice(0) ?? [];
        for (const handler of handlers) handler.remove();
        await handlers[0]?.context.sync();
      }),
    );

    test("carry the current user's name, answers and whether they are settled", async () => {
      const seen = await excel().page.run(() =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem("申报表");
          const comment = sheet.comments.add(sheet.getRange("C3"), "产出指标少于两条");
          const reply = comment.replies.add("已补充");
          await context.sync();
          comment.content = "产出指标少于三条";
          comment.resolved = true;
          reply.content = "已补齐";
          comment.load("content,authorName,creationDate,resolved,contentType,replies/items/content,replies/items/resolved");
          const cell = comment.getLocation().load("address");
          await context.sync();
          const { content, authorName, creationDate, resolved, contentType, replies } = comment;
          const answers = replies.items.map((each) => [each.content, each.resolved]);
          return [content, authorName, Number.isNaN(new Date(creationDate).getTime()), resolved, contentType, cell.address, answers];
        }),
      );
      expect(seen).toEqual(["产出指标少于三条", "测试用户", false, true, "Plain", "申报表!C3", [["已补齐", true]]]);
      expect(excel().book.sheets[0]!.comments).toMatchObject([{ row: 2, column: 2, replies: [{ content: "已补齐" }] }]);
    });

    test("a second one on a cell is refused, and costs the batch what comes after it", async () => {
      await expect(add(excel(), "申报表!A1", "申报表!A1", "申报表!A2")).rejects.toMatchObject({ code: "InvalidOperation" });
      expect(excel().book.sheets[0]!.comments.map(({ content }) => content)).toEqual(["说明 申报表!A1"]);
    });

    test("one over an old note is refused, and the note cannot be seen", async () => {
      await expect(add(excel(), "申报表!B2")).rejects.toMatchObject({ code: "InvalidOperation" });
      const seen = await excel().page.run(() =>
        Excel.run(async (context) => {
          const count = context.workbook.comments.getCount();
          await context.sync();
          return [count.value, "notes" in context.workbook];
        }),
      );
      expect(seen).toEqual([0, false]);
      expect(excel().book.sheets[0]!.notes).toHaveLength(1);
    });

    test("are refused on a protected sheet, for several cells, and where an address names no sheet", async () => {
      await expect(add(excel(), "申报表!A1:A2")).rejects.toMatchObject({ code: "InvalidArgument" });
      await expect(add(excel(), "A1")).rejects.toMatchObject({ code: "InvalidArgument" });
      await excel().page.run(() =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getItem("申报表").protection.protect();
          await context.sync();
        }),
      );
      await expect(add(excel(), "明细!A1", "申报表!A1")).rejects.toMatchObject({ code: "AccessDenied" });
      expect(excel().book.sheets.map(({ comments }) => comments.length)).toEqual([0, 1]);
    });

    test("asking by cell throws where there is none", async () => {
      await add(excel(), "申报表!C3", "明细!A1");
      const found = await excel().page.run(() =>
        Excel.run(async (context) => {
          const { comments } = context.workbook;
          const there = comments.getItemByCell("申报表!C3").load("id,content");
          const onSheet = context.workbook.worksheets.getItem("明细").comments.getCount();
          await context.sync();
          const missing = comments.getItemOrNullObject("没有");
          const same = comments.getItemOrNullObject(there.id).load("content");
          await context.sync();
          try {
            comments.getItemByCell("申报表!C4").load("id");
            await context.sync();
            return "found";
          } catch (error) {
            return [there.content, onSheet.value, missing.isNullObject, same.content, (error as OfficeExtension.Error).code];
          }
        }),
      );
      expect(found).toEqual(["说明 申报表!C3", 1, true, "说明 申报表!C3", "ItemNotFound"]);
    });

    test("move with their cells", async () => {
      await add(excel(), "申报表!C3");
      const address = await excel().page.run(() =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getItem("申报表").getRange("1:1").insert("Down");
          const cell = context.workbook.comments.getItemAt(0).getLocation().load("address");
          await context.sync();
          return cell.address;
        }),
      );
      expect(address).toBe("申报表!C4");
    });

    test("coming, changing and going are told to their sheet and to the workbook", async () => {
      const heard = await excel().page.run(() =>
        Excel.run(async (context) => {
          const told: unknown[] = [];
          const sheet = context.workbook.worksheets.getItem("申报表").load("id");
          const other = context.workbook.worksheets.getItem("明细").load("id");
          await context.sync();
          const note = (what: string, { worksheetId, commentDetails }: Excel.CommentAddedEventArgs | Excel.CommentDeletedEventArgs): void =>
            void told.push([what, worksheetId === sheet.id, commentDetails[0]!.replyIds.length]);
          (window as unknown as { handlers: unknown[] }).handlers = [
            sheet.comments.onAdded.add(async (event) => note("added", event)),
            other.comments.onAdded.add(async (event) => note("elsewhere", event)),
            context.workbook.comments.onChanged.add(async ({ changeType }) => void told.push(changeType)),
            sheet.comments.onDeleted.add(async (event) => note("deleted", event)),
          ];
          await context.sync();
          const comment = sheet.comments.add("申报表!A1", "问");
          comment.replies.add("答");
          comment.resolved = true;
          comment.content = "问清";
          comment.delete();
          await context.sync();
          while (told.length < 5) await new Promise((resolve) => setTimeout(resolve, 1));
          return told;
        }),
      );
      expect(heard).toEqual([["added", true, 0], "ReplyAdded", "CommentResolved", "CommentEdited", ["deleted", true, 1]]);
    });
  },
  { book: bookWithNote },
);
