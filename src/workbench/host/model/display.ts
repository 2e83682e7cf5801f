import { format } from "numfmt";
import { isError, type Scalar } from "./cells";

const CHINESE = { locale: "zh-CN" };

/** A value as its cell shows it, column width aside. */
export function displayText(value: Scalar, numberFormat: string): string {
  if (typeof value === "string" && (numberFormat === "General" || isError(value))) return value;
  if (typeof value === "number" && numberFormat === "General" && Number.isInteger(value) && Math.abs(value) < 1e11) return String(value);
  return value === "" ? "" : format(numberFormat, value, CHINESE);
}
