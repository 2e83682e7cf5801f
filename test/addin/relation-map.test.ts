import { afterEach, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { BUILT_ADDIN, openAddin } from "../support/excel/addin";
import { closeChromium, newContext, serve, type ChromiumPage, type Flavour } from "../support/excel/chromium-page";
import type { RunningExcel } from "../support/excel/open-excel";
import type { AddinPage } from "../support/excel/page";
import { ADDIN_ORIGIN, Site } from "../support/excel/site";
import { describeWithChromium } from "../support/with-chromium";

let excel: RunningExcel | undefined;
afterEach(async () => {
  await excel?.close();
  await closeChromium();
  excel = undefined;
});

async function opened(flavour: Flavour): Promise<ChromiumPage> {
  excel = await openAddin("/taskpane.html", readFileSync("assets/samples/budget.xlsx"), flavour);
  const page = excel.page as ChromiumPage;
  await page.frame.getByRole("button", { name: "一键审核" }).click();
  await page.frame.getByRole("button", { name: /^勾稽关系图/ }).waitFor();
  return page;
}

/** Waits in a window until it shows this text, and gives all that it shows. */
function shows(dialog: AddinPage, text: string): Promise<string> {
  return dialog.run(async (wanted) => {
    while (!document.body.textContent!.includes(wanted)) await new Promise((resolve) => requestAnimationFrame(resolve));
    return document.body.textContent!;
  }, text);
}

/** Waits until Excel stands at a cell. A test that waits for another cell ends at its time limit. */
async function standsAt(sheet: string, row: number, column: number): Promise<void> {
  const { book } = excel!;
  const isThere = (): boolean =>
    book.active.name === sheet && book.selection.area.top === row - 1 && book.selection.area.left === column - 1;
  while (!isThere()) await new Promise((resolve) => setImmediate(resolve));
}

const FAILING = "收入总表与支出总表：✗ 不符 1/18";

for (const flavour of ["windows", "web"] as const)
  describeWithChromium(`the map of relations in the add-in as it is shipped (${flavour})`, () => {
    test("is loaded when it is opened, and leads to the cells", async () => {
      const { frame, outer } = await opened(flavour);
      const scripts = (): Promise<string[]> =>
        frame.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname));
      expect((await scripts()).filter((path) => /relation|xyflow/.test(path))).toEqual([]);
      await frame.getByRole("button", { name: /^勾稽关系图/ }).click();
      await frame.getByRole("button", { name: FAILING }).waitFor();
      expect((await scripts()).filter((path) => /relation|xyflow/.test(path)).sort()).toEqual([
        "/relation-map.js",
        "/relations.js",
        "/xyflow.css",
      ]);
      expect(await frame.locator(".react-flow__edge").count()).toBe(18);
      await frame.getByRole("button", { name: FAILING }).press("Enter");
      await frame.locator("[data-tie=fails]").getByRole("button", { name: "转到 部门收入总表!E16" }).click();
      await standsAt("部门收入总表", 16, 5);
      expect([excel!.site.outside, outer.isClosed()]).toEqual([[], false]);
    });

    test("opens in a window of its own, whose cells lead into the workbook, and which follows a new check", async () => {
      const { frame } = await opened(flavour);
      await frame.getByRole("button", { name: /^勾稽关系图/ }).click();
      await frame.getByRole("button", { name: "放大", exact: true }).click();
      const dialog = await excel!.openedDialog();
      expect(await shows(dialog, "差 270,000.00")).toContain("不符 6 项，相符 312 项，未比较 1 项");
      const drawn = await dialog.run(() => document.querySelector(".react-flow__viewport")!.textContent);
      expect(drawn).toContain("✗ 不符 1/18 2,520,000.00 ≠ 2,250,000.00 差 270,000.00");
      await dialog.run((label) => {
        const edge = document.querySelector(`[aria-label^="${label}"]`)!;
        edge.querySelector("rect")!.dispatchEvent(new MouseEvent("click", { bubbles: true }));
      }, FAILING);
      await shows(dialog, "收入总表 ↔ 支出总表");
      await dialog.run(() => document.querySelector<HTMLElement>('[aria-label="转到 部门支出总表!E16"]')!.click());
      await standsAt("部门支出总表", 16, 5);
      await shows(dialog, "请在 Excel 窗口中看 部门支出总表!E16。");
      await frame.getByRole("button", { name: "重新打开窗口" }).waitFor();

      excel!.host.user.type("部门收入总表!E16", 2520000);
      await frame.getByRole("button", { name: "重新审核" }).click();
      expect(await shows(dialog, "不符 3 项")).not.toContain("≠ 2,250,000.00");
    });
  });

describeWithChromium("the window of the map", () => {
  test("takes its content from where the pane has laid it, once, and says so where nothing lies there", async () => {
    const context = await newContext({ locale: "zh-CN" });
    await serve(context, new Site(BUILT_ADDIN));
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("pageerror", (error) => complaints.push(String(error)));
    await page.goto(`${ADDIN_ORIGIN}/help.html`);
    await page.evaluate(() => {
      const map = { nodes: [], edges: [], counts: { holds: 0, fails: 0, "not-checked": 0 }, whys: {} };
      localStorage.setItem("jihe.map.k", JSON.stringify({ map, language: "en", dark: true }));
    });
    await page.goto(`${ADDIN_ORIGIN}/map.html?from=jihe.map.k`);
    await page.getByText("There was nothing to compare").waitFor();
    expect(await page.evaluate(() => [localStorage.getItem("jihe.map.k"), document.title, document.documentElement.lang])).toEqual([
      null,
      "Map of relations",
      "en",
    ]);
    await page.reload();
    await page.getByRole("alert").getByText("没有收到关系图的数据").waitFor();
    expect(complaints).toEqual([]);
  });
});
