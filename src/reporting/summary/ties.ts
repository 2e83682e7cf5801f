import { address } from "../../grid/address";
import { headOf, type CheckResult, type Finding, type PlacedComparison } from "../../checking/result";
import { groupBy } from "../../grid/group";
import { markLooks } from "../../grid/mark-looks";
import type { Look, SheetPlan } from "../../grid/sheet-plan";
import type { CompareOperator, Side } from "../../rules/comparison";
import { headWords, severityWords } from "../../text/reporting";
import type { Place } from "../../rules/report";
import { summaryKey, summaryNames, summaryTitles } from "../../text/summary";
import { shownOperators, tieGroups, tieStates, tieWords as words } from "../../text/summary-ties";
import type { Words } from "../../text/words";
import { footOf } from "../reasons";
import { linkTo } from "./form-words";
import { liveSum, type Live } from "./live";
import { notCompared, relationOf } from "./not-compared";
import type { SummaryOptions, SummarySource } from "./source";
import { LINK_LOOK, MONEY_LOOK, QUIET_LOOK, Stack, columnRange, type Part, type StackColumn } from "./stack";
import { ownerTeller } from "./tallies";
import { findingTeller } from "./tie-findings";
import { cellsInWords, placeOf } from "./tie-places";
import { groupsOf, type TieGroup } from "./tie-groups";

type Say = (text: Words) => string;

/** A comparison with the finding that it led to. */
interface Tie {
  readonly comparison: PlacedComparison;
  readonly group: TieGroup;
  readonly finding: Finding | undefined;
}

const GROUP = 1;
const LEFT = 4;
const RIGHT = 7;
const DIFFERENCE = 8;
const TOLERANCE = 9;
const STATE = 10;
/** Columns over which a text about a relation goes, and those over which its sheets do. */
const ABOUT = [3, 9] as const;
const SHEETS = [12, 14] as const;

const WORKED_OUT_LOOK: Look = { ...MONEY_LOOK, numberFormat: '#,##0.00"＊"', color: "595959" };
/** When a difference is as it must be, and when only the tolerance lets it pass. */
const HOLDS: Readonly<Record<CompareOperator, readonly [exactly: string, within: string | null]>> = {
  "=": ["d=0", "ABS(d)<=t"],
  ">=": ["d>=0", "-d<=t"],
  "<=": ["d<=0", "d<=t"],
  ">": ["d>0", "-d<t"],
  "<": ["d<0", "d<t"],
  "<>": ["d<>0", null],
};

/**
 * 部门预算勾稽表: every comparison, held or not, with both sides as formulas into their cells, kind by kind; then why each relation holds and
 * when, and what was not compared and why.
 */
export function tiesSheet(source: SummarySource, options: SummaryOptions): SheetPlan {
  const { result } = source;
  const say: Say = (text) => text[options.language];
  const stack = new Stack(say(summaryTitles.ties), columnsFor(say));
  const foot = footOf(result.pack, options);
  const ties = tiesOf(source);
  const apart = notCompared(result, options);
  if (ties.length === 0 && apart.length === 0) {
    stack.line(say(words.nothing));
    stack.headings();
    return stack.plan(say(summaryNames.ties), { ...foot, onlyOver: true });
  }
  stack.line(say(words.money));
  stack.line(say(words.plain));
  putGroupCounts(stack, ties, options);
  stack.headings();
  const first = stack.next;
  const ownerOf = ownerTeller([...source.readings, ...source.previous]);
  ties.forEach((tie, index) => stack.row(tieParts(tie, index, stack.next, source, options), keyOf(tie, ownerOf, stack)));
  stack.filterFrom(first);
  putWhys(stack, ties, result, say);
  putNotCompared(stack, apart, say);
  return stack.plan(say(summaryNames.ties), foot);
}

function columnsFor(say: Say): StackColumn[] {
  return [
    { title: say(words.number), width: 6, align: "center" },
    { title: say(words.group), width: 9, align: "center" },
    { title: say(words.rule), width: 18 },
    { title: say(words.left), width: 25 },
    { title: say(words.leftAmount), width: 17 },
    { title: say(words.operator), width: 6, align: "center" },
    { title: say(words.right), width: 25 },
    { title: say(words.rightAmount), width: 17 },
    { title: say(words.difference), width: 16 },
    { title: say(words.tolerance), width: 12 },
    { title: say(words.state), width: 9, align: "center" },
    { title: say(words.severity), width: 8, align: "center" },
    { title: say(words.leftCell), width: 8, align: "center" },
    { title: say(words.rightCell), width: 8, align: "center" },
    { title: say(words.cells), width: 26 },
    { title: say(summaryKey), width: 10 },
  ];
}

