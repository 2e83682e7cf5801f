import { describe, expect, test } from "@jest/globals";
import type { IWorksheetData } from "@univerjs/presets";
import { addConditionalFormat } from "../../src/workbench/host/model/conditional-formats";
import { copied } from "../../src/workbench/host/model/copies";
import { enter } from "../../src/workbench/host/model/editing";
import type { Sheet } from "../../src/workbench/host/model/sheet";
import { setStyle } from "../../src/workbench/host/model/styling";
import { gridStyle, modelStyle } from "../../src/workbench/page/grid/cell-style";
import { conditionalLooks } from "../../src/workbench/page/grid/conditional";
import { deedOf } from "../../src/workbench/page/grid/deeds";
import { sheetMutations, type Mutation } from "../../src/workbench/page/grid/mutations";
import { sheetView } from "../../src/workbench/page/grid/sheet-view";
import { newBook } from "../support/excel/workbook";

const SHOWN = { top: 0, left: 0, bottom: 9, right: 9 };
const FACTS = { formula: () => "=A1*2", style: (style: unknown) => style as never };

function area(sheet: Sheet, address: string): { top: number; left: number; bottom: number; right: number } {
  return sheet.book.find(`${sheet.name}!${address}`).area;
}

/** What the grid holds, as if it were told all of this at once. */
function held(view: IWorksheetData): Parameters<typeof sheetMutations>[0] {
  const config = copied(view);
  return { config, cells: config.cellData as never, styleOf: (cell) => cell.s as never };
}

function changes(sheet: Sheet, deed: () => void): Mutation[] {
  const before = held(sheetView(sheet));
  deed();
  return sheetMutations(before, sheetView(sheet));
}

describe("styles", () => {
  const border = { style: "Dash", weight: "Thin", color: "#FF0000" };
  test.each([
    [{ bold: true, italic: false, underline: "Single", strikethrough: true }],
    [{ fontName: "宋体", fontSize: 12, fontColor: "#5C0008", fillColor: "#F29B9B" }],
    [{ horizontalAlignment: "Right", verticalAlignment: "Top", wrapText: true, numberFormat: "#,##0.00" }],
    [{ borderTop: border, borderLeft: { style: "Double", weight: "Thick", color: "#000000" } }],
  ])("read back from the grid say what they said: %j", (style) => {
    expect(modelStyle(gridStyle(style))).toEqual(style);
  });
});

describe("conditional formats", () => {
  function looks(type: string, rule: Record<string, unknown>, value: string | number): unknown {
    const sheet = newBook("表").sheets[0]!;
    sheet.cells.ensure(0, 0).value = value;
    const format = addConditionalFormat(sheet, [area(sheet, "A1")], type);
    Object.assign(format, { rule, format: { bold: true } });
    return conditionalLooks(sheet, SHOWN).get(0)?.get(0) ?? null;
  }

  test.each([
    ["Custom", { formula: '=LEN("绩核 error")>0' }, 1, true],
    ["Custom", { formula: "=B1>1" }, 1, false],
    ["Custom", { formula: "=AND(ISNUMBER(A1),A1>'表'!$B$9)" }, 1, true],
    ["Custom", { formula: "=A1" }, "合计", false],
    ["Custom", { formula: "=FILTERXML(A1)" }, 1, false],
    ["CellValue", { operator: "GreaterThan", formula1: "=100" }, 101, true],
    ["CellValue", { operator: "GreaterThan", formula1: "=100" }, "合计", false],
    ["CellValue", { operator: "LessThan", formula1: "=B1" }, 1, false],
    ["ContainsText", { operator: "BeginsWith", text: "其中" }, "其中：财政资金", true],
    ["PresetCriteria", { criterion: "Blanks" }, "", true],
  ])("%s %j with %j is drawn: %s", (type, rule, value, isDrawn) => {
    expect(looks(type, rule, value)).toEqual(isDrawn ? { bold: true } : null);
  });

  test("by a formula are counted from the first cell, and told anew when another cell changes", () => {
    const sheet = newBook("“三公”").sheets[0]!;
    [1, 5, 3].forEach((value, row) => (sheet.cells.ensure(row, 1).value = value));
    const format = addConditionalFormat(sheet, [area(sheet, "A1:A3")], "Custom");
    Object.assign(format, { rule: { formula: "=$B1>=MAX(B$1:B$3)" }, format: { bold: true } });
    const drawn = (): number[] => [...conditionalLooks(sheet, SHOWN).keys()];
    expect(drawn()).toEqual([1]);
    enter(sheet, area(sheet, "B3"), () => 5);
    expect(drawn()).toEqual([1, 2]);
    expect(sheet.book.sheets).toHaveLength(1);
  });

  test("the stronger one counts, in each respect, and may stop the others", () => {
    const sheet = newBook("表").sheets[0]!;
    const [weak, middle, strong] = [0, 1, 2].map(() => addConditionalFormat(sheet, [area(sheet, "A1")], "Custom"));
    Object.assign(weak!, { rule: { formula: "=TRUE" }, format: { italic: true } });
    Object.assign(middle!, { rule: { formula: "=TRUE" }, format: { bold: true, fillColor: "#111111" }, stopIfTrue: true });
    Object.assign(strong!, { rule: { formula: "=TRUE" }, format: { fillColor: "#222222" } });
    expect(conditionalLooks(sheet, SHOWN).get(0)?.get(0)).toEqual({ bold: true, fillColor: "#222222" });
  });
});

