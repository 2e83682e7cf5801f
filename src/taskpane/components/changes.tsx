import { makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { CheckResult, GoneFinding } from "../../checking/result";
import { changesIn, changesLine, toldAlone } from "../../reporting/changes";
import { changedWords } from "../../text/taskpane";
import type { Words } from "../../text/words";
import { usePane } from "../context";
import { useShared } from "../look";
import { Disclosure } from "./disclosure";

const useStyles = makeStyles({
  gone: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** What changed since the last check, in a line; what is gone can be unfolded. Nothing where no earlier check is known. */
export function Changes({ result }: { readonly result: CheckResult }): ReactNode {
  const shared = useShared();
  const { say } = usePane();
  const [line, changes] = [changesLine(result), changesIn(result)];
  if (!line || !changes) return null;
  return (
    <div>
      <p className={shared.text}>{say(line)}</p>
      <Gone title={changedWords.mended} findings={toldAlone(changes.mended)} />
      <Gone title={changedWords.unchecked} findings={toldAlone(changes.unchecked)} />
    </div>
  );
}

function Gone({ title, findings }: { readonly title: Words; readonly findings: readonly GoneFinding[] }): ReactNode {
  const styles = useStyles();
  const shared = useShared();
  const { say } = usePane();
  const [open, setOpen] = useState(false);
  if (findings.length === 0) return null;
  return (
    <Disclosure heading="h3" title={say(title)} open={open} onOpen={setOpen}>
      <ul className={shared.list}>
        {findings.map(({ id, sheet, cell, message }, at) => (
          <li key={id ?? at} className={styles.gone}>
            {sheet} {cell} {message}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
