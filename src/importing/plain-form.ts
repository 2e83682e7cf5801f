import { compact } from "../grid/text";
import { formLayouts } from "../official";
import type { FilledForm } from "../official/filled-form";
import {
  fieldParts,
  indicatorColumns,
  valueParts,
  type AmountKey,
  type FieldKey,
  type FormLayout,
  type ValuePart,
} from "../official/layout";
import { slotsOf, subProjectSlot } from "../reading/frame";
import { isTitle } from "../reading/recognise";
import { importReviews } from "../text/importing";
import { unitIn } from "../values/money";
import { parsePeriod } from "../values/period";
import { yearIn } from "../values/year";
import { leftOver, type FormText, type RawLine } from "./form-texts";
import type { LaidOut } from "./import-text";
import { evenWidth, findPrintedLabels, withoutHeadings, type PrintedLabel } from "./plain-labels";
import { cutEnd } from "./plain-cuts";
import { cutAtRestarts, FEWEST_LABELS, isYear } from "./restarts";
import { plainIndicators } from "./plain-indicators";
import { lineWidth } from "./plain-text";
import { sharedValues, valueOf, type PlainValue, type Printed } from "./plain-values";
import { pageNumbers } from "./page-number";
import { plainSubProjects } from "./plain-sub-projects";

/** Two goals printed side by side, of which the text made one. */
const MIXED_GOALS = { overallGoal: importReviews.mixedGoals.zh, annualGoal: importReviews.mixedGoals.zh };
/** What the title adds to the share of labels found. */
const TITLE_BONUS = 0.15;

/**
 * Reads the text from one title to the next as PDF extraction leaves it: lines wrapped, labels and values in one run, blank
 * cells gone. Where a title was lost it holds several forms.
 */
export function plainForms(text: FormText): LaidOut[] {
  const pages = pageNumbers(text.lines);
  const own = text.lines.filter((line) => !pages.has(line));
  const [first, ...others] = cutAtRestarts(own, text.layout).map((lines) => plainForm({ ...text, lines }));
  return [{ ...first!, leftOver: [...[...pages].map(leftOver), ...first!.leftOver] }, ...others];
}

function plainForm({ layout: titled, lines }: FormText): LaidOut {
  const { layout, labels } = layoutOf(lines, titled);
  const { kept, dropped } = cutEnd(lines, layout);
  const text = kept.map((line) => line.text).join("\n");
  const even = evenWidth(text);
  const own = kept.length === lines.length ? labels : findPrintedLabels(even, layout);
  if (own.length < FEWEST_LABELS) return { layout, filled: null, leftOver: lines.map(leftOver) };
  const printed = (id: string): Printed | null => betweenLabels(id, text, even, own, layout);
  const filled = fill(layout, even.slice(0, own[0]!.start), even, printed);
  return {
    layout,
    filled: { ...filled, review: { ...filled.review, ...doubtfulLabels(own, layout) } },
    leftOver: [...headRemarks(kept, even, own[0]!, layout), ...dropped].map(leftOver),
  };
}

/** What stands between the title and the first label and is neither title nor year nor unit. */
function headRemarks(lines: readonly RawLine[], even: string, first: PrintedLabel, layout: FormLayout): RawLine[] {
  const above = even.slice(0, first.start).split("\n");
  const beside = above.pop()!;
  const head = [...lines.slice(0, above.length), { ...lines[above.length]!, text: beside }].filter(({ text }) => text.trim() !== "");
  const isTitlePart = (text: string): boolean =>
    [layout.title, ...(layout.titleVariants ?? [])].some((title) => title.includes(compact(text)));
  return head.filter((line) => !isTitlePart(line.text) && !isTitle(line.text, layout) && !isYear(line) && unitIn(line.text) === null);
}

/** The layout whose labels the text prints most of; units keep a title that they are used to over a newer form. */
function layoutOf(lines: readonly RawLine[], titled: FormLayout): { layout: FormLayout; labels: readonly PrintedLabel[] } {
  const even = evenWidth(lines.map(({ text }) => text).join("\n"));
  const found = formLayouts.map((layout) => ({ layout, labels: findPrintedLabels(even, layout) }));
  const score = ({ layout, labels }: (typeof found)[number]): number =>
    labels.length / slotsOf(layout).length + (layout === titled ? TITLE_BONUS : 0);
  return found.reduce((best, candidate) => (score(candidate) > score(best) ? candidate : best));
}

