import { afterEach, expect, test } from "@jest/globals";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { openXlsx, readXlsx } from "hucre";
import type { Frame } from "playwright-core";
import { importText } from "../../src/importing/import-text";
import { formSheets } from "../../src/templates/form-sheet";
import { rules } from "../../src/rules";
import { saveBook, type BatchRecord } from "../../src/workbench/host";
import { writeFile } from "../../src/workbook/file/write-file";
import { jihe, scratch } from "../support/cli";
import { asListed, basisOf, SEVERITY_WORDS, toldOf, type PrintedFinding, type Told } from "../support/printed-findings";
import { describeWithChromium } from "../support/with-chromium";
import { openAddin } from "../support/excel/addin";
import { CHROMIUM, closeChromium, type ChromiumPage, type Flavour } from "../support/excel/chromium-page";
import type { RunningExcel } from "../support/excel/open-excel";
import { describeWithDocument } from "../support/needs";

/** What `jihe check --json` finds in the same file. */
async function printedFindings(workbook: Uint8Array): Promise<readonly PrintedFinding[]> {
  const file = scratch()("申报表.xlsx");
  writeFileSync(file, workbook);
  const { out } = await jihe("check", file, "--json");
  return (JSON.parse(out) as { findings: PrintedFinding[] }).findings;
}

/** Rows of 审核结果 by their headings, as an independent reader finds them in the saved workbook. */
async function listedFindings(excel: RunningExcel): Promise<Record<string, unknown>[]> {
  const { bytes } = await saveBook(excel.book);
  const { sheets } = await readXlsx(bytes);
  const rows = sheets.find(({ name }) => name === "审核结果")!.rows;
  const heading = rows.findIndex((row) => row[0] === "序号");
  const titles = rows[heading]!.map(String);
  return rows.slice(heading + 1).map((row) => Object.fromEntries(titles.map((title, col) => [title, row[col] ?? null])));
}

/** Batches that the product asked for: not those in which the library greets Excel or lets go of ranges. */
function trips({ host }: RunningExcel): readonly BatchRecord[] {
  return host.log.filter(({ actions }) => !actions.some((action) => /_RemoveReference|AddinInternalService/.test(action)));
}

/** What the pane shows of each finding, the sheets one by one and every card opened in turn, read from its page. */
async function paneFindings(frame: Frame): Promise<Record<string, unknown>[]> {
  const found: Record<string, unknown>[] = [];
  let sheet: string | null = null;
  for (let at: Walked | null = await walkedTo(frame, "Home"); at !== null; at = await next(frame, at)) {
    if (at.kind === "group") sheet = at.title;
    if (at.kind === "group" && at.expanded === "false") await frame.page().keyboard.press("ArrowRight");
    if (at.kind === "finding") found.push({ ...(await findingShown(frame, at.key)), 工作表: sheet });
  }
  return found;
}

/** The line that has the focus. */
interface Walked {
  readonly key: string;
  readonly kind: string;
  readonly expanded: string | null;
  /** Of a group, without the sign before it. */
  readonly title: string | null;
}

async function next(frame: Frame, from: Walked): Promise<Walked | null> {
  const to = await walkedTo(frame, "ArrowDown");
  return to.key === from.key ? null : to;
}

/** Goes on by the keyboard, as lines out of sight are not drawn. */
async function walkedTo(frame: Frame, key: string): Promise<Walked> {
  if (!(await frame.evaluate(() => document.activeElement?.matches("[data-line]")))) await frame.locator("[data-line]").first().focus();
  await frame.page().keyboard.press(key);
  return frame.evaluate(() => {
    const line = document.activeElement as HTMLElement;
    const { line: key, kind } = line.dataset;
    const title = kind === "group" ? line.querySelector("[role=gridcell] > span:last-child > span")!.lastChild!.textContent : null;
    return { key: key!, kind: kind!, expanded: line.getAttribute("aria-expanded"), title };
  });
}

