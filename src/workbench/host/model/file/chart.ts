import type { SheetChart } from "hucre";
import { areaAddress } from "../address";
import type { Chart } from "../charts";
import type { Lines } from "../lines";
import type { Sheet } from "../sheet";
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT } from "../style";

const TYPES: Readonly<Record<string, Pick<SheetChart, "type" | "barGrouping">>> = {
  BarClustered: { type: "bar", barGrouping: "clustered" },
  BarStacked: { type: "bar", barGrouping: "stacked" },
  ColumnClustered: { type: "column", barGrouping: "clustered" },
  ColumnStacked: { type: "column", barGrouping: "stacked" },
};

/** A chart of bars as a file holds it; null for all others. */
export function chartToFile(sheet: Sheet, chart: Chart): SheetChart | null {
  const type = TYPES[chart.type];
  if (!type || !chart.series) return null;
  const { reversed, position } = chart.categoryAxis;
  const legend = chart.legend.visible ? (chart.legend.position.toLowerCase() as "bottom") : false;
  return {
    ...type,
    ...(chart.title === null ? {} : { title: chart.title }),
    series: chart.series.map(({ name, values, categories, color }) => ({
      name,
      values: areaAddress(values),
      ...(categories ? { categories: areaAddress(categories) } : {}),
      ...(color === null ? {} : { color: color.slice(1) }),
    })),
    legend,
    axes: { x: reversed ? { reverse: true } : {}, y: position === "Maximum" ? { crosses: "max" } : {} },
    anchor: {
      from: { row: lineAt(sheet.rows, chart.top, DEFAULT_ROW_HEIGHT), col: lineAt(sheet.columns, chart.left, DEFAULT_COLUMN_WIDTH) },
      to: {
        row: lineAt(sheet.rows, chart.top + chart.height, DEFAULT_ROW_HEIGHT),
        col: lineAt(sheet.columns, chart.left + chart.width, DEFAULT_COLUMN_WIDTH),
      },
    },
  };
}

/** The row or column that lies so many points from the corner of the sheet. */
function lineAt(lines: Lines, points: number, usual: number): number {
  let [line, left] = [0, points];
  for (;;) {
    const own = lines.at(line);
    const size = own?.hidden ? 0 : (own?.size ?? usual);
    if (left < size - 0.01) return line;
    left -= size;
    line++;
  }
}
