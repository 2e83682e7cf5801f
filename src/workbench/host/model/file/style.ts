import { resolveThemeColor, type BorderSide, type CellStyle, type Color, type FontStyle } from "hucre";
import { NO_BORDER, type Border, type PartialStyle, type Style } from "../style";
import type { Losses } from "./losses";

/** What a file's cells look like unless they say otherwise. */
export interface FileLook {
  readonly fontName: string;
  readonly fontSize: number;
  readonly themeColors: readonly string[];
}

const HORIZONTAL: Readonly<Record<string, string>> = {
  general: "General",
  left: "Left",
  center: "Center",
  right: "Right",
  fill: "Fill",
  justify: "Justify",
  centerContinuous: "CenterAcrossSelection",
  distributed: "Distributed",
};
const VERTICAL: Readonly<Record<string, string>> = {
  top: "Top",
  center: "Center",
  bottom: "Bottom",
  justify: "Justify",
  distributed: "Distributed",
};
const UNDERLINES: Readonly<Record<string, string>> = {
  single: "Single",
  double: "Double",
  singleAccounting: "SingleAccountant",
  doubleAccounting: "DoubleAccountant",
};
const READING_ORDERS: Readonly<Record<string, string>> = { context: "Context", ltr: "LeftToRight", rtl: "RightToLeft" };
/** Line styles of files, as the style and weight that the API knows. */
const LINES: Readonly<Record<string, readonly [style: string, weight: string]>> = {
  hair: ["Continuous", "Hairline"],
  thin: ["Continuous", "Thin"],
  medium: ["Continuous", "Medium"],
  thick: ["Continuous", "Thick"],
  dashed: ["Dash", "Thin"],
  mediumDashed: ["Dash", "Medium"],
  dashDot: ["DashDot", "Thin"],
  mediumDashDot: ["DashDot", "Medium"],
  dashDotDot: ["DashDotDot", "Thin"],
  mediumDashDotDot: ["DashDotDot", "Medium"],
  slantDashDot: ["SlantDashDot", "Medium"],
  dotted: ["Dot", "Thin"],
  double: ["Double", "Thick"],
};

const BLACK = "#000000";

/** Colours that old files name by number, from 8 on; 0 to 7 are the first eight again, 64 and 65 what the screen has. */
const PALETTE = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 " +
  "9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF " +
  "00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 " +
  "003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");

/** What a file says of a cell's looks, in the model's words. What it leaves unsaid stays unsaid. */
export function styleFromFile(
  { numFmt, font, fill, alignment, border, protection }: CellStyle,
  look: FileLook,
  losses: Losses,
): PartialStyle {
  return said({
    numberFormat: numFmt,
    fillColor: fill && fillFromFile(fill, look, losses),
    ...(font && fontFromFile(font, look, losses)),
    ...(alignment && alignmentFromFile(alignment)),
    ...(border && bordersFromFile(border, look, losses)),
    locked: protection?.locked,
    formulaHidden: protection?.hidden,
  });
}

function fillFromFile(fill: NonNullable<CellStyle["fill"]>, look: FileLook, losses: Losses): string | undefined {
  if (fill.type === "pattern" && fill.pattern === "none") return undefined;
  if (fill.type === "pattern" && fill.pattern === "solid") return colorFromFile(fill.fgColor ?? fill.bgColor, look, losses);
  losses.add("a fill that is not of one colour");
  return undefined;
}

function alignmentFromFile(alignment: NonNullable<CellStyle["alignment"]>): Partial<Record<keyof Style, unknown>> {
  return {
    horizontalAlignment: HORIZONTAL[alignment.horizontal ?? ""],
    verticalAlignment: VERTICAL[alignment.vertical ?? ""],
    wrapText: alignment.wrapText,
    shrinkToFit: alignment.shrinkToFit,
    indentLevel: alignment.indent,
    textOrientation: rotation(alignment.textRotation),
    readingOrder: READING_ORDERS[alignment.readingOrder ?? ""],
  };
}

function bordersFromFile(border: NonNullable<CellStyle["border"]>, look: FileLook, losses: Losses): Partial<Record<keyof Style, unknown>> {
  return {
    borderTop: line(border.top, look, losses),
    borderBottom: line(border.bottom, look, losses),
    borderLeft: line(border.left, look, losses),
    borderRight: line(border.right, look, losses),
    borderDiagonalDown: border.diagonalDown ? line(border.diagonal, look, losses) : undefined,
    borderDiagonalUp: border.diagonalUp ? line(border.diagonal, look, losses) : undefined,
  };
}

function fontFromFile(font: FontStyle, look: FileLook, losses: Losses): Partial<Record<keyof Style, unknown>> {
  const underline = font.underline === true ? "single" : font.underline;
  return {
    fontName: font.name,
    fontSize: font.size,
    fontColor: font.color && colorFromFile(font.color, look, losses),
    bold: font.bold,
    italic: font.italic,
    underline: UNDERLINES[underline || ""],
    strikethrough: font.strikethrough,
    superscript: font.vertAlign === "superscript" ? true : undefined,
    subscript: font.vertAlign === "subscript" ? true : undefined,
  };
}

