import Decimal from "decimal.js";
import { threePublicItems } from "../../official/budget-ties";
import type { Budget } from "../../reading/budget-facts";
import type { Words } from "../../text/words";
import { plainMoney, shownMoney } from "../../values/money";
import { all, asIs, withAmount } from "../budget-changes";
import { entriesOf, entry, entryAt, isFilled, isUnfilled, labelAcross, rowsByCode, type Entry } from "../budget-entries";
import { rule, type CheckContext } from "../rule";

const TEN_THOUSAND = 1e4;

export default rule({
  id: "three-public-unit",
  family: "amounts",
  severity: "error",
  layouts: ["budget-three-public", "budget-expenditure", "budget-basic-economic"],
  scope: "budget",
  title: { zh: "“三公”经费和机关运行经费表的金额单位有误", en: "The table of the 三公 is filled in in another unit than it prints" },
  why: {
    zh: "这张表以万元为单位，其他表以元为单位。表中的数大于全部支出、除以一万却合理的，是按元填写的；小于基本支出中的相应科目、乘以一万却相符的，是万元数标成了元。",
    en: "This table is kept in 万元, the others in 元. Where its amounts exceed all spending, and a ten-thousandth of them would not, they were filled in in 元; where they are less than the same items of basic spending, and ten thousand times as much would do, 万元 were labelled 元.",
  },
  basis: ["layout", "arithmetic"],
  examples: [
    { change: asIs, finds: [] },
    { change: withAmount("budget-three-public", "", "合计", "180.52"), finds: [] },
    {
      change: all(
        withAmount("budget-three-public", "", "合计", "1085200"),
        withAmount("budget-three-public", "", "公务接待费", "75000"),
        withAmount("budget-three-public", "", "机关运行经费预算数", "1600000"),
      ),
      finds: [{ sheet: "部门“三公”经费和机关运行费预算表", cell: "A7", expected: "1085200.00", actual: "10852000000.00" }],
    },
  ],
  check(budget, context) {
    const table = budget.tables.get("budget-three-public");
    const [row] = table?.rows ?? [];
    if (!table || !row || table.rows.length !== 1 || isUnfilled(table)) return;
    const amounts = (["合计", "机关运行经费预算数"] as const).map((column) => entry(table, row, column));
    const limit = spending(budget);
    if (!limit) return;
    const isTooMuch = ({ amount: { value } }: Entry): boolean =>
      value !== null && value.gt(limit.amount.value!) && value.div(TEN_THOUSAND).lte(limit.amount.value!);
    const found = amounts.find((amount) => amount !== null && isTooMuch(amount));
    if (found)
      report(context, found, limit, found.amount.value!.div(TEN_THOUSAND), {
        zh: "表中的数可能是按元填写的：请换算为万元，或把表头单位改为元。",
        en: "The amounts are probably in 元: convert them, or mend the unit that the table prints.",
      });
    else if (table.unit === "元") checkTooSmall(budget, amounts[0] ?? null, limit, context);
  },
});

/** All spending of the department. */
function spending({ tables }: Budget): Entry | null {
  const table = tables.get("budget-expenditure");
  const total = table ? entryAt(table, { side: null, row: "total", column: "合计" }) : null;
  return total?.amount.value?.gt(0) ? total : null;
}

/** Amounts of 万元 under the unit 元: far less than the same items of basic spending. */
function checkTooSmall({ tables }: Budget, total: Entry | null, limit: Entry, context: CheckContext): void {
  const economic = tables.get("budget-basic-economic");
  if (!economic || !total?.amount.value?.gt(0)) return;
  const items = entriesOf(
    economic,
    threePublicItems.flatMap(({ code }) => rowsByCode(economic).get(code) ?? []),
    "合计",
  ).filter((item) => isFilled(item) && item.amount.value !== null);
  const least = items.reduce((sum, { amount }) => sum.plus(amount.value!), new Decimal(0));
  const [first] = items;
  const meant = total.amount.value.times(TEN_THOUSAND);
  // The items of basic spending are rounded to a hundredth of a 万元, one by one.
  const rounding = items.length * (TEN_THOUSAND / 100);
  const isMeant = meant.plus(rounding).gte(least) && meant.lte(limit.amount.value!);
  if (!first || !isMeant || total.amount.value.times(TEN_THOUSAND / 10).gte(least)) return;
  report(context, total, first, meant, {
    zh: "表中的数可能是万元数，而表头单位写作元：请改正单位。",
    en: "The amounts are probably in 万元 under the unit 元: mend the unit.",
  });
}

function report(context: CheckContext, found: Entry, other: Entry, meant: Decimal, hint: Words): void {
  const { amount, table } = found;
  const figures = [amount.value!, other.amount.value!, meant].map((value) => shownMoney(value));
  context.report({
    file: table.file,
    sheet: table.sheet,
    cell: amount.cell,
    field: amount.label,
    message: {
      zh: `${labelAcross(found)}按${table.unit}计是 ${figures[0]!} 元，与${labelAcross(other)} ${figures[1]!} 元比较不可能；相差一万倍的 ${figures[2]!} 元才合理。`,
      en: `${labelAcross(found)} is ${figures[0]!} yuan by the unit ${table.unit}, which cannot be beside ${labelAcross(other)} of ${figures[1]!} yuan; ${figures[2]!} yuan could.`,
    },
    expected: plainMoney(meant),
    actual: plainMoney(amount.value!),
    related: [{ file: other.table.file, sheet: other.table.sheet, cell: other.amount.cell, role: labelAcross(other) }],
    hint,
  });
}
