import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useRef, type KeyboardEvent, type ReactNode } from "react";
import { sheetWords } from "../../text/taskpane";
import { usePane } from "../context";
import { staleOf, type Freshness } from "../freshness";
import { useShared } from "../look";
import { findingsOnShow, neighbour, type Shown } from "../state";
import { LostDrafts } from "./lost-drafts";
import { MapSection } from "./map-section";
import { SheetGroup } from "./sheet-group";
import { UncoveredList } from "./uncovered-list";
import { Verdict } from "./verdict";

const useStyles = makeStyles({
  results: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  sheets: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})`, marginRight: `calc(-1 * ${tokens.spacingHorizontalM})` },
});

interface ResultsProps {
  readonly shown: Shown;
  readonly freshness: Freshness;
}

/** The outcome of a check: verdict, findings by sheet, what was not covered. */
export function Results({ shown, freshness }: ResultsProps): ReactNode {
  const styles = useStyles();
  const shared = useShared();
  const { say, dispatch } = usePane();
  const list = useRef<HTMLHeadingElement>(null);
  const sheets = useRef<HTMLElement>(null);
  const { outline } = shown;
  const stale = useMemo(() => staleOf(shown, freshness), [shown, freshness]);
  const toReasons = (where: "list" | "sheets"): void => {
    if (where === "list") return list.current?.focus();
    dispatch({ kind: "reasonsShown" });
    sheets.current?.querySelector<HTMLElement>("[data-not-judged]")?.focus();
  };
  return (
    <div className={styles.results}>
      <Verdict shown={shown} freshness={freshness} toReasons={toReasons} />
      <MapSection checked={shown.checked} />
      <LostDrafts shown={shown} />
      {outline.sheets.length > 0 && (
        <section ref={sheets} className={styles.sheets} onKeyDown={useArrows(shown)}>
          <h2 className={shared.hidden}>{say(sheetWords.findings)}</h2>
          {outline.sheets.map((sheet) => (
            <SheetGroup key={sheet.sheet.sheet} outline={sheet} shown={shown} stale={stale} />
          ))}
        </section>
      )}
      <UncoveredList uncovered={outline.uncovered} heading={list} />
    </div>
  );
}

/** Arrows move between findings, to the side they open and close one. */
function useArrows(shown: Shown): (event: KeyboardEvent<HTMLElement>) => void {
  const { dispatch, working } = usePane();
  return (event) => {
    const { key, currentTarget, target } = event;
    const row = (target as HTMLElement).closest<HTMLElement>("[data-finding]");
    const focusOn = (id: string): void => currentTarget.querySelector<HTMLElement>(`[data-finding="${id}"]`)?.focus();
    if (key === "Escape" && shown.openFinding !== null && !working) {
      focusOn(shown.openFinding);
      return dispatch({ kind: "findingClosed" });
    }
    const id = row?.dataset["finding"];
    if (id === undefined) return;
    const next = neighbour(findingsOnShow(shown), id, key);
    if (next !== null) focusOn(next);
    else if (key === "ArrowRight") dispatch({ kind: "findingOpened", id });
    else if (key === "ArrowLeft") dispatch({ kind: "findingClosed" });
    else return;
    event.preventDefault();
  };
}
