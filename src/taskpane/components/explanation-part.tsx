import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { isArithmetic } from "../../checking/arithmetic";
import type { GivenExplanation } from "../../checking/review";
import type { PlacedExplanation } from "../../checking/result";
import { rememberName } from "../../commands/own-name";
import { standingWords } from "../../text/reporting";
import { explanationWords } from "../../text/taskpane";
import { usePane } from "../context";
import { useShared } from "../look";
import type { Row } from "../outline";
import { ExplanationEditor } from "./explanation-editor";
import { StatusIcon } from "./icons";

const useStyles = makeStyles({
  part: {
    display: "flex",
    flexDirection: "column",
    alignItems: "stretch",
    gap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  said: { margin: 0, whiteSpace: "pre-line", overflowWrap: "anywhere" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  standing: { display: "flex", gap: tokens.spacingHorizontalXS, alignItems: "flex-start", "> svg": { flexShrink: 0, marginTop: "2px" } },
});

interface ExplanationPartProps {
  readonly row: Row;
  /** True where the pack lets an explanation settle an error of arithmetic. */
  readonly explainsArithmetic: boolean;
}

/** What was written about a finding, and the means to write it: saved into 审核结果 at once. */
export function ExplanationPart({ row, explainsArithmetic }: ExplanationPartProps): ReactNode {
  const styles = useStyles();
  const shared = useShared();
  const { say, run, dispatch, drafts, working } = usePane();
  const { finding, alike } = row;
  const { id, explanation } = finding;
  const draft = drafts.get(id);
  const part = useFocusBack(draft !== undefined);
  const own = explanation?.of === undefined ? explanation : null;
  const write = (text: string | null): void => dispatch({ kind: "drafted", id, text });
  const give = (text: string | null, name: string | null): void => {
    if (name !== null) rememberName(name);
    void run({ kind: "explain", given: givenFor(row, text, name?.trim() || null) });
  };
  const refused = !explainsArithmetic && isArithmetic(finding);
  return (
    <div className={styles.part} ref={part}>
      {explanation && draft === undefined && <Said explanation={explanation} />}
      {refused && (own || draft !== undefined) && <p className={shared.muted}>{say(explanationWords.arithmetic)}</p>}
      {draft !== undefined ? (
        <ExplanationEditor draft={draft} count={1 + alike.length} write={write} save={(text, name) => give(text, name)} />
      ) : own ? (
        <Given outdated={own.standing === "outdated"} edit={() => write(own.text)} withdraw={() => give(null, null)} working={working} />
      ) : (
        <div>
          <Button size="small" onClick={() => write("")}>
            {say(explanationWords.write)}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Gives the focus back to the part's first button when writing ends, so that the keyboard does not lose its place. */
function useFocusBack(writing: boolean): React.RefObject<HTMLDivElement | null> {
  const part = useRef<HTMLDivElement>(null);
  const wasWriting = useRef(writing);
  useEffect(() => {
    if (wasWriting.current && !writing) part.current?.querySelector("button")?.focus();
    wasWriting.current = writing;
  }, [writing]);
  return part;
}

/** Goes to all of a kind that are told as one, except where somebody wrote something else about one of them. */
function givenFor({ finding, alike }: Row, text: string | null, by: string | null): GivenExplanation[] {
  const ownText = ({ explanation }: Row["finding"]): string | null => (explanation?.of === undefined ? (explanation?.text ?? null) : null);
  const was = ownText(finding);
  return [finding, ...alike]
    .filter((each) => [was, null].includes(ownText(each)))
    .filter((each) => text !== null || ownText(each) !== null)
    .map((each) => ({ finding: each, text, was: ownText(each), by }));
}

/** The text with who wrote it, when, and what it does. */
function Said({ explanation: { text, by, date, standing, of } }: { readonly explanation: PlacedExplanation }): ReactNode {
  const styles = useStyles();
  const shared = useShared();
  const { say } = usePane();
  const tone = { accepted: "success", outdated: "warning", refused: "error" } as const;
  return (
    <div>
      <p className={shared.muted}>{say(of === undefined ? explanationWords.label : explanationWords.withCause)}</p>
      <p className={styles.said}>{text}</p>
      <p className={shared.muted}>{[by, date].filter((part) => part !== null).join(" · ")}</p>
      <div className={styles.standing}>
        <StatusIcon status={standing === "accepted" ? "explained" : standing === "outdated" ? "warning" : "error"} />
        <span className={shared[tone[standing]]}>{say(standingWords[standing])}</span>
      </div>
    </div>
  );
}

interface GivenProps {
  readonly outdated: boolean;
  readonly working: boolean;
  readonly edit: () => void;
  readonly withdraw: () => void;
}

/** What can be done with an explanation that stands. It is withdrawn only when she has said so twice. */
function Given({ outdated, working, edit, withdraw }: GivenProps): ReactNode {
  const styles = useStyles();
  const { say } = usePane();
  const [asked, setAsked] = useState(false);
  return (
    <div className={styles.buttons}>
      {asked ? (
        <>
          <Button size="small" disabledFocusable={working} onClick={withdraw}>
            {say(explanationWords.withdrawSurely)}
          </Button>
          <Button size="small" onClick={() => setAsked(false)}>
            {say(explanationWords.keep)}
          </Button>
        </>
      ) : (
        <>
          <Button size="small" onClick={edit}>
            {say(outdated ? explanationWords.again : explanationWords.change)}
          </Button>
          <Button size="small" appearance="subtle" onClick={() => setAsked(true)}>
            {say(explanationWords.withdraw)}
          </Button>
        </>
      )}
    </div>
  );
}
