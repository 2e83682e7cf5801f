import type { Area } from "./area";

/** A chart as far as the add-in makes one: its kind, source and place. */
export interface Chart {
  readonly id: string;
  name: string;
  /** As in `Excel.ChartType`. */
  type: string;
  source: Area;
  /** As in `Excel.ChartSeriesBy`. */
  seriesBy: string;
  title: string | null;
  /** Points from the sheet's corner. */
  top: number;
  left: number;
  width: number;
  height: number;
}
