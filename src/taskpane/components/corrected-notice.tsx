import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { shownPlace } from "../../reporting/entries";
import { correctionWords as words } from "../../text/corrections";
import { usePane } from "../context";
import { reversed, type Corrections } from "../corrections";
import { useShared } from "../look";

const useStyles = makeStyles({
  notice: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** What the last press on 修正 or 撤销 came to, and the way back. */
export function CorrectedNotice({ corrections: { made, last } }: { readonly corrections: Corrections }): ReactNode {
  const styles = useStyles();
  const shared = useShared();
  const { say, run, dispatch, working } = usePane();
  if (!last) return null;
  const { done, refused, isUndo } = last;
  const undo = (corrections: Corrections["made"]): void =>
    // From the last to the first, since one may stand on another.
    void run({ kind: "undoCorrections", corrections: corrections.toReversed().map(reversed) });
  return (
    <section className={styles.notice} role="status">
      <p className={shared.text}>
        {say(done.length === 0 ? words.noneDone : isUndo ? words.undone(done.length) : words.done(done.length))}
      </p>
      {refused.length > 0 && (
        <ul className={shared.list}>
          {refused.map(({ correction, why }) => (
            <li key={JSON.stringify(correction)}>{say(words.refused[why](shownPlace(correction, null)))}</li>
          ))}
        </ul>
      )}
      <div className={styles.buttons}>
        {!isUndo && done.length > 0 && (
          <Button size="small" disabledFocusable={working} onClick={() => undo(done)}>
            {say(words.undo)}
          </Button>
        )}
        {made.length > (isUndo ? 0 : done.length) && (
          <Button size="small" disabledFocusable={working} onClick={() => undo(made)}>
            {say(words.undoAll(made.length))}
          </Button>
        )}
        <Button size="small" appearance="subtle" onClick={() => dispatch({ kind: "correctionsSeen" })}>
          {say(words.close)}
        </Button>
      </div>
    </section>
  );
}
