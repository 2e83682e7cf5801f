import { describe, expect, test } from "@jest/globals";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { jihe, scratch } from "../support/cli";
import { clean, wrong } from "../support/forms";
import { writeForms } from "../support/workbooks";

const SAMPLE = "assets/samples/project-2023.xlsx";

describe("jihe clean", () => {
  test("gives the workbook as it was before the check, with a statement, and leaves the marked one alone", async () => {
    const within = scratch();
    const checked = await jihe("check", SAMPLE, "--annotate", within("标注.xlsx"), "--json");
    const { findings: found } = JSON.parse(checked.out) as { findings: { sheet: string; cell: string }[] };
    const cells = new Set(found.map(({ sheet, cell }) => `${sheet}!${cell}`)).size;
    const marked = readFileSync(within("标注.xlsx"));
    const outcome = await jihe("clean", within("标注.xlsx"), "-o", within("报送.xlsx"));
    expect([outcome.status, outcome.err]).toEqual([0, `已写入 ${within("报送.xlsx")}\n`]);
    const removed = `已移除：批注 ${cells} 处、标色 ${cells} 处、审核结果表 1 张（审核结果）。`;
    expect(outcome.out.split("\n")[1]).toMatch(new RegExp(`^ {2}共核对 9 张工作表、\\d{3,} 个单元格，与原文件完全一致。${removed}$`));
    expect(readFileSync(within("标注.xlsx")).equals(marked)).toBe(true);
    const findings = async (file: string): Promise<string> => (await jihe("check", file, "--json")).out.replaceAll(file, "");
    expect(await findings(within("报送.xlsx"))).toEqual(await findings(SAMPLE));
  });

  test("several go to a folder under their names; what cannot be cleaned costs a line each", async () => {
    const within = scratch();
    mkdirSync(within("送"));
    await writeForms(within("送/甲.xlsx"), clean, wrong);
    writeFileSync(within("送/旧.xls"), readFileSync(within("送/甲.xlsx")));
    writeFileSync(within("送/坏.xlsx"), "PK");
    const outcome = await jihe("clean", within("送"), "-o", within("干净"), "--json", "--lang", "en");
    expect(outcome.status).toBe(2);
    const { files } = JSON.parse(outcome.out) as { files: Record<string, unknown>[] };
    expect(files).toEqual([
      {
        file: within("送/甲.xlsx"),
        out: within("干净/甲.xlsx"),
        compared: { sheets: 2, cells: expect.any(Number) },
        removed: { comments: 0, highlights: 0, reports: [], explanations: 0, summaries: [], packs: [] },
        kept: { answered: [], packs: [], reports: [] },
      },
      { file: within("送/坏.xlsx"), error: expect.stringContaining("not a workbook") },
      { file: within("送/旧.xls"), error: expect.stringContaining("Save the workbook as .xlsx") },
    ]);
    expect(readdirSync(within("干净"))).toEqual(["甲.xlsx"]);
    expect(readFileSync(within("干净/甲.xlsx")).equals(readFileSync(within("送/甲.xlsx")))).toBe(true);
  });

  test("never writes over an input, and over another file only when told to", async () => {
    const within = scratch();
    const file = await writeForms(within("a.xlsx"), clean);
    expect((await jihe("clean", file, "-o", file, "--force")).status).toBe(2);
    expect((await jihe("clean", file, "-o", within("b.xlsx"))).status).toBe(0);
    expect(await jihe("clean", file, "-o", within("b.xlsx"))).toMatchObject({ status: 2, err: expect.stringContaining("--force") });
    expect((await jihe("clean", file, "-o", within("b.xlsx"), "--force")).status).toBe(0);
  });
});
