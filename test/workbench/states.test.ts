import { afterAll, afterEach, beforeEach, expect, test } from "@jest/globals";
import { writeXlsx } from "hucre";
import type { Locator } from "playwright-core";
import { project2023 } from "../../src/official/project-2023";
import { cleanForms } from "../../src/rules/example-form";
import { formSheets } from "../../src/templates/form-sheet";
import { writeFile } from "../../src/workbook/file/write-file";
import { closeChromium } from "../support/excel/chromium-page";
import { openWorkbench, type OpenWorkbench } from "../support/workbench/open-workbench";
import { describeWithChromium } from "../support/with-chromium";

const CONTACTS = { name: "通讯录", rows: [["姓名", "电话"]] };
/** Milliseconds for the built page with its sheets, beside which other tests run. */
const PATIENCE = 120_000;

const form = (): Promise<Uint8Array> =>
  writeFile(formSheets([{ layout: project2023, filled: cleanForms["project-2023"] }]), { ours: false });
const something = (): Promise<Uint8Array> => writeXlsx({ sheets: [CONTACTS] });

let bench: OpenWorkbench;

const button = (name: string): Locator => bench.pane.getByRole("button", { name, exact: true });
const says = (words: string | RegExp): Promise<void> => bench.pane.getByText(words).first().waitFor();
const check = (): Promise<void> => bench.pane.getByRole("button", { name: /^(一键|重新)审核$/ }).click();
const sheets = (): Promise<string[]> => bench.inside(({ host: { book } }) => book.sheets.map(({ name }) => name));

/** Another workbook in place of the sample; the pane begins anew. */
async function open(bytes: Uint8Array): Promise<void> {
  await bench.inside((workbench, given) => workbench.openBytes("表.xlsx", Uint8Array.from(given as number[])), [...bytes]);
  await button("一键审核").waitFor();
}

describeWithChromium("states of the pane in the built add-in, beside the sheets", () => {
  beforeEach(async () => void (bench = await openWorkbench()), PATIENCE);
  afterEach(() => bench.close());
  afterAll(closeChromium);

  test(
    "first run; nothing recognised; all clean",
    async () => {
      await says("只加标记和批注，不改动您填写的内容");
      await open(await something());
      await check();
      await says("没有识别出标准表样，未作审核。");
      expect(await sheets()).toEqual(["通讯录"]);
      await open(await form());
      await check();
      await says("1 张表全部审核，规则全部核对。");
      expect(await sheets()).toEqual([expect.any(String), "审核结果"]);
    },
    PATIENCE,
  );

  test(
    "in an English Excel with a dark theme",
    async () => {
      await bench.inside((workbench) => workbench.become({ dark: true, language: "en" }));
      await button("Check workbook").click();
      await button("Check again").waitFor();
      await bench.pane
        .getByRole("row", { name: /^Error/ })
        .first()
        .waitFor();
      expect(await bench.pane.locator("html").evaluate((html) => [html.style.colorScheme, html.getAttribute("lang")])).toEqual([
        "dark",
        "en",
      ]);
    },
    PATIENCE,
  );

  test(
    "progress, and stopped by Esc; a fault of Excel's that is told and tried again",
    async () => {
      await bench.inside((workbench) => workbench.become({ latency: 1_000 }));
      await check();
      await bench.pane.getByRole("progressbar").first().waitFor();
      await bench.page.keyboard.press("Escape");
      await says("已按您的要求停止。");
      await bench.inside((workbench) => {
        workbench.become({ latency: 0 });
        workbench.host.fail({ whole: "InvalidOrTimedOutSession" });
      });
      await check();
      await says("审核没有完成");
      await button("重试").click();
      await button("重新审核").waitFor();
      expect(await sheets()).toContain("审核结果");
    },
    PATIENCE,
  );

  test(
    "a workbook that takes no changes; an Excel that is too old; none at all",
    async () => {
      const { page, pane } = bench;
      const before = await sheets();
      await bench.inside((workbench) => void (workbench.host.levers.readOnly = "unchangeable"));
      await check();
      await says("工作簿是只读的");
      await pane.locator("[data-finding]").first().waitFor();
      expect(await sheets()).toEqual(before);
      await bench.inside((workbench) => workbench.become({ api: "1.9" }));
      await says("请使用 Excel 2021 或更新的版本");
      const { origin } = new URL(page.url());
      const alone = await page.context().newPage();
      await alone.goto(`${origin}/addin/taskpane.html`);
      // Alone in a browser the library never says that it is ready.
      await alone.getByText("Excel 在 15 秒内没有应答。").waitFor();
    },
    PATIENCE,
  );
});
