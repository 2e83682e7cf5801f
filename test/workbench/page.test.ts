import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { openXlsx } from "hucre";
import type { Workbench } from "../../src/workbench/page/workbench";
import { scratch } from "../support/cli";
import { closeChromium } from "../support/excel/chromium-page";
import { FAULT, firstMinute, press, type Moment } from "../support/workbench/first-minute";
import { openWorkbench, type OpenWorkbench } from "../support/workbench/open-workbench";
import { describeWithChromium } from "../support/with-chromium";

const SHEETS = [
  "学术交流与发展项目",
  "党建引领百万市民共享科普",
  "机关服务费",
  "科技创新智库建设",
  "科技人才举荐与服务",
  "市科协机构及常委会会议费",
  "市科协综合治理费用",
  "信息化运维项目",
  "学会改革与发展",
];

/** What of the workbook the tests look at; runs in the page. */
function facts({ host: { book } }: Workbench): {
  sheets: string[];
  marks: number;
  comments: number;
  active: string;
  cell: string;
  value: unknown;
} {
  const sheet = book.sheet("市科协机构及常委会会议费")!;
  const { top, left } = book.selection.area;
  return {
    sheets: book.sheets.map(({ name }) => name),
    marks: book.sheets.reduce((sum, { conditionalFormats }) => sum + conditionalFormats.length, 0),
    comments: book.sheets.reduce((sum, { comments }) => sum + comments.length, 0),
    active: book.active.name,
    cell: `${"ABCDEF"[left]}${top + 1}`,
    value: sheet.value(5, 4),
  };
}

/** The file that Ctrl+S gives, read by LibreOffice and written anew by it. */
async function savedThroughLibreOffice({ page }: OpenWorkbench): Promise<Uint8Array> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Control+s")]);
  expect(download.suggestedFilename()).toBe("project-2023.xlsx");
  const within = scratch();
  writeFileSync(within("saved.xlsx"), readFileSync(await download.path()));
  const folder = path.dirname(within("saved.xlsx"));
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  execFileSync("soffice", [profile, "--headless", "--convert-to", "ods", "--outdir", folder, within("saved.xlsx")], { stdio: "ignore" });
  execFileSync(
    "soffice",
    [profile, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", within("again"), within("saved.ods")],
    {
      stdio: "ignore",
    },
  );
  return readFileSync(path.join(within("again"), "saved.xlsx"));
}

let bench: OpenWorkbench;

