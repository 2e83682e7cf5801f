import { groupBy } from "../grid/group";
import { cellOf, textsOf, type Passage, type Written } from "./passages";
import type { Fix, Report } from "./report";
import type { CheckContext } from "./rule";
import { isProper } from "./vocabulary";

/** Something in a text that ought not to be there, and where it begins. */
export interface Slip {
  readonly from: number;
  readonly text: string;
}

/** What a rule on slips says of those in one cell. */
type Told = Omit<Report, "cell" | "field" | "subject">;

/** Tells the slips that a rule finds in the texts of a form or a note: one finding for each cell that has any. What is known to be right is none. */
export function tellSlips<S extends Slip>(
  written: Written,
  context: CheckContext,
  find: (passage: Passage) => readonly S[],
  tell: (slips: readonly S[], passage: Passage) => Told,
): void {
  for (const passage of textsOf(written)) {
    const found = find(passage);
    if (found.length === 0) continue;
    const slipping = found.filter((slip) => !isProper(passage.text, slip, context.settings));
    for (const [cell, slips] of groupBy(slipping, ({ from }) => cellOf(passage, from))) {
      context.report({
        cell,
        field: passage.field,
        subject: `${roleOf(passage)}${isSpread(passage) ? slips[0]!.text : ""}`,
        ...tell(slips, passage),
      });
    }
  }
}

/** A text with each of its slips put right, but for those that it prints otherwise, as with white space. The slips come in their order. */
export function mended<S extends Slip>(text: string, slips: readonly S[], mend: (slip: S) => string): string {
  return slips.reduceRight((done, slip) => {
    const [before, behind] = [done.slice(0, slip.from), done.slice(slip.from + slip.text.length)];
    return done.startsWith(slip.text, slip.from) ? before + mend(slip) + behind : done;
  }, text);
}

function isSpread({ pieces }: Passage): boolean {
  return pieces.some(({ cell }) => cell !== pieces[0]!.cell);
}

/** An indicator's name and target go by the same name. */
function roleOf({ role }: Passage): string {
  return role === "indicatorTarget" ? "target" : "";
}

/** The different texts of slips, in the order in which they stand: 。。、，， */
export function kindsOf(slips: readonly Slip[]): string {
  return [...new Set(slips.map(({ text }) => text))].join("、");
}

const AROUND = 12;

/** A slip with some words before and behind it, as it is quoted in a message. */
export function quoted({ text }: Passage, { from, text: slip }: Slip): string {
  const [start, end] = [Math.max(0, from - AROUND), Math.min(text.length, from + slip.length + AROUND)];
  const words = text.slice(start, end).replace(/\s+/g, "");
  return `${start > 0 ? "……" : ""}${words}${end < text.length ? "……" : ""}`;
}

/** The correction of a text, where it is all that its cell holds. */
export function fixOf({ whole, text, pieces }: Passage, corrected: string): { readonly fix?: Fix } {
  return whole && corrected !== text ? { fix: { cell: pieces[0]!.cell, old: text, new: corrected } } : {};
}
