import { classesOf } from "../official/classes";
import type { FilledIndicator } from "../official/filled-form";
import type { IndicatorBlock } from "../official/layout";
import { doubtClasses } from "../reading/doubt";
import type { ClassedRow } from "../reading/list-rows";
import { importReviews } from "../text/importing";

/** For each row of a list what a person should look at because its class label is missing or displaced; null where none is. */
export function classReviews(rows: readonly ClassedRow[], block: IndicatorBlock): (FilledIndicator["review"] | null)[] {
  const doubts = doubtClasses(rows, block);
  return rows.map((row, index) => reviewOf(row, doubts[index] ?? null, block));
}

function reviewOf(row: ClassedRow, mayBe: readonly string[] | null, block: IndicatorBlock): FilledIndicator["review"] | null {
  if (!mayBe) return null;
  const groups = classesOf(block)
    .filter(({ label }) => mayBe.includes(label))
    .map(({ group }) => group);
  const otherGroup = !row.class || groups.some((group) => group !== row.class!.group);
  return { columns: otherGroup ? ["level1", "level2"] : ["level2"], why: importReviews.doubtfulClass.zh };
}
