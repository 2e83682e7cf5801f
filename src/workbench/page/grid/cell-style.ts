import { BorderStyleTypes, HorizontalAlign, TextDecoration, VerticalAlign, WrapStrategy, type IStyleData } from "@univerjs/presets";
import type { Border, PartialStyle } from "../../host/model/style";

const HORIZONTAL: Readonly<Record<string, HorizontalAlign>> = {
  Left: HorizontalAlign.LEFT,
  Fill: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  CenterAcrossSelection: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
  Distributed: HorizontalAlign.DISTRIBUTED,
};
const VERTICAL: Readonly<Record<string, VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Justify: VerticalAlign.MIDDLE,
  Distributed: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
};
const LINES: Readonly<Record<string, BorderStyleTypes>> = {
  "Continuous Hairline": BorderStyleTypes.HAIR,
  "Continuous Thin": BorderStyleTypes.THIN,
  "Continuous Medium": BorderStyleTypes.MEDIUM,
  "Continuous Thick": BorderStyleTypes.THICK,
  "Dash Thin": BorderStyleTypes.DASHED,
  "Dash Medium": BorderStyleTypes.MEDIUM_DASHED,
  "DashDot Thin": BorderStyleTypes.DASH_DOT,
  "DashDot Medium": BorderStyleTypes.MEDIUM_DASH_DOT,
  "DashDotDot Thin": BorderStyleTypes.DASH_DOT_DOT,
  "DashDotDot Medium": BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  "Dot Thin": BorderStyleTypes.DOTTED,
  "SlantDashDot Medium": BorderStyleTypes.SLANT_DASH_DOT,
  "Double Thick": BorderStyleTypes.DOUBLE,
};
const EDGES = {
  borderTop: "t",
  borderBottom: "b",
  borderLeft: "l",
  borderRight: "r",
  borderDiagonalDown: "tl_br",
  borderDiagonalUp: "bl_tr",
} as const;
const EDGE_KEYS = Object.keys(EDGES) as (keyof typeof EDGES)[];

const read = new WeakMap<PartialStyle, IStyleData>();

/** What a style of the model says, in the grid's words. Styles are never changed in place, so each is translated once. */
export function gridStyle(style: PartialStyle): IStyleData {
  let found = read.get(style);
  if (!found) read.set(style, (found = { ...fontOf(style), ...placingOf(style), ...bordersOf(style) }));
  return found;
}

function fontOf({
  fontName,
  fontSize,
  fontColor,
  fillColor,
  bold,
  italic,
  underline,
  strikethrough,
  numberFormat,
}: PartialStyle): IStyleData {
  return {
    ...(fontName === undefined ? {} : { ff: fontName }),
    ...(fontSize === undefined ? {} : { fs: fontSize }),
    ...(fontColor === undefined ? {} : { cl: { rgb: fontColor } }),
    ...(fillColor ? { bg: { rgb: fillColor } } : {}),
    ...(bold === undefined ? {} : { bl: bold ? 1 : 0 }),
    ...(italic === undefined ? {} : { it: italic ? 1 : 0 }),
    ...(underline === undefined ? {} : { ul: line(underline !== "None", underline) }),
    ...(strikethrough === undefined ? {} : { st: line(strikethrough) }),
    ...(numberFormat === undefined ? {} : { n: { pattern: numberFormat } }),
  };
}

function line(isDrawn: boolean, kind = ""): NonNullable<IStyleData["ul"]> {
  return { s: isDrawn ? 1 : 0, ...(kind.startsWith("Double") ? { t: TextDecoration.DOUBLE } : {}) };
}

