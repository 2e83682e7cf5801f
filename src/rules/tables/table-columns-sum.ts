import Decimal from "decimal.js";
import type { ColumnKey, TableSide } from "../../official/table-layout";
import { tableLayouts } from "../../official/tables";
import type { Table, TableRow } from "../../reading/budget-facts";
import { checkReasons } from "../../text/checking";
import type { Words } from "../../text/words";
import { entry, isThere, labelOf, sideOf } from "../budget-entries";
import { compareSides, sum, single } from "../comparison";
import { asIs, withAmount } from "../budget-changes";
import { rule } from "../rule";
import { tie } from "../tie";

export default rule({
  id: "table-columns-sum",
  family: "tables",
  severity: "error",
  layouts: tableLayouts.filter(({ sides }) => sides.some(({ rowSums }) => rowSums.length > 0)).map(({ id }) => id),
  scope: "table",
  title: { zh: "合计栏与各栏之和不符", en: "A row's total differs from the sum of its columns" },
  why: {
    zh: "每一行的合计等于其各栏之和：基本支出加项目支出，人员经费加公用经费，各项收入来源，各类预算；“三公”经费是因公出国（境）费、公务接待费、公务用车购置及运行费之和，机关运行经费不在其内。空白按零计。",
    en: "In every row the total is the sum of its columns: basic and project spending, staff and running costs, the sources of income, the kinds of money; of the 三公 its three items, without the running costs of offices. Blank counts as nothing.",
  },
  basis: ["layout", "arithmetic"],
  remedy: {
    zh: "请核对这一行各栏的数；合计宜用公式自动相加。",
    en: "Check the row's columns. A formula is the best total.",
  },
  examples: [
    { change: asIs, finds: [] },
    {
      change: withAmount("budget-general-public", "2012901", "合计", "8000001"),
      finds: [{ sheet: "部门一般公共预算拨款表", cell: "E11", severity: "error", expected: "8000000.00", actual: "8000001.00" }],
    },
    {
      change: withAmount("budget-three-public", "", "公务接待费", "7.60"),
      finds: [
        { sheet: "部门“三公”经费和机关运行费预算表", cell: "A7", expected: "1086200.00", actual: "1085200.00", difference: "-1000.00" },
      ],
    },
  ],
  follows: ["amount-left-blank"],
  check(table, context) {
    for (const row of table.rows) {
      const side = sideOf(table, row.side);
      for (const { total, parts } of side?.rowSums ?? []) {
        const left = entry(table, row, total);
        const right = parts.map((part) => entry(table, row, part)).filter(isThere);
        if (right.length === 0) continue;
        if (!left) {
          const lost = lostColumn(table, row, side!, [total]);
          if (lost) context.skip(lost);
          continue;
        }
        const label = parts.filter((part) => row.amounts[part]).map((part) => columnLabel(side!, part));
        const { holds, difference } = compareSides({
          left: single(left.amount),
          operator: "=",
          right: sum(right.map(({ amount }) => amount)),
        });
        const reason = holds ? null : (lostColumn(table, row, side!, parts) ?? foreignColumn(table, row, difference));
        if (reason) {
          context.skip(reason);
          continue;
        }
        tie(context, {
          left: [left],
          leftLabel: labelOf(left),
          right,
          rightLabel: `${label.join("＋")}之和`,
          subject: `${row.code ?? row.subject}·${total}`,
        });
      }
    }
  },
});

function columnLabel({ columns }: TableSide, key: ColumnKey): string {
  return columns.find((column) => column.key === key)?.label ?? key;
}

/** A column that the year's table should have and that was not found: then the others need not be all. */
function lostColumn(table: Table, { amounts }: TableRow, { columns }: TableSide, parts: readonly ColumnKey[]): Words | null {
  const year = table.year.value;
  const isPrinted = (fromYear: number | undefined): boolean => fromYear === undefined || year === null || year >= fromYear;
  const lost = columns.find(({ key, fromYear }) => parts.includes(key) && !amounts[key] && isPrinted(fromYear));
  return lost ? checkReasons.labelMissing(lost.label) : null;
}

/** Columns of the copy's own, one or all of which make up what the official ones lack, belong to the sum. */
function foreignColumn({ otherAmounts }: Table, { row }: TableRow, difference: Decimal): Words | null {
  const foreign = otherAmounts.filter((other) => other.row === row).map(({ value }) => value);
  const all = foreign.reduce((total, value) => total.plus(value), new Decimal(0));
  return [all, ...foreign].some((value) => !value.isZero() && value.equals(difference)) ? checkReasons.unknownColumn : null;
}
