import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { parseDate } from "../../src/values/date";
import { parsePeriod } from "../../src/values/period";
import { yearIn } from "../../src/values/year";
import { day } from "../support/arbitrary";

const iso = (text: string): string => {
  const reading = parseDate(text);
  return reading.kind === "date" ? reading.iso : reading.kind;
};

describe("a day", () => {
  test.each([
    ["2023-01-01", "2023-01-01"],
    ["2023/1/1", "2023-01-01"],
    ["2023.1.1", "2023-01-01"],
    ["2023年1月1日", "2023-01-01"],
    ["２０２３年１２月３１日", "2023-12-31"],
    ["20231231", "2023-12-31"],
    ["2023-12-31 00:00:00", "2023-12-31"],
    ["2023-12-31 08:30:00", "2023-12-31"],
    ["2023年12月31日止", "2023-12-31"],
    ["2023-02-30", "impossible"],
    ["2023年13月1日", "impossible"],
    ["2023年1月", "unreadable"],
    ["长期", "unreadable"],
    ["", "blank"],
  ])("%s is %s", (text, expected) => expect(iso(text)).toBe(expected));

  test("is the same in every way of writing it", () => {
    fc.assert(
      fc.property(day, (wanted) => {
        const [year, month, date] = wanted.split("-").map(Number);
        const written = [
          wanted,
          `${year}/${month}/${date}`,
          `${year}.${month}.${date}`,
          `${year}年${month}月${date}日`,
          wanted.replaceAll("-", ""),
        ];
        expect(written.map(iso)).toEqual(written.map(() => wanted));
      }),
    );
  });
});

test.each([
  ["(2023年 -2024年)", { from: 2023, to: 2024 }],
  ["2023年—2025年", { from: 2023, to: 2025 }],
  ["2023至2025年度", { from: 2023, to: 2025 }],
  ["（2023年度）", { from: 2023, to: 2023 }],
  ["2023年12月底", null],
  ["三年", null],
])("the period %s", (text, expected) => expect(parsePeriod(text)).toEqual(expected));

test.each([
  ["(2023年度)", 2023],
  ["（ 2024 年度 ）", 2024],
  ["二〇二六年度", 2026],
  ["2025年财政项目支出绩效目标申报表", 2025],
  ["（    年度）", null],
  ["附件2", null],
  ["附件3 2024年财政项目支出绩效目标申报表", 2024],
  ["填报日期：2023年11月20日    预算年度：2024", 2024],
  ["填报日期：2023年11月20日", null],
  ["预算年度：2024", 2024],
  ["（2024）", 2024],
  ["2024", 2024],
  ["（2024-2026年）", null],
  ["（2024-2026年度）", null],
])("the year of %s is %s", (text, expected) => expect(yearIn(text)).toBe(expected));
