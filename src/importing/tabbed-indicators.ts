import { area } from "../grid/address";
import type { Cell, GridRow } from "../grid/grid";
import { compact, tidy } from "../grid/text";
import type { FilledIndicator } from "../official/filled-form";
import type { FormLayout, IndicatorBlock, IndicatorColumn } from "../official/layout";
import { classNamed, groupNamed, isClassLabel, namesClass } from "../official/classes";
import { carryDown, listHeadingTest, type ListRow } from "../reading/list-rows";
import { parseTarget } from "../values/target";
import { importReviews } from "../text/importing";
import { classReviews } from "./class-doubt";

/**
 * Rows of the list of indicators in text whose fields are shifted: the last filled field is the target, the one before it the
 * name, what stands before them are labels, told apart by vocabulary.
 */
export function tabbedIndicators(rows: readonly GridRow[], layout: FormLayout): FilledIndicator[] {
  const block = layout.indicators;
  const isListHeading = listHeadingTest(block);
  const printed = rows.filter((row) => !isListHeading(row)).flatMap((row) => readRow(row, layout) ?? []);
  const classed = carryDown(
    printed.map(({ row }) => row),
    block,
  );
  const doubts = classReviews(classed, block);
  return classed.map((row, index) => {
    const review = printed[index]!.review ?? doubts[index];
    return { ...texts(row), ...(review ? { review } : {}) };
  });
}

interface PrintedRow {
  readonly row: ListRow;
  readonly review?: FilledIndicator["review"];
}

function readRow({ row, cells }: GridRow, layout: FormLayout): PrintedRow | null {
  const fields = cells.filter((cell) => !isHeading(cell, layout));
  if (fields.length === 0) return null;
  const { labels, values } = splitLabels(fields, layout.indicators);
  const [first = null, second = null] = values;
  const onlyTarget = values.length === 1 && parseTarget(first!.text).kind === "numeric";
  const [name, target] = onlyTarget ? [null, first] : [first, second];
  const levels = placeLabels(labels, layout.indicators);
  const columns = reviewColumns(values.length, labels, layout.indicators);
  return {
    row: { row, ...levels, name: name ? [name] : [], target: target ? [target] : [] },
    ...(columns.length > 0 ? { review: { columns, why: importReviews.shiftedRow.zh } } : {}),
  };
}

function isHeading(cell: Cell, layout: FormLayout): boolean {
  return layout.parts.some((part) => part.kind === "heading" && compact(part.label) === compact(cell.text));
}

function splitLabels(fields: readonly Cell[], block: IndicatorBlock): { labels: readonly Cell[]; values: readonly Cell[] } {
  const firstOther = fields.findIndex((field) => !isClassLabel(field.text, block));
  const known = firstOther < 0 ? fields.length : firstOther;
  const start = Math.max(known, fields.length - 2);
  return { labels: fields.slice(0, start), values: fields.slice(start) };
}

/**
 * Two labels are of the two levels. One alone is of the first if it names a group; where a class has the same name (成本指标),
 * its column decides.
 */
function placeLabels(labels: readonly Cell[], block: IndicatorBlock): { level1: Cell | null; level2: Cell | null } {
  const [first = null, second = null] = labels;
  if (second) return { level1: first, level2: second };
  const isGroup = first && groupNamed(first.text, block) !== null;
  const inSecondColumn = first && first.col >= area(block.columns.level2.at).left && classNamed(first.text, null, block) !== null;
  return isGroup && !inSecondColumn ? { level1: first, level2: null } : { level1: null, level2: first };
}

/** A row is up for review where a field is missing, or where words stand before the name that are no known label. */
function reviewColumns(values: number, labels: readonly Cell[], block: IndicatorBlock): IndicatorColumn[] {
  const unknown = labels.length > 2 || labels.some(({ text }) => !namesClass(text, block));
  return [...(unknown ? (["level1", "level2"] as const) : []), ...(values === 1 ? (["name", "target"] as const) : [])];
}

function texts({ level1, level2, name, target }: ListRow): FilledIndicator {
  const text = (cell: Cell | null | undefined): string | null => (cell ? tidy(cell.text) : null);
  return { level1: text(level1), level2: text(level2), name: text(name[0]), target: text(target[0]) };
}
