import type { KeyboardEvent } from "react";
import { usePane, type PaneTools } from "../context";
import { cardKey, neighbour, sideways, type Item } from "../tree";
import { explain, press, toggle } from "../tree-deeds";

type OnKeys = (event: KeyboardEvent<HTMLElement>) => void;

/** What the keys do in the tree: at a line itself, and within the card that is open. */
export function useTreeKeys(items: readonly Item[], openFinding: string | null, focusOn: (key: string) => void): OnKeys {
  const tools = usePane();
  return (event) => {
    const { key, target, currentTarget, ctrlKey, metaKey, altKey, nativeEvent } = event;
    const line = (target as HTMLElement).closest<HTMLElement>("[data-line]");
    const item = items.find((each) => each.key === line?.dataset["line"]);
    if (!item || ctrlKey || metaKey || altKey || nativeEvent.isComposing) return;
    if (key === "Escape") return close(items, openFinding, focusOn, tools);
    if (key === "F2") {
      if (item.kind !== "finding" && item.kind !== "card") return;
      explain(item.row, tools);
      textIn(currentTarget, item.row.finding.id)?.focus();
    } else if (target !== line || !atLine(key, item, items, focusOn, tools)) return;
    event.preventDefault();
  };
}

function close(items: readonly Item[], openFinding: string | null, focusOn: (key: string) => void, { working, dispatch }: PaneTools): void {
  if (openFinding === null || working) return;
  if (items.some(({ key }) => key === openFinding)) focusOn(openFinding);
  dispatch({ kind: "findingClosed" });
}

/** Where the box for an explanation stands already; a new one takes the focus by itself. */
function textIn(tree: HTMLElement, finding: string): HTMLElement | null {
  return tree.querySelector<HTMLElement>(`[data-line="${cardKey(finding)}"] textarea`);
}

/** Whether a key does something where the line itself has the focus; it is done then. */
function atLine(key: string, item: Item, items: readonly Item[], focusOn: (key: string) => void, tools: PaneTools): boolean {
  if (key === "Enter") press(item, tools);
  else if (key === " ") toggle(item, tools);
  else if (key === "ArrowLeft" || key === "ArrowRight") {
    const deed = sideways(items, item, key);
    if (deed === "toggle") toggle(item, tools);
    else if (deed) focusOn(deed.to);
  } else {
    const from = item.kind === "card" ? item.parent : item.key;
    const to = neighbour(items, from, key);
    if (to === null) return false;
    focusOn(to);
  }
  return true;
}
