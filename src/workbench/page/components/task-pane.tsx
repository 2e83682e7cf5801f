import { Button } from "@fluentui/react-components";
import { useRef, useState, type KeyboardEvent, type PointerEvent, type ReactNode } from "react";
import { workbenchWords } from "../../../text/workbench";
import type { AddinManifest } from "../manifest";
import { AddinFrame } from "./addin-frame";
import { useWorkbench } from "./context";
import { CloseIcon } from "./icons";

/** As Excel opens a task pane, and as narrow and wide as it lets it be. */
const WIDTH = { usual: 320, least: 240, most: 900 };
const STEP = 16;

/** The add-in's task pane at the side of the sheet. */
export function TaskPane({ manifest }: { manifest: AddinManifest }): ReactNode {
  const { bench, state, say } = useWorkbench();
  const [width, setWidth] = useState(WIDTH.usual);
  const [isDragged, setDragged] = useState(false);
  const place = useRef<HTMLElement>(null);
  const widen = (wanted: number): void => setWidth(Math.min(WIDTH.most, Math.max(WIDTH.least, wanted)));
  const drag = (event: PointerEvent): void => {
    if (isDragged) widen(place.current!.getBoundingClientRect().right - event.clientX);
  };
  const press = ({ key }: KeyboardEvent): void => {
    if (key === "ArrowLeft") widen(width + STEP);
    if (key === "ArrowRight") widen(width - STEP);
  };
  return (
    <aside ref={place} className="pane" style={{ width }} aria-label={say(workbenchWords.pane)} data-region="pane">
      <div
        role="separator"
        tabIndex={0}
        className="handle"
        aria-label={say(workbenchWords.paneWidth)}
        aria-orientation="vertical"
        aria-valuenow={width}
        aria-valuemin={WIDTH.least}
        aria-valuemax={WIDTH.most}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setDragged(true);
        }}
        onPointerMove={drag}
        onPointerUp={() => setDragged(false)}
        onKeyDown={press}
      />
      <header className="pane-title">
        <span>{manifest.name}</span>
        <Button
          appearance="transparent"
          size="small"
          icon={<CloseIcon />}
          aria-label={say(workbenchWords.closePane)}
          onClick={() => bench.store.set({ paneOpen: false })}
        />
      </header>
      <AddinFrame key={state.excel} kind="pane" url={manifest.pane} title={manifest.name} />
      {/* Frames swallow the pointer. */}
      {isDragged && <div className="over-frame" />}
    </aside>
  );
}
