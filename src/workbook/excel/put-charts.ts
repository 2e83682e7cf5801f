import { address, areaAddress } from "../../grid/address";
import type { ChartPlan, SeriesPlan } from "../../grid/sheet-plan";
import { CHART_NAME } from "../../text/summary-charts";

const TYPES = { bar: "BarClustered", column: "ColumnClustered", "stacked-bar": "BarStacked" } as const;

/** Puts charts in place of all of ours, also of those no longer planned; `standing` are the charts that are there. Hers have other names. */
export function putCharts(sheet: Excel.Worksheet, plans: readonly ChartPlan[], standing: readonly Excel.Chart[]): void {
  for (const chart of standing) if (chart.name.startsWith(CHART_NAME)) chart.delete();
  for (const plan of plans) putChart(sheet, plan);
}

function putChart(sheet: Excel.Worksheet, { name, title, kind, categories, series, place }: ChartPlan): void {
  const [first, ...others] = series;
  if (!first) return;
  const chart = sheet.charts.add(TYPES[kind], sheet.getRange(areaAddress(first.values)), "Columns");
  chart.name = name;
  chart.title.text = title;
  chart.legend.visible = others.length > 0;
  chart.legend.position = "Bottom";
  const put = (into: Excel.ChartSeries, { name: called, values, color }: SeriesPlan): void => {
    into.name = called;
    into.setValues(sheet.getRange(areaAddress(values)));
    into.setXAxisValues(sheet.getRange(areaAddress(categories)));
    into.format.fill.setSolidColor(`#${color}`);
  };
  put(chart.series.getItemAt(0), first);
  for (const each of others) put(chart.series.add(each.name), each);
  if (kind !== "column") {
    // Bars lie in the order of the rows, the first on top, and the amounts stay below.
    chart.axes.categoryAxis.reversePlotOrder = true;
    chart.axes.categoryAxis.position = "Maximum";
  }
  const { top, left, bottom, right } = place;
  chart.setPosition(address({ row: top, col: left }), address({ row: bottom, col: right }));
}
