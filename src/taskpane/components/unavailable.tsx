import { Spinner } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Unavailable } from "../../commands/office";
import { unavailableWords } from "../../text/faults";
import { paneWords } from "../../text/taskpane";
import { usePane } from "../context";
import { Notice } from "./notice";

export function Connecting(): ReactNode {
  const { say } = usePane();
  return <Spinner size="small" label={say(paneWords.connecting)} labelPosition="after" />;
}

/** Why nothing can be done here; trying again is offered where that may help. */
export function UnavailableNotice({ why, reload }: { readonly why: Unavailable; readonly reload: () => void }): ReactNode {
  const { report } = usePane();
  const { what, mend } = unavailableWords[why];
  const mayHelp = why === "no-library" || why === "no-answer";
  return (
    <Notice
      title={what}
      advice={{ mend }}
      details={report(null, `connect ${why}`)}
      {...(mayHelp ? { retry: { label: paneWords.retry, act: reload } } : {})}
    />
  );
}
