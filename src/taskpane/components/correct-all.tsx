import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { shownPlace } from "../../reporting/entries";
import { correctionWords as words } from "../../text/corrections";
import type { Correction } from "../../workbook/port";
import { usePane } from "../context";
import { useShared } from "../look";
import { BeforeAndAfter } from "./correction";

const useStyles = makeStyles({
  surface: { padding: tokens.spacingHorizontalL, width: "calc(100vw - 24px)", maxWidth: "480px" },
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  difference: { paddingLeft: "32px" },
});

/** All corrections that can be made without judging anything: she sees each, leaves out what she will, and presses once. */
export function CorrectAll({ corrections }: { readonly corrections: readonly Correction[] }): ReactNode {
  const styles = useStyles();
  const { say, working } = usePane();
  const [open, setOpen] = useState(false);
  if (corrections.length < 2) return null;
  return (
    <Dialog open={open} onOpenChange={(_, { open: now }) => setOpen(now)}>
      <DialogTrigger disableButtonEnhancement>
        <Button size="small" disabledFocusable={working}>
          {say(words.all(corrections.length))}
        </Button>
      </DialogTrigger>
      <DialogSurface className={styles.surface}>
        <Choice corrections={corrections} close={() => setOpen(false)} />
      </DialogSurface>
    </Dialog>
  );
}

function Choice({ corrections, close }: { readonly corrections: readonly Correction[]; readonly close: () => void }): ReactNode {
  const styles = useStyles();
  const shared = useShared();
  const { say, run } = usePane();
  const [left, setLeft] = useState<ReadonlySet<Correction>>(new Set());
  const chosen = corrections.filter((each) => !left.has(each));
  const toggle = (each: Correction): void => {
    const others = new Set(left);
    if (!others.delete(each)) others.add(each);
    setLeft(others);
  };
  return (
    <DialogBody>
      <DialogTitle>{say(words.allTitle)}</DialogTitle>
      <DialogContent className={styles.content}>
        <p className={shared.text}>{say(words.allAbout)}</p>
        <ul className={styles.list}>
          {corrections.map((each) => (
            <li key={JSON.stringify(each)}>
              <Checkbox checked={!left.has(each)} label={shownPlace(each, null)} onChange={() => toggle(each)} />
              <div className={styles.difference}>
                <BeforeAndAfter correction={each} />
              </div>
            </li>
          ))}
        </ul>
      </DialogContent>
      <DialogActions>
        <Button
          appearance="primary"
          disabledFocusable={chosen.length === 0}
          onClick={() => {
            close();
            void run({ kind: "correct", corrections: chosen });
          }}
        >
          {say(words.go(chosen.length))}
        </Button>
        <Button onClick={close}>{say(words.cancel)}</Button>
      </DialogActions>
    </DialogBody>
  );
}
