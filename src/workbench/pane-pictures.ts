import { mkdir } from "node:fs/promises";
import { closeChromium } from "../../test/support/excel/chromium-page";
import { coloursSettled } from "../../test/support/pane/axe";
import { openPaneIn, paneStates } from "../../test/support/pane/states";

const FOLDER = "dist/pictures";
const WIDTHS = [320, 480];
const HEIGHT = 720;
const TALLEST = 2_400;

/** Every state of the pane as a picture, at two widths, light and dark, Chinese and English; words behind the command choose some. */
const wanted = process.argv.slice(2);
await mkdir(FOLDER, { recursive: true });
for (const state of paneStates) {
  for (const width of WIDTHS)
    for (const dark of [false, true])
      for (const language of ["zh", "en"] as const) {
        const name = [state.name, width, dark ? "dark" : "light", language].join("-");
        if (wanted.some((word) => !name.includes(word))) continue;
        const { page, close } = await openPaneIn(state, language, { width, height: HEIGHT, dark });
        // The pane draws what is in sight: all of it, up to a few screens.
        const full = await page.evaluate(() => document.documentElement.scrollHeight);
        await page.setViewportSize({ width, height: Math.min(Math.max(full, HEIGHT), TALLEST) });
        await coloursSettled(page);
        await page.screenshot({ path: `${FOLDER}/${name}.png` });
        await close();
      }
  process.stdout.write(`${state.name}\n`);
}
await closeChromium();
