import { afterAll, afterEach, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { closeChromium } from "../support/excel/chromium-page";
import { violationsOn } from "../support/pane/axe";
import type { Setup } from "../support/pane/fixture";
import { openPane, type OpenPane } from "../support/pane/open-pane";
import { describeWithChromium } from "../support/with-chromium";

let pane: OpenPane;

async function checked(setup: Partial<Setup> = {}, view: Parameters<typeof openPane>[1] = {}): Promise<Page> {
  pane = await openPane(setup, view);
  const { page } = pane;
  await page.getByRole("button").first().click();
  await page.getByRole("treegrid").waitFor({ timeout: 60_000 });
  return page;
}

const focused = (page: Page): Promise<string> =>
  page.evaluate(() => (document.activeElement as HTMLElement).innerText.replaceAll("\n", " "));
const isInTree = (page: Page): Promise<boolean> => page.evaluate(() => document.activeElement!.closest("[role=treegrid]") !== null);
const went = (page: Page): Promise<string[]> => page.evaluate(() => window.pane.went.map(({ cell }) => cell));
const row = (page: Page, name: RegExp): ReturnType<Page["getByRole"]> => page.getByRole("row", { name });

describeWithChromium("the list of findings", () => {
  afterEach(async () => {
    expect(pane.complaints).toEqual([]);
    await pane.close();
  });
  afterAll(closeChromium);

  test("holds only what is in sight of 2,000, and never lets go of the keyboard", async () => {
    const page = await checked({ workbook: "thousands" });
    await page.getByRole("heading", { name: "发现 2000 个问题" }).waitFor();
    const most: number[] = [];
    const count = async (): Promise<void> => void most.push(await page.getByRole("row").count());
    await page.getByRole("combobox", { name: "分组" }).selectOption("severity");
    await row(page, /^错误 1200|^错误 错误 1200/).focus();
    for (const key of ["End", "ArrowUp", "PageUp", "Home", "PageDown", "PageDown", "ArrowDown", "ArrowUp", "End"]) {
      await page.keyboard.press(key);
      expect(await isInTree(page)).toBe(true);
      await count();
    }
    // The page is scrolled away from the line that has the focus, and comes back by the next key.
    const last = await focused(page);
    expect(last).toMatch(/^提示/);
    await page.evaluate(() => window.scrollTo(0, 0));
    await row(page, /错误 1200/).waitFor();
    await count();
    expect(await focused(page)).toBe(last);
    await page.keyboard.press("ArrowUp");
    expect(await isInTree(page)).toBe(true);
    const { y } = (await page.locator("[role=row]:focus").boundingBox())!;
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y).toBeLessThan(720);
    expect(Math.max(...most)).toBeLessThanOrEqual(60);
    // Said of each line all the same: which of how many it is.
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowDown");
    const [at, of] = await page.evaluate(() =>
      ["aria-posinset", "aria-setsize"].map((name) => Number(document.activeElement!.getAttribute(name))),
    );
    expect([at, of]).toEqual([1, 1200]);
  });

  test("keeps what is being written, and where, while its card is out of sight", async () => {
    const page = await checked({ workbook: "thousands" });
    await row(page, /^错误 E6/)
      .first()
      .focus();
    await page.keyboard.press("F2");
    await page.keyboard.type("上级下达的");
    await page.getByRole("combobox", { name: "分组" }).selectOption("severity");
    await page.getByLabel("审核说明", { exact: true }).focus();
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await page.keyboard.type("，无误");
    expect(await page.getByLabel("审核说明", { exact: true }).inputValue()).toBe("上级下达的，无误");
  });

  test("is worked by keys: sides open and close, space shows, F2 explains, Esc closes", async () => {
    const page = await checked();
    await row(page, /市科协综合治理费用/).focus();
    await page.keyboard.press("ArrowLeft");
    expect(await row(page, /^警告 B12/).count()).toBe(0);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowDown");
    expect(await focused(page)).toMatch(/^错误 B5/);
    await page.keyboard.press("Space");
    await page.getByRole("row", { name: "B5 计划开始日期 的说明" }).waitFor();
    expect(await went(page)).toEqual([]);
    await page.keyboard.press("ArrowRight");
    expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset["kind"])).toBe("card");
    await page.keyboard.press("ArrowLeft");
    expect(await focused(page)).toMatch(/^错误 B5/);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("F2");
    expect(await page.evaluate(() => document.activeElement!.tagName)).toBe("TEXTAREA");
    await page.keyboard.type("a/b 左移");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Escape");
    expect(await focused(page)).toMatch(/^警告 B12/);
    await page.keyboard.press("F2");
    expect(await page.getByLabel("审核说明", { exact: true }).inputValue()).toBe("a/b 左移");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Enter");
    expect(await went(page)).toEqual(["B12"]);
  });

  test("keeps the keyboard's place where the finding there is mended", async () => {
    const page = await checked();
    await row(page, /^错误 E6/).focus();
    await page.evaluate(() => window.pane.mends("市科协机构及常委会会议费", "E6"));
    await page.evaluate(() => window.pane.pauses());
    await page.getByRole("heading", { name: "发现 3 个问题" }).waitFor();
    await page.waitForFunction(() => document.activeElement?.matches("[role=row]"));
    expect(await focused(page)).toMatch(/市科协/);
  });

  test("says what filters hide, and shows all again", async () => {
    const page = await checked();
    await page.getByRole("button", { name: "警告 1" }).click();
    await page.getByText("已隐藏 3 个问题。").waitFor();
    expect(await page.locator("[data-finding]").count()).toBe(1);
    expect(await page.getByRole("button", { name: "警告 1" }).getAttribute("aria-pressed")).toBe("true");
    // What is hidden stays so in the next check.
    await page.getByRole("button", { name: "重新审核" }).click();
    await page.getByText("已隐藏 3 个问题。").waitFor();
    await page.getByRole("button", { name: "全部显示" }).click();
    // Only what is in sight is drawn.
    await page.setViewportSize({ width: 320, height: 1600 });
    await page.locator("[data-finding]").nth(3).waitFor();
    expect(await page.locator("[data-finding]").count()).toBe(4);
    expect(await page.getByText("已隐藏").count()).toBe(0);
  });

  test("corrects once: what was corrected is not offered again before it has been checked anew", async () => {
    const page = await checked({}, { height: 1200 });
    await page.locator("[data-finding]").first().focus();
    await page.keyboard.press("ArrowRight");
    const button = page.locator("[data-correct]");
    expect(await button.getAttribute("aria-disabled")).toBeNull();
    await button.press("Enter");
    await page.getByText("已修正 1 处，正在重新核对。").waitFor();
    await page.locator("[data-correct][aria-disabled=true]:focus").waitFor();
    await page.evaluate(() => window.pane.pauses());
    await button.waitFor({ state: "detached" });
  });

  test("is searched by Ctrl+F and by /, and says where nothing is found", async () => {
    const page = await checked();
    await page.keyboard.press("Control+f");
    await page.keyboard.type("３７０，０００");
    await page.getByText("已隐藏 3 个问题。").waitFor();
    expect(await page.locator("[data-finding]").allInnerTexts()).toEqual([expect.stringContaining("E6")]);
    await page.keyboard.type("/");
    await page.getByText("没有符合条件的问题，4 个问题都已隐藏。").waitFor();
    expect(await page.getByRole("treegrid").count()).toBe(0);
    await page.keyboard.press("Escape");
    expect(await page.getByRole("textbox", { name: "查找问题" }).inputValue()).toBe("");
    await row(page, /^错误 E6/).focus();
    await page.keyboard.press("/");
    expect(await page.evaluate(() => document.activeElement!.tagName)).toBe("INPUT");
  });

  test("tells beside the findings what was not covered, and why", async () => {
    const page = await checked();
    const text = await page.getByRole("main").innerText();
    for (const words of ["只读取了 A1:CV20000", "通讯录", "不是已知的标准表样", "Sheet3"]) expect(text).toContain(words);
    await page.getByRole("button", { name: "2 张工作表没有识别为标准表" }).click();
    expect(await focused(page)).toBe("未能审核的内容");
    await page.getByRole("button", { name: "1 条规则因故未能核对" }).click();
    expect(await focused(page)).toMatch(/信息化运维项目/);
    await page.getByRole("row", { name: /其它来源款项/ }).waitFor();
    await page.getByRole("row", { name: /空白表，未审核/ }).waitFor();
    await page.getByRole("button", { name: "1 张标准表尚未填写" }).click();
    const scope = page.getByRole("button", { name: /^审核范围 · 识别 6\/9 张工作表 · 读取 156\/158 项/ });
    expect(await scope.getAttribute("aria-expanded")).toBe("true");
    expect(await focused(page)).toMatch(/^审核范围/);
    const sheet = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: /信息化运维项目/ }) });
    for (const words of ["读取 30/32 项", "勾稽比较", "其它来源款项"]) expect(await sheet.innerText()).toContain(words);
    await sheet
      .getByText(/不适用的规则 \d+ 条/)
      .first()
      .click();
    expect(await sheet.getByRole("list").last().getByRole("listitem").count()).toBeGreaterThan(0);
    await page.getByRole("button", { name: "转到 市科协机构及常委会会议费!E6" }).waitFor();
  });

  test("tells one slip once, with what follows from it, and many of a kind as one", async () => {
    const page = await checked({ workbook: "cascade" });
    await page.getByRole("heading", { name: "发现 2 个问题" }).waitFor();
    await page.getByRole("row", { name: "E16 科普活动" }).first().click();
    await page.getByRole("heading", { name: "随之而来" }).waitFor();
    await page.getByText("有 3 处核对相差同样的数").waitFor();
    await page.getByText("同类 3 处").click();
    await page.getByRole("heading", { name: "其他同类" }).waitFor();
  });

  test.each([
    [320, 720],
    [320, 500],
    [160, 400],
  ])("has one scroll bar only, and nothing beyond %i pixels", async (width, height) => {
    const page = await checked({}, { width, height });
    await row(page, /^错误 E6/).click();
    await page.getByText("对照值").waitFor();
    const scrollers = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>("main *")]
        .filter((element) => ["auto", "scroll"].includes(getComputedStyle(element).overflowY) && element.tagName !== "TEXTAREA")
        .map(({ tagName }) => tagName),
    );
    const beyond = await page.evaluate(
      (right) =>
        [...document.querySelectorAll("main > div:last-of-type *")]
          .filter((each) => each.getBoundingClientRect().right > right)
          .map((each) => each.outerHTML),
      width,
    );
    expect([scrollers, beyond]).toEqual([[], []]);
  });

  test.each([
    ["zh", false],
    ["en", true],
  ] as const)("is in order to those who hear it, in %s, dark: %s", async (language, dark) => {
    const page = await checked({ language, dark }, { dark, height: 2000 });
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole("button", { name: /^(审核范围|What was checked)/ }).click();
    await row(page, /B12/).click();
    await page.keyboard.press("F2");
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole("combobox").selectOption("rule");
    await page.keyboard.press("Control+f");
    await page.keyboard.type("E6");
    expect(await violationsOn(page)).toEqual([]);
  });
});
