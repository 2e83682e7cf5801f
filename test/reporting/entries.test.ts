import { describe, expect, test } from "@jest/globals";
import type { CheckResult, Finding } from "../../src/checking/result";
import { countEntries, entriesOf } from "../../src/reporting/entries";
import { findingsSheet } from "../../src/reporting/findings-sheet";
import { marksOf } from "../../src/reporting/marks";
import { rules } from "../../src/rules";
import { withAmount } from "../../src/rules/budget-changes";
import { runExample } from "../../src/catalogue/run-example";

/** A wrong total of one line, which its row, the line above it, another table and a limit stumble over. */
const result: CheckResult = runExample({ change: withAmount("budget-expenditure", "2060702", "合计", "2250000"), finds: [] }, rules);

/** The same finding at several cells, as if of another severity. */
function several(count: number, severity: Finding["severity"]): Finding[] {
  const [first] = result.findings;
  return Array.from({ length: count }, (_, index) => ({
    ...first!,
    id: `f${index}`,
    severity,
    place: { ...first!.place, cell: `E${index + 1}` },
  }));
}

describe("what people are told", () => {
  test("is one thing with what follows from it", () => {
    const entries = entriesOf(result.findings);
    expect(entries.map(({ finding, followers }) => [finding.place.cell, followers.map(({ place }) => place.cell)])).toEqual([
      ["E16", ["E14", "E16", "E16"]],
    ]);
    expect(countEntries(entries)).toEqual({ error: 1, warning: 0, info: 0, explained: 0, trial: 0 });
  });

  test.each([
    ["info", 2, 1],
    ["warning", 3, 3],
    ["warning", 4, 1],
    ["error", 9, 9],
  ] as const)("of %s, %i of a kind on one sheet, is %i", (severity, count, told) => {
    expect(entriesOf(several(count, severity))).toHaveLength(told);
  });

  test("stands by itself where the finding that it follows from is not told", () => {
    const followers = result.findings.filter(({ causedBy }) => causedBy !== null);
    expect(entriesOf(followers)).toHaveLength(3);
  });
});

describe("the findings sheet", () => {
  test("puts what follows below its cause, under the same number", () => {
    const { cells } = findingsSheet(result, { language: "zh" });
    const numbers = cells
      .filter(({ col, value }) => col === 0 && typeof value === "number")
      .map(({ row, value }) => [value, textIn(row, 6)]);
    expect(numbers.map(([number]) => number)).toEqual([1, 1, 1, 1]);
    expect(numbers.map(([, text]) => String(text).startsWith("随第 1 项而来："))).toEqual([false, true, true, true]);

    function textIn(row: number, col: number): unknown {
      return cells.find((cell) => cell.row === row && cell.col === col)?.value;
    }
  });
});

describe("the mark of a cell", () => {
  test("weighs as a remark where the finding merely follows, and says from where", () => {
    const marks = marksOf(result.findings, "zh");
    expect(marks.map(({ cell, style }) => [cell, style])).toEqual([
      ["E14", "info"],
      ["E16", "error"],
    ]);
    expect(marks[0]!.comment).toContain("随 E16 而来，请先改正那一处。");
  });

  const explanation = { text: "市级统筹，见批复", by: "李四", date: "2026-11-20", standing: "accepted" } as const;
  const [follower, root] = [
    result.findings.find(({ place }) => place.cell === "E14")!,
    result.findings.find(({ place }) => place.cell === "E16")!,
  ];
  const at = (finding: Finding, changes: Partial<Finding>): Finding => ({ ...finding, causedBy: null, ...changes });

  test.each([
    ["settled where all there are settled", [at(root, { explanation }), at(follower, { place: root.place, explanation })], "explained"],
    ["the gravest that is open", [at(root, { explanation }), at(root, { id: "2", severity: "warning" })], "warning"],
    ["a remark where its rule is on trial", [at(root, { trial: true })], "info"],
    ["a remark where one on trial stands beside a settled one", [at(root, { explanation }), at(root, { id: "2", trial: true })], "info"],
    ["open where the figures changed since", [at(root, { explanation: { ...explanation, standing: "outdated" } })], "error"],
    ["open where an error of arithmetic was explained", [at(root, { explanation: { ...explanation, standing: "refused" } })], "error"],
  ] as const)("is %s", (_, findings, style) => {
    expect(marksOf(findings, "zh").map((mark) => mark.style)).toEqual([style]);
  });

  test("tells all findings, settled ones with text, name and day", () => {
    const [mark] = marksOf([at(root, { explanation }), at(root, { id: "2", severity: "warning", trial: true })], "zh");
    expect(mark!.comment.split("\n\n").map((part) => part.slice(0, 3))).toEqual(["错误：", "（试行"]);
    expect(mark!.comment).toContain("已说明（李四，2026-11-20）：市级统筹，见批复");
    const [unsigned] = marksOf([at(root, { explanation: { ...explanation, by: null, date: null, standing: "outdated" } })], "en");
    expect(unsigned!.comment).toMatch(/Figures changed since it was explained: .*Earlier: 市级统筹，见批复$/);
  });
});
