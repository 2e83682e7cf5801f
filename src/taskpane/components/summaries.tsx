import { Button, Link } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { isSummarised } from "../../commands/is-summarised";
import { summariseWords as words } from "../../text/summary-excel";
import { usePane } from "../context";
import { useShared } from "../look";
import type { Shown } from "../state";
import { shownTime } from "../status";
import { staleSummaries, type Summarised } from "../summarised";

interface SummariesProps {
  readonly summaries: Summarised;
  readonly checked: Shown["checked"];
  /** That of a notice. */
  readonly className: string;
}

/** What became of the summary sheets, with the way to the first of them, and to newer ones where they are of an earlier check. */
export function Summaries({ summaries, checked, className }: SummariesProps): ReactNode {
  const shared = useShared();
  const { say, run, language, working } = usePane();
  const { written, locked, released } = summaries.outcome ?? { written: checked.contents.summaries, locked: [], released: [] };
  const notices = [...(locked.length > 0 ? [words.locked(locked)] : []), ...(released.length > 0 ? [words.released(released)] : [])];
  const stale = staleSummaries(summaries, (at) => shownTime(at, language));
  return (
    <>
      {notices.map((notice) => (
        <p key={notice.en} className={className} role="note">
          {say(notice)}
        </p>
      ))}
      <p className={stale ? shared.warning : shared.text}>
        {say(stale ?? words.done(written.size))}{" "}
        {written.has("cover") && (
          <Link as="button" inline onClick={() => void run({ kind: "showSummary" })}>
            {say(words.show)}
          </Link>
        )}
      </p>
      {stale && isSummarised(checked) && (
        <div>
          <Button size="small" disabledFocusable={working} onClick={() => void run({ kind: "summarise" })}>
            {say(words.again)}
          </Button>
        </div>
      )}
    </>
  );
}
