/** Texts with their quotation marks, and the signs between them. */
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]/g;

/** An object or a list that is open, and where in it the reader stands. */
interface Open {
  readonly names: Set<string> | null;
  step: string | number;
}

/**
 * The first name that an object of a JSON text holds twice, as a JSON pointer; null where none does. The language keeps the last one and
 * tells nobody.
 * @param text valid JSON
 */
export function keyTwice(text: string): string | null {
  const open: Open[] = [];
  let string = "";
  for (const [token] of text.matchAll(TOKEN)) {
    const inner = open.at(-1);
    if (token === "{") open.push({ names: new Set(), step: "" });
    else if (token === "[") open.push({ names: null, step: 0 });
    else if (token === "}" || token === "]") open.pop();
    else if (token === ",") step(inner!);
    else if (token !== ":") string = token;
    else {
      const name = JSON.parse(string) as string;
      inner!.step = name;
      if (inner!.names!.has(name)) return open.map((each) => `/${escaped(String(each.step))}`).join("");
      inner!.names!.add(name);
    }
  }
  return null;
}

function step(list: Open): void {
  if (typeof list.step === "number") list.step += 1;
}

function escaped(step: string): string {
  return step.replaceAll("~", "~0").replaceAll("/", "~1");
}
