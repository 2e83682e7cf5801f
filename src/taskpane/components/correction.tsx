import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { correctionWords as words } from "../../text/corrections";
import type { Correction as Made } from "../../workbook/port";
import { usePane } from "../context";
import { piecesOf } from "../corrections";
import { useShared } from "../look";

const useStyles = makeStyles({
  lines: { display: "grid", gridTemplateColumns: "auto minmax(0, 1fr)", columnGap: tokens.spacingHorizontalM, margin: 0 },
  text: { margin: 0, whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
  /** Told apart by line and thickness, not by colour alone. */
  old: { textDecorationLine: "line-through", color: tokens.colorStatusDangerForeground1 },
  new: { textDecorationLine: "underline", fontWeight: tokens.fontWeightSemibold, color: tokens.colorStatusSuccessForeground1 },
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, alignItems: "flex-start" },
});

/** What stands in a cell and what would, with the signs that differ. */
export function BeforeAndAfter({ correction }: { readonly correction: Made }): ReactNode {
  const styles = useStyles();
  const shared = useShared();
  const { say } = usePane();
  const pieces = piecesOf(correction);
  return (
    <dl className={styles.lines} data-difference="">
      <dt className={shared.muted}>{say(words.before)}</dt>
      <dd className={styles.text}>
        {pieces.map(({ kind, text }, at) =>
          kind === "old" ? <del key={at} className={styles.old} children={text} /> : kind === "same" && text,
        )}
      </dd>
      <dt className={shared.muted}>{say(words.after)}</dt>
      <dd className={styles.text}>
        {pieces.map(({ kind, text }, at) =>
          kind === "new" ? <ins key={at} className={styles.new} children={text} /> : kind === "same" && text,
        )}
        {correction.new === "" && say(words.nothing)}
      </dd>
    </dl>
  );
}

/** A mechanical correction that a finding offers, before and after; it is made by her press alone, and once. */
export function Correction({ correction, isStale }: { readonly correction: Made; readonly isStale: boolean }): ReactNode {
  const styles = useStyles();
  const shared = useShared();
  const { say, run, working } = usePane();
  return (
    <div className={styles.part}>
      <h4 className={shared.muted}>{say(words.title)}</h4>
      <BeforeAndAfter correction={correction} />
      <Button
        size="small"
        disabledFocusable={working || isStale}
        data-correct=""
        onClick={() => void run({ kind: "correct", corrections: [correction] })}
      >
        {say(words.correct)}
      </Button>
    </div>
  );
}
