import { classesOf } from "./classes";
import type { FormLayout, FormLayoutId, LayoutId } from "./layout";
import { noteLayouts, projectNoteLayout } from "./note-layout";
import { project2019 } from "./project-2019";
import { project2020 } from "./project-2020";
import { project2023 } from "./project-2023";
import { tableLayouts } from "./tables";

/** Every official form that is read, checked and written. A new year's form is one more entry. */
export const formLayouts: readonly FormLayout[] = [project2019, project2020, project2023];

/** All project forms: what a rule applies to that takes everything it needs from the layout's data. */
export const projectForms: readonly FormLayoutId[] = formLayouts.map(({ id }) => id);

/** The layout of an id that is known to exist. */
export function formLayout(id: FormLayoutId): FormLayout {
  return formLayouts.find((layout) => layout.id === id)!;
}

/** The second-level classes of a form as it prints them: the names by which people speak of them. */
export function classLabels(id: FormLayoutId): readonly string[] {
  return [...new Set(classesOf(formLayout(id).indicators).map(({ label }) => label))];
}

/** What a layout is called; the prose sheets share one id. */
export function layoutTitle(id: LayoutId): string {
  if (id === "budget-notes") return "部门预算文字说明";
  return [...formLayouts, ...tableLayouts, ...noteLayouts, projectNoteLayout].find((layout) => layout.id === id)!.title;
}
