import type { Finding } from "../checking/result";
import { area, type Area } from "../grid/address";
import type { Correction, CorrectionOutcome } from "../workbook/port";
import type { Shown } from "./state";

/** A correction that was not made, and why. */
export interface Uncorrected {
  readonly correction: Correction;
  readonly why: Exclude<CorrectionOutcome, "done">;
}

/** What she has had corrected since the pane was opened. */
export interface Corrections {
  /** Made and not taken back, in their order. */
  readonly made: readonly Correction[];
  /** What the last press came to, until she closes it; null before the first. */
  readonly last: { readonly done: readonly Correction[]; readonly refused: readonly Uncorrected[]; readonly isUndo: boolean } | null;
}

export const nothingCorrected: Corrections = { made: [], last: null };

export interface CorrectedAction {
  readonly kind: "corrected";
  readonly corrections: readonly Correction[];
  readonly outcomes: readonly CorrectionOutcome[];
  /** True where earlier ones were taken back. */
  readonly isUndo: boolean;
}

/** What stands after another press. */
export function afterCorrecting({ made }: Corrections, { corrections, outcomes, isUndo }: CorrectedAction): Corrections {
  const done = corrections.filter((_, at) => outcomes[at] === "done");
  const refused = corrections.flatMap((correction, at): Uncorrected[] => {
    const why = outcomes[at]!;
    return why === "done" ? [] : [{ correction, why }];
  });
  // What a protected sheet did not take back may still be; what she has changed since is hers, and not offered again.
  const isTakenBack = (each: Correction): boolean =>
    corrections.some((undone, at) => outcomes[at] !== "protected" && isSame(reversed(undone), each));
  return { made: isUndo ? made.filter((each) => !isTakenBack(each)) : [...made, ...done], last: { done, refused, isUndo } };
}

/** The correction that puts back what stood there. */
export function reversed({ sheet, cell, old, new: now }: Correction): Correction {
  return { sheet, cell, old: now, new: old };
}

function isSame(one: Correction, other: Correction): boolean {
  return one.sheet === other.sheet && one.cell === other.cell && one.old === other.old && one.new === other.new;
}

/** The corrections that findings offer: one a cell at a time, since each is of the text as it stands now. */
export function correctionsOf(findings: readonly Finding[]): Correction[] {
  const byCell = new Map<string, Correction>();
  for (const { fix, trial } of findings) {
    const key = fix && JSON.stringify([fix.sheet, fix.cell]);
    if (fix && key !== null && !trial && !byCell.has(key)) byCell.set(key, fix);
  }
  return [...byCell.values()];
}

/** The sheets whose cells were corrected, as changes that Excel may not tell of, since they were our doing. */
export function changesBy({ checked }: Shown, done: readonly Correction[]): { readonly sheet: string; readonly areas: Area[] }[] {
  const idOf = new Map(checked.contents.sheets.map(({ id, grid }) => [grid.sheet, id]));
  const sheets = [...new Set(done.map(({ sheet }) => sheet))];
  return sheets.flatMap((name) => {
    const id = idOf.get(name);
    return id === undefined ? [] : [{ sheet: id, areas: done.filter(({ sheet }) => sheet === name).map(({ cell }) => area(cell)) }];
  });
}

/** A text beside another one: what they share before and behind, and what differs between, in whole signs. */
export interface Difference {
  readonly before: string;
  readonly old: string;
  readonly new: string;
  readonly behind: string;
}

/** Signs of what both texts share that are shown on each side. */
const AROUND = 16;

/** Each place where a text becomes another, with some words around it: found from both ends, and one place where several lie between. */
export function differenceOf({ old, new: now }: Pick<Correction, "old" | "new">): Difference {
  const [was, is] = [[...old], [...now]];
  const most = Math.min(was.length, is.length);
  let head = 0;
  while (head < most && was[head] === is[head]) head++;
  let tail = 0;
  while (tail < most - head && was[was.length - 1 - tail] === is[is.length - 1 - tail]) tail++;
  const cut = (signs: readonly string[]): string => signs.slice(head, signs.length - tail).join("");
  const [before, behind] = [was.slice(0, head), was.slice(was.length - tail)];
  return {
    before: (before.length > AROUND ? "……" : "") + before.slice(-AROUND).join(""),
    old: cut(was),
    new: cut(is),
    behind: behind.slice(0, AROUND).join("") + (behind.length > AROUND ? "……" : ""),
  };
}
