import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, type ReactNode, type Ref } from "react";
import { listWords } from "../../text/finding-list";
import { sheetWords } from "../../text/taskpane";
import { usePane } from "../context";
import type { Stale } from "../freshness";
import { useShared } from "../look";
import type { Shown } from "../state";
import { treeOf } from "../tree";
import { isFiltered, unfiltered, type View } from "../view";
import { FindBar } from "./find-bar";
import { FindingTree, type TreeHandle } from "./finding-tree";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  hidden: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
});

interface FindingListProps {
  readonly shown: Shown;
  readonly view: View;
  readonly stale: Stale;
  readonly handle: Ref<TreeHandle>;
}

/** The findings with what filters and groups them. Whatever is hidden is counted beside the way to show it. */
export function FindingList({ shown, view, stale, handle }: FindingListProps): ReactNode {
  const styles = useStyles();
  const shared = useShared();
  const { say, dispatch, language } = usePane();
  const { outline, openGroups, openFinding } = shown;
  const tree = useMemo(
    () => treeOf({ outline, openGroups, openFinding }, view, language),
    [outline, openGroups, openFinding, view, language],
  );
  const words = tree.left === 0 ? listWords.nothingFound(tree.hidden) : listWords.hidden(tree.hidden);
  return (
    <section className={styles.section}>
      <h2 className={shared.hidden}>{say(sheetWords.findings)}</h2>
      {tree.left + tree.hidden > 0 && <FindBar outline={outline} view={view} />}
      <p className={shared.hidden} aria-live="polite">
        {isFiltered(view) && say(listWords.left(tree.left, tree.hidden))}
      </p>
      {tree.hidden > 0 && (
        <div className={styles.hidden}>
          <p className={shared.text}>{say(words)}</p>
          <Button size="small" onClick={() => dispatch({ kind: "viewed", change: unfiltered })}>
            {say(listWords.showAll)}
          </Button>
        </div>
      )}
      {tree.items.length > 0 && <FindingTree ref={handle} items={tree.items} shown={shown} stale={stale} grouping={view.grouping} />}
    </section>
  );
}
