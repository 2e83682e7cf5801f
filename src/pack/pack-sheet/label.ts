import { compact } from "../../grid/text";
import type { Words } from "../../text/words";
import { spellings } from "./layout";

const LONGEST_LABEL = 40;

/** A label without what people put around it: 允许误差（元）： → 允许误差 */
export function labelOf(text: string): string {
  if (text.length > LONGEST_LABEL) return text;
  return compact(text)
    .replace(/[(（].*$/, "")
    .replace(/[:：*]+$/, "")
    .toLowerCase();
}

/** True of a text that says these words, in either language. */
export function says(text: string, words: Words): boolean {
  const label = labelOf(text);
  return spellings(words).some((spelling) => labelOf(spelling) === label);
}
