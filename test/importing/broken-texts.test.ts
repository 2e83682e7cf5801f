import { describe, expect, test } from "@jest/globals";
import { importText } from "../../src/importing/import-text";
import type { FilledForm } from "../../src/official/filled-form";
import { TEXT_2019, TEXT_2020 } from "./texts";

const filled = (text: string): FilledForm[] => importText(text).forms.map((form) => form.filled);
const only = (text: string): FilledForm => {
  const forms = filled(text);
  expect(forms).toHaveLength(1);
  return forms[0]!;
};
/** Name, target and whether the row is up for review, of the class 数量 of the form of 2020 with other lines in it. */
const counted = (lines: string): unknown[] => {
  const { indicators } = only(TEXT_2020.replace("展览场次 >=12场\n\n参观人次 >=3000\n", lines));
  const first = indicators.findIndex(({ level2 }) => level2 === "数量");
  const end = indicators.findIndex(({ level2 }) => level2 === "质量");
  return indicators.slice(first, end).map(({ name, target, review }) => [name, target, review !== undefined]);
};

describe("numbers of pages", () => {
  test("in a line of their own that count on are left out, and told", () => {
    const text = TEXT_2019.replace("300000\n", "300000\n\n1\n").replace("275000\n", "275000\n\n2\n").replace("- 3 -", "3");
    const { forms, leftOver } = importText(text);
    expect(forms[0]!.filled.amounts).toMatchObject({ currentYearBudget: "300000.00", priorYearExecution: "275000.00" });
    expect(forms[0]!.filled.subProjects).toHaveLength(2);
    expect(leftOver.map((line) => line.text)).toEqual(["目  录", "1", "2", "3"]);
  });
});

describe("titles", () => {
  test("broken over two lines are titles all the same", () => {
    const second = TEXT_2020.replace("财政项目支出绩效目标表", "财政项目支出绩\n效目标表").replace("流动科普展览与", "第二个项目与");
    expect(filled(`${TEXT_2020}\n${second}`).map(({ fields }) => fields.projectName)).toEqual([
      "流动科普展览与学校科技节（第二期）",
      "第二个项目与学校科技节（第二期）",
    ]);
  });

  test("that are lost leave two forms, not one with the other's rows", () => {
    const second = TEXT_2020.replace("财政项目支出绩效目标表\n（2021年度）\n", "").replace("流动科普展览与", "第二个项目与");
    const forms = filled(`${TEXT_2020}\n${second}`);
    expect(forms.map(({ year, indicators }) => [year, indicators.length])).toEqual([
      [2021, 9],
      [2021, 9],
    ]);
  });

  test("of another generation do not outweigh the labels", () => {
    const { forms } = importText(TEXT_2020.replace("财政项目支出绩效目标表", "财政项目支出绩效目标申报表"));
    expect(forms.map(({ layout }) => layout.id)).toEqual(["project-2020"]);
  });
});

describe("garbled headings", () => {
  test("of a list leave it where it is", () => {
    const { subProjects, indicators } = only(
      TEXT_2019.replace("预算金额（元）", "预算金额（元）\uFFFD").replace("三级指标 指标目标值", "三级指标 \uFFFD标目标值"),
    );
    expect(subProjects!.map(({ name, amount, review }) => [name, amount, review !== undefined])).toEqual([
      ["预算金额（元）\uFFFD社区巡展", "180000", true],
      ["第3届学校科技节展区布置", "120000", true],
    ]);
    expect(indicators.slice(0, 3).map(({ level2, name, target, review }) => [level2, name, target, review !== undefined])).toEqual([
      [null, "\uFFFD标目标值", null, true],
      ["人员投入", "按方案配备讲解员到岗率", "100%", true],
      ["管理目标", "制度执行", "规范", false],
    ]);
  });

  test("above which a sentence names a year are told with that sentence", () => {
    const { leftOver } = importText(TEXT_2020.replace("申报单位名称：", "2018年观众满意度为九成，居全区第一\n申报单位名称："));
    expect(leftOver.map(({ text }) => text)).toEqual(["2018年观众满意度为九成，居全区第一"]);
  });

  test("of the first field are told with what stands behind them", () => {
    const { leftOver } = importText(TEXT_2020.replace("申报单位名称", "申报单\uFFFD名称"));
    expect(leftOver.map(({ text }) => text)).toEqual(["申报单\uFFFD名称：某市科普中心"]);
  });
});

describe("names and targets", () => {
  test.each([
    [
      "each on a line of its own",
      "展览场次\n>=12场\n\n参观人次\n>=3000\n",
      [
        ["展览场次", ">=12场", false],
        ["参观人次", ">=3000", false],
      ],
    ],
    [
      "the target above the name",
      "=12\n展览场次\n\n>=3000\n参观人次\n",
      [
        ["展览场次", "=12", true],
        ["参观人次", ">=3000", true],
      ],
    ],
    [
      "nothing between them but an operator",
      "展览场次=12场\n参观人次>=3000\n",
      [
        ["展览场次", "=12场", false],
        ["参观人次", ">=3000", false],
      ],
    ],
    [
      "a name without a target before another pair",
      "展览场次\n\n参观人次 >=3000\n",
      [
        ["展览场次", null, true],
        ["参观人次", ">=3000", false],
      ],
    ],
    ["a target whose end was broken off", "参观人次 >=300\n000人次\n", [["参观人次", ">=300000人次", true]]],
    ["a per cent sign on the next line", "到场率 >=85\n%\n", [["到场率", ">=85%", false]]],
    [
      "a long name broken before its last words",
      "流动科普展览进社区进学校\n的场次 >=12场\n",
      [["流动科普展览进社区进学校的场次", ">=12场", true]],
    ],
    ["words of a class that the form does not know", "成本 单场成本 <=3000元\n", [["成本 单场成本", "<=3000元", true]]],
  ])("%s", (_, lines, expected) => {
    expect(counted(lines)).toEqual(expected);
  });

  test("the heading of the list printed again on the next page is none", () => {
    expect(counted("展览场次 >=12场\n一级目标 二级目标 三级目标 指标目标值\n参观人次 >=3000\n")).toEqual([
      ["展览场次", ">=12场", false],
      ["参观人次", ">=3000", false],
    ]);
  });

  test("a class label below its first row leaves that row's class open, and says so", () => {
    const { indicators } = only(TEXT_2020.replace("产出目标\n\n数量\n展览场次 >=12场", "产出目标\n\n展览场次 >=12场\n数量"));
    expect(indicators[3]).toMatchObject({ name: "展览场次", level2: null, review: { columns: expect.arrayContaining(["level2"]) } });
  });
});

