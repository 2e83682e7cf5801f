import type { FilledForm } from "../../src/official/filled-form";
import type { FormLayout } from "../../src/official/layout";
import { project2019 } from "../../src/official/project-2019";
import { project2020 } from "../../src/official/project-2020";
import { project2023 } from "../../src/official/project-2023";
import { cleanForms } from "../../src/rules/example-form";

interface Sheet {
  readonly layout: FormLayout;
  readonly filled: FilledForm;
}

/** Workbooks of forms without fault, of all generations; the copies of some units have lost their merged areas. */
export interface CleanWorkbook {
  readonly name: string;
  readonly forms: readonly Sheet[];
  readonly merges?: boolean;
}

/** Several years, all money filled in, long texts. */
const severalYears: FilledForm = {
  year: 2023,
  fields: {
    projectName: "农村公路桥梁养护工程",
    projectNature: "结转项目",
    projectCategory: "特定目标类",
    supervisingDepartment: "某市交通局",
    implementingUnit: "某市公路养护中心",
    startDate: "2022-03-01",
    endDate: "2024-11-30",
    overallGoal:
      "三年内完成全市农村公路危旧桥梁的检测、加固和改建，消除安全隐患，建立桥梁日常养护档案，使沿线村镇居民出行更加安全、便捷，并为乡村产业发展提供交通保障。",
    annualGoal:
      "完成18座桥梁的加固和列入计划的桥梁改建，按期组织交工验收，及时更新桥梁养护档案。加强施工现场管理，减少对沿线居民出行的影响，工程质量达到规范要求。",
  },
  goalPeriod: "2022年 -2024年",
  amounts: {
    projectTotal: "9600000.00",
    projectFiscal: "8400000.00",
    projectOther: "1200000.00",
    annualApplication: "3250000.00",
    annualCurrentYearAppropriation: "2500000.00",
    priorYearCarryOver: "350000.00",
    annualOther: "400000.00",
  },
  indicators: [
    { level1: "产出指标", level2: "数量指标", name: "加固桥梁座数", target: "≥18.00(座)" },
    { level1: null, level2: null, name: "改建桥梁座数", target: "=6.00(座)" },
    { level1: null, level2: "质量指标", name: "交工验收合格率", target: "=100.00(%)" },
    { level1: null, level2: "时效指标", name: "工程完工日期", target: "2023年11月底" },
    { level1: null, level2: "成本指标", name: "单座加固成本", target: "≤12.50(万元)" },
    { level1: "效益指标", level2: "经济效益指标", name: "沿线货运时间缩短情况", target: "较2022年缩短" },
    { level1: null, level2: "社会效益指标", name: "安全隐患消除率", target: "≥98.00(%)" },
    { level1: null, level2: "可持续影响指标", name: "养护档案管理机制", target: "长期执行" },
    { level1: "满意度指标", level2: "服务对象满意度指标", name: "沿线居民满意度", target: "≥90.00(%)" },
  ],
};

/** Money of the year in four sub-projects, every text filled in. */
const manyParts: FilledForm = {
  year: 2019,
  fields: {
    declaringUnit: "某区图书馆",
    projectName: "全民阅读服务",
    projectType: "经常性专项业务费",
    fundUse: "其他事业专业类",
    startDate: "2019-01-01",
    endDate: "2019-12-31",
    overview: "面向全区读者开展图书采购、数据库订购、阅读推广和流动书车服务。各项服务由图书馆组织实施，街道图书室配合，方便居民就近借阅。",
    basis: "《中华人民共和国公共图书馆法》；《关于加快构建现代公共文化服务体系的意见》。",
    necessity: "居民阅读需求逐年增长，现有藏书种类难以满足。通过持续更新馆藏和上门服务，可以让更多居民享受均等的阅读服务。",
    safeguards: "执行《图书采购管理办法》和《专项资金管理办法》，由采编部负责采购，财务部负责资金审核。",
    plan: "2019年1月至3月制定采购方案，4月至10月分批采购并开展阅读推广，11月至12月验收和总结。",
    overallGoal: "建设覆盖全区的阅读服务网络，让居民在家门口就能借到所需的图书。",
    annualGoal: "更新馆藏图书，丰富数字资源，组织阅读推广，举办阅读推广活动45场，使流动书车定期到达各街道，读者满意度保持在较高水平。",
  },
  amounts: {
    totalBudget: "2468000.00",
    currentYearBudget: "2468000.00",
    priorYearBudget: "2300000.00",
    priorYearExecution: "2287650.50",
  },
  subProjects: [
    { name: "图书采购", amount: "1325000.00" },
    { name: "数据库订购", amount: "618000.00" },
    { name: "阅读推广活动", amount: "345000.00" },
    { name: "流动书车运行", amount: "180000.00" },
  ],
  indicators: [
    { level1: "投入和管理目标", level2: "人员投入", name: "阅读推广员", target: "≥6人" },
    { level1: null, level2: "管理目标", name: "采购制度执行情况", target: "规范" },
    { level1: "产出目标", level2: "数量目标", name: "采购图书册数", target: "≥26500册" },
    { level1: null, level2: null, name: "订购数据库个数", target: "=8个" },
    { level1: null, level2: null, name: "阅读推广活动场次", target: "≥45场" },
    { level1: null, level2: "质量目标", name: "图书验收合格率", target: "≥99%" },
    { level1: null, level2: "时效目标", name: "采购完成日期", target: "2019年10月底" },
    { level1: "效果目标", level2: "社会效益目标", name: "图书流通率提升情况", target: "较2018年提升" },
    { level1: "影响力目标", level2: "可持续目标", name: "阅读服务机制", target: "长期运行" },
    { level1: null, level2: "满意度目标", name: "读者满意度", target: "≥92%" },
  ],
};

