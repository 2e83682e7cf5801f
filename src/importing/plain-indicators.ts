import type { FilledIndicator } from "../official/filled-form";
import type { IndicatorBlock } from "../official/layout";
import { importReviews } from "../text/importing";
import { pairsIn } from "./plain-pairs";
import { classLines } from "./plain-rows";

/** Rows of the list of indicators in text that lost its columns. A class without any keeps its row, as the form prints it. */
export function plainIndicators(text: string, block: IndicatorBlock): FilledIndicator[] {
  return classLines(text, block)
    .filter(({ level1, level2, lines }) => level1 !== null || level2 !== null || lines.some((line) => line !== ""))
    .flatMap(({ level1, level2, lines }, index, all) => {
      const pairs = pairsIn(lines);
      // A group's label alone in its line stands beside the first of its classes.
      const groupAlone = level2 === null && pairs.length === 0;
      if (groupAlone) return [];
      const above = all[index - 1];
      const carried = above && above.level2 === null && pairsIn(above.lines).length === 0 ? above.level1 : null;
      const rows = pairs.length > 0 ? pairs : [{ name: null, target: null, sure: true }];
      return rows.map(({ name, target, sure }, at): FilledIndicator => ({
        level1: at === 0 ? (level1 ?? carried) : null,
        level2: at === 0 ? level2 : null,
        name,
        target,
        ...(sure ? {} : { review: { columns: ["name", "target"], why: importReviews.noSeparator.zh } }),
      }));
    });
}
