import { countTies, type MapNode, type MapTie, type RelationMap, type TieCounts } from "../../reporting/relation-map/model";
import { relationMapWords as words } from "../../text/relation-map";
import type { Words } from "../../text/words";

/** Ties that are told together, with what they are between. */
export interface TieGroup {
  readonly id: string;
  readonly title: Words;
  readonly ties: readonly MapTie[];
  readonly counts: TieCounts;
}

/** What is looked at: a node or an edge, by its id, with its ties. */
export interface Selected {
  readonly id: string;
  readonly title: Words;
  readonly groups: readonly TieGroup[];
}

/** What she has chosen on the map; null where it is not there any more. */
export function selectedOf(map: RelationMap, id: string): Selected | null {
  const nodes = new Map(map.nodes.map((node) => [node.id, node]));
  const edge = map.edges.find((each) => each.id === id);
  if (edge) {
    const title = words.between(nodes.get(edge.from)!.name, nodes.get(edge.to)!.name);
    return { id, title, groups: [{ ...edge, title }] };
  }
  const node = nodes.get(id);
  if (!node) return null;
  const touching = map.edges.filter(({ from, to }) => from === id || to === id);
  const others = touching.map((own): TieGroup => {
    const other = nodes.get(own.from === id ? own.to : own.from)!;
    return { ...own, title: words.withOther(other.name) };
  });
  const within = node.ties.length > 0 ? [{ ...node, title: words.within }] : [];
  return { id, title: { zh: node.title, en: node.title }, groups: worstFirst([...within, ...others]) };
}

/** Everything that the map holds, pair by pair and then sheet by sheet: where something fails first. */
export function allGroups(map: RelationMap): TieGroup[] {
  const names = new Map(map.nodes.map(({ id, name }) => [id, name]));
  const pairs = map.edges.map((edge): TieGroup => ({ ...edge, title: words.between(names.get(edge.from)!, names.get(edge.to)!) }));
  const within = map.nodes
    .filter(({ ties }) => ties.length > 0)
    .map((node: MapNode): TieGroup => ({ ...node, title: words.withinOf(node.name) }));
  return worstFirst([...pairs, ...within]);
}

function worstFirst(groups: readonly TieGroup[]): TieGroup[] {
  return [...groups.filter(({ counts }) => counts.fails > 0), ...groups.filter(({ counts }) => counts.fails === 0)];
}

/** All ties that concern a node, each once. */
export function countsOf(map: RelationMap, { id, ties }: MapNode): TieCounts {
  const touching = map.edges.filter(({ from, to }) => from === id || to === id).flatMap((edge) => edge.ties);
  return countTies(new Map([...ties, ...touching].map((tie) => [tie.id, tie])).values());
}
