import { beforeAll, describe, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { openXlsx, saveXlsx, writeXlsx } from "hucre";
import { cleanCopy, statementLines } from "../../../src/commands/clean-copy";
import { UncleanFile } from "../../../src/workbook/clean-statement";
import { ADD_IN, REPORT_NAME } from "../../../src/workbook/signature";
import { annotated, MARKS, SHEET } from "../../support/annotated";
import { addPart, fileOf, partsOf, replaceIn, textOf, type Parts } from "../../support/parts";
import { richWorkbook } from "../../support/rich-workbook";
import { checkedCopy, explain, findingsPlan } from "../../support/cleaned";

/** Parts without what may differ: the numbers by which formats are ordered, which only order them, and what only counts. */
function settled(file: Uint8Array): Parts {
  const parts = partsOf(file);
  for (const name of Object.keys(parts)) {
    parts[name] = parts[name]!.replace(/(<(?:x14:)?cfRule[^>]*) priority="\d+"/g, "$1").replace(/ count="\d+"/g, "");
    if (name === "docProps/app.xml") parts[name] = parts[name].replace(/<HeadingPairs>.*<\/TitlesOfParts>/s, "");
    parts[name] = parts[name].replace(/<(\w+)([^<>]*)><\/\1>/g, "<$1$2/>");
  }
  return parts;
}

const traces = (file: Uint8Array): string[] =>
  Object.entries(partsOf(file)).flatMap(([name, text]) => (/jihe|绩核/i.test(name + textOf({ [name]: text }, name)) ? [name] : []));

const BOOKS: Readonly<Record<string, () => Promise<Uint8Array> | Uint8Array>> = {
  "a sheet of figures": () =>
    writeXlsx({
      sheets: [
        {
          name: "表'一 二",
          rows: [
            ["项目", 1],
            ["合计", 2],
          ],
        },
      ],
    }),
  "a sheet with her notes and formats": () =>
    writeXlsx({
      sheets: [
        {
          name: SHEET,
          rows: [["甲", 1.5]],
          cells: new Map([
            ["3,3", { value: "x", comment: { author: "王五", text: "她的" } }],
            ["0,1", { value: 1.5, style: { numFmt: "#,##0.0", font: { bold: true } } }],
          ]),
          conditionalRules: [{ type: "expression", priority: 1, formula: "B1>1", range: "B1", style: { font: { bold: true } } }],
        },
      ],
      namedRanges: [{ name: "总额", range: "'表''一 二'!$B$1" }],
    }),
  "much that a copy must not lose": async () => cleanCopy(await richWorkbook()).bytes,
  "a form of the samples": () => readFileSync("assets/samples/project-2023.xlsx"),
};

describe("a clean copy of a marked workbook", () => {
  test.each(Object.keys(BOOKS))("is the workbook before the marks, part by part: %s", async (name) => {
    const original = await BOOKS[name]!();
    const { file } = await annotated(original, MARKS, findingsPlan());
    expect(traces(file).length).toBeGreaterThan(traces(original).length);
    const { bytes } = cleanCopy(file);
    expect(traces(bytes)).toEqual(traces(original));
    expect(settled(bytes)).toEqual(settled(original));
  });

  test("comes with a statement of what was compared and removed", async () => {
    const { file } = await annotated(await BOOKS["a sheet with her notes and formats"]!(), MARKS, findingsPlan());
    expect(cleanCopy(file).statement).toEqual({
      compared: { sheets: 1, cells: 3 },
      removed: { comments: 6, highlights: 6, reports: ["审核结果"], explanations: 0, summaries: [], packs: [] },
      kept: { answered: [], packs: [], reports: [] },
    });
  });

  test("of a workbook without anything of ours is the workbook", async () => {
    const original = await BOOKS["much that a copy must not lose"]!();
    const { bytes, statement } = cleanCopy(original);
    expect(Buffer.from(bytes).equals(original)).toBe(true);
    expect(statement.removed).toEqual({ comments: 0, highlights: 0, reports: [], explanations: 0, summaries: [], packs: [] });
  });
});

describe("what stays and what goes", () => {
  let rich: Uint8Array;
  beforeAll(async () => void (rich = await richWorkbook()));

  test("a comment of ours that a colleague answered stays and is named; hers stay", async () => {
    const { bytes, statement } = cleanCopy((await annotated(rich, MARKS, findingsPlan())).file);
    expect(statement.kept.answered).toEqual([{ sheet: SHEET, cell: "C3" }]);
    const parts = partsOf(bytes);
    const cells = (name: string): string[] => [...textOf(parts, name).matchAll(/ ref="(\w+)"/g)].map(([, cell]) => cell!);
    expect(cells("xl/threadedComments/threadedComment1.xml")).toEqual(["B2", "C3", "C3"]);
    expect(cells("xl/comments1.xml")).toEqual(["A2", "B2", "C3"]);
    expect(textOf(parts, "xl/comments1.xml")).not.toContain("<author>绩核</author>");
  });

  test("marks of a sheet that was protected afterwards go too, and the protection stays", async () => {
    const parts = partsOf((await annotated(await BOOKS["a sheet of figures"]!(), MARKS, findingsPlan())).file);
    replaceIn(parts, "xl/worksheets/sheet1.xml", "</sheetData>", '</sheetData><sheetProtection sheet="1"/>');
    const { bytes, statement } = cleanCopy(fileOf(parts));
    expect([statement.removed.comments, traces(bytes)]).toEqual([6, ["docProps/core.xml"].filter((name) => traces(bytes).includes(name))]);
    expect(textOf(partsOf(bytes), "xl/worksheets/sheet1.xml")).toContain('<sheetProtection sheet="1"/>');
  });

  test("a findings sheet whose name was lost is known by its headings, under any name; one of hers is not", async () => {
    const hers = await writeXlsx({
      sheets: [
        { name: SHEET, rows: [["a"]] },
        { name: "审核结果", rows: [["审核结果"], ["级别", "问题", "领导意见"]] },
      ],
    });
    const parts = partsOf((await annotated(hers, MARKS, findingsPlan())).file);
    parts["xl/workbook.xml"] = parts["xl/workbook.xml"]!.replace(/<definedName name="_jihe_findings".*?<\/definedName>/s, "");
    const { bytes, statement } = cleanCopy(fileOf(parts));
    expect(statement.removed.reports).toEqual(["审核结果 (2)"]);
    expect((await openXlsx(bytes)).sheets.map(({ name }) => name)).toEqual([SHEET, "审核结果"]);
  });

  test("sheets of hers that look like it stay and are named: a ledger, her copy of it, one that the name was moved onto", async () => {
    const HEADS = ["级别", "问题", "审核说明", "规则", "编号"];
    const FOUND = ["错误", "合计不符", "已核实", "A01", "0123456789abcdef"];
    const hers = [
      { name: "局审核台账", rows: [["审核结果"], ["编号", "级别", "问题", "审核说明"], ["1", "一般", "附件不全", "已补"]] },
      { name: "我的整改台账", rows: [["审核结果"], [...HEADS, "责任科室"], [...FOUND, "办公室"]] },
      { name: "申报表", rows: [["项目支出绩效目标申报表"], ["序号", "编号", "项目", "依据"]] },
    ];
    const sheets = [...hers, { name: "审核结果", rows: [["审核结果"], HEADS, FOUND] }];
    for (const namedRanges of [[{ name: REPORT_NAME, range: "申报表!$A$1" }], []]) {
      const { bytes, statement } = cleanCopy(await writeXlsx({ sheets, namedRanges }));
      expect([statement.removed.reports, statement.kept.reports]).toEqual([["审核结果"], ["我的整改台账"]]);
      expect((await openXlsx(bytes)).sheets.map(({ name }) => name)).toEqual(["局审核台账", "我的整改台账", "申报表"]);
    }
    const { bytes, statement } = cleanCopy(await writeXlsx({ sheets: hers, namedRanges: [{ name: REPORT_NAME, range: "申报表!$A$1" }] }));
    expect([statement.removed.reports, (await openXlsx(bytes)).sheets.length]).toEqual([[], 3]);
    expect(statementLines(statement).map(({ zh }) => zh)[1]).toContain("（我的整改台账）");
  });

  test("a workbook that another program has saved since leaves no trace: texts, styles, names", async () => {
    const original = readFileSync("assets/samples/project-2023.xlsx");
    const marked = await openXlsx(await checkedCopy(original), { readStyles: true });
    const saved = await saveXlsx(marked);
    const message = textOf(partsOf(saved), "xl/sharedStrings.xml");
    expect(message).toContain("审核说明");
    const { bytes, statement } = cleanCopy(saved);
    expect(statement.removed.reports).toEqual(["审核结果"]);
    expect(textOf(partsOf(bytes), "xl/sharedStrings.xml")).not.toContain("审核说明");
    expect(traces(bytes)).toEqual(traces(original));
  });

  test("explanations are counted, since the original alone keeps them", async () => {
    const { statement } = cleanCopy(await explain(await checkedCopy(readFileSync("assets/samples/project-2023.xlsx")), "已与科室核实"));
    expect(statement.removed).toMatchObject({ reports: ["审核结果"], explanations: 1 });
  });

  test("the organisation's rule pack stays unless it is to go", async () => {
    const file = await writeXlsx({
      sheets: [
        { name: "表", rows: [["a"]] },
        { name: "审核规则", rows: [["规则包编号", "x"]] },
      ],
    });
    expect(cleanCopy(file).statement.kept.packs).toEqual(["审核规则"]);
    expect(cleanCopy(file, { withPack: true }).statement.removed.packs).toEqual(["审核规则"]);
  });

  test("what Excel notes of our pane goes; another add-in's stays", async () => {
    const parts = partsOf(await BOOKS["a sheet of figures"]!());
    const PANES = "http://schemas.microsoft.com/office/2011/relationships/webextension";
    const W =
      'xmlns:wetp="http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
    const pane = (id: string): string => `<wetp:taskpane dockstate="right"><wetp:webextensionref r:id="${id}"/></wetp:taskpane>`;
    addPart(parts, "", "xl/webextensions/taskpanes.xml", "a/panes", `${PANES}taskpanes`, "");
    addPart(
      parts,
      "xl/webextensions/taskpanes.xml",
      "xl/webextensions/webextension1.xml",
      "a/one",
      PANES,
      `<we:webextension xmlns:we="w"><we:reference id="${ADD_IN}"/></we:webextension>`,
    );
    addPart(
      parts,
      "xl/webextensions/taskpanes.xml",
      "xl/webextensions/webextension2.xml",
      "a/one",
      PANES,
      '<we:webextension xmlns:we="w"><we:reference id="另一个"/></we:webextension>',
    );
    const ids = [...textOf(parts, "xl/webextensions/_rels/taskpanes.xml.rels").matchAll(/ Id="([^"]+)"/g)].map(([, id]) => id!);
    parts["xl/webextensions/taskpanes.xml"] = `<wetp:taskpanes ${W}>${ids.map(pane).join("")}</wetp:taskpanes>`;
    const after = partsOf(cleanCopy(fileOf(parts)).bytes);
    expect(Object.keys(after).filter((name) => /webextension\d/.test(name))).toEqual(["xl/webextensions/webextension2.xml"]);
    expect(after["xl/webextensions/taskpanes.xml"]).toBe(`<wetp:taskpanes ${W}>${pane(ids[1]!)}</wetp:taskpanes>`);
    expect(readFileSync("manifest.xml", "utf8")).toContain(`<Id>${ADD_IN}</Id>`);
  });
});

describe("no clean copy is given", () => {
  const fault = (file: Uint8Array): unknown => {
    try {
      cleanCopy(file);
      return null;
    } catch (error) {
      return error instanceof UncleanFile ? [error.fault, error.places] : error;
    }
  };
  const marked = async (): Promise<Parts> => partsOf((await annotated(await BOOKS["a sheet of figures"]!(), MARKS, findingsPlan())).file);

  test("where a formula, a name or a link of hers leads to the findings sheet: the places are named", async () => {
    const parts = await marked();
    replaceIn(
      parts,
      "xl/worksheets/sheet1.xml",
      "</sheetData>",
      '<row r="9"><c r="C9"><f>SUM(审核结果!J4:J9)</f><v>0</v></c></row></sheetData><hyperlinks><hyperlink ref="D9" location="\'审核结果\'!A1"/></hyperlinks>',
    );
    replaceIn(parts, "xl/workbook.xml", "</definedNames>", "<definedName name=\"差额合计\">'审核结果'!$J$4</definedName></definedNames>");
    expect(fault(fileOf(parts))).toEqual(["referred", expect.arrayContaining([`${SHEET}!C9`, `${SHEET}!D9`, "差额合计"])]);
  });

  test("where a name only looks like the sheet's, there is one", async () => {
    const parts = await marked();
    replaceIn(
      parts,
      "xl/worksheets/sheet1.xml",
      "</sheetData>",
      '<row r="9"><c r="C9"><f>SUM(去年审核结果!J4:J9)</f><v>0</v></c></row></sheetData>',
    );
    expect(fault(fileOf(parts))).toBeNull();
  });

  test("where only hidden sheets would be left, and of our own report", async () => {
    const parts = await marked();
    replaceIn(parts, "xl/workbook.xml", 'sheetId="1"', 'sheetId="1" state="hidden"');
    expect(fault(fileOf(parts))).toEqual(["hidden", ["审核结果"]]);
    expect(fault(await writeXlsx({ sheets: [{ name: "审核结果", rows: [["a"]] }], properties: { custom: { jihe: "report" } } }))).toEqual([
      "own",
      [],
    ]);
  });

  test("a sheet before hers gone, names and the open sheet count anew", async () => {
    const file = await writeXlsx({
      sheets: [
        { name: "一", rows: [["a"]] },
        { name: "审核结果", rows: [["审核结果"], ["级别", "问题", "审核说明", "规则", "编号"], ["未发现问题。"]] },
        { name: "三", rows: [["c"]], pageSetup: { printArea: "$A$1:$A$1" } },
      ],
      activeSheet: 2,
    });
    const book = textOf(partsOf(cleanCopy(file).bytes), "xl/workbook.xml");
    expect([...book.matchAll(/<sheet name="([^"]+)"/g)].map(([, name]) => name)).toEqual(["一", "三"]);
    expect(book).toContain('activeTab="1"');
    expect(book).toMatch(/name="_xlnm.Print_Area" localSheetId="1"/);
    expect(book).not.toContain(REPORT_NAME);
  });
});

test("the comparison is not ours to cheat: a cell, a look, a width, a note that differs is found", async () => {
  const { compareFiles } = await import("../../../src/workbook/file/clean/compare-files");
  const file = await BOOKS["a sheet with her notes and formats"]!();
  const changed = (name: string, what: string, by: string): readonly string[] => {
    const parts = partsOf(file);
    replaceIn(parts, name, what, by);
    return compareFiles(file, fileOf(parts), []).differences;
  };
  const sheet = "xl/worksheets/sheet1.xml";
  expect(changed(sheet, "<v>1.5</v>", "<v>1.6</v>")).toEqual([`${SHEET}!B1`]);
  expect(changed("xl/styles.xml", "#,##0.0", "#,##0.00")).toEqual([`${SHEET}!B1`]);
  expect(changed("xl/sharedStrings.xml", "<si><t>", "<si><t>再")).toEqual([`${SHEET}!A1`]);
  expect(changed("xl/comments1.xml", "<r><t>", "<r><t>再")).toEqual([`${SHEET}!D4`]);
  expect(changed(sheet, "<sheetData>", '<cols><col min="1" max="1" width="9"/></cols><sheetData>')).toEqual([`${SHEET}!cols`]);
  expect(changed(sheet, "B1&gt;1", "B1&gt;2")).toEqual([`${SHEET}!conditionalFormatting B1`]);
  expect(changed("xl/workbook.xml", "$B$1", "$B$2")).toEqual(["总额"]);
  expect(changed("xl/theme/theme1.xml", "</a:theme>", "</a:theme> ")).toEqual(["xl/theme/theme1.xml"]);
});
