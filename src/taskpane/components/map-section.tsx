import { Spinner } from "@fluentui/react-components";
import { useSyncExternalStore, type ReactNode } from "react";
import type { CheckedWorkbook } from "../../commands/check-workbook";
import { mapSectionWords as words } from "../../text/map-section";
import type { Words } from "../../text/words";
import { usePane } from "../context";
import { useShared } from "../look";
import type * as PaneMapModule from "../map/pane-map";
import { useMapSurroundings } from "../map-desk";
import { useLoaded } from "../map/use-loaded";
import { Disclosure } from "./disclosure";

const load = (): Promise<typeof PaneMapModule> => import(/* webpackChunkName: "relations" */ "../map/pane-map");

/** 勾稽关系图 among the results: one line, which opens on the map. What draws it is loaded only then. */
export function MapSection({ checked }: { readonly checked: CheckedWorkbook }): ReactNode {
  const shared = useShared();
  const { say } = usePane();
  const { desk } = useMapSurroundings();
  const { isOpen, inWindow } = useSyncExternalStore(desk.subscribe, desk.get);
  return (
    <section>
      <Disclosure
        heading="h2"
        title={
          <>
            {say(words.title)} <span className={shared.muted}>{say(inShort(checked))}</span>
          </>
        }
        open={isOpen}
        onOpen={(opens) => desk.set({ isOpen: opens })}
        keeps={inWindow}
      >
        <Contents checked={checked} />
      </Disclosure>
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
