import { writeXlsx } from "hucre";
import type { SheetPlan } from "../../grid/sheet-plan";
import { OUR_PROPERTY } from "../signature";
import { AUTHOR, FONT } from "./write/cells";
import { completed, type HiddenNames } from "./write/complete";
import { linkedFiles, type LinkNumbers } from "./write/external-links";
import { toSheet } from "./write/sheets";

export interface WriteOptions {
  /** Marks the workbook as a report, which later checks leave out. */
  readonly ours: boolean;
  readonly hiddenNames?: HiddenNames;
}

/** Bytes of an .xlsx workbook with these sheets. */
export async function writeFile(plans: readonly SheetPlan[], { ours, hiddenNames = new Map() }: WriteOptions): Promise<Uint8Array> {
  const links = new Map(linkedFiles(plans).map((file, index) => [file, index + 1]));
  const bytes = await writeSheets(plans, ours, links);
  const isWhole = links.size + hiddenNames.size === 0 && plans.every(({ charts }) => !charts?.length);
  return isWhole ? bytes : completed(bytes, plans, hiddenNames);
}

/** The sheets as the library writes them: without the workbooks that formulas lead to, whose numbers are given. */
export function writeSheets(plans: readonly SheetPlan[], ours: boolean, links: LinkNumbers): Promise<Uint8Array> {
  return writeXlsx({
    sheets: plans.map((plan) => toSheet(plan, links)),
    defaultFont: { name: FONT, size: 11 },
    properties: { creator: AUTHOR, ...(ours ? { custom: { [OUR_PROPERTY]: "report" } } : {}) },
  });
}
