import { makeStyles, mergeClasses, Spinner, tokens } from "@fluentui/react-components";
import { useId, useSyncExternalStore, type ReactNode } from "react";
import type { CheckedWorkbook } from "../../commands/check-workbook";
import { mapSectionWords as words } from "../../text/map-section";
import type { Words } from "../../text/words";
import { usePane } from "../context";
import { useShared } from "../look";
import type * as PaneMapModule from "../map/pane-map";
import { useMapSurroundings } from "../map-desk";
import { useLoaded } from "../map/use-loaded";
import { Chevron } from "./icons";

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: "inherit", fontWeight: "inherit" },
  header: {
    width: "100%",
    boxSizing: "border-box",
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "start",
    padding: `${tokens.spacingVerticalXS} 0`,
  },
  body: { paddingTop: tokens.spacingVerticalXS },
});

const load = (): Promise<typeof PaneMapModule> => import(/* webpackChunkName: "relations" */ "../map/pane-map");

/** 勾稽关系图 among the results: one line, which opens on the map. What draws it is loaded only then. */
export function MapSection({ checked }: { readonly checked: CheckedWorkbook }): ReactNode {
  const styles = useStyles();
  const shared = useShared();
  const { say } = usePane();
  const { desk } = useMapSurroundings();
  const { isOpen, inWindow } = useSyncExternalStore(desk.subscribe, desk.get);
  const body = useId();
  return (
    <section>
      <h2 className={styles.heading}>
        <button
          type="button"
          className={mergeClasses(shared.plain, styles.header)}
          aria-expanded={isOpen}
          aria-controls={isOpen ? body : undefined}
          onClick={() => desk.set({ isOpen: !isOpen })}
        >
          <Chevron open={isOpen} />
          <span>
            {say(words.title)} <span className={shared.muted}>{say(inShort(checked))}</span>
          </span>
        </button>
      </h2>
      {(isOpen || inWindow) && (
        <div id={body} className={styles.body} hidden={!isOpen}>
          <Contents checked={checked} />
        </div>
      )}
    </section>
  );
}

function Contents({ checked }: { readonly checked: CheckedWorkbook }): ReactNode {
  const shared = useShared();
  const { say } = usePane();
  const loaded = useLoaded(load);
  if (loaded.kind === "ready") return <loaded.value.PaneMap checked={checked} />;
  if (loaded.kind === "loading") return <Spinner size="tiny" label={say(words.loading)} labelPosition="after" />;
  return (
    <p role="alert" className={shared.text}>
      {say(words.notLoaded)}{" "}
      <button type="button" onClick={loaded.retry}>
        {say(words.retry)}
      </button>
    </p>
  );
}

function inShort({ result: { comparisons } }: CheckedWorkbook): Words {
  if (comparisons.length === 0) return words.noneCompared;
  return words.inShort(comparisons.length, comparisons.filter(({ holds }) => !holds).length);
}
