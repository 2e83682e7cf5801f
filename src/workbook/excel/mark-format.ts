import { markLooks, type MarkLine, type MarkStyle } from "../../grid/mark-looks";

const LINES: Readonly<Record<MarkLine, "Continuous" | "Dash" | "Dot">> = { solid: "Continuous", dashed: "Dash", dotted: "Dot" };
const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

/** Makes a conditional format look as marks of this style do. */
export function putMarkLook(format: Excel.ConditionalRangeFormat, style: MarkStyle): void {
  const { colours, font, line } = markLooks[style];
  format.fill.color = `#${colours.fill}`;
  format.font.color = `#${colours.color}`;
  if (font === "bold") format.font.bold = true;
  if (font === "italic") format.font.italic = true;
  if (font === "underline") format.font.underline = "Single";
  if (line === null) return;
  for (const edge of EDGES) format.borders.getItem(edge).style = LINES[line];
}
