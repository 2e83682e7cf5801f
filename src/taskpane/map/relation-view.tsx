import { makeStyles, Spinner, ToggleButton, tokens } from "@fluentui/react-components";
import { useId, useRef, useState, type ReactNode } from "react";
import type { RelationMap } from "../../reporting/relation-map/model";
import { relationMapWords as words } from "../../text/relation-map";
import { useShared } from "../look";
import type * as DrawingModule from "./drawing";
import { loadStyle } from "./load-style";
import { allGroups, selectedOf } from "./selection";
import { SelectedTies } from "./selected-ties";
import { countWords } from "./signs";
import { TieSection } from "./tie-section";
import { useMapTools } from "./tools";
import { useLoaded } from "./use-loaded";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minWidth: 0 },
  bar: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  choice: { display: "inline-flex" },
  drawing: { minHeight: "240px" },
  /** In a window the details stand beside the drawing, so that both are seen at once. */
  beside: {
    display: "grid",
    gap: tokens.spacingHorizontalL,
    "@media (min-width: 900px)": { gridTemplateColumns: "minmax(0, 1fr) 360px" },
  },
  details: { minWidth: 0, "@media (min-width: 900px)": { maxHeight: "calc(100vh - 160px)", overflowY: "auto" } },
});

interface RelationViewProps {
  readonly map: RelationMap;
  /** True in a window of its own, where a wheel may zoom. */
  readonly roomy: boolean;
  /** What else stands beside the choice of how it is shown. */
  readonly children?: ReactNode;
}

/** The drawing with what is chosen on it, or the same as a list. */
export function RelationView({ map, roomy, children }: RelationViewProps): ReactNode {
  const styles = useStyles();
  const shared = useShared();
  const { say } = useMapTools();
  const [asList, setAsList] = useState(false);
  const label = useId();
  const { holds, fails, "not-checked": notChecked } = map.counts;
  if (holds + fails + notChecked === 0) return <p className={shared.text}>{say(words.nothing)}</p>;
  const drawn = map.edges.length > 0;
  return (
    <div className={styles.view}>
      <p className={shared.text}>
        {say(countWords(map.counts))}
        <span className={shared.muted}> · {say(words.yuan)}</span>
      </p>
      <div className={styles.bar}>
        {drawn && (
          <div role="group" aria-labelledby={label} className={styles.choice}>
            <span id={label} className={shared.hidden}>
              {say(words.shownAs)}
            </span>
            <ToggleButton size="small" shape="square" checked={!asList} onClick={() => setAsList(false)}>
              {say(words.asMap)}
            </ToggleButton>
            <ToggleButton size="small" shape="square" checked={asList} onClick={() => setAsList(true)}>
              {say(words.asList)}
            </ToggleButton>
          </div>
        )}
        {children}
      </div>
      {!drawn && <p className={shared.muted}>{say(words.onlyWithin)}</p>}
      {drawn && !asList ? <DrawnMap map={map} roomy={roomy} /> : <AllTies map={map} />}
    </div>
  );
}

async function loadDrawing(): Promise<typeof DrawingModule> {
  const [drawing] = await Promise.all([import(/* webpackChunkName: "relation-map" */ "./drawing"), loadStyle("xyflow.css")]);
  return drawing;
}

function DrawnMap({ map, roomy }: RelationViewProps): ReactNode {
  const styles = useStyles();
  const shared = useShared();
  const { say } = useMapTools();
  const loaded = useLoaded(loadDrawing);
  const [chosen, setChosen] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const drawing = useRef<HTMLDivElement>(null);
  if (loaded.kind === "loading")
    return <Spinner className={styles.drawing} size="small" label={say(words.loading)} labelPosition="below" />;
  if (loaded.kind === "failed")
    return (
      <>
        <p role="alert" className={shared.text}>
          {say(words.notDrawn)}{" "}
          <button type="button" onClick={loaded.retry}>
            {say(words.retry)}
          </button>
        </p>
        <AllTies map={map} />
      </>
    );
  const { Drawing } = loaded.value;
  const selected = chosen === null ? null : selectedOf(map, chosen);
  const choose = (id: string, byKey: boolean): void => {
    setChosen(id);
    // Whoever chose by keyboard reads on there; the heading stands there only once it is drawn.
    requestAnimationFrame(() => (byKey ? heading.current?.focus() : heading.current?.scrollIntoView({ block: "nearest" })));
  };
  const back = (): void => drawing.current?.querySelector<SVGElement | HTMLElement>(`[data-id="${CSS.escape(chosen ?? "")}"]`)?.focus();
  return (
    <div className={roomy ? styles.beside : styles.view}>
      <div ref={drawing} className={styles.view}>
        <Drawing map={map} chosen={selected?.id ?? null} choose={choose} roomy={roomy} />
      </div>
      <div className={roomy ? styles.details : undefined}>
        {selected ? (
          <SelectedTies key={selected.id} selected={selected} whys={map.whys} heading={heading} back={back} />
        ) : (
          <p className={shared.muted}>{say(words.pick)}</p>
        )}
      </div>
    </div>
  );
}

/** The same as the drawing, as a list: pair by pair, then what was compared within each sheet. */
function AllTies({ map }: { readonly map: RelationMap }): ReactNode {
  const { say } = useMapTools();
  return (
    <div>
      {allGroups(map).map(({ id, title, ties, counts }) => (
        <TieSection key={id} title={say(title)} ties={ties} counts={counts} whys={map.whys} startsOpen={false} isPart={false} />
      ))}
    </div>
  );
}
