import { writeXlsx, type Cell as FileCell, type CellStyle, type CellValue, type DataValidation, type WriteSheet } from "hucre";
import { address, areaAddress, fullAddress } from "../../grid/address";
import type { Choice, Look, PlannedCell, SheetPlan } from "../../grid/sheet-plan";
import { OUR_PROPERTY } from "../signature";

const FONT = "宋体";
const AUTHOR = "绩核";
const LINE = { style: "thin", color: { rgb: "000000" } } as const;
/** Signs that a link target must not hold as they are. Chinese characters may stand. */
const UNSAFE_IN_TARGET = /[\s%"<>[\]`^{}]/g;
const MARGINS = { top: 0.6, bottom: 0.6, left: 0.5, right: 0.5, header: 0.3, footer: 0.3 };

/** Bytes of an .xlsx workbook with these sheets. `ours` marks it as a report, which later checks leave out. */
export function writeFile(plans: readonly SheetPlan[], options: { ours: boolean }): Promise<Uint8Array> {
  return writeXlsx({
    sheets: plans.map(toSheet),
    defaultFont: { name: FONT, size: 11 },
    properties: { creator: AUTHOR, ...(options.ours ? { custom: { [OUR_PROPERTY]: "report" } } : {}) },
  });
}

function toSheet(plan: SheetPlan): WriteSheet {
  const { titleRows, orientation, pageStarts = [] } = plan.print;
  return {
    name: plan.name,
    rows: valuesOf(plan.cells),
    cells: new Map(plan.cells.map((cell) => [`${cell.row},${cell.col}`, toCell(cell)])),
    merges: plan.merges.map(({ top, left, bottom, right }) => ({ startRow: top, startCol: left, endRow: bottom, endCol: right })),
    columns: plan.columnWidths.map((width) => ({ width })),
    rowDefs: new Map([...plan.rowHeights].map(([row, height]) => [row, { height }])),
    pageSetup: {
      paperSize: "a4",
      orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: MARGINS,
      horizontalCentered: true,
      ...(titleRows ? { printTitlesRow: `$${titleRows.first + 1}:$${titleRows.last + 1}` } : {}),
    },
    view: { showGridLines: false },
    ...(plan.frozenRows ? { freezePane: { rows: plan.frozenRows } } : {}),
    // The library counts a break by the row above it.
    ...(pageStarts.length > 0 ? { rowBreaks: pageStarts.map((row) => row - 1) } : {}),
    ...(plan.choices?.length ? { dataValidations: plan.choices.map(toValidation) } : {}),
    ...(plan.filter ? { autoFilter: { range: areaAddress(plan.filter) } } : {}),
  };
}

function toValidation({ row, col, options }: Choice): DataValidation {
  return { type: "list", values: [...options], allowBlank: true, showErrorMessage: false, range: address({ row, col }) };
}

function valuesOf(cells: readonly PlannedCell[]): CellValue[][] {
  const rows: CellValue[][] = [];
  for (const cell of cells) {
    while (rows.length <= cell.row) rows.push([]);
    const row = rows[cell.row]!;
    while (row.length <= cell.col) row.push(null);
    row[cell.col] = valueOf(cell);
  }
  return rows;
}

function valueOf({ value, date }: PlannedCell): CellValue {
  return date && typeof value === "string" ? new Date(`${value}T00:00:00Z`) : value;
}

function toCell(cell: PlannedCell): Partial<FileCell> {
  return {
    value: valueOf(cell),
    ...(cell.formula ? { formula: cell.formula, formulaResult: valueOf(cell) } : {}),
    style: toStyle(cell.look),
    ...(cell.comment ? { comment: { author: AUTHOR, text: cell.comment } } : {}),
    ...(cell.link ? { hyperlink: toHyperlink(cell.link) } : {}),
  };
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
