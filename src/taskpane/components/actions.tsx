import { Button, makeStyles, tokens, useRestoreFocusTarget } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { cleanWords } from "../../text/clean";
import { summariseWords } from "../../text/summary-excel";
import { paneWords } from "../../text/taskpane";
import type { Words } from "../../text/words";
import { usePane } from "../context";
import type { Job } from "../state";
import { RulesLink } from "./rules-link";

const useStyles = makeStyles({
  rows: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  primary: { flexGrow: 1, minWidth: 0 },
  /** As wide as their words, the rest shared out; in a narrow pane below each other. */
  second: { flexGrow: 1, minWidth: 0, paddingLeft: tokens.spacingHorizontalS, paddingRight: tokens.spacingHorizontalS },
});

/** What the pane does to a workbook, and what it goes by. */
export function Actions({ working, again }: { readonly working: boolean; readonly again: boolean }): ReactNode {
  const styles = useStyles();
  const { say, run, dispatch } = usePane();
  // Where the dialog came from is where the keyboard goes back to.
  const restoreFocus = useRestoreFocusTarget();
  const does = (job: Job, words: Words): ReactNode => (
    <Button className={styles.second} disabledFocusable={working} onClick={() => void run(job)}>
      {say(words)}
    </Button>
  );
  // They keep the focus while they cannot be pressed, so that the keyboard does not lose its place.
  return (
    <div className={styles.rows}>
      <div className={styles.row}>
        <Button appearance="primary" className={styles.primary} disabledFocusable={working} onClick={() => void run({ kind: "check" })}>
          {say(again ? paneWords.checkAgain : paneWords.check)}
        </Button>
        <RulesLink />
      </div>
      <div className={styles.row}>
        {does({ kind: "summarise" }, summariseWords.button)}
        {does({ kind: "clear" }, paneWords.clear)}
        <Button
          {...restoreFocus}
          className={styles.second}
          disabledFocusable={working}
          onClick={() => dispatch({ kind: "asked", question: { kind: "way" } })}
        >
          {say(cleanWords.open)}
        </Button>
      </div>
    </div>
  );
}
