import { projectForms } from "../../official";
import { rule } from "../rule";
import { unchanged, withAmounts } from "../example-form";

const ERROR_SHOWN = /^#[A-Z/0]+[!?]?$/;

export default rule({
  id: "error-value",
  family: "fields",
  severity: "error",
  layouts: projectForms,
  scope: "form",
  title: { zh: "单元格为错误值", en: "Cell shows an error value" },
  why: {
    zh: "公式引用失效后，单元格显示 #REF!、#DIV/0! 等错误值，打印和汇总都会带出错误。",
    en: "A formula whose reference was lost shows #REF!, #DIV/0! and the like, in print and in every total.",
  },
  basis: ["layout"],
  examples: [
    { layout: "project-2023", change: unchanged, finds: [] },
    { layout: "project-2023", change: withAmounts({ annualOther: "#REF!" }), finds: [{ cell: "E9", actual: "#REF!" }] },
  ],
  check({ layout, fields, amounts, indicators }, context) {
    const targets = indicators.map(({ name, target, cells, problem }) => {
      const inName = name !== null && ERROR_SHOWN.test(name);
      return {
        cell: inName ? cells.name : cells.target,
        label: inName ? layout.indicators.columns.name.label : (name ?? ""),
        text: (inName ? name : target) ?? "",
        problem,
      };
    });
    for (const { cell, label, text, problem } of [...Object.values(fields), ...Object.values(amounts), ...targets]) {
      if (problem !== "error-value") continue;
      context.report({
        cell,
        field: label,
        message: { zh: `“${label}”显示错误值 ${text}。`, en: `${label} shows the error value ${text}.` },
        actual: text,
        hint: { zh: "请修复公式引用，或直接填写应有的内容。", en: "Mend the formula's reference, or enter what belongs there." },
      });
    }
  },
});
