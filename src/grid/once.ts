/** The same work done once for each key: layouts are data that never change, so what is worked out of one holds for good. */
export function oncePer<K extends object, V>(work: (key: K) => V): (key: K) => V {
  const done = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    const known = done.get(key);
    if (known) return known.value;
    const value = work(key);
    done.set(key, { value });
    return value;
  };
}

const LONGEST_KNOWN = 100;
const MOST_KNOWN = 4096;

/**
 * The same work done once for each short text: labels, classes and common targets stand on every sheet of a workbook. Longer
 * texts are each their own, and are not kept; nor is more than a few thousand of them.
 */
export function oncePerText<V>(work: (text: string) => V): (text: string) => V {
  const done = new Map<string, V>();
  return (text) => {
    if (text.length > LONGEST_KNOWN) return work(text);
    const known = done.get(text);
    if (known !== undefined || done.has(text)) return known as V;
    if (done.size >= MOST_KNOWN) done.clear();
    const value = work(text);
    done.set(text, value);
    return value;
  };
}
