import { address } from "../grid/address";
import type { Cell } from "../grid/grid";
import { tidy } from "../grid/text";
import { amountParts } from "../official/layout";
import { readMoney } from "../values/money";
import type { OtherAmount } from "./facts";
import type { FoundForm } from "./recognise";

interface AmountLabel {
  readonly of: string;
  readonly cell: Cell;
}

/** Amounts among the official ones under labels of a unit's own, such as 事业收入: what they belong to nobody can tell. */
export function readOtherAmounts({ rows, frame, layout }: FoundForm): OtherAmount[] {
  const labels = amountParts(layout).flatMap(({ key, of }): AmountLabel[] => {
    const cell = frame.occurrence(key)?.cell;
    return cell ? [{ of, cell }] : [];
  });
  const labelRows = labels.map(({ cell }) => cell.row);
  const [first, last] = [Math.min(...labelRows), Math.max(...labelRows)];
  const end = frame.nextLabelRow(last);
  const block = rows.filter(({ row }) => row >= first && row < end);
  return block.flatMap(({ cells }) =>
    cells.flatMap((cell, index): OtherAmount[] => {
      const value = cells[index + 1];
      const own = labels.find((label) => label.cell.col === cell.col);
      if (!own || !value || frame.labelIn(cell) || cell.kind !== "text" || readMoney(cell, "元").kind !== "unreadable") return [];
      return readMoney(value, "元").kind === "money" ? [{ of: own.of, label: tidy(cell.text), cell: address(value) }] : [];
    }),
  );
}
