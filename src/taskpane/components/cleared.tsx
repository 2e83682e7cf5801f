import type { ReactNode } from "react";
import { leftSomething } from "../../commands/left-something";
import { summaryKeptWords } from "../../text/summary-excel";
import { clearedWords } from "../../text/taskpane";
import type { ClearOutcome } from "../../workbook/port";
import { usePane } from "../context";
import { useShared } from "../look";
import { CellLink } from "./cell-link";
import { StatusIcon } from "./icons";
import { ReportLink } from "./report-link";
import { useVerdictStyles } from "./verdict";

/** What was removed, and what stays because somebody has written into it. */
export function Cleared({ cleared }: { readonly cleared: ClearOutcome }): ReactNode {
  const shared = useShared();
  const verdict = useVerdictStyles();
  const { say } = usePane();
  const { answered, keepsReport, lockedReport, protectedSheets, summaries } = cleared;
  const kept = leftSomething(cleared);
  return (
    <section className={shared.stack}>
      <div className={verdict.headline}>
        <StatusIcon status="success" />
        <h2 className={shared.heading}>{say(clearedWords.done)}</h2>
      </div>
      <p className={shared.text}>{say(kept ? clearedWords.someKept : clearedWords.nothingKept)}</p>
      {kept && (
        <ul className={shared.list}>
          {keepsReport && <li>{say(clearedWords.report)}</li>}
          {lockedReport && <li>{say(clearedWords.lockedReport)}</li>}
          {summaries.length > 0 && <li>{say(summaryKeptWords.cleared(summaries))}</li>}
          {protectedSheets.length > 0 && <li>{say(clearedWords.protectedSheets(protectedSheets))}</li>}
          {answered.length > 0 && (
            <li>
              {say(clearedWords.answered)}
              <ul className={shared.list}>
                {answered.map((place) => (
                  <li key={JSON.stringify([place.sheet, place.cell])}>
                    <CellLink place={place} from={null} />
                  </li>
                ))}
              </ul>
            </li>
          )}
        </ul>
      )}
      {(keepsReport || lockedReport) && <ReportLink />}
    </section>
  );
}