/** A label that stands twice: where the value of the first ends, and which one is meant, a person must see. */
function doubtfulLabels(labels: readonly PrintedLabel[], layout: FormLayout): FilledForm["review"] {
  const keys = new Set<string>(valueParts(layout).map(({ key }) => key));
  const doubtful = labels.flatMap(({ id, again }, index) => (again ? [labels[index - 1]?.id, id] : []));
  const known = doubtful.filter((id): id is string => id !== undefined && keys.has(id));
  return Object.fromEntries(known.map((id) => [id, importReviews.repeatedLabel.zh]));
}

function betweenLabels(id: string, text: string, even: string, labels: readonly PrintedLabel[], layout: FormLayout): Printed | null {
  const at = labels.findIndex((label) => label.id === id);
  const label = labels[at];
  if (!label) return null;
  const end = labels[at + 1]?.start ?? text.length;
  return { text: withoutHeadings(text.slice(label.end, end), even.slice(label.end, end), layout), bracket: label.bracket };
}

const SUB_PROJECT_COLUMNS = [subProjectSlot("name"), subProjectSlot("amount")];

type PrintedOf = (id: string) => Printed | null;

function fill(layout: FormLayout, head: string, even: string, printed: PrintedOf): FilledForm {
  const { fields, amounts, review } = fillParts(layout, printed);
  const period = periodOf(layout, printed);
  const mixed = period !== null && !fields.overallGoal;
  return {
    year: yearOf(head) ?? yearOfHeading(even, layout),
    fields,
    ...(period ? { goalPeriod: period } : {}),
    amounts,
    ...(layout.subProjects ? { subProjects: plainSubProjects(listBehind(SUB_PROJECT_COLUMNS, printed), layout, amounts) } : {}),
    indicators: plainIndicators(listBehind(indicatorColumns, printed).text, layout),
    review: { ...review, ...(mixed ? MIXED_GOALS : {}) },
  };
}

/** The list below headings of columns. It stands behind the last of them, or, where that one is garbled, behind those that are left. */
function listBehind(columns: readonly string[], printed: PrintedOf): { readonly text: string; readonly whole: boolean } {
  const texts = columns.map((id) => printed(id)?.text);
  return { text: texts.map((text) => text ?? "").join("\n"), whole: !texts.includes(undefined) };
}

function fillParts(layout: FormLayout, printed: PrintedOf): Pick<FilledForm, "fields" | "amounts" | "review"> {
  const longTexts = fieldParts(layout).flatMap((part) => (part.long ? (printed(part.key)?.text ?? "") : ""));
  const full = lineWidth(longTexts.join("\n"));
  const fields: Partial<Record<FieldKey, string>> = {};
  const amounts: Partial<Record<AmountKey, string>> = {};
  const review: Partial<Record<FieldKey | AmountKey, string>> = {};
  const shared = sharedValues(layout, printed);
  for (const part of valueParts(layout)) {
    const found = shared.get(part.key) ?? printed(part.key);
    const value = found && valueOf(part, found, layout, full);
    const why = reviewOf(part, value);
    if (why) review[part.key] = why;
    if (!value || value.text === "") continue;
    if (part.kind === "amount") amounts[part.key] = value.text;
    else fields[part.key] = value.text;
  }
  return { fields, amounts, review };
}

/** Years in brackets behind the label of the overall goal. */
function periodOf(layout: FormLayout, printed: (id: string) => Printed | null): string | null {
  const part = fieldParts(layout).find((candidate) => candidate.period);
  const bracket = part ? (printed(part.key)?.bracket ?? "") : "";
  return parsePeriod(bracket) ? bracket : null;
}

function reviewOf({ required }: ValuePart, value: PlainValue | null): string | null {
  if (!value) return required ? importReviews.missingLabel.zh : null;
  return value.sure ? null : importReviews.unreadableValue.zh;
}

function yearOf(head: string): number | null {
  const years = head.split("\n").flatMap((line) => yearIn(line) ?? []);
  return years[0] ?? null;
}

/** 2020年绩效目标: a heading that names the year. */
function yearOfHeading(even: string, layout: FormLayout): number | null {
  const dated = layout.parts.filter((part) => part.kind === "heading" && part.withYear).map(({ label }) => label);
  const found = dated.flatMap((label) => new RegExp(String.raw`^\s*(20\d{2})\s*年\s*${label}`, "m").exec(even)?.[1] ?? []);
  return found[0] === undefined ? null : Number(found[0]);
}
