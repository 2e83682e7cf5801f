import { countHeads, headOf, isOpen, type Counts, type Finding } from "../checking/result";
import { groupBy } from "../grid/group";
import type { Severity } from "../rules/rule";

interface Where {
  readonly file?: string;
  readonly sheet: string;
}

/** A cell as it is spoken of at another place: one of another sheet names its sheet, one of another workbook that too. */
export function shownPlace({ file, sheet, cell }: Where & { readonly cell: string }, from: Where | null): string {
  if (file !== undefined && from?.file !== undefined && file !== from.file) return `[${file.split(/[\\/]/).at(-1)}]${sheet}!${cell}`;
  return sheet === from?.sheet ? cell : `${sheet}!${cell}`;
}

/** What people are told as one thing. */
export interface Entry {
  readonly finding: Finding;
  /** Others of the same kind on the same sheet. */
  readonly alike: readonly Finding[];
  /** What merely follows from the finding, on whatever sheet. */
  readonly followers: readonly Finding[];
}

/** From how many of a kind on one sheet they are told as one. Errors are told one by one: each is mended by itself. */
const TOGETHER: Readonly<Record<Severity, number>> = { error: Infinity, warning: 4, info: 2 };

/**
 * Findings as they are told: each with what follows from it, and many of one kind on a sheet as one. In the order of the findings. What is open
 * though its cause is settled is told by itself.
 */
export function entriesOf(findings: readonly Finding[]): Entry[] {
  const known = new Map(findings.map((finding) => [finding.id, finding]));
  const isRoot = (finding: Finding): boolean => {
    const cause = finding.causedBy === null ? undefined : known.get(finding.causedBy);
    return !cause || (isOpen(finding) && !isOpen(cause));
  };
  const followers = groupBy(
    findings.filter((finding) => !isRoot(finding)),
    ({ causedBy }) => causedBy!,
  );
  const kinds = groupBy(findings.filter(isRoot), ({ id, group, severity, trial, place: { file, sheet } }) => {
    const isAlone = followers.has(id) || TOGETHER[severity] === Infinity;
    return JSON.stringify(isAlone ? [id] : [file, sheet, group, severity, trial]);
  });
  const entries = [...kinds.values()].flatMap((alike): Entry[] => {
    const [first, ...others] = alike;
    if (alike.length >= TOGETHER[first!.severity]) return [{ finding: first!, alike: others, followers: [] }];
    return alike.map((finding) => ({ finding, alike: [], followers: followers.get(finding.id) ?? [] }));
  });
  const order = new Map(findings.map(({ id }, index) => [id, index]));
  return entries.sort((a, b) => order.get(a.finding.id)! - order.get(b.finding.id)!);
}

/** Under which head an entry is counted: it is open as long as any of its kind is. */
export function headOfEntry({ finding, alike }: Entry): keyof Counts {
  return headOf([finding, ...alike].find(isOpen) ?? finding);
}

/** How many things people are told of, each under one head. */
export function countEntries(entries: readonly Entry[]): Counts {
  return countHeads(entries.map(headOfEntry));
}
