import { address } from "../../grid/address";
import { groupBy } from "../../grid/group";
import type { SheetPlan } from "../../grid/sheet-plan";
import { classNamed } from "../../official/classes";
import type { Measure } from "../../official/layout";
import type { Form, Indicator } from "../../reading/facts";
import { nameOf } from "../../rules/same-project";
import { summaryNames, summaryTitles } from "../../text/summary";
import { indicatorWords as words, measureWords, targetKinds } from "../../text/summary-indicators";
import { summaryKey } from "../../text/summary";
import type { Language, Words } from "../../text/words";
import { footOf } from "../reasons";
import { isQuantified } from "./indicator-groups";
import { unitTeller } from "./tallies";
import { filledForms, linkTo, unitSaid } from "./form-words";
import type { SummaryOptions, SummarySource } from "./source";
import { LINK_LOOK, QUIET_LOOK, Stack, columnRange, type Part, type StackColumn } from "./stack";

/** An indicator with the form that it stands on. */
interface Row {
  readonly form: Form;
  readonly indicator: Indicator;
  readonly unit: string;
  readonly class: string;
}

type Say = (text: Words) => string;

const UNIT_COLUMN = 1;
const CLASS_COLUMN = 6;
const CERTAIN_COLUMN = 7;
const KIND_COLUMN = 10;
const ORIGIN_COLUMN = 14;
/** In the counts. */
const COUNTED = { unit: UNIT_COLUMN, class: 2, own: 4, quantified: 5 } as const;

/** 指标汇总: every indicator of every form with its classes as printed and made one, its target taken apart, and where it stands. */
export function indicatorsSheet({ readings, result }: SummarySource, options: SummaryOptions): SheetPlan {
  const say: Say = (text) => text[options.language];
  const forms = filledForms(readings);
  const unitOf = unitTeller(readings);
  const rows = forms.flatMap((form) => {
    const unit = unitOf(form) ?? say(words.noUnit);
    return form.indicators.map((indicator) => rowOf(form, indicator, unit, say));
  });
  const several = readings.length > 1;
  const stack = new Stack(say(summaryTitles.indicators), columnsFor(several, say));
  const foot = footOf(result.pack, options);
  if (rows.length === 0) {
    stack.line(say(words.nothing));
    stack.headings();
    return stack.plan(say(summaryNames.indicators), { ...foot, onlyOver: true });
  }
  stack.line(say(words.summary(forms.length, rows.length)));
  stack.line(say(words.doubtNote));
  stack.headings();
  const first = stack.next;
  rows.forEach((row, index) => stack.row(listParts(row, index, several, options), keyOf(row, stack)));
  stack.filterFrom(first);
  putCounts(stack, rows, { first, last: stack.next - 1 }, options.language);
  return stack.plan(say(summaryNames.indicators), foot);
}

function rowOf(form: Form, indicator: Indicator, unit: string, say: Say): Row {
  const measures = measureOf(form, indicator);
  return { form, indicator, unit, class: say(measures ? measureWords[measures] : words.unclassed) };
}

/** What an indicator's class is about; null where it has none. */
export function measureOf({ layout }: Form, { class: label, level1 }: Indicator): Measure | null {
  return label === null ? null : (classNamed(label, level1, layout.indicators)?.measures ?? null);
}

function keyOf({ form, indicator }: Row, stack: Stack): string {
  return stack.keyOf(unitSaid(form), nameOf(form), form.year.value, indicator.class, indicator.name);
}

function columnsFor(several: boolean, say: Say): StackColumn[] {
  return [
    { title: say(words.number), width: 6, align: "center" },
    { title: say(words.unit), width: 16 },
    { title: say(words.project), width: 22 },
    { title: say(words.year), width: 7, align: "center" },
    { title: say(words.level1), width: 11 },
    { title: say(words.level2), width: 12 },
    { title: say(words.class), width: 11, align: "center" },
    { title: say(words.certain), width: 7, align: "center" },
    { title: say(words.name), width: 26 },
    { title: say(words.target), width: 18 },
    { title: say(words.kind), width: 9, align: "center" },
    { title: say(words.operator), width: 6, align: "center" },
    { title: say(words.value), width: 11, align: "right" },
    { title: say(words.measuredIn), width: 9, align: "center" },
    { title: say(words.origin), width: 7, align: "center" },
    ...(several ? [{ title: say(words.file), width: 14 }] : []),
    { title: say(words.sheet), width: 16 },
    { title: say(words.cell), width: 8, align: "center" },
    { title: say(summaryKey), width: 10 },
  ];
}

const SHOWN_OPERATORS: Readonly<Record<string, string>> = { ">=": "≥", "<=": "≤" };

function listParts({ form, indicator, unit, class: named }: Row, index: number, several: boolean, options: SummaryOptions): Part[] {
  const say: Say = (text) => text[options.language];
  const { parsed } = indicator;
  const cell = indicator.cells.target;
  const quiet = indicator.fixed ? { look: QUIET_LOOK } : {};
  const certain: Part = indicator.classCertain ? {} : { value: say(words.doubtful), look: QUIET_LOOK };
  return [
    { value: index + 1 },
    { value: unit },
    { value: nameOf(form) },
    { value: form.year.value },
    { value: indicator.level1 },
    { value: indicator.level2 },
    { value: named },
    certain,
    { value: indicator.name },
    { value: indicator.target },
    { value: say(targetKinds[parsed.kind]) },
    { value: parsed.operator && (SHOWN_OPERATORS[parsed.operator] ?? parsed.operator) },
    numberPart(indicator),
    { value: parsed.unit },
    { value: say(indicator.fixed ? words.fixed : words.own), ...quiet },
    ...(several ? [{ value: options.nameOf?.(form.file) ?? form.file }] : []),
    { value: form.sheet },
    { value: cell, look: LINK_LOOK, ...linkTo({ ...form, cell }, options) },
  ];
}

