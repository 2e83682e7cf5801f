import { WorkbookFault, type Watch } from "../port";
import { faultOf } from "./faults";

/** Milliseconds before each further attempt while Excel is busy. */
const PAUSES = [300, 900, 2_700];

/** How often work begins anew, and at once, where somebody else changed the workbook in the middle of it. */
const MOST_RETAKES = 2;

/** How the port waits; tests do not. */
export type Wait = (milliseconds: number) => Promise<void>;

/**
 * Called between two pieces of a request, while nothing waits to be sent: tells how far it has come, and throws where it is to be stopped.
 */
export type Between = (done: number, of: number) => Promise<void>;

/** Tells whether work that ended so may begin anew, and makes it look at everything afresh. */
export type Retake = (fault: WorkbookFault) => boolean;

/**
 * Runs work in Excel, which waits while she edits a cell. Where Excel is busy the work is done again from its beginning, a few
 * times: all of it may be done twice. Throws `WorkbookFault`.
 */
export async function inExcel<Result>(
  wait: Wait,
  work: (context: Excel.RequestContext, between: Between) => Promise<Result>,
  { signal, onProgress }: Watch = {},
  mayRetake: Retake = () => false,
): Promise<Result> {
  const goOn = (): void => {
    if (signal?.aborted) throw asFault("stopped", "stopped between two requests");
  };
  const between: Between = async (done, of) => {
    await onProgress?.(done, of);
    goOn();
  };
  let [pauses, retakes] = [0, 0];
  for (;;) {
    goOn();
    try {
      return await Excel.run({ delayForCellEdit: true }, (context) => work(context, between));
    } catch (error) {
      const fault = faultOf(error);
      if (retakes < MOST_RETAKES && mayRetake(fault)) {
        retakes += 1;
        continue;
      }
      const pause = PAUSES[pauses++];
      if (fault.kind !== "busy" || pause === undefined) throw fault;
      await wait(pause);
    }
  }
}

/** Says a fault in other words, where more is known of it than the library says. */
export function asFault(kind: WorkbookFault["kind"], detail: string, cause?: unknown): WorkbookFault {
  return new WorkbookFault(kind, detail, cause === undefined ? {} : { cause });
}
