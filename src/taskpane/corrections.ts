import { diffChars } from "diff";
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

/** A piece of a text: what stays, what goes, what comes. */
export interface Piece {
  readonly kind: "same" | "old" | "new";
  readonly text: string;
}

/** Signs of what stays that are shown beside what changes. */
const AROUND = 12;
/** Signs beyond which a text is told as a whole: to look for the least that changes would take too long. */
const LONGEST = 4_000;

/** A text as it becomes another, sign by sign, long stretches that stay shortened to some words around what changes. */
export function piecesOf({ old, new: now }: Pick<Correction, "old" | "new">): Piece[] {
  if (old.length > LONGEST)
    return [
      { kind: "old", text: old },
      { kind: "new", text: now },
    ];
  const pieces = diffChars(old, now).map(({ value, added, removed }): Piece => ({
    kind: added ? "new" : removed ? "old" : "same",
    text: value,
  }));
  return pieces.map((piece, at) =>
    piece.kind === "same" ? { ...piece, text: shortened(piece.text, at > 0, at < pieces.length - 1) } : piece,
  );
}

function shortened(text: string, isBehind: boolean, isBefore: boolean): string {
  const [head, tail] = [isBehind ? text.slice(0, AROUND) : "", isBefore ? text.slice(-AROUND) : ""];
  return text.length > head.length + tail.length + 2 ? `${head}……${tail}` : text;
}
