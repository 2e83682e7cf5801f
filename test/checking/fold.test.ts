import { describe, expect, test } from "@jest/globals";
import type { Finding } from "../../src/checking/result";
import { all, withAmount, withWords, withoutRow } from "../../src/rules/budget-changes";
import type { BudgetExample } from "../../src/rules/rule";
import { rules } from "../../src/rules";
import { runExample } from "../../src/catalogue/run-example";

const findings = (change: BudgetExample["change"]): readonly Finding[] => runExample({ change, finds: [] }, rules).findings;
const line = ({ rule, place, difference }: Finding): string => `${rule} ${place.sheet}!${place.cell} ${difference}`;

/** Findings that follow from no other, each with those that follow from it. */
function folded(change: BudgetExample["change"]): Record<string, string[]> {
  const found = findings(change);
  return Object.fromEntries(
    found
      .filter(({ causedBy }) => causedBy === null)
      .map((root) => [line(root), found.filter(({ causedBy }) => causedBy === root.id).map(line)]),
  );
}
const hintOf = (change: BudgetExample["change"]): string => findings(change).find(({ causedBy }) => causedBy === null)!.hint?.zh ?? "";

describe("one slip is told once", () => {
  test("an amount of a line: its row, what adds it up, and the other table", () => {
    const change = withAmount("budget-expenditure", "2060702", "合计", "2250000");
    expect(folded(change)).toEqual({
      "table-columns-sum 部门支出总表!E16 -270000.00": [
        "table-rows-sum 部门支出总表!E14 270000.00",
        "tables-lines-agree 部门支出总表!E16 -270000.00",
        "appropriation-within-spending 部门支出总表!E16 -150000.00",
      ],
    });
    expect(hintOf(change)).toContain("有 3 处核对相差同样的数，都涉及科普活动（2060702）·合计（E16）");
  });

  test("a class: its own row, its parts, the total above it and other tables", () => {
    expect(folded(withAmount("budget-expenditure", "206", "合计", "7800000"))).toEqual({
      "table-columns-sum 部门支出总表!E13 -900000.00": [
        "tables-lines-agree 部门收支总表!D9 900000.00",
        "table-rows-sum 部门支出总表!E13 -900000.00",
        "tables-lines-agree 部门支出总表!E13 -900000.00",
        "table-rows-sum 部门支出总表!E26 900000.00",
      ],
    });
  });

  test("a missing row: the columns of the row above it", () => {
    expect(folded(withoutRow("budget-expenditure", "2060701"))).toEqual({
      "table-rows-sum 部门支出总表!E14 6180000.00": ["table-rows-sum 部门支出总表!G14 600000.00"],
    });
  });

  test("an amount carried up through its classes, as formulas do: every line above it in the other tables", () => {
    const raised = (key: string, amount: string): BudgetExample["change"] =>
      all(withAmount("budget-expenditure", key, "项目支出", "1600000"), withAmount("budget-expenditure", key, "合计", amount));
    const found = folded(all(raised("2012902", "1600000"), raised("20129", "9600000"), raised("201", "9600000")));
    expect(Object.keys(found)).toEqual(["table-rows-sum 部门支出总表!G26 -100000.00"]);
    expect(Object.values(found)[0]).toHaveLength(5);
  });
});

describe("two slips stay two", () => {
  test("in different classes, of different amounts", () => {
    const change = all(
      withAmount("budget-expenditure", "2012902", "项目支出", "1600000"),
      withAmount("budget-expenditure", "2060702", "项目支出", "2550000"),
    );
    expect(Object.keys(folded(change))).toEqual([
      "table-rows-sum 部门支出总表!G10 -100000.00",
      "table-rows-sum 部门支出总表!G14 -30000.00",
    ]);
  });

  test("of one amount in tables that nothing holds together", () => {
    const change = all(
      withAmount("budget-basic-economic", "30201", "公用经费", "1800100"),
      withAmount("budget-income", "2060701", "其他收入", "80100"),
    );
    expect(Object.keys(folded(change))).toHaveLength(2);
  });
});

describe("the likeliest cause", () => {
  test.each([
    [
      "digits that changed places",
      "2502000",
      "科普活动（2060702）·项目支出 2,502,000.00 元若为 2,520,000.00 元，两边就一致：只有两位数字前后颠倒",
    ],
    ["an amount in 万元", "252", "科普活动（2060702）·项目支出 252.00 元若为 2,520,000.00 元，两边就一致：相差恰好一万倍"],
    ["a sign", "-2520000", "科普活动（2060702）·项目支出 -2,520,000.00 元若为 2,520,000.00 元，两边就一致：可能正负号相反"],
    ["a zero", "252000", "科普活动（2060702）·项目支出 252,000.00 元若为 2,520,000.00 元，两边就一致：只差末尾的零"],
    ["a lost digit", "220000", "科普活动（2060702）·项目支出 220,000.00 元若为 2,520,000.00 元，两边就一致：只差一位数字"],
  ])("is told of %s", (_, amount, story) => {
    expect(hintOf(withAmount("budget-expenditure", "2060702", "项目支出", amount))).toContain(story);
  });
});

test("in prose, whose cells hold many figures, no cell is suspected, and the finding of the fewest figures leads", () => {
  const change = withWords("其他收入8万元", "其他收入18万元");
  const [root, ...more] = findings(change).filter(({ causedBy }) => causedBy === null);
  expect(more).toEqual([]);
  expect([root!.rule, root!.hint?.zh ?? ""]).toEqual(["prose-figures", expect.not.stringContaining("处核对相差同样的数")]);
});
