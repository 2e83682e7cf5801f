import { Checkbox, Field, makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { markStyles, type MarkStyle } from "../../grid/mark-looks";
import { settingsWords as words } from "../../text/settings";
import type { Language } from "../../text/words";
import { usePane } from "../context";
import { headTitles } from "../heads";
import { useShared } from "../look";
import { Disclosure } from "./disclosure";

const useStyles = makeStyles({
  header: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  body: { paddingLeft: "24px" },
  select: { minWidth: 0, width: "100%" },
  marks: { border: "none", margin: 0, padding: 0, minWidth: 0 },
});

/** What she may set: how the pane speaks, and what of the findings is marked in the cells of this workbook. */
export function SettingsSection({ unmarked }: { readonly unmarked: readonly MarkStyle[] | null }): ReactNode {
  const styles = useStyles();
  const shared = useShared();
  const { say, run } = usePane();
  const [open, setOpen] = useState(false);
  const toggle = (opens: boolean): void => {
    if (opens && unmarked === null) void run({ kind: "readUnmarked" });
    setOpen(opens);
  };
  return (
    <section>
      <Disclosure
        heading="h2"
        title={say(words.heading)}
        open={open}
        onOpen={toggle}
        headerClass={styles.header}
        bodyClass={mergeClasses(shared.stack, styles.body)}
      >
        <LanguageChoice />
        <MarksChoice unmarked={unmarked} />
      </Disclosure>
    </section>
  );
}

const FOLLOWS = "office";

function LanguageChoice(): ReactNode {
  const styles = useStyles();
  const { say, ownLanguage, speak } = usePane();
  const choices = [FOLLOWS, "zh", "en"] as const;
  return (
    <Field label={say(words.language)} hint={say(words.languageHint)} size="small">
      <Select
        size="small"
        className={styles.select}
        select={{ className: styles.select }}
        value={ownLanguage ?? FOLLOWS}
        onChange={(_, { value }) => speak(value === FOLLOWS ? null : (value as Language))}
      >
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {say(words.languages[choice])}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function MarksChoice({ unmarked }: { readonly unmarked: readonly MarkStyle[] | null }): ReactNode {
  const styles = useStyles();
  const shared = useShared();
  const { say, run, working } = usePane();
  const off = unmarked ?? [];
  const toggle = (style: MarkStyle): void =>
    void run({ kind: "setUnmarked", styles: off.includes(style) ? off.filter((each) => each !== style) : [...off, style] });
  return (
    <fieldset className={mergeClasses(shared.stack, styles.marks)}>
      <legend>{say(words.marks)}</legend>
      {unmarked === null && <p className={shared.muted}>{say(words.reading)}</p>}
      <div>
        {markStyles.map((style) => (
          <div key={style}>
            <Checkbox
              checked={!off.includes(style)}
              disabled={style === "error" || unmarked === null || working}
              label={say(headTitles[style]) + (style === "error" ? say(words.always) : "")}
              onChange={() => toggle(style)}
            />
          </div>
        ))}
      </div>
      <p className={shared.muted}>{say(words.marksHint)}</p>
    </fieldset>
  );
}
