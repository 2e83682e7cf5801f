import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode, RefObject } from "react";
import type { Unrecognised } from "../../reading/facts";
import { whyUnrecognised } from "../../reporting/reasons";
import { verdictWords } from "../../text/taskpane";
import { usePane } from "../context";
import { useShared } from "../look";
import type { Uncovered } from "../outline";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  name: { fontWeight: tokens.fontWeightSemibold },
});

interface UncoveredListProps {
  readonly uncovered: Uncovered;
  readonly heading: RefObject<HTMLHeadingElement | null>;
}

/** Every sheet that was not taken for an official table, with the reason. */
export function UncoveredList({ uncovered: { unrecognised, emptySheets }, heading }: UncoveredListProps): ReactNode {
  const styles = useStyles();
  const shared = useShared();
  const { say } = usePane();
  const sheets = [...unrecognised, ...emptySheets];
  if (sheets.length === 0) return null;
  return (
    <section className={shared.stack}>
      <h2 ref={heading} tabIndex={-1} className={mergeClasses(shared.subheading, shared.focusTarget)}>
        {say(verdictWords.notCovered)}
      </h2>
      <ul className={styles.list}>
        {sheets.map((sheet: Unrecognised) => (
          <li key={sheet.sheet}>
            <div>
              <span aria-hidden="true">– </span>
              <span className={styles.name}>{sheet.sheet}</span>
            </div>
            <p className={shared.muted}>{say(whyUnrecognised(sheet))}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
