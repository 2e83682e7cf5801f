import Decimal from "decimal.js";
import { tableLayouts } from "../../official/tables";
import type { Table, TableAmount } from "../../reading/budget-facts";
import { standsForNothing } from "../../values/nothing";
import { all, asIs, withAmount } from "../budget-changes";
import { isThere, labelOf, sideOf } from "../budget-entries";
import { rule } from "../rule";
import { groupsOf } from "../table-groups";

export default rule({
  id: "amount-left-blank",
  family: "tables",
  severity: "warning",
  layouts: tableLayouts.filter(({ sides }) => sides.some(({ rowSums }) => rowSums.length > 0)).map(({ id }) => id),
  scope: "table",
  title: { zh: "金额漏填", en: "An amount was left out" },
  why: {
    zh: "空白按零计。空白的一格，如果按横向的合计与各栏、按纵向的上级与下级各行推算出同一个不为零的数，就是漏填；只有一个方向能推算或两个方向不一致的，不作判断。",
    en: "Blank counts as nothing. Where the sums that a blank cell stands in all call for one and the same amount that is not zero, it was left out. Where only one sum does, or two disagree, nothing is said.",
  },
  basis: ["layout", "arithmetic"],
  examples: [
    { change: asIs, finds: [] },
    {
      change: all(withAmount("budget-expenditure", "2060702", "项目支出", ""), withAmount("budget-expenditure", "2060702", "合计", "")),
      finds: [],
    },
    {
      change: withAmount("budget-expenditure", "2060702", "项目支出", ""),
      finds: [{ sheet: "部门支出总表", cell: "G16", expected: "2520000.00" }],
    },
    {
      change: withAmount("budget-expenditure", "206", "合计", "—"),
      finds: [{ sheet: "部门支出总表", cell: "E13", expected: "8700000.00" }],
    },
  ],
  check(table, context) {
    const sums = sumsOf(table);
    for (const row of table.rows) {
      for (const amount of Object.values(row.amounts)) {
        if (!isBlank(amount)) continue;
        const wanted = sums.map((sum) => wantedBy(sum, amount)).filter(isThere);
        const [first, ...others] = wanted;
        if (!first || first.isZero() || others.length === 0 || others.some((other) => !other.equals(first))) continue;
        const field = labelOf({ table, row, amount });
        const expected = first.toFixed(2);
        context.report({
          cell: amount.cell,
          field,
          message: {
            zh: `“${field}”空白，而它所在的 ${wanted.length} 处合计都表明应为 ${expected} 元。`,
            en: `${field} is blank, while the ${wanted.length} sums that it stands in all call for ${expected} yuan.`,
          },
          expected,
          hint: { zh: "请补填这一格。", en: "Fill this cell in." },
        });
      }
    }
  },
});

/** An amount and those that it adds up. */
interface Sum {
  readonly whole: TableAmount;
  readonly parts: readonly TableAmount[];
}

/** Sums across the columns of each row and down the rows of each column. */
function sumsOf(table: Table): Sum[] {
  const across = table.rows.flatMap(({ side, amounts }) =>
    (sideOf(table, side)?.rowSums ?? []).map(({ total, parts }) => ({ whole: amounts[total], parts: parts.map((key) => amounts[key]) })),
  );
  const down = groupsOf(table).groups.flatMap(({ whole, parts }) =>
    sideOf(table, whole.side)!.columns.map(({ key }) => ({ whole: whole.amounts[key], parts: parts.map(({ amounts }) => amounts[key]) })),
  );
  return [...across, ...down].flatMap(({ whole, parts }) => (whole ? [{ whole, parts: parts.filter(isThere) }] : []));
}

/** Nothing stands there, or a sign for nothing; a placeholder is another rule's finding. */
function isBlank({ value, problem, text }: TableAmount): boolean {
  return value === null && problem === null && (text === "" || standsForNothing(text));
}

/** What a blank amount must be for a sum that it stands in to hold; null where the sum says nothing of it. */
function wantedBy({ whole, parts }: Sum, blank: TableAmount): Decimal | null {
  // Most sums of a table have nothing to do with the amount.
  if (whole !== blank && !parts.includes(blank)) return null;
  const others = parts.filter((part) => part !== blank && part.value !== null);
  if (parts.some(({ problem }) => problem !== null) || whole.problem !== null) return null;
  const rest = others.reduce((sum, { value }) => sum.plus(value!), new Decimal(0));
  if (whole === blank) return others.length > 0 ? rest : null;
  return whole.value === null ? null : whole.value.minus(rest);
}
