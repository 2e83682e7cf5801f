import type { ReactNode } from "react";
import { cleanWords } from "../../text/clean";
import { faultWords, messageWords } from "../../text/faults";
import { summariseWords } from "../../text/summary-excel";
import { jobFailed, paneWords } from "../../text/taskpane";
import { usePane } from "../context";
import type { Trouble } from "../state";
import { Notice } from "./notice";

/** A job that failed. */
export function TroubleNotice({ trouble: { job, kind, details, touched, summarising } }: { readonly trouble: Trouble }): ReactNode {
  const { run, dispatch } = usePane();
  const written = job.kind === "cleanHere" ? cleanWords.notCompared : messageWords.incomplete;
  return (
    <Notice
      title={jobFailed[job.kind]}
      advice={faultWords[kind]}
      also={summarising ? summariseWords.incomplete : touched ? written : undefined}
      details={details}
      retry={{ label: paneWords.retry, act: () => void run(job) }}
      dismiss={() => dispatch({ kind: "dismissed" })}
    />
  );
}
