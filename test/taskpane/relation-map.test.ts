import { afterAll, afterEach, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { closeChromium } from "../support/excel/chromium-page";
import { violationsOn } from "../support/pane/axe";
import { openPane, type OpenPane } from "../support/pane/open-pane";
import type { Setup } from "../support/pane/fixture";
import { describeWithChromium } from "../support/with-chromium";

let pane: OpenPane;

async function opened(setup: Partial<Setup> = {}, view: Parameters<typeof openPane>[1] = {}): Promise<Page> {
  pane = await openPane({ workbook: "cascade", ...setup }, view);
  const { page } = pane;
  const inChinese = setup.language !== "en";
  await page.getByRole("button", { name: inChinese ? "一键审核" : "Check workbook" }).click();
  await page.getByRole("button", { name: inChinese ? /^勾稽关系图/ : /^Map of relations/ }).click();
  return page;
}

const went = (page: Page): Promise<string[]> => page.evaluate(() => window.pane.went.map(({ sheet, cell }) => `${sheet}!${cell}`));
const edges = (page: Page) => page.locator(".react-flow__edge");
const failing = (page: Page) => page.getByRole("button", { name: "收入总表与支出总表：✗ 不符 1/18 差 -270,000.00。不符 1 项，相符 17 项" });
const scale = (page: Page): Promise<number> =>
  page.locator(".react-flow__viewport").evaluate((viewport) => new DOMMatrix(getComputedStyle(viewport).transform).a);

describeWithChromium("the map of relations in the pane", () => {
  /** Whatever is done, the browser has nothing to complain of: no errors, and nothing that the policy refuses. */
  afterEach(async () => {
    expect(pane.complaints).toEqual([]);
    await pane.close();
  });
  afterAll(closeChromium);

  test("shows each table and each pair that is tied, and what fails by colour, stroke and sign", async () => {
    const page = await opened();
    await edges(page).first().waitFor();
    expect(await edges(page).count()).toBe(18);
    expect(await page.locator(".react-flow__node").count()).toBe(15);
    const lookOf = (state: string): Promise<(string | undefined)[]> =>
      page
        .locator(`path[data-state="${state}"]`)
        .first()
        .evaluate((path) => [getComputedStyle(path).strokeWidth, getComputedStyle(path).stroke]);
    expect(await page.locator('path[data-state="fails"]').count()).toBe(2);
    const [fails, holds] = [await lookOf("fails"), await lookOf("holds")];
    expect([fails[0], holds[0]]).toEqual(["4px", "1.5px"]);
    expect(fails[1]).not.toBe(holds[1]);
    expect(await failing(page).textContent()).toBe("✗ 不符 1/18 差 -270,000.00 ");
  });

  test("a line that is clicked shows both figures, the difference and the cause, and both cells lead there", async () => {
    const page = await opened();
    await failing(page).locator("rect").click();
    const told = page.locator("[data-selected]");
    await told.getByRole("heading", { name: "收入总表 ↔ 支出总表" }).waitFor();
    const first = told.locator("[data-tie=fails]");
    expect(await first.count()).toBe(1);
    const text = await first.innerText();
    for (const words of ["✗ 不符 · 错误", "2,250,000.00", "应 = 2,520,000.00", "-270,000.00", "可能原因："]) expect(text).toContain(words);
    await first.getByRole("button", { name: "转到 部门支出总表!E16" }).click();
    await first.getByRole("button", { name: "转到 部门收入总表!E16" }).click();
    expect(await went(page)).toEqual(["部门支出总表!E16", "部门收入总表!E16"]);
    expect(await told.locator("[data-tie]").count()).toBe(9);
    await told.getByRole("button", { name: "再显示 9 项" }).click();
    expect(await told.locator("[data-tie]").count()).toBe(18);
  });

  test("is worked by the keyboard: Enter reads on in the details, Esc goes back to the line", async () => {
    const page = await opened();
    await failing(page).focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.activeElement?.textContent === "收入总表 ↔ 支出总表");
    expect(await failing(page).getAttribute("aria-pressed")).toBe("true");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Escape");
    const label = await page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
    expect(label).toMatch(/^收入总表与支出总表：✗/);
    const before = await scale(page);
    await page.keyboard.press("+");
    await page.waitForFunction(
      (least) => new DOMMatrix(getComputedStyle(document.querySelector(".react-flow__viewport")!).transform).a > least,
      before,
    );
    await page.keyboard.press("0");
    await page.waitForFunction(
      (same) => Math.abs(new DOMMatrix(getComputedStyle(document.querySelector(".react-flow__viewport")!).transform).a - same) < 0.001,
      before,
    );
  });

  test("a table that is chosen shows all that concerns it, what fails opened first", async () => {
    const page = await opened();
    await page.getByRole("button", { name: /支出总表，有错误/ }).click();
    const told = page.locator("[data-selected]");
    await told.getByRole("heading", { name: "部门支出预算总表" }).waitFor();
    const sections = await told.locator("h4").allInnerTexts();
    expect(sections.length).toBe(8);
    expect(sections.slice(0, 3).every((section) => section.includes("不符"))).toBe(true);
    expect(await told.locator("h4 > button[aria-expanded=true]").count()).toBe(3);
  });

  test("the list tells the same as the drawing", async () => {
    const page = await opened();
    await page.getByRole("button", { name: "列表" }).click();
    expect(await edges(page).count()).toBe(0);
    const headings = await page.locator("h3").allInnerTexts();
    expect(headings.filter((heading) => heading.includes("↔")).length).toBe(18);
    await page.getByRole("button", { name: /收入总表 ↔ 支出总表/ }).click();
    await page.getByRole("button", { name: "转到 部门收入总表!E16" }).click();
    expect(await went(page)).toEqual(["部门收入总表!E16"]);
    expect(await page.getByRole("button", { name: "列表" }).getAttribute("aria-pressed")).toBe("true");
  });

  test("where the drawing does not load the list stands in for it, and she may try again", async () => {
    pane = await openPane({ workbook: "cascade" });
    const { page } = pane;
    await page.context().route("**/xyflow.css", (route) => route.abort());
    await page.getByRole("button", { name: "一键审核" }).click();
    await page.getByRole("button", { name: /^勾稽关系图/ }).click();
    await page.getByText("图没有加载成功，下面以列表显示同样的内容。").waitFor();
    expect(await page.getByRole("button", { name: /收入总表 ↔ 支出总表/ }).count()).toBe(1);
    await page.context().unroute("**/xyflow.css");
    await page.getByRole("button", { name: "重试" }).click();
    await edges(page).first().waitFor();
    expect(pane.complaints.splice(0).every((complaint) => complaint.includes("ERR_FAILED"))).toBe(true);
  });

  test.each([
    ["faulty", "比较 4 项，不符 1 项"],
    ["onlyBlank", "没有可比较的"],
  ] as const)("of workbook %s, whose sheets are not tied together, says “%s” and lists what each holds", async (workbook, words) => {
    const page = await opened({ workbook });
    await page.getByText(words).waitFor();
    await page.getByText("表与表之间没有可核对的关系，所以没有图可画。下面是各表内部的核对。").waitFor();
    expect(await page.locator(".react-flow").count()).toBe(0);
  });

  test("stays open over a new check and shows what came of it; windows that cannot be had are said so", async () => {
    const page = await opened();
    await edges(page).first().waitFor();
    await page.getByRole("button", { name: "放大", exact: true }).click();
    await page.getByRole("alert").getByText("不能打开单独的窗口").waitFor();
    await page.getByRole("button", { name: "重新审核" }).click();
    await page.getByText("审核于").waitFor();
    await edges(page).first().waitFor();
    expect(await page.getByRole("button", { name: /^勾稽关系图/ }).getAttribute("aria-expanded")).toBe("true");
  });

  test.each(["light", "dark", "high contrast"] as const)("has nothing that axe complains of, %s", async (scheme) => {
    const page = await opened({}, { dark: scheme === "dark" });
    if (scheme === "high contrast") await page.emulateMedia({ forcedColors: "active" });
    await failing(page).press("Enter");
    await page.locator("[data-selected]").waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole("button", { name: "列表" }).click();
    await page.getByRole("button", { name: /收入总表 ↔ 支出总表/ }).click();
    expect(await violationsOn(page)).toEqual([]);
  });

  test.each(["zh", "en"] as const)("fits 320 pixels in %s, light and dark, as a map and as a list", async (language) => {
    for (const dark of [false, true]) {
      const page = await opened({ language }, { dark });
      const edge = edges(page).filter({ hasText: "✗" }).first();
      await edge.focus();
      await page.keyboard.press("Enter");
      await page.locator("[data-selected]").waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      await page.getByRole("button", { name: language === "zh" ? "列表" : "List" }).click();
      for (const section of (await page.locator("section section h3 > button").all()).slice(0, 3)) await section.click();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      if (!dark) await pane.close();
    }
  });
});
