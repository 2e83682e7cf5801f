import { getFormatFromId, isTextFormat, parseValue } from "numfmt";
import { isError, type Scalar } from "./cells";

/** What a cell takes from an input: its value or formula, and a number format if the input brings one. */
export interface Entry {
  readonly value: Scalar;
  readonly formula?: string;
  readonly numberFormat?: string;
}

/** Reads an input as Chinese Excel does: "85%" is 0.85 shown as a percentage, "2024/1/5" a date, "007" the number 7. */
export function readEntry(input: Scalar, numberFormat: string): Entry {
  if (typeof input !== "string" || isTextFormat(numberFormat)) return { value: input };
  if (input.startsWith("=") && input.length > 1) return { value: "", formula: input };
  if (input.startsWith("'")) return { value: input.slice(1) };
  if (isError(input.toUpperCase())) return { value: input.toUpperCase() };
  return readNumber(input, numberFormat) ?? { value: input };
}

/** What a number, date or truth value can begin with; spares the costly look at every other text. */
const MAYBE_NUMBER = /^\s*([-+(.\d¥￥$€£]|true|false)/i;

function readNumber(input: string, numberFormat: string): Entry | null {
  if (!MAYBE_NUMBER.test(input)) return null;
  const chineseDate = /^\s*(\d{4})年(\d{1,2})月(\d{1,2})日\s*$/.exec(input);
  const read = parseValue(chineseDate ? chineseDate.slice(1).join("/") : input, { locale: "zh-CN" });
  if (!read) return null;
  const id = "formatId" in read && typeof read.formatId === "number" ? read.formatId : 0;
  const format = chineseDate ? 'yyyy"年"m"月"d"日"' : getFormatFromId(id, "zh-CN");
  return id !== 0 && numberFormat === "General" ? { value: read.value, numberFormat: format } : { value: read.value };
}
