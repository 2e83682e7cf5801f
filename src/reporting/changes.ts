import type { CheckResult, FileChanges, Finding } from "../checking/result";
import { changeWords } from "../text/reporting";
import type { Words } from "../text/words";

/** What changed since the last check, over all workbooks that one is known of; null where it is of none. */
export function changesIn({ changes = [] }: Pick<CheckResult, "changes">): Omit<FileChanges, "file"> | null {
  if (changes.length === 0) return null;
  return {
    new: changes.flatMap((file) => file.new),
    still: changes.flatMap((file) => file.still),
    explained: changes.flatMap((file) => file.explained),
    mended: changes.flatMap((file) => file.mended),
    unchecked: changes.flatMap((file) => file.unchecked),
  };
}

/** What changed, in a line; null where no earlier check is known. */
export function changesLine(result: Pick<CheckResult, "changes">): Words | null {
  const changes = changesIn(result);
  if (!changes) return null;
  const { mended, still, explained, unchecked } = changes;
  return changeWords.line({
    new: changes.new.length,
    mended: mended.length,
    still: still.length,
    explained: explained.length,
    unchecked: unchecked.length,
  });
}

/** Tells of a finding whether the last check had it; null where no earlier check is known. */
export function changeOf(result: CheckResult): ((finding: Finding) => "new" | "still" | null) | null {
  const changes = changesIn(result);
  if (!changes) return null;
  const [added, known] = [new Set(changes.new), new Set([...changes.still, ...changes.explained])];
  return ({ id }) => (added.has(id) ? "new" : known.has(id) ? "still" : null);
}
