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

/**
 * 财政项目支出绩效目标表, printed from 2020 on. Published copies write label and value into one cell; short values get a cell of
 * their own here, so that amounts are numbers and a choice can be picked from a list. Both are read.
 */
export const project2020: FormLayout = {
  id: "project-2020",
  title: "财政项目支出绩效目标表",
  titleVariants: ["项目支出绩效目标表", "财政支出项目绩效目标表"],
  titleAt: "A1:D1",
  yearAt: "A2:D2",
  unit: "元",
  columnWidths: [26, 26, 34, 24],
  labelEnd: "：",
  parts: [
    { ...DECLARING_UNIT, at: "A3", value: "B3:D3" },
    { kind: "text", key: "projectName", label: "项目名称", at: "A4", value: "B4", required: true },
    {
      kind: "text",
      key: "projectNature",
      label: "项目类别",
      variants: ["项目性质"],
      at: "C4",
      value: "D4",
      required: true,
      options: PROJECT_TYPES,
    },
    { kind: "date", key: "startDate", label: "计划开始日期", variants: START_LABELS, at: "A5", value: "B5", required: true },
    { kind: "date", key: "endDate", label: "计划完成日期", variants: END_LABELS, at: "C5", value: "D5", required: true },
    {
      kind: "text",
      key: "includesPurchasedServices",
      label: "是否含有政府购买服务",
      variants: ["是否含政府购买服务", "是否政府购买服务"],
      at: "A6",
      value: "B6",
      required: false,
      options: [["是", "否"]],
    },
    {
      kind: "text",
      key: "performanceType",
      label: "绩效类型",
      at: "C6",
      value: "D6",
      required: false,
      options: [["基本建设工程类", "信息化建设类", "政策补贴类", "政府购买服务类", "资产购置类", "事业/专业类"]],
    },
    { ...OVERVIEW, at: "A7:D7", value: "A8:D8" },
    { ...BASIS, at: "A9:D9", value: "A10:D10" },
    { ...NECESSITY, at: "A11:D11", value: "A12:D12" },
    { ...SAFEGUARDS, at: "A13:D13", value: "A14:D14" },
    { ...PLAN, at: "A15:D15", value: "A16:D16" },
    {
      kind: "text",
      key: "overallGoal",
      label: "总目标及阶段性目标",
      variants: ["项目总目标及阶段性目标", "总目标和阶段性目标", "项目总目标"],
      at: "A17:D17",
      value: "A18:D18",
      required: true,
      long: true,
    },
    { kind: "heading", label: "本项目上年度市级财政资金使用情况", variants: ["本项目上年度财政资金使用情况"], at: "A19:D19" },
    { ...TOTAL_BUDGET, at: "A20", value: "B20" },
    { ...CURRENT_YEAR_BUDGET, at: "C20", value: "D20" },
    { ...PRIOR_YEAR_BUDGET, at: "A21", value: "B21" },
    { ...PRIOR_YEAR_EXECUTION, at: "C21", value: "D21" },
    { kind: "heading", label: "绩效目标", variants: ["年度绩效目标", "年绩效目标"], withYear: true, at: "A22:D22" },
  ],
  indicators: {
    word: "目标",
    columns: {
      level1: { label: "一级目标", variants: ["一级指标"], at: "A23" },
      level2: { label: "二级目标", variants: ["二级指标"], at: "B23" },
      name: { label: "三级目标", variants: ["三级指标", "指标名称"], at: "C23" },
      target: { label: "指标目标值", variants: ["目标值", "指标值"], at: "D23" },
    },
    groups: [
      {
        label: "投入与管理",
        variants: ["投入和管理"],
        classes: [
          {
            label: "投入管理",
            measures: "management",
            readsLike: /预算/,
            fixed: [
              { name: "预算编制合理性", target: "合理" },
              { name: "预算执行率", target: "=100%" },
              { name: "预算资金到位率", target: "=100%" },
            ],
          },
          {
            label: "财务管理",
            measures: "management",
            readsLike: /财务|资金使用/,
            fixed: [
              { name: "财务管理制度健全性", target: "健全" },
              { name: "财务监控有效性", target: "有效" },
              { name: "资金使用规范性", target: "规范" },
            ],
          },
          {
            label: "实施管理",
            measures: "management",
            readsLike: /项目管理|采购|合同/,
            fixed: [
              { name: "项目管理制度健全性", target: "健全" },
              { name: "政府采购规范性", target: "合规" },
              { name: "合同管理完备性", target: "完备" },
              { name: "项目质量可控性", target: "可控" },
            ],
          },
        ],
      },
      {
        label: "产出目标",
        classes: [
          { label: "数量", measures: "quantity", readsLike: /数$|数量$|次数|人数|人次|场次/, blankRows: 2 },
          { label: "质量", measures: "quality", readsLike: /合格|达标|优良|验收|准确|正确|规范|完好|通过率|质量/, blankRows: 2 },
          { label: "时效", measures: "timeliness", readsLike: /及时|按时|准时|准点|按期|如期|时效|时限/, dueByDate: true },
        ],
      },
      {
        label: "效果目标",
        variants: ["效益目标"],
        classes: [
          { label: "经济效益", measures: "effect", readsLike: /经济效益|收入增长|产值|税收/, blankRows: 0 },
          { label: "社会效益", measures: "effect", readsLike: /提升|提高|增强|增长|改善|影响力|知晓|覆盖人/ },
          { label: "生态效益", measures: "effect", variants: ["环境效益"], readsLike: /生态|环境|绿化|节能/, blankRows: 0 },
          { label: "满意度", measures: "satisfaction", variants: ["服务对象满意度"], readsLike: /满意/, blankRows: 0 },
        ],
      },
      {
        label: "影响力目标",
        classes: [
          { label: "长效管理", measures: "lasting", readsLike: /可持续|长效|持续/ },
          { label: "其它", measures: "other", variants: ["其他"], readsLike: /(?!)/, blankRows: 0 },
        ],
      },
    ],
    requiredClasses: [
      ["数量", "质量", "时效"],
      ["经济效益", "社会效益", "生态效益"],
    ],
    satisfaction: "满意度",
    endLabels: LIST_END_LABELS,
  },
  funding: {
    annual: { total: "currentYearBudget", parts: [] },
    project: { total: "totalBudget", parts: [] },
  },
};
