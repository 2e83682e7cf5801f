import Decimal from "decimal.js";
import { groupBy } from "../../grid/group";
import { markLooks } from "../../grid/mark-looks";
import type { ChartPlan, PlannedCell } from "../../grid/sheet-plan";
import type { Form } from "../../reading/facts";
import type { Table } from "../../reading/budget-facts";
import { nameOf } from "../../rules/same-project";
import { severities } from "../../rules/rule";
import { severityWords } from "../../text/reporting";
import { chartWords as words } from "../../text/summary-charts";
import type { Words } from "../../text/words";
import { entriesOf, headOfEntry } from "../entries";
import { liveAmount, liveSum, type PlacedAmount } from "./live";
import type { SummaryOptions, SummarySource } from "./source";

/** A chart with the figures that it is drawn from. */
export interface ChartBlock {
  /** The same whenever the sheet is written. */
  readonly name: string;
  readonly title: string;
  readonly kind: ChartPlan["kind"];
  /** What the bars are. */
  readonly of: string;
  readonly money: boolean;
  readonly series: readonly { readonly title: string; readonly color: string }[];
  /** Each with as many figures as there are series. */
  readonly bars: readonly { readonly label: string; readonly figures: readonly ChartFigure[] }[];
}

export type ChartFigure = Pick<PlannedCell, "value" | "formula" | "sources">;

const MOST_PROJECTS = 20;
const MOST_SHEETS = 15;
const MOST_CLASSES = 21;
const BUDGET_COLOUR = "4472C4";
const BUDGET_TABLES = ["budget-expenditure", "budget-general-public"] as const;

/** Budgets of projects, spending by class, and findings by sheet. */
export function chartBlocks(source: SummarySource, options: SummaryOptions): ChartBlock[] {
  return [...projectBlocks(source, options), ...classBlocks(source, options), ...findingBlocks(source, options)];
}

interface ProjectAmount extends PlacedAmount {
  readonly name: string;
  readonly value: Decimal;
}

/** Projects of one year in one chart, largest first; those beyond the largest as one bar. */
function projectBlocks(source: SummarySource, options: SummaryOptions): ChartBlock[] {
  const say = (text: Words): string => text[options.language];
  const years = groupBy(
    source.readings.flatMap(({ forms }) => forms),
    ({ year }) => year.value,
  );
  // The newest year first, and last what does not say its year.
  const inOrder = [...years].sort(([a], [b]) => (b ?? 0) - (a ?? 0));
  return inOrder.map(([year, forms]): ChartBlock => {
    const amounts = forms.flatMap(annualOf).sort((a, b) => b.value.comparedTo(a.value));
    const [shown, rest] = [amounts.slice(0, MOST_PROJECTS), amounts.slice(MOST_PROJECTS)];
    const bars = shown.map((amount) => ({ label: amount.name, figures: [liveAmount(amount, { ...source, ...options })] }));
    const total = rest.reduce((sum, { value }) => sum.plus(value), new Decimal(0));
    const more = { label: say(words.rest(rest.length)), figures: [liveSum(rest, total, { ...source, ...options })] };
    return {
      name: `projects-${year ?? "-"}`,
      title: say(words.projects(year)),
      kind: "bar",
      of: say(words.project),
      money: true,
      series: [{ title: say(words.budget), color: BUDGET_COLOUR }],
      bars: rest.length > 0 ? [...bars, more] : bars,
    };
  });
}

/** What is asked for this year, where that is a sum of money. */
function annualOf(form: Form): ProjectAmount[] {
  const { file, sheet, amounts, layout } = form;
  const fact = amounts[layout.funding.annual.total];
  return fact?.value?.gt(0) ? [{ file, sheet, cell: fact.cell, value: fact.value, name: nameOf(form) }] : [];
}

/** Spending of each department by 类, from the table of all spending, or from that of general public funds where there is no other. */
function classBlocks({ readings, ...source }: SummarySource, options: SummaryOptions): ChartBlock[] {
  const say = (text: Words): string => text[options.language];
  const tables = readings.flatMap(({ tables }) => {
    const kinds = BUDGET_TABLES.map((id) => tables.filter(({ layout }) => layout.id === id));
    return kinds.find((own) => own.some((table) => classesOf(table).length > 0)) ?? [];
  });
  return tables.map((table, index): ChartBlock => {
    const bars = classesOf(table).map(({ label, amount }) => ({
      label,
      figures: [liveAmount(amount, { ...source, readings, ...options })],
    }));
    return {
      name: `classes-${index + 1}`,
      title: say(words.classes(table.department.value, table.year.value)),
      kind: "bar",
      of: say(words.class),
      money: true,
      series: [{ title: say(words.spending), color: BUDGET_COLOUR }],
      bars: bars.slice(0, MOST_CLASSES),
    };
  });
}

function classesOf({ rows }: Table): { label: string; amount: ProjectAmount }[] {
  return rows
    .filter(({ level, isTotal }) => level === 1 && !isTotal)
    .flatMap(({ subject, code, amounts }) => {
      const amount = amounts["合计"];
      const { file, sheet, cell, value } = amount ?? {};
      if (!file || !sheet || !cell || !value?.gt(0)) return [];
      return [{ label: `${code ?? ""} ${subject}`.trim(), amount: { file, sheet, cell, value, name: subject } }];
    })
    .sort((a, b) => b.amount.value.comparedTo(a.amount.value));
}

/** What is open by sheet, counted as 审核结果 counts it, the worst sheets first. */
function findingBlocks({ result }: SummarySource, { language, nameOf: fileName = (file): string => file }: SummaryOptions): ChartBlock[] {
  const say = (text: Words): string => text[language];
  const open = entriesOf(result.findings)
    .map((entry) => ({ head: headOfEntry(entry), place: entry.finding.place }))
    .filter(({ head }) => severities.some((severity) => severity === head));
  const sheets = [...groupBy(open, ({ place: { file, sheet } }) => JSON.stringify([file, sheet])).values()].map((own) => ({
    place: own[0]!.place,
    counts: severities.map((severity) => own.filter(({ head }) => head === severity).length),
  }));
  // Stable: sheets of equal counts stay in their order.
  sheets.sort((a, b) => a.counts.reduce((order, count, at) => order || b.counts[at]! - count, 0));
  const shown = sheets.slice(0, MOST_SHEETS);
  const label = ({ file, sheet }: (typeof shown)[number]["place"]): string =>
    result.files.length > 1 ? `${fileName(file)} ${sheet}` : sheet;
  const block: ChartBlock = {
    name: "findings",
    title: say(words.findings(shown.length, sheets.length)),
    kind: "stacked-bar",
    of: say(words.sheet),
    money: false,
    series: severities.map((severity) => ({ title: say(severityWords[severity]), color: markLooks[severity].colours.fill })),
    bars: shown.map(({ place, counts }) => ({ label: label(place), figures: counts.map((value) => ({ value })) })),
  };
  return [block];
}
