import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { markLooks } from "../../src/grid/mark-looks";
import { parseAddress } from "../../src/workbench/host/model/address";
import type { Workbench } from "../../src/workbench/page/workbench";
import { closeChromium } from "../support/excel/chromium-page";
import { FAULT, press } from "../support/workbench/first-minute";
import { openWorkbench, type OpenWorkbench } from "../support/workbench/open-workbench";
import { describeWithChromium } from "../support/with-chromium";

let bench: OpenWorkbench;

/** Frames in which the grid must have caught up; it needs one or two. */
const MOST_FRAMES = 300;

/** What the page says, once it says it. */
async function expectInside<Result, Argument>(
  work: (bench: Workbench, argument: Argument) => Result,
  expected: Result,
  argument?: Argument,
): Promise<void> {
  let said = await bench.inside(work, argument);
  for (let frame = 0; frame < MOST_FRAMES && JSON.stringify(said) !== JSON.stringify(expected); frame++) {
    await bench.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    said = await bench.inside(work, argument);
  }
  expect(said).toEqual(expected);
}

/** The middle of a cell on the screen, while nothing is scrolled. */
async function place(row: number, column: number): Promise<{ x: number; y: number }> {
  const { x, y } = await bench.inside(
    ({ grid }, [row, column]) => {
      const { screen } = grid!;
      const sizes = (count: number, size: (index: number) => number): number =>
        Array.from({ length: count }, (_, index) => size(index)).reduce((sum, each) => sum + each, 0);
      return {
        x: sizes(column, screen.columnWidth) + screen.columnWidth(column) / 2,
        y: sizes(row, screen.rowHeight) + screen.rowHeight(row) / 2,
      };
    },
    [row, column] as const,
  );
  const canvas = (await bench.page.locator("[data-region=grid] canvas[data-u-comp=render-canvas]").last().boundingBox())!;
  return { x: canvas.x + 46 + x, y: canvas.y + 20 + y };
}

async function click(row: number, column: number): Promise<void> {
  const { x, y } = await place(row, column);
  await bench.page.mouse.click(x, y);
}

