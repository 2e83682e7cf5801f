import { describe, expect, test } from "@jest/globals";
import { importText } from "../../src/importing/import-text";
import type { FilledForm } from "../../src/official/filled-form";
import { TEXT_2019, TEXT_2020 } from "./texts";

const only = (text: string): FilledForm => {
  const { forms } = importText(text);
  expect(forms).toHaveLength(1);
  return forms[0]!.filled;
};
const rows = ({ indicators }: FilledForm): unknown[] =>
  indicators.map(({ level1, level2, name, target }) => [level1, level2, name, target]);

describe("the text of a form of 2019", () => {
  const { forms, leftOver } = importText(TEXT_2019);
  const form = forms[0]!.filled;

  test("gives its fields, whatever stands between label and value", () => {
    expect(forms.map(({ layout }) => layout.id)).toEqual(["project-2019"]);
    expect(form).toMatchObject({
      year: 2019,
      fields: {
        declaringUnit: "某市科普中心",
        projectName: "流动科普展览",
        projectType: "其他一次性项目",
        // One option lost its box, so the words stay as they are printed.
        fundUse: "基本建设工程类□ 信息化建设类□ 政策补贴类□ 政府购买服务 资产购置类■ 其他事业专业类□",
        startDate: "2019-01-01",
        endDate: "2019-12-31",
        necessity: "远离场馆的居民难得接触科学展品。",
      },
      amounts: { totalBudget: "500000.00", currentYearBudget: "300000.00", priorYearBudget: "280000.00", priorYearExecution: "275000.00" },
      review: {},
    });
    expect(form.fields.remarks).toBeUndefined();
  });

  test("joins the lines of a paragraph and keeps paragraphs apart", () => {
    expect(form.fields.overview).toBe(
      "由市科普中心组织展品，在社区和学校巡回展出，全年计划走遍十六个区，每个区至少停留两周时间，并为学校另外安排专场。\n讲解由志愿者担任。",
    );
  });

  test("gives its sub-projects, a name over two lines in one", () => {
    expect(form.subProjects).toEqual([
      { name: "社区巡展", amount: "180000" },
      { name: "第3届学校科技节展区布置", amount: "120000" },
    ]);
  });

  test("gives its indicators, and classes without any", () => {
    expect(rows(form)).toEqual([
      ["投入和管理目标", "人员投入", "按方案配备讲解员到岗率", "100%"],
      [null, "管理目标", "制度执行", "规范"],
      ["产出目标", "数量目标", "展览场次\n参观人次", "12场\n约3000人次"],
      [null, "质量目标", null, null],
      [null, "时效目标", "按时完成", "2019年12月底"],
      ["效果目标", "经济效益目标", null, null],
      [null, "社会效益目标", "居民科学素养", "有所提升"],
      [null, "生态效益目标", null, null],
      ["影响力目标", "满意度目标", "参观者满意度", "85%"],
    ]);
  });

  test("marks only what it does not decide: a name that runs into its target", () => {
    expect(form.indicators.map(({ review }) => review?.columns ?? null)).toEqual([["name", "target"], ...Array<null>(8).fill(null)]);
  });

  test("says which lines belong to no form", () => {
    expect(leftOver).toEqual([
      { line: 2, text: "目  录" },
      { line: 49, text: "- 3 -" },
    ]);
  });
});

describe("the text of a form of 2020", () => {
  const form = only(TEXT_2020);

  test("gives its fields, values wrapped above the next label in one piece", () => {
    expect(form).toMatchObject({
      year: 2021,
      fields: {
        projectName: "流动科普展览与学校科技节（第二期）",
        projectNature: "其他一次性项目",
        endDate: "2021-12-31",
        includesPurchasedServices: "否",
        performanceType: "事业/专业类",
        overview: "由市科普中心组织展品，在社区和学校巡回展出，全年计划走遍十六个区，依据沪科〔2017〕12号文件安排专场。",
        overallGoal: "全年办展十二场。",
      },
      amounts: { totalBudget: "300000.00", currentYearBudget: "300000.00" },
      review: {},
    });
    expect(Object.keys(form.fields)).not.toContain("plan");
    expect(Object.keys(form.amounts)).not.toContain("priorYearBudget");
  });

  test("gives its indicators, a name that was wrapped in one piece", () => {
    expect(rows(form)).toEqual([
      ["投入与管理", "投入管理", "预算编制合理性", "合理"],
      [null, null, "预算执行率", "=100%"],
      [null, "财务管理", "资金使用规范性", "规范"],
      ["产出目标", "数量", "展览场次", ">=12场"],
      [null, null, "参观人次", ">=3000"],
      [null, "质量", "展品完好率", ">=95%"],
      [null, "时效", "项目完成及时率", "=100%"],
      ["效果目标", "社会效益", "展览让更多居民就近接触科学，知晓率提高10%", "=10%"],
      ["影响力目标", "其它", "满意度目标", "良好"],
    ]);
    expect(form.indicators.flatMap(({ review }) => review ?? [])).toEqual([]);
  });
});

describe("what the text does not decide", () => {
  test("several lines that do not pair stay together, for a person to part", () => {
    const form = only(TEXT_2020.replace("质量 展品完好率 >=95%", "质量\n展品完好\n布展规范\n讲解规范\n\n良好\n规范"));
    expect(form.indicators[5]).toMatchObject({
      name: "展品完好\n布展规范\n讲解规范",
      target: "良好\n规范",
      review: { columns: ["name", "target"] },
    });
  });

  test("an amount that is none is kept as printed, and a lost label told", () => {
    const form = only(TEXT_2020.replace("项目当年预算（元）： 300,000", "项目当年预算（元）： 约三十万").replace("项目类别：", "类别"));
    expect(form.amounts.currentYearBudget).toBe("约三十万");
    expect(Object.keys(form.review!).sort()).toEqual(["currentYearBudget", "projectNature"]);
  });

  test("prose may hold the words of a label", () => {
    const form = only(TEXT_2020.replace("2号文件安排专场。", "2号文件安排专场。\n项目实施计划 另行报批，不在本表。"));
    expect(form.fields.overview).toContain("项目实施计划 另行报批，不在本表。");
    expect(form.fields.plan).toBeUndefined();
    expect(form.fields.overallGoal).toBe("全年办展十二场。");
  });
});

describe("several forms in one text", () => {
  test("are cut apart at their titles, each of its own layout", () => {
    const { forms } = importText(`${TEXT_2019}\n附件2\n${TEXT_2020}`);
    expect(forms.map(({ layout, filled }) => [layout.id, filled.year])).toEqual([
      ["project-2019", 2019],
      ["project-2020", 2021],
    ]);
  });

  test("a title in a sentence is none", () => {
    expect(importText("各单位应填报财政项目支出绩效目标表，并于月底前报送。\n")).toEqual({
      forms: [],
      budget: [],
      leftOver: [{ line: 1, text: "各单位应填报财政项目支出绩效目标表，并于月底前报送。" }],
      scattered: [],
    });
  });
});
