import type { Complaint } from "./complaint";

export const indicators: readonly Complaint[] = [
  {
    zh: "没有指标，或缺少某一类指标",
    en: "No indicators, or a class without one",
    rules: ["indicators-present", "required-class"],
  },
  {
    zh: "有指标没有指标值，或有指标值没有指标",
    en: "An indicator without a target, or a target without an indicator",
    rules: ["target-missing", "indicator-name-missing"],
  },
  {
    zh: "指标值只是重复指标名称",
    en: "A target that only repeats its name",
    rules: ["target-repeats-name"],
  },
  {
    zh: "该有数字的指标没有数字",
    en: "No number where the class wants one",
    rules: ["target-quantified", "target-readable"],
  },
  {
    zh: "满意度指标没有百分比",
    en: "A satisfaction target without a percentage",
    rules: ["satisfaction-number"],
  },
  {
    zh: "比率漏写百分号",
    en: "A rate without its per cent sign",
    rules: ["percent-sign-missing"],
  },
  {
    zh: "比率写成“≥100%”，或超过 100%",
    en: "A rate of “≥100%”, or above 100 %",
    rules: ["at-least-hundred", "percentage-possible"],
  },
  {
    zh: "目标定得明显不合理（如预算执行率 10%）",
    en: "An absurd rate, such as an execution of 10 %",
    rules: ["plausible-rate"],
  },
  {
    zh: "计量单位与指标不符，或个数带小数",
    en: "A unit that does not fit, or a count with decimals",
    rules: ["unit-fits", "count-decimals"],
  },
  {
    zh: "指标值的上下限颠倒，或比较符号与指标相反",
    en: "A range the wrong way round, or an operator against the sense of the indicator",
    rules: ["target-range", "target-operator"],
  },
  {
    zh: "同一指标填了两次",
    en: "One indicator twice",
    rules: ["duplicate-indicator"],
  },
  {
    zh: "指标归错类别（质量指标里写满意度、及时性，数量指标里写比率）",
    en: "An indicator under the wrong class",
    rules: ["wrong-class", "class-legal"],
  },
  {
    zh: "一格里写了几个指标和几个指标值，对不上号",
    en: "Several names and targets in one cell that do not pair",
    rules: ["lines-pair"],
  },
  {
    zh: "目标或方案里承诺的数，指标里没有，或者两处不一致",
    en: "A number promised in the goals or the plan that no indicator carries, or carries otherwise",
    rules: ["promise-carried"],
  },
  {
    zh: "大部分资金没有对应的产出指标",
    en: "Most of the money without an output indicator",
    rules: ["money-without-output"],
  },
];
