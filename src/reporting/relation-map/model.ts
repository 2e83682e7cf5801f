import type { Counts } from "../../checking/result";
import type { SheetState } from "../sheet-sign";

/** Whether a relation was kept. */
export type TieState = "holds" | "fails" | "not-checked";

/** One cell, or several below one another (F6:F9), on a sheet of the workbook. */
export interface MapCells {
  readonly sheet: string;
  readonly cell: string;
}

/** One side of a tie, as it is read. */
export interface MapSide {
  readonly label: string;
  /** Money in 元: 1,800,000.00 */
  readonly figure: string;
  readonly cells: readonly MapCells[];
}

/** What was compared in a tie. */
export interface MapComparison {
  readonly left: MapSide;
  /** How the left side is to stand to the right one: =, ≥, ≤ */
  readonly operator: string;
  readonly right: MapSide;
  /** Left less right, in 元. */
  readonly difference: string;
  /** How far the sides may be off, in 元; null where not at all. */
  readonly tolerance: string | null;
}

/** One relation between figures: a comparison, or one that was not made. */
export interface MapTie {
  readonly id: string;
  readonly rule: string;
  /** What is compared, in words. */
  readonly what: string;
  readonly state: TieState;
  /** Null of what was not compared. */
  readonly compared: MapComparison | null;
  /** Of what holds: true where only the tolerance lets it pass. */
  readonly isNear: boolean;
  /** Of what was not compared: true where something stood in its way, false where it does not apply. */
  readonly hinders: boolean;
  /** Why it was not compared, or the likeliest cause of the difference. */
  readonly reason: string | null;
  readonly findingIds: readonly string[];
  /** Under which head its finding is counted. */
  readonly head: keyof Counts | null;
}

/** How many ties came out how. */
export type TieCounts = Readonly<Record<TieState, number>>;

/** A table, note or project form; several project forms or notes of one unit and year may stand together. */
export interface MapNode {
  readonly id: string;
  readonly sheets: readonly string[];
  /** Short, for the drawing. */
  readonly name: string;
  readonly title: string;
  readonly kind: "table" | "note" | "form" | "project-note";
  readonly unit: string | null;
  readonly year: number | null;
  readonly state: SheetState;
  /** Ties within it. */
  readonly ties: readonly MapTie[];
  readonly counts: TieCounts;
}

/** All ties between two nodes, the one that stands first in the workbook being `from`. */
export interface MapEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly ties: readonly MapTie[];
  readonly counts: TieCounts;
  readonly state: TieState;
}

/** 勾稽关系图 as data: plain texts in one language, so that it can be sent to another window. */
export interface RelationMap {
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
  /** Each tie once, also where it joins more than two nodes. */
  readonly counts: TieCounts;
  /** Why each relation is one and when, by the id of its rule. */
  readonly whys: Readonly<Record<string, string>>;
}

/** How many of some ties came out how. */
export function countTies(ties: Iterable<MapTie>): TieCounts {
  const counts = { holds: 0, fails: 0, "not-checked": 0 };
  for (const { state } of ties) counts[state]++;
  return counts;
}

/** One word for several ties: one that fails outweighs all, and one that holds what was not compared. */
export function stateOf({ fails, holds }: TieCounts): TieState {
  if (fails > 0) return "fails";
  return holds > 0 ? "holds" : "not-checked";
}
