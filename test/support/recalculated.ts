import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { readXlsx, type Sheet } from "hucre";

/** Every formula is worked out anew when a workbook is opened, whatever the file says that it comes to. */
const ALWAYS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** The sheets of a workbook after LibreOffice has calculated all of it, by their names. `folder` is for its profile and what it writes. */
export async function recalculated(file: string, folder: string): Promise<Map<string, Sheet>> {
  const user = path.join(folder, "calculating", "user");
  mkdirSync(user, { recursive: true });
  writeFileSync(path.join(user, "registrymodifications.xcu"), ALWAYS);
  const out = path.join(folder, "calculated");
  const profile = `-env:UserInstallation=file://${path.dirname(user)}`;
  execFileSync("soffice", [profile, "--headless", "--convert-to", "xlsx", "--outdir", out, file], { stdio: "ignore" });
  const { sheets } = await readXlsx(readFileSync(path.join(out, path.basename(file))));
  return new Map(sheets.map((sheet) => [sheet.name, sheet]));
}
