import { Button, makeStyles, mergeClasses, ProgressBar, Spinner, tokens } from "@fluentui/react-components";
import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from "react";
import { steps, type Step } from "../../commands/steps";
import { workWords } from "../../text/taskpane";
import { usePane } from "../context";
import { useShared } from "../look";
import type { Work } from "../state";
import { waitWords } from "../status";
import { StatusIcon } from "./icons";

const useStyles = makeStyles({
  steps: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  step: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, color: tokens.colorNeutralForeground3 },
  doing: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  done: { color: tokens.colorNeutralForeground1 },
  sign: { width: "20px", height: "20px", display: "grid", placeItems: "center", flexShrink: 0 },
  /** A step that is still to come. */
  dot: { width: "6px", height: "6px", borderRadius: "50%", backgroundColor: tokens.colorNeutralForeground3 },
});

const SLOW_AFTER = 8_000;

/** What is being done while she waits. */
export function Working({ job, step, progress, stopping }: Work): ReactNode {
  const shared = useShared();
  const { say } = usePane();
  const slow = useSlow(step);
  return (
    <section className={shared.stack} aria-busy="true">
      {job === "check" || job === "summarise" ? (
        <Steps step={step} of={job === "check" ? steps : [...steps, "summarising"]} />
      ) : (
        <Spinner size="tiny" label={say(waitWords[job])} labelPosition="after" />
      )}
      {progress !== null && progress < 1 && <ProgressBar value={progress} thickness="large" aria-label={say(workWords.progress)} />}
      {job !== "cleanCopy" && <Stop stopping={stopping} />}
      {slow && <p className={shared.muted}>{say(workWords.slow)}</p>}
    </section>
  );
}

/** Stops the work, by a press or by Esc. It keeps the focus while it cannot be pressed any more. */
function Stop({ stopping }: { readonly stopping: boolean }): ReactNode {
  const { say, dispatch } = usePane();
  const place = useRef<HTMLDivElement>(null);
  useStopByEscape(true);
  useLayoutEffect(() => {
    const own = place.current;
    // The button goes when the work ends; the keyboard goes on from the pane's first one.
    return () => {
      if (own?.contains(document.activeElement)) own.closest("main")?.querySelector("button")?.focus();
    };
  }, []);
  return (
    <div ref={place}>
      <Button size="small" disabledFocusable={stopping} onClick={() => dispatch({ kind: "stopAsked" })}>
        {say(stopping ? workWords.stopping : workWords.stop)}
      </Button>
    </div>
  );
}

/** Lets Esc stop what is being done, wherever the keyboard stands. */
export function useStopByEscape(isStoppable: boolean): void {
  const { dispatch } = usePane();
  useEffect(() => {
    if (!isStoppable) return;
    const onKey = ({ key }: KeyboardEvent): void => {
      if (key === "Escape") dispatch({ kind: "stopAsked" });
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [dispatch, isStoppable]);
}

function Steps({ step, of }: { readonly step: Step | null; readonly of: readonly Step[] }): ReactNode {
  const styles = useStyles();
  const shared = useShared();
  const { say } = usePane();
  const at = step ? of.indexOf(step) : 0;
  return (
    <ol className={styles.steps} aria-label={say(workWords.steps)}>
      {of.map((each, index) => {
        const [done, doing] = [index < at, index === at];
        return (
          <li
            key={each}
            className={mergeClasses(styles.step, done && styles.done, doing && styles.doing)}
            aria-current={doing ? "step" : undefined}
          >
            <span className={styles.sign}>
              {done ? <StatusIcon status="success" /> : doing ? <Spinner size="extra-tiny" aria-hidden="true" /> : <span className={styles.dot} />}
            </span>
            {say(doing ? workWords.doing(workWords[each]) : workWords[each])}
            {done && <span className={shared.hidden}>{say(workWords.done)}</span>}
          </li>
        );
      })}
    </ol>
  );
}

/** True where one step has lasted long, which mostly means that Excel waits for her. */
function useSlow(step: Step | null): boolean {
  const [slowStep, setSlowStep] = useState<Step | null | undefined>(undefined);
  useEffect(() => {
    const timer = setTimeout(() => setSlowStep(step), SLOW_AFTER);
    return () => clearTimeout(timer);
  }, [step]);
  return slowStep === step;
}
