import { address, area } from "../grid/address";
import { textCell, type Cell, type GridRow } from "../grid/grid";
import { compact, tidy } from "../grid/text";
import type { SubProjectBlock } from "../official/layout";
import { readMoney, unitIn, type Unit } from "../values/money";
import { standsForNothing } from "../values/nothing";
import type { Problem, SubProject } from "./facts";
import { subProjectSlot } from "./frame";
import type { FoundForm } from "./recognise";

/** A total, in the words of some copies: 合计：, 项目合计, 合计（大写） */
const TOTAL = /^(?:项目|预算|资金)*(?:合计|总计|小计)(?:$|[:(])/;

/** Rows of the list of sub-projects, from its heading row down to the next label of the form; its total is none of them. */
export function readSubProjects({ rows, frame, layout }: FoundForm, formUnit: Unit): SubProject[] {
  const block = layout.subProjects;
  const [name, amount] = [frame.occurrence(subProjectSlot("name")), frame.occurrence(subProjectSlot("amount"))];
  const heading = name ?? amount;
  if (!block || !heading) return [];
  const columns = {
    name: name?.cell.col ?? frame.column(area(block.columns.name.at).left),
    amount: amount?.cell.col ?? frame.column(area(block.columns.amount.at).left),
  };
  const end = frame.nextLabelRow(heading.cell.row);
  const unit = unitIn(`(${amount?.bracket ?? ""})`) ?? formUnit;
  return rows.filter(({ row }) => row > heading.cell.row && row < end).flatMap((row) => subProjectsIn(row, columns, block, unit));
}

/** A row is one sub-project, or several where its cells list names and amounts line by line. */
function subProjectsIn(row: GridRow, columns: ListColumns, block: SubProjectBlock, unit: Unit): SubProject[] {
  const before = row.cells.filter(({ col }) => col < columns.amount);
  if (before.some(({ text }) => TOTAL.test(compact(text)))) return [];
  const name = before.findLast(({ col }) => col >= columns.name);
  const amount = row.cells.find(({ col }) => col >= columns.amount);
  const [names, amounts] = [linesOf(name), linesOf(amount)];
  if (names.length < 2 || names.length !== amounts.length) return subProject(row, columns, block, unit);
  return names.flatMap((line, index) => {
    const cells = [textCell(name!, line), textCell(amount!, amounts[index]!)];
    return subProject({ row: row.row, cells }, columns, block, unit);
  });
}

function linesOf(cell: Cell | undefined): string[] {
  return cell
    ? tidy(cell.text)
        .split("\n")
        .filter((line) => line.trim() !== "")
    : [];
}

interface ListColumns {
  readonly name: number;
  readonly amount: number;
}

function subProject({ row, cells }: GridRow, columns: ListColumns, block: SubProjectBlock, unit: Unit): SubProject[] {
  const names = cells.filter(({ col }) => col >= columns.name && col < columns.amount);
  const amount = cells.find(({ col }) => col >= columns.amount) ?? null;
  const isSaid = (cell: Cell): boolean => !standsForNothing(cell.text) && cell.value !== 0;
  if (!names.some(isSaid) && !(amount && isSaid(amount))) return [];
  const title = names[0] ? tidy(names[0].text).replace(/\s*\n\s*/g, "") : "";
  return [
    {
      name: {
        label: block.columns.name.label,
        value: title || null,
        text: title,
        cell: address(names[0] ?? { row, col: columns.name }),
        problem: brokenBy(names[0]),
      },
      amount: {
        label: title || block.columns.amount.label,
        ...amountOf(amount, unit),
        text: amount ? tidy(amount.text) : "",
        cell: address(amount ?? { row, col: columns.amount }),
      },
    },
  ];
}

function amountOf(cell: Cell | null, unit: Unit): Pick<SubProject["amount"], "value" | "problem"> {
  const problem = brokenBy(cell);
  if (!cell || problem) return { value: null, problem };
  const reading = readMoney(cell, unit);
  return { value: reading.kind === "money" ? reading.value : null, problem: reading.kind === "unreadable" ? "not-money" : null };
}

function brokenBy(cell: Cell | null | undefined): Problem | null {
  if (cell?.kind === "error") return "error-value";
  return cell?.kind === "uncalculated" ? "uncalculated" : null;
}
