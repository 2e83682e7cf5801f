import { describe, expect, test } from "@jest/globals";
import Decimal from "decimal.js";
import { address, position } from "../../../src/grid/address";
import type { Cell, CellKind } from "../../../src/grid/grid";
import type { WorkbookReading } from "../../../src/reading/facts";
import { liveAmount, liveSum, type Live, type PlacedAmount, type Sources } from "../../../src/reporting/summary/live";
import type { Unit } from "../../../src/values/money";
import { parseAddress } from "../../../src/workbench/host/model/address";
import { enter } from "../../../src/workbench/host/model/editing";
import type { Book } from "../../../src/workbench/host";
import { newBook } from "../../support/excel/workbook";

const FILE = "a.xlsx";
const SHEET = "三月'表";

type Stored = string | number | { readonly kind: CellKind; readonly value: string | number };

function cellOf(cell: string, stored: Stored): Cell {
  const { kind, value } =
    typeof stored === "object" ? stored : { kind: typeof stored === "number" ? ("number" as const) : ("text" as const), value: stored };
  return { ...position(cell), kind, value, text: String(value) };
}

/** A sheet with these cells, and a workbook of an independent engine that holds the same. */
class Source {
  private readonly cells: ReadonlyMap<string, Cell>;
  readonly book: Book = newBook(SHEET, "汇总");

  constructor(
    cells: Readonly<Record<string, Stored>>,
    private readonly unit: Unit = "元",
  ) {
    this.cells = new Map(Object.entries(cells).map(([cell, stored]) => [cell, cellOf(cell, stored)]));
    for (const [cell, { kind, value }] of this.cells) this.type(cell, kind === "text" ? `'${value}` : (value as string | number));
  }

  get known(): Sources {
    const form = { file: FILE, sheet: SHEET, unit: this.unit };
    const reading = { file: FILE, forms: [form], tables: [] } as unknown as WorkbookReading;
    return { cellAt: (file, sheet, cell) => (file === FILE && sheet === SHEET ? this.cells.get(cell) : undefined), readings: [reading] };
  }

  type(cell: string, value: string | number): void {
    enter(this.book.sheet(SHEET)!, parseAddress(cell)!.area, () => value);
  }

  /** What the formula comes to. */
  worth({ formula }: Live): unknown {
    if (formula === undefined) return "no formula";
    const { sheet, area } = this.book.find("汇总!A1");
    enter(sheet, area, () => `=${formula}`);
    return this.book.value("汇总!A1");
  }
}

const at = (cell: string, value: string | null): PlacedAmount => ({
  file: FILE,
  sheet: SHEET,
  cell,
  value: value === null ? null : new Decimal(value),
});

describe("an amount as a formula into its cell", () => {
  test.each<[what: string, stored: Stored, unit: Unit, read: string]>([
    ["a number", 429100.5, "元", "429100.5"],
    ["a number of a sheet in 万元", 42.91, "万元", "429100"],
    ["a nought of a sheet in 万元", 0, "万元", "0"],
    ["a text with separators", "1,429,100.00", "元", "1429100"],
    ["a text of a sheet in 万元", "1,042.91", "万元", "10429100"],
    ["a text with 元 behind", "429,100元", "元", "429100"],
    ["a text with 万元 behind", " 42.91万元 ", "元", "429100"],
    ["a text with 元 behind, of a sheet in 万元", "429100元", "万元", "429100"],
    ["a text that begins with a minus", "-1,200.50", "元", "-1200.5"],
    ["a label in the same cell", "项目总预算（元）：1,805,000.00", "元", "1805000"],
    ["a label with a narrow colon, and 元", "项目当年预算: 85,000.00元", "元", "85000"],
    ["a label in the same cell, of a sheet in 万元", "上年预算：18.5", "万元", "185000"],
  ])("%s", (_, stored, unit, read) => {
    const source = new Source({ E6: stored }, unit);
    const live = liveAmount(at("E6", read), source.known);
    expect(live.value).toBe(Number(read));
    expect(source.worth(live)).toBeCloseTo(Number(read), 6);
    expect(live.sources).toEqual([{ sheet: SHEET, cell: "E6", value: typeof stored === "object" ? stored.value : stored }]);
  });

  test.each<[what: string, stored: Stored, read: string]>([
    ["full-width digits", "１２３，４００", "123400"],
    ["a sign of its own for the minus", "−500", "-500"],
    ["brackets for the minus", "(500)", "-500"],
    ["two labels in one cell", "其中：财政资金：500", "500"],
    ["another figure than was read", 400, "500"],
    ["a formula as text", "=1+1", "2"],
  ])("%s stands as a number that does not follow", (_, stored, read) => {
    expect(liveAmount(at("E6", read), new Source({ E6: stored }).known)).toEqual({ value: Number(read) });
  });

  test("follows its cell in the unit of the sheet, also from nought and from blank", () => {
    const source = new Source({ E6: 0, E7: "——", E9: "项目总预算：" }, "万元");
    const [nought, dash, blank, labelled] = [at("E6", "0"), at("E7", null), at("E8", null), at("E9", null)].map((amount) =>
      liveAmount(amount, source.known),
    );
    expect([nought!, dash!, blank!, labelled!].map((live) => [live.value, source.worth(live)])).toEqual([
      [0, 0],
      [null, ""],
      [null, ""],
      [null, ""],
    ]);
    ["E6", "E7", "E8"].forEach((cell) => source.type(cell, 12.5));
    source.type("E9", "项目总预算：12.5");
    expect([nought!, dash!, blank!, labelled!].map((live) => source.worth(live))).toEqual([125000, 125000, 125000, 125000]);
  });

  test("takes the unit of the label beside the cell before that of the sheet", () => {
    const source = new Source({ A6: "项目总预算（万元）", B6: 0 });
    const live = liveAmount(at("B6", "0"), source.known);
    source.type("B6", 3);
    expect(source.worth(live)).toBe(30000);
  });

  test.each<[what: string, stored: Stored]>([
    ["a day", { kind: "date", value: "2026-03-01" }],
    ["an error", { kind: "error", value: "#REF!" }],
    ["a cell that nobody has calculated", { kind: "uncalculated", value: "" }],
  ])("%s is no amount, so that nothing leads there", (_, stored) => {
    const { known } = new Source({ E6: stored, E7: 5 });
    expect(liveAmount(at("E6", null), known)).toEqual({ value: null });
    expect(liveSum([at("E6", null), at("E7", "5")], new Decimal(5), known)).toEqual({ value: 5 });
  });

  test("leads into the file that it stands in, and nowhere where it may not", () => {
    const { known } = new Source({ E6: 5 });
    const linked = liveAmount(at("E6", "5"), { ...known, linkTo: () => "甲/a.xlsx" });
    expect(linked).toEqual({
      value: 5,
      formula: "'[甲/a.xlsx]三月''表'!E6",
      sources: [{ file: "甲/a.xlsx", sheet: SHEET, cell: "E6", value: 5 }],
    });
    expect(liveAmount(at("E6", "5"), { ...known, mayRefer: () => false })).toEqual({ value: 5 });
  });
});

