import type { Worksheet } from "@univerjs/presets";
import { type rangeOf } from "./sheet-view";
import type { Area } from "../../host/model/area";

/** What stands on the screen of the sheet in front, for whoever wants to know whether that is what the workbook holds. */
export interface Screen {
  readonly sheet: string;
  /** Names of the tabs, in their order. */
  readonly tabs: readonly string[];
  readonly merges: readonly ReturnType<typeof rangeOf>[];
  readonly selection: Area | null;
  /** Pixels. */
  columnWidth(column: number): number;
  rowHeight(row: number): number;
  cell(row: number, column: number): ShownCell;
}

export interface ShownCell {
  readonly text: string;
  /** "#RRGGBB"; empty where there is none. */
  readonly fill: string;
  readonly color: string;
  readonly bold: boolean;
  /** Whether a corner tells of a comment. */
  readonly hasSign: boolean;
}

export function shownCell(worksheet: Worksheet, row: number, column: number): ShownCell {
  const cell = worksheet.getCell(row, column);
  const { bg, cl, bl } = worksheet.getComposedCellStyleByCellData(row, column, cell);
  return {
    text: String(cell?.v ?? ""),
    fill: bg?.rgb ?? "",
    color: cl?.rgb ?? "",
    bold: bl === 1,
    hasSign: cell?.markers?.tr !== undefined,
  };
}
