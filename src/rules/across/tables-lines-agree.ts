import { sameLines, type LinesAt } from "../../official/budget-ties";
import type { TableId } from "../../official/table-layout";
import { tableLayouts } from "../../official/tables";
import type { Table } from "../../reading/budget-facts";
import { checkReasons } from "../../text/checking";
import { filledTables, isNothing, linesByCode, linesByName, shouldPrint, sideOf, type Entry } from "../budget-entries";
import { asIs, withAmount, withoutRow } from "../budget-changes";
import { rule, type CheckContext } from "../rule";
import { CarriedOver } from "../carried-over";
import { tie } from "../tie";
import { isUnitOff } from "../unit-off";

/** Lines that carry over what is not this year's income or spending stand in one table only. */
const CARRIED_OVER = /结转|结余/;

export default rule({
  id: "tables-lines-agree",
  family: "across",
  severity: "error",
  layouts: tableLayouts.map(({ id }) => id).filter((id) => id !== "budget-three-public" && id !== "budget-basic-economic"),
  scope: "budget",
  title: { zh: "同一科目的数在几张表中不一致", en: "One subject's amount differs between tables" },
  why: {
    zh: "收支总表和财政拨款收支总表的支出按功能分类列到类，与支出总表、收入总表和各类预算支出表相应的类相等；收入总表与支出总表逐个科目的合计相等。按编码对应，没有编码的按名称对应；一张表没有列到那一级的，不比较。",
    en: "The two-sided tables print spending by class; each equals the class of the tables by function. Total income and total spending are the same subject by subject. Rows meet by their codes, or by name where a table prints none; what a table does not go into is not compared.",
  },
  basis: ["layout", "arithmetic"],
  remedy: {
    zh: "请按科目核对两张表的这一行，改正有误的一处；改后重新计算所在表的合计。",
    en: "Check this subject's row in both tables, mend the wrong one and add its table up again.",
  },
  examples: [
    { change: asIs, finds: [] },
    {
      change: withAmount("budget-balance", "二、科学技术支出", "预算数", "8070000"),
      finds: [{ sheet: "部门收支总表", cell: "D9", expected: "8700000.00", actual: "8070000.00", difference: "-630000.00" }],
    },
    {
      change: withAmount("budget-income", "2012902", "合计", "1050000"),
      finds: [{ sheet: "部门支出总表", cell: "E12", expected: "1050000.00", actual: "1500000.00", difference: "450000.00" }],
    },
    { change: withoutRow("budget-income", "2012902"), finds: [] },
  ],
  check(budget, context) {
    const tables = filledTables(budget, sameLines.flat(), context);
    const carried = new CarriedOver(budget);
    for (const chain of sameLines) {
      const found = chain.filter(({ table }) => tables.has(table));
      found.slice(1).forEach((right, index) => {
        const reason = carried.between(found[index]!, right);
        if (reason) context.notApplicable(reason);
        else compareLines(tables, found[index]!, right, context);
      });
    }
  },
});

function compareLines(tables: ReadonlyMap<TableId, Table>, left: LinesAt, right: LinesAt, context: CheckContext): void {
  const sides = [left, right].map((at) => ({ at, table: tables.get(at.table)! }));
  const byCode = sides.every(({ at, table }) => sideOf(table, at.side)?.codes);
  const [a, b] = sides.map(({ at, table }) => (byCode ? linesByCode(table, at) : linesByName(table, at)));
  if (isUnitOff(a!, b!))
    return context.skip(checkReasons.unitOff(sides[0]!.table.layout.printedTitle, sides[1]!.table.layout.printedTitle));
  for (const [key, entry] of a!) {
    const other = b!.get(key);
    if (other) tie(context, { left: [entry], right: [other], subject: `${key}·${left.table}=${right.table}` });
    else sayAbsent(entry, sides[1]!.table, byCode ? key : null, context);
  }
  for (const [key, entry] of b!) if (!a!.has(key)) sayAbsent(entry, sides[0]!.table, byCode ? key : null, context);
}

/** A row that the other table lacks though it goes into such detail: by a slip or under another name, so it is said and not judged. */
function sayAbsent(entry: Entry, other: Table, code: string | null, context: CheckContext): void {
  if (isNothing(entry) || (code !== null && !shouldPrint(other, code)) || CARRIED_OVER.test(entry.row.name)) return;
  context.skip(checkReasons.rowAbsent(other.layout.printedTitle, entry.row.name));
}
