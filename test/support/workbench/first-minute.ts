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
  await bench.page.waitForFunction((sheet) => window.workbench!.host.book.active.name === sheet, FAULT.sheet);
  await at("found");
  await typeIntoSelection(bench, FAULT.right);
  await at("edited");
  await page.keyboard.press("Control+z");
  await holds(bench, FAULT.wrong);
  await at("undone");
  // Enter has moved the selection down.
  await page.keyboard.press("ArrowUp");
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
  await holds(bench, value);
}

async function holds({ page }: OpenWorkbench, value: number): Promise<void> {
  const address = `${FAULT.sheet}!${FAULT.cell}`;
  await page.waitForFunction(([at, wanted]) => window.workbench!.host.book.value(at) === wanted, [address, value] as const);
}
