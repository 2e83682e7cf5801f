import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, type ReactNode } from "react";
import { shownPlace } from "../../reporting/entries";
import { correctionWords as words } from "../../text/corrections";
import type { Words } from "../../text/words";
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

/** What the last press on 修正 or 撤销 came to, and the way back, which stays for as long as the pane is open. */
export function CorrectedNotice({ corrections }: { readonly corrections: Corrections }): ReactNode {
  const styles = useStyles();
  const shared = useShared();
  const { say, dispatch } = usePane();
  const place = useRef<HTMLDivElement>(null);
  const { made, last } = corrections;
  // Its buttons go when they are pressed; the keyboard stays here.
  const keepFocus = (): void => place.current?.focus();
  const close = (): void => {
    keepFocus();
    dispatch({ kind: "correctionsSeen" });
  };
  return (
    <div ref={place} tabIndex={-1} aria-live="polite" className={shared.focusTarget}>
      {(last || made.length > 0) && (
        <section className={styles.notice}>
          {last && <Came last={last} />}
          <div className={styles.buttons}>
            <Ways made={made} last={last} keepFocus={keepFocus} />
            {last && (
              <Button size="small" appearance="subtle" onClick={close}>
                {say(words.close)}
              </Button>
            )}
          </div>
        </section>
      )}
    </div>
  );
}

function Came({ last: { done, refused, isUndo } }: { readonly last: NonNullable<Corrections["last"]> }): ReactNode {
  const shared = useShared();
  const { say } = usePane();
  return (
    <>
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
    </>
  );
}

/** Takes back the last ones, or all. */
function Ways({ made, last, keepFocus }: Corrections & { readonly keepFocus: () => void }): ReactNode {
  const { say, run, working } = usePane();
  const latest = last && !last.isUndo ? last.done : [];
  const button = (corrections: Corrections["made"], label: Words): ReactNode => (
    <Button
      size="small"
      disabledFocusable={working}
      onClick={() => {
        keepFocus();
        // From the last to the first, since one may stand on another.
        void run({ kind: "undoCorrections", corrections: corrections.toReversed().map(reversed) });
      }}
    >
      {say(label)}
    </Button>
  );
  return (
    <>
      {latest.length > 0 && button(latest, words.undo)}
      {made.length > latest.length && button(made, words.undoAll(made.length))}
    </>
  );
}