/** Kind by kind; within a kind in the order of the check. */
function tiesOf(source: SummarySource): Tie[] {
  const findingOf = findingTeller(source.result);
  const groupOf = groupsOf(source);
  const ties = source.result.comparisons.map((comparison): Tie => ({
    comparison,
    group: groupOf(comparison),
    finding: findingOf(comparison),
  }));
  return (Object.keys(tieGroups) as TieGroup[]).flatMap((group) => ties.filter((tie) => tie.group === group));
}

function keyOf({ comparison }: Tie, ownerOf: (place: Place) => string, stack: Stack): string {
  const { rule, file, sheet, left, right } = comparison;
  const [first] = [...left.amounts, ...right.amounts];
  const owner = ownerOf(first ? placeOf(comparison, first) : { file, sheet, cell: "A1" });
  return stack.keyOf(rule, owner, sheet, left.label, right.label);
}

function putGroupCounts(stack: Stack, ties: readonly Tie[], { language }: SummaryOptions): void {
  const groups = groupBy(ties, ({ group }) => group);
  // The headings are taken in, for some programs take a single cell for no range.
  const headings = stack.next + groups.size;
  const [kinds, states] = [GROUP, STATE].map((col) => columnRange(col, headings, headings + ties.length));
  for (const [group, own] of groups) {
    const name = tieGroups[group][language];
    const [head, middle, before, end] = words.counts(name)[language];
    const failing = own.filter(({ comparison }) => !comparison.holds).length;
    const count = (state: keyof typeof tieStates): string => `COUNTIFS(${kinds},"${name}",${states},"${tieStates[state][language]}")`;
    stack.line({
      value: `${head}${own.length}${middle}${own.length - failing}${before}${failing}${end}`,
      formula: `"${head}"&COUNTIFS(${kinds},"${name}")&"${middle}"&(${count("holds")}+${count("within")})&"${before}"&${count("fails")}&"${end}"`,
      look: failing > 0 ? { bold: true } : {},
    });
  }
}

function tieParts({ comparison, group, finding }: Tie, index: number, row: number, source: SummarySource, options: SummaryOptions): Part[] {
  const say: Say = (text) => text[options.language];
  const { left, operator, right, difference, tolerance, holds } = comparison;
  const rule = source.result.rules.find(({ id }) => id === comparison.rule);
  const at = (col: number): string => address({ row, col });
  const marked = holds ? {} : { look: { ...lookOf(finding), align: "center" as const } };
  return [
    { value: index + 1 },
    { value: say(tieGroups[group]) },
    { value: rule ? say(relationOf(rule)) : comparison.rule },
    { value: left.label },
    sidePart(comparison, left, source, options),
    { value: shownOperators[operator] },
    { value: right.label },
    sidePart(comparison, right, source, options),
    // A blank cell shown as such is nothing, and no text to reckon with.
    { value: difference.toNumber(), formula: `ROUND(N(${at(LEFT)})-N(${at(RIGHT)}),2)`, look: MONEY_LOOK },
    { value: tolerance.toNumber(), look: { ...MONEY_LOOK, ...QUIET_LOOK, numberFormat: "#,##0.00##" } },
    { ...statePart(comparison, at(DIFFERENCE), at(TOLERANCE), say), ...marked },
    { value: finding ? severityOf(finding, say) : null, ...marked },
    cellPart(comparison, left, options),
    cellPart(comparison, right, options),
    { value: cellsOf(comparison, source, options) },
  ];
}

/** The formula of the sum, where the amounts stand in cells that say them; what is worked out otherwise is marked. */
function sidePart(comparison: PlacedComparison, side: Side, source: SummarySource, options: SummaryOptions): Part {
  const live = side.isWorkedOut ? { value: side.value.toNumber() } : liveSide(comparison, side, source, options);
  return { ...live, look: live.formula === undefined ? WORKED_OUT_LOOK : MONEY_LOOK };
}

