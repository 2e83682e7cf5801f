import type { ReactNode } from "react";
import { faultKind } from "../../commands/fault-report";
import { insteadOf, troubleTitle } from "../../commands/pack-trouble";
import type { PackFault } from "../../pack/document";
import { faultWords } from "../../text/faults";
import { packPane } from "../../text/pack";
import type { Words } from "../../text/words";
import { usePane } from "../context";
import { useShared } from "../look";
import type { PackView } from "../pack-desk";
import { Notice } from "./notice";

const MOST_SHOWN = 5;

/** What she must know of the rules, whether or not their part of the pane is open. */
export function PackNotices({ view: { inForce, told } }: { readonly view: PackView }): ReactNode {
  const shared = useShared();
  const { say, language, packs, report } = usePane();
  const trouble = inForce?.trouble;
  return (
    <>
      {trouble && (
        <Notice title={troubleTitle(trouble)} advice={{ mend: insteadOf(inForce.origin, language) }} list={faultLines(trouble.faults)} />
      )}
      {told?.kind === "refused" && (
        <Notice title={packPane.refused} advice={{ mend: packPane.stays }} list={faultLines(told.faults)} dismiss={packs.dismiss} />
      )}
      {told?.kind === "failed" && (
        <Notice
          title={packPane.notWritten}
          advice={faultWords[faultKind(told.error)]}
          details={report(told.error, "rules")}
          dismiss={packs.dismiss}
        />
      )}
      <p className={shared.muted} aria-live="polite">
        {told && told.kind !== "refused" && told.kind !== "failed" && say(packPane[told.kind])}
      </p>
    </>
  );
}

/** Where each fault stands, what is wrong and what to do. */
function faultLines(faults: readonly PackFault[]): Words[] {
  const lines = faults.slice(0, MOST_SHOWN).map(({ at, message }) => packPane.fault(at, message));
  return faults.length > MOST_SHOWN ? [...lines, packPane.more(faults.length - MOST_SHOWN)] : lines;
}
