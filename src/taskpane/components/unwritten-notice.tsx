import type { ReactNode } from "react";
import type { Unwritten } from "../../commands/check-workbook";
import { findingsHere, unwrittenWords } from "../../text/taskpane";
import { usePane } from "../context";
import { useShared } from "../look";

/** Why the workbook does not hold all that a check writes, and how to have it written. */
export function UnwrittenNotice({ why, className }: { readonly why: Unwritten; readonly className: string }): ReactNode {
  const shared = useShared();
  const { say } = usePane();
  const { what, mend } = unwrittenWords[why];
  return (
    <div className={className} role="note">
      {[what, findingsHere, mend].map((words) => (
        <p key={words.en} className={shared.text}>
          {say(words)}
        </p>
      ))}
    </div>
  );
}
