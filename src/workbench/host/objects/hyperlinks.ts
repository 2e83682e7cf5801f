import { asText } from "../executor/arguments";
import type { Property } from "../executor/table";
import { link, linkOn, type LinkTarget } from "../model/hyperlinks";
import { HostError } from "../protocol/host-error";
import type { CellArea } from "./cells";

const PARTS = ["address", "documentReference", "screenTip", "textToDisplay"] as const;

/** `range.hyperlink`: null where there is none. A link that is set shows its text in the first cell. */
export const hyperlink: Property<CellArea> = {
  since: "1.7",
  get: ({ sheet, area }) => {
    const found = linkOn(sheet, area);
    return found && { ...parts(found), textToDisplay: sheet.text(found.area.top, found.area.left) };
  },
  set: ({ sheet, area }, value) => {
    if (value === null) throw HostError.notEmulated("Range.hyperlink = null");
    if (typeof value !== "object") throw HostError.invalidArgument();
    link(sheet, area, parts(value));
  },
};

function parts(value: object): LinkTarget {
  const given = PARTS.map((part) => [part, (value as Record<string, unknown>)[part]] as const);
  return Object.fromEntries(given.filter(([, each]) => each !== undefined && each !== null).map(([part, each]) => [part, asText(each)]));
}
