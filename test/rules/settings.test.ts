import { describe, expect, test } from "@jest/globals";
import type { AnyExample } from "../../src/catalogue/run-example";
import { classLabels, projectForms } from "../../src/official";
import { rules } from "../../src/rules";
import { asIs, withAmount, withName } from "../../src/rules/budget-changes";
import { formsIn, formWith } from "../../src/rules/collection-examples";
import { all, unchanged, withAmounts, withFields, withIndicator, withoutIndicators, withSubProjects } from "../../src/rules/example-form";
import type { BudgetExample } from "../../src/rules/rule";
import { defaultSettings, vocabularyNames, type Settings, type Thresholds, type VocabularyName } from "../../src/rules/settings";
import { thresholdInfo, vocabularyInfo } from "../../src/rules/settings-info";
import { form, found, words } from "../support/with-settings";

/** What a choice adds to what is found with the defaults, and what it takes away. */
function changes(example: AnyExample, choice: Partial<Settings>): { added: string[]; gone: string[] } {
  const [before, after] = [found(example, defaultSettings), found(example, { ...defaultSettings, ...choice })];
  return { added: after.filter((line) => !before.includes(line)), gone: before.filter((line) => !after.includes(line)) };
}

const thresholds = (some: Partial<Thresholds>): Partial<Settings> => ({ thresholds: { ...defaultSettings.thresholds, ...some } });
const budget = (change: BudgetExample["change"]): AnyExample => ({ change, finds: [] });

const GOAL = "在社区和学校巡回展出原创科普展品，组织志愿者讲解，让远离场馆的居民和学生就近接触科学，提升公众科学素质。";
const twoGoals = (one: string, other: string): AnyExample => ({
  given: [
    formsIn(
      "a.xlsx",
      formWith("project-2023", withFields({ annualGoal: one })),
      formWith("project-2023", withFields({ projectName: "科技讲座", annualGoal: other })),
    ),
  ],
  finds: [],
});

type Case = readonly [name: string, example: AnyExample, choice: Partial<Settings>, added: readonly string[], gone: readonly string[]];

const ofThresholds: Readonly<Record<keyof Thresholds, Case>> = {
  unexplainedChange: [
    "a change of 20 %",
    form(withAmounts({ priorYearBudget: "250000.00", priorYearExecution: "250000.00" }), "project-2020"),
    thresholds({ unexplainedChange: 10 }),
    ["unexplained-change 表1 D20 warning 300000.00 50000.00"],
    [],
  ],
  leastRate: [
    "a rate that is lower than is wanted",
    form(withIndicator(1, { name: "项目预算执行率", target: "≥80%" })),
    thresholds({ leastRate: 90 }),
    ["plausible-rate 表1 E14 warning ≥90% ≥80%"],
    [],
  ],
  leastSatisfaction: [
    "satisfaction that is lower than is wanted",
    form(unchanged),
    thresholds({ leastSatisfaction: 90 }),
    ["plausible-rate 表1 E17 warning ≥90% ≥85.00(%)"],
    [],
  ],
  leastProjectMoney: [
    "a project of 30 yuan",
    form(withAmounts({ totalBudget: "30.00", currentYearBudget: "30.00", priorYearBudget: "", priorYearExecution: "" }), "project-2020"),
    thresholds({ leastProjectMoney: 10 }),
    [],
    ["amount-scale 表1 B20 warning 30.00", "amount-scale 表1 D20 warning 30.00"],
  ],
  leastSubProjectMoney: [
    "a part of 12 yuan",
    form(withSubProjects({ name: "社区巡展", amount: "299988.00" }, { name: "学校巡展", amount: "12.00" }), "project-2019"),
    thresholds({ leastSubProjectMoney: 10 }),
    [],
    ["amount-scale 表1 D16 warning 12.00"],
  ],
  moneyWithoutOutput: [
    "80 % of the money without output",
    form(
      all(
        withSubProjects(
          { name: "社区巡展", amount: "60000.00" },
          { name: "展教具研制", amount: "150000.00" },
          { name: "讲解员培养", amount: "90000.00" },
        ),
        withIndicator(2, { name: "社区巡展场次" }),
      ),
      "project-2019",
    ),
    thresholds({ moneyWithoutOutput: 80 }),
    [],
    ["money-without-output 表1 B16 info"],
  ],
  copiedLikeness: [
    "goals that are alike by four fifths",
    twoGoals(GOAL, GOAL.replace("组织志愿者讲解", "由专职人员讲解")),
    thresholds({ copiedLikeness: 75 }),
    ["goal-copied 表2 D11 warning"],
    [],
  ],
  copiedLength: [
    "short goals that are alike",
    twoGoals("在社区和学校巡回展出原创科普展品，提升公众科学素质。", "在社区和学校巡回展出原创科普展品，提升公众科学素质。"),
    thresholds({ copiedLength: 20 }),
    ["goal-copied 表2 D11 warning"],
    [],
  ],
  formTolerance: [
    "parts that are half a yuan off",
    form(withAmounts({ annualCurrentYearAppropriation: "200000.50" })),
    thresholds({ formTolerance: 0.5 }),
    [],
    ["annual-funding-sum 表1 E6 error 300000.50 300000.00 -0.50"],
  ],
  tableTolerance: [
    "a table's total that is one yuan off",
    budget(withAmount("budget-expenditure", "2080505", "基本支出", "1300001")),
    thresholds({ tableTolerance: 1 }),
    [],
    [
      "table-rows-sum 部门支出总表 F18 error 1300001.00 1300000.00 -1.00",
      "table-columns-sum 部门支出总表 E19 error 1300001.00 1300000.00 -1.00",
    ],
  ],
};

