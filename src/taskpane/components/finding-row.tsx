import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { MouseEvent, ReactNode } from "react";
import { shownPlace } from "../../reporting/entries";
import { headTitles } from "../heads";
import { severityWords } from "../../text/reporting";
import { freshnessWords } from "../../text/freshness";
import { explanationWords, findingWords } from "../../text/taskpane";
import { usePane } from "../context";
import type { Stale } from "../freshness";
import { useShared } from "../look";
import { firstLine, follows, type Row } from "../outline";
import type { Item } from "../tree";
import { toggle } from "../tree-deeds";
import type { Grouping } from "../view";
import { Chevron, StatusIcon } from "./icons";
import { nameId } from "./tree-line";

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
  cellOfMore: { display: "flex" },
  more: { flexGrow: 1, display: "grid", placeItems: "center" },
});

interface FindingRowProps {
  readonly item: Extract<Item, { readonly kind: "finding" }>;
  readonly stale: Stale;
  readonly grouping: Grouping;
}

/** A finding in two lines. A click goes to its cell and opens its card. */
export function FindingRow({ item, stale, grouping }: FindingRowProps): ReactNode {
  const styles = useStyles();
  const shared = useShared();
  const tools = usePane();
  const { say } = tools;
  const { row, open } = item;
  const { finding, cause, head } = row;
  const { id, place, field, message } = finding;
  const onToggle = (event: MouseEvent): void => {
    event.stopPropagation();
    toggle(item, tools);
  };
  return (
    <div className={styles.line}>
      <div role="gridcell" id={nameId(id)} className={styles.row}>
        <StatusIcon status={head} className={styles.icon} />
        <span>
          <Head row={row} stale={stale} grouping={grouping} />
          {!open && <span className={styles.message}>{cause ? say(follows(cause)) : firstLine(say(message))}</span>}
        </span>
      </div>
      <div role="gridcell" className={styles.cellOfMore}>
        {/* The line itself does the same by the space bar. */}
        <button
          type="button"
          className={mergeClasses(shared.plain, styles.more)}
          tabIndex={-1}
          aria-expanded={open}
          aria-label={`${say(open ? findingWords.close : findingWords.open)} ${place.cell} ${field}`}
          onClick={onToggle}
        >
          <Chevron open={open} />
        </button>
      </div>
    </div>
  );
}

interface HeadProps extends Omit<FindingRowProps, "item"> {
  readonly row: Row;
}

/** What it counts as, its cell and field, and what else tells it from others. */
function Head({ row: { finding, alike, head }, stale, grouping }: HeadProps): ReactNode {
  const styles = useStyles();
  const shared = useShared();
  const { say } = usePane();
  const isOutdated = [finding, ...alike].some(({ explanation }) => explanation?.standing === "outdated");
  const isStale = [finding, ...alike].some(({ id }) => stale.findings.has(id));
  return (
    <span className={styles.head}>
      <span className={grouping === "severity" ? shared.hidden : shared[head]}>{say(headTitles[head])}</span>
      <span className={styles.cell}>{shownPlace(finding.place, grouping === "sheet" ? finding.place : null)}</span>
      <span>{finding.field}</span>
      {head === "explained" && <span className={shared.muted}>{say(severityWords[finding.severity])}</span>}
      {isStale && <span className={shared.warning}>{say(stale.isLeft ? freshnessWords.changedSince : freshnessWords.changed)}</span>}
      {isOutdated && <span className={shared.warning}>{say(explanationWords.outdated)}</span>}
      {alike.length > 0 && <span className={shared.muted}>{say(findingWords.alike(alike.length + 1))}</span>}
    </span>
  );
}
