import { projectForms } from "../../official";
import type { AmountFact, FieldFact } from "../../reading/facts";
import type { Words } from "../../text/words";
import { rule } from "../rule";
import { unchanged, withFields } from "../example-form";

export default rule({
  id: "required-field",
  family: "fields",
  severity: "error",
  layouts: projectForms,
  scope: "form",
  title: { zh: "必填项未填写", en: "Required field is blank" },
  why: {
    zh: "项目名称、单位、起止日期、年度资金申请总额和年度目标是申报表的基本内容，缺一项就无法审核和汇总。",
    en: "Name, units, dates, the year's application and the annual goal are what a form is about; without them it cannot be reviewed or summed up.",
  },
  basis: ["layout", "performanceManagement2018"],
  examples: [
    { layout: "project-2023", change: unchanged, finds: [] },
    { layout: "project-2023", change: withFields({ implementingUnit: "" }), finds: [{ cell: "D4" }] },
    { layout: "project-2023", change: withFields({ annualGoal: "" }), finds: [{ cell: "D11" }] },
  ],
  check({ fields, amounts }, context) {
    for (const fact of [...Object.values(fields), ...Object.values(amounts)]) {
      if (!fact.part.required || fact.value !== null) continue;
      // Values that are there but cannot be read are reported by the rules about dates and amounts.
      if (fact.problem === null || fact.problem === "no-label") context.report({ cell: fact.cell, field: fact.label, ...words(fact) });
    }
  },
});

function words({ label, problem }: FieldFact | AmountFact): { message: Words; hint: Words } {
  if (problem === "no-label") {
    return {
      message: { zh: `找不到“${label}”一栏。`, en: `The field ${label} was not found.` },
      hint: {
        zh: `请核对“${label}”的栏名是否被删除或改动，并按标准表样恢复。`,
        en: `Check whether the label ${label} was removed or altered, and restore it.`,
      },
    };
  }
  return {
    message: { zh: `“${label}”未填写。`, en: `${label} is blank.` },
    hint: { zh: `请填写“${label}”。`, en: `Fill in ${label}.` },
  };
}
