import type { FormLayout, LayoutId } from "./layout";
import { project2023 } from "./project-2023";

/** Every official form that is read, checked and written. A new year's form is one more entry. */
export const formLayouts: readonly FormLayout[] = [project2023];

/** All project forms: what a rule applies to that takes everything it needs from the layout's data. */
export const projectForms: readonly LayoutId[] = formLayouts.map(({ id }) => id);
