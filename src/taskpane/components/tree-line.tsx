import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode, Ref } from "react";
import { listWords } from "../../text/finding-list";
import { usePane } from "../context";
import { useShared } from "../look";
import type { Item } from "../tree";
import { press, presses } from "../tree-deeds";

const useStyles = makeStyles({
  line: {
    position: "absolute",
    left: 0,
    right: 0,
    boxSizing: "border-box",
  },
  group: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, cursor: "pointer" },
  finding: { cursor: "pointer" },
  hover: {
    ":hover": { backgroundColor: tokens.colorNeutralBackground3 },
    ":active": { backgroundColor: tokens.colorNeutralBackground3Pressed },
  },
  /** The bar is seen where grounds are not, with forced colours. */
  opened: {
    backgroundColor: tokens.colorNeutralBackground3,
    "::before": {
      content: '""',
      position: "absolute",
      left: 0,
      top: 0,
      bottom: 0,
      borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    },
  },
});

interface TreeLineProps {
  readonly item: Item;
  readonly index: number;
  /** Where it stands in the tree, in pixels. */
  readonly top: number;
  /** One line is reached by Tab; arrows lead to the others. */
  readonly inTabOrder: boolean;
  readonly ref: Ref<HTMLDivElement>;
  readonly children: ReactNode;
}

/** A line at its place, with what it is to screen readers. What it holds is one cell, or two where it has a button of its own. */
export function TreeLine({ item, index, top, inTabOrder, ref, children }: TreeLineProps): ReactNode {
  const styles = useStyles();
  const shared = useShared();
  const tools = usePane();
  const { say } = tools;
  const { kind, key, at, of } = item;
  const opened = kind === "card" || (kind === "finding" && item.open);
  return (
    <div
      ref={ref}
      role="row"
      data-index={index}
      data-line={key}
      data-kind={kind}
      data-finding={kind === "finding" ? key : undefined}
      className={mergeClasses(
        styles.line,
        shared.focusTarget,
        kind === "group" && styles.group,
        kind === "finding" && styles.finding,
        opened ? styles.opened : kind !== "facts" && styles.hover,
      )}
      style={{ top }}
      tabIndex={inTabOrder ? 0 : -1}
      aria-level={LEVELS[kind]}
      aria-setsize={of}
      aria-posinset={at}
      aria-expanded={isExpanded(item)}
      aria-label={kind === "card" ? say(listWords.details(`${item.row.finding.place.cell} ${item.row.finding.field}`)) : undefined}
      aria-labelledby={kind === "finding" ? nameId(key) : undefined}
      onClick={presses(item) ? () => press(item, tools) : undefined}
    >
      {children}
    </div>
  );
}

const LEVELS: Readonly<Record<Item["kind"], number>> = { group: 1, facts: 2, finding: 2, card: 3 };

/** Id of the cell that a finding is called by. */
export function nameId(finding: string): string {
  return `name-${finding}`;
}

function isExpanded(item: Item): boolean | undefined {
  if (item.kind === "finding") return item.open;
  return item.kind === "group" && item.hasBody ? item.open : undefined;
}
