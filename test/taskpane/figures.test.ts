import { describe, expect, test } from "@jest/globals";
import type { Finding } from "../../src/checking/result";
import { figuresOf } from "../../src/taskpane/figures";

type Given = Pick<Finding, "actual" | "expected" | "difference" | "family">;
const shown = (given: Partial<Given>): unknown[] =>
  figuresOf({ actual: null, expected: null, difference: null, family: "amounts", ...given } as Finding).map(
    ({ label, text, inTenThousands }) => [label.zh, text.zh, inTenThousands?.zh].filter((part) => part !== undefined),
  );

describe("the figures of a finding", () => {
  test("are money with separators, and a difference is given in 万元 too", () => {
    expect(shown({ actual: "1249550.00", expected: "179550.00", difference: "1070000.00" })).toEqual([
      ["表中值", "1,249,550.00 元"],
      ["对照值", "179,550.00 元"],
      ["差额", "1,070,000.00 元", "合 107 万元"],
    ]);
  });

  test.each([
    ["99.99", undefined],
    ["100.00", "合 0.01 万元"],
    ["10000.00", "合 1 万元"],
    ["-10000.00", "合 -1 万元"],
    ["-70000.50", "合 -7.00005 万元"],
    ["12345678900.00", "合 1,234,567.89 万元"],
    ["0.00", undefined],
  ])("a difference of %s", (difference, inTenThousands) => {
    expect(figuresOf({ actual: null, expected: null, difference, family: "across" } as Finding)[0]!.inTenThousands?.zh).toBe(
      inTenThousands,
    );
  });

  test("keep decimals that should not be there", () => {
    expect(shown({ actual: "1800.005" })).toEqual([["表中值", "1,800.005 元"]]);
  });

  test("are left as they are where they are no money", () => {
    expect(shown({ actual: "2", expected: "3", family: "indicators" })).toEqual([
      ["表中值", "2"],
      ["对照值", "3"],
    ]);
    expect(shown({ actual: "2023-01-01", expected: "2022-12-31", family: "dates" })).toEqual([
      ["表中值", "2023-01-01"],
      ["对照值", "2022-12-31"],
    ]);
    expect(shown({ actual: "约三十万", family: "amounts" })).toEqual([["表中值", "约三十万"]]);
  });
});
