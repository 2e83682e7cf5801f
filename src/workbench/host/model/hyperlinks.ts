import { areaAt, overlap, without, type Area } from "./area";
import { enter, requireUnlocked } from "./editing";
import { HostError } from "../protocol/host-error";
import type { Sheet } from "./sheet";
import { clearStyle, setStyle } from "./styling";

/** A link on cells, to a place in the workbook or an address. */
export interface Hyperlink {
  area: Area;
  address?: string;
  documentReference?: string;
  screenTip?: string;
  textToDisplay?: string;
}

/** Where a link leads and what it shows. */
export type LinkTarget = Omit<Hyperlink, "area">;

/** Links an area. The first cell shows the text given, or the target where it was empty; all look like links. */
export function link(sheet: Sheet, area: Area, target: LinkTarget): void {
  if (target.address === undefined && target.documentReference === undefined) throw HostError.invalidArgument();
  if (sheet.protection && !sheet.protection.options.allowInsertHyperlinks) throw HostError.accessDenied();
  requireUnlocked(sheet, area);
  takeAway(sheet, area);
  sheet.hyperlinks.push({ ...target, area });
  const first = areaAt(area.top, area.left, 1, 1);
  const empty = sheet.value(area.top, area.left) === "";
  const shown = target.textToDisplay ?? (empty ? (target.address ?? target.documentReference) : undefined);
  if (shown !== undefined) enter(sheet, first, () => shown);
  setStyle(sheet, area, { fontColor: "#0563C1", underline: "Single" });
}

/** Takes links off an area, and with them their formatting unless that shall stay. */
export function unlink(sheet: Sheet, area: Area, keepFormats: boolean): void {
  requireUnlocked(sheet, area);
  takeAway(sheet, area);
  if (!keepFormats) clearStyle(sheet, area);
}

/** The link that covers an area whole. */
export function linkOn(sheet: Sheet, area: Area): Hyperlink | null {
  const found = sheet.hyperlinks.find((each) => overlap(each.area, area));
  return found && without(area, found.area).length === 0 ? found : null;
}

function takeAway(sheet: Sheet, area: Area): void {
  if (!sheet.hyperlinks.some((each) => overlap(each.area, area))) return;
  sheet.hyperlinks = sheet.hyperlinks.flatMap((each) => without(each.area, area).map((left) => ({ ...each, area: left })));
}
