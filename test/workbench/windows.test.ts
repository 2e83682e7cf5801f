import { afterEach, expect, test } from "@jest/globals";
import { describeEveryExcel } from "../support/excel/every-excel";
import type { RunningExcel } from "../support/excel/open-excel";

const SCRIPT = '<!doctype html><meta charset="utf-8"><script src="/officejs/office.js"></script>';
const pages = { "/bare.html": SCRIPT, "/detail.html": `${SCRIPT}<title>明细</title>` };

type Heard = { heard: unknown[]; dialog: Office.Dialog };

/** What the page heard, once it has heard so much. */
function heard(page: NonNullable<RunningExcel["dialog"]>, count: number): Promise<unknown[]> {
  return page.run(async (wanted) => {
    const here = window as unknown as Heard;
    while ((here.heard ?? []).length < wanted) await new Promise((resolve) => setTimeout(resolve, 1));
    return here.heard;
  }, count);
}

describeEveryExcel("the task pane", (excel) => {
  test("is hidden and shown by the page, which hears of it", async () => {
    const modes = await excel().page.run(async () => {
      const seen: string[] = [];
      const stop = await Office.addin.onVisibilityModeChanged(({ visibilityMode }) => void seen.push(visibilityMode));
      await Office.addin.hide();
      await Office.addin.showAsTaskpane();
      while (seen.length < 2) await new Promise((resolve) => setTimeout(resolve, 1));
      await stop();
      return seen;
    });
    expect(modes).toEqual(["Hidden", "Taskpane"]);
    expect(excel().host.session.runtime.state).toBe("Visible");
  });

  test("is closed by the user, and the page goes on", async () => {
    await excel().page.run(async () => {
      const here = window as unknown as Heard;
      here.heard = [];
      await Office.addin.onVisibilityModeChanged(({ visibilityMode }) => void here.heard.push(visibilityMode));
    });
    excel().host.user.closePane();
    excel().host.user.openPane();
    expect(await heard(excel().page, 2)).toEqual(["Hidden", "Taskpane"]);
  });
});

describeEveryExcel(
  "dialogs",
  (excel, name) => {
    const open = (url: string): Promise<unknown> =>
      excel().page.run(
        (address) =>
          new Promise<unknown>((resolve) => {
            const here = window as unknown as Heard;
            here.heard = [];
            Office.context.ui.displayDialogAsync(address, { height: 50, width: 40 }, ({ status, value, error }) => {
              if (status === Office.AsyncResultStatus.Failed) return resolve(error.code);
              here.dialog = value;
              value.addEventHandler(
                Office.EventType.DialogMessageReceived,
                (event) => void here.heard.push("message" in event ? event.message : event.error),
              );
              value.addEventHandler(
                Office.EventType.DialogEventReceived,
                (event) => void here.heard.push("error" in event ? event.error : "?"),
              );
              resolve("opened");
            });
          }),
        url,
      );
    // On the web the library opens windows and passes messages itself; the host has no part in it.
    const onWindows = name.includes("web") ? test.skip : test;
    afterEach(() => void excel().host.dialogs.close());

    onWindows("open a page that speaks to its parent, and is spoken to", async () => {
      expect(await open("https://addin.test/detail.html")).toBe("opened");
      const dialog = excel().dialog!;
      const title = await dialog.run(async () => {
        await Office.onReady();
        const here = window as unknown as Heard;
        here.heard = [];
        await new Promise((resolve) =>
          Office.context.ui.addHandlerAsync(
            Office.EventType.DialogParentMessageReceived,
            ({ message }: { message: string }) => void here.heard.push(message),
            resolve,
          ),
        );
        Office.context.ui.messageParent("好了");
        return document.title;
      });
      expect(title).toBe("明细");
      expect(await heard(excel().page, 1)).toEqual(["好了"]);
      await excel().page.run(() => (window as unknown as Heard).dialog.messageChild("请看第三行"));
      expect(await heard(dialog, 1)).toEqual(["请看第三行"]);
      await excel().page.run(() => (window as unknown as Heard).dialog.close());
      expect(excel().host.dialogs.isOpen).toBe(false);
    });

    onWindows("tell their page when the user closes them", async () => {
      await open("https://addin.test/detail.html");
      await excel().host.user.closeDialog();
      expect(await heard(excel().page, 1)).toEqual([12006]);
    });

    onWindows("open one at a time, over https, and only what is there", async () => {
      expect(await open("https://addin.test/detail.html")).toBe("opened");
      expect(await open("https://addin.test/detail.html")).toBe(12007);
      await excel().page.run(() => (window as unknown as Heard).dialog?.close());
      await excel().host.dialogs.close();
      expect(await open("http://addin.test/detail.html")).toBe(12005);
      expect(await open("https://addin.test/none.html")).toBe(12002);
    });

    onWindows("may not touch the workbook", async () => {
      await open("https://addin.test/detail.html");
      excel().host.gaps.length = 0;
      const load = excel().dialog!.run(async () => {
        await Office.onReady();
        await Excel.run(async (context) => {
          context.workbook.worksheets.load("items");
          await context.sync();
        });
      });
      await expect(load).rejects.toThrow();
    });
  },
  { pages },
);
