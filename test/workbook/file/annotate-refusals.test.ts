import { describe, expect, test } from "@jest/globals";
import { writeXlsx } from "hucre";
import { annotated, mark, SHEET } from "../../support/annotated";
import { addPart, fileOf, partsOf, replaceIn, type Parts } from "../../support/parts";

describe("no copy is written where it would not hold all of the workbook", () => {
  const cases: [string, string, (parts: Parts) => void][] = [
    [
      "a digital signature",
      "signature",
      (parts) =>
        addPart(
          parts,
          "",
          "_xmlsignatures/origin.sigs",
          "x/y",
          "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin",
          "",
        ),
    ],
    [
      "a locked structure",
      "structure",
      (parts) => replaceIn(parts, "xl/workbook.xml", "<bookViews>", '<workbookProtection lockStructure="1"/><bookViews>'),
    ],
    [
      "the records of a shared workbook",
      "shared",
      (parts) =>
        addPart(
          parts,
          "xl/workbook.xml",
          "xl/revisions/revisionHeaders.xml",
          "x/y",
          "http://schemas.openxmlformats.org/officeDocument/2006/relationships/revisionHeaders",
          "<a/>",
        ),
    ],
    [
      "the strict format",
      "strict",
      (parts) =>
        replaceIn(
          parts,
          "xl/workbook.xml",
          'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"',
          'xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"',
        ),
    ],
    ["old drawings of an unknown kind", "part", (parts) => void (parts["xl/drawings/vmlDrawing1.vml"] = "<a:b/>")],
    ["a sheet that is no XML", "part", (parts) => replaceIn(parts, "xl/worksheets/sheet1.xml", "</sheetData>", "")],
    ["a sheet that is no UTF-8", "part", (parts) => void (parts["xl/worksheets/sheet1.xml"] += "\u00ff")],
    [
      "a template",
      "format",
      (parts) => replaceIn(parts, "[Content_Types].xml", "spreadsheetml.sheet.main+xml", "spreadsheetml.template.main+xml"),
    ],
  ];

  test.each(cases)("%s", async (_, fault, change) => {
    const cells = new Map([["0,0", { value: "a", comment: { author: "王五", text: "她的" } }]]);
    const parts = partsOf(await writeXlsx({ sheets: [{ name: SHEET, cells }] }));
    await expect(annotated(fileOf(parts), [mark("B1")])).resolves.toBeDefined();
    change(parts);
    await expect(annotated(fileOf(parts), [mark("B1")])).rejects.toMatchObject({ fault });
  });
});
