import { describe, expect, test } from "@jest/globals";
import { importText } from "../../src/importing/import-text";
import type { FilledForm } from "../../src/official/filled-form";
import { TABBED_TEXT } from "./texts";

/** The filled forms of a text, and its lines that belong to none. */
function imported(text: string): { forms: FilledForm[]; leftOver: readonly { line: number; text: string }[] } {
  const { forms, leftOver } = importText(text);
  return { forms: forms.map(({ filled }) => filled), leftOver };
}

describe("the tab-separated text of a form", () => {
  const { forms, leftOver } = imported(TABBED_TEXT);
  const [form] = forms;

  test("gives its fields and amounts, a goal over two lines in one", () => {
    expect(forms).toHaveLength(1);
    expect(form).toMatchObject({
      year: 2024,
      goalPeriod: "2024年 -2025年",
      fields: {
        projectName: "科普讲座",
        projectCategory: "其他运转类",
        implementingUnit: "某市科普中心",
        endDate: "2025-12-31",
        overallGoal: "两年内办满讲座。",
        annualGoal: "全年办好讲座，\n并编印手册。",
      },
      amounts: { projectTotal: "500000.00", annualApplication: "250000.00", priorYearCarryOver: "0.00", projectOther: "0.00" },
    });
  });

  test("gives its indicators, however the fields are shifted", () => {
    expect(form!.indicators.map(({ level1, level2, name, target }) => [level1, level2, name, target])).toEqual([
      ["产出指标", "数量指标", "讲座场次", "≥10.00(场)"],
      [null, null, "听众人数", "≥800.00(人次)"],
      [null, "质量指标", "讲座验收通过率", "=100.00(%)"],
      [null, null, "讲座举办及时性", "及时"],
      ["效益指标", "社会效益指标", "媒体报道情况", "有报道"],
      ["满意度指标", "服务对象满意度指标", "听众满意度", "≥85.00(%)"],
    ]);
  });

  test("marks for review what it does not decide, and only that", () => {
    expect(form!.indicators.map(({ review }) => review?.columns ?? null)).toEqual([null, null, null, ["level2"], null, null]);
    expect(form!.review).toEqual({});
  });

  test("says which lines belong to no form", () => {
    expect(leftOver).toEqual([{ line: 23, text: "第 3 页" }]);
  });
});

describe("a text that is not whole", () => {
  test("marks fields whose label or value is not readable", () => {
    const [form] = imported(
      TABBED_TEXT.replace("主管部门\t某市科学技术协会\t", "").replace("年度资金申请总额\t250,000.00", "年度资金申请总额\t约25万"),
    ).forms;
    expect(form!.amounts.annualApplication).toBe("约25万");
    expect(Object.keys(form!.review!).sort()).toEqual(["annualApplication", "supervisingDepartment"]);
  });

  test("marks a row that lacks its name or has words that are no label", () => {
    const [form] = imported(TABBED_TEXT.replace("讲座场次\t", "").replace("媒体报道情况", "甲乙\t媒体报道情况")).forms;
    expect(form!.indicators[0]).toMatchObject({ name: null, target: "≥10.00(场)", review: { columns: ["name", "target"] } });
    expect(form!.indicators[4]!.review!.columns).toEqual(["level1", "level2"]);
  });

  test("of something else gives no form and keeps every line", () => {
    const { forms, leftOver } = imported("会议纪要\n一、议题\t二、决定\n");
    expect(forms).toEqual([]);
    expect(leftOver.map(({ line, text }) => [line, text])).toEqual([
      [1, "会议纪要"],
      [2, "一、议题 二、决定"],
    ]);
  });
});

describe("lines that broke inside a field", () => {
  const goals = "\t两年内办满讲座。\t\t全年办好讲座，\n并编印手册。";
  const withGoals = (lines: string): ReturnType<typeof imported> => imported(TABBED_TEXT.replace(goals, lines));

  test("are put together, with or without the row's trailing tabs", () => {
    const { forms: found, leftOver: left } = withGoals("\t两年内\n办满讲座。\t\t全年办好\n讲座。\t\t");
    expect(found[0]!.fields).toMatchObject({ overallGoal: "两年内\n办满讲座。", annualGoal: "全年办好\n讲座。" });
    expect(left.map(({ text }) => text)).toEqual(["第 3 页"]);
  });

  test("belong to the goal also where they begin with the words of a label", () => {
    const { forms: found } = withGoals("\t\t\t第一段\n主管部门：制定办法\n年度目标：办好讲座\n第三段");
    expect(found[0]!.fields).toMatchObject({
      annualGoal: "第一段\n主管部门：制定办法\n年度目标：办好讲座\n第三段",
      supervisingDepartment: "某市科学技术协会",
    });
  });

  test("are put together in a name and in labels of narrow columns", () => {
    const broken = TABBED_TEXT.replace("科普讲座\t项目性质", "科普\n讲座\t项目性质")
      .replace("项目 绩效 目标\t", "项目\n绩效\n目标\t")
      .replace("绩效 指标\t产出指标", "绩效\n指标\t产出指标");
    const { forms: found, leftOver: left } = imported(broken);
    expect(found[0]).toMatchObject({ fields: { projectName: "科普讲座" }, amounts: { annualOther: "0.00" } });
    expect(found[0]!.indicators[0]).toEqual({ level1: "产出指标", level2: "数量指标", name: "讲座场次", target: "≥10.00(场)" });
    expect(left.map(({ text }) => text)).toEqual(["第 3 页"]);
  });

  test("are not page numbers, wherever those stand", () => {
    const paged = TABBED_TEXT.replace("\t其中：财政资金", "12\n\t其中：财政资金")
      .replace("并编印手册。", "并编印手册。\n- 13 -")
      .replace("\t\t\t听众人数", "第 14 页\n\t\t\t听众人数");
    const { forms: found, leftOver: left } = imported(paged);
    expect(found[0]).toMatchObject({ amounts: { annualApplication: "250000.00" }, fields: { annualGoal: "全年办好讲座，\n并编印手册。" } });
    expect(found[0]!.indicators).toHaveLength(6);
    expect(left.map(({ text }) => text)).toEqual(["12", "- 13 -", "第 14 页", "第 3 页"]);
  });
});

