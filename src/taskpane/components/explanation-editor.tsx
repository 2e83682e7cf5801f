import { Button, Field, Input, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { ownName } from "../../commands/own-name";
import { explanationWords, workWords } from "../../text/taskpane";
import { usePane } from "../context";
import { useShared } from "../look";

const useStyles = makeStyles({
  editor: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  /** Narrower than Fluent makes them, where the pane is. */
  text: { minWidth: 0, "> textarea": { minWidth: 0 } },
  name: { minWidth: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface ExplanationEditorProps {
  readonly draft: string;
  /** To how many findings of the kind it goes. */
  readonly count: number;
  /** Keeps what she has written so far; null gives it up. */
  readonly write: (text: string | null) => void;
  readonly save: (text: string, name: string) => void;
}

/** A box for the text and one for her name, which is filled in the next time. */
export function ExplanationEditor({ draft, count, write, save }: ExplanationEditorProps): ReactNode {
  const styles = useStyles();
  const shared = useShared();
  const { say, dispatch, working } = usePane();
  const [name, setName] = useState(() => ownName() ?? "");
  const [missing, setMissing] = useState(false);
  const editor = useRef<HTMLDivElement>(null);
  const focusOnText = (): void => editor.current?.querySelector("textarea")?.focus();
  useEffect(focusOnText, []);
  const submit = (): void => {
    if (working) return;
    if (draft.trim() !== "") return save(draft.trim(), name);
    setMissing(true);
    focusOnText();
  };
  const onKeyDown = ({ key, ctrlKey, metaKey, nativeEvent }: KeyboardEvent): void => {
    if (key === "Enter" && (ctrlKey || metaKey) && !nativeEvent.isComposing) submit();
  };
  return (
    <div ref={editor} className={styles.editor} onKeyDown={onKeyDown}>
      <Field
        label={say(explanationWords.label)}
        hint={say(explanationWords.where)}
        {...(missing && draft.trim() === "" ? { validationMessage: say(explanationWords.empty), validationState: "error" as const } : {})}
      >
        <Textarea className={styles.text} value={draft} resize="vertical" readOnly={working} onChange={(_, { value }) => write(value)} />
      </Field>
      {count > 1 && <p className={shared.muted}>{say(explanationWords.forAll(count))}</p>}
      <Field label={say(explanationWords.name)}>
        <Input className={styles.name} size="small" value={name} readOnly={working} onChange={(_, { value }) => setName(value)} />
      </Field>
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" disabledFocusable={working} onClick={submit}>
          {say(working ? explanationWords.saving : explanationWords.save)}
        </Button>
        <Button size="small" onClick={() => (working ? dispatch({ kind: "stopAsked" }) : write(null))}>
          {say(working ? workWords.stop : explanationWords.cancel)}
        </Button>
      </div>
    </div>
  );
}