/** Fields left blank that may be, long texts in the others. */
const withBlanks: FilledForm = {
  year: 2020,
  fields: {
    declaringUnit: "某市第二中学",
    projectName: "实验室设备更新",
    projectNature: "其他一次性项目",
    startDate: "2020-03-01",
    endDate: "2020-11-30",
    overview: "更新物理、化学、生物实验室的陈旧设备，改善实验教学条件。设备由学校统一采购，安装调试后投入教学使用。",
    safeguards: "执行《政府采购管理办法》和学校固定资产管理制度，由总务处负责采购和验收。",
    overallGoal: "更新三个学科的实验设备，保证实验课程正常开设，采购设备136台，提高学生动手能力和科学探究水平。",
  },
  amounts: { totalBudget: "1563200.00", currentYearBudget: "1250000.00" },
  indicators: [
    { level1: "投入与管理", level2: "投入管理", name: "预算编制合理性", target: "合理" },
    { level1: null, level2: null, name: "预算执行率", target: "=100%" },
    { level1: null, level2: "财务管理", name: "资金使用规范性", target: "规范" },
    { level1: null, level2: "实施管理", name: "合同管理完备性", target: "完备" },
    { level1: "产出目标", level2: "数量", name: "采购设备台数", target: ">=136台" },
    { level1: null, level2: null, name: "更新实验室间数", target: "=9间" },
    { level1: null, level2: "质量", name: "设备验收合格率", target: ">=98%" },
    { level1: null, level2: "时效", name: "设备按时投入使用", target: "2020年9月前" },
    { level1: "效果目标", level2: "社会效益", name: "实验课程开出水平", target: "提高" },
    { level1: null, level2: "满意度", name: "师生满意度", target: ">=90%" },
    { level1: "影响力目标", level2: "长效管理", name: "设备维护机制", target: "健全" },
  ],
};

/** A later year, whose forms begin with what the output costs. */
const withCosts: FilledForm = {
  year: 2026,
  fields: {
    projectName: "老年人居家照护补贴",
    projectNature: "经常性专项业务费",
    projectCategory: "其他运转类",
    supervisingDepartment: "某区民政局",
    implementingUnit: "某区养老服务指导中心",
    startDate: "2026-01-01",
    endDate: "2026-12-31",
    annualGoal: "为符合条件的老年人按月发放居家照护补贴，组织服务机构上门照护，减轻家庭照护负担，提高老年人生活质量。",
  },
  amounts: { annualApplication: "4386000.00", annualCurrentYearAppropriation: "4186000.00", annualOther: "200000.00" },
  indicators: [
    { level1: "成本指标", level2: "经济成本指标", name: "人均补贴标准", target: "≤650.00(元/月)" },
    { level1: "产出指标", level2: "数量指标", name: "补贴老年人数", target: "≥540.00(人)" },
    { level1: null, level2: "质量指标", name: "补贴发放准确率", target: "=100.00(%)" },
    { level1: null, level2: "时效指标", name: "补贴发放及时率", target: "≥98.00(%)" },
    { level1: "效益指标", level2: "社会效益指标", name: "家庭照护负担减轻情况", target: "有所减轻" },
    { level1: "满意度指标", level2: "服务对象满意度指标", name: "老年人及家属满意度", target: "≥90.00(%)" },
  ],
};

const of2019 = (filled: FilledForm): Sheet => ({ layout: project2019, filled });
const of2020 = (filled: FilledForm): Sheet => ({ layout: project2020, filled });
const of2023 = (filled: FilledForm): Sheet => ({ layout: project2023, filled });

export const cleanWorkbooks: readonly CleanWorkbook[] = [
  { name: "2019 表", forms: [of2019(cleanForms["project-2019"])] },
  { name: "2020 表", forms: [of2020(cleanForms["project-2020"])] },
  { name: "2023 表", forms: [of2023(cleanForms["project-2023"])] },
  { name: "跨年度项目", forms: [of2023(severalYears)] },
  { name: "子项目多", forms: [of2019(manyParts)] },
  { name: "留有空栏", forms: [of2020(withBlanks)] },
  { name: "2026 表", forms: [of2023(withCosts)] },
  {
    name: "多张表，合并区域丢失",
    forms: [of2023(severalYears), of2023({ ...withCosts, year: 2023, ...inYear(withCosts) })],
    merges: false,
  },
];

/** The same project in the year of the other forms of its workbook, whose forms print no costs. */
function inYear({ fields, indicators }: FilledForm): Partial<FilledForm> {
  return { fields: { ...fields, startDate: "2023-01-01", endDate: "2023-12-31" }, indicators: indicators.slice(1) };
}
