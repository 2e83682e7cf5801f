/** Two texts that differ in one stretch: what they share before and behind it, shortened to what tells the place, and what each has there. */
export interface Difference {
  readonly start: string;
  readonly before: string;
  readonly after: string;
  readonly end: string;
}

/** Signs shown on either side of what differs. */
const CONTEXT = 20;
const LEFT_OUT = "……";
/** A figure or a word that differs in one sign differs as a whole. */
const INDIVISIBLE = /[\w.,%]/;

export function difference(before: string, after: string): Difference {
  const head = sharedStart(before, after);
  const tail = sharedStart(reversed(before.slice(head)), reversed(after.slice(head)));
  const shared = [before.slice(0, head), before.slice(before.length - tail)] as const;
  const isLong = (text: string): boolean => text.length > CONTEXT + LEFT_OUT.length;
  return {
    start: isLong(shared[0]) ? LEFT_OUT + shared[0].slice(-CONTEXT) : shared[0],
    before: before.slice(head, before.length - tail),
    after: after.slice(head, after.length - tail),
    end: isLong(shared[1]) ? shared[1].slice(0, CONTEXT) + LEFT_OUT : shared[1],
  };
}

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a[length] === b[length]) length++;
  const isInside = (text: string): boolean => INDIVISIBLE.test(text[length - 1]!) && INDIVISIBLE.test(text[length] ?? "");
  while (length > 0 && (isInside(a) || isInside(b))) length--;
  return length;
}

function reversed(text: string): string {
  return [...text].reverse().join("");
}
