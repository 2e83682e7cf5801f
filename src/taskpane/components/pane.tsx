import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { paneWords } from "../../text/taskpane";
import { usePane } from "../context";
import { useShared } from "../look";
import type { PaneState } from "../state";
import { statusOf } from "../status";
import { Actions } from "./actions";
import { CleanDialog } from "./clean-dialog";
import { CleanOutcome, Refused } from "./clean-outcome";
import { Cleared } from "./cleared";
import { CorrectedNotice } from "./corrected-notice";
import { FirstRun } from "./first-run";
import { Results } from "./results";
import { RulesSection } from "./rules-section";
import { SettingsSection } from "./settings-section";
import { TroubleNotice } from "./trouble-notice";
import { Connecting, UnavailableNotice } from "./unavailable";
import { useStopByEscape, Working } from "./working";

const useStyles = makeStyles({
  pane: {
    boxSizing: "border-box",
    minHeight: "100vh",
    padding: tokens.spacingHorizontalL,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    overflowWrap: "anywhere",
  },
  /** Seen wherever in a long list she is when something fails. */
  trouble: { position: "sticky", top: tokens.spacingVerticalS, zIndex: 1 },
});

/** What the pane shows in each state. */
export function Pane({ state, reload }: { readonly state: PaneState; readonly reload: () => void }): ReactNode {
  const styles = useStyles();
  const shared = useShared();
  const { say } = usePane();
  const status = statusOf(state);
  return (
    <main className={styles.pane}>
      <h1 className={shared.hidden}>{say(paneWords.name)}</h1>
      <p className={shared.hidden} role="status">
        {status && say(status)}
      </p>
      <Screen state={state} reload={reload} />
    </main>
  );
}

function Screen({ state, reload }: { readonly state: PaneState; readonly reload: () => void }): ReactNode {
  const styles = useStyles();
  const { connection, work, trouble, outcome, question, refusal, corrections, unmarked } = state;
  // The results stay in sight while an explanation is saved: there is no screen of work that would hear the key.
  useStopByEscape(work?.job === "explain");
  if (connection.kind === "connecting") return <Connecting />;
  if (connection.kind !== "connected") return <UnavailableNotice why={connection.kind} reload={reload} />;
  return (
    <>
      <Actions working={work !== null} again={outcome.kind === "checked"} />
      <div>
        <RulesSection />
        <SettingsSection unmarked={unmarked} />
      </div>
      <CleanDialog question={question} />
      {refusal && <Refused refusal={refusal} />}
      {trouble && (
        <div className={styles.trouble}>
          <TroubleNotice trouble={trouble} />
        </div>
      )}
      <CorrectedNotice corrections={corrections} />
      {work && work.job !== "explain" && work.job !== "correct" ? <Working {...work} /> : <Outcome state={state} />}
    </>
  );
}

function Outcome({ state: { outcome, view, freshness, trouble, refusal } }: { readonly state: PaneState }): ReactNode {
  if (outcome.kind === "checked") return <Results shown={outcome} view={view} freshness={freshness} />;
  if (outcome.kind === "cleared") return <Cleared cleared={outcome.cleared} />;
  if (outcome.kind === "cleaned") return <CleanOutcome cleaned={outcome} />;
  return trouble || refusal ? null : <FirstRun />;
}
