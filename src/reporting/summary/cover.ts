import type { Finding } from "../../checking/result";
import { gridCells, type Grid } from "../../grid/grid";
import { markLooks } from "../../grid/mark-looks";
import type { Look, SheetPlan } from "../../grid/sheet-plan";
import { severityWords, headWords } from "../../text/reporting";
import { summaryNames, summaryTitles } from "../../text/summary";
import { coverWords as words } from "../../text/summary-cover";
import type { Words } from "../../text/words";
import { footOf, packLine } from "../reasons";
import { coverFacts, type CoverFacts, type CoverGroup } from "./cover-facts";
import { heightOf, pageOf, type PageCell, type PageLine } from "./page-lines";
import type { SummaryOptions, SummarySource } from "./source";
import { addCounts } from "./tallies";

const WIDTHS = [14, 20, 8, 8, 8, 8, 9, 8, 11];
/** Columns that a name takes. */
const NAME = 2;
const COLUMNS = WIDTHS.length;
/** Points of one printed page of A4; so much more still prints in letters that can be read. */
const PAGE = 755 * 1.25;
const ROW = 18;
/** In half-width signs: about four lines. */
const LONGEST_MESSAGE = 180;
const HEADING_FILL = "E7EEF7";
const SUM_FILL = "F2F2F2";
const LINK: Look = { color: "0563C1", underline: true };

/** How many rows each list may take. */
interface Limits {
  readonly units: number;
  readonly kinds: number;
  readonly errors: number;
  readonly explained: number;
}

/** From the most that a page might hold down to what any page holds. */
const LIMITS: readonly Limits[] = Array.from({ length: 16 }, (_, step) => ({
  units: Math.max(6, 20 - step),
  kinds: Math.max(4, 16 - step),
  errors: Math.max(3, 15 - step),
  explained: Math.max(1, 8 - Math.ceil(step / 2)),
}));

type Say = (text: Words) => string;

/**
 * 封面结论: one printed page of what was checked by which pack and what came out of it, by unit and kind of table, with the errors that are
 * open, what was explained and what could not be checked, and room for signatures. Lists are cut, and say so, until they fit the page.
 */
export function coverSheet(source: SummarySource, options: SummaryOptions): SheetPlan {
  const { language } = options;
  const facts = coverFacts(source, options);
  const pages = LIMITS.map((limits) => pageLines(facts, source, options, limits));
  const page = pages.find((lines) => heightOf(lines, WIDTHS) <= PAGE) ?? pages.at(-1)!;
  return {
    name: summaryNames.cover[language],
    ...pageOf(page, WIDTHS),
    print: { orientation: "portrait", onePage: true, ...footOf(source.result.pack, options) },
  };
}

function pageLines(facts: CoverFacts, source: SummarySource, options: SummaryOptions, limits: Limits): PageLine[] {
  const say: Say = (text) => text[options.language];
  return [
    { height: 34, cells: [{ span: COLUMNS, value: say(summaryTitles.cover), look: { size: 18, bold: true, align: "center" } }] },
    ...headLines(facts, source, options, say),
    ...unitLines(facts, limits, say),
    ...kindLines(facts, limits, say),
    ...errorLines(facts, options, limits, say),
    ...explanationLines(facts, options, limits, say),
    heading(say(words.unchecked)),
    ...(facts.unchecked.length > 0 ? facts.unchecked : [say(words.nothing)]).map(wholeLine),
    ...signatureLines(say, options.earlier?.get("cover")),
  ];
}

function headLines(
  { filled, years, ...facts }: CoverFacts,
  { result, failed }: SummarySource,
  options: SummaryOptions,
  say: Say,
): PageLine[] {
  const { nameOf = (file) => file, today } = options;
  const files = [...result.files, ...failed].map(({ file }) => nameOf(file));
  const of = (kind: string): number => filled.filter(({ subject }) => subject.kind === kind).length;
  const told = (title: Words, value: string, look: Look = {}): PageLine => ({
    height: ROW,
    cells: [
      { value: say(title), look: { ...boxed, bold: true, fill: HEADING_FILL, align: "center" } },
      { value, span: COLUMNS - 1, look: { ...boxed, indent: 1, ...look } },
    ],
  });
  return [
    told(words.files, say(words.fileNames(files.slice(0, 3), files.length))),
    told(words.contents, say(words.counted(of("form"), of("table"), of("note") + of("project-note"), years))),
    told(words.pack, packLine(result.pack, options.language)),
    told(words.day, today),
    told(words.conclusion, conclusion({ filled, years, ...facts }, say), { bold: true, size: 11 }),
  ];
}

