import type { Workbench } from "./workbench";

/** The parts of the page that F6 goes through. */
const REGIONS = ["ribbon", "grid", "pane"] as const;
const FOCUSABLE = {
  ribbon: "button.control:not(:disabled)",
  grid: "[data-grid-focus], canvas, [tabindex]",
  pane: "iframe",
};

/** Keys that work everywhere in the page, in the add-in's frames too. */
export function pressKey(bench: Workbench, event: KeyboardEvent): void {
  const { key, shiftKey } = event;
  const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey;
  const { dialog } = bench.store.get();
  if (key === "Escape" && dialog) void bench.host.user.closeDialog();
  else if (key === "F6" && !dialog) moveFocus(shiftKey ? -1 : 1);
  else if (isCommand && key.toLowerCase() === "s") void bench.save();
  else if (isCommand && key.toLowerCase() === "z" && isNoText(event)) bench.undo();
  else return;
  event.preventDefault();
}

/** In a field of text the key takes back what was typed there; the sheets have their own. */
function isNoText({ target }: KeyboardEvent): boolean {
  // Elements of frames are of other windows' classes.
  const element = target as Element | null;
  return !element?.closest?.("input, textarea, [contenteditable=true], [data-region=grid]");
}

function moveFocus(by: number): void {
  const shown = REGIONS.filter((region) => place(region) !== null);
  const active = document.activeElement?.closest("[data-region]")?.getAttribute("data-region");
  const from = shown.findIndex((region) => region === active);
  const next = shown[(Math.max(from, by > 0 ? -1 : 0) + by + shown.length) % shown.length]!;
  const target = place(next)!.querySelector<HTMLElement>(FOCUSABLE[next]);
  if (target instanceof HTMLIFrameElement) focusWithin(target);
  else target?.focus();
}

function place(region: string): Element | null {
  return document.querySelector(`[data-region=${region}]`);
}

function focusWithin(frame: HTMLIFrameElement): void {
  frame.focus();
  frame.contentDocument?.querySelector<HTMLElement>("button:not(:disabled), a[href], input")?.focus();
}
