import { expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import path from "node:path";
import { check } from "../../src/checking/check";
import { importText } from "../../src/importing/import-text";
import type { WorkbookReading } from "../../src/reading/facts";
import { readWorkbook } from "../../src/reading/workbook";
import endedPlan from "../../src/rules/dates/ended-plan";
import nextYearWord from "../../src/rules/dates/next-year-word";
import staleEdition from "../../src/rules/dates/stale-edition";
import staleYear from "../../src/rules/dates/stale-year";
import goalCopied from "../../src/rules/text/goal-copied";
import goalIsName from "../../src/rules/text/goal-is-name";
import goalRepeats from "../../src/rules/text/goal-repeats";
import { budgetPlans } from "../../src/templates/budget-sheets";
import { formSheets } from "../../src/templates/form-sheet";
import { gridOfPlan } from "../../src/catalogue/plan-grid";
import { describeWithDocument } from "../support/needs";

const DOCUMENTS = [
  "000_4bf1da8e9f15f5d7.txt",
  "001_41dd50a8ade9c104.txt",
  "002_227948fadcbdf23d.txt",
  "003_04877708290d1af4.txt",
  "004_449165ee9064ed39.txt",
];

function readDocument(file: string): WorkbookReading {
  const { forms, budget } = importText(readFileSync(file, "utf8"));
  return readWorkbook(
    path.basename(file),
    [...formSheets(forms), ...budgetPlans(budget)].map((plan) => gridOfPlan(plan)),
  );
}

describeWithDocument("the published documents of four years", DOCUMENTS[0]!, (first) => {
  // Each was looked up in the text: nothing else there is left over from an earlier year.
  test("hold these texts of earlier years and of other projects", () => {
    const readings = DOCUMENTS.map((file) => readDocument(path.join(path.dirname(first), file)));
    const rules = [staleYear, staleEdition, endedPlan, nextYearWord, goalIsName, goalRepeats, goalCopied];
    const { findings } = check(readings, { id: "test", version: "1", rules });
    const told = findings.map(({ rule, severity, form, field, actual }) => [rule, severity, form, field, actual].filter(Boolean).join(" "));
    expect(told.sort()).toEqual([
      "ended-plan info 2021创新峰会经费 立项依据 十三五",
      "ended-plan info 科协大院日常运行与维护费 立项依据 十二五",
      "goal-copied info 学术交流与发展项目 年度总体目标",
      "goal-copied info 科技创新智库建设 年度总体目标",
      "goal-is-name warning 市科协机构及常委会会议费 年度总体目标 市科协机构及常委会会议",
      "goal-is-name warning 市科协机构及常委会会议费 项目总目标 市科协机构及常委会会议",
      "goal-repeats warning 市科协机构及常委会会议费 年度总体目标",
      "next-year-word warning 2020院士圆桌会议暨系列高峰论坛 项目概况 明年",
      "stale-edition info 科普资源平台建设 项目概况 第十三届上海市大众科学奖",
      "stale-edition warning 科普资源平台建设 项目设立的必要性 2018",
      "stale-edition warning 第七届“谁是王牌诠释者”赛事 项目概况 第六届“谁是王牌诠释者”赛事",
      "stale-year warning 科普资源平台建设费 项目概述 2020",
    ]);
  });
});
