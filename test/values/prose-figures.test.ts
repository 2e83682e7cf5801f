import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { knownSubjectLength } from "../../src/official/budget-phrases";
import { proseFigures } from "../../src/values/prose-figures";

const read = (...paragraphs: string[]): ReturnType<typeof proseFigures> =>
  proseFigures(paragraphs, { year: 2024, known: knownSubjectLength });
const brief = (...paragraphs: string[]): unknown[] =>
  read(...paragraphs).map(({ text, value, unit, subject, direction, comparedWithYear }) => {
    const change = direction === null ? [] : [direction, comparedWithYear];
    return [text, value?.toFixed() ?? null, unit, subject, ...change];
  });

describe("figures in budget prose", () => {
  test.each<[string, unknown[]]>([
    ["2024年，某区某局收入预算8,123.45万元。", [["收入预算8,123.45万元", "81234500", "万元", "收入预算"]]],
    ["预算支出总额１，０５０．５万元", [["预算支出总额１，０５０．５万元", "10505000", "万元", "预算支出总额"]]],
    ["财政拨款支出预算1.2亿元", [["财政拨款支出预算1.2亿元", "120000000", "亿元", "财政拨款支出预算"]]],
    ["培训费35 000.00元", []],
    ["培训费35000.00元", [["培训费35000.00元", "35000", "元", "培训费"]]],
    ["比2023年预算减少1,02\n8万元", [["比2023年预算减少1,028万元", "10280000", "万元", null, "减少", 2023]]],
    [
      "公务接待费较上年减少2万元，下降10.5%。",
      [
        ["公务接待费较上年减少2万元", "20000", "万元", "公务接待费", "减少", 2023],
        ["下降10.5%", "10.5", "%", "公务接待费", "减少", 2023],
      ],
    ],
    [
      "培训费30万元，与2023年预算相比，增加3万元",
      [
        ["培训费30万元", "300000", "万元", "培训费"],
        ["与2023年预算相比，增加3万元", "30000", "万元", "培训费", "增加", 2023],
      ],
    ],
    [
      "会议费7万元。与上年预算基本持平。",
      [
        ["会议费7万元", "70000", "万元", "会议费"],
        ["与上年预算基本持平", null, null, "会议费", "持平", 2023],
      ],
    ],
    ["政府性基金拨款支出预算为0。", [["政府性基金拨款支出预算为0", "0", null, "政府性基金拨款支出预算"]]],
    [
      "下属1家机关和2家参公事业单位财政拨款的机关运行经费预算为60万元",
      [
        ["下属1家机关", "1", "家", "机关"],
        ["2家参公事业单位", "2", "家", "参公事业单位"],
        ["机关运行经费预算为60万元", "600000", "万元", "机关运行经费预算"],
      ],
    ],
    ["30万元用于设备购置", [["30万元用于设备购置", "300000", "万元", "设备购置"]]],
    ["主要原因是人员经费增加50万元", [["人员经费增加50万元", "500000", "万元", "人员经费", "增加", null]]],
  ])("%j", (text, figures) => expect(brief(text)).toEqual(figures));

  test.each([
    "x,xxx万元，比2023年预算增加（减少）XXX万元（持平）",
    "（　）家预算单位，（　）万元",
    "《关于预算500万元的通知》〔2017〕10号",
    "2024年1月1日，第3期，6个月，2个百分点，24小时",
    "单价100万元（含）以上设备，每人500元，50元/人，10-20万元，70-80人",
    "预算1,0280万元，预算1.2.3万元，30余万元，30万美元，收支差额-5万元",
  ])("there are none to be taken for certain in %j", (text) => expect(brief(text)).toEqual([]));

  test("do not take the same words left standing for a direction", () => {
    const unclear = (text: string): unknown[] => read(text).map(({ direction, directionUnclear }) => [direction, directionUnclear]);
    expect(unclear("比2023年预算增加（减少）12万元")).toEqual([[null, true]]);
    expect(unclear("比2023年预算增加/减少12万元")).toEqual([[null, true]]);
    expect(unclear("比2023年预算增加12万元（持平）")).toEqual([["增加", true]]);
    expect(unclear("与2023年预算增加持平")).toEqual([["持平", true]]);
    expect(unclear("比2023年预算增加12万元")).toEqual([["增加", false]]);
  });

  test("know what they are parts of, within a sentence, in brackets, and paragraph by paragraph", () => {
    const parts = (...paragraphs: string[]): unknown[] => read(...paragraphs).map(({ partOf }) => partOf);
    expect(parts("收入预算10万元，其中：财政拨款收入8万元，比2023年预算增加1万元；其他收入2万元。培训费1万元。")).toEqual([
      null,
      0,
      null,
      0,
      null,
    ]);
    expect(parts("本项目总金额100万元，包括甲50万元（其中专家费10万元）、乙50万元。")).toEqual([null, 0, 1, 0]);
    expect(
      parts(
        "“三公”经费预算数为10万元。其中：",
        "（一）甲费4万元。",
        "（二）乙费6万元。其中：丙费6万元。",
        "（三）丁费0万元",
        "二、戊费1万元",
      ),
    ).toEqual([null, 0, 0, 2, 0, null]);
    expect(
      parts("财政拨款支出预算9万元。财政拨款支出主要内容如下：", "1.“甲支出”科目4万元，主要用于会议。", "2.“乙支出”科目5万元"),
    ).toEqual([null, 0, 0]);
    // What the total is compared with is neither a total nor a part, and other years have their own.
    expect(parts("收入预算10万元，比2023年预算9万元增加1万元。其中：其他收入2万元，由2023年的1万元增加到2万元。")).toEqual([
      null,
      null,
      null,
      0,
      null,
      0,
    ]);
    expect(parts("2024年项目资金10万元，其中：甲费6万元（2023年40万元）；对2023年2个项目开展评价，涉及资金30万元。")).toEqual([
      null,
      0,
      null,
      null,
      null,
    ]);
    expect(parts("共有车辆6辆，其中：甲用车1辆、乙用车5辆；设备2台（套）")).toEqual([null, 0, 0, null]);
  });

  test("leave open what changed after several parts", () => {
    expect(brief("总额30万元，其中：甲费10万元、乙费20万元，比2023年预算增加5万元").at(-1)).toEqual([
      "比2023年预算增加5万元",
      "50000",
      "万元",
      null,
      "增加",
      2023,
    ]);
  });

  const pieces = fc.constantFrom(
    ..."0123456789,.，。；：:、（）()“”《》-—\n 　年月万亿元家个%比与增加减少持平其中包括如下预算费XX",
    ..."万元 亿元 其中： 比2023年预算 增加 减少 持平 12.5万元 1,028 （一） 科目 用于 2024年 7家".split(" "),
  );
  const prose = fc.array(pieces, { maxLength: 60 }).map((all) => all.join(""));

  test("are where they say they are, whatever the text", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(prose, fc.string({ unit: "binary", maxLength: 40 })), { maxLength: 4 }), (paragraphs) => {
        const figures = read(...paragraphs);
        figures.forEach(({ paragraph, start, end, at, text, partOf }, index) => {
          const words = paragraphs[paragraph]!.slice(start, end).replace(
            /[\s\u3000\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b-\u200f\u2060\ufeff]/g,
            "",
          );
          expect(words).toBe(text);
          expect(start <= at && at < end).toBe(true);
          expect(partOf === null || partOf < index).toBe(true);
        });
      }),
      { numRuns: 2000 },
    );
  });

  test("are read whatever the amount, and however the line breaks", () => {
    const amount = fc.tuple(fc.nat(9_999_999), fc.constantFrom("", ".5", ".07"), fc.boolean(), fc.nat(40));
    fc.assert(
      fc.property(amount, ([whole, decimals, separated, breakAt]) => {
        const digits = (separated ? String(whole).replace(/\B(?=(?:\d{3})+$)/g, ",") : String(whole)) + decimals;
        const text = `本项目总金额${digits}万元，用于会议。`;
        const [figure] = read(`${text.slice(0, breakAt % text.length)}\n${text.slice(breakAt % text.length)}`);
        expect([figure!.printed, figure!.value!.div(10_000).toFixed(), figure!.subject]).toEqual([
          digits,
          Number(`${whole}${decimals}`).toString(),
          "本项目总金额",
        ]);
      }),
    );
  });
});
