/** How a marked cell looks: as the gravest open finding there, or as settled. Gravest first. */
export const markStyles = ["error", "warning", "info", "explained"] as const;
export type MarkStyle = (typeof markStyles)[number];

/** A line around a marked cell, also where the cell is empty. */
export type MarkLine = "solid" | "dashed" | "dotted";

export interface MarkLook {
  /** Fill and text, as RRGGBB. */
  readonly colours: { readonly fill: string; readonly color: string };
  /** How the text stands out besides. */
  readonly font: "bold" | "underline" | "plain" | "italic";
  readonly line: MarkLine | null;
}

/**
 * The one table of how marks look, in Excel, in files and in the findings sheet. Fills differ in lightness, so that they are told
 * apart in greyscale print and by colour-blind eyes; type and line differ too, so that nothing hangs on colour alone.
 */
export const markLooks: Readonly<Record<MarkStyle, MarkLook>> = {
  error: { colours: { fill: "F29B9B", color: "5C0008" }, font: "bold", line: "solid" },
  warning: { colours: { fill: "FFC34D", color: "452B00" }, font: "underline", line: "dashed" },
  info: { colours: { fill: "D0E3F7", color: "003A66" }, font: "plain", line: "dotted" },
  explained: { colours: { fill: "F2F2F2", color: "595959" }, font: "italic", line: null },
};
