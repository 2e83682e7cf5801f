import { describe, expect, test } from "@jest/globals";
import type { FieldKey } from "../../src/official/layout";
import endedPlan from "../../src/rules/dates/ended-plan";
import nextYearWord from "../../src/rules/dates/next-year-word";
import staleYear from "../../src/rules/dates/stale-year";
import type { FormRule, TextRule } from "../../src/rules/rule";
import { withFields } from "../../src/rules/example-form";
import { runExample } from "../../src/catalogue/run-example";

/** How many findings a rule has on a form for 2020 whose field says this. */
function findings(rule: FormRule | TextRule, field: FieldKey, text: string): number {
  return runExample({ layout: "project-2020", change: withFields({ [field]: text }), finds: [] }, [rule]).findings.length;
}

type Sentences = readonly (readonly [field: FieldKey, text: string])[];

describe("a plan for an earlier year", () => {
  const stale: Sentences = [
    ["overview", "2019年，本市科普展览将继续面向基层，拟新增展品50件。"],
    ["overview", "2019年拟举办讲座12场。"],
    ["overview", "2019 年度，我单位计划开展培训6期，预计培训300人次。"],
    ["overview", "活动拟于2019年5月在科学会堂举办。"],
    ["overview", "展览计划于2018年10月举办，规模200人。"],
    ["overview", "在2019年，力争把流动展览送到每个街镇。"],
    ["overview", "为落实《全民科学素质行动规划（2021—2035年）》，2019年，中心将围绕重点人群开展科普。"],
    ["overview", "力争到2019年覆盖全部社区。"],
    ["necessity", "养护面积逐年增加，2019年将继续实施预防性养护。"],
    ["plan", "2019年1-3月：制定方案；2019年4-12月：组织实施。"],
    ["plan", "2019年3月底前完成招标，6月底前完成施工。"],
    ["overallGoal", "2019年，完成道路养护30公里，桥梁检测5座。"],
    ["overallGoal", "到2019年，形成比较完善的科普服务体系。"],
    ["overallGoal", "2018年全年举办讲座12场。"],
    ["overallGoal", "2019年完成设备采购40台。"],
    ["overallGoal", "２０１９年，举办讲座12场。"],
  ];

  const fresh: Sentences = [
    ["overview", "2019年，中心举办讲座12场，受众3000人次。"],
    ["overview", "自2018年以来，每年举办一届，将继续保持高规格。"],
    ["overview", "2019年已完成一期建设，将继续完善功能。"],
    ["overview", "2018年，市政府印发《行动计划（2016—2020年）》，提出力争到2018年建成十座科普馆。"],
    ["overview", "2019年，区政府要求各街镇进一步做好垃圾分类，将继续加大投入。"],
    ["overview", "2019年，区政府将本项目列入实事工程。"],
    ["overview", "2018年市财政将该专项资金纳入部门预算管理。"],
    ["overview", "2018年，学校将教学楼用于课后服务。"],
    ["overview", "2019年预计完成12场，2020年计划举办15场。"],
    ["overview", "2019年预计完成培训12场。"],
    ["overview", "根据2019年工作计划，今年拟新建站点3个。"],
    ["overview", "2018年抽样调查显示，公民具备科学素质的比例为20%，力争继续提高。"],
    ["overview", "截至2019年底，共有协会196个，拟新增10个。"],
    ["overview", "与2018年相比，拟扩大规模。"],
    ["overview", "较2018年将进一步提升。"],
    ["overview", "2018—2019年拟建设的站点将继续运行。"],
    ["overview", "2019年至2021年，拟建设科普馆。"],
    ["overview", "2018年上海世界人工智能大会的成果将继续推广。"],
    ["overview", "2019年项目尾款拟支付20万元。"],
    ["overview", "将2019年度结转项目纳入管理，继续实施。"],
    ["overview", "2020年，展览将走进社区。"],
    ["overview", "“2019海智双创活动”拟继续开展。"],
    ["overview", "学校创建于1958年，2018年被评为示范校，拟继续改善条件。"],
    ["overview", "原计划于2019年5月举办的论坛因场地原因未能举办，拟重新举办。"],
    ["overview", "按照《2019年工作要点》（沪科协〔2019〕12号），拟举办论坛。"],
    ["overview", "2019年新冠疫情发生后，活动转为线上。"],
    ["overview", "2019年冬季培训将安排在外省。"],
    ["overview", "海智计划2019年启动，项目进展良好。"],
    ["basis", "2018年市政府工作报告：2019年，将继续推进科普。"],
    ["necessity", "2017年6月，国家三部门要求2019年底前各地全面推进。"],
    ["plan", "2018年完成立项，2019年完成设计，2020年完成施工。"],
    ["plan", "2018年完成立项；2019年完成设计；2020年完成施工。"],
    ["overallGoal", "完成2019年度财务决算审计，出具报告12份。"],
    ["overallGoal", "发布2019年度蓝皮书，编印《2019年年鉴》。"],
    ["overallGoal", "受众较2019年增长10%。"],
    ["overallGoal", "在2019年开展试点的基础上，全面推开。"],
    ["overallGoal", "支付2019年完成项目的尾款。"],
    ["overallGoal", "到2025年，形成比较完善的科普服务体系。"],
    ["overallGoal", "自2019年起连续三年举办。"],
    ["overallGoal", "2019年度考核优秀人员的奖励全部发放到位。"],
    ["overallGoal", "2019年实施的养护工程完成结算。"],
    ["overallGoal", "2018年建成的系统稳定运行。"],
    ["overallGoal", "巩固2019年创建成果。"],
  ];

  test.each(stale)("%s: %s", (field, text) => {
    expect(findings(staleYear, field, text)).toBe(1);
  });

  test.each(fresh)("not %s: %s", (field, text) => {
    expect(findings(staleYear, field, text)).toBe(0);
  });
});

