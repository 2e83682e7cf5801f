import { markLooks, markStyles, type MarkLine, type MarkLook, type MarkStyle } from "../../../grid/mark-looks";
import type { Mark } from "../../../reporting/marks";
import { isMarkFormula, markFormula } from "../../signature";
import { SHEET_ORDER } from "./book";
import type { Styles } from "./styles";
import { descendants, escapeXml, type XmlPart } from "./xml-part";

const FONTS: Readonly<Record<MarkLook["font"], string>> = { bold: "<b/>", underline: "<u/>", plain: "", italic: "<i/>" };
const LINES: Readonly<Record<MarkLine, string>> = { solid: "thin", dashed: "dashed", dotted: "dotted" };

/** Puts the conditional formats that highlight these cells in place of those of an earlier check. */
export function putHighlights(sheet: XmlPart, marks: readonly Mark[], styles: Styles): void {
  removeHighlights(sheet);
  const used = markStyles.filter((style) => marks.some((mark) => mark.style === style));
  if (used.length === 0) return;
  const first = firstPriority(sheet, used.length);
  const formats = used.map((style, index) => {
    const cells = marks.filter((mark) => mark.style === style).map(({ cell }) => cell);
    const formula = escapeXml(markFormula(style).slice(1));
    const rule = `<cfRule type="expression" dxfId="${lookOf(style, styles)}" priority="${first + index}"><formula>${formula}</formula></cfRule>`;
    return `<conditionalFormatting sqref="${cells.join(" ")}">${rule}</conditionalFormatting>`;
  });
  for (const format of formats) sheet.insert(sheet.root, SHEET_ORDER, "conditionalFormatting", format);
}

function lookOf(style: MarkStyle, styles: Styles): number {
  const { colours, font, line } = markLooks[style];
  const color = `<color rgb="FF${colours.color}"/>`;
  const fill = `<fill><patternFill patternType="solid"><bgColor rgb="FF${colours.fill}"/></patternFill></fill>`;
  const sides =
    line === null ? [] : ["left", "right", "top", "bottom"].map((side) => `<${side} style="${LINES[line]}"><color auto="1"/></${side}>`);
  const border = sides.length > 0 ? `<border>${sides.join("")}</border>` : "";
  return styles.indexOf("dxfs", `<dxf><font>${FONTS[font]}${color}</font>${fill}${border}</dxf>`);
}

/** A conditional format of ours: the cells that it highlights, and the style that it shows them in. */
export interface Highlight {
  /** Areas as the file lists them, "A1 B3:C4". */
  readonly cells: string;
  readonly style: number | null;
}

/** Takes away the conditional formats of an earlier check, and tells what they were. */
export function removeHighlights(sheet: XmlPart): Highlight[] {
  const removed: Highlight[] = [];
  for (const format of sheet.root.children.filter(({ local }) => local === "conditionalFormatting")) {
    const rules = format.children.filter(({ local }) => local === "cfRule");
    const ours = rules.filter(({ children }) => children.some(({ local, text }) => local === "formula" && isMarkFormula(text)));
    if (ours.length > 0 && ours.length === rules.length) sheet.remove(format);
    else ours.forEach((rule) => sheet.remove(rule));
    for (const { attributes } of ours) {
      const style = attributes["dxfId"];
      removed.push({ cells: format.attributes["sqref"] ?? "", style: style === undefined ? null : Number(style) });
    }
  }
  return removed;
}

/**
 * The user's formats move down by as much as ours need above them, and keep their order. Formats of a pivot table are known to it by
 * their number, so where there are any, all stay and ours come last.
 */
function firstPriority(sheet: XmlPart, needed: number): number {
  const rules = descendants(sheet.root).filter(
    ({ local, attributes, children }) => local === "cfRule" && attributes["priority"] && !children.some(({ text }) => isMarkFormula(text)),
  );
  const priorities = rules.map(({ attributes }) => Number(attributes["priority"]));
  if (sheet.root.children.some(({ local, attributes }) => local === "conditionalFormatting" && attributes["pivot"])) {
    return Math.max(0, ...priorities) + 1;
  }
  const shift = needed + 1 - Math.min(needed + 1, ...priorities);
  if (shift > 0) rules.forEach((rule, index) => sheet.setAttribute(rule, "priority", String(priorities[index]! + shift)));
  return 1;
}
