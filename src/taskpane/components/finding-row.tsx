import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";
import { headTitles } from "../heads";
import { severityWords } from "../../text/reporting";
import { freshnessWords } from "../../text/freshness";
import { explanationWords, findingWords } from "../../text/taskpane";
import { usePane } from "../context";
import type { Stale } from "../freshness";
import { useShared } from "../look";
import { firstLine, follows, type Row } from "../outline";
import type { Shown } from "../state";
import { FindingCard } from "./finding-card";
import { Chevron, StatusIcon } from "./icons";

const useStyles = makeStyles({
  line: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) 32px" },
  row: {
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalXS} 36px`,
  },
  icon: { marginTop: "2px" },
  head: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS },
  cell: { color: tokens.colorBrandForegroundLink, textDecorationLine: "underline" },
  message: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    display: "-webkit-box",
    WebkitLineClamp: "2",
    WebkitBoxOrient: "vertical",
    overflow: "hidden",
  },
  more: { display: "grid", placeItems: "center" },
  opened: { backgroundColor: tokens.colorNeutralBackground3 },
});

interface FindingRowProps {
  readonly row: Row;
  readonly shown: Shown;
  readonly stale: Stale;
  /** One row of a sheet is reached by Tab; arrows lead to the others. */
  readonly inTabOrder: boolean;
}

/** A finding in two lines. A click goes to its cell and opens its card. */
export function FindingRow({ row, shown, stale, inTabOrder }: FindingRowProps): ReactNode {
  const styles = useStyles();
  const shared = useShared();
  const { say, run, dispatch } = usePane();
  const cardId = useId();
  const { finding, cause, head } = row;
  const { id, place, field, message } = finding;
  const open = shown.openFinding === id;
  const visit = (): void => {
    dispatch({ kind: "findingOpened", id });
    void run({ kind: "goTo", place: { sheet: place.sheet, cell: place.cell } });
  };
  return (
    <li className={mergeClasses(open && styles.opened)}>
      <div className={styles.line}>
        <button
          type="button"
          className={mergeClasses(shared.plain, styles.row)}
          tabIndex={inTabOrder ? 0 : -1}
          data-finding={id}
          aria-describedby={open ? cardId : undefined}
          onFocus={() => dispatch({ kind: "findingReached", id })}
          onClick={visit}
        >
          <StatusIcon status={head} className={styles.icon} />
          <span>
            <Head row={row} stale={stale} />
            {!open && <span className={styles.message}>{cause ? say(follows(cause)) : firstLine(say(message))}</span>}
          </span>
        </button>
        <button
          type="button"
          className={mergeClasses(shared.plain, styles.more)}
          tabIndex={inTabOrder ? 0 : -1}
          aria-expanded={open}
          aria-controls={open ? cardId : undefined}
          aria-label={`${say(open ? findingWords.close : findingWords.open)} ${place.cell} ${field}`}
          onClick={() => dispatch(open ? { kind: "findingClosed" } : { kind: "findingOpened", id })}
        >
          <Chevron open={open} />
        </button>
      </div>
      {open && (
        <FindingCard
          id={cardId}
          row={row}
          hindrance={shown.checked.hindrances.get(id)}
          explainsArithmetic={shown.checked.explainsArithmetic}
        />
      )}
    </li>
  );
}

/** What it counts as, its cell and field, and what else tells it from others. */
function Head({ row: { finding, alike, head }, stale }: Pick<FindingRowProps, "row" | "stale">): ReactNode {
  const styles = useStyles();
  const shared = useShared();
  const { say } = usePane();
  const isOutdated = [finding, ...alike].some(({ explanation }) => explanation?.standing === "outdated");
  const isStale = [finding, ...alike].some(({ id }) => stale.findings.has(id));
  return (
    <span className={styles.head}>
      <span className={shared[head]}>{say(headTitles[head])}</span>
      <span className={styles.cell}>{finding.place.cell}</span>
      <span>{finding.field}</span>
      {head === "explained" && <span className={shared.muted}>{say(severityWords[finding.severity])}</span>}
      {isStale && <span className={shared.warning}>{say(stale.isLeft ? freshnessWords.changedSince : freshnessWords.changed)}</span>}
      {isOutdated && <span className={shared.warning}>{say(explanationWords.outdated)}</span>}
      {alike.length > 0 && <span className={shared.muted}>{say(findingWords.alike(alike.length + 1))}</span>}
    </span>
  );
}
