import { appropriations } from "../../official/budget-ties";
import { BASIC_AND_PROJECT } from "../../official/budget-parts";
import { tableLayout } from "../../official/tables";
import type { Budget, Table } from "../../reading/budget-facts";
import { checkReasons } from "../../text/checking";
import { shownMoney } from "../../values/money";
import {
  entryAt,
  filledTable,
  isNothing,
  isThere,
  isUnfilled,
  labelAcross,
  linesByCode,
  shouldPrint,
  standsTwice,
  sideOf,
  otherAppropriations,
  type Entry,
} from "../budget-entries";
import { all, asIs, withAmount, withoutOtherMoney } from "../budget-changes";
import { rule, type CheckContext } from "../rule";
import { tie } from "../tie";
import { isUnitOff } from "../unit-off";

export default rule({
  id: "appropriation-within-spending",
  family: "across",
  severity: "error",
  layouts: ["budget-expenditure", ...appropriations.map(({ table }) => table), "budget-income", "budget-balance", "budget-appropriation"],
  scope: "budget",
  title: { zh: "支出总表与财政拨款安排的支出不符", en: "All spending contradicts what is spent from appropriations" },
  why: {
    zh: "支出总表包含各种资金安排的支出，逐个科目、逐栏都不小于财政拨款（一般公共预算、政府性基金、国有资本经营预算）安排的支出；没有事业收入、经营收入和其他收入时，两者相等。",
    en: "The table of all spending includes what is spent from appropriations, subject by subject and column by column, so it is never less; where there is no income of the units' own, the two are equal.",
  },
  basis: ["layout", "arithmetic"],
  follows: ["table-columns-sum", "table-rows-sum", "tables-lines-agree"],
  remedy: {
    zh: "请核对两张表的同一科目：支出总表可能漏列了财政拨款安排的支出，或者功能分类表的数有误。",
    en: "Check the subject in both tables: the table of all spending may leave out what is appropriated, or the table by function may be wrong.",
  },
  examples: [
    { change: asIs, finds: [] },
    { change: withoutOtherMoney, finds: [] },
    {
      change: withAmount("budget-expenditure", "2080505", "基本支出", "1030000"),
      finds: [{ sheet: "部门支出总表", cell: "F19", expected: "1300000.00", actual: "1030000.00", difference: "-270000.00" }],
    },
    {
      change: all(withoutOtherMoney, withAmount("budget-expenditure", "2060702", "项目支出", "2420000")),
      finds: [{ sheet: "部门支出总表", cell: "G16", expected: "2400000.00", actual: "2420000.00", difference: "20000.00" }],
    },
  ],
  check(budget, context) {
    const whole = filledTable(budget, "budget-expenditure", context);
    const general = filledTable(budget, "budget-general-public", context);
    if (!whole || !general) return;
    const others = appropriations
      .slice(1)
      .map(({ table }) => budget.tables.get(table))
      .filter(isThere);
    const kinds = [general, ...others.filter((table) => !isUnfilled(table))];
    const isAll = isAllOfIt(budget, kinds, context);
    for (const { key: column } of BASIC_AND_PROJECT) {
      const operator = isAll && kinds.every(({ columns }) => columns.some(({ key }) => key === column)) ? "=" : ">=";
      const all = linesWithTotal(whole, column);
      const parts = kinds.map((table) => linesWithTotal(table, column));
      const off = kinds.find((_, at) => isUnitOff(all, parts[at]!));
      if (off) {
        context.skip(checkReasons.unitOff(whole.layout.printedTitle, off.layout.printedTitle));
        continue;
      }
      for (const [code, left] of all) {
        if (kinds.some((table) => standsTwice(table, code))) {
          context.skip(checkReasons.codeTwice(code));
          continue;
        }
        const right = parts.map((lines) => lines.get(code)).filter(isThere);
        if (right.length > 0) tie(context, { left: [left], operator, right, subject: `${code}·${column}` });
        else if (operator === "=") sayAbsent(left, general, code, context);
      }
      for (const lines of parts) for (const [code, left] of lines) if (!all.has(code)) sayAbsent(left, whole, code, context);
    }
  },
});

function linesWithTotal(table: Table, column: (typeof BASIC_AND_PROJECT)[number]["key"]): Map<string, Entry> {
  const total = entryAt(table, { side: null, row: "total", column });
  return new Map([...linesByCode(table, { column }), ...(total ? [["合计", total] as const] : [])]);
}

function sayAbsent(entry: Entry, other: Table, code: string, context: CheckContext): void {
  if (!isNothing(entry) && shouldPrint(other, code)) context.skip(checkReasons.rowAbsent(other.layout.printedTitle, entry.row.name));
}

/** True where appropriations are all the money there is, and their tables are all there. */
function isAllOfIt(budget: Budget, kinds: readonly Table[], context: CheckContext): boolean {
  const sources = ["budget-income", "budget-balance"] as const;
  if (!sources.some((id) => budget.tables.has(id) && !isUnfilled(budget.tables.get(id)!))) {
    context.notApplicable(checkReasons.tableAbsent(tableLayout("budget-income").printedTitle));
    return false;
  }
  const own = ownIncome(budget);
  if (own.length > 0) context.notApplicable(checkReasons.otherMoney(own.map(figure).join("、")));
  const lacking = otherAppropriations(budget).filter((kind) => !kinds.some(({ layout }) => layout.id === kind));
  lacking.forEach((kind) => context.notApplicable(checkReasons.tableAbsent(tableLayout(kind).printedTitle)));
  return own.length === 0 && lacking.length === 0;
}

function figure(entry: Entry): string {
  return `${labelAcross(entry)} ${entry.amount.value ? shownMoney(entry.amount.value) : entry.amount.text} 元`;
}

/** Income other than appropriations that either table shows. */
function ownIncome({ tables }: Budget): Entry[] {
  const income = tables.get("budget-income");
  const columns = income ? sideOf(income, null)!.columns.map(({ key }) => key) : [];
  const byColumn = columns
    .filter((column) => column !== "合计" && column !== "财政拨款收入")
    .map((column) => entryAt(income!, { side: null, row: "total", column }));
  const balance = tables.get("budget-balance");
  const printed = balance ? sideOf(balance, "income")!.printedRows : [];
  const byRow = (balance?.rows ?? [])
    .filter(({ side, isTotal, subject }) => side === "income" && !isTotal && !isAppropriation(subject, printed))
    .flatMap((row) => Object.values(row.amounts).map((amount) => ({ table: balance!, row, amount })));
  const found = byColumn.filter(isThere).filter((other) => !isNothing(other));
  if (found.length === 0 && income && !isAllAppropriated(income)) return [entryAt(income, { side: null, row: "total", column: "合计" })!];
  return found.length > 0 ? found : byRow.filter((other) => !isNothing(other));
}

/** A copy may have columns of its own for other income. */
function isAllAppropriated(income: Table): boolean {
  const [all, appropriated] = (["合计", "财政拨款收入"] as const).map((column) => entryAt(income, { side: null, row: "total", column }));
  return !all || !appropriated || isNothing(all) || isNothing(appropriated) || all.amount.value!.equals(appropriated.amount.value ?? 0);
}

function isAppropriation(subject: string, printed: readonly { name: string; partOf?: string }[]): boolean {
  return subject === "财政拨款收入" || printed.some(({ name, partOf }) => name === subject && partOf === "财政拨款收入");
}
