import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { faultWords, messageWords } from "../../text/faults";
import { freshnessWords } from "../../text/freshness";
import { paneWords } from "../../text/taskpane";
import type { Words } from "../../text/words";
import { usePane } from "../context";
import { standingOf, type Freshness, type Standing } from "../freshness";
import { useShared } from "../look";
import type { Shown } from "../state";
import { shownTime } from "../status";

interface FreshnessLinesProps {
  readonly shown: Shown;
  readonly freshness: Freshness;
}

const SINCE: Readonly<Record<Standing, Words>> = {
  current: freshnessWords.followed,
  changing: freshnessWords.changing,
  outdated: freshnessWords.outdated,
  unheard: freshnessWords.unheard,
};

/** When the check was made, what became of the workbook since, and whether marks and findings sheet say the same as the pane. */
export function FreshnessLines({ shown: { at, marked, checked }, freshness }: FreshnessLinesProps): ReactNode {
  const shared = useShared();
  const { say, language } = usePane();
  const { hearing, fault } = freshness;
  const standing = standingOf(freshness);
  const marksWords = (): Words => {
    if (checked.reportId !== null) return freshnessWords.marksOf(shownTime(marked.at, language));
    return marked.by.reportId === null ? freshnessWords.notMarked : freshnessWords.reportGone;
  };
  return (
    <>
      <p className={shared.muted}>
        {say(freshnessWords.checkedAt(shownTime(at, language)))}
        {language === "en" && " "}
        <span className={standing === "outdated" ? shared.warning : undefined}>{say(SINCE[standing])}</span>
      </p>
      {hearing === "no-lists" && <p className={shared.muted}>{say(freshnessWords.noLists)}</p>}
      {standing === "outdated" && (
        <>
          {fault && <p className={shared.muted}>{say(faultWords[fault].what)}</p>}
          <CheckButton label={paneWords.checkAgain} />
        </>
      )}
      {marked.isPartial && <p className={shared.warning}>{say(messageWords.incomplete)}</p>}
      {standing !== "outdated" && (marked.isPartial || !marked.isCurrent) && (
        <>
          {/* Where something could not be written, that is said already. */}
          {!checked.unwritten && !marked.isPartial && <p className={shared.muted}>{say(marksWords())}</p>}
          <CheckButton label={freshnessWords.update} />
        </>
      )}
    </>
  );
}

/** A check writes marks and findings sheet anew. */
function CheckButton({ label }: { readonly label: Words }): ReactNode {
  const { say, run, working } = usePane();
  return (
    <div>
      <Button size="small" disabledFocusable={working} onClick={() => void run({ kind: "check" })}>
        {say(label)}
      </Button>
    </div>
  );
}
