import { oncePerText } from "../grid/once";
import { compact } from "../grid/text";

/** Words that say nothing of the thing that is spoken of. */
const EMPTY = new Set(["数量", "工作", "项目", "内容", "情况", "完成", "举办", "开展", "组织", "相关", "各类", "全年", "经费", "建设"]);
const NO_WORD = /[^\u4e00-\u9fffA-Za-z]/;

/** All pairs of neighbouring signs of a text: what two texts have in common of them are words they share. */
export const pairsOf = oncePerText((text: string): ReadonlySet<string> => {
  const plain = compact(text);
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < plain.length; at++) {
    const pair = plain.slice(at, at + 2);
    if (!NO_WORD.test(pair) && !EMPTY.has(pair)) pairs.add(pair);
  }
  return pairs;
});

/** The pairs of a text that are not those of the topic; all where nothing else is left. */
export function distinctive(text: string, topic: ReadonlySet<string>): ReadonlySet<string> {
  const pairs = pairsOf(text);
  const own = new Set([...pairs].filter((pair) => !topic.has(pair)));
  return own.size > 0 ? own : pairs;
}
