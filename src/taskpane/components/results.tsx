import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useRef, useState, type ReactNode } from "react";
import { isOpen } from "../../checking/result";
import { usePane } from "../context";
import { correctionsOf } from "../corrections";
import { staleOf, type Freshness } from "../freshness";
import type { Shown } from "../state";
import type { Reasons } from "../uncovered";
import type { View } from "../view";
import { CorrectAll } from "./correct-all";
import { FindingList } from "./finding-list";
import { Sample } from "./first-run";
import type { TreeHandle } from "./finding-tree";
import { LostDrafts } from "./lost-drafts";
import { MapSection } from "./map-section";
import { UncoveredList } from "./uncovered-list";
import { Verdict } from "./verdict";

const useStyles = makeStyles({
  results: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
});

interface ResultsProps {
  readonly shown: Shown;
  readonly view: View;
  readonly freshness: Freshness;
}

/** The outcome of a check: the workbook at a glance, the findings, what was not covered. */
export function Results({ shown, view, freshness }: ResultsProps): ReactNode {
  const styles = useStyles();
  const { dispatch } = usePane();
  const list = useRef<HTMLHeadingElement>(null);
  const scope = useRef<HTMLButtonElement>(null);
  const tree = useRef<TreeHandle>(null);
  const [scopeOpen, setScopeOpen] = useState(false);
  const { outline } = shown;
  const stale = useMemo(() => staleOf(shown, freshness), [shown, freshness]);
  const corrections = useMemo(() => {
    const current = shown.checked.result.findings.filter((finding) => isOpen(finding) && !stale.findings.has(finding.id));
    return correctionsOf(current);
  }, [shown, stale]);
  const toReasons = (where: Reasons): void => {
    if (where === "list") return list.current?.focus();
    if (where === "scope") {
      setScopeOpen(true);
      return scope.current?.focus();
    }
    dispatch({ kind: "reasonsShown" });
    tree.current?.focusCurrent();
  };
  return (
    <div className={styles.results}>
      <Verdict shown={shown} freshness={freshness} toReasons={toReasons} scope={{ ref: scope, open: scopeOpen, onOpen: setScopeOpen }} />
      {outline.verdict === "nothing-recognised" && <Sample />}
      {outline.verdict !== "nothing-recognised" && <MapSection checked={shown.checked} />}
      <CorrectAll corrections={corrections} />
      <LostDrafts shown={shown} />
      {outline.sheets.length > 0 && <FindingList shown={shown} view={view} stale={stale} handle={tree} />}
      <UncoveredList uncovered={outline.uncovered} heading={list} />
    </div>
  );
}