/** Never more than is true: what is settled, blank or could not be checked is said to be so. */
function conclusion({ filled, counts, incomplete }: CoverFacts, say: Say): string {
  const checked = filled.length;
  const parts = [
    checked === 0
      ? words.none
      : counts.error > 0
        ? words.errors(checked, counts)
        : counts.warning > 0
          ? words.warnings(checked, counts)
          : counts.info > 0
            ? words.infos(checked, counts)
            : words.clean(checked),
    ...(counts.explained > 0 ? [words.besides(counts.explained)] : []),
    ...(incomplete ? [words.incomplete] : []),
  ];
  return parts.map(say).join(say({ zh: "", en: " " }));
}

const boxed: Look = { border: true, wrap: true, vertical: "center" };
const centred: Look = { ...boxed, align: "center" };
const summed: Look = { ...centred, bold: true, fill: SUM_FILL };

function heading(text: string): PageLine {
  return { height: 24, cells: [{ value: text, span: COLUMNS, look: { bold: true, size: 11, vertical: "center" } }] };
}

function wholeLine(text: string): PageLine {
  return { height: ROW, cells: [{ value: text, span: COLUMNS, look: { ...boxed, indent: 1 } }] };
}

function columnHeads(titles: readonly Words[], say: Say): PageLine {
  const counted = [severityWords.error, severityWords.warning, severityWords.info, headWords.explained];
  return {
    height: ROW,
    cells: [...titles, ...counted].map((title, index): PageCell => ({
      value: say(title),
      look: { ...centred, bold: true, fill: HEADING_FILL },
      span: index === 0 ? NAME : 1,
    })),
  };
}

function unitLines({ units }: CoverFacts, limits: Limits, say: Say): PageLine[] {
  const figures = ({ members }: CoverGroup): number[] => {
    const of = (kind: string): number => members.filter(({ subject, blank }) => !blank && subject.kind === kind).length;
    return [of("form"), of("table"), of("note") + of("project-note")];
  };
  if (units.length === 0) return [];
  const heads = columnHeads([words.unit, words.forms, words.tables, words.notes], say);
  return [heading(say(words.byUnit)), heads, ...groupLines(units, limits.units, figures, words.otherUnits, say)];
}

function kindLines({ kinds }: CoverFacts, limits: Limits, say: Say): PageLine[] {
  const figures = ({ members }: CoverGroup): number[] => [
    members.filter(({ blank }) => !blank).length,
    members.filter(({ blank }) => blank).length,
    members.filter(({ counts }) => counts.error > 0).length,
  ];
  if (kinds.length === 0) return [];
  const heads = columnHeads([words.kind, words.all, words.blank, words.faulty], say);
  return [heading(say(words.byKind)), heads, ...groupLines(kinds, limits.kinds, figures, words.otherKinds, say)];
}

/** A row each with a sum below; those that would be too many go together, the ones with most errors last. */
function groupLines(
  all: readonly CoverGroup[],
  limit: number,
  figures: (group: CoverGroup) => number[],
  others: (count: number) => Words,
  say: Say,
): PageLine[] {
  const shown = all.length <= limit ? all : [...all].sort((a, b) => gravity(b) - gravity(a)).slice(0, limit - 1);
  const rest = all.filter((group) => !shown.includes(group));
  const together: CoverGroup[] =
    rest.length > 0 ? [{ name: say(others(rest.length)), members: rest.flatMap(({ members }) => members) }] : [];
  const rows = [...shown, ...together];
  const numbers = rows.map((group) => {
    const { error, warning, info, explained } = addCounts(group.members.map(({ counts }) => counts));
    return [...figures(group), error, warning, info, explained];
  });
  const lines = rows.map(({ name }, index): PageLine => ({
    height: ROW,
    cells: [
      { value: name, span: NAME, look: { ...boxed, indent: 1 } },
      ...numbers[index]!.map((value, col) => ({ value, look: countLook(value, col) })),
    ],
  }));
  const sums = numbers[0]!.map((_, col): PageCell => ({
    value: numbers.reduce((sum, row) => sum + row[col]!, 0),
    look: summed,
    ...(rows.length > 1 ? { sums: rows.length } : {}),
  }));
  return rows.length > 1
    ? [...lines, { height: ROW, cells: [{ value: say(words.sum), span: NAME, look: { ...summed, align: "left", indent: 1 } }, ...sums] }]
    : lines;
}

