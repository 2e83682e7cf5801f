import type { RelationMap } from "../../reporting/relation-map/model";
import type { Language } from "../../text/words";
import type { CellPlace } from "../../workbook/port";

/** Everything that the window of the map shows. */
export interface MapContent {
  readonly map: RelationMap;
  readonly language: Language;
  readonly dark: boolean;
}

/** What the pane tells the window: its content, in parts since Office bounds a message, and a line for her. */
export type ToWindow =
  | { readonly kind: "part"; readonly of: number; readonly at: number; readonly text: string; readonly content: number }
  | { readonly kind: "said"; readonly text: string };

/** What the window tells the pane. */
export type ToPane = { readonly kind: "ready" } | { readonly kind: "goTo"; readonly place: CellPlace };

/** Well below what any Excel takes in one message. */
const PART = 30_000;

/** A content as messages. @param number tells one content from the next, whose parts may come between */
export function partsOf(content: MapContent, number: number): ToWindow[] {
  const text = JSON.stringify(content);
  const of = Math.ceil(text.length / PART);
  return Array.from({ length: of }, (_, at) => ({
    ...{ kind: "part" as const, of, at, content: number },
    text: text.slice(at * PART, (at + 1) * PART),
  }));
}

/** Puts parts together again; gives the content once its last part is there. Of two contents the later one counts. */
export function collector(): (part: Extract<ToWindow, { kind: "part" }>) => MapContent | null {
  let current = -1;
  let texts: string[] = [];
  let missing = 0;
  return ({ content, of, at, text }) => {
    if (content < current) return null;
    if (content > current) [current, texts, missing] = [content, [], of];
    if (texts[at] === undefined) missing--;
    texts[at] = text;
    return missing === 0 ? (JSON.parse(texts.join("")) as MapContent) : null;
  };
}

/** Takes anything for a message of the window: null of what is none. */
export function messageToPane(text: string): ToPane | null {
  const message = parsed(text) as { kind?: unknown; place?: { sheet?: unknown; cell?: unknown } } | null;
  if (message?.kind === "ready") return { kind: "ready" };
  const { sheet, cell } = Object(message?.place) as { sheet?: unknown; cell?: unknown };
  if (message?.kind !== "goTo" || typeof sheet !== "string" || typeof cell !== "string") return null;
  return { kind: "goTo", place: { sheet, cell } };
}

/** Takes anything for a message of the pane: null of what is none. */
export function messageToWindow(text: string): ToWindow | null {
  const message = parsed(text) as ToWindow | null;
  return message?.kind === "part" || message?.kind === "said" ? message : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
