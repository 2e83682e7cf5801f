import type { FilledForm, FilledIndicator } from "../official/filled-form";
import type { AmountKey, FieldKey, LayoutId } from "../official/layout";

/** A form without fault for each layout: what the examples of rules change one thing of. An invented project. */
export const cleanForms: Readonly<Record<LayoutId, FilledForm>> = {
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