/** What stands in the line and in its card. */
async function findingShown(frame: Frame, id: string): Promise<Record<string, unknown>> {
  const row = frame.locator(`[data-finding="${id}"]`);
  await frame.page().keyboard.press("Space");
  const card = frame.locator("[data-kind=card] > div");
  const [severity, cell, field] = await row.locator("[role=gridcell] > span > span").first().locator("> span").allInnerTexts();
  const shown = {
    编号: id,
    级别: severity,
    单元格: cell,
    栏目: field,
    问题: await card.locator("> p").first().innerText(),
    ...Object.fromEntries(await card.locator("dl:not([data-difference])").evaluateAll(figures)),
    ...Object.fromEntries(
      await card.locator("h3").evaluateAll((titles) => titles.map((title) => [title.textContent, title.nextSibling?.textContent])),
    ),
  };
  await frame.page().keyboard.press("Space");
  return shown;
}

function figures(lists: Element[]): (readonly [string, string])[] {
  return lists.flatMap((list) =>
    [...list.querySelectorAll("dt")].map((term) => [term.textContent, term.nextElementSibling!.firstChild!.textContent ?? ""] as const),
  );
}

function asInPane({ finding, alike, followers }: Told): Record<string, unknown> {
  const others = (title: string, own: readonly PrintedFinding[]): object =>
    own.length === 0
      ? {}
      : { [title]: own.map(({ sheet, cell, message }) => `${sheet === finding.sheet ? cell : `${sheet}!${cell}`} ${message}`).join("") };
  const money = (text: string): string =>
    finding.difference !== null || finding.family === "amounts" ? `${text.replace(/\B(?=(\d{3})+\.)/g, ",")} 元` : text;
  const figure = (title: string, text: string | null): object => (text === null ? {} : { [title]: money(text) });
  return {
    编号: finding.id,
    级别: SEVERITY_WORDS[finding.severity],
    单元格: finding.cell,
    栏目: finding.field,
    工作表: finding.sheet,
    问题: finding.message,
    ...figure("表中值", finding.actual),
    ...figure("对照值", finding.expected),
    ...figure("差额", finding.difference),
    ...(finding.form === finding.sheet ? {} : { 项目: finding.form }),
    ...(finding.related.length > 0
      ? {
          相关单元格: finding.related
            .map(({ sheet, cell, role }) => `${sheet === finding.sheet ? cell : `${sheet}!${cell}`} ${role}`)
            .join(""),
        }
      : {}),
    ...others("其他同类", alike),
    ...others("随之而来", followers),
    ...(finding.hint === null ? {} : { 处理建议: finding.hint }),
    为什么审核: rules.find(({ id }) => id === finding.rule)!.why.zh,
    依据: basisOf(finding),
  };
}

async function expectPaneShows(workbook: Uint8Array, flavour: Flavour): Promise<void> {
  const printed = await printedFindings(workbook);
  expect(printed.length).toBeGreaterThan(0);
  excel = await openAddin("/taskpane.html", workbook, flavour);
  const { frame } = excel.page as ChromiumPage;
  await frame.getByRole("button", { name: "一键审核" }).click();
  await frame.locator("[data-line]").first().waitFor();
  expect(await paneFindings(frame)).toEqual(toldOf(printed).map(asInPane));
  expect(excel.site.outside).toEqual([]);
}

let excel: RunningExcel | undefined;
afterEach(async () => {
  await excel?.close();
  await closeChromium();
  excel = undefined;
});

async function expectSameFindings(workbook: Uint8Array, flavour: Flavour): Promise<void> {
  const printed = await printedFindings(workbook);
  expect(printed.length).toBeGreaterThan(0);
  excel = await openAddin("/commands.html", workbook, flavour);
  await excel.press("checkWorkbook");
  expect(await listedFindings(excel)).toEqual(asListed(printed));
  // To read, to mark and write, and to show the sheet at the end.
  expect(trips(excel).length).toBeLessThanOrEqual(3 + 4 + 2);
  expect(excel.site.outside).toEqual([]);
}

