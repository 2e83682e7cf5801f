import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { freshnessWords } from "../../text/freshness";
import { usePane } from "../context";
import { useShared } from "../look";
import { lostDrafts } from "../shown";
import type { Shown } from "../state";

const useStyles = makeStyles({
  lost: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  text: { margin: 0, whiteSpace: "pre-line", overflowWrap: "anywhere", userSelect: "text" },
});

/** What she was writing about findings that are gone by now: it stays until she gives it up. */
export function LostDrafts({ shown }: { readonly shown: Shown }): ReactNode {
  const styles = useStyles();
  const shared = useShared();
  const { say, drafts, dispatch } = usePane();
  return lostDrafts(shown, drafts).map(([id, text]) => (
    <section key={id} className={styles.lost}>
      <h3 className={shared.muted}>{say(freshnessWords.lostDraft)}</h3>
      <p className={styles.text}>{text}</p>
      <div>
        <Button size="small" onClick={() => dispatch({ kind: "drafted", id, text: null })}>
          {say(freshnessWords.giveUp)}
        </Button>
      </div>
    </section>
  ));
}
