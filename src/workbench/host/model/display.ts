import { format } from "numfmt";
import { isError, type Scalar } from "./cells";

/** A value as its cell shows it, column width aside. */
export function displayText(value: Scalar, numberFormat: string): string {
  if (value === "") return "";
  if (isError(value)) return String(value);
  return format(numberFormat, value, { locale: "zh-CN" });
}