function liveSide(comparison: PlacedComparison, side: Side, source: SummarySource, options: SummaryOptions): Live {
  const amounts = side.amounts.map((amount) => ({ ...placeOf(comparison, amount), value: amount.value }));
  const [only] = amounts;
  const stored = amounts.length === 1 && only!.value === null ? source.cellAt(only!.file, only!.sheet, only!.cell) : undefined;
  // A dash stands for nothing, but a formula would show the dash.
  if (stored !== undefined) return { value: side.value.toNumber() };
  return liveSum(amounts, side.value, { ...source, ...options });
}

function statePart({ operator, holds, difference }: PlacedComparison, d: string, t: string, say: Say): Part {
  const [exactly, within] = HOLDS[operator].map((test) => test?.replace("d", d).replace("t", t) ?? null);
  const { holds: exact, within: nearly, fails } = tieStates;
  const otherwise = within === null ? `"${say(fails)}"` : `IF(${within},"${say(nearly)}","${say(fails)}")`;
  const value = !holds ? fails : isExact(operator, difference.toNumber()) ? exact : nearly;
  return { value: say(value), formula: `IF(${exactly},"${say(exact)}",${otherwise})` };
}

function isExact(operator: CompareOperator, difference: number): boolean {
  if (operator === "<>") return difference !== 0;
  const sign = Math.sign(difference);
  if (operator === "=") return sign === 0;
  return operator.startsWith(">") ? sign > 0 || (operator === ">=" && sign === 0) : sign < 0 || (operator === "<=" && sign === 0);
}

function severityOf(finding: Finding, say: Say): string {
  const head = headOf(finding);
  return say(head === "explained" || head === "trial" ? headWords[head] : severityWords[head]);
}

function lookOf(finding: Finding | undefined): Look {
  if (!finding) return { bold: true };
  const head = headOf(finding);
  return head === "trial" ? QUIET_LOOK : markLooks[head].colours;
}

/** The first cell of a side. */
function cellPart(comparison: PlacedComparison, { amounts: [first] }: Side, options: SummaryOptions): Part {
  if (!first) return {};
  const place = placeOf(comparison, first);
  return { value: place.cell, look: LINK_LOOK, ...linkTo(place, options) };
}

function cellsOf(comparison: PlacedComparison, { readings, previous }: SummarySource, options: SummaryOptions): string {
  const several = readings.length + previous.length > 1;
  const sides = [comparison.left, comparison.right].map(({ amounts }) => amounts.map((amount) => placeOf(comparison, amount)));
  return cellsInWords(
    sides.filter((places) => places.length > 0),
    several,
    options,
  );
}

/** Why each relation is one, and under which condition: the rule's own words. */
function putWhys(stack: Stack, ties: readonly Tie[], { rules }: CheckResult, say: Say): void {
  const made = groupBy(ties, ({ comparison }) => comparison.rule);
  const known = rules.filter(({ id }) => made.has(id));
  if (known.length === 0) return;
  stack.section(say(words.whys));
  for (const about of known) {
    const own = made.get(about.id)!;
    const failing = own.filter(({ comparison }) => !comparison.holds).length;
    const parts: Part[] = [{}, { value: say(tieGroups[own[0]!.group]) }, { value: say(relationOf(about)) }, { value: say(about.why) }];
    parts[STATE] = { value: say(words.compared(own.length, failing)) };
    stack.row(parts, stack.keyOf("why", about.id), ABOUT, [STATE, STATE + 1]);
  }
}

function putNotCompared(stack: Stack, apart: ReturnType<typeof notCompared>, say: Say): void {
  if (apart.length === 0) return;
  stack.section(say(words.notCompared));
  for (const { rules, titles, reason, hinders, sheets } of apart) {
    const parts: Part[] = [{}, {}, { value: titles }, { value: reason }];
    parts[STATE] = { value: say(hinders ? words.hinders : words.notApplicable), look: hinders ? { bold: true } : QUIET_LOOK };
    parts[SHEETS[0]] = { value: sheets, look: { align: "left", indent: 1 } };
    stack.row(parts, stack.keyOf("not", rules, reason, sheets), ABOUT, [STATE, STATE + 1], SHEETS);
  }
}
