import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ReactFlow, ReactFlowProvider, useReactFlow, type EdgeTypes, type NodeTypes } from "@xyflow/react";
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode, type RefObject } from "react";
import type { RelationMap } from "../../reporting/relation-map/model";
import { relationMapWords as words } from "../../text/relation-map";
import { drawn } from "./drawn";
import type { Layout } from "./layout";
import { Legend } from "./legend";
import { TieLine } from "./map-edge";
import { TableBox } from "./map-node";
import { useMapTools } from "./tools";

const NODE_TYPES: NodeTypes = { table: TableBox };
const EDGE_TYPES: EdgeTypes = { tie: TieLine };
const MARGIN = 8;
const ZOOM_STEP = 1.25;
const PAN_STEP = 48;
const LEAST_ZOOM = 0.25;
const MOST_ZOOM = 3;
const ZOOMS = { roomy: 1.25, narrow: 1 };
const HEIGHTS = { least: 160, roomy: 720, narrow: 560 };
/** For the line at the bottom that names the library. */
const FOOT = 16;

const useStyles = makeStyles({
  frame: {
    position: "relative",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: "hidden",
    // Where the keyboard is must be seen on boxes and lines alike.
    "& .react-flow__node:focus-visible, & .react-flow__edge:focus-visible": {
      outline: `3px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "1px",
    },
    "& .react-flow__attribution": { backgroundColor: "transparent" },
    "& .react-flow__attribution a": { color: tokens.colorNeutralForeground3 },
  },
  bar: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  zoom: { minWidth: "32px" },
  buttons: { display: "flex", gap: tokens.spacingHorizontalXS },
});

interface DrawingProps {
  readonly map: RelationMap;
  readonly chosen: string | null;
  readonly choose: (id: string, byKey: boolean) => void;
  readonly roomy: boolean;
}

/** The tables as boxes and their ties as lines. */
export function Drawing(props: DrawingProps): ReactNode {
  return (
    <ReactFlowProvider>
      <Canvas {...props} />
    </ReactFlowProvider>
  );
}

function Canvas({ map, chosen, choose, roomy }: DrawingProps): ReactNode {
  const styles = useStyles();
  const { say, language } = useMapTools();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const { layout, nodes, edges } = useMemo(() => drawn(map, roomy, (text) => text[language]), [map, roomy, language]);
  const view = useView(frame, width, layout, roomy ? "roomy" : "narrow");
  const marked = useMemo(() => nodes.map((node) => withChoice(node, chosen)), [nodes, chosen]);
  const drawnEdges = useMemo(() => edges.map((edge) => withChoice(edge, chosen)), [edges, chosen]);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const id = (event.target as Element).closest<HTMLElement>("[data-id]")?.dataset["id"];
    if (id !== undefined && (event.key === "Enter" || event.key === " ")) choose(id, true);
    else if (!view.byKey(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      <div className={styles.bar}>
        <Legend />
        <ZoomButtons byKey={view.byKey} />
      </div>
      <div ref={frame} className={styles.frame} role="group" aria-label={say(words.drawing)} onKeyDownCapture={onKeyDown}>
        {width > 0 && (
          <ReactFlow
            nodes={marked}
            edges={drawnEdges}
            nodeTypes={NODE_TYPES}
            edgeTypes={EDGE_TYPES}
            onInit={view.fit}
            onNodeClick={(_, { id }) => choose(id, false)}
            onEdgeClick={(_, { id }) => choose(id, false)}
            nodesDraggable={false}
            nodesConnectable={false}
            elementsSelectable
            deleteKeyCode={null}
            selectionKeyCode={null}
            multiSelectionKeyCode={null}
            disableKeyboardA11y
            zoomOnScroll={roomy}
            zoomOnDoubleClick={false}
            preventScrolling={roomy}
            minZoom={LEAST_ZOOM}
            maxZoom={MOST_ZOOM}
          />
        )}
      </div>
    </>
  );
}

function ZoomButtons({ byKey }: Pick<View, "byKey">): ReactNode {
  const styles = useStyles();
  const { say } = useMapTools();
  return (
    <div className={styles.buttons}>
      <Button size="small" className={styles.zoom} aria-label={say(words.zoomOut)} title={say(words.zoomOut)} onClick={() => byKey("-")}>
        −
      </Button>
      <Button size="small" className={styles.zoom} aria-label={say(words.zoomIn)} title={say(words.zoomIn)} onClick={() => byKey("+")}>
        +
      </Button>
      <Button size="small" onClick={() => byKey("0")}>
        {say(words.fit)}
      </Button>
    </div>
  );
}

function withChoice<T extends { readonly id: string; readonly data?: object }>(item: T, chosen: string | null): T {
  const isChosen = item.id === chosen;
  return { ...item, data: { ...item.data, isChosen }, domAttributes: { "aria-pressed": isChosen } };
}

/** How wide something is, followed as it changes. */
function useWidth(frame: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const { current } = frame;
    if (!current) return;
    const observer = new ResizeObserver(() => setWidth(current.clientWidth));
    observer.observe(current);
    return () => observer.disconnect();
  }, [frame]);
  return width;
}

interface View {
  readonly fit: () => void;
  /** Does what a key stands for; false where it stands for nothing. */
  readonly byKey: (key: string) => boolean;
}

/** What of the drawing is seen: its whole width at first, and again whenever the width changes. */
function useView(frame: RefObject<HTMLElement | null>, width: number, layout: Layout, room: keyof typeof ZOOMS): View {
  const flow = useReactFlow();
  const zoom = Math.min(ZOOMS[room], Math.max(LEAST_ZOOM, (width - 2 * MARGIN) / Math.max(1, layout.width)));
  const height = Math.min(HEIGHTS[room], Math.max(HEIGHTS.least, layout.height * zoom + 2 * MARGIN + FOOT));
  const fit = (): void => void flow.setViewport({ x: Math.max(MARGIN, (width - layout.width * zoom) / 2), y: MARGIN, zoom });
  useEffect(() => {
    // The library wants a height; the policy of the page takes styles that are set so.
    if (frame.current) frame.current.style.height = `${height}px`;
    fit();
  }, [width, height, zoom]);
  const zoomBy = (factor: number): void => void flow.zoomTo(Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, flow.getZoom() * factor)));
  const panBy = (x: number, y: number): void => {
    const viewport = flow.getViewport();
    void flow.setViewport({ ...viewport, x: viewport.x + x, y: viewport.y + y });
  };
  const deeds: Readonly<Record<string, () => void>> = {
    "+": () => zoomBy(ZOOM_STEP),
    "=": () => zoomBy(ZOOM_STEP),
    "-": () => zoomBy(1 / ZOOM_STEP),
    "0": fit,
    ArrowLeft: () => panBy(PAN_STEP, 0),
    ArrowRight: () => panBy(-PAN_STEP, 0),
    ArrowUp: () => panBy(0, PAN_STEP),
    ArrowDown: () => panBy(0, -PAN_STEP),
  };
  return {
    fit,
    byKey: (key) => {
      const deed = deeds[key];
      deed?.();
      return deed !== undefined;
    },
  };
}
