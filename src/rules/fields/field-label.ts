import { excerpt } from "../../grid/text";
import { projectForms } from "../../official";
import { rule } from "../rule";
import { unchanged, withLabel } from "../example-form";

export default rule({
  id: "field-label",
  family: "fields",
  severity: "warning",
  layouts: projectForms,
  scope: "form",
  title: { zh: "找不到必填项的栏名", en: "Label of a required field is missing" },
  why: {
    zh: "标准表样中的栏名被删除或改写后，旁边的内容无法识别，也就无法核对和汇总。",
    en: "Once an official label is removed or reworded, what stands beside it can neither be recognised nor checked.",
  },
  basis: ["layout"],
  examples: [
    { layout: "project-2023", change: unchanged, finds: [] },
    { layout: "project-2023", change: withLabel("年度资金申请总额", ""), finds: [{ cell: "E6" }] },
  ],
  check({ fields, amounts }, context) {
    for (const { part, cell, label, text, problem } of [...Object.values(fields), ...Object.values(amounts)]) {
      if (!part.required || problem !== "no-label") continue;
      const beside =
        text === "" ? { zh: "", en: "" } : { zh: `，“${excerpt(text)}”旁没有栏名`, en: `; no label stands beside “${excerpt(text)}”` };
      context.report({
        cell,
        field: label,
        message: { zh: `找不到“${label}”一栏${beside.zh}。`, en: `The label ${label} was not found${beside.en}.` },
        hint: {
          zh: `请核对“${label}”的栏名是否被删除或改动，并按标准表样恢复。`,
          en: `Check whether the label ${label} was removed or altered, and restore it.`,
        },
      });
    }
  },
});
