import { isOpen } from "../checking/result";
import { position } from "../grid/address";
import { hindrances } from "../reporting/sheet-sign";
import type { CellPlace, WorkbookPort } from "../workbook/port";
import { checkWorkbook, type CheckedWorkbook, type CheckOptions } from "./check-workbook";

/** What a check of the sheet that is shown came to. */
export interface CheckedSheet {
  readonly checked: CheckedWorkbook;
  readonly kind: "found" | "clean" | "blank" | "not-official";
  /** Rules that could not judge the sheet. */
  readonly unjudged: number;
  /** Where its first open finding stands; null where there is none. */
  readonly first: CellPlace | null;
}

/**
 * 只审核本表: judges the sheet that is shown by the whole workbook, so that ties to other sheets count, and renews the marks on it alone.
 * 审核结果 is brought up to date where it stands there already. Throws `WorkbookFault`.
 */
export async function checkSheet(port: WorkbookPort, options: CheckOptions): Promise<CheckedSheet> {
  const only = await port.active();
  const checked = await checkWorkbook(port, { ...options, only });
  const { files, findings } = checked.result;
  const sheet = files.flatMap(({ sheets }) => sheets).find((each) => each.sheet === only.name);
  const open = findings.filter((finding) => finding.place.sheet === only.name && isOpen(finding)).map(({ place }) => place);
  const [first = null] = open.sort((a, b) => {
    const [one, other] = [position(a.cell), position(b.cell)];
    return one.row - other.row || one.col - other.col;
  });
  const kind = !sheet ? "not-official" : sheet.blank ? "blank" : first ? "found" : "clean";
  return { checked, kind, unjudged: sheet ? hindrances(sheet).length : 0, first: first && { sheet: first.sheet, cell: first.cell } };
}
