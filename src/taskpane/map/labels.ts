import type { MapEdge, MapNode } from "../../reporting/relation-map/model";
import { relationMapWords as words } from "../../text/relation-map";
import type { Words } from "../../text/words";
import { actualSign, tieSigns } from "./signs";

/** Sizes of what is drawn, in the drawing's own pixels. */
const FONT = 12;
const LINE_HEIGHT = 16;
const LABEL_PADDING = 4;
const NODE_PADDING = 18;
const SIGN = 20;
/** Room in the pane is short, so that names break sooner there. */
export const NODE_WIDTHS = { roomy: 148, narrow: 112 };

/** The lines of text on an edge: its sign with how many ties, and the figures of the tie that tells most. */
export function labelLines({ ties, counts, state }: MapEdge, roomy: boolean, say: (text: Words) => string): string[] {
  const sign = tieSigns[state];
  // What something stood in the way of is never hidden behind what holds.
  const hindered = ties.filter(({ hinders }) => hinders).length;
  const beside = hindered > 0 && state !== "not-checked" ? ` ${tieSigns["not-checked"]} ${hindered}` : "";
  const [first] = ties.filter((tie) => tie.state === state);
  const compared = first?.compared;
  if (state === "fails" && compared) {
    const { left, operator, right, difference } = compared;
    const both = roomy ? [left.figure, `${actualSign(operator, state)} ${right.figure}`] : [];
    return [`${sign} ${say(words.failing(counts.fails, counts.fails + counts.holds))}${beside}`, ...both, say(words.off(difference))];
  }
  if (state === "holds" && compared && roomy)
    return [`${sign} ${counts.holds}${beside}`, compared.left.figure, `${compared.operator} ${compared.right.figure}`];
  return [`${sign} ${counts[state]}${beside}`];
}

/** How much room lines of text take. */
export function labelSize(lines: readonly string[]): { width: number; height: number } {
  return { width: Math.max(...lines.map(textWidth)) + 2 * LABEL_PADDING, height: lines.length * LINE_HEIGHT + LABEL_PADDING };
}

/** How high a node must be for its name, its sheet and its unit. */
export function nodeHeight({ name }: MapNode, below: readonly string[], width: number): number {
  const rows = (text: string): number => Math.ceil(textWidth(text) / (width - NODE_PADDING - SIGN));
  return (Math.min(rows(name), 3) + below.length) * LINE_HEIGHT + 12;
}

/** Chinese signs are as wide as the font is high, others a little more than half of that. */
function textWidth(text: string): number {
  return [...text].reduce((sum, sign) => sum + (sign.codePointAt(0)! > 0x2e7f ? FONT : FONT * 0.6), 0);
}