describe("what the workbook does", () => {
  test("changes nothing on the screen where nothing changed", () => {
    const sheet = newBook("表").sheets[0]!;
    setStyle(sheet, area(sheet, "A1:B2"), { bold: true });
    expect(changes(sheet, () => undefined)).toEqual([]);
  });

  test("empties a cell before it is filled anew, and shows the text of its number format", () => {
    const sheet = newBook("表").sheets[0]!;
    Object.assign(sheet.cells.ensure(1, 1), { value: 1, style: { numberFormat: "0.00" } });
    const found = changes(sheet, () => Object.assign(sheet.cells.ensure(1, 1), { value: 2.5 }));
    expect(found.map(({ params }) => params["cellValue"])).toEqual([
      { 1: { 1: null } },
      { 1: { 1: { v: 2.5, t: 2, s: { n: { pattern: "0.00" } }, custom: { text: "2.50" } } } },
    ]);
  });

  test("shows marks and comments without touching the cell's own style", () => {
    const sheet = newBook("表").sheets[0]!;
    const [, filled] = [
      null,
      ...changes(sheet, () => {
        Object.assign(addConditionalFormat(sheet, [area(sheet, "C3")], "Custom"), {
          rule: { formula: "=TRUE" },
          format: { fillColor: "#F29B9B" },
        });
        sheet.notes.push({ row: 2, column: 2, content: "注", authorName: "", visible: false, width: 1, height: 1 });
      }),
    ];
    expect(filled?.params["cellValue"]).toEqual({ 2: { 2: { custom: { look: { bg: { rgb: "#F29B9B" } }, sign: "note" } } } });
  });

  test("widths, hidden rows, merges and frozen panes each become one change", () => {
    const sheet = newBook("表").sheets[0]!;
    const found = changes(sheet, () => {
      sheet.columns.ensure(1).size = 75;
      sheet.rows.ensure(4).hidden = true;
      sheet.merges = [area(sheet, "A1:B1")];
      sheet.frozen = { rows: 1, columns: 0 };
    });
    expect(found.map(({ id }) => id.replace("sheet.mutation.", ""))).toEqual([
      "add-worksheet-merge",
      "set-row-hidden",
      "set-worksheet-col-width",
      "set-frozen",
    ]);
    expect(found[2]!.params["colWidth"]).toEqual({ 1: 100 });
  });
});

