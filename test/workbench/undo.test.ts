import { expect, test } from "@jest/globals";
import type { Book } from "../../src/workbench/host";
import { enter } from "../../src/workbench/host/model/editing";
import { describeEveryExcel } from "../support/excel/every-excel";
import type { RunningExcel } from "../support/excel/open-excel";

/** Runs one batch in the page. */
function batch(excel: RunningExcel, work: (context: Excel.RequestContext, sheet: Excel.Worksheet) => void): Promise<void> {
  const source = `Excel.run(async (context) => {
    (${work.toString()})(context, context.workbook.worksheets.getItem("Sheet1"));
    await context.sync();
  })`;
  return excel.page.run((text) => (0, eval)(text) as Promise<void>, source);
}

/** Everything of the first sheet that undo is about, as text. */
function told(book: Book): string {
  const sheet = book.sheets[0]!;
  const cells = [...sheet.cells.within({ top: 0, left: 0, bottom: 50, right: 50 })]
    .map(({ row, column, cell }) => [row, column, cell.formula ?? cell.value, cell.style ?? null])
    .sort((a, b) => Number(a[0]) - Number(b[0]) || Number(a[1]) - Number(b[1]));
  const lines = [sheet.rows.entries(), sheet.columns.entries()];
  return JSON.stringify([book.sheets.map(({ name, visibility }) => [name, visibility]), cells, lines, sheet.merges, sheet.style]);
}

describeEveryExcel("undo", (excel) => {
  test("Ctrl+Z takes back what the user typed, step by step", () => {
    const { user, book } = excel().host;
    user.type("A1", 1);
    user.type("A1", 2);
    user.paste("B1", [
      [3, 4],
      [5, 6],
    ]);
    expect(book.undo.list).toEqual(["edit 1×1", "edit 1×1", "edit 2×2"]);
    expect(user.undo()).toBe(true);
    expect([book.value("A1"), book.value("B1"), book.value("C2")]).toEqual([2, "", ""]);
    expect(user.undo()).toBe(true);
    expect(book.value("A1")).toBe(1);
    expect(user.undo()).toBe(true);
    expect(book.value("A1")).toBe("");
    expect(user.undo()).toBe(false);
  });

  test("what changed anything is counted, whether it can be taken back or not", async () => {
    const { user, book } = excel().host;
    const counted = (): number => book.undo.changes;
    expect(counted()).toBe(0);
    user.does(() => undefined);
    await batch(excel(), (_, sheet) => void sheet.getRange("A1:B2").getMergedAreasOrNullObject().load("address"));
    expect(counted()).toBe(0);
    user.does(({ active }) => void (active.columns.ensure(1).hidden = true));
    expect(counted()).toBe(1);
    await batch(excel(), (context) => void context.workbook.worksheets.add("新表").delete());
    user.does((each) => each.active.merges.push({ top: 0, left: 0, bottom: 1, right: 1 }));
    const before = counted();
    expect(before).toBeGreaterThan(1);
    user.undo();
    expect(counted()).toBe(before + 1);
  });

  test("a batch is one step, whatever it did", async () => {
    excel().host.user.paste("A1", [[1], [2], ["=SUM(A1:A2)"]]);
    const before = told(excel().book);
    await batch(excel(), (context, sheet) => {
      sheet.getRange("A1:B2").values = [
        ["题", 7],
        [8, "=A3*2"],
      ];
      sheet.getRange("A1").format.fill.color = "#FF0000";
      sheet.getRange("B:B").format.columnWidth = 99;
      sheet.getRange("D1:E1").merge();
      sheet.getRange("2:2").insert("Down");
      sheet.visibility = "Visible";
      context.workbook.worksheets.add("新表").getRange("A1").values = [[1]];
    });
    expect(told(excel().book)).not.toBe(before);
    expect(excel().host.user.undo()).toBe(true);
    expect(told(excel().book)).toBe(before);
    expect(excel().book.value("Sheet1!A3")).toBe(3);
  });

  test("a batch that failed half-way can be taken back as far as it came", async () => {
    const failing = batch(excel(), (context, sheet) => {
      sheet.getRange("A1").values = [[1]];
      context.workbook.worksheets.getItem("没有").getRange("A1").values = [[1]];
    });
    await expect(failing).rejects.toMatchObject({ code: "ItemNotFound" });
    expect(excel().book.value("Sheet1!A1")).toBe(1);
    expect(excel().host.user.undo()).toBe(true);
    expect(excel().book.value("Sheet1!A1")).toBe("");
  });

  test("a deed of the user's that is refused half-way leaves nothing done", () => {
    const { user, book } = excel().host;
    const [sheet, other] = [book.sheets[0]!, book.addSheet("保护")];
    user.type("Sheet1!A1", 1);
    other.protection = { options: {} as never, password: "" };
    const move = (): void => {
      user.does(() => {
        const { area } = book.find("Sheet1!A1");
        enter(sheet, area, () => "");
        enter(other, area, () => 1);
      });
    };
    const depth = book.undo.depth;
    expect(move).toThrow(expect.objectContaining({ code: "AccessDenied" }));
    expect([sheet.value(0, 0), other.value(0, 0), book.undo.depth]).toEqual([1, "", depth]);
    expect(() => user.pick("保护!A1", "是")).toThrow();
    expect(user.changesSilently).toBe(false);
  });

  test("batches that only read leave the stack as it is", async () => {
    excel().host.user.type("A1", 1);
    await batch(excel(), (_, sheet) => void sheet.getRange("A1:C3").load("values,text,formulas"));
    expect(excel().book.undo.depth).toBe(1);
  });

  test.each([
    ["protecting", (_: Excel.RequestContext, sheet: Excel.Worksheet): void => sheet.protection.protect()],
    ["deleting a sheet", (context: Excel.RequestContext): void => context.workbook.worksheets.getItem("别的").delete()],
  ])("%s empties the stack", async (_, work) => {
    excel().book.addSheet("别的");
    excel().host.user.type("Sheet1!A1", 1);
    await batch(excel(), work);
    expect(excel().host.user.undo()).toBe(false);
    expect(excel().book.value("Sheet1!A1")).toBe(1);
  });

  test("what a batch does after emptying the stack can be taken back", async () => {
    excel().host.user.type("A1", 1);
    await batch(excel(), (_, sheet) => {
      sheet.getRange("A1").values = [[2]];
      sheet.protection.protect();
      sheet.protection.unprotect();
      sheet.getRange("A1").values = [[3]];
    });
    expect(excel().host.user.undo()).toBe(true);
    expect(excel().book.value("Sheet1!A1")).toBe(2);
    expect(excel().host.user.undo()).toBe(false);
  });

  test("undoing is told as a change", async () => {
    excel().host.user.type("B2", 1);
    const heard = excel().page.run(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        const seen = new Promise<string>((resolve) => {
          const handler = sheet.onChanged.add(async ({ address }) => {
            handler.remove();
            await handler.context.sync();
            resolve(address);
          });
        });
        await context.sync();
        (window as unknown as { ready: boolean }).ready = true;
        return seen;
      }),
    );
    await excel().page.run(async () => {
      while (!(window as unknown as { ready?: boolean }).ready) await new Promise((resolve) => setTimeout(resolve, 1));
    });
    excel().host.user.undo();
    expect(await heard).toBe("B2");
  });
});
