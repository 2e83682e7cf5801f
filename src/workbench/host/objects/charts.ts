import { asFlag, asNumber, asOneOf, asText } from "../executor/arguments";
import { objectClass, type Live, type ObjectClass, type Property } from "../executor/table";
import { addChart, placeChart, removeChart, type Chart } from "../model/charts";
import type { Sheet } from "../model/sheet";
import { HostError } from "../protocol/host-error";
import { chartAxes, chartCells, chartSeriesCollection, type HeldChart } from "./chart-parts";
import { worksheet } from "./worksheets";

/** Kinds of charts a summary may show; the others are not emulated. */
const TYPES = [
  "ColumnClustered",
  "ColumnStacked",
  "ColumnStacked100",
  "BarClustered",
  "BarStacked",
  "BarStacked100",
  "Line",
  "LineMarkers",
  "Pie",
  "Doughnut",
  "Area",
  "AreaStacked",
  "Radar",
  "XYScatter",
];

const SERIES_BY = ["Auto", "Columns", "Rows"] as const;
const LEGEND_POSITIONS = ["Top", "Bottom", "Left", "Right", "Corner", "Custom"] as const;

export const chartTitle = objectClass<Chart>({
  name: "ChartTitle",
  properties: {
    Text: { get: ({ title }) => title ?? "", set: (chart, value) => (chart.title = asText(value)) },
    Visible: {
      get: ({ title }) => title !== null,
      // Shown without a text of its own a title reads as Chinese Excel fills it in.
      set: (chart, value) => (chart.title = asFlag(value) ? (chart.title ?? "图表标题") : null),
    },
  },
});

export const chartLegend = objectClass<Chart>({
  name: "ChartLegend",
  properties: {
    Visible: { get: ({ legend }) => legend.visible, set: ({ legend }, value) => (legend.visible = asFlag(value)) },
    Position: {
      get: ({ legend }) => legend.position,
      set: ({ legend }, value) => (legend.position = asOneOf(value, LEGEND_POSITIONS)),
    },
  },
});

function points(key: "top" | "left" | "width" | "height"): Property<HeldChart> {
  return {
    get: ({ chart }) => chart[key],
    set: ({ chart }, value) => {
      if (asNumber(value) < 0) throw HostError.invalidArgument();
      chart[key] = asNumber(value);
    },
  };
}

/** Of series, axes and formats no more is emulated than a summary needs. */
export const chart: ObjectClass<HeldChart> = objectClass<HeldChart>({
  name: "Chart",
  identity: "Id",
  properties: {
    Id: { since: "1.7", get: (held) => held.chart.id },
    Name: { get: (held) => held.chart.name, set: (held, value) => (held.chart.name = asText(value)) },
    ChartType: { since: "1.7", get: (held) => held.chart.type, set: (held, value) => (held.chart.type = typeMeant(asText(value))) },
    Top: points("top"),
    Left: points("left"),
    Width: points("width"),
    Height: points("height"),
  },
  navigation: {
    Series: { to: (held): Live => chartSeriesCollection.of(held) },
    Axes: { to: (held): Live => chartAxes.of(held.chart) },
    Title: { to: (held): Live => chartTitle.of(held.chart) },
    Legend: { to: (held): Live => chartLegend.of(held.chart) },
    Worksheet: { since: "1.2", to: ({ sheet }): Live => worksheet.of(sheet) },
  },
  methods: {
    Delete: { call: (held) => removeChart(held.sheet, held.chart) },
    SetData: {
      call: (held, args) => {
        held.chart.source = chartCells(held.sheet, args, 0);
        held.chart.seriesBy = args.oneOf(1, SERIES_BY, "Auto");
      },
    },
    SetPosition: {
      call: (held, args) =>
        placeChart(held.sheet, held.chart, chartCells(held.sheet, args, 0), args.has(1) ? chartCells(held.sheet, args, 1) : null),
    },
  },
});

export const charts = objectClass<Sheet>({
  name: "ChartCollection",
  properties: { Count: { get: (sheet) => sheet.charts.length } },
  collection: {
    items: (sheet) => sheet.charts.map((each) => chart.of({ sheet, chart: each })),
    byKey: (sheet, key) => {
      const found = sheet.charts.find(({ id, name }) => id === key || name === key);
      return found ? chart.of({ sheet, chart: found }) : null;
    },
    members: { GetItem: true, GetItemOrNullObject: "1.4", GetItemAt: true, GetCount: "1.4" },
  },
  methods: {
    Add: {
      call: (sheet, args): Live => {
        const [type, source, seriesBy] = [typeMeant(args.text(0)), chartCells(sheet, args, 1), args.oneOf(2, SERIES_BY, "Auto")];
        return chart.of({ sheet, chart: addChart(sheet, type, source, seriesBy) });
      },
    },
  },
});

function typeMeant(type: string): string {
  if (!TYPES.includes(type)) throw HostError.notEmulated(`chart type ${type}`);
  return type;
}
