import { difference } from "../../catalogue/difference";

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text as it may stand in a page. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ESCAPES[sign]!);
}

/** Two texts with what differs between them marked, and what they share far from it left out. */
export function marked(before: string, after: string): { readonly before: string; readonly after: string } {
  const { start, end, ...own } = difference(before, after);
  const show = (text: string, tag: string): string => `${escaped(start)}${element(tag, text)}${escaped(end)}`;
  return { before: show(own.before, "del"), after: show(own.after, "ins") };
}

/** A text within an element; nothing for no text. */
export function element(tag: string, text: string): string {
  return text === "" ? "" : `<${tag}>${escaped(text)}</${tag}>`;
}