describe("nothing of the text is dropped unsaid", () => {
  test("rows under labels of a unit's own are named", () => {
    const { leftOver: left } = imported(
      TABBED_TEXT.replace("计划开始日期", "项目负责人\t张三\n计划开始日期").replace(
        "\t其他资金\t0.00\t",
        "\t\t\t事业收入\t5,000.00\n\t其他资金\t0.00\t",
      ),
    );
    expect(left.map(({ text }) => text)).toEqual(["项目负责人 张三", "事业收入 5,000.00", "第 3 页"]);
  });

  test("what stands below the list is named, not laid out as an indicator", () => {
    const { forms: found, leftOver: left } = imported(TABBED_TEXT.replace("第 3 页", "填表人：张三\t联系电话：123\n附注文字"));
    expect(found[0]!.indicators).toHaveLength(6);
    expect(left.map(({ text }) => text)).toEqual(["填表人：张三 联系电话：123", "附注文字"]);
  });

  test("a value beside a label that is garbled is named with it", () => {
    const { forms: found, leftOver: left } = imported(
      TABBED_TEXT.replace("计划完成日期", "计划\uFFFD成日期").replace("年度总体目标", "年\uFFFD总体目标"),
    );
    expect([found[0]!.fields.endDate, found[0]!.fields.annualGoal]).toEqual([undefined, undefined]);
    expect(left.map(({ line, text }) => [line, text])).toEqual([
      [8, "计划\uFFFD成日期 2025-12-31"],
      [13, "年\uFFFD总体目标"],
      [14, "全年办好讲座， 并编印手册。"],
      [23, "第 3 页"],
    ]);
  });

  test("a form whose title is garbled is a form of its own, with the year that stands above it", () => {
    const second = TABBED_TEXT.replace("申报表", "申\uFFFD表").replace("科普讲座", "科普展览").replace("2024年度", "2025年度");
    const { forms: found, leftOver: left } = imported(TABBED_TEXT.replace("第 3 页\n", "") + second);
    expect(found.map(({ year, fields, indicators }) => [year, fields.projectName, indicators.length])).toEqual([
      [2024, "科普讲座", 6],
      [2025, "科普展览", 6],
    ]);
    expect(left.map(({ text }) => text)).toEqual(["财政项目支出绩效目标申\uFFFD表", "第 3 页"]);
  });

  test("rows of the list that ran together are rows, up for review; other words go with the name", () => {
    const [form] = imported(
      TABBED_TEXT.replace("及时\n\t效益指标", "及时\t效益指标").replace("\t媒体报道情况", "\t甲\t乙\t丙\t媒体报道情况"),
    ).forms;
    expect(form!.indicators.slice(3, 5).map(({ review, ...row }) => [row, review?.columns])).toEqual([
      [{ level1: null, level2: null, name: "讲座举办及时性", target: "及时" }, ["level1", "level2", "name", "target"]],
      [
        { level1: "效益指标", level2: "社会效益指标", name: "甲 乙 丙 媒体报道情况", target: "有报道" },
        ["level1", "level2", "name", "target"],
      ],
    ]);
  });

  test("amounts keep all their decimals, and take the unit that stands on a line of its own", () => {
    const [form] = imported(
      TABBED_TEXT.replace("250,000.00", "25.0000005")
        .replaceAll("500,000.00", "50")
        .replace("250,000.00", "25")
        .replace("(2024年度)", "(2024年度)\n\n单位：万元")
        .replace("项目资金 (元)", "项目资金"),
    ).forms;
    expect(form!.amounts).toMatchObject({
      projectTotal: "500000.00",
      annualApplication: "250000.005",
      annualCurrentYearAppropriation: "250000.00",
    });
  });
});

test("成本指标 in the second column is a class of 产出指标, in the first a group", () => {
  const [form] = imported(TABBED_TEXT.replace("\t效益指标\t社会", "\t\t成本指标\t单场成本\t≤3000(元)\n\t效益指标\t社会")).forms;
  expect(form!.indicators[4]).toMatchObject({ level1: null, level2: "成本指标", name: "单场成本" });
});
