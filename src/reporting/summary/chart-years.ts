import { groupBy } from "../../grid/group";
import { nameOf } from "../../rules/same-project";
import { chartWords as words } from "../../text/summary-charts";
import type { Words } from "../../text/words";
import type { ChartBlock, ChartFigure } from "./chart-blocks";
import { filledForms } from "./form-words";
import { liveAmount } from "./live";
import { answersIn } from "./rename-answers";
import { renameList } from "./rename-list";
import type { SummaryOptions, SummarySource } from "./source";
import { moneyLines, type MoneyLine } from "./year-money";
import { Projects } from "./year-pairs";

const MOST_PROJECTS = 15;
/** Of the earlier year and the later. */
const COLOURS = ["A5A5A5", "4472C4"] as const;

/** The projects of 年度对比 that have a budget in both years, the largest first; a chart for each two years. */
export function yearBlocks(source: SummarySource, options: SummaryOptions): ChartBlock[] {
  const say = (text: Words): string => text[options.language];
  const projects = new Projects(filledForms(source.readings), filledForms(source.previous));
  const byName = projects.pairs();
  const renamed = renameList(projects, byName, answersIn(options.earlier?.get("years"))).pairs;
  const both = moneyLines(projects, [...byName, ...renamed]).filter(({ before, now }) => before?.amount.value && now?.amount.value);
  const figure = (said: MoneyLine["now"]): ChartFigure => {
    const { form, amount } = said!;
    return liveAmount({ file: form.file, sheet: form.sheet, cell: amount.cell, value: amount.value }, { ...source, ...options });
  };
  return [...groupBy(both, ({ years }) => years)].map(([years, lines]) => {
    const largest = [...lines].sort((a, b) => b.now!.amount.value!.comparedTo(a.now!.amount.value!)).slice(0, MOST_PROJECTS);
    return {
      name: `years-${years}`,
      title: say(words.years(years)),
      kind: "bar",
      of: say(words.project),
      money: true,
      series: years.split("→").map((year, at) => ({ title: say(words.budgetOf(year)), color: COLOURS[at]! })),
      bars: largest.map((line) => ({ label: nameOf(line.later), figures: [figure(line.before), figure(line.now)] })),
    };
  });
}
