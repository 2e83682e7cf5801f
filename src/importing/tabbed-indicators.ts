import { area } from "../grid/address";
import type { Cell, GridRow } from "../grid/grid";
import { compact, tidy } from "../grid/text";
import type { FilledIndicator } from "../official/filled-form";
import { indicatorColumns, type FormLayout, type IndicatorBlock, type IndicatorColumn } from "../official/layout";
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
  const printed = rows.filter((row) => !isListHeading(row)).flatMap((row) => readRows(row, layout));
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

/** A row has a label of each of the two levels at most. */
const MOST_LABELS = 2;

interface PrintedRow {
  readonly row: ListRow;
  readonly review?: FilledIndicator["review"];
}

/** The rows that a line of the text holds: one, or several where the line breaks between them are lost, which a person should see. */
function readRows({ row, cells }: GridRow, layout: FormLayout): PrintedRow[] {
  const { indicators: block } = layout;
  const fields = cells.filter((cell) => !isHeading(cell, layout));
  if (fields.length === 0) return [];
  const parts = splitLabels(fields, block).labels.length > MOST_LABELS ? partRows(fields, block) : [fields];
  return parts.map((part) => readRow(row, part, block, parts.length > 1));
}

function readRow(row: number, fields: readonly Cell[], block: IndicatorBlock, joined: boolean): PrintedRow {
  const { labels, values } = splitLabels(fields, block);
  const [first = null, second = null] = values;
  const onlyTarget = values.length === 1 && parseTarget(first!.text).kind === "numeric";
  const [name, target] = onlyTarget ? [null, first] : [first, second];
  const levels = placeLabels(labels, block);
  const columns = joined ? indicatorColumns : reviewColumns(values.length, labels, block);
  // Words that are no label of either level belong to the name more likely than to nothing.
  const names = [...labels.slice(MOST_LABELS), ...(name ? [name] : [])];
  return {
    row: { row, ...levels, name: names, target: target ? [target] : [] },
    ...(columns.length > 0 ? { review: { columns, why: importReviews.shiftedRow.zh } } : {}),
  };
}

/** Cuts the fields of several rows apart: a row ends before a class that stands behind a name and its target, and behind a target in figures. */
function partRows(fields: readonly Cell[], block: IndicatorBlock): (readonly Cell[])[] {
  const parts: Cell[][] = [[]];
  let values = 0;
  for (const field of fields) {
    const above = parts.at(-1)!.at(-1);
    const isLabel = isClassLabel(field.text, block);
    if (values >= 2 && (isLabel || parseTarget(above!.text).kind === "numeric")) {
      parts.push([]);
      values = 0;
    }
    parts.at(-1)!.push(field);
    if (!isLabel || values > 0) values++;
  }
  return parts;
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
  const unknown = labels.length > MOST_LABELS || labels.some(({ text }) => !namesClass(text, block));
  return [...(unknown ? (["level1", "level2"] as const) : []), ...(values === 1 ? (["name", "target"] as const) : [])];
}

function texts({ level1, level2, name, target }: ListRow): FilledIndicator {
  const text = (cell: Cell | null | undefined): string | null => (cell ? tidy(cell.text) : null);
  const words = name.flatMap((cell) => text(cell) ?? []).join(" ");
  return { level1: text(level1), level2: text(level2), name: words || null, target: text(target[0]) };
}
