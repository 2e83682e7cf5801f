import { tableLayouts } from "../../official/tables";
import { entry, labelOf, totalRow } from "../budget-entries";
import { asIs, withAmount } from "../budget-changes";
import { rule } from "../rule";
import { tie } from "../tie";

export default rule({
  id: "income-equals-expenditure",
  family: "tables",
  severity: "error",
  layouts: tableLayouts.filter(({ sides }) => sides.length > 1).map(({ id }) => id),
  scope: "table",
  title: { zh: "收入总计与支出总计不等", en: "Total income differs from total expenditure" },
  why: {
    zh: "部门预算收支平衡：收支总表和财政拨款收支总表的收入总计都等于支出总计。",
    en: "A department's budget balances: in both two-sided tables total income equals total expenditure.",
  },
  basis: ["layout", "arithmetic"],
  remedy: {
    zh: "请先核对收入和支出各行，再核对两个总计；有结转资金的，应单列一行。",
    en: "Check the rows of income and of spending first, then the two totals. Money carried over has a row of its own.",
  },
  examples: [
    { change: asIs, finds: [] },
    {
      change: withAmount("budget-balance", "支出总计", "预算数", "20520000"),
      finds: [{ sheet: "部门收支总表", cell: "D15", expected: "20250000.00", actual: "20520000.00", difference: "270000.00" }],
    },
  ],
  check(table, context) {
    const [income, expenditure] = (["income", "expenditure"] as const).map((name) => {
      const row = totalRow(table, name);
      const column = table.layout.sides.find(({ side }) => side === name)!.columns[0]!.key;
      return row && entry(table, row, column);
    });
    if (!income || !expenditure) return;
    tie(context, {
      left: [expenditure],
      leftLabel: labelOf(expenditure),
      right: [income],
      rightLabel: labelOf(income),
      subject: "=",
    });
  },
});
