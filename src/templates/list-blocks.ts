import type { Area } from "../grid/address";
import type { FilledIndicator } from "../official/filled-form";
import { indicatorColumns, type FormLayout, type IndicatorColumn } from "../official/layout";
import type { Block } from "./block";
import type { Geometry } from "./geometry";
import { looks } from "./looks";

/** Headings and rows of the list of indicators. */
export function listBlocks({ indicators: { columns } }: FormLayout, geometry: Geometry): Block[] {
  return indicatorColumns.flatMap((column) => {
    const heading = geometry.place(columns[column].at);
    return [{ area: heading, value: columns[column].label, look: looks.label }, ...columnBlocks(column, heading, geometry.indicators)];
  });
}

/** A class label covers the rows below it, down to the next label of either level or a row that is up for review. */
function columnBlocks(column: IndicatorColumn, heading: Area, rows: readonly FilledIndicator[]): Block[] {
  const first = heading.bottom + 1;
  const isLabel = column === "level1" || column === "level2";
  const starts = rows.flatMap((row, index) => (index === 0 || !isLabel || startsBlock(column, row, rows[index - 1]!) ? [index] : []));
  return starts.map((start, index) => {
    const end = (starts[index + 1] ?? rows.length) - 1;
    const row = rows[start]!;
    const review = row.review?.columns.includes(column) ? row.review.why : undefined;
    const look = isLabel ? looks.label : column === "name" ? looks.listText : looks.shortText;
    return { area: { ...heading, top: first + start, bottom: first + end }, value: row[column], look, review };
  });
}

function startsBlock(column: "level1" | "level2", row: FilledIndicator, above: FilledIndicator): boolean {
  const labelled = row[column] !== null || (column === "level2" && row.level1 !== null);
  const inReview = (other: FilledIndicator): boolean => other.review?.columns.includes(column) ?? false;
  return labelled || inReview(row) || inReview(above);
}