const ofWords: Readonly<Record<VocabularyName, Case>> = {
  properNames: [
    "a name with a placeholder and a half-width comma, beside a slip that is none of the name's",
    form(withFields({ annualGoal: "在社区办好“XX科普,你我同行”展览;接待居民。" })),
    words({ properNames: ["“XX科普,你我同行”"] }),
    ["half-width-punctuation 表1 D11 info ;"],
    ["placeholder-left 表1 D11 warning XX", "half-width-punctuation 表1 D11 info ,、;"],
  ],
  placeholders: [
    "a template's own blank",
    form(withFields({ annualGoal: "在【街镇】举办展览。" })),
    words({ placeholders: ["【街镇】"] }),
    ["placeholder-left 表1 D11 warning 【街镇】"],
    [],
  ],
  vagueTargets: [
    "a vague word in a class that may be told in words",
    form(withIndicator(3, { name: "巡展影响", target: "较好" })),
    words({ vagueTargets: ["较好"] }),
    ["target-quantified 表1 E16 warning 较好"],
    [],
  ],
  units: [
    "degrees of satisfaction",
    form(withIndicator(4, { target: "90度" })),
    words({ units: ["度"] }),
    [],
    ["unit-fits 表1 E17 warning % 90度"],
  ],
  satisfactionWords: [
    "satisfaction by another name",
    form(withIndicator(1, { name: "居民认可度", target: "较高" })),
    words({ satisfactionWords: ["认可度"] }),
    ["wrong-class 表1 D14 warning 服务对象满意度指标 质量指标", "satisfaction-number 表1 E14 warning 较高"],
    [],
  ],
  unwantedThings: [
    "work done again",
    form(withIndicator(0, { name: "展台返工次数", target: "≥2次" })),
    words({ unwantedThings: ["返工"] }),
    ["target-operator 表1 E13 warning ≤2次 ≥2次"],
    [],
  ],
  classNames: [
    "a class of one's own",
    form(withIndicator(3, { level2: "科普目标" })),
    words({ classNames: ["科普目标"] }),
    [],
    ["class-legal 表1 C16 info 科普目标"],
  ],
};

const others: readonly Case[] = [
  [
    "classes: satisfaction is not asked for",
    form(withoutIndicators(4)),
    { classes: { "project-2023": { required: ["数量指标", "质量指标"] } } },
    [],
    ["required-class 表1 B12 warning 服务对象满意度指标"],
  ],
  [
    "classes: one by itself, and one of two",
    form(unchanged),
    { classes: { "project-2023": { required: ["数量指标", "生态效益指标", ["经济效益指标", "成本指标"], ["质量指标", "成本指标"]] } } },
    ["required-class 表1 B12 warning 生态效益指标", "required-class 表1 B12 warning 经济效益指标、成本指标"],
    [],
  ],
  [
    "classes: an empty choice asks for nothing",
    form(withoutIndicators(4)),
    { classes: { "project-2023": { required: [[]] }, "project-2019": { required: ["满意度目标"] } } },
    [],
    ["required-class 表1 B12 warning 服务对象满意度指标"],
  ],
  [
    "subject codes: another name",
    budget(asIs),
    { subjectCodes: { "2080505": "机关事业单位职业年金缴费支出" } },
    ["code-name 部门收入总表 D19 warning 机关事业单位职业年金缴费支出 机关事业单位基本养老保险缴费支出"],
    [],
  ],
  [
    "subject codes: one that is not built in",
    budget(withName("budget-income", "2296003", "用于社会福利的彩票公益金支出")),
    { subjectCodes: { "2296003": "用于体育事业的彩票公益金支出" } },
    ["code-name 部门收入总表 D25 warning 用于体育事业的彩票公益金支出 用于社会福利的彩票公益金支出"],
    ["code-name 部门收入总表 D25 warning"],
  ],
  [
    "subject codes: one that is not judged",
    budget(withName("budget-expenditure", "2080505", "机关事业单位职业年金缴费支出")),
    { subjectCodes: { "2080505": null } },
    [],
    ["code-name 部门支出总表 D19 warning 机关事业单位基本养老保险缴费支出 机关事业单位职业年金缴费支出"],
  ],
];

describe("a choice changes exactly what it is about", () => {
  test.each([...Object.values(ofThresholds), ...Object.values(ofWords), ...others])("%s", (_, example, choice, added, gone) => {
    expect(changes(example, choice)).toEqual({ added, gone });
  });
});

describe("what people are told of the settings", () => {
  const told = [...Object.values(thresholdInfo), ...Object.values(vocabularyInfo)];

  test("names rules that there are", () => {
    const ids = rules.map(({ id }) => id);
    expect(told.flatMap((info) => info.rules).filter((id) => !ids.includes(id))).toEqual([]);
  });

  test("leaves out no setting, and each default lies within its range", () => {
    expect(Object.keys(thresholdInfo)).toEqual(Object.keys(defaultSettings.thresholds));
    expect(Object.keys(vocabularyInfo)).toEqual([...vocabularyNames]);
    const outside = Object.entries(thresholdInfo).filter(([name, { least, most }]) => {
      const value = defaultSettings.thresholds[name as keyof Thresholds];
      return value < least || value > most;
    });
    expect(outside).toEqual([]);
  });

  test("a form's classes are called as it prints them, each once", () => {
    expect(projectForms.map((id) => classLabels(id).length)).toEqual([10, 12, 12]);
    expect(classLabels("project-2019")).toEqual(expect.arrayContaining(["数量目标", "满意度目标"]));
    expect(classLabels("project-2023").filter((label) => label === "成本指标")).toHaveLength(1);
  });
});
