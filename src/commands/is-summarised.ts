import type { CheckedWorkbook } from "./check-workbook";

/**
 * Whether summary sheets can be made of a check: not where nothing was recognised, and not in a workbook that takes no sheets. The check itself
 * says why.
 */
export function isSummarised({ result, unwritten }: CheckedWorkbook): boolean {
  return result.files.some(({ sheets }) => sheets.length > 0) && (unwritten === null || unwritten === "protected-report");
}