/** The model's words for looks, in a file's: only what differs from the file's own defaults. */
export function styleToFile(style: PartialStyle, look: FileLook): CellStyle | undefined {
  const font = fontToFile(style, look);
  const alignment = said({
    horizontal: style.horizontalAlignment === "General" ? undefined : keyOf(HORIZONTAL, style.horizontalAlignment),
    vertical: style.verticalAlignment === "Bottom" ? undefined : keyOf(VERTICAL, style.verticalAlignment),
    wrapText: style.wrapText || undefined,
    shrinkToFit: style.shrinkToFit || undefined,
    indent: style.indentLevel || undefined,
    textRotation: rotationToFile(style.textOrientation),
    readingOrder: style.readingOrder === "Context" ? undefined : keyOf(READING_ORDERS, style.readingOrder),
  });
  const protection = said({ locked: style.locked === false ? false : undefined, hidden: style.formulaHidden || undefined });
  const written = said({
    numFmt: style.numberFormat === "General" ? undefined : style.numberFormat,
    font: some(font),
    fill: style.fillColor ? { type: "pattern", pattern: "solid", fgColor: { rgb: style.fillColor.slice(1) } } : undefined,
    alignment: some(alignment),
    border: some(bordersToFile(style)),
    protection: some(protection),
  });
  return some(written) as CellStyle | undefined;
}

function fontToFile(style: PartialStyle, look: FileLook): Record<string, unknown> {
  const changes = said({
    bold: style.bold || undefined,
    italic: style.italic || undefined,
    underline: keyOf(UNDERLINES, style.underline),
    strikethrough: style.strikethrough || undefined,
    vertAlign: style.superscript ? "superscript" : style.subscript ? "subscript" : undefined,
    color: style.fontColor === undefined || style.fontColor === "#000000" ? undefined : { rgb: style.fontColor.slice(1) },
    name: style.fontName === look.fontName ? undefined : style.fontName,
    size: style.fontSize === look.fontSize ? undefined : style.fontSize,
  });
  // A font is written whole: its name and size go with it.
  return some(changes) ? { name: style.fontName ?? look.fontName, size: style.fontSize ?? look.fontSize, ...changes } : {};
}

/** The lines around a cell, in a file's words. */
export function bordersToFile(style: PartialStyle): Record<string, unknown> {
  const diagonal = [style.borderDiagonalUp, style.borderDiagonalDown].find((each) => each && each.style !== "None");
  return said({
    top: lineToFile(style.borderTop),
    bottom: lineToFile(style.borderBottom),
    left: lineToFile(style.borderLeft),
    right: lineToFile(style.borderRight),
    diagonal: lineToFile(diagonal),
    diagonalUp: lineToFile(style.borderDiagonalUp) && true,
    diagonalDown: lineToFile(style.borderDiagonalDown) && true,
  });
}

/** A colour as the API writes it. "Automatic" is black. */
export function colorFromFile(color: Color | undefined, { themeColors }: FileLook, losses: Losses): string {
  if (color?.rgb !== undefined) return `#${color.rgb.slice(-6).toUpperCase()}`;
  if (color?.theme !== undefined) return themeColor(color.theme, color.tint, themeColors);
  return color?.indexed === undefined || color.indexed >= 64 ? BLACK : oldColor(color.indexed, losses);
}

/** Files count the light colours of a theme before the dark ones; the palette lists them the other way round. */
function themeColor(theme: number, tint: number | undefined, palette: readonly string[]): string {
  const place = theme > 3 ? theme : theme ^ 1;
  return palette[place] === undefined ? BLACK : `#${resolveThemeColor([...palette], place, tint).toUpperCase()}`;
}

function oldColor(index: number, losses: Losses): string {
  const color = PALETTE[index < 8 ? index : index - 8];
  if (color === undefined) losses.add(`colour ${index} of the old palette`);
  return color === undefined ? BLACK : `#${color}`;
}

function line(side: BorderSide | undefined, look: FileLook, losses: Losses): Border | undefined {
  if (!side) return undefined;
  const [style, weight] = LINES[side.style] ?? ["Continuous", "Thin"];
  return { style, weight, color: colorFromFile(side.color, look, losses) };
}

function lineToFile(border: Border | undefined): BorderSide | undefined {
  if (!border || border.style === NO_BORDER.style) return undefined;
  const same = Object.entries(LINES).filter(([, [style]]) => style === border.style);
  const found = same.find(([, [, weight]]) => weight === border.weight) ?? same[0];
  return { style: (found?.[0] ?? "thin") as BorderSide["style"], color: { rgb: border.color.slice(1) } };
}

/** Files count a text that falls as 91 to 180. */
function rotation(degrees: number | undefined): number | undefined {
  return degrees !== undefined && degrees > 90 && degrees <= 180 ? 90 - degrees : degrees;
}

function rotationToFile(degrees: number | undefined): number | undefined {
  return degrees !== undefined && degrees < 0 ? 90 - degrees : degrees || undefined;
}

export function keyOf(words: Readonly<Record<string, string>>, word: string | undefined): string | undefined {
  return Object.keys(words).find((key) => words[key] === word);
}

/** A record without what is left unsaid. */
export function said<T extends Record<string, unknown>>(record: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } & PartialStyle {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as never;
}

export function some<T extends object>(record: T): T | undefined {
  return Object.keys(record).length > 0 ? record : undefined;
}
