import type { Finding } from "../checking/result";
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

/** Findings as they are told: each with what follows from it, and many of one kind on a sheet as one. In the order of the findings. */
export function entriesOf(findings: readonly Finding[]): Entry[] {
  const known = new Set(findings.map(({ id }) => id));
  const isRoot = ({ causedBy }: Finding): boolean => causedBy === null || !known.has(causedBy);
  const followers = groupBy(
    findings.filter((finding) => !isRoot(finding)),
    ({ causedBy }) => causedBy!,
  );
  const kinds = groupBy(findings.filter(isRoot), ({ id, group, severity, place: { file, sheet } }) => {
    const isAlone = followers.has(id) || TOGETHER[severity] === Infinity;
    return JSON.stringify(isAlone ? [id] : [file, sheet, group, severity]);
  });
  const entries = [...kinds.values()].flatMap((alike): Entry[] => {
    const [first, ...others] = alike;
    if (alike.length >= TOGETHER[first!.severity]) return [{ finding: first!, alike: others, followers: [] }];
    return alike.map((finding) => ({ finding, alike: [], followers: followers.get(finding.id) ?? [] }));
  });
  const order = new Map(findings.map(({ id }, index) => [id, index]));
  return entries.sort((a, b) => order.get(a.finding.id)! - order.get(b.finding.id)!);
}

/** How many things of each severity people are told of. */
export function countEntries(entries: readonly Entry[]): Record<Severity, number> {
  const count = (severity: Severity): number => entries.filter(({ finding }) => finding.severity === severity).length;
  return { error: count("error"), warning: count("warning"), info: count("info") };
}
