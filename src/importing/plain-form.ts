import { compact, tidy } from "../grid/text";
import type { FilledForm, FilledSubProject } from "../official/filled-form";
import { fieldParts, spellingsOf, valueParts, type AmountKey, type FieldKey, type FieldPart, type FormLayout } from "../official/layout";
import { subProjectSlot } from "../reading/frame";
import { importReviews } from "../text/importing";
import { readBoxes } from "../values/boxes";
import { parseDate } from "../values/date";
import { exactMoney, parseMoney, unitIn } from "../values/money";
import { yearIn } from "../values/year";
import { leftOver, type FormText, type RawLine } from "./form-texts";
import type { FormOfText } from "./import-text";
import { evenWidth, findPrintedLabels, withoutHeadings, type PrintedLabel } from "./plain-labels";
import { plainIndicators } from "./plain-indicators";
import { lineWidth, oneLine, paragraphs } from "./plain-text";
import { isPageNumber } from "./page-number";

/** Below this number of labels a title is not followed by its form. */
const FEWEST_LABELS = 5;

/** What stands between a label and the next one. */
interface Printed {
  readonly text: string;
  readonly bracket: string;
}

/** Reads the text of one form as PDF extraction leaves it: lines wrapped, labels and values in one run, blank cells gone. */
export function plainForm({ layout, lines }: FormText): FormOfText {
  const own = lines.filter(({ text }) => !isPageNumber(text));
  const pages = lines.filter((line) => line.text.trim() !== "" && !own.includes(line));
  const { kept, dropped } = cutEnd(own, layout);
  const text = kept.map((line) => line.text).join("\n");
  const even = evenWidth(text);
  const labels = findPrintedLabels(even, layout);
  if (labels.length < FEWEST_LABELS) return { filled: null, leftOver: lines.map(leftOver) };
  const printed = (id: string): Printed | null => betweenLabels(id, text, even, labels, layout);
  return {
    filled: fill(layout, even.slice(0, labels[0]!.start), printed),
    leftOver: [...pages, ...dropped].map(leftOver),
  };
}

/** Signatures and notes below the form are none of it. A label that the form itself has may be among the words that end it. */
function cutEnd(lines: readonly RawLine[], layout: FormLayout): { kept: readonly RawLine[]; dropped: readonly RawLine[] } {
  const ownLabels = new Set(layout.parts.flatMap(spellingsOf));
  const ends = layout.indicators.endLabels.map(compact).filter((label) => !ownLabels.has(label));
  const heading = lines.findIndex(({ text }) => startsWithOneOf(text, spellingsOf(layout.indicators.columns.level1)));
  const end = lines.findIndex(({ text }, index) => index > heading && heading >= 0 && endsList(text, ends));
  return end < 0
    ? { kept: lines, dropped: [] }
    : { kept: lines.slice(0, end), dropped: lines.slice(end).filter(({ text }) => text.trim() !== "") };
}

function startsWithOneOf(text: string, spellings: readonly string[]): boolean {
  const plain = compact(text);
  return spellings.some((spelling) => plain.startsWith(spelling));
}

function endsList(text: string, ends: readonly string[]): boolean {
  const plain = compact(text);
  return ends.some((label) => plain === label || plain.startsWith(`${label}:`));
}

function betweenLabels(id: string, text: string, even: string, labels: readonly PrintedLabel[], layout: FormLayout): Printed | null {
  const at = labels.findIndex((label) => label.id === id);
  const label = labels[at];
  if (!label) return null;
  const end = labels[at + 1]?.start ?? text.length;
  return { text: withoutHeadings(text.slice(label.end, end), even.slice(label.end, end), layout), bracket: label.bracket };
}

function fill(layout: FormLayout, head: string, printed: (id: string) => Printed | null): FilledForm {
  const longTexts = fieldParts(layout).flatMap((part) => (part.long ? (printed(part.key)?.text ?? "") : ""));
  const full = lineWidth(longTexts.join("\n"));
  const fields: Partial<Record<FieldKey, string>> = {};
  const amounts: Partial<Record<AmountKey, string>> = {};
  const review: Partial<Record<FieldKey | AmountKey, string>> = {};
  for (const part of valueParts(layout)) {
    const found = printed(part.key);
    if (!found) {
      if (part.required) review[part.key] = importReviews.missingLabel.zh;
      continue;
    }
    const value = part.kind === "amount" ? amountOf(found, layout) : fieldOf(part, found.text, full);
    if (value.text === "") continue;
    if (part.kind === "amount") amounts[part.key] = value.text;
    else fields[part.key] = value.text;
    if (!value.readable) review[part.key] = importReviews.unreadableValue.zh;
  }
  return {
    year: yearOf(head),
    fields,
    amounts,
    ...(layout.subProjects ? { subProjects: subProjectsIn(printed(subProjectSlot("amount"))?.text ?? "") } : {}),
    indicators: plainIndicators(printed("target")?.text ?? "", layout),
    review,
  };
}

function yearOf(head: string): number | null {
  const years = head.split("\n").flatMap((line) => yearIn(line) ?? []);
  return years[0] ?? null;
}

interface Value {
  readonly text: string;
  readonly readable: boolean;
}

function amountOf({ text, bracket }: Printed, layout: FormLayout): Value {
  const plain = oneLine(text);
  const reading = parseMoney(plain, unitIn(`(${bracket})`) ?? layout.unit);
  if (reading.kind === "blank") return { text: "", readable: true };
  return reading.kind === "money" ? { text: exactMoney(reading.value), readable: true } : { text: plain, readable: false };
}

function fieldOf(part: FieldPart, text: string, full: number): Value {
  if (part.long) return { text: paragraphs(text, full), readable: true };
  const plain = oneLine(text);
  if (part.kind === "boxes") return chosen(part, plain);
  if (part.kind !== "date") return { text: plain, readable: true };
  const day = parseDate(withoutRepeatedLabel(plain, part));
  return day.kind === "date" ? { text: day.iso, readable: true } : { text: plain, readable: plain === "" };
}

/** 结束时间 结束日期：2019年12月31日 */
function withoutRepeatedLabel(text: string, part: FieldPart): string {
  const [before, after] = evenWidth(text).split(/:(.*)/);
  return after !== undefined && spellingsOf(part).includes(compact(before!)) ? after : text;
}

function chosen({ options = [] }: FieldPart, text: string): Value {
  const printed = readBoxes(text, options.flat());
  if (!printed) return { text, readable: text === "" };
  const ticked = printed.filter((option) => option.ticked).map(({ name }) => name);
  return { text: ticked.join("、"), readable: true };
}

/** Each line ends in an amount; one without is the beginning of a name that goes on in the next. */
function subProjectsIn(text: string): FilledSubProject[] {
  const found: FilledSubProject[] = [];
  let name = "";
  for (const line of text.split("\n").map(tidy)) {
    const row = /^(?<name>.*?)(?<amount>\d[\d,]*(?:\.\d+)?)$/.exec(evenWidth(line))?.groups;
    name += row ? line.slice(0, row["name"]!.length) : line;
    if (!row) continue;
    found.push({ name: oneLine(name) || null, amount: row["amount"]! });
    name = "";
  }
  return name === "" ? found : [...found, { name: oneLine(name), amount: null }];
}
