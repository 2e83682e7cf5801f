import { afterAll, afterEach, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { closeChromium } from "../support/excel/chromium-page";
import { openPane, type OpenPane } from "../support/pane/open-pane";
import { describeWithChromium } from "../support/with-chromium";

const ADDRESS = "https://rules.test/kexie.json";
const own = { id: "kexie", version: "3", title: "市科协审核规则", extends: ["jihe-standard"], rules: { "annual-funding-sum": "off" } };

let pane: OpenPane;

async function opened(setup: Parameters<typeof openPane>[0] = {}): Promise<Page> {
  pane = await openPane(setup);
  await pane.page.getByRole("button", { name: /^规则包/ }).click();
  return pane.page;
}

const file = (name: string, content: string): { name: string; mimeType: string; buffer: Buffer } => ({
  name,
  mimeType: "application/json",
  buffer: Buffer.from(content),
});
const facts = (page: Page): Promise<string[]> => page.locator("dd").allInnerTexts();

describeWithChromium("the rules in the pane", () => {
  afterEach(async () => {
    expect(pane.complaints).toEqual([]);
    await pane.close();
  });
  afterAll(closeChromium);

  test("tell which pack is in force; a file is taken, a wrong one refused with place and reason, and the good one stays", async () => {
    const page = await opened();
    expect((await facts(page)).slice(0, 1)).toEqual(["jihe-standard"]);
    await page.locator("input[type=file]").setInputFiles(file("kexie.json", JSON.stringify(own)));
    await page.getByText("已换用。下次审核起生效。").waitFor();
    await page.getByRole("button", { name: "规则包 · 市科协审核规则" }).waitFor();
    expect(await facts(page)).toEqual([
      "kexie",
      "3",
      expect.stringMatching(/^[0-9a-f]{12}$/),
      "文件 kexie.json，2026年11月20日 09:30 选用",
    ]);
    await page
      .locator("input[type=file]")
      .setInputFiles(file("bad.json", JSON.stringify({ ...own, rules: { "annual-funding-sam": "off" } })));
    const alert = page.getByRole("alert");
    await alert.getByText("仍按原来的规则包审核").waitFor();
    expect(await alert.innerText()).toContain("annual-funding-sum");
    expect((await facts(page))[0]).toBe("kexie");
    await alert.getByRole("button", { name: "关闭提示" }).click();
    await page.getByRole("button", { name: "一键审核" }).click();
    await page.getByRole("heading", { name: "发现 3 个问题" }).waitFor();
  });

  test("are taken from an address by the keyboard, and written into the workbook once", async () => {
    const page = await opened({ network: { [ADDRESS]: JSON.stringify(own) } });
    await page.getByRole("textbox", { name: "内网地址" }).fill("https://rules.test/none.json");
    await page.keyboard.press("Enter");
    await page.getByRole("alert").getByText("连接不上").waitFor();
    await page.getByRole("textbox", { name: "内网地址" }).fill(ADDRESS);
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "规则包 · 市科协审核规则" }).waitFor();
    expect(await page.getByRole("alert").count()).toBe(0);
    await page.getByRole("button", { name: "写入“审核规则”表" }).click();
    await page.getByText("已在工作簿末尾加入").waitFor();
    await page.getByRole("button", { name: "写入“审核规则”表" }).click();
    await page.getByText("工作簿里已有名为“审核规则”的表，没有改动它").waitFor();
    await page.getByRole("button", { name: "改用内置规则" }).click();
    await page.getByRole("button", { name: "规则包 · 内置通用规则" }).waitFor();
    await page.getByRole("button", { name: "一键审核" }).click();
    await page.getByText("本工作簿的“审核规则”表", { exact: true }).waitFor();
    await page.getByRole("heading", { name: "发现 3 个问题" }).waitFor();
  });

  test.each(["zh", "en"] as const)("fit 320 pixels in %s, light and dark", async (language) => {
    for (const dark of [false, true]) {
      pane = await openPane({ language, dark, network: {} });
      const { page } = pane;
      await page.getByRole("button", { name: /^(规则包|Rules)/ }).click();
      await page.getByRole("textbox").fill("https://rules.test/a-rather-long-name-of-a-folder/none.json");
      await page.keyboard.press("Enter");
      await page.getByRole("alert").waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      if (!dark) await pane.close();
    }
  });
});
