import type { ReactNode } from "react";
import { faultWords, messageWords } from "../../text/faults";
import { jobFailed, paneWords } from "../../text/taskpane";
import { usePane } from "../context";
import type { Trouble } from "../state";
import { Notice } from "./notice";

/** A job that failed. */
export function TroubleNotice({ trouble: { job, kind, details } }: { readonly trouble: Trouble }): ReactNode {
  const { run, dispatch } = usePane();
  const writes = ["check", "clear", "explain", "cleanHere"].includes(job.kind);
  return (
    <Notice
      title={jobFailed[job.kind]}
      advice={faultWords[kind]}
      also={writes ? messageWords.incomplete : undefined}
      details={details}
      retry={{ label: paneWords.retry, act: () => void run(job) }}
      dismiss={() => dispatch({ kind: "dismissed" })}
    />
  );
}