describeWithChromium("the workbench's grid", () => {
  beforeAll(async () => {
    bench = await openWorkbench();
  }, 300_000);
  afterAll(async () => {
    await bench?.close();
    await closeChromium();
  });

  test("shows what the workbook holds", async () => {
    const { model, screen } = await bench.inside(({ host: { book }, grid }) => {
      const { active } = book;
      const { screen } = grid!;
      const cells = [...active.cells.within({ top: 0, left: 0, bottom: 99, right: 25 })].filter(({ row, column }) => {
        const merge = active.mergeAt(row, column);
        return !merge || (merge.top === row && merge.left === column);
      });
      return {
        model: {
          tabs: book.sheets.filter(({ visibility }) => visibility === "Visible").map(({ name }) => name),
          merges: active.merges.length,
          texts: cells.map(({ row, column }) => active.text(row, column)),
          widths: [0, 1, 2].map((column) => Math.round((active.columns.at(column)!.size! * 4) / 3)),
        },
        screen: {
          tabs: screen.tabs,
          merges: screen.merges.length,
          texts: cells.map(({ row, column }) => screen.cell(row, column).text),
          widths: [0, 1, 2].map((column) => screen.columnWidth(column)),
        },
      };
    });
    expect(screen).toEqual(model);
    expect(screen.texts).toContain("1,800,000.00");
    expect(screen.tabs).toHaveLength(9);
  });

  test("what is typed goes to the workbook, and Ctrl+Z takes it back", async () => {
    await click(5, 4);
    await bench.page.keyboard.type("85%");
    await bench.page.keyboard.press("Enter");
    const cell = ({ host, grid }: Workbench): unknown[] => [host.book.active.value(5, 4), grid!.screen.cell(5, 4).text];
    await expectInside(cell, [0.85, "0.85"]);
    await expectInside(({ host }) => [host.user.isEditing, host.book.selection.area.top], [false, 6]);
    await bench.page.keyboard.press("Control+z");
    await expectInside(cell, [1800000, "1,800,000.00"]);
  });

  test("the selection goes both ways", async () => {
    await bench.inside(({ host }) => host.user.select("机关服务费!D3"));
    await expectInside(({ grid }) => [grid!.screen.sheet, grid!.screen.selection?.top, grid!.screen.selection?.left], ["机关服务费", 2, 3]);
    await click(2, 1);
    await expectInside(({ host }) => [host.book.selection.area.top, host.book.selection.area.left], [2, 1]);
    await bench.page.keyboard.press("ArrowRight");
    await expectInside(({ host }) => host.book.selection.area.left, 2);
  });

  test("inserts a row by the menu and takes it back", async () => {
    const before = await bench.inside(({ host }) => host.book.active.text(3, 0));
    const { y } = await place(3, 0);
    const { x } = (await bench.page.locator("[data-region=grid]").boundingBox())!;
    await bench.page.mouse.click(x + 20, y);
    await bench.page.mouse.click(x + 20, y, { button: "right" });
    await bench.page.getByText("在上方插入").click({ position: { x: 10, y: 10 } });
    const rows = ({ host, grid }: Workbench): string[] => [
      ...[3, 4].map((row) => host.book.active.text(row, 0)),
      ...[3, 4].map((row) => grid!.screen.cell(row, 0).text),
    ];
    await expectInside(rows, ["", before, "", before]);
    await bench.page.keyboard.press("Control+z");
    await expectInside(({ host, grid }) => [host.book.active.text(3, 0), grid!.screen.cell(3, 0).text], [before, before]);
  });

  test("renames a sheet by its tab", async () => {
    await bench.page.getByText("机关服务费", { exact: true }).last().dblclick();
    await bench.page.keyboard.press("Control+a");
    await bench.page.keyboard.type("服务费");
    await bench.page.keyboard.press("Enter");
    await expectInside(({ host, grid }) => [host.book.active.name, grid!.screen.tabs[2]], ["服务费", "服务费"]);
  });

  test("refuses, in plain words, to change a protected sheet", async () => {
    await bench.inside(({ host }) => (host.book.active.protection = { options: {} as never, password: "" }));
    const before = await bench.inside(({ host }) => host.book.active.text(2, 1));
    await click(2, 1);
    await bench.page.keyboard.type("x");
    await bench.page.getByText("工作表“服务费”受保护，这里不能更改。").waitFor();
    await click(2, 1);
    await bench.page.keyboard.press("Delete");
    await expectInside(({ host, grid }) => [host.book.active.text(2, 1), grid!.screen.cell(2, 1).text], [before, before]);
    await bench.inside(({ host }) => (host.book.active.protection = null));
  });

  test("shows the marks and comments of a check, and follows the links of its sheet", async () => {
    await press(bench, "Jihe.Check");
    await expectInside(({ grid }) => grid!.screen.sheet, "审核结果");
    const link = await bench.inside(({ host }) => host.book.active.hyperlinks.find(({ documentReference }) => documentReference)!);
    await click(link.area.top, link.area.left);
    await expectInside(({ grid }) => grid!.screen.sheet, parseAddress(link.documentReference!)!.sheet!);
    await bench.inside(({ host }, sheet) => host.user.activate(sheet), FAULT.sheet);
    const { fill, color } = markLooks.error.colours;
    await expectInside(({ grid }) => grid!.screen.cell(5, 4), {
      text: "249,550.00",
      fill: `#${fill}`,
      color: `#${color}`,
      bold: true,
      hasSign: true,
    });
    const { x, y } = await place(5, 4);
    await bench.page.mouse.move(x - 5, y);
    await bench.page.mouse.move(x, y);
    await bench.page.getByRole("tooltip").waitFor();
    const comment = await bench.inside(({ host }) => host.book.active.comments.find(({ row, column }) => row === 5 && column === 4)!);
    expect(await bench.page.getByRole("tooltip").innerText()).toBe(`${comment.authorName}\n${comment.content}`);
  });
});