describe("what a person does in the grid", () => {
  function done(id: string, params: Record<string, unknown>): Sheet {
    const book = newBook("表");
    const sheet = book.sheets[0]!;
    sheet.cells.ensure(0, 0).value = 3;
    const deed = deedOf({ id: `sheet.mutation.${id}`, params: { subUnitId: sheet.id, ...params } }, FACTS);
    book.undo.step(() => deed!(book));
    return sheet;
  }

  test("texts are read as if typed, formulas kept by number are asked for", () => {
    const sheet = done("set-range-values", {
      cellValue: { 1: { 0: { v: "85%" }, 1: { v: "007", t: 4 } }, 2: { 0: { si: "x" }, 1: { p: { body: { dataStream: "一\r二\r\n" } } } } },
    });
    expect([sheet.text(1, 0), sheet.value(1, 1), sheet.formula(2, 0), sheet.value(2, 0), sheet.value(2, 1)]).toEqual([
      "85%",
      "007",
      "=A1*2",
      6,
      "一\n二",
    ]);
  });

  test("what is pasted brings no style of the library's, what is formatted does", () => {
    const cellValue = { 0: { 0: { v: 4, s: { ff: "Arial", bl: 1, n: { pattern: "0.0" } } } } };
    expect(done("set-range-values", { cellValue, trigger: "sheet.command.paste" }).cells.at(0, 0)).toEqual({
      value: 4,
      style: { numberFormat: "0.0" },
    });
    expect(done("set-range-values", { cellValue, trigger: "sheet.command.set-style" }).cells.at(0, 0)?.style).toMatchObject({ bold: true });
    expect(done("set-range-values", { cellValue, trigger: "sheet.command.set-range-values" }).cells.at(0, 0)?.style).toBeUndefined();
  });

  test.each(["sheet.command.paste", "sheet.command.auto-fill"])("%s leaves a text code a text, with its format or without", (trigger) => {
    const code = { v: "01", t: 1 };
    const cellValue = {
      1: { 0: code, 1: { ...code, s: { n: { pattern: "@" } } }, 2: { v: "2024-1-5", t: 1 } },
      2: { 0: { v: "TRUE", t: 1 } },
    };
    const sheet = done("set-range-values", { trigger, cellValue });
    expect([0, 1, 2].map((column) => sheet.value(1, column))).toEqual(["01", "01", "2024-1-5"]);
    expect(sheet.value(2, 0)).toBe(true);
    const typed = done("set-range-values", { trigger: "sheet.command.set-range-values", cellValue });
    expect(typed.value(1, 0)).toBe(1);
  });

  test("cells that are moved keep their texts, and formulas follow them", () => {
    const book = newBook("表", "另表");
    const [sheet, other] = book.sheets as [Sheet, Sheet];
    enter(sheet, area(sheet, "A1:A2"), (row) => ["'01", 5][row]!);
    enter(other, area(other, "A1"), () => "=表!$A$2*2+SUM(表!A1:A9)");
    book.undo.step(() => {
      const trigger = "sheet.command.move-range";
      const params = {
        trigger,
        from: { subUnitId: sheet.id, value: { 0: { 0: null }, 1: { 0: null } } },
        to: { subUnitId: sheet.id, value: { 3: { 1: { v: "01", t: 1 } }, 4: { 1: { v: 5, t: 2 } } } },
        fromRange: { startRow: 0, endRow: 1, startColumn: 0, endColumn: 0 },
        toRange: { startRow: 3, endRow: 4, startColumn: 1, endColumn: 1 },
      };
      deedOf({ id: "sheet.mutation.move-range", params }, FACTS)!(book);
    });
    expect([sheet.value(0, 0), sheet.value(3, 1), sheet.value(4, 1)]).toEqual(["", "01", 5]);
    expect([other.formula(0, 0), other.value(0, 0)]).toEqual(["=表!$B$5*2+SUM(表!A1:A9)", 10]);
    book.undo.undo();
    expect([sheet.value(0, 0), other.value(0, 0)]).toEqual(["01", 15]);
  });

  test.each(["insert-row", "remove-col", "set-worksheet-name", "move-rows"])(
    "the library's rewriting of formulas after %s counts for nothing",
    (id) => {
      const sheet = done("set-range-values", { trigger: `sheet.command.${id}`, cellValue: { 0: { 0: { f: "=A9" } } } });
      expect(sheet.value(0, 0)).toBe(3);
    },
  );

  test("looks that only come along leave a protected sheet as it is and refuse nothing; those asked for are refused", () => {
    const deed = (trigger: string): void => {
      const book = newBook("表");
      const sheet = book.sheets[0]!;
      sheet.style = { locked: false };
      sheet.protection = { options: {} as never, password: "" };
      const params = { subUnitId: sheet.id, trigger, cellValue: { 0: { 0: { v: 4, s: { bl: 1 } } } } };
      deedOf({ id: "sheet.mutation.set-range-values", params }, FACTS)!(book);
      expect(sheet.cells.at(0, 0)).toEqual({ value: 4 });
    };
    deed("sheet.command.auto-fill");
    expect(() => deed("sheet.command.set-style")).toThrow(expect.objectContaining({ code: "AccessDenied" }));
  });

  test("columns are widened in points and rows inserted whole", () => {
    const range = { startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 };
    expect(done("set-worksheet-col-width", { ranges: [range], colWidth: 100 }).columns.at(0)?.size).toBe(75);
    expect(done("insert-row", { range }).value(1, 0)).toBe(3);
  });

  test("a change that the workbook does not hold is none", () => {
    expect(deedOf({ id: "sheet.mutation.set-range-protection", params: {} }, FACTS)).toBeNull();
  });
});
