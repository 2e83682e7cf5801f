import { compact } from "../grid/text";

/** A printed choice. `ticked` is null where the option stands there without a box. */
export interface Option {
  readonly name: string;
  readonly ticked: boolean | null;
}

const TICKED = "■☑☒✓✔√●▣◼⬛🗹✅";
const EMPTY = "□☐○◻⬜▢◯";
/** Boxes in brackets, (√) and ( ), in compacted text. */
const BRACKETED = /[([【〔]([√✓✔vV]?)[)\]】〕]/g;
const BOX = new RegExp(`[${TICKED}${EMPTY}]`, "u");
const TOKEN = new RegExp(`[${TICKED}${EMPTY}]|[^${TICKED}${EMPTY}]+`, "gu");

/**
 * The options printed in a text with boxes, in the order printed: 结转项目□ 其他一次性项目■, or with the boxes in front. Words
 * between two boxes may hold options that lost their own box; `known` tells them apart. Null where no box is printed.
 */
export function readBoxes(text: string, known: readonly string[]): Option[] | null {
  const marked = withBoxes(text);
  if (!BOX.test(marked)) return null;
  const tokens = marked.match(TOKEN) ?? [];
  const inFront = BOX.test(tokens[0]!);
  return tokens.flatMap((token, index): Option[] => {
    if (BOX.test(token)) return [];
    const box = tokens[inFront ? index - 1 : index + 1];
    const names = namesIn(token, known);
    const own = inFront ? 0 : names.length - 1;
    return names.map((name, at) => ({ name, ticked: at === own && box !== undefined ? TICKED.includes(box) : null }));
  });
}

function withBoxes(text: string): string {
  // Wingdings 2 draws its ticked and empty boxes with these letters; they mean nothing else between Chinese words.
  const plain = compact(text).replace(BRACKETED, (_, tick: string) => (tick === "" ? "□" : "■"));
  return plain.replace(/(?<![A-Za-z])R(?![A-Za-z])/g, "■").replace(/£/g, "□");
}

/** The known options that a stretch of words consists of; words that are none of them stay whole. */
function namesIn(words: string, known: readonly string[]): string[] {
  const bare = words.replace(/^[:;,、。]+|[:;,、。]+$/g, "");
  const spelled = known.map((name) => ({ name, spelling: compact(name) })).sort((a, b) => b.spelling.length - a.spelling.length);
  const names: string[] = [];
  for (let rest = bare; rest !== "";) {
    const next = spelled.find(({ spelling }) => rest.startsWith(spelling));
    const at = next ? 0 : Math.min(...spelled.map(({ spelling }) => rest.indexOf(spelling)).filter((found) => found > 0), rest.length);
    names.push(next ? next.name : rest.slice(0, at));
    rest = rest.slice(next ? next.spelling.length : at);
  }
  return names;
}
