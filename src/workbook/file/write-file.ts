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
  /** The day that the file says it was written on, as 2026-11-22, so that the same sheets make the same file. */
  readonly day?: string;
}

/** Bytes of an .xlsx workbook with these sheets. */
export async function writeFile(plans: readonly SheetPlan[], { ours, hiddenNames = new Map(), day }: WriteOptions): Promise<Uint8Array> {
  const links = new Map(linkedFiles(plans).map((file, index) => [file, index + 1]));
  const bytes = await writeSheets(plans, { ours, links, ...(day === undefined ? {} : { day }) });
  const isWhole = links.size + hiddenNames.size === 0 && plans.every(({ charts, print }) => !charts?.length && !print.titleRows);
  return isWhole ? bytes : completed(bytes, plans, hiddenNames);
}

/** The sheets as the library writes them: without the workbooks that formulas lead to, whose numbers are given. */
export function writeSheets(
  plans: readonly SheetPlan[],
  { ours, links, day }: Pick<WriteOptions, "ours" | "day"> & { readonly links: LinkNumbers },
): Promise<Uint8Array> {
  const written = day === undefined ? {} : { created: new Date(day), modified: new Date(day) };
  return writeXlsx({
    sheets: plans.map((plan) => toSheet(plan, links)),
    defaultFont: { name: FONT, size: 11 },
    properties: { creator: AUTHOR, ...written, ...(ours ? { custom: { [OUR_PROPERTY]: "report" } } : {}) },
  });
}
