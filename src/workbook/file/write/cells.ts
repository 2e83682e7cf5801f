import type { Cell as FileCell, CellStyle, CellValue } from "hucre";
import { fullAddress } from "../../../grid/address";
import type { Look, PlannedCell } from "../../../grid/sheet-plan";
import { inFile, type LinkNumbers } from "./external-links";
import { writtenText } from "./texts";

export const FONT = "宋体";
export const AUTHOR = "绩核";
const LINE = { style: "thin", color: { rgb: "000000" } } as const;
/** Signs that a link target must not hold as they are. Chinese characters may stand. */
const UNSAFE_IN_TARGET = /[\s%"<>[\]`^{}]/g;

/** The values of cells as rows, as the library wants them besides the cells. */
export function valuesOf(cells: readonly PlannedCell[]): CellValue[][] {
  const rows: CellValue[][] = [];
  for (const cell of cells) {
    while (rows.length <= cell.row) rows.push([]);
    const row = rows[cell.row]!;
    while (row.length <= cell.col) row.push(null);
    row[cell.col] = valueOf(cell);
  }
  return rows;
}

/** A cell as the library writes it. A text is a text, whatever it begins with. */
export function toCell(cell: PlannedCell, links: LinkNumbers): Partial<FileCell> {
  const value = valueOf(cell);
  return {
    value,
    ...(cell.formula ? { formula: inFile(cell.formula, cell.sources ?? [], links), formulaResult: value } : {}),
    style: toStyle(cell.look),
    ...(cell.comment ? { comment: { author: AUTHOR, text: cell.comment } } : {}),
    ...(cell.link ? { hyperlink: toHyperlink(cell.link) } : {}),
  };
}

function valueOf({ value, date }: PlannedCell): CellValue {
  if (typeof value !== "string") return value;
  return date ? new Date(`${value}T00:00:00Z`) : writtenText(value);
}

/** The cell is part of the target: a location beside a file is dropped by the library, and Excel reads both forms. */
function toHyperlink({ file, sheet, cell }: NonNullable<PlannedCell["link"]>): NonNullable<FileCell["hyperlink"]> {
  const location = fullAddress(sheet, cell);
  return file === undefined ? { target: "", location } : { target: `${file}#${location}`.replace(UNSAFE_IN_TARGET, encodeURIComponent) };
}

function toStyle(look: Look): CellStyle {
  return {
    font: {
      name: FONT,
      size: look.size ?? 10,
      ...(look.bold ? { bold: true } : {}),
      ...(look.underline ? { underline: true } : {}),
      ...(look.color ? { color: { rgb: look.color } } : {}),
    },
    alignment: {
      horizontal: look.align ?? "left",
      vertical: look.vertical ?? "center",
      wrapText: look.wrap ?? false,
      ...(look.indent ? { indent: look.indent } : {}),
    },
    ...(look.fill ? { fill: { type: "pattern", pattern: "solid", fgColor: { rgb: look.fill } } } : {}),
    ...(look.border ? { border: { top: LINE, bottom: LINE, left: LINE, right: LINE } } : {}),
    ...(look.numberFormat ? { numFmt: look.numberFormat } : {}),
  };
}
