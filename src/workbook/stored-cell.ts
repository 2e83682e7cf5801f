import { formatValue } from "hucre";
import type { Cell } from "../grid/grid";
import { oncePerText } from "../grid/once";

const ERROR_VALUE = /^#(?:REF!|DIV\/0!|N\/A|NAME\?|NULL!|NUM!|VALUE!|SPILL!|CALC!|FIELD!|GETTING_DATA)$/;

/**
 * A filled cell from what a workbook stores: a text, a number, a date (as a moment at UTC) or a truth value, and its number format.
 * Excel and files go through here alike, so that both give the same cell.
 */
export function storedCell(row: number, col: number, value: string | number | boolean | Date, format: string | undefined): Cell {
  if (value instanceof Date) return dateCell(row, col, value, format);
  if (typeof value === "string") return { row, col, kind: ERROR_VALUE.test(value) ? "error" : "text", value, text: value };
  const text = typeof value === "number" ? shownNumber(value, format) : value ? "TRUE" : "FALSE";
  return { row, col, kind: typeof value === "number" ? "number" : "boolean", value, text };
}

function dateCell(row: number, col: number, value: Date, format: string | undefined): Cell {
  const iso = value.toISOString();
  const day = iso.slice(0, 10);
  return { row, col, kind: "date", value: day, text: format ? formattedDate(`${iso} ${format}`) : day };
}

function shownNumber(value: number, format: string | undefined): string {
  return format && format !== "General" ? formattedNumber(`${value} ${format}`) : String(Number(value.toPrecision(15)));
}

/** Noughts, round sums, and the first and last days of years stand everywhere, so what is shown of one is worked out once. */
function formattedOnce(valueOf: (text: string) => number | Date): (valueAndFormat: string) => string {
  return oncePerText((valueAndFormat) => {
    const space = valueAndFormat.indexOf(" ");
    return formatValue(valueOf(valueAndFormat.slice(0, space)), valueAndFormat.slice(space + 1));
  });
}

const formattedNumber = formattedOnce(Number);
const formattedDate = formattedOnce((iso) => new Date(iso));
