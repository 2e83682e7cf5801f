import { compact } from "../../grid/text";
import type { RawLine } from "../form-texts";
import { entryOf } from "./titles";

const HEADING = /^目(?:录|次)$/;

/** Lines of the tables of contents: they repeat what follows. */
export function contentsLines(lines: readonly RawLine[]): ReadonlySet<RawLine> {
  const found = new Set<RawLine>();
  lines.forEach((line, index) => {
    if (!found.has(line) && HEADING.test(compact(line.text)))
      for (const entry of [line, ...entriesFrom(lines.slice(index + 1))]) found.add(entry);
  });
  return found;
}

/** Entries look alike: they all have their number, or lead to their page; the text begins where one of them comes again. */
function entriesFrom(lines: readonly RawLine[]): RawLine[] {
  const filled = lines.filter(({ text }) => text.trim() !== "");
  const first = filled[0] && entryOf(filled[0].text);
  if (!first) return [];
  const seen = new Set<string>();
  const entries: RawLine[] = [];
  for (const line of filled) {
    const entry = entryOf(line.text);
    const alike = entry && (first.leads ? entry.leads : first.numbered ? entry.numbered : true);
    if (!entry || !alike || seen.has(entry.words)) return entries;
    seen.add(entry.words);
    entries.push(line);
  }
  return entries;
}
