import type { Cell } from "../grid/grid";
import type { FilledIndicator } from "../official/filled-form";
import { spellingsOf, type FormLayout } from "../official/layout";
import { carryDown, type ListRow } from "../reading/list-rows";
import { importReviews } from "../text/importing";
import { classReviews } from "./class-doubt";
import { pairsIn, type NamedTarget } from "./plain-pairs";
import { classLines } from "./plain-rows";

const NO_ROW: NamedTarget = { name: null, target: null, sure: true };

/** Rows of the list of indicators in text that lost its columns. A class without any keeps its row, as the form prints it. */
export function plainIndicators(text: string, layout: FormLayout): FilledIndicator[] {
  const headings = layout.parts.filter(({ kind }) => kind === "heading").flatMap(spellingsOf);
  const rows = printedRows(text, layout, headings);
  const classed = carryDown(rows.map(toListRow), layout.indicators);
  const doubts = classReviews(classed, layout.indicators);
  return rows.map(({ sure, ...row }, index) => {
    const isEntry = row.name !== null || row.target !== null;
    const doubt = isEntry ? doubts[index] : null;
    if (sure && !doubt) return row;
    const columns = [...(doubt?.columns ?? []), ...(sure ? [] : (["name", "target"] as const))];
    return { ...row, review: { columns, why: sure ? doubt!.why : importReviews.noSeparator.zh } };
  });
}

type PrintedRow = Pick<FilledIndicator, "level1" | "level2"> & NamedTarget;

function printedRows(text: string, { indicators: block }: FormLayout, headings: readonly string[]): PrintedRow[] {
  let group: string | null = null;
  return classLines(text, block, headings).flatMap(({ level1, level2, lines }) => {
    const pairs = pairsIn(lines);
    // A group's label alone in its line stands beside the first of its classes.
    if (level2 === null && pairs.length === 0) {
      group = level1 ?? group;
      return [];
    }
    const first = level1 ?? group;
    group = null;
    return (pairs.length > 0 ? pairs : [NO_ROW]).map((pair, at) => ({
      level1: at === 0 ? first : null,
      level2: at === 0 ? level2 : null,
      ...pair,
    }));
  });
}

function toListRow({ level1, level2, name, target }: PrintedRow, row: number): ListRow {
  const cell = (col: number, text: string | null): Cell | null => (text === null ? null : { row, col, kind: "text", value: text, text });
  const cells = (col: number, text: string | null): Cell[] => [cell(col, text)].filter((own) => own !== null);
  return { row, level1: cell(0, level1), level2: cell(1, level2), name: cells(2, name), target: cells(3, target) };
}
