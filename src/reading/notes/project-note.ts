import Decimal from "decimal.js";
import { cellAt, unbroken, type PlacedText } from "../../grid/placed-text";
import { compact } from "../../grid/text";
import { projectNoteLayout, type ProjectNoteSectionKey } from "../../official/note-layout";
import { parseDayRange } from "../../values/day-range";
import { yearIn } from "../../values/year";
import type { Figure, ProjectNote, SheetPlace } from "../budget-facts";
import type { Fact } from "../facts";
import { figuresOf } from "./figures";
import { paragraphsOf, restOfLine, type NoteLine } from "./lines";
import { projectName, type FoundProject } from "./sections";

type Sections = Partial<Record<ProjectNoteSectionKey, { readonly fact: Fact<string>; readonly paragraphs: readonly PlacedText[] }>>;

const PLACEHOLDER = /^\((?:说明|列举|填写)[^]*\)$|^[.。…xX×\s]*$/;
const TARGETS_TABLE = /《([^》]{0,60}(?:〈[^〉]{0,60}〉|<[^>]{0,60}>|《[^》]{0,60}》)?[^》]{0,60}绩效目标[^》]{0,60})》/;
const LONGEST_UNIT = 80;
const TOTAL_LABEL = "本项目总金额";

/** A project's description: the lines below its name. `to`: the line with which the next one begins. */
export function readProjectNote(place: SheetPlace, found: FoundProject, lines: readonly NoteLine[], to: number): ProjectNote {
  const sections = sectionsOf(found, lines, to);
  const budget = sections.annualBudget?.paragraphs ?? [];
  const name = nameOf(found, lines);
  const period = periodOf(sections, name.cell);
  const targetsTable = targetsTableOf(sections, name.cell);
  const year = yearOf(name, targetsTable, period);
  const figures = figuresOf(place, budget, null, year.value);
  const isBlank = name.value === null && Object.entries(sections).every(([key, { fact }]) => fact.value === null || key === "goals");
  return {
    ...place,
    kind: "project-note",
    layout: projectNoteLayout,
    name,
    year,
    implementingUnit: implementingUnitOf(sections, name.cell),
    startDate: { ...period, label: "开始时间", value: period.value?.start ?? null },
    endDate: { ...period, label: "结束时间", value: period.value?.end ?? null },
    ...amountsOf(figures, sections.annualBudget?.fact ?? missing("年度预算安排", name.cell)),
    targetsTable,
    sections: Object.fromEntries(Object.entries(sections).map(([key, { fact }]) => [key, fact])),
    paragraphs: Object.entries(sections).flatMap(([key, { fact, paragraphs }]) =>
      fact.value === null ? [] : paragraphs.map((paragraph) => ({ section: key as ProjectNoteSectionKey, ...unbroken(paragraph) })),
    ),
    figures,
    isBlank,
  };
}

function nameOf({ name, head }: FoundProject, lines: readonly NoteLine[]): Fact<string> {
  const value = projectName(name);
  return { label: "项目名称", value, text: value ?? "", cell: cellAt(head ?? lines[0]!, 0), problem: null };
}

function sectionsOf({ sections }: FoundProject, lines: readonly NoteLine[], to: number): Sections {
  const read: Sections = {};
  sections.forEach(({ key, label, line }, index) => {
    const heading = lines[line]!;
    const inline = /[:：]/.exec(heading.text);
    const first = inline ? restOfLine(heading, inline.index + 1) : null;
    const body = [...(first ? [first] : []), ...lines.slice(line + 1, sections[index + 1]?.line ?? to)];
    const paragraphs = paragraphsOf(body);
    const text = paragraphs.map((paragraph) => unbroken(paragraph).text).join("\n");
    const value = PLACEHOLDER.test(compact(text)) ? null : text;
    const cell = paragraphs[0] ? cellAt(paragraphs[0], 0) : cellAt(heading, 0);
    read[key] = { fact: { label, value, text: value ?? "", cell, problem: null }, paragraphs };
  });
  return read;
}

/** The unit where the section says nothing else; a description of who does what names none for certain. */
function implementingUnitOf({ implementingUnit }: Sections, elsewhere: string): Fact<string> {
  const fact = implementingUnit?.fact ?? missing("实施主体", elsewhere);
  const name = fact.value?.replace(/\s+/g, "").replace(/。$/, "") ?? null;
  return { ...fact, value: name === null || name.length > LONGEST_UNIT || /[，。；：]/.test(name) ? null : name };
}

