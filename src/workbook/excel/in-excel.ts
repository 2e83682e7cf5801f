import { WorkbookFault } from "../port";
import { faultOf } from "./faults";

/** Milliseconds before each further attempt while Excel is busy. */
const PAUSES = [300, 900, 2_700];

/** How the port waits; tests do not. */
export type Wait = (milliseconds: number) => Promise<void>;

/**
 * Runs work in Excel, which waits while she edits a cell. Where Excel is busy the work is done again from its beginning, a few
 * times: all of it may be done twice. Throws `WorkbookFault`.
 */
export async function inExcel<Result>(wait: Wait, work: (context: Excel.RequestContext) => Promise<Result>): Promise<Result> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await Excel.run({ delayForCellEdit: true }, work);
    } catch (error) {
      const fault = faultOf(error);
      const pause = PAUSES[attempt];
      if (fault.kind !== "busy" || pause === undefined) throw fault;
      await wait(pause);
    }
  }
}

/** Says a fault in other words, where more is known of it than the library says. */
export function asFault(kind: WorkbookFault["kind"], detail: string, cause?: unknown): WorkbookFault {
  return new WorkbookFault(kind, detail, cause === undefined ? {} : { cause });
}
