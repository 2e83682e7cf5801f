import { HostError } from "../protocol/host-error";
import type { Area } from "./area";
import { newId } from "./ids";
import type { Lines } from "./lines";
import type { Sheet } from "./sheet";
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT } from "./style";

/** A chart as far as the add-in makes one: its kind, source and place. */
export interface Chart {
  readonly id: string;
  name: string;
  /** As in `Excel.ChartType`. */
  type: string;
  /** Cells of its own sheet. */
  source: Area;
  /** As in `Excel.ChartSeriesBy`. */
  seriesBy: string;
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
  const chart: Chart = { id: newId(), name: freeName(sheet), type, source, seriesBy, title: null, legend, ...place };
  sheet.charts.push(chart);
  return chart;
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
