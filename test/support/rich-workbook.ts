import { writeXlsx, type WriteSheet } from "hucre";
import { signComment } from "../../src/workbook/signature";
import { addPart, fileOf, partsOf, replaceIn } from "./parts";

const PIXEL = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");
const GUIDS = [
  "{00000000-0000-0000-0000-000000000001}",
  "{00000000-0000-0000-0000-000000000002}",
  "{00000000-0000-0000-0000-000000000003}",
];
const PERSON = "{00000000-0000-0000-0000-0000000000AA}";
const THREADS = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";

const figures: WriteSheet = {
  name: "表'一 二",
  rows: [
    ["项目", "金额", "说明"],
    ["甲", 1, "x"],
    ["乙", 2, "y"],
  ],
  cells: new Map([
    [
      "0,0",
      {
        value: "项目",
        style: { font: { name: "黑体", size: 14, bold: true }, fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "CCFFCC" } } },
      },
    ],
    ["1,0", { value: "甲", comment: { author: "王五", text: "她的批注" } }],
    ["3,1", { value: 3, formula: "SUM(B2:B3)", formulaResult: 3, style: { numFmt: "#,##0.00" } }],
    ["4,0", { value: "链接", hyperlink: { target: "https://example.invalid/" } }],
  ]),
  columns: [{ width: 20 }, { width: 12.5 }, { width: 30, hidden: true }],
  rowDefs: new Map([[1, { height: 33 }]]),
  merges: [{ startRow: 5, startCol: 0, endRow: 6, endCol: 1 }],
  conditionalRules: [
    {
      type: "cellIs",
      priority: 1,
      operator: "greaterThan",
      formula: "1",
      range: "B2:B3",
      style: { font: { bold: true } },
      stopIfTrue: true,
    },
    {
      type: "expression",
      priority: 2,
      formula: '$A2="甲"',
      range: "A2:A3",
      style: { fill: { type: "pattern", pattern: "solid", bgColor: { rgb: "FFFF00" } } },
    },
  ],
  dataValidations: [{ type: "list", values: ["甲", "乙"], range: "A2:A9" }],
  autoFilter: { range: "A1:C3" },
  freezePane: { rows: 1 },
  images: [{ data: PIXEL, type: "png", anchor: { from: { row: 8, col: 0 } } }],
  charts: [{ type: "column", series: [{ values: "'表''一 二'!$B$2:$B$3" }], anchor: { from: { row: 10, col: 0 } } }],
  pageSetup: { orientation: "landscape", printArea: "$A$1:$C$9", printTitlesRow: "$1:$1" },
  headerFooter: { oddFooter: "&P" },
  rowBreaks: [4],
};

const locked: WriteSheet = { name: "锁定", rows: [["a"]], protection: { sheet: true } };
const plain: WriteSheet = { name: "备注", rows: [["无"]], hidden: true };

/**
 * A workbook with much that a copy must not lose: pictures, a chart, macros, validations, formats, names, notes, threads of comments,
 * custom XML. On its first sheet stands a note at A2, a thread at B2, a thread of ours at B3 and one of ours that somebody answered at C3.
 */
export async function richWorkbook(): Promise<Uint8Array> {
  const parts = partsOf(
    await writeXlsx({
      sheets: [figures, locked, plain],
      namedRanges: [{ name: "合计", range: "'表''一 二'!$B$4" }],
      vbaProject: new Uint8Array([1, 2, 3, 250]),
      activeSheet: 1,
    }),
  );
  const note = (cell: string, text: string, guid: string): string =>
    `<comment ref="${cell}" authorId="0" xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" xr:uid="${guid}"><text><t>[Threaded comment]\n${text}</t></text></comment>`;
  const [hers, ours, answered] = ["再核一下", signComment("错误：旧的"), signComment("错误：有人回复")] as const;
  replaceIn(
    parts,
    "xl/comments1.xml",
    "</commentList>",
    `${note("B2", hers, GUIDS[0]!)}${note("B3", ours, GUIDS[1]!)}${note("C3", answered, GUIDS[2]!)}</commentList>`,
  );
  const thread = (cell: string, guid: string, text: string, parent = ""): string =>
    `<threadedComment ref="${cell}" dT="2026-01-05T08:00:00.00" personId="${PERSON}" id="${guid}"${parent}><text>${text}</text></threadedComment>`;
  const reply = thread("C3", "{00000000-0000-0000-0000-000000000004}", "已改", ` parentId="${GUIDS[2]}"`);
  addPart(
    parts,
    "xl/worksheets/sheet1.xml",
    "xl/threadedComments/threadedComment1.xml",
    "application/vnd.ms-excel.threadedcomments+xml",
    "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment",
    `<ThreadedComments xmlns="${THREADS}">${thread("B2", GUIDS[0]!, hers)}${thread("B3", GUIDS[1]!, ours)}${thread("C3", GUIDS[2]!, answered)}${reply}</ThreadedComments>`,
  );
  addPart(
    parts,
    "xl/workbook.xml",
    "xl/persons/person.xml",
    "application/vnd.ms-excel.person+xml",
    "http://schemas.microsoft.com/office/2017/10/relationships/person",
    `<personList xmlns="${THREADS}"><person displayName="王五" id="${PERSON}" userId="w" providerId="None"/></personList>`,
  );
  addPart(
    parts,
    "xl/workbook.xml",
    "customXml/item1.xml",
    "application/xml",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml",
    "<她的 xmlns='urn:x'/>",
  );
  replaceIn(parts, "xl/drawings/vmlDrawing1.vml", "</xml>", `${shape("B", 2, 1)}${shape("C", 3, 1)}${shape("D", 3, 2)}${BUTTON}</xml>`);
  replaceIn(parts, "xl/worksheets/sheet1.xml", "</worksheet>", `${EXTENSIONS}</worksheet>`);
  return fileOf(parts);
}

/** A button as Excel saves one: its words are no XML. It stands at B3, where a note of ours stands too. */
const BUTTON =
  '<v:shape id="_x0000_s1040" type="#_x0000_t201"><v:textbox><div>汇总<br></div></v:textbox><x:ClientData ObjectType="Button"><x:Row>2</x:Row><x:Column>1</x:Column></x:ClientData></v:shape>';

function shape(id: string, row: number, col: number): string {
  return `<v:shape id="${id}" type="#_x0000_t202"><x:ClientData ObjectType="Note"><x:Row>${row - 1}</x:Row><x:Column>${col}</x:Column></x:ClientData></v:shape>`;
}

/** A format that only newer Excels know stands at the end of the sheet, with a priority among the others. */
const EXTENSIONS =
  '<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">' +
  '<x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">' +
  '<x14:cfRule type="expression" priority="3" id="{00000000-0000-0000-0000-000000000009}"><xm:f>备注!$A$1="无"</xm:f></x14:cfRule><xm:sqref>C2</xm:sqref>' +
  "</x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>";
