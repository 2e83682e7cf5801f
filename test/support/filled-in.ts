import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { readXlsx } from "hucre";
import { address, position } from "../../src/grid/address";
import type { SheetPlan } from "../../src/grid/sheet-plan";
import { loadBook } from "../../src/workbench/host";
import { writeFile } from "../../src/workbook/file/write-file";
import { engine } from "./excel/workbook";

/** What people type into a sheet, by address. */
export type Typed = Readonly<Record<string, string | number>>;
/** What each cell of a sheet shows once all formulas are calculated, by address. */
export type Shown = ReadonlyMap<string, unknown>;

/** A planned sheet with something typed into some of its cells. */
export function filledIn(plan: SheetPlan, typed: Typed): SheetPlan {
  const cells = plan.cells.map(({ formula, ...cell }) => {
    const value = typed[address(cell)];
    return value === undefined ? { ...cell, ...(formula ? { formula } : {}) } : { ...cell, value };
  });
  return { ...plan, cells };
}

/** As IronCalc calculates. */
export async function shownByIronCalc(plan: SheetPlan): Promise<Shown> {
  const { book } = await loadBook(await writeFile([plan], { ours: false }), engine);
  const [sheet] = book.sheets;
  return new Map(plan.cells.map(({ row, col }) => [address({ row, col }), sheet!.value(row, col)]));
}

/** Makes LibreOffice calculate whatever it opens; otherwise it believes the values in the file. */
const ALWAYS_CALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** As LibreOffice calculates, for all sheets at once since it takes long to start. `within` names files of a folder of the test's own. */
export async function shownByLibreOffice(plans: readonly SheetPlan[], within: (file: string) => string): Promise<Shown[]> {
  const profile = within("profile");
  mkdirSync(path.join(profile, "user"), { recursive: true });
  writeFileSync(path.join(profile, "user", "registrymodifications.xcu"), ALWAYS_CALCULATE);
  writeFileSync(within("typed.xlsx"), await writeFile(plans, { ours: false }));
  const options = [`-env:UserInstallation=file://${profile}`, "--headless", "--convert-to", "xlsx", "--outdir", within("calculated")];
  execFileSync("soffice", [...options, within("typed.xlsx")], { stdio: "ignore" });
  const { sheets } = await readXlsx(readFileSync(within("calculated/typed.xlsx")));
  return plans.map((plan, index) => {
    const at = (a1: string): unknown => {
      const { row, col } = position(a1);
      return sheets[index]!.rows[row]?.[col] ?? "";
    };
    return new Map(plan.cells.map((cell) => [address(cell), at(address(cell))]));
  });
}