describe("a plan that has ended", () => {
  const stale: Sentences = [
    ["basis", "某市科协“十二五”事业发展规划要点第四部分。"],
    ["basis", "1、《科普法》；2、某市科普事业十二五发展规划；3、上级部门工作要求。"],
    ["basis", "国民经济和社会发展第十二个五年规划纲要。"],
    ["overview", "根据“十二五”公路养护管理发展纲要的要求实施。"],
    ["overallGoal", "力争在十二五期间成为有影响的展览。"],
    ["overallGoal", "完成“十二五”规划确定的任务。"],
    ["plan", "按照“十二五”规划实施。"],
  ];

  const fresh: Sentences = [
    ["basis", "《某市“十二五”科普规划》。"],
    ["basis", "某市科普事业十三五发展规划。"],
    ["basis", "某市“十二五”“十三五”科普规划。"],
    ["basis", "“十二五”期间，我市建成科普馆十座。"],
    ["overview", "“十二五”规划以来，成效显著。"],
    ["overview", "“十二五”期间完成改造的道路纳入日常养护，将继续巡查。"],
    ["overview", "为编制“十四五”规划开展前期研究。"],
    ["overallGoal", "在“十二五”工作基础上，将继续完善机制。"],
    ["overallGoal", "完成“十二五”规划终期评估。"],
    ["overallGoal", "“十二五”规划项目尾款支付完毕。"],
    ["overallGoal", "为“十四五”开好局，力争再上新台阶。"],
    ["overallGoal", "推进“十三五”规划各项任务。"],
    ["overallGoal", "二十五家单位参加，将继续扩大。"],
  ];

  test.each(stale)("%s: %s", (field, text) => {
    expect(findings(endedPlan, field, text)).toBe(1);
  });

  test.each(fresh)("not %s: %s", (field, text) => {
    expect(findings(endedPlan, field, text)).toBe(0);
  });
});

describe("next year, said from the year before", () => {
  const stale: Sentences = [
    ["overview", "历届论坛影响广泛。 明年，论坛将：1．坚持学术性；2．扩大影响。"],
    ["overview", "明年将继续举办展览。"],
    ["overallGoal", "来年，拟举办讲座12场。"],
    ["plan", "明年计划举办讲座12场，培训6期。"],
    ["plan", "拟于明年在科学会堂举办。"],
  ];

  const fresh: Sentences = [
    ["overview", "为明年展览打好基础，将继续完善机制。"],
    ["overview", "今年举办展览，明年将继续举办。"],
    ["overview", "2020年，举办展览。明年，将继续举办。"],
    ["overview", "讲座以“明年，我们将走进太空”为题。"],
    ["overview", "市领导在会上提出，明年，要继续举办。"],
    ["overview", "明年是建党百年，意义重大。"],
    ["plan", "明年3月前完成绩效评价。"],
    ["plan", "明年一季度，将完成绩效评价。"],
    ["plan", "资金结转至明年继续使用。"],
    ["overallGoal", "参观人数逐年增加，黎明年代剧场继续演出。"],
    ["plan", "12月完成验收，次年支付尾款。"],
    ["overallGoal", "本年度完成主体工程，明年完成装修。"],
  ];

  test.each(stale)("%s: %s", (field, text) => {
    expect(findings(nextYearWord, field, text)).toBe(1);
  });

  test.each(fresh)("not %s: %s", (field, text) => {
    expect(findings(nextYearWord, field, text)).toBe(0);
  });
});
