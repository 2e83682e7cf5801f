import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { firstRunWords } from "../../text/first-run";
import { usePane } from "../context";
import { useShared } from "../look";

const useStyles = makeStyles({
  steps: { margin: 0, paddingLeft: "20px", display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});

/** Before the first check: what this is, what becomes of her workbook, and something to try it on. */
export function FirstRun(): ReactNode {
  const styles = useStyles();
  const shared = useShared();
  const { say } = usePane();
  return (
    <section className={shared.stack}>
      <h2 className={shared.heading}>{say(firstRunWords.title)}</h2>
      <ol className={styles.steps}>
        {firstRunWords.steps.map((words) => (
          <li key={words.en}>{say(words)}</li>
        ))}
      </ol>
      <p className={shared.text}>{say(firstRunWords.promise)}</p>
      <Sample />
    </section>
  );
}

/** Where her own workbook has nothing to check, or she would rather not begin with it. */
export function Sample(): ReactNode {
  const shared = useShared();
  const { say, run, working } = usePane();
  return (
    <div className={shared.stack}>
      <p className={shared.muted}>{say(firstRunWords.sampleHint)}</p>
      <div>
        <Button size="small" disabledFocusable={working} onClick={() => void run({ kind: "openSample" })}>
          {say(firstRunWords.sample)}
        </Button>
      </div>
    </div>
  );
}
