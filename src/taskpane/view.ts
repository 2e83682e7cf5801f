import type { Counts } from "../checking/result";

/** By what findings can be put together, in the order in which that is offered. */
export const groupings = ["sheet", "rule", "severity", "project"] as const;
export type Grouping = (typeof groupings)[number];

/** How she looks at the findings; kept over checks for as long as the pane is open. */
export interface View {
  readonly grouping: Grouping;
  /** Heads to be shown alone; all are where there are none. */
  readonly heads: ReadonlySet<keyof Counts>;
  /** True where what is explained or on trial is left out. */
  readonly openOnly: boolean;
  readonly query: string;
  /** Keys of groups that she has closed while she searches: all others are open then, so that every hit is seen. */
  readonly closedInSearch: ReadonlySet<string>;
}

/** What she may choose of it. */
export type ViewChange = Partial<Pick<View, "grouping" | "heads" | "openOnly" | "query">>;

/** Hides nothing. */
export const unfiltered = { heads: new Set(), openOnly: false, query: "" } as const satisfies ViewChange;

export const initialView: View = { grouping: "sheet", ...unfiltered, closedInSearch: new Set() };

/** The view after a choice. Another search opens all groups again. */
export function viewed(view: View, change: ViewChange): View {
  const same = change.query === undefined || change.query === view.query;
  return { ...view, ...change, closedInSearch: same ? view.closedInSearch : new Set() };
}

/** True where something is searched for; blanks alone are nothing. */
export function isSearching({ query }: View): boolean {
  return query.trim() !== "";
}

/** True where findings may be hidden. */
export function isFiltered(view: View): boolean {
  return view.heads.size > 0 || view.openOnly || isSearching(view);
}

/** A set with one thing more or less. */
export function toggled<T>(set: ReadonlySet<T>, each: T): ReadonlySet<T> {
  const others = new Set(set);
  if (!others.delete(each)) others.add(each);
  return others;
}
