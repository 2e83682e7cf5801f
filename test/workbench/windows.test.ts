import { afterEach, expect, test } from "@jest/globals";
import { describeEveryExcel } from "../support/excel/every-excel";
import type { AddinPage } from "../support/excel/page";

const SCRIPT = '<!doctype html><meta charset="utf-8"><script src="/officejs/office.js"></script>';
const pages = { "/bare.html": SCRIPT, "/detail.html": `${SCRIPT}<title>明细</title>` };

type Heard = { heard: unknown[]; dialog: Office.Dialog };

/** What the page heard, once it has heard so much. */
function heard(page: AddinPage, count: number): Promise<unknown[]> {
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
    const open = (url: string, displayInIframe = false): Promise<unknown> =>
      excel().page.run(
        ({ address, inFrame }) =>
          new Promise<unknown>((resolve) => {
            const here = window as unknown as Heard;
            here.heard = [];
            Office.context.ui.displayDialogAsync(
              address,
              { height: 50, width: 40, displayInIframe: inFrame },
              ({ status, value, error }) => {
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
              },
            );
          }),
        { address: url, inFrame: displayInIframe },
      );
    const closed = async (): Promise<void> => {
      // A host that never learns of it would keep this waiting past the end of the test.
      const patience = Date.now() + 4000;
      while (excel().host.dialogs.isOpen && Date.now() < patience) await new Promise((resolve) => setImmediate(resolve));
      expect(excel().host.dialogs.isOpen).toBe(false);
    };
    const onWeb = name.includes("web");
    afterEach(async () => {
      excel().host.user.allowsDialogs = true;
      // A dialog that is closed already cannot be closed again.
      await excel()
        .page.run(() => (window as unknown as Heard).dialog?.close())
        .catch(() => undefined);
      await closed();
    });

    test("open a page that speaks to its parent, and is spoken to", async () => {
      expect(await open("https://addin.test/detail.html")).toBe("opened");
      const dialog = await excel().openedDialog();
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
      await closed();
    });

    test("tell their page when the user closes them", async () => {
      await open("https://addin.test/detail.html");
      await excel().openedDialog();
      await excel().host.user.closeDialog();
      expect(await heard(excel().page, 1)).toEqual([12006]);
    });

    test("open one at a time, over https, and only what is there", async () => {
      expect(await open("https://addin.test/detail.html")).toBe("opened");
      expect(await open("https://addin.test/detail.html")).toBe(12007);
      await excel().page.run(() => (window as unknown as Heard).dialog?.close());
      await closed();
      expect(await open("http://addin.test/detail.html")).toBe(12005);
      // On the web the library opens a window whatever is in it, and never learns that nothing is.
      expect(await open("https://addin.test/none.html")).toBe(onWeb ? "opened" : 12002);
      if (onWeb) await excel().openedDialog();
    });

    test("are refused by the user where Excel asks, which is on the web", async () => {
      excel().host.user.allowsDialogs = false;
      expect(await open("https://addin.test/detail.html")).toBe(onWeb ? 12009 : "opened");
      expect(excel().host.dialogs.isOpen).toBe(!onWeb);
    });

    test("open as windows, and as frames over the sheet not at all: that is refused by name", async () => {
      excel().host.gaps.length = 0;
      // On Windows there are no frames, and what asks for one is given a window.
      expect(await open("https://addin.test/detail.html", true)).toBe(onWeb ? 5001 : "opened");
      expect(excel().host.gaps).toEqual(onWeb ? ["dialogs: displayInIframe"] : []);
    });

    test("may not touch the workbook", async () => {
      await open("https://addin.test/detail.html");
      const dialog = await excel().openedDialog();
      const batches = excel().host.log.length;
      await dialog.run(async () => {
        await Office.onReady();
        const here = window as unknown as Heard;
        here.heard = [];
        Excel.run(async (context) => {
          context.workbook.worksheets.load("items");
          const answered = context.sync();
          here.heard.push("sent");
          await answered;
          here.heard.push("answered");
        }).catch(() => here.heard.push("refused"));
      });
      // On the web the library drops what a dialog sends, and leaves it waiting.
      expect(await heard(dialog, onWeb ? 1 : 2)).toEqual(onWeb ? ["sent"] : ["sent", "refused"]);
      await excel().page.run(() => Excel.run(async (context) => context.sync()));
      expect(await heard(dialog, 1)).not.toContain("answered");
      expect(excel().host.log.length - batches).toBeLessThanOrEqual(1);
    });
  },
  { pages },
);
