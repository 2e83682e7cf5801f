import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { paneWords } from "../../text/taskpane";
import { usePane } from "../context";
import { RulesLink } from "./rules-link";

const useStyles = makeStyles({
  row: { display: "flex", gap: tokens.spacingHorizontalS },
  primary: { flexGrow: 1, minWidth: 0 },
  second: { flexShrink: 0, minWidth: 0 },
});

/** The two things that the pane does to a workbook, and what it goes by. */
export function Actions({ working, again }: { readonly working: boolean; readonly again: boolean }): ReactNode {
  const styles = useStyles();
  const { say, run } = usePane();
  // They keep the focus while they cannot be pressed, so that the keyboard does not lose its place.
  return (
    <div className={styles.row}>
      <Button appearance="primary" className={styles.primary} disabledFocusable={working} onClick={() => void run({ kind: "check" })}>
        {say(again ? paneWords.checkAgain : paneWords.check)}
      </Button>
      <Button className={styles.second} disabledFocusable={working} onClick={() => void run({ kind: "clear" })}>
        {say(paneWords.clear)}
      </Button>
      <RulesLink />
    </div>
  );
}
