import { Button, makeStyles, tokens, useRestoreFocusTarget } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { cleanWords } from "../../text/clean";
import { summariseWords } from "../../text/summary-excel";
import { paneWords } from "../../text/taskpane";
import { usePane } from "../context";
import { RulesLink } from "./rules-link";

const useStyles = makeStyles({
  rows: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  row: { display: "flex", gap: tokens.spacingHorizontalS },
  primary: { flexGrow: 1, minWidth: 0 },
  second: { flexShrink: 0, minWidth: 0 },
});

/** What the pane does to a workbook, and what it goes by. */
export function Actions({ working, again }: { readonly working: boolean; readonly again: boolean }): ReactNode {
  const styles = useStyles();
  const { say, run, dispatch } = usePane();
  // Where the dialog came from is where the keyboard goes back to.
  const restoreFocus = useRestoreFocusTarget();
  // They keep the focus while they cannot be pressed, so that the keyboard does not lose its place.
  return (
    <div className={styles.rows}>
      <div className={styles.row}>
        <Button appearance="primary" className={styles.primary} disabledFocusable={working} onClick={() => void run({ kind: "check" })}>
          {say(again ? paneWords.checkAgain : paneWords.check)}
        </Button>
        <Button className={styles.second} disabledFocusable={working} onClick={() => void run({ kind: "clear" })}>
          {say(paneWords.clear)}
        </Button>
        <RulesLink />
      </div>
      <div className={styles.row}>
        <Button className={styles.second} disabledFocusable={working} onClick={() => void run({ kind: "summarise" })}>
          {say(summariseWords.button)}
        </Button>
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
