import { expect } from "@jest/globals";
import type { RunningExcel } from "./open-excel";

/** Runs something in the page, in one Excel.run. */
function inExcel<Value>(
  excel: RunningExcel,
  work: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<Value>,
): Promise<Value> {
  const source = `Excel.run((context) => (${work.toString()})(context, context.workbook.worksheets.getItem("Sheet1")))`;
  return excel.page.run((text) => (0, eval)(text) as Promise<Value>, source);
}

/** What the suite asks of a host, as functions: each throws where the host is not as it should be. */
export const CHECKS: Readonly<Record<string, (excel: RunningExcel) => Promise<void>>> = {
  "timers get their turn between batches": async (excel) => {
    const fired = await inExcel(excel, async (context, sheet) => {
      let ticks = 0;
      const timer = setInterval(() => ticks++, 0);
      const until = Date.now() + 100;
      while (Date.now() < until && ticks === 0) {
        sheet.load("name");
        await context.sync();
      }
      clearInterval(timer);
      return ticks > 0;
    });
    expect(fired).toBe(true);
  },
  "what a page wrote is in the workbook when it is told so": async (excel) => {
    await inExcel(excel, async (context, sheet) => {
      sheet.getRange("A1").values = [[42]];
      await context.sync();
    });
    expect(excel.book.value("Sheet1!A1")).toBe(42);
  },
  "an edit is heard": async (excel) => {
    await inExcel(excel, async (context, sheet) => {
      const here = window as unknown as { heard: string[] };
      here.heard = [];
      sheet.onChanged.add(async ({ address }) => void here.heard.push(address));
      await context.sync();
    });
    excel.host.user.type("B2", 1);
    // Events go out before the batches after them are answered.
    const heard = await inExcel(excel, async (context, sheet) => {
      for (let batch = 0; batch < 5; batch++) {
        sheet.load("name");
        await context.sync();
      }
      return (window as unknown as { heard: string[] }).heard;
    });
    expect(heard).toEqual(["B2"]);
  },
  "what is not there is an error": async (excel) => {
    const load = inExcel(excel, async (context) => {
      context.workbook.worksheets.getItem("没有").load("name");
      await context.sync();
    });
    await expect(load).rejects.toMatchObject({ code: "ItemNotFound" });
  },
  "a second comment on a cell is refused": async (excel) => {
    const add = (): Promise<void> =>
      inExcel(excel, async (context) => {
        context.workbook.comments.add("Sheet1!C3", "请核实");
        await context.sync();
      });
    await add();
    await expect(add()).rejects.toMatchObject({ code: "InvalidOperation" });
    expect(excel.book.sheets[0]!.comments).toHaveLength(1);
  },
  "a failed batch keeps what it did before": async (excel) => {
    const failing = inExcel(excel, async (context, sheet) => {
      sheet.getRange("D4").values = [[4]];
      context.workbook.worksheets.getItem("没有").load("name");
      await context.sync();
    });
    await expect(failing).rejects.toThrow();
    expect(excel.book.value("Sheet1!D4")).toBe(4);
  },
  "what is above the declared sets is refused": async (excel) => {
    const declared = await excel.page.run(() => Office.context.requirements.isSetSupported("ExcelApi", "1.10"));
    const use = inExcel(excel, async (context) => {
      context.workbook.comments.load("items");
      await context.sync();
    });
    if (declared) await use;
    else await expect(use).rejects.toMatchObject({ code: "ApiNotFound" });
  },
  "no fill reads as white": async (excel) => {
    const color = await inExcel(excel, async (context, sheet) => {
      const { fill } = sheet.getRange("Z9").format;
      fill.load("color");
      await context.sync();
      return fill.color;
    });
    expect(color).toBe("#FFFFFF");
  },
  "what the user changed is read anew": async (excel) => {
    const read = (): Promise<unknown> =>
      inExcel(excel, async (context, sheet) => {
        const cell = sheet.getRange("E5").load("values");
        await context.sync();
        return cell.values[0]![0];
      });
    excel.host.user.type("Sheet1!E5", "前");
    await read();
    excel.host.user.type("Sheet1!E5", "后");
    expect(await read()).toBe("后");
  },
  "protecting empties the undo stack": async (excel) => {
    excel.host.user.type("Sheet1!F6", 1);
    await inExcel(excel, async (context, sheet) => {
      sheet.protection.protect();
      await context.sync();
    });
    expect(excel.host.user.undo()).toBe(false);
  },
};