/** Column of the errors among the figures of a row. */
const ERRORS = 3;

function countLook(value: number, col: number): Look {
  return value > 0 && col === ERRORS ? { ...centred, ...markLooks.error.colours } : centred;
}

function gravity({ members }: CoverGroup): number {
  const { error, warning, info } = addCounts(members.map(({ counts }) => counts));
  return error * 1e8 + warning * 1e4 + info;
}

function errorLines({ errors, counts, several }: CoverFacts, options: SummaryOptions, limits: Limits, say: Say): PageLine[] {
  const lines = limited(errors, limits.errors, say).map((each) =>
    typeof each === "string" ? wholeLine(each) : findingLine(each, shortened(say(each.message)), several, options),
  );
  return [heading(say(words.openErrors(counts.error))), ...(lines.length > 0 ? lines : [wholeLine(say(words.nothing))])];
}

function explanationLines(
  { explained, invalid, counts, several }: CoverFacts,
  options: SummaryOptions,
  limits: Limits,
  say: Say,
): PageLine[] {
  if (counts.explained === 0 && invalid === 0) return [];
  const lines = limited(explained, limits.explained, say).map((each) => {
    if (typeof each === "string") return wholeLine(each);
    const { text, by, date } = each.explanation!;
    const who = [by, date].filter((part) => part !== null).join(say({ zh: "，", en: ", " }));
    return findingLine(each, say(words.said(shortened(text), who)), several, options);
  });
  return [heading(say(words.explanations(counts.explained))), ...lines, ...(invalid > 0 ? [wholeLine(say(words.invalid(invalid)))] : [])];
}

/** The first ones, and how many more there are. */
function limited(findings: readonly Finding[], limit: number, say: Say): (Finding | string)[] {
  if (findings.length <= limit) return [...findings];
  return [...findings.slice(0, limit), say(words.more(findings.length - limit))];
}

function findingLine(
  { place: { file, sheet, cell } }: Finding,
  text: string,
  several: boolean,
  { linkTo, nameOf = (each) => each }: SummaryOptions,
): PageLine {
  const where = several ? `${nameOf(file)} · ${sheet}` : sheet;
  return {
    height: ROW,
    cells: [
      { value: where, span: NAME, look: { ...boxed, indent: 1 } },
      { value: cell, look: { ...centred, ...LINK }, link: { ...(linkTo ? { file: linkTo(file) } : {}), sheet, cell } },
      { value: text, span: COLUMNS - NAME - 1, look: { ...boxed, indent: 1 } },
    ],
  };
}

function shortened(text: string): string {
  let [width, end] = [0, 0];
  for (const sign of text) {
    width += sign.charCodeAt(0) > 0xff ? 2 : 1;
    if (width > LONGEST_MESSAGE) return `${text.slice(0, end)}……`;
    end += sign.length;
  }
  return text;
}

/** @param earlier the page as it stands: who has signed there, stays */
function signatureLines(say: Say, earlier: Grid | undefined): PageLine[] {
  const { prepared, reviewed, responsible, on } = words.signatures;
  const texts = earlier ? gridCells(earlier).map(({ text }) => text.trim()) : [];
  const signed = (title: Words): string =>
    Object.values(title).flatMap((label) => texts.filter((text) => text.startsWith(label)).map((text) => text.slice(label.length)))[0] ??
    "";
  const room = (title: Words, span: number): PageCell => ({
    value: `${say(title)}${signed(title)}`,
    span,
    look: { size: 11, vertical: "center" },
  });
  return [
    { height: 14, cells: [] },
    { height: 36, cells: [room(prepared, 2), room(reviewed, 3), room(responsible, 2), room(on, 2)] },
  ];
}