/** The number of a target, as a number where it has one; a range and a day in words. */
function numberPart({ parsed: { number, upTo, kind, date } }: Indicator): Part {
  if (kind === "date") return { value: date ?? null, look: { align: "center" } };
  if (number === null) return {};
  if (upTo !== undefined) return { value: `${number}～${upTo}` };
  const decimals = /\.(\d+)$/.exec(number)?.[1]?.length ?? 0;
  return { value: Number(number), look: { numberFormat: decimals > 0 ? `#,##0.${"0".repeat(decimals)}` : "#,##0" } };
}

/** One line of the counts: how many of a unit's indicators are of a class. Left out, each is of all. */
interface Counted {
  readonly unit?: string;
  readonly class?: string;
  readonly rows: readonly Row[];
}

/** How many there are by unit and class, as formulas over the list. */
function putCounts(stack: Stack, rows: readonly Row[], list: { first: number; last: number }, language: Language): void {
  const say: Say = (text) => text[language];
  const units = groupBy(rows, ({ unit }) => unit);
  const named = [...Object.values(measureWords), words.unclassed].map(say);
  const lines = [...units].flatMap(([unit, own]): Counted[] => {
    const classes = groupBy(own, (row) => row.class);
    const known = named.filter((each) => classes.has(each));
    return [...known.map((each) => ({ unit, class: each, rows: classes.get(each)! })), { unit, rows: own }];
  });
  stack.breakPage();
  stack.section(say(words.counts));
  stack.subheadings(words.countTitles[language]);
  for (const line of lines) putCount(stack, line, list, say);
  if (units.size > 1) putCount(stack, { rows }, list, say);
}

function putCount(stack: Stack, line: Counted, { first, last }: { first: number; last: number }, say: Say): void {
  const look = line.class === undefined ? { bold: true } : {};
  const row = stack.next;
  const counting = (wanted: (row: Row) => boolean, ...any: (readonly (readonly [col: number, text: string])[])[]): Part => {
    // The headings are taken in, for some programs take a single cell for no range.
    const range = (col: number): string => columnRange(col, first - 1, last);
    const isSafe = line.unit === undefined || isSafeCriterion(line.unit);
    const own = [
      ...(line.unit === undefined ? [] : [`${range(UNIT_COLUMN)},${address({ row, col: COUNTED.unit })}`]),
      ...(line.class === undefined ? [] : [`${range(CLASS_COLUMN)},${address({ row, col: COUNTED.class })}`]),
    ];
    const counts = any.map((all) => `COUNTIFS(${[...own, ...all.map(([col, text]) => `${range(col)},"${text}"`)].join(",")})`);
    const value = line.rows.filter(wanted).length;
    return { value, look: { ...look, align: "center" }, ...(isSafe ? { formula: counts.join("+") } : {}) };
  };
  const isOwn = ({ indicator }: Row): boolean => !indicator.fixed;
  const aimsAtFigure = (each: Row): boolean => isOwn(each) && isQuantified(each.indicator);
  const ownOnly = [ORIGIN_COLUMN, say(words.own)] as const;
  const own = counting(isOwn, [ownOnly]);
  const quantified = counting(
    aimsAtFigure,
    ...[targetKinds.numeric, targetKinds.date].map((kind) => [ownOnly, [KIND_COLUMN, say(kind)] as const]),
  );
  const [all, numeric] = [line.rows.filter(isOwn).length, line.rows.filter(aimsAtFigure).length];
  const [ownAt, quantifiedAt] = [COUNTED.own, COUNTED.quantified].map((col) => address({ row, col }));
  const share: Part = {
    value: all === 0 ? null : numeric / all,
    formula: `IF(${ownAt}=0,"",${quantifiedAt}/${ownAt})`,
    look: { ...look, align: "center", numberFormat: "0.0%" },
  };
  const forms = new Set(line.rows.map(({ form }) => form)).size;
  const unit = line.unit ?? say(words.total);
  const label = line.class ?? (line.unit === undefined ? null : say(words.allClasses));
  const doubtful = counting(({ indicator }) => !indicator.classCertain, [[CERTAIN_COLUMN, say(words.doubtful)]]);
  const fixed = counting(({ indicator }) => indicator.fixed, [[ORIGIN_COLUMN, say(words.fixed)]]);
  const parts: Part[] = [{}, { value: unit, look }, { value: label, look }, { value: forms }, own, quantified, share, doubtful, fixed];
  stack.row(parts, stack.keyOf("counts", line.unit ?? null, line.class ?? null));
}

/** A text that COUNTIFS takes as nothing but itself. */
function isSafeCriterion(text: string): boolean {
  return text.length <= 255 && !/[~*?]|^[=<>]|^[\d.,%+-]+$/.test(text);
}
