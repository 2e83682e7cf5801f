import { afterAll, afterEach, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { closeChromium } from "../support/excel/chromium-page";
import { describeWithChromium } from "../support/with-chromium";
import { openPane, type OpenPane } from "../support/pane/open-pane";
import type { Setup } from "../support/pane/fixture";

let pane: OpenPane;

async function opened(setup: Partial<Setup> = {}, view: Parameters<typeof openPane>[1] = {}): Promise<Page> {
  pane = await openPane(setup, view);
  return pane.page;
}

/** Tall enough for all four findings to be drawn: what is out of sight is not. */
async function checked(setup: Partial<Setup> = {}): Promise<Page> {
  const page = await opened(setup, { height: 1200 });
  await page.getByRole("button", { name: "一键审核" }).click();
  await page.getByRole("button", { name: "重新审核" }).waitFor();
  await page.getByText("审核于 11月22日 16:05").waitFor();
  return page;
}

const went = (page: Page): Promise<string[]> => page.evaluate(() => window.pane.went.map(({ sheet, cell }) => `${sheet}!${cell}`));
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => (document.activeElement as HTMLElement).innerText.replaceAll("\n", " "));

describeWithChromium("the pane", () => {
  /** Whatever is done, the browser has nothing to complain of: no errors, and nothing that the policy refuses. */
  afterEach(async () => {
    expect(pane.complaints).toEqual([]);
    await pane.close();
  });
  afterAll(closeChromium);

  test.each([
    [null, "正在连接 Excel…", []],
    ["no-library", "没有加载到 Office 的脚本库", ["重试", "复制错误信息"]],
    ["no-answer", "Excel 在 15 秒内没有应答", ["重试", "复制错误信息"]],
    ["not-excel", "这个页面不是在 Excel 中打开的", ["复制错误信息"]],
    ["too-old", "Excel 2021", ["复制错误信息"]],
    [
      "connected",
      "只加标记和批注，不改动您填写的内容",
      ["一键审核", "生成汇总", "清除标记", "干净副本", "规则包 · 内置通用规则", "设置", "打开示例工作簿"],
    ],
  ] as const)("with connection %s says “%s”", async (connection, words, buttons) => {
    const page = await opened({ connection });
    await page.getByRole("main").getByText(words).first().waitFor();
    expect(await page.getByRole("button").allInnerTexts()).toEqual(buttons);
    if (buttons[0] === "重试") await page.getByRole("button", { name: "重试" }).click();
    expect(await page.evaluate(() => window.pane.reloads())).toBe(buttons[0] === "重试" ? 1 : 0);
  });

  test("shows the step that is being done, and takes no second order meanwhile", async () => {
    const page = await opened();
    await page.evaluate(() => window.pane.hold("mark"));
    await page.getByRole("button", { name: "一键审核" }).click();
    await page.locator("[aria-current=step]", { hasText: "正在标注" }).waitFor();
    expect(await page.getByRole("listitem").allInnerTexts()).toEqual(["读取\n已完成", "核对\n已完成", "正在标注…", "写结果"]);
    expect(await page.getByRole("button", { name: "清除标记" }).getAttribute("aria-disabled")).toBe("true");
    expect(await page.getByRole("status").innerText()).toBe("正在标注…");
    expect(await page.getByRole("progressbar", { name: "进度" }).getAttribute("aria-valuenow")).toBe("0.25");
    await page.evaluate(() => window.pane.release());
    await page.getByRole("heading", { name: "发现 4 个问题" }).waitFor();
  });

  test("stops by Esc or by its button, keeps the keyboard's place, and says what is left", async () => {
    const page = await opened();
    await page.evaluate(() => window.pane.hold("mark"));
    await page.getByRole("button", { name: "一键审核" }).click();
    await page.getByRole("progressbar", { name: "进度" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "正在停止…" }).focus();
    expect(await page.getByRole("status").innerText()).toBe("正在停止…");
    await page.evaluate(() => window.pane.release());
    const alert = page.getByRole("alert");
    await alert.getByText("标注可能不完整，请再次审核或清除标记。您填写的内容没有改动。").waitFor();
    expect(await alert.innerText()).toContain("已按您的要求停止。");
    expect(await focused(page)).toBe("一键审核");
    await page.evaluate(() => window.pane.hold("read"));
    await page.getByRole("button", { name: "一键审核" }).click();
    await page.getByRole("button", { name: "停止（Esc）" }).click();
    await page.evaluate(() => window.pane.release());
    await alert.getByText("已按您的要求停止。").waitFor();
    expect(await alert.innerText()).not.toContain("标注可能不完整");
  });

  test("opens a finding's card on a click and goes to its cell; links go to the others", async () => {
    const page = await checked();
    await page.getByRole("row", { name: /年度资金申请总额 370,000/ }).click();
    const card = page.locator("[data-kind=card]", { hasText: "对照值" });
    await card.getByText("合 7 万元").waitFor();
    for (const words of ["370,000.00 元", "300,000.00 元", "标准表样；算术关系", "该格已有您的批注，只加了底色，没有加批注"])
      expect(await card.innerText()).toContain(words);
    await page.getByRole("button", { name: "转到 E7" }).click();
    expect(await went(page)).toEqual(["市科协机构及常委会会议费!E6", "市科协机构及常委会会议费!E7"]);
    await page.getByRole("button", { name: /^收起说明 E6/ }).click();
    expect(await page.getByText("对照值").count()).toBe(0);
  });

  test.each([
    ["zh", "审核规则说明", "这条规则的说明和示例"],
    ["en", "The rules explained", "This rule explained, with examples"],
  ] as const)("in %s, opens the catalogue of rules, and a finding's rule in it, in the browser", async (language, all, one) => {
    const page = await opened({ language });
    await page.getByRole("link", { name: all }).click();
    await page.getByRole("button").first().click();
    await page.getByRole("row", { name: /E6.*370,000/ }).click();
    await page.getByRole("link", { name: one }).press("Enter");
    const addresses = [`/help/rules.${language}.html`, `/help/rules.${language}.html#annual-funding-sum`];
    expect(await page.evaluate(() => window.pane.opened)).toEqual(addresses.map((address) => new URL(address, page.url()).href));
    expect(page.context().pages()).toHaveLength(1);
  });

  test("leaves the catalogue to a plain link where Excel shows no pages, as on the web", async () => {
    const page = await opened({ desktop: false });
    const [other] = await Promise.all([page.context().waitForEvent("page"), page.getByRole("link", { name: "审核规则说明" }).click()]);
    await other.waitForURL(/\/help\/rules\.zh\.html$/);
  });

  test("is worked by the keyboard alone", async () => {
    const page = await opened();
    await page.getByRole("button", { name: "一键审核" }).waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "发现 4 个问题" }).waitFor();
    expect(await focused(page)).toBe("重新审核");
    for (let at = 0; at < 30 && !(await focused(page)).startsWith("错误 D11"); at++) await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowDown");
    expect(await focused(page)).toMatch(/市科协机构及常委会会议费/);
    await page.keyboard.press("ArrowDown");
    expect(await focused(page)).toMatch(/^错误 E6 年度资金申请总额/);
    await page.keyboard.press("End");
    expect(await focused(page)).toMatch(/空白表/);
    await page.keyboard.press("PageUp");
    for (let at = 0; at < 2; at++) await page.keyboard.press("ArrowDown");
    expect(await focused(page)).toMatch(/^错误 D11/);
    for (let at = 0; at < 2; at++) await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByText("对照值").waitFor();
    expect(await went(page)).toEqual(["市科协机构及常委会会议费!E6"]);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await went(page)).toEqual(["市科协机构及常委会会议费!E6", "市科协机构及常委会会议费!E7"]);
    await page.keyboard.press("Escape");
    expect(await focused(page)).toMatch(/^错误 E6/);
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle);
    expect([await page.getByText("对照值").count(), outline]).toEqual([0, "solid"]);
  });

  test.each([
    ["clean", "没有发现问题"],
    ["partlyClean", "已审核的部分没有发现问题，但有内容未能审核"],
    ["onlyBlank", "都是空白表，尚未填写"],
    ["nothing", "没有识别出标准表样，未作审核。"],
  ] as const)("of workbook %s says “%s”", async (workbook, words) => {
    const page = await checked({ workbook });
    await page.getByRole("heading", { name: words, exact: true, level: 2 }).waitFor();
    const ofCheck = ["打开“审核结果”工作表", "勾稽关系图"].map((name) => page.getByRole("button", { name }).count());
    expect(await Promise.all(ofCheck)).toEqual(workbook === "nothing" ? [0, 0] : [1, 1]);
    expect(await page.getByText(/核对 \d+ 条规则/).count()).toBe(["clean", "partlyClean"].includes(workbook) ? 1 : 0);
  });

  test("tells a failure with what to do, lets it be copied and tried again", async () => {
    const page = await opened();
    await page.evaluate(() => window.pane.failNext("read", "editing-cell"));
    await page.getByRole("button", { name: "一键审核" }).click();
    const alert = page.getByRole("alert");
    await alert.getByText("请按 Enter 或 Esc 结束编辑").waitFor();
    await page.evaluate(() =>
      Object.defineProperty(navigator, "clipboard", { value: { writeText: async (text: string) => void (window.name = text) } }),
    );
    await alert.getByRole("button", { name: "复制错误信息" }).click();
    await alert.getByRole("button", { name: "已复制" }).waitFor();
    expect(await page.evaluate(() => window.name)).toContain("kind: editing-cell\ncode: GeneralException");
    await alert.getByRole("button", { name: "重试" }).click();
    await page.getByRole("heading", { name: "发现 4 个问题" }).waitFor();
    expect(await alert.count()).toBe(0);
  });

  test("keeps the results and stays in sight when a cell cannot be shown", async () => {
    const page = await checked();
    await page.evaluate(() => window.pane.failNext("goTo", "sheet-gone"));
    await page.getByRole("row", { name: /B12/ }).first().click();
    const alert = page.getByRole("alert");
    await alert.getByText("没有转到单元格").waitFor();
    expect(await page.getByRole("heading", { name: "发现 4 个问题" }).count()).toBe(1);
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    expect((await alert.boundingBox())!.y).toBeGreaterThanOrEqual(0);
    await alert.getByRole("button", { name: "关闭提示" }).click();
    expect(await alert.count()).toBe(0);
  });

  test("tells what a clear left and why", async () => {
    const page = await opened();
    const answered = [{ sheet: "机关服务费", cell: "E6" }];
    const left = { answered, keepsReport: true, lockedReport: true, protectedSheets: ["学会改革与发展"], summaries: [] };
    await page.evaluate((outcome) => window.pane.clears(outcome), left);
    await page.getByRole("button", { name: "清除标记" }).click();
    const lines = ["其中有填写的审核说明", "工作簿的结构受保护，不能删除工作表", "受保护的工作表上的标记：学会改革与发展"];
    for (const line of lines) await page.getByText(line).waitFor();
    await page.getByRole("button", { name: "转到 机关服务费!E6" }).click();
    expect(await went(page)).toEqual(["机关服务费!E6"]);
  });

  test.each(["zh", "en"] as const)("fits 320 pixels in %s, light and dark", async (language) => {
    for (const dark of [false, true]) {
      const page = await opened({ language, dark });
      await page.getByRole("button").first().click();
      await page.locator("[data-finding]").first().click();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      await page.evaluate(() => window.pane.mends("市科协机构及常委会会议费", "E6"));
      await page
        .getByText(language === "zh" ? "已改动，正在重新审核" : "changed, checking again")
        .first()
        .waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      await page.evaluate(() => window.pane.pauses());
      await page.getByText(language === "zh" ? "工作表仍是 11月22日 16:05 的。" : "still those of 22 November at 16:05.").waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      const background = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
      expect(background).toBe(dark ? "rgb(41, 41, 41)" : "rgb(255, 255, 255)");
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(language === "zh" ? "zh-CN" : "en");
      if (!dark) await pane.close();
    }
  });

  test("shows what failed where the pane itself does", async () => {
    const page = await opened();
    await page.evaluate(() => window.pane.crash());
    await page.getByRole("alert").getByText("任务窗格发生故障").waitFor();
    await page.getByRole("button", { name: "重新加载" }).click();
    expect(await page.evaluate(() => window.pane.reloads())).toBe(1);
    // That is what the browser is right to complain of.
    expect(pane.complaints.length).toBeGreaterThan(0);
    pane.complaints.length = 0;
  });

  test("saves an explanation from the card, shows what it does, and keeps the text when that fails", async () => {
    const page = await checked();
    await page.getByRole("row", { name: /^警告 B12/ }).click();
    await page.getByRole("button", { name: "填写审核说明" }).click();
    expect(await page.evaluate(() => document.activeElement!.tagName)).toBe("TEXTAREA");
    await page.keyboard.press("Control+Enter");
    await page.getByText("请先写明原因。").waitFor();
    await page.keyboard.type("该类指标由上级统一下达");
    await page.getByLabel("说明人").fill("张三");
    await page.evaluate(() => window.pane.failNext("read", "busy"));
    await page.keyboard.press("Control+Enter");
    const alert = page.getByRole("alert");
    await alert.getByText("审核说明没有保存").waitFor();
    expect(await page.getByLabel("审核说明", { exact: true }).inputValue()).toBe("该类指标由上级统一下达");
    await page.getByRole("button", { name: "保存说明" }).click();
    await page.getByRole("heading", { name: "发现 3 个问题" }).waitFor();
    const card = page.locator("[data-kind=card]", { hasText: "该类指标由上级统一下达" });
    expect((await card.innerText()).replaceAll("\n\n", "\n")).toContain("张三 · 2026-11-22\n已说明");
    expect(await page.getByRole("row", { name: /^已说明 B12.*警告/ }).count()).toBe(1);
    expect(await focused(page)).toBe("修改说明");
    // To explain is no new round: there is nothing yet to compare with.
    expect(await page.getByText("与上次审核相比").count()).toBe(0);

    await page.getByRole("row", { name: /^错误 E6/ }).click();
    await page.getByRole("button", { name: "填写审核说明" }).click();
    await page.getByText("算术错误请更正数据").waitFor();
    expect(await page.getByLabel("说明人").inputValue()).toBe("张三");
    await page.getByLabel("审核说明", { exact: true }).fill("已报财政局");
    // Meanwhile another form is mended: she goes on writing where she is.
    await page.evaluate(() => window.pane.mends("党建引领百万市民共享科普", "D4"));
    await page.evaluate(() => window.pane.pauses());
    await page.getByRole("heading", { name: "发现 2 个问题" }).waitFor();
    expect(await page.getByRole("status").innerText()).toBe("已重新审核：发现 2 个问题");
    await page.keyboard.type("。");
    expect(await page.getByLabel("审核说明", { exact: true }).inputValue()).toBe("已报财政局。");
    await page.keyboard.press("Escape");
    await page.getByRole("row", { name: /^错误 E6/ }).click();
    expect(await page.getByLabel("审核说明", { exact: true }).inputValue()).toBe("已报财政局。");
    await page.getByRole("button", { name: "保存说明" }).click();
    await page.getByText("算术错误，请更正").waitFor();
    expect(await page.getByRole("heading", { name: "发现 2 个问题" }).count()).toBe(1);
    expect(await page.getByText("工作表仍是").count()).toBe(0);
    await page.getByRole("row", { name: /^已说明 B12/ }).click();
    await page.getByRole("button", { name: "撤回说明" }).click();
    await page.getByRole("button", { name: "确定撤回" }).click();
    await page.getByRole("heading", { name: "发现 3 个问题" }).waitFor();
    await page.getByRole("button", { name: "重新审核" }).click();
    await page.getByText("与上次审核相比：新增 0 项，已改正 0 项，仍存在 3 项，已说明 0 项。").waitFor();
  });
});
