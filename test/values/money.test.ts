import { describe, expect, test } from "@jest/globals";
import Decimal from "decimal.js";
import fc from "fast-check";
import { moneyFromNumber, parseMoney, plainMoney, readMoney, shownMoney, unitIn } from "../../src/values/money";

const value = (text: string, unit: "元" | "万元" = "元"): string => {
  const reading = parseMoney(text, unit);
  return reading.kind === "money" ? plainMoney(reading.value) : reading.kind;
};

describe("money written as text", () => {
  test.each([
    ["1,800,000.00", "1800000.00"],
    ["1800000", "1800000.00"],
    ["１，８００，０００．５０", "1800000.50"],
    ["￥ 1 800.5", "1800.50"],
    ["69.91万元", "699100.00"],
    ["1.2亿元", "120000000.00"],
    ["300元整", "300.00"],
    ["-40,000.00", "-40000.00"],
    ["（40,000.00）", "-40000.00"],
    ["", "blank"],
    ["—", "blank"],
    ["无", "blank"],
    ["300,000.00（元）", "300000.00"],
    ["30（万元）", "300000.00"],
    ["不涉及", "blank"],
    ["――", "blank"],
    ["30)", "unreadable"],
    ["300,000.00（元", "unreadable"],
    ["30万元）", "unreadable"],
    ["约30万", "unreadable"],
    ["1,80,000", "unreadable"],
    ["12.34.56", "unreadable"],
    ["100.00(项)", "unreadable"],
    ["详见附件", "unreadable"],
  ])("%s is %s", (text, expected) => expect(value(text)).toBe(expected));

  test("is in the sheet's unit where it names none of its own", () => {
    expect([value("30", "万元"), value("30元", "万元"), value("30万元", "元")]).toEqual(["300000.00", "30.00", "300000.00"]);
  });

  test("reads back what it shows, whatever the amount", () => {
    const amounts = fc
      .tuple(fc.bigInt(-(10n ** 15n), 10n ** 15n), fc.nat(4))
      .map(([digits, decimals]) => new Decimal(digits.toString()).div(10 ** decimals));
    fc.assert(
      fc.property(amounts, (amount) => {
        const reading = parseMoney(shownMoney(amount), "元");
        expect(reading.kind === "money" && reading.value.equals(amount)).toBe(true);
      }),
    );
  });
});

describe("money stored as a number", () => {
  test("loses the noise of binary fractions and nothing else", () => {
    expect(moneyFromNumber(0.1 + 0.2, "元").toString()).toBe("0.3");
    expect(moneyFromNumber(1.1 - 1 - 0.1, "万元").isZero()).toBe(true);
    expect(moneyFromNumber(1800000.55, "元").toString()).toBe("1800000.55");
    expect(moneyFromNumber(69.91, "万元").toString()).toBe("699100");
    expect(moneyFromNumber(0.004, "元").toString()).toBe("0.004");
  });

  test("is not what a truth value or an error holds", () => {
    expect(readMoney({ row: 0, col: 0, kind: "boolean", value: true, text: "TRUE" }, "元").kind).toBe("unreadable");
    expect(readMoney({ row: 0, col: 0, kind: "error", value: "#REF!", text: "#REF!" }, "元").kind).toBe("unreadable");
  });
});

test.each([
  ["项目资金(元)", "元"],
  ["项目 资金（万元）", "万元"],
  ["单位：万元", "万元"],
  ["（单位：元）", "元"],
  ["编制单位：某市科普中心", null],
  ["多元化经费", null],
])("the unit in %s is %s", (text, unit) => expect(unitIn(text)).toBe(unit));
