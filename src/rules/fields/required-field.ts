import { excerpt } from "../../grid/text";
import { projectForms } from "../../official";
import { checkReasons } from "../../text/checking";
import { standsForNothing } from "../../values/nothing";
import type { Report } from "../report";
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
    zh: "项目名称、单位、起止日期、当年资金总额和绩效目标等是申报表的基本内容，缺一项就无法审核和汇总。",
    en: "Name, units, dates, the year's money and the goal are what a form is about; without them it cannot be reviewed or summed up.",
  },
  basis: ["layout", "performanceManagement2018"],
  examples: [
    { layout: "project-2023", change: unchanged, finds: [] },
    { layout: "project-2023", change: withFields({ implementingUnit: "" }), finds: [{ cell: "D4" }] },
    { layout: "project-2023", change: withFields({ implementingUnit: "无" }), finds: [{ cell: "D4" }] },
    { layout: "project-2023", change: withFields({ annualGoal: "" }), finds: [{ cell: "D11" }] },
    { layout: "project-2019", change: unchanged, finds: [] },
    { layout: "project-2019", change: withFields({ projectType: "" }), finds: [{ cell: "B5" }] },
    { layout: "project-2020", change: withFields({ overallGoal: "" }), finds: [{ cell: "A18" }] },
  ],
  check({ fields, amounts }, context) {
    for (const { part, cell, label, text, value, problem } of [...Object.values(fields), ...Object.values(amounts)]) {
      if (!part.required) continue;
      // A value that is there but cannot be read, or whose label is gone, is reported by other rules.
      if (problem === "uncalculated") context.skip(checkReasons.uncalculated(label));
      if (problem !== null || (value !== null && !standsForNothing(text))) continue;
      context.report({ cell, field: label, ...(part.kind === "boxes" && text !== "" ? unticked(label) : blank(label, text)) });
    }
  },
});

function blank(label: string, text: string): Pick<Report, "message" | "hint"> {
  const written = text === "" ? { zh: "", en: "" } : { zh: `，只写了“${excerpt(text)}”`, en: `, but for “${excerpt(text)}”` };
  return {
    message: { zh: `“${label}”未填写${written.zh}。`, en: `${label} is blank${written.en}.` },
    hint: { zh: `请填写“${label}”。`, en: `Fill in ${label}.` },
  };
}

function unticked(label: string): Pick<Report, "message" | "hint"> {
  return {
    message: { zh: `“${label}”没有勾选任何一项。`, en: `Nothing is ticked under ${label}.` },
    hint: { zh: `请在“${label}”的适用选项旁打勾（■）。`, en: `Tick the option that applies (■).` },
  };
}
