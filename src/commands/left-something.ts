import type { ClearOutcome } from "../workbook/port";

/** True where a clear left something of ours, which she must be told. */
export function leftSomething({ answered, keepsReport, lockedReport, protectedSheets, summaries }: ClearOutcome): boolean {
  return keepsReport || lockedReport || [answered, protectedSheets, summaries].some(({ length }) => length > 0);
}
