import type { MapEdge, MapNode, RelationMap } from "../../reporting/relation-map/model";
import { sheetWords } from "../../text/taskpane";
import { relationMapWords as words } from "../../text/relation-map";
import { sheetSigns } from "../../reporting/sheet-sign";
import type { Words } from "../../text/words";
import { labelLines, labelSize, nodeHeight, NODE_WIDTHS } from "./labels";
import { layOut, type Layout } from "./layout";
import type { TieEdge } from "./map-edge";
import type { TableNode } from "./map-node";
import { countsOf } from "./selection";
import { countWords } from "./signs";

const SPACING = {
  roomy: { aside: 28, lines: 16, rows: 56 },
  narrow: { aside: 12, lines: 8, rows: 48 },
};

type Say = (text: Words) => string;

/** A map as what is drawn, each at its place. */
export function drawn(map: RelationMap, roomy: boolean, say: Say): { layout: Layout; nodes: TableNode[]; edges: TieEdge[] } {
  const units = new Set(map.nodes.filter(({ kind }) => kind === "table").map(({ unit }) => unit));
  const breadth = NODE_WIDTHS[roomy ? "roomy" : "narrow"];
  const boxes = map.nodes.map((node) => {
    const below = linesBelow(node, units.size > 1);
    return { id: node.id, node, below, width: breadth, height: nodeHeight(node, below, breadth) };
  });
  const names = new Map(map.nodes.map(({ id, name }) => [id, name]));
  const lines = map.edges.map((edge) => {
    const shown = labelLines(edge, roomy, say);
    return { ...edge, shown, ...labelSize(shown) };
  });
  const layout = layOut(boxes, lines, SPACING[roomy ? "roomy" : "narrow"]);
  const nodes = boxes.map(({ node, below, width, height }): TableNode => {
    const { id, name, title, state } = node;
    const spoken = words.node(
      [sheetSigns[state], name, ...below].join(" "),
      say(sheetWords.signs[state]),
      say(countWords(countsOf(map, node))),
    );
    return {
      ...{ id, type: "table", position: layout.boxes.get(id)!, width, height, ariaRole: "button", ariaLabel: say(spoken) },
      data: { name, title: [title, ...below].join("\n"), below, state, isChosen: false },
    };
  });
  const edges = lines.map((line) => edgeOf(line, line.shown, layout, names, say));
  // What is drawn last lies on top.
  const onTop = [...edges].sort((a, b) => Number(a.data?.state === "fails") - Number(b.data?.state === "fails"));
  return { layout, nodes, edges: onTop };
}

/** The sheet where it is called otherwise, and whose it is where there are several. */
function linesBelow({ name, sheets, unit }: MapNode, several: boolean): string[] {
  const [sheet] = sheets;
  const own = sheets.length === 1 && sheet !== name && sheet !== `部门${name}` ? [sheet!] : [];
  return several && unit !== null ? [...own, unit] : own;
}

function edgeOf(
  { id, from, to, state, counts }: MapEdge,
  lines: readonly string[],
  layout: Layout,
  names: ReadonlyMap<string, string>,
  say: Say,
): TieEdge {
  const ariaLabel = say(words.edge(names.get(from)!, names.get(to)!, lines.join(" "), say(countWords(counts))));
  const data = { route: layout.routes.get(id)!, lines, size: labelSize(lines), state, isChosen: false };
  return { id, type: "tie", source: from, target: to, ariaRole: "button", ariaLabel, data };
}
