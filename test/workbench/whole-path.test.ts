import { afterAll, afterEach, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { readXlsx } from "hucre";
import type { Locator } from "playwright-core";
import type { Workbench } from "../../src/workbench/page/workbench";
import { closeChromium } from "../support/excel/chromium-page";
import { violationsOn } from "../support/pane/axe";
import { publishedForm } from "../support/published-form";
import { FAULT, press } from "../support/workbench/first-minute";
import { openWorkbench, type OpenWorkbench } from "../support/workbench/open-workbench";
import { describeWithChromium } from "../support/with-chromium";

/** A text that markup of a web page was left in. */
const SLIP = "党建引领百万市民共享科普!D11";
/** Milliseconds for a walk through the whole page, beside which other tests run. */
const PATIENCE = 180_000;
/** Where a finding stands that is right all the same. */
const EXPLAINED = "D11";
const MOST_TABS = 80;
const REASON = "会议费按实际批次安排，另附说明。";
let bench: OpenWorkbench;

/** What the pane says of itself, to those who do not see it too. */
const says = (words: string | RegExp): Promise<void> => bench.pane.getByText(words).first().waitFor();
const selected = (): Promise<string> =>
  bench.inside(({ host: { book } }) => `${book.active.name}!${"ABCDEFG"[book.selection.area.left]}${book.selection.area.top + 1}`);
const valueAt = (address: string): Promise<unknown> => bench.inside(({ host: { book } }, at) => book.value(at as string), address);
const sheets = (): Promise<string[]> => bench.inside(({ host: { book } }) => book.sheets.map(({ name }) => name));

/** Looks for a finding as she would, and comes to stand on its line. */
async function find(query: string): Promise<void> {
  await bench.page.keyboard.press("/");
  await bench.page.keyboard.press("Control+a");
  await bench.page.keyboard.type(query);
  const line = bench.pane.locator("[role=row][data-finding]").first();
  await line.waitFor();
  for (let times = 0; times < 20; times++) {
    if (await line.evaluate((element) => element === document.activeElement)) return;
    await bench.page.keyboard.press("Tab");
    if (await bench.pane.locator("[role=row]:focus").count()) await bench.page.keyboard.press("ArrowDown");
  }
  throw new Error(`the keyboard does not come to ${query}`);
}

/** Whether a text stands in 审核结果; runs in the page. */
function written({ host: { book } }: Workbench, text: unknown): boolean {
  const sheet = book.sheet("审核结果")!;
  return Array.from({ length: 80 * 20 }, (_, at) => sheet.value(Math.floor(at / 20), at % 20)).includes(text as string);
}

/** Goes with Tab from where the keyboard is to a control, as she would. */
async function tabTo(control: Locator): Promise<void> {
  for (let times = 0; times < MOST_TABS; times++) {
    if (await control.evaluate((element) => element.ownerDocument.hasFocus() && element === element.ownerDocument.activeElement)) return;
    await bench.page.keyboard.press("Tab");
  }
  throw new Error(`the keyboard does not come to ${String(control)}`);
}

/** F6 goes round ribbon, sheets and pane. */
async function goTo(region: "grid" | "pane"): Promise<void> {
  for (let times = 0; times < 3; times++) {
    if (await bench.page.evaluate((name) => document.activeElement?.closest("[data-region]")?.getAttribute("data-region") === name, region))
      return;
    await bench.page.keyboard.press("F6");
  }
  throw new Error(`F6 does not come to the ${region}`);
}

/** Presses a button that stands anywhere in the pane: F6 comes to its beginning. */
async function pressInPane(name: string): Promise<void> {
  await goTo("grid");
  await goTo("pane");
  await tabTo(button(name));
  await bench.page.keyboard.press("Enter");
}

const button = (name: string): Locator => bench.pane.getByRole("button", { name, exact: true });

describeWithChromium("her whole path, by the keyboard alone", () => {
  afterEach(() => bench.close());
  afterAll(closeChromium);

  test(
    "open, check, go to, mend, gone, explain, summary, clean copy",
    async () => {
      bench = await openWorkbench();
      const { page } = bench;
      const hers = await sheets();
      await pressInPane("一键审核");
      await button("重新审核").waitFor();
      expect(await sheets()).toContain("审核结果");
      expect(await violationsOn(page.frames().find((frame) => frame.url().includes("taskpane"))!)).toEqual([]);

      await find(FAULT.cell);
      await page.keyboard.press("Enter");
      await page.waitForFunction((sheet) => window.workbench!.host.book.active.name === sheet, FAULT.sheet);
      expect(await selected()).toBe(`${FAULT.sheet}!${FAULT.cell}`);

      // She mends it in the sheet, and it is gone from the pane by itself.
      await goTo("grid");
      await page.keyboard.type(String(FAULT.right));
      await page.keyboard.press("Enter");
      await says("已改正 1 项");
      expect(await valueAt(`${FAULT.sheet}!${FAULT.cell}`)).toBe(FAULT.right);

      await goTo("pane");
      await tabTo(bench.pane.getByPlaceholder(/查找/));
      await find(EXPLAINED);
      await page.keyboard.press("F2");
      await page.keyboard.type(REASON);
      await page.keyboard.press("Control+Enter");
      await says(/已说明 1/);

      await pressInPane("生成汇总");
      await page.waitForFunction(() => window.workbench!.host.book.sheet("指标汇总") !== undefined);
      await button("停止（Esc）").waitFor({ state: "detached" });
      expect(await sheets()).toEqual(expect.arrayContaining(["审核结果", "封面结论", "项目绩效汇总", "指标汇总", "图表"]));
      expect(await bench.inside(written, REASON)).toBe(true);

      await pressInPane("干净副本");
      await tabTo(button("另存为新工作簿"));
      const download = page.waitForEvent("download");
      await page.keyboard.press("Enter");
      await says("干净副本已在新窗口中打开");
      const { sheets: clean } = await readXlsx(readFileSync(await (await download).path()));
      expect(clean.map(({ name }) => name)).toEqual(hers);
      expect(clean.flatMap((sheet) => [...(sheet.cells?.values() ?? [])].filter(({ comment }) => comment))).toEqual([]);
      expect(await sheets()).toContain("审核结果");
    },
    PATIENCE,
  );

  test(
    "every command of the ribbon's own tab works with the pane beside it",
    async () => {
      bench = await openWorkbench();
      const { page, pane } = bench;
      const dialog = page.frameLocator("iframe[data-frame=dialog]");
      const click = (control: string): Promise<void> => page.locator(`[data-control="${control}"]`).click();
      const hasSheet = (name: string): Promise<unknown> =>
        page.waitForFunction((wanted) => window.workbench!.host.book.sheet(wanted) !== undefined, name);
      const closeMessage = async (words: string): Promise<void> => {
        await dialog.getByText(words).first().waitFor();
        await dialog.getByRole("button", { name: "关闭" }).click();
        await page.locator("iframe[data-frame=dialog]").waitFor({ state: "detached" });
      };
      const hers = await sheets();
      await page.locator("[data-tab]").last().click();
      await bench.inside(({ host: { book } }, name) => book.activate(book.sheet(name as string)!), FAULT.sheet);
      await click("Jihe.CheckMenu");
      await page.locator('[data-control="Jihe.CheckSheet"]').click();
      await page.waitForFunction((name) => {
        const marked = window.workbench!.host.book.sheets.filter(({ comments }) => comments.length > 0);
        return marked.length === 1 && marked[0]!.name === name;
      }, FAULT.sheet);
      expect(await sheets()).toEqual(hers);
      await page.locator("[data-tab]").first().click();
      await press(bench, "Jihe.Check");
      expect(await sheets()).toContain("审核结果");
      await press(bench, "Jihe.Next");
      const first = await selected();
      await press(bench, "Jihe.Next");
      expect(await selected()).not.toBe(first);
      await press(bench, "Jihe.Previous");
      expect(await selected()).toBe(first);
      await press(bench, "Jihe.Summarise");
      expect(await sheets()).toEqual(expect.arrayContaining(["封面结论", "项目绩效汇总", "指标汇总", "图表"]));

      const download = page.waitForEvent("download");
      await click("Jihe.CleanCopy");
      const { sheets: clean } = await readXlsx(readFileSync(await (await download).path()));
      expect(clean.map(({ name }) => name)).toEqual(hers);
      await closeMessage("干净副本已在新窗口中打开");

      await click("Jihe.Template");
      await dialog.getByLabel("财政项目支出绩效目标申报表（2023 年版）").check();
      await dialog.getByRole("button", { name: "插入" }).click();
      await hasSheet("财政项目支出绩效目标申报表");
      await click("Jihe.Import");
      await dialog.getByRole("textbox").fill(publishedForm);
      await dialog.getByText("流动科普展览 ·").waitFor();
      await dialog.getByRole("button", { name: "插入" }).click();
      await hasSheet("流动科普展览");
      await click("Jihe.Rules");
      await closeMessage("现在使用：内置通用规则");

      await page.getByRole("button", { name: "关闭窗格" }).click();
      await page.locator("iframe[data-frame=pane]").waitFor({ state: "detached" });
      await click("Jihe.OpenPane");
      await pane.getByRole("button", { name: "一键审核" }).waitFor();

      // A message tells that the summary sheets stay: the command ends when it is closed.
      await click("Jihe.Clear");
      await dialog.getByText("部分保留").first().waitFor();
      const commented = await bench.inside(({ host: { book } }) =>
        book.sheets.filter(({ comments }) => comments.length > 0).map(({ name }) => name),
      );
      // What is to be looked at in an imported sheet is no mark of a check.
      expect(commented).toEqual(["流动科普展览"]);
    },
    PATIENCE,
  );

  test(
    "a finding is explained with F2, and stands as explained at the next check",
    async () => {
      bench = await openWorkbench();
      const { page, pane } = bench;
      await pane.getByRole("button", { name: "一键审核" }).click();
      await pane.getByRole("button", { name: "重新审核", exact: true }).waitFor();
      await pane.locator("[role=row][data-finding]").first().waitFor();
      await pane.getByRole("button", { name: /^警告/ }).first().click();
      await pane.locator("[role=row][data-finding]").first().focus();
      await page.keyboard.press("F2");
      await page.keyboard.type(REASON);
      await page.keyboard.press("Control+Enter");
      await says(/已说明 1/);
      await pane.getByRole("button", { name: "重新审核", exact: true }).press("Enter");
      await pane.getByRole("button", { name: "停止（Esc）" }).waitFor({ state: "detached" });
      await says(/已说明 1/);
      await pane.getByRole("button", { name: "全部显示" }).click();
      expect(await bench.inside(written, REASON)).toBe(true);
    },
    PATIENCE,
  );

  test(
    "a slip is corrected by one press, checked again by itself, and put back by another",
    async () => {
      bench = await openWorkbench();
      const { pane } = bench;
      await pane.getByRole("button", { name: "一键审核" }).click();
      await pane.getByRole("button", { name: "重新审核", exact: true }).waitFor();
      await pane.getByPlaceholder(/查找/).fill("D11");
      await pane.locator("[role=row][data-finding]", { hasText: "D11" }).first().focus();
      await bench.page.keyboard.press("Space");
      const before = await valueAt(SLIP);
      expect(before).toMatch(/<p>/);
      await pane.getByRole("button", { name: "修正这一处" }).press("Enter");
      await says("已修正 1 处，正在重新核对。");
      await says("已改正 1 项");
      expect(await valueAt(SLIP)).not.toMatch(/[<>]/);
      await pane.getByRole("button", { name: "撤销", exact: true }).press("Enter");
      await says("已撤销 1 处修正，正在重新核对。");
      expect(await valueAt(SLIP)).toBe(before);
    },
    PATIENCE,
  );
});
