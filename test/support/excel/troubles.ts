import type { Fault } from "../../../src/workbench/host";

/** What goes wrong, how often, and what may be told of it; `done` where it heals by itself. */
export interface Trouble {
  readonly fault: (actions: number) => Fault;
  readonly times?: number;
  readonly told: readonly string[];
  /** What the port has learnt of this Excel holds until the pane is loaded anew. */
  readonly renew?: true;
}

/** Every kind of fault, by what it is called. */
export const TROUBLES: Readonly<Record<string, Trouble>> = {
  "throttled once": { fault: () => ({ whole: "ActivityLimitReached" }), told: ["done"] },
  "throttled for good": { fault: () => ({ whole: "ActivityLimitReached" }), times: 4, told: ["busy"] },
  "busy once": { fault: () => ({ whole: "Busy" }), told: ["done"] },
  "a cell being edited": { fault: () => ({ whole: "InvalidOperationInCellEditMode" }), told: ["editing-cell"] },
  "session lost": { fault: () => ({ whole: "InvalidOrTimedOutSession" }), told: ["lost-connection"] },
  "request too large": { fault: () => ({ whole: "RequestPayloadSizeLimitExceeded" }), told: ["done", "too-large"] },
  "answer too large": { fault: () => ({ whole: "ResponsePayloadSizeLimitExceeded" }), told: ["done", "too-large"] },
  "access denied in the middle": {
    fault: (actions) => ({ action: "AccessDenied", at: actions >> 1 }),
    told: ["done", "read-only", "protected-workbook"],
  },
  "not implemented in the middle": {
    fault: (actions) => ({ action: "NotImplemented", at: Math.floor(actions / 3) }),
    told: ["done", "unknown"],
    renew: true,
  },
  "aborted at the end": { fault: (actions) => ({ action: "RequestAborted", at: actions - 1 }), told: ["done", "lost-connection"] },
  "done, and the answer lost": { fault: () => ({ answerLost: "InvalidOrTimedOutSession" }), told: ["lost-connection"] },
};

/** A batch that is broken off at one of its actions. */
export function abortedAt(at: number): Trouble {
  return { fault: () => ({ action: "RequestAborted", at }), told: ["done", "lost-connection"] };
}
