import { afterEach, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import type { SheetPlan } from "../../src/grid/sheet-plan";
import { writeFile } from "../../src/workbook/file/write-file";
import { openAddin } from "../support/excel/addin";
import { closeChromium } from "../support/excel/chromium-page";
import type { RunningExcel } from "../support/excel/open-excel";
import { describeWithChromium } from "../support/with-chromium";

let excel: RunningExcel | undefined;
afterEach(async () => {
  await excel?.close();
  await closeChromium();
  excel = undefined;
});

/** A workbook of something else. */
const TELEPHONES: SheetPlan = {
  name: "通讯录",
  cells: [
    { row: 0, col: 0, value: "姓名", look: {} },
    { row: 0, col: 1, value: "分机", look: {} },
  ],
  merges: [],
  columnWidths: [10, 10],
  rowHeights: new Map(),
  print: { orientation: "portrait" },
};

async function toldAndClosed(): Promise<string> {
  const dialog = await excel!.openedDialog();
  const told = await dialog.run(async () => {
    while (!document.querySelector("button")) await new Promise((resolve) => requestAnimationFrame(resolve));
    return document.getElementById("root")!.innerText;
  });
  await dialog.run(() => void document.querySelector("button")!.click());
  return told;
}

for (const flavour of ["windows", "web"] as const)
  describeWithChromium(`a command that has something to say, the pane closed (${flavour})`, () => {
    test("a workbook of something else: a window says so, nothing is written, and the command ends", async () => {
      excel = await openAddin("/commands.html", await writeFile([TELEPHONES], { ours: false }), flavour);
      const pressed = excel.press("checkWorkbook");
      expect(await toldAndClosed()).toMatch(/没有.*标准表/);
      expect(await pressed).toBeDefined();
      expect(excel.book.sheets.map(({ name }) => name)).toEqual(["通讯录"]);
      expect(excel.site.outside).toEqual([]);
    });

    test("a check that fails says what happened and what to do, and the command ends", async () => {
      excel = await openAddin("/commands.html", readFileSync("assets/samples/project-2023.xlsx"), flavour);
      excel.host.fail({ action: "AccessDenied", at: 0 });
      const pressed = excel.press("checkWorkbook");
      expect(await toldAndClosed()).toMatch(/没有完成/);
      expect(await pressed).toBeDefined();
    });
  });
