import { HostError } from "../protocol/host-error";
import { columnCount, rowCount, type Area } from "./area";
import { newId } from "./ids";
import type { Lines } from "./lines";
import type { Sheet } from "./sheet";
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT } from "./style";

/** What one run of bars, or a line, shows. */
export interface Series {
  name: string;
  values: Area;
  categories: Area | null;
  /** As #RRGGBB; null: as Excel chooses. */
  color: string | null;
}

/** A chart as far as the add-in makes one: its kind, source, series and place. */
export interface Chart {
  readonly id: string;
  name: string;
  /** As in `Excel.ChartType`. */
  type: string;
  /** Cells of its own sheet. */
  source: Area;
  /** As in `Excel.ChartSeriesBy`. */
  seriesBy: string;
  /** Null where Excel would work them out of several columns, which is not emulated. */
  series: Series[] | null;
  /** The axis of categories: which end comes first, and where the other one crosses it. */
  categoryAxis: { reversed: boolean; position: string };
  title: string | null;
  legend: { visible: boolean; position: string };
  /** Points from the sheet's corner. */
  top: number;
  left: number;
  width: number;
  height: number;
}

/** A chart in Excel's own size, without a title. */
export function addChart(sheet: Sheet, type: string, source: Area, seriesBy: string): Chart {
  requireEditable(sheet);
  const place = { top: 60, left: 120, width: 360, height: 216 };
  const legend = { visible: true, position: "Bottom" };
  const categoryAxis = { reversed: false, position: "Automatic" };
  const series = seriesOf(source);
  const chart: Chart = { id: newId(), name: freeName(sheet), type, source, seriesBy, series, categoryAxis, title: null, legend, ...place };
  sheet.charts.push(chart);
  return chart;
}

/** A single column or row is one series, in the words of Chinese Excel. */
function seriesOf(source: Area): Series[] | null {
  return columnCount(source) === 1 || rowCount(source) === 1 ? [newSeries("系列1", source)] : null;
}

export function newSeries(name: string, values: Area): Series {
  return { name, values, categories: null, color: null };
}

export function removeChart(sheet: Sheet, chart: Chart): void {
  requireEditable(sheet);
  sheet.charts = sheet.charts.filter((each) => each !== chart);
}

/** Puts a chart's upper left corner on a cell; with an end cell it is made to reach over that as well. */
export function placeChart(sheet: Sheet, chart: Chart, start: Area, end: Area | null): void {
  requireEditable(sheet);
  chart.top = extent(sheet.rows, start.top, DEFAULT_ROW_HEIGHT);
  chart.left = extent(sheet.columns, start.left, DEFAULT_COLUMN_WIDTH);
  if (!end) return;
  if (end.bottom < start.top || end.right < start.left) throw HostError.invalidArgument();
  chart.height = extent(sheet.rows, end.bottom + 1, DEFAULT_ROW_HEIGHT) - chart.top;
  chart.width = extent(sheet.columns, end.right + 1, DEFAULT_COLUMN_WIDTH) - chart.left;
}

/** Points from the sheet's edge to a row or column. */
function extent(lines: Lines, index: number, usual: number): number {
  const own = lines.indexes(0, index - 1).map((each) => lines.at(each)!);
  const sizes = own.map(({ hidden, size }) => (hidden ? 0 : (size ?? usual)));
  return sizes.reduce((sum, size) => sum + size, (index - own.length) * usual);
}

function requireEditable(sheet: Sheet): void {
  if (sheet.protection && !sheet.protection.options.allowEditObjects) throw HostError.accessDenied();
}

/** As Chinese Excel names them. */
function freeName(sheet: Sheet): string {
  let number = sheet.charts.length + 1;
  while (sheet.charts.some(({ name }) => name === `图表 ${number}`)) number++;
  return `图表 ${number}`;
}
