import type { SheetPlan } from "../../../grid/sheet-plan";
import { REPORT_NAME } from "../../signature";
import { findReport } from "../clean/our-sheets";
import type { OpenBook } from "./book";
import { putSheets } from "./put-sheets";
import type { Styles } from "./styles";

/** Puts the findings sheet behind the others, or over the one that an earlier check left, under the name that it has by now. */
export function putReport(book: OpenBook, plan: SheetPlan, styles: Styles): Promise<void> {
  return putSheets(book, [{ plan, hiddenName: REPORT_NAME, over: findReport(book) }], styles);
}
