import { Button } from "@fluentui/react-components";
import { useEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from "react";
import type { CheckedWorkbook } from "../../commands/check-workbook";
import { loadedLibrary } from "../../commands/office";
import { relationMap } from "../../reporting/relation-map";
import { mapWindowFaults, relationMapWords as words } from "../../text/relation-map";
import { usePane } from "../context";
import { useShared } from "../look";
import { useMapSurroundings } from "../map-desk";
import { MapWindow, type WindowFault, type WindowSurroundings } from "./map-window";
import { RelationView } from "./relation-view";
import { MapToolsContext } from "./tools";

const SURROUNDINGS: WindowSurroundings = {
  library: loadedLibrary,
  page: location.href,
  shelf: () => localStorage,
  pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

/** The map in the pane, with a way to a window of its own, which is kept up to date with each check. */
export function PaneMap({ checked }: { readonly checked: CheckedWorkbook }): ReactNode {
  const shared = useShared();
  const { language, run, say } = usePane();
  const { desk, dark, isWorking } = useMapSurroundings();
  const { inWindow } = useSyncExternalStore(desk.subscribe, desk.get);
  const [fault, setFault] = useState<WindowFault | null>(null);
  const content = useMemo(() => ({ map: relationMap(checked, language), language, dark }), [checked, language, dark]);
  const tools = useMemo(
    () => ({ language, level: 3 as const, goTo: (place: { sheet: string; cell: string }) => void run({ kind: "goTo", place }) }),
    [language, run],
  );
  const window = desk.windowBy(
    () =>
      new MapWindow(SURROUNDINGS, {
        goTo: (place) => {
          if (isWorking()) return words.busy;
          void run({ kind: "goTo", place });
          return words.goneTo(`${place.sheet}!${place.cell}`);
        },
        closed: () => desk.set({ inWindow: false }),
      }),
  );
  useEffect(() => window.update(content), [window, content]);
  const enlarge = async (): Promise<void> => {
    setFault(null);
    const why = await window.open(content);
    desk.set({ inWindow: why === null });
    setFault(why);
  };
  return (
    <MapToolsContext value={tools}>
      <RelationView map={content.map} roomy={false}>
        <Button size="small" title={say(words.enlargeHint)} onClick={() => void enlarge()}>
          {say(inWindow ? words.enlargeAgain : words.enlarge)}
        </Button>
      </RelationView>
      {fault && (
        <p role="alert" className={shared.warning}>
          {say(mapWindowFaults[fault])}
        </p>
      )}
    </MapToolsContext>
  );
}