function periodOf({ period }: Sections, elsewhere: string): Fact<{ start: string; end: string }> {
  const fact = period?.fact ?? missing("实施周期", elsewhere);
  const value = fact.value === null ? null : parseDayRange(fact.value);
  return { ...fact, value, problem: fact.value !== null && value === null ? "not-a-date" : null };
}

function targetsTableOf({ goals }: Sections, elsewhere: string): Fact<string> {
  const fact = goals?.fact ?? missing("绩效目标", elsewhere);
  return { ...fact, value: TARGETS_TABLE.exec(fact.value ?? "")?.[1] ?? null };
}

function missing(label: string, cell: string): Fact<string> {
  return { label, value: null, text: "", cell, problem: "no-label" };
}

function yearOf(name: Fact<string>, targetsTable: Fact<string>, period: Fact<{ start: string; end: string }>): Fact<number> {
  const one =
    period.value && period.value.start.slice(0, 4) === period.value.end.slice(0, 4) ? Number(period.value.start.slice(0, 4)) : null;
  const said = [targetsTable, name].find(({ value }) => value !== null && yearIn(value) !== null);
  const source = said ?? (one === null ? name : period);
  return { label: "年度", value: said ? yearIn(said.value!) : one, text: source.text, cell: source.cell, problem: null };
}

/** Names of the whole of a project's money: 本项目总金额, 2022年预算安排, 预算总额. */
const TOTAL =
  /^(?:[本该]?项目)?(?:经费|资金)?(?:20\d{2}年度?|本年度?|年度)?(?:财政|市级|区级|申请|计划|安排|当年|项目)*(?:总金额|金额|总预算|预算(?:总额|金额|总金额|安排|资金|经费)*|总经费|经费(?:总额|预算)*|总资金|资金(?:总额)?|总投入|总额)(?:安排|合计|共计)?$/;

/** The total and what it consists of. A note without a total has parts only. */
function amountsOf(figures: readonly Figure[], { text, cell }: Fact<string>): Pick<ProjectNote, "total" | "parts" | "partsAreAll"> {
  const amounts = figures.filter(({ isMoney, direction, directionUnclear }) => isMoney && direction === null && !directionUnclear);
  const totals = amounts.filter(({ partOf, subject }) => partOf === null && subject !== null && TOTAL.test(compact(subject)));
  const total = totals.length === 1 ? totals[0]! : null;
  const held = totals.length > 1 ? [] : partsOf(figures, amounts, total);
  const parts = held.filter(({ subject }) => subject !== null && !CROSSING.test(subject));
  return {
    total: total ? amountFact(total, TOTAL_LABEL) : { label: TOTAL_LABEL, value: null, text: "", cell, problem: null },
    parts: parts.map((figure) => ({ name: figure.subject!, amount: amountFact(figure, figure.subject!) })),
    partsAreAll:
      parts.length === held.length && !SOME.test(compact(text)) && parts.every(({ listHead }) => !SOME_HEAD.test(listHead ?? "")),
  };
}

/** What is told beside the parts, and crosses them: how much of the money is bought by procurement. */
const CROSSING = /政府采购|(?:政府)?购买服务|中小微?企业|小微企业/;
/** Words that open a list of some of the parts, and words beside one. */
const SOME_HEAD = /^(?:其中|主要|含)/;
const SOME = /其余|剩余|余下|另有|万?元等/;

/**
 * The amounts that the total is divided into. Where one of them is divided further and they do not add up, an amount may belong
 * to either list, so that none is certain.
 */
function partsOf(figures: readonly Figure[], amounts: readonly Figure[], total: Figure | null): readonly Figure[] {
  const place = total === null ? null : figures.indexOf(total);
  const parts = amounts.filter((figure) => figure.partOf === place && figure !== total && (total !== null || figure.subject !== null));
  const divided = amounts.some(({ partOf }) => partOf !== null && partOf !== place);
  const sum = parts.reduce((all, { value }) => all.plus(value!), new Decimal(0));
  return divided && total !== null && !sum.equals(total.value!) ? [] : parts;
}

function amountFact({ value, text, cell }: Figure, label: string): Fact<Decimal> {
  return { label, value, text, cell, problem: null };
}
