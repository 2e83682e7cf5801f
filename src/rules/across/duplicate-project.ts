import { projectForms } from "../../official";
import type { Form } from "../../reading/facts";
import { formsIn, formWith, ofYear } from "../collection-examples";
import { withFields } from "../example-form";
import type { Related } from "../report";
import { rule, type CheckContext } from "../rule";
import { keyOf, nameOf, unitOf } from "../same-project";

/** A form and an earlier one of the same project. */
interface Repeat {
  readonly form: Form;
  readonly first: Form;
}

export default rule({
  id: "duplicate-project",
  family: "across",
  severity: "warning",
  layouts: projectForms,
  scope: "collection",
  title: { zh: "同一项目申报了两次", en: "One project is declared twice" },
  why: {
    zh: "同一单位、同一年度、同一名称的项目应只有一张申报表；有两张的，不是重复提交，就是名称没有区分开，汇总时金额会重复计算。整个工作簿重复提交的，只指出一次。",
    en: "A unit's project of one name and year has one form. Where there are two, it was handed in twice or two projects share a name, and sums count its money twice. A workbook handed in twice as a whole is told once.",
  },
  basis: ["layout"],
  examples: [
    {
      given: [formsIn("a.xlsx", formWith("project-2023"), formWith("project-2023", withFields({ projectName: "流动科普讲座" })))],
      finds: [],
    },
    { given: [formsIn("a.xlsx", formWith("project-2023")), formsIn("b.xlsx", formWith("project-2023", ofYear(2024)))], finds: [] },
    {
      given: [formsIn("a.xlsx", formWith("project-2023"), formWith("project-2023", withFields({ implementingUnit: "某市科技馆" })))],
      finds: [],
    },
    {
      given: [formsIn("a.xlsx", formWith("project-2023"), formWith("project-2023", withFields({ projectName: "“流动”科普展览" })))],
      finds: [{ file: "a.xlsx", sheet: "表2", cell: "B3" }],
    },
    {
      given: ["a.xlsx", "b.xlsx"].map((file) =>
        formsIn(file, formWith("project-2023"), formWith("project-2023", withFields({ projectName: "科技讲座" }))),
      ),
      finds: [{ file: "b.xlsx", sheet: "表1", cell: "B3" }],
    },
  ],
  check({ forms }, context) {
    const repeats = repeatsIn(forms);
    const copied = copiedFiles(forms, repeats);
    for (const own of copied.values()) tellFile(own, context);
    for (const { form, first } of repeats) if (!copied.has(form.file)) tellForm(form, first, context);
  },
});

function repeatsIn(forms: readonly Form[]): Repeat[] {
  const seen = new Map<string, Form>();
  return forms.flatMap((form) => {
    const identity = identityOf(form);
    if (identity === null) return [];
    const first = seen.get(identity);
    if (!first) seen.set(identity, form);
    return first ? [{ form, first }] : [];
  });
}

/** What makes a project the same; where a form says neither unit nor year, that is only so within one workbook. */
function identityOf(form: Form): string | null {
  const [unit, year, key] = [unitOf(form), form.year.value, keyOf(form)];
  if (key === null) return null;
  return JSON.stringify([key, unit, year, unit === null || year === null ? form.file : ""]);
}

/** Workbooks all of whose forms stand in one other workbook as well, with those forms. */
function copiedFiles(forms: readonly Form[], repeats: readonly Repeat[]): Map<string, readonly Repeat[]> {
  const copied = new Map<string, readonly Repeat[]>();
  for (const file of new Set(repeats.map(({ form }) => form.file))) {
    const own = repeats.filter(({ form }) => form.file === file);
    const isWhole = own.length > 1 && own.length === forms.filter((form) => form.file === file).length;
    const sources = new Set(own.map(({ first }) => first.file));
    if (isWhole && sources.size === 1 && !sources.has(file)) copied.set(file, own);
  }
  return copied;
}

function tellForm(form: Form, first: Form, context: CheckContext): void {
  const { projectName } = form.fields;
  const name = nameOf(form);
  context.report({
    on: form,
    cell: projectName.cell,
    field: projectName.label,
    message: {
      zh: `“${name}”与${placeOf(first, form)}是同一单位同一年度的同名项目。`,
      en: `${name} is declared twice by the same unit for the same year: also on ${enPlaceOf(first, form)}.`,
    },
    related: [firstOf(first)],
    hint: {
      zh: "如为重复提交，请删去一张；如为两个项目，请在名称上区分。",
      en: "Drop one of the two if it was handed in twice; give them different names if they are two projects.",
    },
  });
}

function tellFile(repeats: readonly Repeat[], context: CheckContext): void {
  const [{ form, first }] = repeats as [Repeat];
  context.report({
    on: form,
    cell: form.fields.projectName.cell,
    field: form.fields.projectName.label,
    subject: "workbook",
    message: {
      zh: `这个工作簿中的 ${repeats.length} 张申报表在“${bareName(first.file)}”中都有同单位、同年度、同名的项目，可能是重复提交。`,
      en: `All ${repeats.length} forms of this workbook stand in ${bareName(first.file)} as well, by unit, year and name: it was probably handed in twice.`,
    },
    related: repeats.map((repeat) => firstOf(repeat.first)),
    hint: { zh: "请确认以哪一份为准，只保留一份。", en: "Decide which of the two counts and keep that one." },
  });
}

function firstOf({ file, sheet, fields }: Form): Related {
  return { file, sheet, cell: fields.projectName.cell, role: "同名项目" };
}

function placeOf({ file, sheet }: Form, from: Form): string {
  return file === from.file ? `工作表“${sheet}”` : `“${bareName(file)}”中的工作表“${sheet}”`;
}

function enPlaceOf({ file, sheet }: Form, from: Form): string {
  return file === from.file ? `sheet ${sheet}` : `sheet ${sheet} of ${bareName(file)}`;
}

/** A file without the folders that lead to it. */
function bareName(file: string): string {
  return file.replace(/^.*[\\/]/, "");
}