describeWithChromium("一键审核 from the ribbon, the pane closed", () => {
  test.each(["windows", "web"] as const)("lists in 审核结果 what the command line finds in the sample (%s)", async (flavour) => {
    await expectSameFindings(readFileSync("assets/samples/project-2023.xlsx"), flavour);
  });
});

/** The workbook as an independent reader finds it in the saved file. */
async function saved({ book }: RunningExcel): Promise<unknown> {
  const { sheets, namedRanges } = await openXlsx((await saveBook(book)).bytes);
  const inOrder = sheets.map((sheet) => ({ ...sheet, cells: [...(sheet.cells ?? [])].sort(([a], [b]) => (a < b ? -1 : 1)) }));
  return { sheets: inOrder, names: namedRanges ?? [], settings: [[...book.settings], [...book.documentSettings]] };
}

describeWithChromium("清除标记 from the ribbon", () => {
  test.each(["windows", "web"] as const)("leaves the workbook as it was before two checks (%s)", async (flavour) => {
    excel = await openAddin("/commands.html", readFileSync("assets/samples/project-2023.xlsx"), flavour);
    const before = await saved(excel);
    await excel.press("checkWorkbook");
    await excel.press("checkWorkbook");
    expect(await saved(excel)).not.toEqual(before);
    expect(excel.book.sheets.filter(({ name }) => name.startsWith("审核结果"))).toHaveLength(1);
    await excel.press("clearMarks");
    expect(await saved(excel)).toEqual(before);
  });
});

describeWithChromium("a workbook that was marked in Excel", () => {
  test("is known to the command line: 审核结果 is ours there, and an annotated copy has each mark once", async () => {
    const workbook = readFileSync("assets/samples/project-2023.xlsx");
    const printed = await printedFindings(workbook);
    excel = await openAddin("/commands.html", workbook);
    await excel.press("checkWorkbook");
    const within = scratch();
    writeFileSync(within("marked.xlsx"), (await saveBook(excel.book)).bytes);
    const { out } = await jihe("check", within("marked.xlsx"), "--annotate", within("copy.xlsx"), "--json");
    const { files, findings } = JSON.parse(out) as { files: { unrecognised: unknown[] }[]; findings: PrintedFinding[] };
    expect(files[0]!.unrecognised).toEqual([]);
    expect(findings.map(({ id, cell }) => [id, cell])).toEqual(printed.map(({ id, cell }) => [id, cell]));
    const { sheets } = await readXlsx(readFileSync(within("copy.xlsx")));
    expect(sheets.map(({ name }) => name)).toEqual(excel.book.sheets.map(({ name }) => name));
    const comments = sheets.flatMap(({ cells }) => [...(cells?.values() ?? [])].filter(({ comment }) => comment));
    const marks = sheets.flatMap(({ conditionalRules = [] }) => conditionalRules.flatMap(({ range }) => range.split(" ")));
    expect([comments.length, marks.length]).toEqual([printed.length, printed.length]);
  });
});

describeWithChromium("the pane", () => {
  test.each(["windows", "web"] as const)("shows what the command line finds in the sample (%s)", async (flavour) => {
    await expectPaneShows(readFileSync("assets/samples/project-2023.xlsx"), flavour);
  });
});

describeWithDocument("the fifteen published forms of 2023 in Excel", "001_41dd50a8ade9c104.txt", (document) => {
  const inChromium = existsSync(CHROMIUM) ? test : test.skip;
  const workbook = (): Promise<Uint8Array> => writeFile(formSheets(importText(readFileSync(document, "utf8")).forms), { ours: false });

  inChromium("are found to have what the command line finds", async () => expectSameFindings(await workbook(), "windows"));

  inChromium("are shown in the pane with what the command line finds", async () => expectPaneShows(await workbook(), "web"));
});
