import type { Outcome } from "./run";

const isInReach = ({ reach }: Outcome): boolean => "families" in reach;

/** How much of what could be found was found. */
export function tally(outcomes: readonly Outcome[]): { cases: number; inReach: number; found: number; unrelated: number } {
  const inReach = outcomes.filter(isInReach);
  return {
    cases: outcomes.length,
    inReach: inReach.length,
    found: inReach.filter(({ found }) => found).length,
    unrelated: outcomes.filter(({ unrelated }) => unrelated.length > 0).length,
  };
}

export function grouped(outcomes: readonly Outcome[], keyOf: (outcome: Outcome) => string | null): Map<string, Outcome[]> {
  const groups = new Map<string, Outcome[]>();
  for (const outcome of outcomes) {
    const key = keyOf(outcome);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), outcome]);
  }
  return groups;
}

function percent(part: number, whole: number): string {
  return whole === 0 ? "—" : `${((100 * part) / whole).toFixed(1)} %`;
}

function line(name: string, outcomes: readonly Outcome[]): string {
  const all = tally(outcomes);
  return [
    name.padEnd(42),
    String(all.cases).padStart(6),
    String(all.inReach).padStart(9),
    percent(all.found, all.inReach).padStart(9),
    percent(all.unrelated, all.cases).padStart(11),
    (all.cases - all.inReach || "").toString().padStart(10),
  ].join("");
}

/** The run in numbers: by kind of slip, and what no rule can see and why. */
export function report(outcomes: readonly Outcome[]): string {
  const kinds = [...grouped(outcomes, ({ kind }) => kind)];
  const head = `${"kind".padEnd(42)} cases in reach    found  unrelated  no reach`;
  const blinds = [...grouped(outcomes, ({ reach }) => ("blind" in reach ? reach.blind : null))].sort(([, a], [, b]) => b.length - a.length);
  return [
    head,
    ...kinds.map(([kind, own]) => line(kind, own)),
    line("all", outcomes),
    "",
    "In reach of no rule:",
    ...blinds.map(
      ([why, own]) => `  ${String(own.length).padStart(4)} ${why} (${[...grouped(own, ({ kind }) => kind).keys()].join(", ")})`,
    ),
  ].join("\n");
}
