import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { address, area, position } from "../../src/grid/address";
import { linesNeeded, rowHeight } from "../../src/grid/fit";
import { extentOf, sheetName } from "../../src/grid/sheet-plan";
import { compact, tidy } from "../../src/grid/text";

describe("addresses", () => {
  test.each([
    ["A1", { row: 0, col: 0 }],
    ["Z9", { row: 8, col: 25 }],
    ["AA10", { row: 9, col: 26 }],
    ["XFD1048576", { row: 1048575, col: 16383 }],
  ])("%s", (a1, place) => {
    expect(position(a1)).toEqual(place);
    expect(address(place)).toBe(a1);
  });

  test("go there and back", () => {
    fc.assert(fc.property(fc.nat(1048575), fc.nat(16383), (row, col) => expect(position(address({ row, col }))).toEqual({ row, col })));
  });

  test("of areas", () => expect(area("B3:D5")).toEqual({ top: 2, left: 1, bottom: 4, right: 3 }));
});

describe("names of sheets", () => {
  test("lose what Excel forbids, keep to 31 characters and differ", () => {
    expect(sheetName("学术/交流:2023?", [])).toBe("学术 交流 2023");
    expect(sheetName("甲".repeat(40), [])).toBe("甲".repeat(31));
    expect(sheetName("甲".repeat(40), ["甲".repeat(31)])).toBe(`${"甲".repeat(27)} (2)`);
    expect(sheetName("Plan", ["PLAN", "plan (2)"])).toBe("Plan (3)");
    expect(sheetName(" ' ", [])).toBe("Sheet");
  });
});

describe("text", () => {
  test("for comparing has neither spaces nor full-width signs", () => {
    expect(compact(" 项目\n资金（元）：\u200B")).toBe("项目资金(元):");
  });

  test("for reading keeps its lines and loses Excel's escapes", () => {
    expect(tidy("\u3000一_x000D_\n二\r\n三 ")).toBe("一\n二\n三");
  });
});

describe("row heights", () => {
  test("count a Chinese character twice and each line for itself", () => {
    expect(linesNeeded("科普", 5)).toBe(1);
    expect(linesNeeded("科普展览", 5)).toBe(4);
    expect(linesNeeded("一\n二\n三", 20)).toBe(3);
  });

  test("grow with the text and stop where Excel does", () => {
    fc.assert(
      fc.property(fc.nat(3000), fc.nat(500), (length, more) => {
        const height = (characters: number): number => rowHeight([{ text: "科".repeat(characters), width: 30 }], 10);
        expect(height(length + more)).toBeGreaterThanOrEqual(height(length));
        expect(height(length)).toBeLessThanOrEqual(409);
      }),
    );
  });
});

test("the extent of a plan of very many cells is known", () => {
  const cells = Array.from({ length: 300_000 }, (_, index) => ({ row: Math.floor(index / 20), col: index % 20 }));
  expect([extentOf(cells), extentOf([])]).toEqual([
    { rows: 15_000, cols: 20 },
    { rows: 0, cols: 0 },
  ]);
});
