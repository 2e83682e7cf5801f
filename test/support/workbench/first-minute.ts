import type { Locator } from "playwright-core";
import type { OpenWorkbench } from "./open-workbench";

/** What a newcomer has before her at each step of her first minute. */
export type Moment = "opened" | "checked" | "shown" | "found" | "edited" | "undone" | "mended" | "cleared";

const SHEET = "市科协机构及常委会会议费";
/** The total that its parts do not add up to, and what they do. */
export const FAULT = { sheet: SHEET, cell: "E6", wrong: 249550, right: 179550 };

/** Checks by the ribbon, then in the pane, goes to a fault, mends it, takes that back, mends it again, checks again and clears. */
export async function firstMinute(bench: OpenWorkbench, at: (moment: Moment) => Promise<void>): Promise<void> {
  const { page, pane } = bench;
  await at("opened");
  await press(bench, "Jihe.Check");
  await at("checked");
  await pane.getByRole("button", { name: "一键审核" }).click();
  const fault = await findingIn(bench);
  await at("shown");
  await fault.click();
  await shows(bench, { value: FAULT.wrong, selected: 0 });
  await at("found");
  await typeIntoSelection(bench, FAULT.right);
  await at("edited");
  await page.keyboard.press("Control+z");
  await shows(bench, { value: FAULT.wrong, selected: 1 });
  await at("undone");
  await page.keyboard.press("ArrowUp");
  await shows(bench, { value: FAULT.wrong, selected: 0 });
  await typeIntoSelection(bench, FAULT.right);
  // By itself the pane checks again what changed; its marks are brought up to date by the button.
  await pane.getByText("已改正 1 项").waitFor();
  await pane.getByRole("button", { name: "重新审核", exact: true }).click();
  await bench.page.waitForFunction(isUnmarked, FAULT);
  await pane.locator('button:not([aria-disabled="true"])', { hasText: /^重新审核$/ }).waitFor();
  await at("mended");
  await press(bench, "Jihe.Clear");
  await at("cleared");
}

/** Whether nothing of ours stands at the cell any more. */
function isUnmarked({ sheet, cell }: { sheet: string; cell: string }): boolean {
  const { book } = window.workbench!.host;
  const { area } = book.find(`${sheet}!${cell}`);
  return book.sheet(sheet)!.comments.every(({ row, column }) => row !== area.top || column !== area.left);
}

/** Presses a button of the ribbon, on whichever tab it stands, and waits until its function has ended. */
export async function press({ page }: OpenWorkbench, control: string): Promise<void> {
  const button = page.locator(`[data-control="${control}"]`);
  for (const tab of await page.locator("[data-tab]").all()) {
    if ((await button.count()) > 0) break;
    await tab.click();
  }
  await button.click();
  await page.locator(`[data-control="${control}"][aria-busy=false]`).waitFor();
}

/** The finding in the pane, searched for: among many it may be out of sight. */
async function findingIn({ pane }: OpenWorkbench): Promise<Locator> {
  await pane.getByRole("textbox", { name: "查找问题" }).fill(`${FAULT.sheet}!${FAULT.cell}`);
  return pane.locator("[data-finding]", { hasText: FAULT.cell });
}

/** From wherever the focus is, F6 goes to the sheets; there typing goes into the cell that is selected. */
async function typeIntoSelection(bench: OpenWorkbench, value: number): Promise<void> {
  const { page } = bench;
  for (let times = 0; times < 3 && !(await page.evaluate(() => !!document.activeElement?.closest("[data-region=grid]"))); times++)
    await page.keyboard.press("F6");
  await page.keyboard.type(String(value));
  await page.keyboard.press("Enter");
  await shows(bench, { value, selected: 1 });
}

/** What is looked at about the fault: its value, and how many rows below it the selection stands. */
interface Sight {
  readonly value: unknown;
  readonly selected: number;
}

/** Waits, as a person does before she goes on, until the workbook holds this and the screen shows it. */
async function shows({ page }: OpenWorkbench, sight: Sight): Promise<void> {
  const wanted = JSON.stringify({ held: sight, shown: sight });
  await page.waitForFunction(sights, { ...FAULT, wanted }).catch(async (cause: Error) => {
    throw new Error(`wanted ${wanted}, found ${String(await page.evaluate(sights, FAULT))}`, { cause });
  });
}

/** The fault as the workbook holds it and as the screen shows it; false where that is not what is wanted. Runs in the page. */
function sights({ sheet, cell, wanted }: { sheet: string; cell: string; wanted?: string }): string | false {
  const { host, grid } = window.workbench!;
  const { book } = host;
  const { screen } = grid!;
  const { top, left } = book.find(`${sheet}!${cell}`).area;
  const rowsBelow = (active: string, area: { top: number } | null): number | null => (area && active === sheet ? area.top - top : null);
  const found = JSON.stringify({
    held: { value: book.value(`${sheet}!${cell}`), selected: rowsBelow(book.active.name, book.selection.area) },
    shown: { value: Number(screen.cell(top, left).text.replaceAll(",", "")), selected: rowsBelow(screen.sheet, screen.selection) },
  });
  return (wanted === undefined || found === wanted) && found;
}
