import { stringifyTokens, tokenize } from "@borgar/fx";
import { areaAddress, parseAddress } from "./address";
import { sameArea, type Area } from "./area";
import type { Sheet } from "./sheet";

/** Where the cells of an area went; null where they are gone. */
export type Placing = (area: Area) => Area | null;

/** A formula of one sheet after cells of another, or of the same, moved. References keep their "$"; those that lost their cells are #REF!. */
export function movedReferences(formula: string, on: Sheet, moved: Sheet, place: Placing): string {
  const tokens = tokenize(formula, { mergeRefs: true });
  return stringifyTokens(
    tokens.map((token) =>
      token.type === "range" || token.type === "range_beam" ? { ...token, value: written(token.value, on, moved, place) } : token,
    ),
  );
}

function written(reference: string, on: Sheet, moved: Sheet, place: Placing): string {
  const parsed = parseAddress(reference);
  const meant = parsed?.sheet === undefined ? on : on.book.sheet(parsed.sheet);
  if (!parsed || meant !== moved) return reference;
  const area = place(parsed.area);
  if (area && sameArea(area, parsed.area)) return reference;
  const bang = reference.lastIndexOf("!") + 1;
  return reference.slice(0, bang) + (area ? anchoredAs(reference.slice(bang), areaAddress(area)) : "#REF!");
}

/** An address with its "$" where another has them. */
function anchoredAs(before: string, address: string): string {
  const [first = "", second = first] = before.split(":");
  const both = address.includes(":") ? address : before.includes(":") ? `${address}:${address}` : address;
  return both
    .split(":")
    .map((corner, index) => {
      const anchors = index === 0 ? first : second;
      const [, letters = "", digits = ""] = /^([A-Z]*)(\d*)$/.exec(corner)!;
      const column = /^\$[A-Za-z]/.test(anchors) && letters !== "" ? `$${letters}` : letters;
      const row = /\$\d/.test(anchors) && digits !== "" ? `$${digits}` : digits;
      return column + row;
    })
    .join(":");
}

/** Rewrites the rules of conditional formats and validations after cells of a sheet moved; rules without cells left are gone. */
export function moveRules(sheet: Sheet, place: Placing): void {
  sheet.conditionalFormats = sheet.conditionalFormats.filter(({ areas }) => areas.length > 0);
  sheet.dataValidations = sheet.dataValidations.filter(({ areas }) => areas.length > 0);
  for (const on of sheet.book.sheets) {
    const moved = (value: unknown): unknown => rewritten(value, on, sheet, place);
    for (const held of [...on.conditionalFormats, ...on.dataValidations]) held.rule = moved(held.rule) as Record<string, unknown>;
  }
}

function rewritten(value: unknown, on: Sheet, moved: Sheet, place: Placing): unknown {
  if (typeof value === "string") return value.startsWith("=") ? movedReferences(value, on, moved, place) : value;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, rewritten(each, on, moved, place)]));
}
