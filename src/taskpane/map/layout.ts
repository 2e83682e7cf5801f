import dagre from "@dagrejs/dagre";
import { groupBy } from "../../grid/group";

/** Something with a size that is to be placed. */
export interface Box {
  readonly id: string;
  readonly width: number;
  readonly height: number;
}

/** A line between two boxes, with room for its label. */
export interface Line extends Box {
  readonly from: string;
  readonly to: string;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where a line goes, and the middle of its label. */
export interface Route {
  readonly points: readonly Point[];
  readonly label: Point;
}

/** Where everything stands: boxes by their upper left corner. */
export interface Layout {
  readonly boxes: ReadonlyMap<string, Point>;
  readonly routes: ReadonlyMap<string, Route>;
  readonly width: number;
  readonly height: number;
}

/** How far things stay apart: side by side, line from line, and row from row with labels between them. */
export interface Spacing {
  readonly aside: number;
  readonly lines: number;
  readonly rows: number;
}

const GAP = 24;
/** How far from a box's corner a line meets it. */
const CORNER = 12;

/** Places boxes from top to bottom so that no line or label lies on another; what is not joined stands below, side by side. */
export function layOut(boxes: readonly Box[], lines: readonly Line[], spacing: Spacing): Layout {
  const parts = partsOf(boxes, lines).map((part) =>
    placed(
      part,
      lines.filter(({ from }) => part.some(({ id }) => id === from)),
      spacing,
    ),
  );
  const broadest = Math.max(0, ...parts.map(({ width }) => width));
  const all = { boxes: new Map<string, Point>(), routes: new Map<string, Route>(), width: 0, height: 0 };
  const row = { x: 0, y: 0, height: 0 };
  for (const part of parts) {
    if (row.x > 0 && row.x + part.width > broadest) Object.assign(row, { x: 0, y: row.y + row.height + GAP, height: 0 });
    const move = ({ x, y }: Point): Point => ({ x: x + row.x, y: y + row.y });
    part.boxes.forEach((point, id) => all.boxes.set(id, move(point)));
    part.routes.forEach(({ points, label }, id) => all.routes.set(id, { points: points.map(move), label: move(label) }));
    Object.assign(row, { x: row.x + part.width + GAP, height: Math.max(row.height, part.height) });
    all.width = Math.max(all.width, row.x - GAP);
    all.height = row.y + row.height;
  }
  return all;
}

/** Boxes that lines join, together; the largest first, the others in their order. */
function partsOf(boxes: readonly Box[], lines: readonly Line[]): Box[][] {
  const root = new Map(boxes.map(({ id }) => [id, id]));
  const rootOf = (id: string): string => (root.get(id) === id ? id : rootOf(root.get(id)!));
  for (const { from, to } of lines) root.set(rootOf(from), rootOf(to));
  return [...groupBy(boxes, ({ id }) => rootOf(id)).values()].sort((a, b) => b.length - a.length);
}

function placed(boxes: readonly Box[], lines: readonly Line[], { aside, lines: apart, rows }: Spacing): Layout {
  const graph = new dagre.graphlib.Graph({ multigraph: true });
  graph.setGraph({ rankdir: "TB", nodesep: aside, edgesep: apart, ranksep: rows });
  for (const { id, width, height } of boxes) graph.setNode(id, { width, height });
  for (const { id, from, to, width, height } of lines) graph.setEdge(from, to, { width, height, labelpos: "c" }, id);
  dagre.layout(graph);
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  const corners = boxes.map((box) => {
    const { x, y } = graph.node(box.id) as Point;
    return [box.id, { x: x - box.width / 2, y: y - box.height / 2 }] as const;
  });
  const byId = new Map(boxes.map((box, at) => [box.id, { ...box, ...corners[at]![1] }]));
  const routes = lines.map(({ id, from, to }) => {
    const { points, x, y } = graph.edge(from, to, id) as { points: Point[] } & Point;
    const between = points.slice(1, -1);
    const [source, target] = [byId.get(from)!, byId.get(to)!];
    const start = { x: meeting(source, between[0]!), y: source.y + source.height };
    return [id, { points: [start, ...between, { x: meeting(target, between.at(-1)!), y: target.y }], label: { x, y } }] as const;
  });
  return { boxes: new Map(corners), routes: new Map(routes), width, height };
}

/** Where along its upper or lower side a line to or from a point meets a box. */
function meeting({ x, width }: Box & Point, point: Point): number {
  return Math.min(x + width - CORNER, Math.max(x + CORNER, point.x));
}
