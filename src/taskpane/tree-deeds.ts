import type { PaneTools } from "./context";
import type { Row } from "./outline";
import type { Item } from "./tree";

type Tools = Pick<PaneTools, "run" | "dispatch">;

/** True of a line that a click does something at. */
export function presses(item: Item): boolean {
  return item.kind === "finding" || (item.kind === "group" && item.hasBody);
}

/** What a click, or Enter, does at a line: a finding is gone to and opened, a group opened or closed. */
export function press(item: Item, tools: Tools): void {
  if (item.kind !== "finding") return toggle(item, tools);
  const { sheet, cell } = item.row.finding.place;
  tools.dispatch({ kind: "findingOpened", id: item.key });
  void tools.run({ kind: "goTo", place: { sheet, cell } });
}

/** Opens or closes a group, or the card of a finding. */
export function toggle(item: Item, { dispatch }: Tools): void {
  if (item.kind === "group" && item.hasBody) dispatch({ kind: "groupToggled", key: item.key });
  if (item.kind === "finding") dispatch(item.open ? { kind: "findingClosed" } : { kind: "findingOpened", id: item.key });
}

/** Opens a finding's card for writing: on with what is being written, or with what was written about it. */
export function explain({ finding: { id, explanation } }: Row, { dispatch, drafts }: Pick<PaneTools, "dispatch" | "drafts">): void {
  dispatch({ kind: "findingOpened", id });
  const own = explanation?.of === undefined ? explanation?.text : undefined;
  if (!drafts.has(id)) dispatch({ kind: "drafted", id, text: own ?? "" });
}
