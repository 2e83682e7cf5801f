import { projectForms } from "../../official";
import { ONE_OFF } from "../../official/wordings";
import type { FieldFact, Form } from "../../reading/facts";
import { shownMoney } from "../../values/money";
import type { Words } from "../../text/words";
import { formsIn, formWith, ofYear } from "../collection-examples";
import { withAmounts, withFields } from "../example-form";
import type { Related } from "../report";
import { rule } from "../rule";
import { nameOf, predecessorOf } from "../same-project";

const oneOff = withFields({ projectNature: ONE_OFF });
const noLastYear = withAmounts({ priorYearBudget: "", priorYearExecution: "" });

export default rule({
  id: "one-off-recurs",
  family: "fields",
  severity: "info",
  layouts: projectForms,
  scope: "collection",
  title: { zh: "一次性项目上年已有", en: "A one-off project that was there last year" },
  why: {
    zh: "申报为“其他一次性项目”，而同名项目上年已有预算，或上年已经申报过的，可能应归为经常性项目，或是结转项目。是否如此由单位判断，只作提示。",
    en: "A project declared as one-off whose namesake had a budget last year, or a form of its own, may be a recurring one or one carried over. That is for the unit to judge.",
  },
  basis: ["layout"],
  examples: [
    { given: [formsIn("a.xlsx", formWith("project-2020", oneOff, noLastYear))], finds: [] },
    { given: [formsIn("a.xlsx", formWith("project-2020"))], finds: [] },
    { given: [formsIn("a.xlsx", formWith("project-2020", oneOff))], finds: [{ file: "a.xlsx", sheet: "表1", cell: "D4" }] },
    {
      given: [formsIn("a.xlsx", formWith("project-2023"))],
      previous: [formsIn("b.xlsx", formWith("project-2023", ofYear(2022)))],
      finds: [{ file: "a.xlsx", sheet: "表1", cell: "D3" }],
    },
  ],
  check(collection, context) {
    for (const form of collection.forms) {
      const kind = form.fields.projectType ?? form.fields.projectNature;
      if (kind?.value !== ONE_OFF) continue;
      const last = form.amounts.priorYearBudget;
      const before = predecessorOf(form, collection)?.form;
      if (last?.value?.gt(0)) {
        const figure = shownMoney(last.value);
        tell(
          form,
          kind,
          { cell: last.cell, role: last.label },
          {
            zh: `“${last.label}”为 ${figure} 元，说明上年已有这个项目`,
            en: `${last.label} is ${figure} yuan, so it was there last year`,
          },
        );
      } else if (before) {
        const { file, sheet, fields } = before;
        tell(
          form,
          kind,
          { file, sheet, cell: fields.projectName.cell, role: "上年的项目" },
          {
            zh: `上年已申报过“${nameOf(before)}”`,
            en: `${nameOf(before)} was declared last year already`,
          },
        );
      }
    }

    function tell(form: Form, kind: FieldFact, evidence: Related, reason: Words): void {
      context.report({
        on: form,
        cell: kind.cell,
        field: kind.label,
        message: {
          zh: `“${kind.label}”为“${ONE_OFF}”，而${reason.zh}。`,
          en: `${kind.label} is ${ONE_OFF}, but ${reason.en}.`,
        },
        actual: ONE_OFF,
        related: [evidence],
        hint: {
          zh: "每年都有的，请考虑改为经常性项目；上年未完成的，请考虑改为结转项目。",
          en: "If it recurs every year, consider a recurring type; if it was not finished last year, a carried-over one.",
        },
      });
    }
  },
});
