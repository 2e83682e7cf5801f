import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { formatTarget, parseTarget, type Target } from "../../src/values/target";
import { day, numericTarget } from "../support/arbitrary";

const numeric = (operator: string | null, number: string, unit: string | null, upTo?: string): object => ({
  kind: "numeric",
  operator,
  number,
  unit,
  ...(upTo ? { upTo } : {}),
});
const date = (iso: string | null, operator: string | null = null): object => ({
  kind: "date",
  operator,
  number: null,
  unit: null,
  date: iso,
});
const words = { kind: "qualitative", operator: null, number: null, unit: null };
const unreadable = { kind: "unreadable", operator: null, number: null, unit: null };

describe("targets as printed", () => {
  test.each<[string, object]>([
    ["≥100.00(项)", numeric(">=", "100.00", "项")],
    ["=100(%)", numeric("=", "100", "%")],
    ["≥85%", numeric(">=", "85", "%")],
    [">5.00(个)", numeric(">", "5.00", "个")],
    ["=0(起)", numeric("=", "0", "起")],
    [">=85%", numeric(">=", "85", "%")],
    ["=16", numeric("=", "16", null)],
    ["≥ 15,000 人次", numeric(">=", "15000", "人次")],
    ["≥８５．００（％）", numeric(">=", "85.00", "%")],
    ["不少于3次", numeric(">=", "3", "次")],
    ["大于等于90%", numeric(">=", "90", "%")],
    ["不超过5%", numeric("<=", "5", "%")],
    ["控制在5%以内", numeric("<=", "5", "%")],
    ["90%以上", numeric(">=", "90", "%")],
    ["达到90%以上", numeric(">=", "90", "%")],
    ["约200人", numeric("≈", "200", "人")],
    ["4次/年", numeric(null, "4", "次/年")],
    ["80%-90%", numeric(null, "80", "%", "90")],
    ["100～200人", numeric(null, "100", "人", "200")],
    ["100%完成", numeric(null, "100", "%")],
    ["90分", numeric(null, "90", "分")],
    ["3年", numeric(null, "3", "年")],
    ["2023年12月底", date("2023-12-31")],
    ["2024年2月底", date("2024-02-29")],
    ["2023年11月30日前", date("2023-11-30", "<=")],
    ["2023年底前完成", date("2023-12-31", "<=")],
    ["2023-06-30", date("2023-06-30")],
    ["12月底前", date(null, "<=")],
    ["及时", words],
    ["较2022年有所提升", words],
    ["每季度不少于1次", words],
    ["1篇专报获市领导批示", words],
    ["≤2024年12月31日", date("2024-12-31", "<=")],
    ["≥12场（其中社区6场）", numeric(">=", "12", "场")],
    ["≥12场，每场不少于50人", numeric(">=", "12", "场")],
    ["≥10%且≤20%", numeric(">=", "10", "%")],
    ["≥90.00%(含)", numeric(">=", "90.00", "%")],
    ["≥90%。", numeric(">=", "90", "%")],
    ["95%以上（含95%）", numeric(">=", "95", "%")],
    ["≥30㎡", numeric(">=", "30", "m2")],
    ["1.≥12场", numeric(">=", "12", "场")],
    ["≤12月31日", date(null, "<=")],
    ["2024.12", date("2024-12-31")],
    ["2024-12", date("2024-12-31")],
    ["1-3月", date(null)],
    ["2024年1-3月", date("2024-03-31")],
    ["≥三次", words],
    ["=优", words],
    ["3月内", numeric(null, "3", "月内")],
    ["2024年2月30日", unreadable],
    ["≥XX%", unreadable],
    ["≥(场)", unreadable],
    ["≥册", unreadable],
    ["=间", unreadable],
    ["≥", unreadable],
    ["2023年13月底", unreadable],
    ["", unreadable],
  ])("%s", (text, expected) => expect(parseTarget(text)).toEqual(expected));
});

describe("a target written and read", () => {
  test("is itself: quantities", () => {
    fc.assert(
      fc.property(numericTarget, (target) => expect(parseTarget(formatTarget(target))).toEqual(target)),
      { numRuns: 500 },
    );
  });

  test("is itself: days", () => {
    const target = fc
      .record({ iso: day, before: fc.boolean() })
      .map(({ iso, before }): Target => date(iso, before ? "<=" : null) as Target);
    fc.assert(fc.property(target, (wanted) => expect(parseTarget(formatTarget(wanted))).toEqual(wanted)));
  });

  test("never throws, whatever stands in the cell", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) =>
        expect(parseTarget(text).kind).toMatch(/^(?:numeric|date|qualitative|unreadable)$/),
      ),
    );
  });
});
