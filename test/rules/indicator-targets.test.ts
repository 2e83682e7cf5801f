import { expect, test } from "@jest/globals";
import { rules } from "../../src/rules";
import { withMoreIndicators } from "../../src/rules/example-form";
import { runExample } from "../../src/catalogue/run-example";

const judging = [
  "target-quantified",
  "target-repeats-name",
  "percent-sign-missing",
  "unit-fits",
  "plausible-rate",
  "target-operator",
  "target-range",
  "count-decimals",
  "at-least-hundred",
  "percentage-possible",
  "satisfaction-number",
  "target-readable",
];
const chosen = rules.filter(({ id }) => judging.includes(id));
const groupOf: Readonly<Record<string, string>> = { 成本: "产出指标", 数量: "产出指标", 质量: "产出指标", 时效: "产出指标" };

/** What the rules say of one more indicator below those of the clean form of 2023. */
function foundFor(label: string, name: string, target: string): string[] {
  const level1 = groupOf[label] ?? (label === "服务对象满意度" ? "满意度指标" : "效益指标");
  const change = withMoreIndicators({ level1, level2: `${label}指标`, name, target });
  return runExample({ layout: "project-2023", change, finds: [] }, chosen).findings.map(({ rule }) => rule);
}

test.each([
  ["数量", "资助学生人数", "≥1200人"],
  ["数量", "培训教师人次", "≥300.00(人次)"],
  ["数量", "道路养护里程", "≥12.5公里"],
  ["数量", "门诊人次", "≥15.6万人次"],
  ["数量", "每千人床位数", "≥7.5张"],
  ["数量", "每万人发明专利拥有量", "≥15.6件"],
  ["数量", "参观人数（万人次）", "≥12.5"],
  ["数量", "床位周转次数", "≥3.5次"],
  ["数量", "空气优良天数", "≥85%"],
  ["数量", "困难群众补贴", "应补尽补"],
  ["数量", "设备维护频次", "每季度一次"],
  ["数量", "工资发放", "按月发放"],
  ["数量", "举办论坛2场", "完成"],
  ["数量", "课题数", "三项"],
  ["数量", "安全事故数", "无"],
  ["数量", "比赛场次", "12场"],
  ["数量", "受理投诉数量", "≥100件"],
  ["质量", "设备故障率", "≤2%"],
  ["质量", "无故障运行率", "≥98%"],
  ["质量", "产品不合格率", "≤1%"],
  ["质量", "不动产登记准确率", "≥99%"],
  ["质量", "考核优秀率", "≤20%"],
  ["质量", "暴雨预警准确率", "≥35%"],
  ["质量", "职业资格考试合格率", "≥30%"],
  ["质量", "容积率", "≤2.5"],
  ["质量", "窗口办事效率", "明显提高"],
  ["质量", "重大事故发生率", "=0(%)"],
  ["时效", "上半年预算执行率", "≥45%"],
  ["时效", "项目完成时间", "2023年12月31日前"],
  ["时效", "故障响应时间", "15-30分钟"],
  ["时效", "完成日期", "12-5"],
  ["成本", "三公经费控制率", "≤100%"],
  ["成本", "成本节约率", "≥5%"],
  ["成本", "建设成本", "参照政府采购价控制"],
  ["经济效益", "投资回收率", "≥120%"],
  ["经济效益", "财政资金撬动比例", "1:3"],
  ["社会效益", "政策知晓率", "≥30%"],
  ["社会效益", "家庭医生签约率", "≥40%"],
  ["社会效益", "师生比例", "1:20"],
  ["社会效益", "交通事故数下降率", "≥5%"],
  ["社会效益", "违规行为查处数", "≥50件"],
  ["社会效益", "旅客投诉率", "0"],
  ["生态效益", "森林覆盖率", "≥18%"],
  ["生态效益", "杂草覆盖率", "≤5%"],
  ["服务对象满意度", "非遗传承人满意度", "≥90%"],
  ["服务对象满意度", "学生满意度", "4.5分"],
  ["服务对象满意度", "家长满意度", "九成以上"],
  ["服务对象满意度", "职工满意度(%)", "≥95"],
  ["服务对象满意度", "满意度调查问卷数", "≥200份"],
  ["服务对象满意度", "满意度较上年提升", "≥2%"],
  ["服务对象满意度", "家长投诉次数", "≤3次"],
])("%s: %s → %s draws no finding", (label, name, target) => {
  expect(foundFor(label, name, target)).toEqual([]);
});

test.each([
  ["数量", "举办第19届论坛", "完成", ["target-quantified"]],
  ["数量", "招聘人员", "若干", ["target-quantified"]],
  ["数量", "资料印刷", "一批", ["target-quantified"]],
  ["数量", "培训人数", "≥12.5人", ["count-decimals"]],
  ["数量", "比赛场次", "≥12.5场", ["count-decimals"]],
  ["数量", "培训场次", "≥20万元", ["unit-fits"]],
  ["质量", "验收合格率", "0.98", ["percent-sign-missing"]],
  ["质量", "信息系统故障率", "≤5次", ["unit-fits"]],
  ["质量", "设备故障率", "≥98%", ["target-operator"]],
  ["质量", "资料归档率", "≥≥95%", ["target-readable"]],
  ["质量", "资料准确率", "≥100%", ["at-least-hundred"]],
  ["时效", "预算执行率", "10%", ["plausible-rate"]],
  ["时效", "项目完成时间", "100%", ["unit-fits"]],
  ["成本", "专家咨询费用", "≥800元", ["target-operator"]],
  ["社会效益", "犯罪率", "明显改观", ["target-quantified"]],
  ["社会效益", "有责投诉次数", "≥1次", ["target-operator"]],
  ["社会效益", "设施稳定", "设施稳定", ["target-repeats-name"]],
  ["服务对象满意度", "学生满意度", "≤90%", ["target-operator"]],
  ["服务对象满意度", "学生满意度", "90-80%", ["target-range"]],
  ["服务对象满意度", "学生满意度", "120%", ["percentage-possible"]],
  ["服务对象满意度", "家长满意度", "十分满意", ["satisfaction-number"]],
])("%s: %s → %s is found", (label, name, target, found) => {
  expect(foundFor(label, name, target)).toEqual(found);
});
