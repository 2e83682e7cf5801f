import type { SheetChart } from "hucre";
import { areaAddress } from "../../../grid/address";
import type { ChartPlan } from "../../../grid/sheet-plan";
import { FONT } from "./cells";

const TITLE_SIZE = 14;
const LABEL_SIZE = 9;
const AMOUNT = { formatCode: "#,##0.##" };

/** A chart of Excel's own as the library writes it. The first bar of those that lie is the topmost, as in the list beside them. */
export function toChart({ title, kind, categories, series, place }: ChartPlan): SheetChart {
  const lies = kind !== "column";
  const label = { labelFontSize: LABEL_SIZE, labelFontFamily: FONT };
  return {
    type: lies ? "bar" : "column",
    title,
    titleFontSize: TITLE_SIZE,
    titleBold: true,
    titleFontFamily: FONT,
    series: series.map(({ name, values, color }) => ({
      name,
      values: areaAddress(values),
      categories: areaAddress(categories),
      color,
      invertIfNegative: false,
    })),
    barGrouping: kind === "stacked-bar" ? "stacked" : "clustered",
    gapWidth: 60,
    legend: series.length > 1 ? "bottom" : false,
    legendFontSize: LABEL_SIZE,
    legendFontFamily: FONT,
    axes: {
      x: { ...label, ...(lies ? { reverse: true } : {}) },
      y: { ...label, numberFormat: AMOUNT, ...(lies ? { crosses: "max" } : {}) },
    },
    anchor: { from: { row: place.top, col: place.left }, to: { row: place.bottom + 1, col: place.right + 1 } },
  };
}
