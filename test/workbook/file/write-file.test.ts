import { describe, expect, test } from "@jest/globals";
import { readXlsx } from "hucre";
import type { PlannedCell, SheetPlan } from "../../../src/grid/sheet-plan";
import { Package } from "../../../src/workbook/file/annotate/package";
import { writeFile } from "../../../src/workbook/file/write-file";

function planOf(cells: readonly PlannedCell[], more: Partial<SheetPlan> = {}): SheetPlan {
  return { name: "汇总", cells, merges: [], columnWidths: [20, 20], rowHeights: new Map(), print: { orientation: "landscape" }, ...more };
}

const text = (row: number, col: number, value: string | number): PlannedCell => ({ row, col, value, look: {} });

describe("a written workbook", () => {
  test.each([
    ["=cmd|' /C calc'!A0", "=cmd|' /C calc'!A0"],
    ["+1+1", "+1+1"],
    ["-2+3", "-2+3"],
    ["@SUM(A1)", "@SUM(A1)"],
    ["_x000D_ 与 _x0041_", "_x000D_ 与 _x0041_"],
    ["甲\u0000\u0001\u001f乙\ufffe丙\ud800丁", "甲乙丙丁"],
    ["第一行\r\n第二行\r第三行\n", "第一行\n第二行\n第三行\n"],
    ["  前后有空格\t ", "  前后有空格\t "],
    ["字".repeat(32_767), "字".repeat(32_767)],
    ["字".repeat(32_768), `${"字".repeat(32_765)}……`],
    [`${"字".repeat(32_764)}😀😀😀`, `${"字".repeat(32_764)}……`],
  ])("holds what looks like something else as a text, and what no cell can hold cut or left out (%#)", async (written, read) => {
    const bytes = await writeFile([planOf([text(0, 0, written)])], { ours: false });
    const files = Package.open(bytes);
    expect(files.text("xl/worksheets/sheet1.xml")).not.toContain("<f>");
    const { rows, cells } = (await readXlsx(bytes, { readStyles: true })).sheets[0]!;
    // The library reads _x005F_ back as it stands there; programs read it as the sign of that number.
    expect(String(rows[0]![0]).replaceAll("_x005F_", "_")).toBe(read);
    expect(cells?.get("0,0")?.formula).toBeUndefined();
  });

  test("prints its foot and the pages below, on one page where that is wanted", async () => {
    const print = { orientation: "portrait", foot: "绩核 · 规则包 A&B · 2026-11-22", onePage: true } as const;
    const sheet = Package.open(await writeFile([planOf([text(0, 0, "甲")], { print })], { ours: false })).text("xl/worksheets/sheet1.xml");
    expect(sheet).toContain("<oddFooter>&amp;L绩核 · 规则包 A&amp;&amp;B · 2026-11-22&amp;R&amp;P / &amp;N</oddFooter>");
    expect(sheet).toMatch(/<pageSetup [^>]*fitToHeight="1"/);
  });

  test("holds a list as a table of Excel's own, and with a plain filter where headings are the same", async () => {
    const area = { top: 0, left: 0, bottom: 1, right: 1 };
    const table = { table: { name: "审核结果表", area }, filter: area };
    const write = async (...headings: string[]): Promise<Package> =>
      Package.open(
        await writeFile([planOf([...headings.map((each, col) => text(0, col, each)), text(1, 0, 1), text(1, 1, 2)], table)], {
          ours: false,
        }),
      );
    const [differ, same] = [await write("项目", "金额"), await write("金额", "金额")];
    expect(differ.text("xl/tables/table1.xml")).toMatch(/displayName="审核结果表" ref="A1:B2".*name="项目".*name="金额"/);
    expect(differ.text("xl/worksheets/sheet1.xml")).not.toContain("<autoFilter");
    expect(same.has("xl/tables/table1.xml")).toBe(false);
    expect(same.text("xl/worksheets/sheet1.xml")).toContain('<autoFilter ref="A1:B2"');
  });

  test("knows its charts by their names and its sheets by hidden names", async () => {
    const column = (col: number): { top: number; bottom: number; left: number; right: number } => ({
      top: 0,
      bottom: 1,
      left: col,
      right: col,
    });
    const chart = {
      name: "projects-2023",
      title: "各项目预算",
      kind: "bar",
      categories: column(0),
      place: { top: 0, left: 3, bottom: 9, right: 9 },
    } as const;
    const plan = planOf([text(0, 0, "甲"), text(0, 1, 1), text(1, 0, "乙"), text(1, 1, 2)], {
      charts: [{ ...chart, series: [{ name: "预算", color: "4472C4", values: column(1) }] }],
    });
    const files = Package.open(
      await writeFile([plan], { ours: true, hiddenNames: new Map([["_jihe_summary_charts", "汇总"]]), day: "2026-11-22" }),
    );
    expect(files.text("xl/drawings/drawing1.xml")).toContain('name="projects-2023"');
    expect(files.text("xl/charts/chart1.xml")).toMatch(/<c:f>'汇总'!A1:A2<\/c:f>.*<c:f>'汇总'!B1:B2<\/c:f>/);
    expect(files.text("xl/workbook.xml")).toContain(`<definedName name="_jihe_summary_charts" hidden="1">'汇总'!$A$1</definedName>`);
    expect(files.text("docProps/core.xml")).toContain("2026-11-22T00:00:00Z");
  });

  test("leads to other workbooks by their numbers, and holds what stands in the cells that it takes", async () => {
    const file = "各单位 表/甲's 表.xlsx";
    const live = (row: number, formula: string, cells: readonly (readonly [string, number | string])[], of = file): PlannedCell => ({
      ...text(row, 0, 3),
      formula,
      sources: cells.map(([cell, value]) => ({ file: of, sheet: "项目 一", cell, value })),
    });
    const plan = planOf([
      live(0, "SUM('[各单位 表/甲''s 表.xlsx]项目 一'!E6:E7)", [
        ["E6", 1],
        ["E7", 2],
      ]),
      live(1, "VALUE('[../乙.xls]项目 一'!B2)", [["B2", "3"]], "../乙.xls"),
      live(2, "'[各单位 表/甲''s 表.xlsx]项目 一'!E6*3", [["E6", 1]]),
    ]);
    const files = Package.open(await writeFile([plan], { ours: true }));
    const formulas = [...files.text("xl/worksheets/sheet1.xml").matchAll(/<f>(.*?)<\/f><v>(.*?)<\/v>/g)].map(([, formula, value]) => [
      formula,
      value,
    ]);
    expect(formulas).toEqual([
      ["SUM('[1]项目 一'!E6:E7)", "3"],
      ["VALUE('[2]项目 一'!B2)", "3"],
      ["'[1]项目 一'!E6*3", "3"],
    ]);
    expect(files.text("xl/externalLinks/externalLink1.xml")).toContain(
      '<sheetNames><sheetName val="项目 一"/></sheetNames><sheetDataSet><sheetData sheetId="0">' +
        '<row r="6"><cell r="E6"><v>1</v></cell></row><row r="7"><cell r="E7"><v>2</v></cell></row></sheetData></sheetDataSet>',
    );
    expect(files.text("xl/externalLinks/externalLink2.xml")).toContain('<cell r="B2" t="str"><v>3</v></cell>');
    const targets = [1, 2].map((number) => files.relationships(`xl/externalLinks/externalLink${number}.xml`)[0]);
    expect(targets.map((target) => [target?.target, target?.external])).toEqual([
      ["%E5%90%84%E5%8D%95%E4%BD%8D%20%E8%A1%A8/%E7%94%B2's%20%E8%A1%A8.xlsx", true],
      ["../%E4%B9%99.xls", true],
    ]);
    const book = files.text("xl/workbook.xml");
    expect(book.indexOf("<externalReferences>")).toBeGreaterThan(book.indexOf("</sheets>"));
    expect(book.match(/<externalReference /g)).toHaveLength(2);
  });
});