function placingOf({ horizontalAlignment, verticalAlignment, wrapText, indentLevel, textOrientation }: PartialStyle): IStyleData {
  const horizontal = HORIZONTAL[horizontalAlignment ?? ""];
  const vertical = VERTICAL[verticalAlignment ?? ""];
  return {
    ...(horizontal === undefined ? {} : { ht: horizontal }),
    ...(vertical === undefined ? {} : { vt: vertical }),
    ...(wrapText === undefined ? {} : { tb: wrapText ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW }),
    ...(indentLevel ? { pd: { [horizontalAlignment === "Right" ? "r" : "l"]: 2 + indentLevel * 12 } } : {}),
    ...(textOrientation ? { tr: textOrientation === 180 ? { a: 0, v: 1 } : { a: -textOrientation } } : {}),
  };
}

function bordersOf(style: PartialStyle): IStyleData {
  const drawn = EDGE_KEYS.map((key) => [EDGES[key], style[key]] as const).filter(([, border]) => border && border.style !== "None");
  if (drawn.length === 0) return {};
  return { bd: Object.fromEntries(drawn.map(([edge, border]) => [edge, { s: lineOf(border!), cl: { rgb: border!.color } }])) };
}

function lineOf({ style, weight }: Border): BorderStyleTypes {
  return LINES[`${style} ${weight}`] ?? LINES[`${style} Thin`] ?? LINES[`${style} Medium`] ?? BorderStyleTypes.THIN;
}

/** What a person's formatting in the grid says, in the model's words; what the grid cannot show stays unsaid. */
export function modelStyle(style: IStyleData): PartialStyle {
  return { ...modelFont(style), ...modelColors(style), ...modelPlacing(style), ...modelBorders(style) };
}

function modelFont({ ff, fs, bl, it, ul, st, n }: IStyleData): PartialStyle {
  return {
    ...(ff ? { fontName: ff } : {}),
    ...(fs ? { fontSize: fs } : {}),
    ...(isNil(bl) ? {} : { bold: bl === 1 }),
    ...(isNil(it) ? {} : { italic: it === 1 }),
    ...(isNil(ul) ? {} : { underline: ul.s === 1 ? "Single" : "None" }),
    ...(isNil(st) ? {} : { strikethrough: st.s === 1 }),
    ...(n?.pattern ? { numberFormat: n.pattern } : {}),
  };
}

function modelColors({ cl, bg }: IStyleData): PartialStyle {
  return {
    ...(cl?.rgb ? { fontColor: hex(cl.rgb) } : {}),
    ...(bg === undefined ? {} : { fillColor: bg?.rgb ? hex(bg.rgb) : "" }),
  };
}

function modelPlacing({ ht, vt, tb }: IStyleData): PartialStyle {
  const horizontal = keyOf(HORIZONTAL, ht);
  const vertical = keyOf(VERTICAL, vt);
  return {
    ...(horizontal ? { horizontalAlignment: horizontal } : {}),
    ...(vertical ? { verticalAlignment: vertical } : {}),
    ...(isNil(tb) ? {} : { wrapText: tb === WrapStrategy.WRAP }),
  };
}

function modelBorders({ bd }: IStyleData): PartialStyle {
  const drawn = EDGE_KEYS.map((key) => [key, bd?.[EDGES[key]]] as const).filter(([, border]) => border);
  return Object.fromEntries(drawn.map(([key, border]) => [key, modelBorder(border!.s, border!.cl.rgb ?? "#000000")]));
}

function modelBorder(drawn: BorderStyleTypes, color: string): Border {
  const [style, weight] = (keyOf(LINES, drawn) ?? "None Thin").split(" ") as [string, string];
  return { style, weight, color: hex(color) };
}

/** "rgb(1,2,3)" or "#010203", as the model writes colours. */
function hex(color: string): string {
  const parts = /^rgba?\((\d+)\D+(\d+)\D+(\d+)/.exec(color)?.slice(1);
  return (parts ? `#${parts.map((part) => Number(part).toString(16).padStart(2, "0")).join("")}` : color).toUpperCase();
}

/** The first word for a value: the one that the value stands for when it is read back. */
function keyOf<Value>(words: Readonly<Record<string, Value>>, value: Value | null | undefined): string | undefined {
  return Object.keys(words).find((word) => words[word] === value);
}

function isNil(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}
