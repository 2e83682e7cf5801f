import { describe, expect, test } from "@jest/globals";
import { afterCorrecting, correctionsOf, nothingCorrected, piecesOf, reversed } from "../../src/taskpane/corrections";
import type { Finding } from "../../src/checking/result";
import type { Correction } from "../../src/workbook/port";

const slip: Correction = { sheet: "甲", cell: "D11", old: "办展，，登记。", new: "办展，登记。" };
const other: Correction = { sheet: "乙", cell: "D12", old: "<p>登记</p>", new: "登记" };

describe("corrections", () => {
  test("that were made can be taken back, and those that were not are told with why", () => {
    const once = afterCorrecting(nothingCorrected, {
      kind: "corrected",
      corrections: [slip, other],
      outcomes: ["done", "changed"],
      isUndo: false,
    });
    expect(once).toEqual({ made: [slip], last: { done: [slip], refused: [{ correction: other, why: "changed" }], isUndo: false } });
  });

  test.each([
    ["done", []],
    ["changed", []],
    ["protected", [slip]],
  ] as const)("taken back and %s leave what can still be taken back", (outcome, made) => {
    const undone = { kind: "corrected", corrections: [reversed(slip)], outcomes: [outcome], isUndo: true } as const;
    expect(afterCorrecting({ made: [slip], last: null }, undone).made).toEqual(made);
  });

  test("are offered one a cell, of findings that count", () => {
    const finding = (fix: Correction | null, trial = false): Finding => ({ fix, trial }) as Finding;
    const again = { ...slip, new: "办展、登记。" };
    expect(correctionsOf([finding(slip), finding(null), finding(again), finding(other, true)])).toEqual([slip]);
  });

  test("show the signs that go and come, and of what stays only some around them", () => {
    const [before, behind] = ["这一段很长的话讲的是全年的安排".repeat(3), "其余的安排照旧不变一直到年底为止"];
    expect(piecesOf({ old: `${before}，，${behind}`, new: `${before}，${behind}` })).toEqual([
      { kind: "same", text: "……长的话讲的是全年的安排，" },
      { kind: "old", text: "，" },
      { kind: "same", text: "其余的安排照旧不变一直到……" },
    ]);
  });
});
