import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, useImperativeHandle, useRef, type ReactNode, type Ref } from "react";
import { listWords } from "../../text/finding-list";
import { usePane } from "../context";
import type { Stale } from "../freshness";
import { useShared } from "../look";
import type { Shown } from "../state";
import { entrance, type Item } from "../tree";
import type { Grouping } from "../view";
import { FindingCard } from "./finding-card";
import { FindingRow } from "./finding-row";
import { FactsRow, GroupRow } from "./group-row";
import { TreeLine } from "./tree-line";
import { useFocusKept } from "./use-focus-kept";
import { useLines } from "./use-lines";
import { useTreeKeys } from "./use-tree-keys";

const useStyles = makeStyles({
  tree: {
    position: "relative",
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})`,
    marginRight: `calc(-1 * ${tokens.spacingHorizontalM})`,
  },
});

/** What others may ask of the tree. */
export interface TreeHandle {
  /** Gives the focus to the line that the keyboard stands at, once it is drawn. */
  focusCurrent(): void;
}

interface FindingTreeProps {
  readonly items: readonly Item[];
  readonly shown: Shown;
  readonly stale: Stale;
  readonly grouping: Grouping;
  readonly ref: Ref<TreeHandle>;
}

/**
 * The findings as a tree grid, of which only the lines in sight are drawn, and those that hold the keyboard's place or an open card, so that
 * neither the focus nor what is being written is lost while she scrolls.
 */
export function FindingTree({ items, shown, stale, grouping, ref }: FindingTreeProps): ReactNode {
  const styles = useStyles();
  const shared = useShared();
  const { say } = usePane();
  const grid = useRef<HTMLDivElement>(null);
  const hintId = useId();
  const entry = entrance(items, shown.current);
  const { lines, size, margin, measure, scrollTo } = useLines(grid, items, entry);
  const focusOn = useFocusKept(grid, items, shown.current, scrollTo);
  const onKeyDown = useTreeKeys(items, shown.openFinding, focusOn);
  useImperativeHandle(ref, () => ({ focusCurrent: () => focusOn(null) }), [focusOn]);
  return (
    <>
      <p id={hintId} className={shared.hidden}>
        {say(listWords.keys)}
      </p>
      <div
        ref={grid}
        role="treegrid"
        aria-label={say(listWords.name)}
        aria-describedby={hintId}
        className={styles.tree}
        style={{ height: size }}
        onKeyDown={onKeyDown}
      >
        {lines.map(({ index, start }) => {
          const item = items[index]!;
          return (
            <TreeLine key={item.key} item={item} index={index} top={start - margin} inTabOrder={item.key === entry} ref={measure}>
              <Line item={item} shown={shown} stale={stale} grouping={grouping} />
            </TreeLine>
          );
        })}
      </div>
    </>
  );
}

type LineProps = Omit<FindingTreeProps, "items" | "ref"> & { readonly item: Item };

function Line({ item, shown, stale, grouping }: LineProps): ReactNode {
  switch (item.kind) {
    case "group":
      return <GroupRow item={item} shown={shown} stale={stale} />;
    case "facts":
      return <FactsRow group={item.group} />;
    case "finding":
      return <FindingRow item={item} stale={stale} grouping={grouping} />;
    case "card":
      return <FindingCard row={item.row} shown={shown} isStale={stale.findings.has(item.row.finding.id)} />;
  }
}
