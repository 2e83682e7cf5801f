import { projectForms } from "../../official";
import type { Budget, ProjectNote } from "../../reading/budget-facts";
import type { Collection } from "../../reading/collection";
import type { Fact, Form, SheetSubject } from "../../reading/facts";
import { withWords } from "../budget-changes";
import { cleanBudget } from "../example-budget";
import { cleanForms } from "../example-form";
import { misspeltUnit, namesOfUnit, unitOfTitle } from "../unit-names";
import { rule, type CheckContext, type FilledWorkbook } from "../rule";
import { isProperName } from "../vocabulary";

const form = cleanForms["project-2023"];
const budgetSaying = (old: string, words: string): FilledWorkbook => ({ file: "a.xlsx", budget: withWords(old, words)(cleanBudget) });
const formOf = (year: number, implementingUnit: string): FilledWorkbook => ({
  file: "b.xlsx",
  forms: [{ layout: "project-2023", filled: { ...form, year, fields: { ...form.fields, implementingUnit } } }],
});

export default rule({
  id: "unit-name",
  family: "fields",
  severity: "warning",
  layouts: ["budget-notes", "budget-project-note", ...projectForms],
  scope: "collection",
  title: { zh: "单位名称与机构设置所列的略有出入", en: "A unit's name differs a little from the list of units" },
  why: {
    zh: "同一单位的名称在机构设置、项目说明和同年的绩效目标表中应当一致。多一个或少一个“市”“区”等字、略去“活动”“服务”一类词、前后字颠倒的，多半是同一单位写成了两种；括号内的第二名称、“本部”“本级”的差别不算，差得更多的不作判断。",
    en: "A unit is called the same in the list of units, in the descriptions of projects and in the forms of the year. Names that differ by a 市 or 区, by a word such as 活动 or 服务, or by two signs swapped, are mostly one unit written in two ways. Second names in brackets and 本部 are no difference; nothing is said of names farther apart.",
  },
  basis: ["layout"],
  examples: [
    { given: [{ file: "a.xlsx", budget: cleanBudget }, formOf(2024, "某市科普中心")], finds: [] },
    { given: [budgetSaying("3. 某市科技服务中心", "3. 某市科技服务中心（某市学会服务部）")], finds: [] },
    { given: [{ file: "a.xlsx", budget: cleanBudget }, formOf(2022, "某科普中心")], finds: [] },
    {
      given: [budgetSaying("3. 某市科技服务中心", "3. 某科技服务中心")],
      finds: [{ file: "a.xlsx", sheet: "科技讲座", cell: "A8", expected: "某科技服务中心", actual: "某市科技服务中心" }],
    },
    {
      given: [budgetSaying("3. 某市科技服务中心", "3. 某市科技服务推广中心")],
      finds: [{ file: "a.xlsx", sheet: "科技讲座", cell: "A8", expected: "某市科技服务推广中心", actual: "某市科技服务中心" }],
    },
    { given: [budgetSaying("3. 某市科技服务中心", "3. 某市科技服务培训中心")], finds: [] },
    {
      given: [{ file: "a.xlsx", budget: cleanBudget }, formOf(2024, "某科普中心")],
      finds: [{ file: "b.xlsx", sheet: "表1", cell: "D4", expected: "某市科普中心", actual: "某科普中心" }],
    },
  ],
  check(collection, context) {
    for (const budget of collection.budgets) {
      const listed = unitsOf(budget);
      if (listed.length > 0) budget.projectNotes.forEach((note) => checkNote(note, listed, context));
    }
    collection.forms.forEach((form) => checkForm(collection, form, context));
  },
});

/** A listed unit and the note that lists it. */
interface Listed {
  readonly fact: Fact<string>;
  readonly on: SheetSubject;
}

function unitsOf({ notes }: Budget): Listed[] {
  return notes.flatMap((note) => (note.units?.units ?? []).map((fact) => ({ fact, on: note })));
}

/** The title of the table of targets is told with the unit above it, unless it is another name. */
function checkNote(note: ProjectNote, listed: readonly Listed[], context: CheckContext): void {
  const unit = note.implementingUnit;
  const title = note.targetsTable;
  const titled = title.value === null ? null : unitOfTitle(title.value);
  const isSame = unit.value !== null && titled !== null && namesOfUnit(unit.value)[0] === namesOfUnit(titled)[0];
  const again = isSame ? [{ cell: title.cell, role: title.label }] : [];
  for (const name of unit.value?.split("、") ?? []) report(note, { ...unit, value: name }, listed, context, again);
  if (titled !== null && !isSame) report(note, { ...title, value: titled }, listed, context);
}

/** A form is held against the lists of its own year: units are renamed with the years. */
function checkForm({ budgets }: Collection, form: Form, context: CheckContext): void {
  const listed = budgets.filter(({ year }) => year !== null && year === form.year.value).flatMap(unitsOf);
  if (listed.length === 0) return;
  const { declaringUnit, implementingUnit, supervisingDepartment } = form.fields;
  const seen = new Set<string>();
  for (const unit of [implementingUnit, declaringUnit, supervisingDepartment]) {
    if (!unit || unit.value === null || seen.has(unit.value)) continue;
    seen.add(unit.value);
    report(form, unit, listed, context);
  }
}

function report(
  on: SheetSubject,
  named: Fact<string>,
  listed: readonly Listed[],
  context: CheckContext,
  again: readonly { readonly cell: string; readonly role: string }[] = [],
): void {
  const name = named.value!;
  if (isProperName(name, context.settings)) return;
  const found = misspeltUnit(
    name,
    listed.map(({ fact }) => fact),
  );
  const list = listed.find(({ fact }) => fact === found);
  if (!found || !list) return;
  const { file, sheet } = list.on;
  context.report({
    on,
    cell: named.cell,
    field: named.label,
    subject: name,
    message: {
      zh: `${named.label}“${name}”，机构设置中列的是“${found.value!}”，名称不一致。`,
      en: `${named.label} says ${name}, but the list of units has ${found.value!}.`,
    },
    expected: found.value!,
    actual: name,
    related: [{ file, sheet, cell: found.cell, role: found.value! }, ...again],
    hint: { zh: "请按单位全称统一各处名称。", en: "Use the unit's full name in all places." },
  });
}
