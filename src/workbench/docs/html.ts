const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text as it may stand in a page. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ESCAPES[sign]!);
}

/** Unchanged text that is shown on either side of what differs. */
const CONTEXT = 20;

/** Two texts with what differs between them marked, and what they share far from it left out. */
export function marked(before: string, after: string): { readonly before: string; readonly after: string } {
  const head = sharedStart(before, after);
  const tail = sharedEnd(before.slice(head), after.slice(head));
  const show = (text: string, tag: string): string => {
    const middle = text.slice(head, text.length - tail);
    return `${startOf(text.slice(0, head))}${middle === "" ? "" : `<${tag}>${escaped(middle)}</${tag}>`}${endOf(text.slice(text.length - tail))}`;
  };
  return { before: show(before, "del"), after: show(after, "ins") };
}

function startOf(text: string): string {
  return escaped(text.length > CONTEXT + 4 ? `……${text.slice(-CONTEXT)}` : text);
}

function endOf(text: string): string {
  return escaped(text.length > CONTEXT + 4 ? `${text.slice(0, CONTEXT)}……` : text);
}

/** A figure or a word that differs in one sign differs as a whole. */
const INDIVISIBLE = /[\w.,%]/;

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a[length] === b[length]) length++;
  while (length > 0 && INDIVISIBLE.test(a[length - 1]!) && [a, b].some((text) => INDIVISIBLE.test(text[length] ?? ""))) length--;
  return length;
}

function sharedEnd(a: string, b: string): number {
  const [left, right] = [a, b].map((text) => [...text].reverse().join(""));
  return sharedStart(left!, right!);
}
