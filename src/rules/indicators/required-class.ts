import { projectForms } from "../../official";
import { rule } from "../rule";
import { unchanged, withIndicator, withMoreIndicators, withoutIndicators, all } from "../example-form";
import { classesOf } from "../../official/classes";
import type { FormLayout } from "../../official/layout";
import type { Form } from "../../reading/facts";
import type { Settings } from "../settings";

export default rule({
  id: "required-class",
  family: "indicators",
  severity: "warning",
  layouts: projectForms,
  scope: "form",
  title: { zh: "缺少一类绩效指标", en: "A class of indicators is missing" },
  why: {
    zh: "绩效目标应涵盖产出的数量、质量、时效，至少一类效益，以及服务对象满意度；本单位可另行设定。标签缺失或错位、无法确定类别时不作判断。",
    en: "Targets cover quantity, quality and timeliness of output, at least one effect, and satisfaction; an organisation may set its own. Where labels are missing or displaced, nothing is said.",
  },
  basis: ["layout", "performanceManagement2018"],
  examples: [
    { layout: "project-2023", change: unchanged, finds: [] },
    { layout: "project-2023", change: withoutIndicators(4), finds: [{ cell: "B12", expected: "服务对象满意度指标" }] },
    {
      layout: "project-2023",
      change: withIndicator(3, { name: "", target: "" }),
      finds: [{ cell: "C16", expected: "经济效益指标、社会效益指标、生态效益指标、可持续影响指标" }],
    },
    // The label 时效指标 is lost, and the row that stood beside it still reads like one: no guess is made.
    {
      layout: "project-2023",
      change: all(
        withIndicator(2, { level2: null }),
        withMoreIndicators({ level1: null, level2: null, name: "学校满意度", target: "≥85%" }),
      ),
      finds: [],
    },
  ],
  check(form, context) {
    if (form.indicators.length === 0) return;
    for (const classes of requiredOf(form, context.settings)) {
      if (form.indicators.some(({ class: found }) => found !== null && classes.includes(found))) continue;
      if (form.indicators.some(({ mayBe }) => mayBe.some((possible) => classes.includes(possible)))) {
        context.skip({
          zh: `指标类别标签缺失或错位，无法确定是否有${name(form, classes)}。`,
          en: `Class labels are missing or displaced, so whether there is a ${name(form, classes)} cannot be told.`,
        });
      } else {
        reportMissing(form, classes);
      }
    }

    function reportMissing({ classCells, indicatorsCell }: Form, classes: readonly string[]): void {
      const printed = classes.flatMap((label) => classCells.get(label) ?? [])[0];
      const missing = name(form, classes);
      context.report({
        cell: printed ?? indicatorsCell,
        field: missing,
        message: { zh: `没有填写${missing}。`, en: `There is no ${missing}.` },
        expected: classes.join("、"),
        hint: { zh: `请补充${missing}；确不适用的，请说明理由。`, en: `Add one, or explain why it does not apply.` },
      });
    }
  },
});

/** Of each entry one class must have an indicator: what the organisation asks for, or what the form itself does. */
function requiredOf({ layout }: Form, { classes }: Settings): readonly (readonly string[])[] {
  const own = classes[layout.id]?.required;
  const wanted = own?.map((entry) => (typeof entry === "string" ? [entry] : entry)) ?? layout.indicators.requiredClasses;
  // Of nothing, none can be missing.
  return wanted.filter((any) => any.length > 0);
}

/** One class by its name; those of which the form asks for any by the name of their group, an organisation's own choice one by one. */
function name({ layout }: Form, classes: readonly string[]): string {
  const isOfForm = classes.length > 1 && layout.indicators.requiredClasses.some((own) => isSame(own, classes));
  return isOfForm ? groupOf(layout, classes[0]!) : classes.join("或");
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((label) => other.includes(label));
}

function groupOf({ indicators }: FormLayout, label: string): string {
  return classesOf(indicators).find((known) => known.label === label)!.group.label;
}
