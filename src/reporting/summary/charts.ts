import type { ChartPlan, Look, PlannedCell, SheetPlan } from "../../grid/sheet-plan";
import { CHART_NAME, chartWords as words } from "../../text/summary-charts";
import { summaryNames, summaryTitles } from "../../text/summary";
import type { Words } from "../../text/words";
import { footOf } from "../reasons";
import { chartBlocks, type ChartBlock } from "./chart-blocks";
import { yearBlocks } from "./chart-years";
import type { SummaryOptions, SummarySource } from "./source";

const SIZE = 10;
const ROW_HEIGHT = 20;
const HEADING_FILL = "E7EEF7";
const LABEL_WIDTH = 34;
const FIGURE_WIDTH = 16;
const CHART_COLUMN_WIDTH = 10;
/** Figures stand on the left, a narrow column beside them, and the chart on the right. */
const FIGURE_COLUMNS = 3;
const CHART_LEFT = 1 + FIGURE_COLUMNS + 1;
const CHART_COLUMNS = 9;
/** Rows that a chart covers: with its figures beside it, it fits on one page. */
const CHART_ROWS = 30;
const FIRST_ROW = 3;

const cellLook: Look = { size: SIZE, border: true, wrap: true, vertical: "center" };
const headingLook: Look = { ...cellLook, bold: true, align: "center", fill: HEADING_FILL };

/** 图表: charts of Excel's own for a briefing, each on a page with the figures that it is drawn from. */
export function chartsSheet(source: SummarySource, options: SummaryOptions): SheetPlan {
  const say = (text: Words): string => text[options.language];
  // One bar compares nothing.
  const blocks = [...chartBlocks(source, options), ...yearBlocks(source, options)].filter(({ bars }) => bars.length > 1);
  const placed = blocks.map((block, index) => ({ block, top: FIRST_ROW + index * (CHART_ROWS + 3) }));
  const lines = blocks.length === 0 ? [words.nothing] : [words.currency, words.live];
  const cells: PlannedCell[] = [
    { row: 0, col: 0, value: say(summaryTitles.charts), look: { size: 16, bold: true } },
    ...lines.map((line, index): PlannedCell => ({ row: 1 + index, col: 0, value: say(line), look: { size: SIZE } })),
    ...placed.flatMap(({ block, top }) => figures(block, top)),
  ];
  const last = placed.at(-1)?.top ?? 0;
  return {
    name: say(summaryNames.charts),
    cells,
    merges: [],
    columnWidths: [
      LABEL_WIDTH,
      ...Array<number>(FIGURE_COLUMNS).fill(FIGURE_WIDTH),
      2,
      ...Array<number>(CHART_COLUMNS).fill(CHART_COLUMN_WIDTH),
    ],
    rowHeights: new Map(Array.from({ length: last + CHART_ROWS + 2 }, (_, row) => [row, row === 0 ? 28 : ROW_HEIGHT])),
    print: {
      orientation: "landscape",
      pageStarts: placed.slice(1).map(({ top }) => top),
      ...footOf(source.result.pack, options),
    },
    charts: placed.map(({ block, top }) => chartOf(block, top + 1)),
    ...(blocks.length === 0 ? { onlyOver: true } : {}),
  };
}

/** A title, the headings, and a row for each bar. */
function figures({ title, of, series, bars, money }: ChartBlock, top: number): PlannedCell[] {
  const look: Look = { ...cellLook, align: "right", numberFormat: money ? "#,##0.00" : "0" };
  return [
    { row: top, col: 0, value: title, look: { size: 12, bold: true } },
    ...[of, ...series.map(({ title: heading }) => heading)].map((value, col): PlannedCell => ({
      row: top + 1,
      col,
      value,
      look: headingLook,
    })),
    ...bars.flatMap(({ label, figures: own }, index): PlannedCell[] => {
      const row = top + 2 + index;
      return [
        { row, col: 0, value: label, look: { ...cellLook, wrap: false } },
        ...own.map((figure, at): PlannedCell => ({ ...figure, row, col: 1 + at, look })),
      ];
    }),
  ];
}

/** @param heading row of the headings; the figures stand below it */
function chartOf({ name, title, kind, series, bars }: ChartBlock, heading: number): ChartPlan {
  const [top, bottom] = [heading + 1, heading + bars.length];
  const column = (col: number): ChartPlan["categories"] => ({ top, bottom, left: col, right: col });
  return {
    name: `${CHART_NAME}${name}`,
    title,
    kind,
    categories: column(0),
    series: series.map(({ title: own, color }, at) => ({ name: own, color, values: column(1 + at) })),
    place: { top: heading, left: CHART_LEFT, bottom: heading + CHART_ROWS - 1, right: CHART_LEFT + CHART_COLUMNS - 1 },
  };
}
