import { address } from "../grid/address";
import type { Cell } from "../grid/grid";
import { tidy } from "../grid/text";
import { amountParts } from "../official/layout";
import { readMoney } from "../values/money";
import type { OtherAmount } from "./facts";
import type { Frame } from "./frame";
import type { FoundForm } from "./recognise";

/** Amounts among the official ones under labels of a unit's own, such as 事业收入: what they belong to nobody can tell. */
export function readOtherAmounts({ rows, frame, layout }: FoundForm): OtherAmount[] {
  const labels = amountParts(layout).map(({ key, of }) => ({ of, cell: frame.occurrence(key)?.cell }));
  const labelRows = labels.map(({ cell }) => cell?.row).filter((row) => row !== undefined);
  const [first, last] = [Math.min(...labelRows), Math.max(...labelRows)];
  const end = frame.nextLabelRow(last);
  const found: OtherAmount[] = [];
  for (const { row, cells } of rows) {
    if (row < first || row >= end) continue;
    cells.forEach((cell, index) => {
      const value = cells[index + 1];
      const own = labels.find((label) => label.cell?.col === cell.col);
      if (own && value && isOwnLabel(cell, frame) && readMoney(value, "元").kind === "money")
        found.push({ of: own.of, label: tidy(cell.text), cell: address(value) });
    });
  }
  return found;
}

/** True of words that are no label of the form, and no amount. */
function isOwnLabel(cell: Cell, frame: Frame): boolean {
  return cell.kind === "text" && frame.labelIn(cell) === null && readMoney(cell, "元").kind === "unreadable";
}
