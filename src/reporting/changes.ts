import type { CheckResult, FileChanges, Finding, GoneFinding } from "../checking/result";
import { changeWords } from "../text/reporting";
import type { Words } from "../text/words";
import { entriesOf, headOfEntry } from "./entries";

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

/** What is gone without what merely followed from it. */
export function toldAlone(gone: readonly GoneFinding[]): GoneFinding[] {
  return gone.filter(({ follows }) => !follows);
}

/** What changed, in a line that counts as the summary does: what is told as one is one. Null where no earlier check is known. */
export function changesLine(result: Pick<CheckResult, "changes" | "findings">): Words | null {
  const changes = changesIn(result);
  if (!changes) return null;
  const added = new Set(changes.new);
  const known = new Set([...changes.still, ...changes.explained]);
  const kinds = entriesOf(result.findings).map((entry) => {
    const own = [entry.finding, ...entry.alike].map(({ id }) => id);
    const head = headOfEntry(entry);
    if (own.some((id) => known.has(id))) return head === "explained" ? "explained" : "still";
    return own.some((id) => added.has(id)) ? "new" : null;
  });
  const count = (kind: "new" | "still" | "explained"): number => kinds.filter((each) => each === kind).length;
  return changeWords.line({
    new: count("new"),
    mended: numbersIn(changes.mended),
    still: count("still"),
    explained: count("explained"),
    unchecked: numbersIn(changes.unchecked),
  });
}

function numbersIn(gone: readonly GoneFinding[]): number {
  return new Set(toldAlone(gone).map(({ file, number, id }) => JSON.stringify(number === null ? [id] : [file, number]))).size;
}

/** Tells of a finding whether the last check had it; null where no earlier check is known. */
export function changeOf(result: CheckResult): ((finding: Finding) => "new" | "still" | null) | null {
  const changes = changesIn(result);
  if (!changes) return null;
  const [added, known] = [new Set(changes.new), new Set([...changes.still, ...changes.explained])];
  return ({ id }) => (added.has(id) ? "new" : known.has(id) ? "still" : null);
}
