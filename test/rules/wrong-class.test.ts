import { expect, test } from "@jest/globals";
import { withIndicator } from "../../src/rules/example-form";
import wrongClass from "../../src/rules/indicators/wrong-class";
import { runExample } from "../../src/catalogue/run-example";

const ROW = { 数量: 0, 质量: 1, 时效: 2, 社会效益: 3, 满意度: 4 } as const;

/** Indicators of a 2023 form by the class they stand under, and the class they belong under as far as that is certain. */
const PLACED: readonly (readonly [keyof typeof ROW, string, string, string | null])[] = [
  ["质量", "培训学员满意度", "≥90%", "服务对象满意度指标"],
  ["数量", "群众满意度", "≥90%", "服务对象满意度指标"],
  ["时效", "受益对象满意度", "≥90%", "服务对象满意度指标"],
  ["质量", "补贴发放及时率", "=100%", "时效指标"],
  ["数量", "资金拨付及时性", "及时", "时效指标"],
  ["质量", "工程按期完成率", "=100%", "时效指标"],
  ["质量", "项目完成时间", "2023年12月底", "时效指标"],
  ["质量", "成本控制率", "≤100%", "成本指标"],
  ["数量", "每公里养护单价", "≤3万元", "成本指标"],
  ["时效", "工程验收合格率", "=100%", "质量指标"],
  ["时效", "开展讲座场次", "≥5场", "数量指标"],
  ["质量", "组织培训人数", "≥300人次", "数量指标"],
  ["满意度", "举办活动场次", "≥12场", "数量指标"],
  ["满意度", "活动举办及时率", "=100%", "时效指标"],
  ["数量", "道路养护完成率", "=100%", ""],
  ["数量", "社区书院建设", "100%", ""],
  // At home.
  ["数量", "养护道路长度", "≥12.5公里", null],
  ["数量", "满意度测评次数", "≥2次", null],
  ["质量", "验收合格率", "=100%", null],
  ["质量", "满意度调查回收率", "≥80%", null],
  ["时效", "设备采购及时率", "=100%", null],
  ["时效", "项目完成率", "=100%", null],
  ["时效", "维修响应时间", "≤30分钟", null],
  ["时效", "按时达标率", "=100%", null],
  ["社会效益", "受益人数", "≥3000人次", null],
  ["社会效益", "居民满意度提升", "有所提升", null],
  ["满意度", "有效投诉次数", "≤2次", null],
  ["满意度", "满意人数", "≥100人", null],
  // To be read in two ways.
  ["质量", "信息报送及时准确率", "≥95%", null],
  ["质量", "医疗服务及时率", "≥95%", null],
  ["质量", "病床周转次数", "≥30次", null],
  ["质量", "获奖作品数", "≥5件", null],
  ["质量", "成本核算准确率", "=100%", null],
  ["质量", "培训参与率", "≥95%", null],
  ["数量", "每日发布3条内容", "=100%", null],
];

test.each(PLACED)("under %s: %s %s", (stands, name, target, home) => {
  const example = { layout: "project-2023" as const, change: withIndicator(ROW[stands], { name, target }), finds: [] };
  const { findings } = runExample(example, [wrongClass]);
  expect(findings.map(({ expected }) => expected ?? "")).toEqual(home === null ? [] : [home]);
});
