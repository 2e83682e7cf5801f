import { formLayouts } from "../official";
import type { FilledForm } from "../official/filled-form";
import type { FormLayout } from "../official/layout";
import { cutForms, leftOver, type FormText, type LeftOverLine } from "./form-texts";
import { plainForm } from "./plain-form";
import { tabbedForm } from "./tabbed-form";

/** What the text of one form gave; null where it is no form after all. */
export interface FormOfText {
  readonly filled: FilledForm | null;
  readonly leftOver: readonly LeftOverLine[];
}

/** What a published text holds: its forms, and the lines that belong to none, so that nothing is dropped unsaid. */
export interface ImportedText {
  readonly forms: readonly { readonly layout: FormLayout; readonly filled: FilledForm }[];
  readonly leftOver: readonly LeftOverLine[];
}

/** Reads the text of project forms of all generations, as extracted from published documents: fields separated by tabs, or by nothing. */
export function importText(text: string): ImportedText {
  const { forms, before } = cutForms(text, formLayouts);
  const read = forms.map((form) => ({ layout: form.layout, ...(isTabbed(form) ? tabbedForm(form) : plainForm(form)) }));
  return {
    forms: read.flatMap(({ layout, filled }) => (filled ? [{ layout, filled }] : [])),
    leftOver: [...before.map(leftOver), ...read.flatMap((form) => form.leftOver)]
      .filter((line) => line.text !== "")
      .sort((a, b) => a.line - b.line),
  };
}

/** A text whose tables kept their columns has a tab in the heading of its list of indicators and in many other lines. */
function isTabbed({ lines }: FormText): boolean {
  return lines.filter(({ text }) => /\S\t+\S/.test(text)).length >= 3;
}
