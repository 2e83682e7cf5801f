import type { FilledForm, FilledIndicator, FilledSubProject } from "../official/filled-form";
import type { AmountKey, FieldKey, FormLayoutId } from "../official/layout";

/** A form without fault for each layout: what the examples of rules change one thing of. An invented project. */
export const cleanForms: Readonly<Record<FormLayoutId, FilledForm>> = {
  "project-2019": {
    year: 2019,
    fields: {
      declaringUnit: "某市科学技术协会",
      projectName: "流动科普展览",
      projectType: "其他经常性项目",
      fundUse: "其他事业专业类",
      startDate: "2019-01-01",
      endDate: "2019-12-31",
      overview: "由市科普中心组织展品，在社区和学校巡回展出。",
      basis: "《中华人民共和国科学技术普及法》。",
      necessity: "远离场馆的居民和学生难得接触科学展品。",
      safeguards: "按项目支出管理办法执行，专人负责。",
      plan: "一季度备展，二至四季度巡展。",
      overallGoal: "让流动展览走遍全市社区。",
      annualGoal: "全年在社区和学校举办流动科普展览，让更多居民就近接触科学。",
    },
    amounts: {
      totalBudget: "300000.00",
      currentYearBudget: "300000.00",
      priorYearBudget: "280000.00",
      priorYearExecution: "275000.00",
    },
    subProjects: [
      { name: "社区巡展", amount: "180000.00" },
      { name: "学校巡展", amount: "120000.00" },
    ],
    indicators: [
      { level1: "投入和管理目标", level2: "人员投入", name: "专职讲解员", target: "≥4人" },
      { level1: null, level2: "管理目标", name: "制度执行情况", target: "规范" },
      { level1: "产出目标", level2: "数量目标", name: "举办展览场次", target: "≥12场" },
      { level1: null, level2: "质量目标", name: "展品完好率", target: "≥95%" },
      { level1: null, level2: "时效目标", name: "展览按时举办", target: "2019年12月底" },
      { level1: "效果目标", level2: "经济效益目标", name: null, target: null },
      { level1: null, level2: "社会效益目标", name: "居民科学素养提升情况", target: "有所提升" },
      { level1: null, level2: "生态效益目标", name: null, target: null },
      { level1: "影响力目标", level2: "可持续目标", name: "巡展机制", target: "形成长效机制" },
      { level1: null, level2: "满意度目标", name: "参观者满意度", target: "≥85%" },
    ],
  },
  "project-2020": {
    year: 2020,
    fields: {
      declaringUnit: "某市科普中心",
      projectName: "流动科普展览",
      projectNature: "其他经常性项目",
      startDate: "2020-01-01",
      endDate: "2020-12-31",
      includesPurchasedServices: "否",
      performanceType: "事业/专业类",
      overview: "由市科普中心组织展品，在社区和学校巡回展出。",
      basis: "《中华人民共和国科学技术普及法》。",
      necessity: "远离场馆的居民和学生难得接触科学展品。",
      overallGoal: "全年在社区和学校举办流动科普展览，让更多居民就近接触科学。",
    },
    amounts: {
      totalBudget: "300000.00",
      currentYearBudget: "300000.00",
      priorYearBudget: "280000.00",
      priorYearExecution: "280000.00",
    },
    indicators: [
      { level1: "投入与管理", level2: "投入管理", name: "预算编制合理性", target: "合理" },
      { level1: null, level2: null, name: "预算执行率", target: "=100%" },
      { level1: null, level2: "财务管理", name: "资金使用规范性", target: "规范" },
      { level1: null, level2: "实施管理", name: "项目质量可控性", target: "可控" },
      { level1: "产出目标", level2: "数量", name: "举办展览场次", target: ">=12场" },
      { level1: null, level2: "质量", name: "展品完好率", target: ">=95%" },
      { level1: null, level2: "时效", name: "展览按时举办", target: "2020年12月底" },
      { level1: "效果目标", level2: "社会效益", name: "居民科学素养提升情况", target: "有所提升" },
      { level1: "影响力目标", level2: "长效管理", name: "巡展机制", target: "可持续发展" },
    ],
  },
  "project-2023": {
    year: 2023,
    fields: {
      projectName: "流动科普展览",
      projectNature: "其他一次性项目",
      projectCategory: "特定目标类",
      supervisingDepartment: "某市科学技术协会",
      implementingUnit: "某市科普中心",
      startDate: "2023-01-01",
      endDate: "2023-12-31",
      annualGoal: "全年在社区和学校举办流动科普展览，让更多居民就近接触科学。",
    },
    amounts: {
      annualApplication: "300000.00",
      annualCurrentYearAppropriation: "200000.00",
      priorYearCarryOver: "60000.00",
      annualOther: "40000.00",
    },
    indicators: [
      { level1: "产出指标", level2: "数量指标", name: "举办展览场次", target: "≥12.00(场)" },
      { level1: null, level2: "质量指标", name: "展品完好率", target: "≥95.00(%)" },
      { level1: null, level2: "时效指标", name: "展览按时举办", target: "2023年12月底" },
      { level1: "效益指标", level2: "社会效益指标", name: "居民科学素养提升情况", target: "有所提升" },
      { level1: "满意度指标", level2: "服务对象满意度指标", name: "参观者满意度", target: "≥85.00(%)" },
    ],
  },
};

type Change = (clean: FilledForm) => FilledForm;

/** The clean form as it is: the passing example of a rule that needs no special case shown. */
export const unchanged: Change = (clean) => clean;

export function withFields(fields: Partial<Record<FieldKey, string>>): Change {
  return (clean) => ({ ...clean, fields: { ...clean.fields, ...fields } });
}

export function withAmounts(amounts: Partial<Record<AmountKey, string>>): Change {
  return (clean) => ({ ...clean, amounts: { ...clean.amounts, ...amounts } });
}

/** Replaces the list of sub-projects. */
export function withSubProjects(...subProjects: readonly FilledSubProject[]): Change {
  return (clean) => ({ ...clean, subProjects });
}

/** Prints a label otherwise than the official form does. */
export function withLabel(official: string, printed: string): Change {
  return (clean) => ({ ...clean, labels: { ...clean.labels, [official]: printed } });
}

/** Changes the indicator printed in one row of the list, counted from 0. */
export function withIndicator(index: number, changes: Partial<FilledIndicator>): Change {
  return (clean) => ({ ...clean, indicators: clean.indicators.map((row, at) => (at === index ? { ...row, ...changes } : row)) });
}

/** Adds a row to the end of the list. */
export function withMoreIndicators(...rows: readonly FilledIndicator[]): Change {
  return (clean) => ({ ...clean, indicators: [...clean.indicators, ...rows] });
}

/** Leaves rows out of the list. */
export function withoutIndicators(...indexes: readonly number[]): Change {
  return (clean) => ({ ...clean, indicators: clean.indicators.filter((_, at) => !indexes.includes(at)) });
}

export function all(...changes: readonly Change[]): Change {
  return (clean) => changes.reduce((form, change) => change(form), clean);
}
