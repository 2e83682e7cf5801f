import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Advice } from "../../text/faults";
import { paneWords } from "../../text/taskpane";
import type { Words } from "../../text/words";
import { copyText } from "../clipboard";
import { usePane } from "../context";
import { useShared } from "../look";
import { Cross, StatusIcon } from "./icons";

export interface NoticeProps {
  readonly title: Words;
  readonly advice: Partial<Advice>;
  /** More to say about this case. */
  readonly also?: Words | undefined;
  /** Each thing that is wrong, where there are several. */
  readonly list?: readonly Words[];
  readonly details?: string;
  readonly retry?: { readonly label: Words; readonly act: () => void };
  readonly dismiss?: () => void;
}

const useStyles = makeStyles({
  notice: {
    position: "relative",
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusDangerBackground1,
  },
  icon: { marginTop: "3px" },
  title: { paddingRight: "24px" },
  dismiss: { position: "absolute", top: tokens.spacingVerticalS, right: tokens.spacingHorizontalS },
  body: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  details: {
    margin: 0,
    padding: tokens.spacingHorizontalS,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: "pre-wrap",
    userSelect: "all",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/** What went wrong, what she can do, and what her colleague needs to know. */
export function Notice({ title, advice: { what, mend }, also, list = [], details, retry, dismiss }: NoticeProps): ReactNode {
  const styles = useStyles();
  const shared = useShared();
  const { say } = usePane();
  return (
    <section className={styles.notice} role="alert">
      <StatusIcon status="error" className={styles.icon} />
      <div className={styles.body}>
        <h2 className={mergeClasses(shared.subheading, dismiss && styles.title)}>{say(title)}</h2>
        {[what, mend, also].map((words, at) => words && <p key={at} className={shared.text} children={say(words)} />)}
        {list.length > 0 && (
          <ul className={shared.list}>
            {list.map((words) => (
              <li key={words.en} className={shared.text}>
                {say(words)}
              </li>
            ))}
          </ul>
        )}
        <div className={styles.buttons}>
          {retry && (
            <Button size="small" appearance="primary" onClick={retry.act}>
              {say(retry.label)}
            </Button>
          )}
          {details && <CopyButton details={details} className={styles.details} />}
        </div>
      </div>
      {dismiss && (
        <Button
          size="small"
          appearance="transparent"
          className={styles.dismiss}
          icon={<Cross />}
          aria-label={say(paneWords.dismiss)}
          onClick={dismiss}
        />
      )}{" "}
    </section>
  );
}

function CopyButton({ details, className }: { readonly details: string; readonly className: string }): ReactNode {
  const { say } = usePane();
  const shared = useShared();
  const [copied, setCopied] = useState<boolean | null>(null);
  return (
    <>
      <Button size="small" onClick={() => void copyText(details).then(setCopied)}>
        {say(copied ? paneWords.copied : paneWords.copyDetails)}
      </Button>
      {copied === false && (
        <div>
          <p className={shared.muted}>{say(paneWords.copyByHand)}</p>
          <pre className={className}>{details}</pre>
        </div>
      )}
    </>
  );
}
