import { gridCells, type Grid } from "../grid/grid";
import { findingsSheet as words } from "../text/reporting";

/** What she wrote beside a finding in 审核结果: why it is as it is. */
export interface Explanation {
  /** Id of the finding. */
  readonly finding: string;
  readonly text: string;
}

/**
 * The explanations typed into a findings sheet, each known by the id that stands in the same row. Where writing the sheet was
 * interrupted, the same ones may stand on it twice.
 */
export function explanationsIn(report: Grid): Explanation[] {
  const columnOf = (title: Record<string, string>): number | undefined =>
    gridCells(report).find(({ text }) => Object.values(title).includes(text))?.col;
  const [text, id] = [columnOf(words.explanation), columnOf(words.id)];
  const found = report.rows.flatMap(({ cells }) => {
    const said = cells.find(({ col }) => col === text)?.text.trim();
    const finding = cells.find(({ col }) => col === id)?.text.trim();
    return said && finding && finding !== words.id.zh && finding !== words.id.en ? [{ finding, text: said }] : [];
  });
  return [...new Map(found.map((each) => [JSON.stringify([each.finding, each.text]), each])).values()];
}
