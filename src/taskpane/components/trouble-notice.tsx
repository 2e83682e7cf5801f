import type { ReactNode } from "react";
import { cleanWords } from "../../text/clean";
import { faultWords, messageWords } from "../../text/faults";
import { jobFailed, paneWords } from "../../text/taskpane";
import { usePane } from "../context";
import type { Trouble } from "../state";
import { Notice } from "./notice";

/** A job that failed. */
export function TroubleNotice({ trouble: { job, kind, details, touched } }: { readonly trouble: Trouble }): ReactNode {
  const { run, dispatch } = usePane();
  return (
    <Notice
      title={jobFailed[job.kind]}
      advice={faultWords[kind]}
      also={touched ? (job.kind === "cleanHere" ? cleanWords.notCompared : messageWords.incomplete) : undefined}
      details={details}
      retry={{ label: paneWords.retry, act: () => void run(job) }}
      dismiss={() => dispatch({ kind: "dismissed" })}
    />
  );
}
