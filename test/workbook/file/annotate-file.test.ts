import { beforeAll, describe, expect, test } from "@jest/globals";
import { readXlsx, writeXlsx, type Sheet } from "hucre";
import type { Mark } from "../../../src/reporting/marks";
import { readFile } from "../../../src/workbook/file/read-file";
import type { PartialMark } from "../../../src/workbook/port";
import { markFormula, REPORT_NAME, signComment } from "../../../src/workbook/signature";
import { annotated, mark, reportPlan, SHEET } from "../../support/annotated";
import { addPart, fileOf, partsOf, replaceIn, textOf, type Parts } from "../../support/parts";
import { richWorkbook } from "../../support/rich-workbook";

async function sheetsOf(file: Uint8Array): Promise<Record<string, Sheet>> {
  const { sheets } = await readXlsx(file, { readStyles: true });
  return Object.fromEntries(sheets.map((sheet) => [sheet.name, sheet]));
}

const without = (parts: Parts, names: readonly string[]): Parts =>
  Object.fromEntries(Object.entries(parts).filter(([name]) => !names.includes(name)));

describe("an annotated copy of a rich workbook", () => {
  const CHANGED = [
    "[Content_Types].xml",
    "xl/workbook.xml",
    "xl/_rels/workbook.xml.rels",
    "xl/styles.xml",
    "xl/worksheets/sheet1.xml",
    "xl/comments1.xml",
    "xl/drawings/vmlDrawing1.vml",
    "xl/threadedComments/threadedComment1.xml",
  ];
  let original: Uint8Array;
  let copy: Uint8Array;
  let partial: readonly PartialMark[];
  beforeAll(async () => {
    original = await richWorkbook();
    ({ file: copy, partial } = await annotated(original));
  });

  test("has every other part byte for byte: pictures, chart, macros, custom XML, people, other sheets", () => {
    const [before, after] = [partsOf(original), partsOf(copy)];
    expect(Object.keys(after).filter((name) => !(name in before))).toEqual(["xl/worksheets/sheet4.xml"]);
    expect(without(after, [...CHANGED, "xl/worksheets/sheet4.xml"])).toEqual(without(before, CHANGED));
    expect(Object.keys(before)).toEqual(
      expect.arrayContaining(["xl/vbaProject.bin", "xl/charts/chart1.xml", "xl/media/image1.png", "customXml/item1.xml"]),
    );
    for (const name of CHANGED) expect([name, after[name] === before[name]]).toEqual([name, false]);
  });

  test("shows her sheet as it was, apart from our formats and notes", async () => {
    const [before, after] = [await sheetsOf(original), await sheetsOf(copy)];
    const plain = (sheet: Sheet): unknown => ({
      ...sheet,
      conditionalRules: null,
      threadedComments: null,
      cells: Object.fromEntries(
        [...(sheet.cells ?? [])].filter(([, { value }]) => value !== null).map(([at, cell]) => [at, { ...cell, comment: null }]),
      ),
    });
    for (const name of Object.keys(before)) expect(plain(after[name]!)).toEqual(plain(before[name]!));
  });

  test("highlights each cell by one format a style, above hers, which keep their order", async () => {
    const rules = (await sheetsOf(copy))[SHEET]!.conditionalRules!.map(({ formula, priority, range }) => ({ formula, priority, range }));
    const ours = (style: Mark["style"]): string => markFormula(style).slice(1);
    expect(rules).toEqual(
      expect.arrayContaining([
        { formula: ours("error"), priority: 1, range: "A1 B3" },
        { formula: ours("warning"), priority: 2, range: "A2 B2" },
        { formula: ours("info"), priority: 3, range: "C3 A6" },
        { formula: "1", priority: 4, range: "B2:B3" },
        { formula: '$A2="甲"', priority: 5, range: "A2:A3" },
      ]),
    );
    expect(rules).toHaveLength(5);
    // Hers that only newer Excels know counts along.
    expect(textOf(partsOf(copy), "xl/worksheets/sheet1.xml")).toContain('<x14:cfRule type="expression" priority="6"');
    // What hers look like is found by number, so no number may move.
    const looks = (file: Uint8Array): string[] => textOf(partsOf(file), "xl/styles.xml").match(/<dxf>.*?<\/dxf>/g)!;
    expect(looks(copy).slice(0, 2)).toEqual(looks(original));
    // Fill, type and line, as in Excel; sides in the order that Excel wants.
    const sides = (style: string): string =>
      ["left", "right", "top", "bottom"].map((side) => `<${side} style="${style}"><color auto="1"/></${side}>`).join("");
    expect(
      looks(copy)
        .slice(2)
        .map((look) => look.replace(/<fill>.*<\/fill>/, "")),
    ).toEqual([
      `<dxf><font><b/><color rgb="FF5C0008"/></font><border>${sides("thin")}</border></dxf>`,
      `<dxf><font><u/><color rgb="FF452B00"/></font><border>${sides("dashed")}</border></dxf>`,
      `<dxf><font><color rgb="FF003A66"/></font><border>${sides("dotted")}</border></dxf>`,
    ]);
  });

  test("puts notes of ours where none of hers is, and says where one is", async () => {
    const { cells } = (await sheetsOf(copy))[SHEET]!;
    for (const [at, cell] of [
      ["0,0", "A1"],
      ["2,1", "B3"],
      ["5,0", "A6"],
    ]) {
      expect(cells!.get(at!)!.comment).toEqual({ author: "绩核", text: signComment(mark(cell!).comment) });
    }
    expect(cells!.get("1,0")!.comment).toEqual({ author: "王五", text: "她的批注" });
    expect(partial).toEqual([
      ...["A2", "B2", "C3"].map((cell) => ({ sheet: SHEET, cell, hindrance: "commented" })),
      { sheet: "锁定", cell: "A1", hindrance: "protected" },
    ]);
  });

  test("takes away the thread of ours, and none of hers or that somebody answered", () => {
    const parts = partsOf(copy);
    const cells = (name: string): string[] => [...textOf(parts, name).matchAll(/ ref="(\w+)"/g)].map(([, cell]) => cell!);
    expect(cells("xl/threadedComments/threadedComment1.xml")).toEqual(["B2", "C3", "C3"]);
    expect(cells("xl/comments1.xml")).toEqual(["A2", "B2", "C3", "A1", "B3", "A6"]);
  });

  test("keeps each note's box with its note, and the button with its words", () => {
    const drawing = textOf(partsOf(copy), "xl/drawings/vmlDrawing1.vml");
    const places = [...drawing.matchAll(/ObjectType="(\w+)".*?<x:Row>(\d+)<\/x:Row><x:Column>(\d+)</g)].map(([, ...place]) =>
      place.join(" "),
    );
    expect(places).toEqual(["Note 1 0", "Note 1 1", "Note 2 2", "Button 2 1", "Note 0 0", "Note 2 1", "Note 5 0"]);
    expect(drawing).toContain("<div>汇总<br></div>");
    const numbers = [...drawing.matchAll(/<v:shape id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(numbers).size).toBe(numbers.length);
    // A6 is merged with B6, so its box opens in the column behind; C is hidden.
    expect(/<x:Anchor>2, 15, 5, 2, [\d, ]+<\/x:Anchor><x:AutoFill>False<\/x:AutoFill><x:Row>5</.test(drawing)).toBe(true);
  });

  test("holds the findings sheet, behind hers, known by its hidden name, and shows the sheet that she left open", async () => {
    const parts = partsOf(copy);
    const book = textOf(parts, "xl/workbook.xml");
    expect([...book.matchAll(/<sheet name="([^"]+)"/g)].map(([, name]) => name)).toEqual(["表&apos;一 二", "锁定", "备注", "审核结果"]);
    expect(book).toContain(`<definedName name="${REPORT_NAME}" hidden="1">'审核结果'!$A$1</definedName>`);
    expect(book).toContain(`<definedName name="_xlnm.Print_Titles" localSheetId="3">'审核结果'!$1:$1</definedName>`);
    expect(book).toContain('activeTab="1"');
    expect(textOf(parts, "xl/worksheets/sheet4.xml")).not.toContain("tabSelected");
    const { cells } = (await sheetsOf(copy))["审核结果"]!;
    expect(cells!.get("0,0")).toMatchObject({ value: "审核说明", style: { font: { bold: true }, border: { top: { style: "thin" } } } });
    expect(cells!.get("1,1")!.hyperlink).toMatchObject({ location: "'表''一 二'!B2" });
    expect(cells!.get("2,1")).toMatchObject({ value: 1234.5, style: { numFmt: "#,##0.0", fill: { fgColor: { rgb: "FFF4CE" } } } });
    const { grids, report } = await readFile(copy);
    expect([grids.map(({ sheet }) => sheet), report?.sheet]).toEqual([[SHEET, "锁定", "备注"], "审核结果"]);
  });

  test("annotated again is the same file", async () => {
    expect(Buffer.from((await annotated(copy)).file).equals(Buffer.from(copy))).toBe(true);
  });

  test("without findings, gives her sheet back as it was, but for the numbers that order her formats", async () => {
    const { file } = await annotated(copy, []);
    const plain = (parts: Parts): string => textOf(parts, "xl/worksheets/sheet1.xml").replace(/priority="\d+"/g, "");
    expect(plain(partsOf(file))).toBe(plain(partsOf(original)));
    const { cells } = (await sheetsOf(file))[SHEET]!;
    expect([...cells!].filter(([, { comment }]) => comment).map(([at]) => at)).toEqual(["1,0", "1,1", "2,2"]);
  });
});

describe("a workbook without notes", () => {
  const simple = (): Promise<Uint8Array> => writeXlsx({ sheets: [{ name: SHEET, rows: [["a"]] }] });

  test("gets them, and after they are gone nothing is left of them", async () => {
    const original = await simple();
    const { file } = await annotated(original, [mark("A1")]);
    expect(Object.keys(partsOf(file))).toEqual(expect.arrayContaining(["xl/comments1.xml", "xl/drawings/vmlDrawing1.vml"]));
    const [cleared, before] = [partsOf((await annotated(file, [])).file), partsOf(original)];
    expect(Object.keys(cleared).filter((name) => !(name in before))).toEqual(["xl/worksheets/sheet2.xml"]);
    expect(cleared["xl/worksheets/sheet1.xml"]).toBe(before["xl/worksheets/sheet1.xml"]);
    expect(cleared["[Content_Types].xml"]).not.toContain("comments");
  });

  test("keeps a note of ours that she wrote into, and says that one stands there", async () => {
    const parts = partsOf((await annotated(await simple(), [mark("A1")])).file);
    replaceIn(parts, "xl/comments1.xml", "&lt;A1&gt;", "已问过小王。");
    const { file, partial } = await annotated(fileOf(parts), [mark("A1")]);
    const { comment } = (await sheetsOf(file))[SHEET]!.cells!.get("0,0")!;
    expect(comment!.text).toContain("已问过小王。");
    expect(partial).toEqual([{ sheet: SHEET, cell: "A1", hindrance: "commented" }]);
  });

  test("that writes every name with a prefix is marked alike", async () => {
    const parts = partsOf(await simple());
    for (const name of ["xl/workbook.xml", "xl/styles.xml", "xl/worksheets/sheet1.xml"]) {
      parts[name] = parts[name]!.replace(/<(\/?)(?=[a-z])/gi, "<$1x:").replace("xmlns=", "xmlns:x=");
    }
    const { file } = await annotated(fileOf(parts), [mark("A1")]);
    const sheets = await sheetsOf(file);
    expect(sheets[SHEET]!.conditionalRules).toMatchObject([
      { formula: markFormula("error").slice(1), style: { fill: { pattern: "solid" } } },
    ]);
    expect(sheets[SHEET]!.cells!.get("0,0")!.comment!.text).toBe(signComment(mark("A1").comment));
    expect(sheets["审核结果"]!.cells!.get("2,1")).toMatchObject({ style: { numFmt: "#,##0.0" } });
  });

  test("keeps a sheet of hers that is called like ours, and ours under the name that she gives it", async () => {
    const { file } = await annotated(await writeXlsx({ sheets: [{ name: "审核结果", rows: [["她的"]] }] }), []);
    expect(Object.keys(await sheetsOf(file))).toEqual(["审核结果", "审核结果 (2)"]);
    const parts = partsOf(file);
    for (const [what, by] of [
      ['(2)" sheetId', 'x" sheetId'],
      ["(2)'!$A$1<", "x'!$A$1<"],
    ] as const)
      replaceIn(parts, "xl/workbook.xml", what, by);
    const again = await sheetsOf((await annotated(fileOf(parts), [], reportPlan("新的"))).file);
    expect(Object.entries(again).map(([name, { rows }]) => [name, rows[1]?.[0] ?? rows[0]![0]])).toEqual([
      ["审核结果", "她的"],
      ["审核结果 x", "新的"],
    ]);
  });

  test("loses with the findings sheet what only that sheet referred to", async () => {
    const parts = partsOf((await annotated(await simple(), [])).file);
    const [report, settings] = ["xl/worksheets/sheet2.xml", "xl/printerSettings/printerSettings1.bin"];
    addPart(parts, report, settings, "x/y", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/printerSettings", "a");
    addPart(parts, report, "xl/b.bin", "x/y", "urn:b", "b");
    addPart(parts, "xl/worksheets/sheet1.xml", "xl/b.bin", "x/y", "urn:b", "b");
    const again = partsOf((await annotated(fileOf(parts), [])).file);
    expect([settings in again, "xl/b.bin" in again, "xl/worksheets/_rels/sheet2.xml.rels" in again]).toEqual([false, true, false]);
    expect(again["[Content_Types].xml"]).not.toContain(settings);
  });

  test("gets a new findings sheet where she deleted the one before", async () => {
    const parts = partsOf((await annotated(await simple(), [])).file);
    const book = textOf(parts, "xl/workbook.xml");
    replaceIn(parts, "xl/workbook.xml", /<sheet name="[^"]*" sheetId="2"[^>]*>/.exec(parts["xl/workbook.xml"]!)![0], "");
    const name = /<definedName name="_jihe_findings" hidden="1">[^<]*/.exec(parts["xl/workbook.xml"]!)![0];
    replaceIn(parts, "xl/workbook.xml", name, '<definedName name="_jihe_findings" hidden="1">#REF!');
    expect(book).toContain(REPORT_NAME);
    const again = partsOf((await annotated(fileOf(parts), [])).file);
    expect(textOf(again, "xl/workbook.xml").match(/_jihe_findings/g)).toHaveLength(1);
    expect((await readFile(fileOf(again))).report?.sheet).toBe("审核结果");
  });
});
