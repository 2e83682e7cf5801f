import { area } from "../grid/address";
import { compact } from "../grid/text";
import { spellingsOf, valueParts, type FieldPart, type FormLayout, type ValuePart } from "../official/layout";
import { readBoxes } from "../values/boxes";
import { parseDate } from "../values/date";
import { exactMoney, parseMoney, unitIn } from "../values/money";
import { evenWidth } from "./plain-labels";
import { oneLine, paragraphs } from "./plain-text";

/** What stands between a label and the next one. */
export interface Printed {
  readonly text: string;
  readonly bracket: string;
  /** It may belong to the label beside it as well. */
  readonly doubtful?: boolean;
}

/** A value as it goes into the form; `sure` is false where it is no readable amount or date, or may belong to another label. */
export interface PlainValue {
  readonly text: string;
  readonly sure: boolean;
}

/** The value of a part in what is printed behind its label. `full`: width of a full line, in half-width characters. */
export function valueOf(part: ValuePart, printed: Printed, layout: FormLayout, full: number): PlainValue {
  const value = part.kind === "amount" ? amountOf(printed, layout) : fieldOf(part, printed.text, full);
  return printed.doubtful ? { ...value, sure: false } : value;
}

/** Two labels in one line and their values in the next: each gets its own, or, where there is only one value, both are in doubt. */
export function sharedValues(layout: FormLayout, printed: (id: string) => Printed | null): Map<string, Printed> {
  const shared = new Map<string, Printed>();
  const parts = valueParts(layout).filter(({ kind }) => kind === "amount" || kind === "date");
  parts.forEach((right, index) => {
    const left = parts[index - 1];
    if (!left || left.kind !== right.kind || area(left.at).top !== area(right.at).top) return;
    const [mine, theirs] = [printed(left.key), printed(right.key)];
    if (!mine || !theirs || mine.text.trim() !== "" || !/^[ \t]*\n/.test(theirs.text)) return;
    const values = theirs.text.trim().split(/\s+/);
    if (values.length === 2) {
      shared.set(left.key, { ...mine, text: values[0]! });
      shared.set(right.key, { ...theirs, text: values[1]! });
    } else if (values.length === 1 && values[0] !== "") {
      shared.set(left.key, { ...mine, doubtful: true });
      shared.set(right.key, { ...theirs, doubtful: true });
    }
  });
  return shared;
}

function amountOf({ text, bracket }: Printed, layout: FormLayout): PlainValue {
  const plain = oneLine(text);
  const reading = parseMoney(plain, unitIn(`(${bracket})`) ?? layout.unit);
  if (reading.kind === "blank") return { text: "", sure: true };
  if (reading.kind !== "money") return { text: plain, sure: false };
  // Digits on two lines may be one amount that was broken, or two; with separators a broken one shows.
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  return { text: exactMoney(reading.value), sure: lines.length === 1 || plain.includes(",") };
}

function fieldOf(part: FieldPart, text: string, full: number): PlainValue {
  if (part.long) return { text: paragraphs(text, full), sure: true };
  const plain = oneLine(text);
  if (part.kind === "boxes") return chosen(part, plain);
  if (part.kind !== "date") return { text: plain, sure: true };
  const day = parseDate(withoutRepeatedLabel(plain, part));
  return day.kind === "date" ? { text: day.iso, sure: true } : { text: plain, sure: plain === "" };
}

/** 结束时间 结束日期：2019年12月31日 */
function withoutRepeatedLabel(text: string, part: FieldPart): string {
  const [before, after] = evenWidth(text).split(/:(.*)/);
  return after !== undefined && spellingsOf(part).includes(compact(before!)) ? after : text;
}

function chosen({ options = [] }: FieldPart, text: string): PlainValue {
  const printed = readBoxes(text, options.flat());
  if (!printed) return { text, sure: text === "" };
  // Which options lost their boxes can only be seen in the words as printed.
  if (printed.some(({ ticked }) => ticked === null)) return { text, sure: true };
  const ticked = printed.filter((option) => option.ticked).map(({ name }) => name);
  return { text: ticked.join("、"), sure: true };
}
