import { asFlag, asOneOf, asText, type Arguments } from "../executor/arguments";
import { objectClass, type Live } from "../executor/table";
import type { Area } from "../model/area";
import { newSeries, type Chart, type Series } from "../model/charts";
import type { Sheet } from "../model/sheet";
import { HostError } from "../protocol/host-error";
import { cellsArgument } from "./cells";

/** A chart on its sheet. */
export interface HeldChart {
  readonly sheet: Sheet;
  readonly chart: Chart;
}

interface HeldSeries {
  readonly sheet: Sheet;
  readonly series: Series;
}

/** Cells of a chart's own sheet. */
export function chartCells(sheet: Sheet, args: Arguments, index: number): Area {
  const cells = cellsArgument(args, index, sheet);
  if (cells.sheet !== sheet) throw HostError.notEmulated("charts of another sheet's cells");
  return cells.area;
}

const COLOR = /^#[0-9A-F]{6}$/i;

/** Only one colour for the whole series. */
export const chartFill = objectClass<Series>({
  name: "ChartFill",
  methods: {
    SetSolidColor: {
      call: (series, args) => {
        const color = args.text(0);
        if (!COLOR.test(color)) throw HostError.invalidArgument();
        series.color = color.toUpperCase();
      },
    },
  },
});

export const chartSeriesFormat = objectClass<Series>({
  name: "ChartSeriesFormat",
  navigation: { Fill: { to: (series): Live => chartFill.of(series) } },
});

export const chartSeries = objectClass<HeldSeries>({
  name: "ChartSeries",
  properties: { Name: { get: ({ series }) => series.name, set: ({ series }, value) => (series.name = asText(value)) } },
  navigation: { Format: { to: ({ series }): Live => chartSeriesFormat.of(series) } },
  methods: {
    SetValues: { since: "1.7", call: ({ sheet, series }, args) => void (series.values = chartCells(sheet, args, 0)) },
    SetXAxisValues: { since: "1.7", call: ({ sheet, series }, args) => void (series.categories = chartCells(sheet, args, 0)) },
  },
});

export const chartSeriesCollection = objectClass<HeldChart>({
  name: "ChartSeriesCollection",
  properties: { Count: { get: (held) => seriesOf(held).length } },
  collection: {
    items: (held) => seriesOf(held).map((series) => chartSeries.of({ sheet: held.sheet, series })),
    members: { GetItemAt: true, GetCount: "1.4" },
  },
  methods: {
    Add: {
      since: "1.7",
      call: (held, args): Live => {
        const series = newSeries(args.has(0) ? args.text(0) : `系列${seriesOf(held).length + 1}`, held.chart.source);
        seriesOf(held).push(series);
        return chartSeries.of({ sheet: held.sheet, series });
      },
    },
  },
});

function seriesOf({ chart }: HeldChart): Series[] {
  if (!chart.series) throw HostError.notEmulated("series of a chart of several columns");
  return chart.series;
}

const POSITIONS = ["Automatic", "Maximum", "Minimum"] as const;

export const chartAxis = objectClass<Chart>({
  name: "ChartAxis",
  properties: {
    ReversePlotOrder: {
      since: "1.7",
      get: ({ categoryAxis }) => categoryAxis.reversed,
      set: ({ categoryAxis }, value) => (categoryAxis.reversed = asFlag(value)),
    },
    Position: {
      since: "1.8",
      get: ({ categoryAxis }) => categoryAxis.position,
      set: ({ categoryAxis }, value) => (categoryAxis.position = asOneOf(value, POSITIONS)),
    },
  },
});

/** Only the axis of categories. */
export const chartAxes = objectClass<Chart>({
  name: "ChartAxes",
  navigation: { CategoryAxis: { to: (chart): Live => chartAxis.of(chart) } },
});
