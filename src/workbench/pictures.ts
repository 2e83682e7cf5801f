import { mkdir } from "node:fs/promises";
import { closeChromium } from "../../test/support/excel/chromium-page";
import { firstMinute, type Moment } from "../../test/support/workbench/first-minute";
import { openWorkbench } from "../../test/support/workbench/open-workbench";

const FOLDER = "assets/pictures";

/** The moments of a newcomer's first minute that the README shows. */
const PICTURES: Partial<Record<Moment, string>> = { checked: "checked", found: "found" };

await mkdir(FOLDER, { recursive: true });
const bench = await openWorkbench();
await firstMinute(bench, async (moment) => {
  const name = PICTURES[moment];
  if (name === undefined) return;
  // A tip over the button would stand in the picture.
  await bench.page.mouse.move(600, 780);
  // What was drawn last is on the screen one frame later.
  await bench.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  const file = `${FOLDER}/${name}.png`;
  await bench.page.screenshot({ path: file });
  process.stdout.write(`${file}\n`);
});
await bench.close();
await closeChromium();
