/** The oldest requirement set of Excel that has everything we use: comments came last. */
export const NEEDED_API = "1.10";

/** Whether this Excel has it. Asked before a port is made. */
export function hasNeededApi({ requirements }: Pick<Office.Context, "requirements">): boolean {
  return requirements.isSetSupported("ExcelApi", NEEDED_API);
}
