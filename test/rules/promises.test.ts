import { describe, expect, test } from "@jest/globals";
import type { FieldKey } from "../../src/official/layout";
import { cleanForms } from "../../src/rules/example-form";
import { promisesOf } from "../../src/rules/promises";
import { restatedTargets } from "../../src/rules/restated-targets";
import { readFilled } from "../../src/catalogue/run-example";

function promised(key: FieldKey, text: string, dates: Partial<Record<FieldKey, string>> = {}): string[] {
  const clean = cleanForms["project-2020"];
  const filled = { ...clean, fields: { ...clean.fields, overallGoal: "", ...dates, [key]: text } };
  const [form] = readFilled({ file: "a.xlsx", forms: [{ layout: "project-2020", filled }] }).forms;
  return promisesOf(form!).map(({ thing, printed }) => `${thing} ${printed}`);
}

const GOALS: readonly (readonly [string, readonly string[]])[] = [
  [
    "全年举办讲座不少于20场、培训班3期，参训人员达500人次，满意度达到90%以上。",
    ["讲座 20场", "培训班 3期", "参训人员 500人次", "满意度 90%"],
  ],
  ["完成道路养护120公里，更换井盖300套，路面完好率不低于98%。", ["井盖 300套", "路面完好率 98%"]],
  ["1.举办学术报告会10场；2.出版学报6期；3.资助青年人才20名。", ["学术报告会 10场", "学报 6期", "青年人才 20名"]],
  ["完成3项市级课题、2项区级课题，发表论文5篇，其中核心期刊2篇。", ["市级课题 3项", "区级课题 2项", "论文 5篇"]],
  ["购置电脑50台、打印机10台，改造教室12间。", ["电脑 50台", "打印机 10台"]],
  ["为全区3200名残疾人发放辅助器具，辅具适配率达到90%。", ["残疾人 3200名", "辅具适配率 90%"]],
  ["组织2批次28人次因公出访。", ["因公出访 28人次"]],
  ["推送微信推文365篇，阅读量超50万次，粉丝达2万人。", ["微信推文 365篇", "粉丝 2万人"]],
  ["全年接待游客10万人次，较上年增长10%。", ["游客 10万人次"]],
  ["2020年计划举办培训25场。", ["培训 25场"]],
  ["举办讲座20场，血液核酸检测（NAT）率达到98%。", ["讲座 20场", "血液核酸检测率 98%"]],
  ["明年目标：举办讲座20场。", ["讲座 20场"]],
  // History, other years, the unit itself, conditions.
  ["2019年共举办培训20场，培训人员800人次。", []],
  ["近三年来累计举办培训60场；发放手册5000册。", []],
  ["到2025年建成科普基地100家。", []],
  ["“十三五”期间新建图书馆10个。", []],
  ["本中心现有在编职工35人，下设科室8个，承担12个街镇的康复服务。", []],
  ["报名不足20人的班级，须与其他班级合并，满20人方可举办。", []],
  // Rates, parts, limits, approximations, places, steps.
  ["组织教师培训，每期不少于50人，每学期2次。", []],
  ["按照3个阶段推进，分为5个子项目，第12届科技节参与单位约200家。", []],
  ["预算执行率达到95%以上，资金支付率100%，合格率提高5个百分点。", []],
  ["有责投诉不超过3件，重大安全事故0起。", []],
  ["做好16个区、220个街镇的统计调查工作。", []],
  ["资助课题20-30项，每项5万元。", []],
  ["在总馆和14个分馆举办讲座，在30所学校开展巡讲。", []],
  ["为明年举办讲座20场做准备。", []],
  ["推进1个中心、2个平台、3支队伍建设。", []],
  ["贯彻《三年内新建100个书院的行动方案》（某府发〔2020〕15号）。", []],
  ["使90%以上的居民知晓政策。", []],
];

/** What the goal says beside the targets of three indicators, and what it breaks. */
const RESTATED: readonly (readonly [string, readonly string[]])[] = [
  ["举办主题宣传活动等，全年线上线下主题宣传活动30场。", []],
  ["开展主题宣传活动30场。", ["主题宣传活动30场"]],
  ["举办“6·14”献血者日等主题宣传活动30场。", ["主题宣传活动30场"]],
  ["开展主题宣传活动15场。", []],
  ["开展讲座、主题宣传活动30场。", []],
  ["开展讲座5场、主题宣传活动30场。", ["主题宣传活动30场"]],
  ["上半年主题宣传活动30场，下半年主题宣传活动10场。", []],
  ["每区主题宣传活动30场，主题宣传活动20—30场，主题宣传活动30场次左右。", []],
  ["2019年举办主题宣传活动30场。", []],
  ["故障报修响应时间不超过36小时。", []],
  ["报修响应时间不超过36小时。", ["报修响应时间不超过36小时"]],
  ["报修响应时间36小时以内。", ["报修响应时间36小时"]],
  ["报修响应时间不超过72小时。", []],
  ["完成1320万页档案的扫描。", ["1320万页"]],
  ["完成1300万页档案的扫描，其中民国档案1320万页。", []],
];

test.each(RESTATED)("targets that a goal states again: %s", (text, wanted) => {
  const clean = cleanForms["project-2020"];
  const counted = [
    { level1: "产出目标", level2: "数量", name: "主题宣传活动场次", target: "≥20场" },
    { level1: null, level2: null, name: "数字化扫描页数", target: "≥1230万页" },
    { level1: null, level2: "时效", name: "报修响应时间", target: "<=48小时" },
  ];
  const filled = { ...clean, fields: { ...clean.fields, overallGoal: text }, indicators: [...clean.indicators, ...counted] };
  const [form] = readFilled({ file: "a.xlsx", forms: [{ layout: "project-2020", filled }] }).forms;
  const broken = restatedTargets(form!, form!.indicators).filter(({ isBroken }) => isBroken);
  expect(broken.map(({ words }) => words)).toEqual(wanted);
});

describe("promises of a goal", () => {
  test.each(GOALS)("%s", (text, wanted) => {
    expect(promised("overallGoal", text)).toEqual(wanted);
  });
});

describe("promises of an overview, which also tells how things are", () => {
  test.each([
    ["项目计划全年开展义诊30场，发放宣传册5000份。", ["义诊 30场", "宣传册 5000份"]],
    ["全年巡展不少于20场。", ["巡展 20场"]],
    ["该校占地面积2万平方米，学生1200人，教职工98人。", []],
    ["60岁以上老人每月补贴100元，涉及老人3200人。", []],
    ["全市建有书院40家，覆盖社区200个，服务居民30万人。", []],
  ])("%s", (text, wanted) => {
    expect(promised("overview", text)).toEqual(wanted);
  });
});

test("a promise for several years is none for this one", () => {
  const years = { startDate: "2020-01-01", endDate: "2022-12-31" };
  expect(promised("overallGoal", "举办讲座60场。", years)).toEqual([]);
  expect(promised("plan", "举办讲座60场。", years)).toEqual([]);
  expect(promised("plan", "举办讲座60场。")).toEqual(["讲座 60场"]);
});
