import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { quantitiesOf } from "../../src/values/quantities";

function read(text: string): string[] {
  return quantitiesOf(text).map(({ value, unit }) => `${value.toFixed()}${unit}`);
}

const count = fc.integer({ min: 2, max: 9_999_999 });
const unit = fc.constantFrom("场", "次", "人次", "名", "篇", "份", "条", "部", "家", "个", "项", "册", "套", "期", "批次");

describe("quantities", () => {
  test("are read whatever way the number is printed, and give back what is printed", () => {
    const printings = [
      (value: number) => String(value),
      (value: number) => value.toLocaleString("en"),
      (value: number) => `${value / 10_000}万`,
    ];
    fc.assert(
      fc.property(count, unit, fc.constantFrom(...printings), fc.constantFrom("讲座", "讲座：", "1、"), (value, counter, print, before) => {
        const text = `${before}${print(value)}${counter}，`;
        const [found, ...more] = quantitiesOf(text);
        expect(more).toEqual([]);
        expect([found!.value.toNumber(), found!.unit, found!.printed]).toEqual([value, counter, `${print(value)}${counter}`]);
        expect(text.slice(found!.start, found!.end)).toBe(found!.printed);
      }),
    );
  });

  test("are none where the number is approximate, an end of a range, an ordinal or part of a rate", () => {
    const spoilt = [
      (text: string) => `约${text}`,
      (text: string) => `近${text}`,
      (text: string) => `${text}左右`,
      (text: string) => `${text}以内`,
      (text: string) => `第${text}`,
      (text: string) => `1-${text}`,
      (text: string) => `1场至${text}`,
      (text: string) => `${text}-9000000场`,
      (text: string) => `${text}/年`,
      (text: string) => `A${text}`,
      (text: string) => `3、${text}`,
    ];
    fc.assert(
      fc.property(count, unit, fc.constantFrom(...spoilt), (value, counter, spoil) => {
        expect(read(`讲座${spoil(`${value}${counter}`)}，`)).not.toContain(`${value}${counter}`);
      }),
    );
  });

  test("never throw and never overlap", () => {
    const sign = fc.constantFrom(..."1234567890,，.万千百场次人个%、-至第约\n 年月");
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 40 }), (signs) => {
        const found = quantitiesOf(signs.join(""));
        found.slice(1).forEach(({ start }, at) => expect(start).toBeGreaterThanOrEqual(found[at]!.end));
      }),
    );
  });

  test.each([
    "700余所学校",
    "20多位专家",
    "24小时值守",
    "7个工作日内办结",
    "连续3个月",
    "5个百分点",
    "面积2万平方米",
    "补贴20万元",
    "2023年12月",
    "第27届",
    "第5、6、8条",
    "5部门联合发文",
    "3本市企业",
    "100人民币",
    "2期工程",
    "1次性餐具",
    "1+3场",
    "2.5场",
    "推送14\n00条",
    "比例为3:2个",
    "前10名",
  ])("%s holds none", (text) => {
    expect(read(text)).toEqual([]);
  });
});
