/** A row of a sheet as it stands. */
export interface StandingRow {
  /** Tells it apart from all others of the sheet, and is the same on the sheet to be written. */
  readonly id: string;
  /** True where something of hers stands beside it. */
  readonly isHers: boolean;
}

/**
 * One step that brings rows into another order, whole rows at a time, so that what stands beside one goes along. `move`: a blank row is put
 * in before `to`, what stood in `from` is put there, and its old row closes up.
 */
export type RowStep =
  | { readonly kind: "insert"; readonly at: number; readonly count: number }
  | { readonly kind: "delete"; readonly at: number; readonly count: number }
  | { readonly kind: "move"; readonly from: number; readonly to: number };

export interface RowSteps {
  readonly steps: readonly RowStep[];
  /** Rows that are no longer wanted and have something of hers beside them, in the order in which they stand below the others in the end. */
  readonly left: readonly StandingRow[];
}

/**
 * How to get from the rows that stand there to the wanted ones. Rows that stay are not touched; those that are gone are deleted, or come to
 * stand below all others where something of hers stands beside them.
 */
export function rowSteps(standing: readonly StandingRow[], wanted: readonly string[]): RowSteps {
  const rows = [...standing];
  const steps: RowStep[] = [];
  const isWanted = new Set(wanted);
  const move = (from: number, to: number): void => {
    steps.push({ kind: "move", from, to });
    const [row] = rows.splice(from, 1);
    rows.splice(to > from ? to - 1 : to, 0, row!);
  };
  deleteGone(rows, steps, isWanted);
  const lastWanted = (): number => rows.findLastIndex(({ id }) => isWanted.has(id));
  for (let at = rows.findIndex(({ id }) => !isWanted.has(id)); at >= 0 && at < lastWanted();) {
    move(at, rows.length);
    at = rows.findIndex(({ id }) => !isWanted.has(id));
  }
  wanted.forEach((id, at) => {
    if (rows[at]?.id === id) return;
    if (rows[at + 1]?.id === id && isWanted.has(rows[at]!.id)) return move(at, lastWanted() + 1);
    const from = rows.findIndex((row) => row.id === id);
    if (from >= 0) return move(from, at);
    insertAt(steps, at);
    rows.splice(at, 0, { id, isHers: false });
  });
  return { steps, left: rows.slice(wanted.length) };
}

/** From below, so that the rows above keep their numbers; neighbours at once. */
function deleteGone(rows: StandingRow[], steps: RowStep[], isWanted: ReadonlySet<string>): void {
  const goes = (row: StandingRow | undefined): boolean => row !== undefined && !row.isHers && !isWanted.has(row.id);
  for (let last = rows.length - 1; last >= 0; last--) {
    if (!goes(rows[last])) continue;
    let first = last;
    while (goes(rows[first - 1])) first--;
    steps.push({ kind: "delete", at: first, count: last - first + 1 });
    rows.splice(first, last - first + 1);
    last = first;
  }
}

function insertAt(steps: RowStep[], at: number): void {
  const last = steps.at(-1);
  if (last?.kind === "insert" && last.at + last.count === at) steps[steps.length - 1] = { ...last, count: last.count + 1 };
  else steps.push({ kind: "insert", at, count: 1 });
}