describe("amounts added up", () => {
  test("name cells below one another as one, and count blank ones as nothing until they are filled", () => {
    const source = new Source({ D3: 1.5, D4: 2.25, D6: 4, F1: 8 }, "万元");
    const amounts = [at("D3", "15000"), at("D4", "22500"), at("D5", null), at("D6", "40000"), at("F1", "80000")];
    const live = liveSum(amounts, new Decimal(157500), source.known);
    expect(live.formula).toBe("SUM('三月''表'!D3:D6,'三月''表'!F1)*10000");
    expect(source.worth(live)).toBe(157500);
    source.type("D5", 1);
    expect(source.worth(live)).toBe(167500);
  });

  test("of numbers, texts and words", () => {
    const source = new Source({ D3: 1.5, D4: "2.25万元", D5: "无" }, "万元");
    const live = liveSum([at("D3", "15000"), at("D4", "22500"), at("D5", null)], new Decimal(37500), source.known);
    expect([live.value, source.worth(live)]).toEqual([37500, 37500]);
    source.type("D5", 1);
    expect(source.worth(live)).toBe(47500);
  });

  test.each([
    ["1,429,100.00", ""],
    ["429,100元", " "],
    ["项目总预算（元）：1,805,000.00", "项目总预算（元）："],
    ["项目总预算（元）：1,805,000.00", ""],
  ])("kept as text, %s, count as nothing once %j stands there", (stored, left) => {
    const source = new Source({ D3: stored, D4: 5 });
    const said = new Decimal(stored.replace(/^.*：|[,元]/g, ""));
    const live = liveSum([at("D3", said.toString()), at("D4", "5")], said.plus(5), source.known);
    expect(source.worth(live)).toBe(said.toNumber() + 5);
    source.type("D3", left);
    expect(source.worth(live)).toBe(5);
  });

  test("may be more than a function takes arguments, and not longer than a formula may be", () => {
    const scattered = (count: number): string[] => Array.from({ length: count }, (_, index) => address({ row: 2 * index, col: 1 }));
    const [cells, tooMany] = [scattered(600), scattered(2000)];
    const source = new Source(Object.fromEntries(tooMany.map((cell) => [cell, 1])));
    const live = liveSum(
      cells.map((cell) => at(cell, "1")),
      new Decimal(600),
      source.known,
    );
    expect([live.value, source.worth(live)]).toEqual([600, 600]);
    expect(Math.max(...live.formula!.split(/[()]/).map((part) => part.split(",").length))).toBeLessThanOrEqual(256);
    expect(
      liveSum(
        tooMany.map((cell) => at(cell, "1")),
        new Decimal(2000),
        source.known,
      ),
    ).toEqual({ value: 2000 });
  });

  test("are a number where they do not come to the total that was read", () => {
    const { known } = new Source({ D3: 1, D4: 2 });
    expect(liveSum([at("D3", "1"), at("D4", "2")], new Decimal(4), known)).toEqual({ value: 4 });
  });
});
