import type { FormLayout } from "./layout";
import {
  BASIS,
  CURRENT_YEAR_BUDGET,
  DECLARING_UNIT,
  NECESSITY,
  OVERVIEW,
  PLAN,
  PRIOR_YEAR_BUDGET,
  PRIOR_YEAR_EXECUTION,
  SAFEGUARDS,
  TOTAL_BUDGET,
  END_LABELS,
  LIST_END_LABELS,
  PROJECT_TYPES,
  START_LABELS,
} from "./wordings";

const SOME_OUTPUT = ["数量目标", "质量目标", "时效目标"] as const;
const SOME_EFFECT = ["经济效益目标", "社会效益目标", "生态效益目标"] as const;

/** 上海市财政支出项目绩效目标申报表, printed in 2019. Columns inferred from published text, whose cell grid was lost. */
export const project2019: FormLayout = {
  id: "project-2019",
  title: "上海市财政支出项目绩效目标申报表",
  titleVariants: ["财政支出项目绩效目标申报表"],
  titleAt: "A1:D1",
  yearAt: "A2:D2",
  unit: "元",
  columnWidths: [19, 24, 34, 26],
  parts: [
    { ...DECLARING_UNIT, at: "A3", value: "B3:D3" },
    { kind: "text", key: "projectName", label: "项目名称", at: "A4", value: "B4:D4", required: true },
    { kind: "boxes", key: "projectType", label: "项目类型", at: "A5", value: "B5:D5", required: true, options: PROJECT_TYPES },
    {
      kind: "boxes",
      key: "fundUse",
      label: "资金用途",
      at: "A6",
      value: "B6:D6",
      required: true,
      options: [
        ["基本建设工程类", "信息化建设类", "政策补贴类"],
        ["政府购买服务", "资产购置类", "其他事业专业类"],
      ],
    },
    { kind: "date", key: "startDate", label: "开始时间", variants: START_LABELS, at: "A7", value: "B7", required: true },
    { kind: "date", key: "endDate", label: "结束时间", variants: END_LABELS, at: "C7", value: "D7", required: true },
    { ...OVERVIEW, at: "A8", value: "B8:D8" },
    { ...BASIS, at: "A9", value: "B9:D9" },
    { ...NECESSITY, at: "A10", value: "B10:D10" },
    { ...SAFEGUARDS, at: "A11", value: "B11:D11" },
    { ...TOTAL_BUDGET, at: "A12", value: "B12" },
    { ...CURRENT_YEAR_BUDGET, at: "C12", value: "D12" },
    { ...PRIOR_YEAR_BUDGET, at: "A13", value: "B13" },
    { ...PRIOR_YEAR_EXECUTION, at: "C13", value: "D13" },
    {
      kind: "heading",
      label: "项目当年投入资金构成",
      variants: ["项目当年投入资金的构成", "当年投入资金构成", "项目当年资金构成"],
      at: "A14:A18",
    },
    { ...PLAN, at: "A19", value: "B19:D19" },
    {
      kind: "text",
      key: "overallGoal",
      label: "项目总目标",
      variants: ["项目总体目标", "项目绩效总目标"],
      at: "A20",
      value: "B20:D20",
      required: false,
      long: true,
    },
    {
      kind: "text",
      key: "annualGoal",
      label: "年度绩效目标",
      variants: ["年度总体目标", "年度目标", "年度总目标"],
      at: "A21",
      value: "B21:D21",
      required: true,
      long: true,
    },
    { kind: "heading", label: "分解目标", variants: ["绩效目标分解", "分解指标"], at: "A22:D22" },
    { kind: "text", key: "remarks", label: "备注", at: "A34", value: "B34:D34", required: false, long: true },
  ],
  subProjects: {
    columns: {
      name: { label: "子项目名称", variants: ["子项目", "明细项目名称"], at: "B14:C14" },
      amount: { label: "预算金额", withUnit: true, variants: ["预算额", "子项目预算金额"], at: "D14" },
    },
    blankRows: 4,
  },
  indicators: {
    word: "目标",
    columns: {
      level1: { label: "一级指标", variants: ["一级目标"], at: "A23" },
      level2: { label: "二级指标", variants: ["二级目标"], at: "B23" },
      name: { label: "三级指标", variants: ["三级目标", "指标名称"], at: "C23" },
      target: { label: "指标目标值", variants: ["目标值", "指标值"], at: "D23" },
    },
    groups: [
      {
        label: "投入和管理目标",
        variants: ["投入与管理目标", "投入与管理"],
        classes: [
          { label: "人员投入", measures: "management", variants: ["人员投入目标"], readsLike: /人员|队伍/ },
          { label: "管理目标", measures: "management", variants: ["项目管理", "管理", "财务管理"], readsLike: /管理|制度/ },
        ],
      },
      {
        label: "产出目标",
        classes: [
          { label: "数量目标", measures: "quantity", readsLike: /数$|数量$|次数|人数|人次|场次/ },
          { label: "质量目标", measures: "quality", readsLike: /合格|达标|优良|验收|准确|正确|规范|完好|通过率|质量/ },
          { label: "时效目标", measures: "timeliness", readsLike: /及时|按时|准时|准点|按期|如期|时效|时限/, dueByDate: true },
        ],
      },
      {
        label: "效果目标",
        variants: ["效益目标"],
        classes: [
          { label: "经济效益目标", measures: "effect", readsLike: /经济效益|收入增长|产值|税收/ },
          { label: "社会效益目标", measures: "effect", readsLike: /提升|提高|增强|增长|改善|影响力|知晓|覆盖人/ },
          { label: "生态效益目标", measures: "effect", variants: ["环境效益目标"], readsLike: /生态|环境|绿化|节能/ },
        ],
      },
      {
        label: "影响力目标",
        classes: [
          { label: "可持续目标", measures: "lasting", variants: ["可持续影响目标", "可持续发展目标"], readsLike: /可持续|长效|持续/ },
          { label: "满意度目标", measures: "satisfaction", variants: ["服务对象满意度目标"], readsLike: /满意/ },
        ],
      },
    ],
    requiredClasses: [SOME_OUTPUT, SOME_EFFECT],
    satisfaction: "满意度目标",
    endLabels: LIST_END_LABELS,
  },
  funding: {
    annual: { total: "currentYearBudget", parts: "subProjects" },
    project: { total: "totalBudget", parts: [] },
  },
};
