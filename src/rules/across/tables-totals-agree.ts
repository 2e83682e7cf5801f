import { appropriatedInAll, appropriations, sameTotals, type TotalAt } from "../../official/budget-ties";
import type { TableId } from "../../official/table-layout";
import { tableLayout, tableLayouts } from "../../official/tables";
import type { Budget, Table } from "../../reading/budget-facts";
import { checkReasons } from "../../text/checking";
import type { Words } from "../../text/words";
import { entryAt, filledTables, isFilled, isNothing, isThere, sideOf, type Entry } from "../budget-entries";
import { asIs, withAmount, withoutSheet } from "../budget-changes";
import { rule, type CheckContext } from "../rule";
import { CarriedOver } from "../carried-over";
import { tie } from "../tie";

export default rule({
  id: "tables-totals-agree",
  family: "across",
  severity: "error",
  layouts: tableLayouts.map(({ id }) => id).filter((id) => id !== "budget-three-public"),
  scope: "budget",
  title: { zh: "同一总数在几张表中不一致", en: "One total differs between tables" },
  why: {
    zh: "各表是同一份预算的不同侧面：收支总表、收入总表、支出总表的总数相等，各项收入与收入总表相应栏的合计相等，财政拨款收支总表与各类预算的支出表相等，一般公共预算的基本支出与经济分类表的合计相等。没有相应支出的空表按零计；收支总表另列上年结转、事业基金弥补等金额的，本年收入与支出不比较。",
    en: "The tables show one budget from several sides: the totals of all income and all spending, each source of income, the money appropriated in all and of each kind, and basic spending by function and by economic kind are the same wherever they stand. A table left empty because there is no such money counts as nothing. Where money is carried over from earlier years, this year's income is not held against spending.",
  },
  basis: ["layout", "arithmetic"],
  remedy: {
    zh: "请以预算批复或系统导出的数为准，改正有误的一张表，并检查它的明细行。",
    en: "Go by the approved budget or the system's export: mend the table that departs from it, and look at its rows too.",
  },
  examples: [
    { change: asIs, finds: [] },
    { change: withoutSheet("budget-state-capital"), finds: [] },
    {
      change: withAmount("budget-basic-economic", "合计", "合计", "14030000"),
      finds: [{ sheet: "部门一般公共预算拨款表", cell: "F20", expected: "14030000.00", actual: "14300000.00", difference: "270000.00" }],
    },
    {
      change: withAmount("budget-income", "合计", "事业收入", "90000"),
      finds: [{ sheet: "部门收支总表", cell: "B12", expected: "90000.00", actual: "900000.00", difference: "810000.00" }],
    },
  ],
  check(budget, context) {
    const tables = filledTables(budget, sameTotals.flat(), context);
    const carried = new CarriedOver(budget);
    for (const chain of sameTotals) {
      const places = chain.filter(({ table }) => tables.has(table)).map((at) => ({ at, found: amountAt(tables.get(at.table)!, at) }));
      const found = places.flatMap((place) => (place.found ? [{ ...place, found: place.found }] : []));
      const lacking = places.find((place) => !place.found);
      if (lacking && found.some((other) => !isNothing(other.found))) context.skip(rowAbsent(lacking.at));
      found.slice(1).forEach((right, index) => compareTotals(found[index]!, right, carried, context));
    }
    sumOfKinds(budget, tables, context);
  },
});

interface FoundTotal {
  readonly at: TotalAt;
  readonly found: Entry;
}

function compareTotals(
  { at, found: left }: FoundTotal,
  { at: other, found: right }: FoundTotal,
  carried: CarriedOver,
  context: CheckContext,
): void {
  const reason = carried.between(at, other);
  if (reason) context.notApplicable(reason);
  else tie(context, { left: [left], right: [right], subject: `${left.table.layout.id}=${right.table.layout.id}` });
}

type Tables = ReadonlyMap<TableId, Table>;

/** The amount at a place. A part that is left blank together with all parts beside it is not there: the table does not go into them. */
function amountAt(table: Table, at: TotalAt): Entry | null {
  const found = entryAt(table, at);
  const printed = sideOf(table, at.side)?.printedRows ?? [];
  const whole = printed.find(({ name }) => name === at.row)?.partOf;
  if (!found || !whole) return found;
  const beside = printed.filter(({ partOf }) => partOf === whole).map(({ name }) => entryAt(table, { ...at, row: name }));
  return beside.some((part) => part && isFilled(part)) ? found : null;
}

function rowAbsent({ table, side, row, column }: TotalAt): Words {
  const layout = tableLayout(table);
  const total = layout.sides.find((other) => other.side === side)?.total?.label;
  return checkReasons.rowAbsent(layout.printedTitle, row === "total" ? `${total ?? "合计"}·${column}` : row);
}

/** 财政拨款 in all = the totals of the tables of its kinds. A kind without a table, or with an empty one, must show no money elsewhere. */
function sumOfKinds(budget: Budget, tables: Tables, context: CheckContext): void {
  const summary = tables.get("budget-appropriation");
  const whole = summary && entryAt(summary, appropriatedInAll.total);
  if (!whole) return;
  const shown = appropriations.map(({ column, table }) => ({
    inSummary: entryAt(summary, { ...appropriatedInAll.total, column }),
    own: tables.has(table) ? entryAt(tables.get(table)!, { side: null, row: "total", column: "合计" }) : null,
    table,
  }));
  const lacking = shown.find(({ inSummary, own }) => !own && inSummary && !isNothing(inSummary));
  if (lacking && !budget.tables.has(lacking.table)) return;
  if (lacking) return context.skip(checkReasons.tableUnfilled(tableLayout(lacking.table).printedTitle));
  const parts = shown.map(({ own }) => own).filter(isThere);
  const carried = new CarriedOver(budget).between(appropriatedInAll.total, appropriatedInAll.parts[0]!);
  if (carried) return context.notApplicable(carried);
  if (parts.length > 0) tie(context, { left: [whole], right: parts, subject: "各类预算" });
}