describeWithChromium("the workbench", () => {
  beforeAll(async () => {
    bench = await openWorkbench();
    // Yes, what is not saved may go.
    bench.page.on("dialog", (dialog) => void dialog.accept());
  }, 300_000);
  afterAll(async () => {
    await bench?.close();
    await closeChromium();
  });

  test("takes a newcomer through her first minute", async () => {
    const seen: Partial<Record<Moment, ReturnType<typeof facts>>> = {};
    let saved: Uint8Array = new Uint8Array();
    await firstMinute(bench, async (moment) => {
      seen[moment] = await bench.inside(facts);
      if (moment === "shown") await bench.pane.getByRole("heading", { name: "发现 19 个问题" }).waitFor();
      if (moment === "mended") saved = await savedThroughLibreOffice(bench);
    });
    expect(seen.opened).toMatchObject({ sheets: SHEETS, marks: 0, comments: 0 });
    expect(seen.checked).toMatchObject({ sheets: [...SHEETS, "审核结果"], active: "审核结果" });
    expect(seen.checked!.marks).toBeGreaterThan(0);
    expect(seen.checked!.comments).toBeGreaterThan(0);
    expect(seen.found).toMatchObject({ active: FAULT.sheet, cell: FAULT.cell, value: FAULT.wrong });
    expect(seen.edited!.value).toBe(FAULT.right);
    expect(seen.undone!.value).toBe(FAULT.wrong);
    expect(seen.mended).toMatchObject({ sheets: [...SHEETS, "审核结果"], value: FAULT.right });
    expect(seen.cleared).toMatchObject({ sheets: SHEETS, marks: 0, comments: 0, value: FAULT.right });
    const { sheets } = await openXlsx(saved, { readStyles: true });
    const mended = sheets.find(({ name }) => name === FAULT.sheet)!;
    expect(sheets.map(({ name }) => name)).toEqual([...SHEETS, "审核结果"]);
    expect(mended.rows[5]![4]).toBe(FAULT.right);
    expect(mended.merges).toContainEqual({ startRow: 0, startCol: 0, endRow: 0, endCol: 5 });
    expect(mended.cells!.get("0,0")!.style!.font).toMatchObject({ bold: true, size: 16 });
    expect(sheets.flatMap(({ cells }) => [...cells!.values()].filter(({ comment }) => comment))).toHaveLength(seen.mended!.comments);
    expect(sheets.flatMap(({ conditionalRules = [] }) => conditionalRules).length).toBeGreaterThan(0);
  }, 180_000);

  test("shows a dialog of the add-in's, which Esc closes, and opens the pane again by its button", async () => {
    const { page } = bench;
    // The pane follows the workbook: closed, it cannot meet the fault that is meant for the button.
    await page.getByRole("button", { name: "关闭窗格" }).click();
    expect(await page.locator("[data-frame=pane]").count()).toBe(0);
    await bench.inside(({ host }) => host.fail({ whole: "InvalidOrTimedOutSession" }));
    // The tab of the button that was pressed before is in front.
    await page.locator('[data-tab="TabHome"]').click();
    await page.locator('[data-control="Jihe.Check"]').click();
    await page.frameLocator("iframe[data-frame=dialog]").getByRole("alert").waitFor();
    await page.keyboard.press("Escape");
    await page.locator('[data-control="Jihe.Check"][aria-busy=false]').waitFor();
    expect(await page.locator("[data-frame=dialog]").count()).toBe(0);
    await page.locator('[data-control="Jihe.Pane"]').click();
    await bench.pane.getByRole("button", { name: "一键审核" }).waitFor();
  });

  test("becomes Excel on the web, in English, for another sample", async () => {
    const { page, pane } = bench;
    await page.getByRole("button", { name: "示例" }).click();
    await page.getByRole("menuitem", { name: "部门预算" }).click();
    await page.waitForFunction(() => window.workbench!.host.book.name === "budget.xlsx");
    await page.getByRole("button", { name: "开发者面板" }).click();
    await page.getByLabel("哪种 Excel").selectOption("web");
    await page.getByLabel("语言").selectOption("en");
    await pane.getByRole("button", { name: "Check workbook" }).waitFor();
    await press(bench, "Jihe.Check");
    expect(await bench.inside(({ host }) => host.book.sheets.length)).toBe(15);
    expect(await bench.inside(({ host }) => host.gaps)).toEqual([]);
  });

  test("opens a file that is chosen, and says of one that is no workbook what it is", async () => {
    const { page } = bench;
    const choose = (name: string, buffer: Buffer): Promise<void> =>
      page.locator("[data-open-file]").setInputFiles({ name, mimeType: "application/octet-stream", buffer });
    await choose("说明.xlsx", Buffer.from("not a workbook"));
    await page.getByText("it is no workbook").waitFor();
    expect(await bench.inside(({ host }) => host.book.name)).toBe("budget.xlsx");
    await choose("申报表.xlsx", readFileSync("assets/samples/project-2019.xlsx"));
    await page.waitForFunction(() => window.workbench!.host.book.name === "申报表.xlsx");
  });

  test("keeps the policy of the add-in's pages, asks nothing of any other computer and complains of nothing", async () => {
    await bench.pane.getByRole("button").first().waitFor();
    const frame = bench.page.frames().find((each) => each.url().includes("/addin/taskpane.html"))!;
    await frame.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "window.ranInline = true";
      document.body.append(script);
    });
    expect(await frame.evaluate("window.ranInline")).toBeUndefined();
    expect(bench.outside).toEqual([]);
    // The one that the line above has just caused.
    expect(bench.complaints.filter((complaint) => !complaint.includes("Content Security Policy"))).toEqual([]);
  });
});