describe("amounts", () => {
  test("two in the line below their two labels are told apart; one alone is in doubt for both", () => {
    const both = (values: string): FilledForm =>
      only(
        TEXT_2020.replace("项目总预算（元）： 300,000 项目当年预算（元）： 300,000", `项目总预算（元）： 项目当年预算（元）：\n${values}`),
      );
    expect(both("500,000 300,000").amounts).toEqual({ totalBudget: "500000.00", currentYearBudget: "300000.00" });
    expect(Object.keys(both("300,000").review!).sort()).toEqual(["currentYearBudget", "totalBudget"]);
  });

  test("with nothing before the next label are cut at the label", () => {
    const { amounts } = only(
      TEXT_2019.replace("项目总预算（元） 500000 项目当年预算（元） 300000", "项目总预算（元）500000项目当年预算（元）300000"),
    );
    expect(amounts).toMatchObject({ totalBudget: "500000.00", currentYearBudget: "300000.00" });
  });
});

describe("sub-projects", () => {
  const list = (lines: string): FilledForm["subProjects"] =>
    only(TEXT_2019.replace("社区巡展 180000\n\n第3届学校科技节展区\n布置 120000", lines)).subProjects;

  test("in whatever way their amounts are written", () => {
    expect(list("社区巡展 18万元\n学校巡展 120,000.00元")).toEqual([
      { name: "社区巡展", amount: "18万元" },
      { name: "学校巡展", amount: "120,000.00元" },
    ]);
    expect(list("社区巡展 180\n000\n学校巡展 120000")).toEqual([
      { name: "社区巡展", amount: "180000" },
      { name: "学校巡展", amount: "120000" },
    ]);
  });

  test("that do not add up to the year's budget are all marked", () => {
    expect(list("科技节2019180000\n学校巡展 120000")!.map(({ review }) => review !== undefined)).toEqual([true, true]);
  });
});

describe("what else the text leaves open", () => {
  test("a label's words at the beginning of a line of prose put both texts in doubt", () => {
    const { review } = only(TEXT_2020.replace("由市科普中心组织展品", "立项依据：见附件。\n由市科普中心组织展品"));
    expect(Object.keys(review!).sort()).toEqual(["basis", "overview"]);
  });

  test("the year comes from the heading of the list where the title has none", () => {
    expect(only(TEXT_2020.replace("（2021年度）\n", "")).year).toBe(2021);
  });

  test("what follows the last form is none of it", () => {
    const { forms, leftOver } = importText(`${TEXT_2020}\n二、其他相关情况说明\n本单位无政府性基金。\n`);
    expect(forms[0]!.filled.indicators).toHaveLength(9);
    expect(leftOver.map(({ text }) => text)).toEqual(["二、其他相关情况说明", "本单位无政府性基金。"]);
  });
});

describe("the form of 2023 without its tabs", () => {
  const TEXT_2023 = `财政项目支出绩效目标申报表
(2024年度)
项目名称 科普讲座 项目性质 其他经常性项目 项目类别 其他运转类
主管部门 某市科学技术协会 实施单位 某市科普中心
计划开始日期 2024-01-01 计划完成日期 2025-12-31
项目资金 (元) 项目资金总额 500,000.00 年度资金申请总额 250,000.00
其中：财政资金 500,000.00 其中：当年财政拨款 250,000.00
上年结转资金 0.00
其他资金 0.00 其他资金 0.00
项目 绩效 目标 项目总目标 (2024年 -2025年) 年度总体目标
两年内办满讲座。 全年办好讲座。
一级指标 二级指标 三级指标 年度(/项目)指标值
绩效 指标 产出指标 数量指标 讲座场次 ≥10.00(场)
质量指标 讲座验收通过率 =100.00(%)
满意度指标 服务对象满意度指标 听众满意度 ≥85.00(%)
`;

  test("is read by its labels; goals that ran together are marked", () => {
    const form = only(TEXT_2023);
    expect(form).toMatchObject({
      year: 2024,
      goalPeriod: "2024年 -2025年",
      fields: { projectName: "科普讲座", projectNature: "其他经常性项目", implementingUnit: "某市科普中心", endDate: "2025-12-31" },
      amounts: { projectTotal: "500000.00", annualApplication: "250000.00", priorYearCarryOver: "0.00", annualOther: "0.00" },
    });
    expect(Object.keys(form.review!).sort()).toEqual(["annualGoal", "overallGoal"]);
    expect(form.indicators.map(({ level1, level2, name, target }) => [level1, level2, name, target])).toEqual([
      ["产出指标", "数量指标", "讲座场次", "≥10.00(场)"],
      [null, "质量指标", "讲座验收通过率", "=100.00(%)"],
      ["满意度指标", "服务对象满意度指标", "听众满意度", "≥85.00(%)"],
    ]);
  });
});
