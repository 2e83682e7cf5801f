import type { Form } from "../../reading/facts";
import { ERROR_VALUE } from "../../values/error-value";
import { allValues } from "../all-values";
import { asIs, withWords } from "../budget-changes";
import { unchanged, withAmounts } from "../example-form";
import { writtenLayouts } from "../passages";
import { rule, type CheckContext } from "../rule";
import { kindsOf, tellSlips } from "../slips";

const ERROR_VALUES = new RegExp(ERROR_VALUE, "g");

export default rule({
  id: "error-value",
  family: "fields",
  severity: "error",
  layouts: writtenLayouts,
  scope: "text",
  title: { zh: "单元格为错误值", en: "Cell shows an error value" },
  why: {
    zh: "公式引用失效后，单元格显示 #REF!、#DIV/0! 等错误值，打印和汇总都会带出错误。",
    en: "A formula whose reference was lost shows #REF!, #DIV/0! and the like, in print and in every total.",
  },
  basis: ["layout"],
  examples: [
    { layout: "project-2023", change: unchanged, finds: [] },
    { layout: "project-2023", change: withAmounts({ annualOther: "#REF!" }), finds: [{ cell: "E9", actual: "#REF!" }] },
    { change: asIs, finds: [] },
    {
      change: withWords("主要用于机关运行。", "#REF!"),
      finds: [{ sheet: "部门编制说明", cell: "A6", actual: "#REF!" }],
    },
  ],
  check(written, context) {
    if (written.kind === "form") return checkForm(written, context);
    tellSlips(
      written,
      context,
      ({ text }) =>
        text.includes("#") ? [...text.matchAll(ERROR_VALUES)].map(({ 0: error, index }) => ({ from: index, text: error })) : [],
      (slips, { field }) => ({
        message: { zh: `“${field}”中有错误值 ${kindsOf(slips)}。`, en: `${field} shows the error value ${kindsOf(slips)}.` },
        actual: kindsOf(slips),
        hint: HINT,
      }),
    );
  },
});

const HINT = { zh: "请修复公式引用，或直接填写应有的内容。", en: "Mend the formula's reference, or enter what belongs there." };

function checkForm(form: Form, context: CheckContext): void {
  const { layout, errorCells, indicators } = form;
  if (errorCells.length === 0) return;
  const { name: nameColumn } = layout.indicators.columns;
  const named = new Map(allValues(form).map(({ cell, label }) => [cell, { field: label, subject: "" }]));
  for (const { name, target, level2, cells } of indicators) {
    named.set(cells.name, { field: nameColumn.label, subject: `${level2 ?? ""} ${target ?? ""}` });
    named.set(cells.target, { field: name ?? nameColumn.label, subject: "" });
  }
  for (const { cell, text } of errorCells) {
    const { field, subject } = named.get(cell) ?? { field: "表中文字", subject: cell };
    context.report({
      cell,
      field,
      subject,
      message: { zh: `“${field}”显示错误值 ${text}。`, en: `${field} shows the error value ${text}.` },
      actual: text,
      hint: HINT,
    });
  }
}
