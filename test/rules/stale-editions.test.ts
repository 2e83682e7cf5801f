import { describe, expect, test } from "@jest/globals";
import staleEdition from "../../src/rules/dates/stale-edition";
import { cleanForms, withFields } from "../../src/rules/example-form";
import type { FilledWorkbook } from "../../src/rules/rule";
import { runExample } from "../../src/catalogue/run-example";

/** What is told of forms, each with a year, a project's name and an overview. */
function findings(...forms: readonly (readonly [year: number, name: string, overview: string])[]): string[] {
  const given = forms.map(([year, projectName, overview]): FilledWorkbook => {
    const dated = withFields({ projectName, overview, startDate: `${year}-01-01`, endDate: `${year}-12-31` });
    return { file: `${year}.xlsx`, forms: [{ layout: "project-2020", filled: { ...dated(cleanForms["project-2020"]), year } }] };
  });
  return runExample({ given, finds: [] }, [staleEdition]).findings.map(
    ({ place, severity, group }) => `${place.file} ${severity} ${group}`,
  );
}

describe("beside the project's name", () => {
  test.each([
    "第六届“科普之星”大赛将进一步扩大规模，在延续特色的基础上增加新项目。",
    "拟举办第6届科普之星大赛。",
    "第八届“科普之星”大赛将继续扩大规模。",
  ])("%s", (overview) => {
    expect(findings([2020, "第七届“科普之星”大赛", overview])).toEqual(["2020.xlsx warning stale-edition:name"]);
  });

  test.each([
    "第六届“科普之星”大赛吸引了三千人参加，影响将继续扩大。",
    "第六届“科普之星”大赛于上年举办，本届将扩大规模。",
    "拟举办第七届科普之星大赛，并筹备第八届科普之星大赛。",
    "第七届科普之星大赛将扩大规模，为第八届科普之星大赛积累经验，将继续征集题目。",
    "选手将参加第六届全国科普之星大赛。",
    "“科普之星”大赛将继续扩大规模。",
  ])("not: %s", (overview) => {
    expect(findings([2020, "第七届“科普之星”大赛", overview])).toEqual([]);
  });
});

describe("across years", () => {
  const held = "拟举办第三届社区科普论坛。";

  test("the same number in two years is mentioned, and warned of where there is one each year", () => {
    expect(findings([2019, "科普活动", held], [2020, "科普活动", held])).toEqual(["2020.xlsx info stale-edition:years"]);
    const yearly = `社区科普论坛每年举办一届，${held}`;
    expect(findings([2019, "科普活动", held], [2020, "科普活动", yearly])).toEqual(["2020.xlsx warning stale-edition:years"]);
  });

  test.each([
    ["一届接一届", held, "拟举办第四届社区科普论坛。"],
    ["回顾", held, "第三届社区科普论坛已举办，影响广泛。"],
    ["长期筹备", "拟做好第十五届某省运动会筹备工作。", "将继续做好第十五届某省运动会筹备工作。"],
    ["普查跨几年", "拟组织第七次全国人口普查。", "将继续实施第七次全国人口普查。"],
    ["另一项活动", held, "拟举办第三届青年科普论坛。"],
  ])("%s is no fault", (_, earlier, later) => {
    expect(findings([2019, "科普活动", earlier], [2020, "科普活动", later])).toEqual([]);
  });

  test("a survey has its result of one year", () => {
    const survey = (number: string, year: number): string => `第${number}次公民科学素质抽样调查结果显示，${year}年达标比例为20%。`;
    const odd = ["2021.xlsx warning stale-edition:survey"];
    expect(findings([2019, "甲", survey("九", 2015)], [2020, "乙", survey("九", 2015)], [2021, "丙", survey("九", 2018)])).toEqual(odd);
    expect(findings([2019, "甲", survey("九", 2015)], [2021, "丙", survey("十", 2018)])).toEqual([]);
  });
});
