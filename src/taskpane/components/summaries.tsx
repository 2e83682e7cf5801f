import { Link } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { summariseWords as words } from "../../text/summary-excel";
import type { SummaryOutcome } from "../../workbook/port";
import { usePane } from "../context";
import { useShared } from "../look";

/** What became of the summary sheets, with the way to the first of them; `className` is that of a notice. */
export function Summaries({ outcome, className }: { readonly outcome: SummaryOutcome; readonly className: string }): ReactNode {
  const shared = useShared();
  const { say, run } = usePane();
  const { written, locked, released } = outcome;
  const notices = [...(locked.length > 0 ? [words.locked(locked)] : []), ...(released.length > 0 ? [words.released(released)] : [])];
  return (
    <>
      {notices.map((notice) => (
        <p key={notice.en} className={className} role="note">
          {say(notice)}
        </p>
      ))}
      <p className={shared.text}>
        {say(words.done(written.size))}{" "}
        {written.has("cover") && (
          <Link as="button" inline onClick={() => void run({ kind: "showSummary" })}>
            {say(words.show)}
          </Link>
        )}
      </p>
    </>
  );
}
