import { beforeAll, expect, test } from "@jest/globals";
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { readWorkbook } from "../../src/reading/workbook";
import { readJson } from "../../src/reporting/read-json";
import { readFile } from "../../src/workbook/file/read-file";
import { cleanBudget } from "../../src/rules/example-budget";
import { budgetPlans } from "../../src/templates/budget-sheets";
import { writeFile } from "../../src/workbook/file/write-file";
import { scratch } from "../support/cli";
import { describeWithLibreOffice } from "../support/needs";

const SAMPLE = "assets/samples/project-2023.xlsx";

async function factsOf(file: string): Promise<unknown> {
  const { grids } = await readFile(readFileSync(file));
  return { ...readJson(readWorkbook("", grids), "zh") };
}

describeWithLibreOffice("the sample through LibreOffice, an independent reader and writer", () => {
  const within = scratch();
  const converted = (format: string): string => within(`${path.basename(SAMPLE, ".xlsx")}.${format}`);

  beforeAll(() => {
    const profile = `-env:UserInstallation=file://${within("profile")}`;
    for (const format of ["xls", "ods", "pdf"]) {
      execFileSync("soffice", [profile, "--headless", "--convert-to", format, "--outdir", path.dirname(converted(format)), SAMPLE], {
        stdio: "ignore",
      });
    }
  }, 180_000);

  test.each(["xls", "ods"])("saved as .%s holds the same facts in the same cells", async (format) => {
    expect(await factsOf(converted(format))).toEqual(await factsOf(SAMPLE));
  });

  test("a budget whose headings are printed on each page holds the same facts when saved as .ods", async () => {
    const file = within("budget.xlsx");
    writeFileSync(file, await writeFile(budgetPlans(cleanBudget), { ours: false }));
    const profile = `-env:UserInstallation=file://${within("profile")}`;
    execFileSync("soffice", [profile, "--headless", "--convert-to", "ods", "--outdir", path.dirname(file), file], { stdio: "ignore" });
    const { tables } = readWorkbook("", (await readFile(readFileSync(file))).grids);
    expect(tables.map(({ layout }) => layout.id)).toHaveLength(9);
    expect(await factsOf(within("budget.ods"))).toEqual(await factsOf(file));
  }, 180_000);

  test("prints each form on one page of A4, nothing cut off", () => {
    const info = execFileSync("pdfinfo", [converted("pdf")], { encoding: "utf8" });
    expect([/Pages:\s+(\d+)/.exec(info)![1], /Page size:.*\((\w+)\)/.exec(info)![1]]).toEqual(["9", "A4"]);
    const text = execFileSync("pdftotext", ["-f", "6", "-l", "6", "-layout", converted("pdf"), "-"], { encoding: "utf8" }).replace(
      /\s/g,
      "",
    );
    for (const words of [
      "市科协机构及常委会会议费",
      "429,100.00",
      "249,550.00",
      "项目总目标（2023年-2024年）",
      "两年内按章程召开各次机构会议。",
      "较2022年有增长",
    ]) {
      expect(text).toContain(words);
    }
  });
});
