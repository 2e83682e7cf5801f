import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { CleaningPlan } from "../../commands/clean-here";
import { cleanWords } from "../../text/clean";
import { summaryKeptWords } from "../../text/summary-excel";
import { usePane } from "../context";
import { useShared } from "../look";
import type { CleanQuestion } from "../state";

const useStyles = makeStyles({
  surface: { padding: tokens.spacingHorizontalL, width: "calc(100vw - 24px)", maxWidth: "420px" },
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  way: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, alignItems: "stretch" },
});

/** Asks which way to a clean copy, and before anything of this workbook goes, whether it may. */
export function CleanDialog({ question }: { readonly question: CleanQuestion | null }): ReactNode {
  const styles = useStyles();
  const { dispatch } = usePane();
  const close = (): void => dispatch({ kind: "asked", question: null });
  return (
    <Dialog open={question !== null} onOpenChange={(_, { open }) => open || close()}>
      <DialogSurface className={styles.surface}>
        {question && (question.kind === "way" ? <Ways close={close} /> : <Confirm plan={question.plan} />)}
      </DialogSurface>
    </Dialog>
  );
}

function Ways({ close }: { readonly close: () => void }): ReactNode {
  const styles = useStyles();
  const shared = useShared();
  const { say, run } = usePane();
  return (
    <DialogBody>
      <DialogTitle>{say(cleanWords.open)}</DialogTitle>
      <DialogContent className={styles.content}>
        <p className={shared.text}>{say(cleanWords.about)}</p>
        <div className={styles.way}>
          <Button appearance="primary" onClick={() => void run({ kind: "cleanCopy" })}>
            {say(cleanWords.copy)}
          </Button>
          <p className={shared.muted}>{say(cleanWords.copyAbout)}</p>
        </div>
        <div className={styles.way}>
          <Button onClick={() => void run({ kind: "planCleaning" })}>{say(cleanWords.here)}</Button>
          <p className={shared.muted}>{say(cleanWords.hereAbout)}</p>
        </div>
      </DialogContent>
      <DialogActions>
        <Button appearance="subtle" onClick={close}>
          {say(cleanWords.cancel)}
        </Button>
      </DialogActions>
    </DialogBody>
  );
}

function Confirm({ plan }: { readonly plan: CleaningPlan }): ReactNode {
  const styles = useStyles();
  const shared = useShared();
  const { say, run, dispatch } = usePane();
  const { comments, highlighted, report, summaries } = plan.ours;
  const goes = [
    ...(comments > 0 ? [cleanWords.comments(comments)] : []),
    ...(highlighted.length > 0 ? [cleanWords.highlights(highlighted.length)] : []),
    ...(report === null ? [] : [plan.explanations > 0 ? cleanWords.reportWith(report, plan.explanations) : cleanWords.report(report)]),
    ...(summaries.length > 0 ? [summaryKeptWords.goes(summaries)] : []),
  ];
  return (
    <DialogBody>
      <DialogTitle>{say(cleanWords.confirm)}</DialogTitle>
      <DialogContent className={styles.content}>
        <p className={shared.text}>{say(goes.length > 0 ? cleanWords.goes : cleanWords.nothing)}</p>
        <ul className={shared.list}>
          {goes.map((words) => (
            <li key={words.zh}>{say(words)}</li>
          ))}
        </ul>
        {(report !== null || summaries.length > 0) && <p className={shared.muted}>{say(cleanWords.undo)}</p>}
      </DialogContent>
      <DialogActions>
        {/* What takes something away is never what Enter does. */}
        <Button autoFocus onClick={() => dispatch({ kind: "asked", question: { kind: "way" } })}>
          {say(cleanWords.back)}
        </Button>
        {goes.length > 0 && (
          <Button appearance="primary" onClick={() => void run({ kind: "cleanHere", plan })}>
            {say(cleanWords.remove)}
          </Button>
        )}
      </DialogActions>
    </DialogBody>
  );
}
