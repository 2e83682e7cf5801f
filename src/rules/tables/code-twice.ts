import { groupBy } from "../../grid/group";
import type { FilledBudgetSheet } from "../../official/filled-budget";
import type { TableId } from "../../official/table-layout";
import { tableLayouts } from "../../official/tables";
import type { Table, TableRow } from "../../reading/budget-facts";
import { asIs, withAmount } from "../budget-changes";
import { rule } from "../rule";

const coded = tableLayouts.filter(({ sides }) => sides.some(({ codes }) => codes)).map(({ id }) => id);

export default rule({
  id: "code-twice",
  family: "tables",
  severity: "warning",
  layouts: coded,
  scope: "table",
  title: { zh: "同一张表中科目编码重复", en: "A code stands twice in one table" },
  why: {
    zh: "一张部门预算表中每个科目只列一行。编码重复的，不是重复录入，就是其中一行的编码写错了，各行应当怎样相加也就无法判断。许多编码都重复的表可能是按单位分列的，不作判断。",
    en: "A department's table has one row for each subject. Where a code stands twice, a row was entered twice or one of the codes is wrong, and which rows add up is not certain. A table in which many codes do may be divided by units: nothing is said of it.",
  },
  basis: ["layout"],
  examples: [
    { change: asIs, finds: [] },
    { change: doubled("budget-expenditure", /^2/), finds: [] },
    {
      change: (clean) => withAmount("budget-income", "20607", "合计", "1.00")(doubled("budget-income", /^20607$/)(clean)),
      finds: [{ sheet: "部门收入总表", cell: "D15", actual: "20607" }],
    },
    { change: doubled("budget-expenditure", /^2060702$/), finds: [{ sheet: "部门支出总表", cell: "D17", actual: "2060702" }] },
  ],
  check(table, context) {
    const twice = [...rowsByCode(table)].filter(([, rows]) => rows.length > 1);
    const codes = new Set(table.rows.map(({ code }) => code)).size;
    if (twice.length > MOST_SLIPS || twice.length * 3 > codes) return;
    for (const [code, rows] of twice) {
      const [first, second] = rows as [TableRow, TableRow];
      const isCopy = first.subject === second.subject;
      context.report({
        cell: second.nameCell,
        field: second.name,
        subject: code,
        message: {
          zh: `编码 ${code} 在本表中出现 ${rows.length} 次：${rows.map(({ row, name }) => `第 ${row} 行“${name}”`).join("、")}。`,
          en: `The code ${code} stands ${rows.length} times in this table: ${rows.map(({ row, name }) => `row ${row} “${name}”`).join(", ")}.`,
        },
        actual: code,
        related: rows.filter((row) => row !== second).map(({ nameCell, name }) => ({ cell: nameCell, role: name })),
        hint: isCopy
          ? { zh: "如为重复录入，请删去一行；否则请合并为一行。", en: "Delete the row that was entered twice, or make one row of the two." }
          : { zh: "两行名称不同，其中一行的编码可能写错。", en: "The names differ: the code of one of the rows is probably wrong." },
      });
    }
  },
});

/** More codes than this are not doubled by a slip. */
const MOST_SLIPS = 3;

/** Rows with money: a heading that is printed again on the next page has none. */
function rowsByCode({ rows }: Table): Map<string, TableRow[]> {
  const withMoney = rows.filter(({ code, amounts }) => code !== null && Object.values(amounts).some(({ value }) => value !== null));
  return groupBy(withMoney, ({ code }) => code!);
}

/** Prints the rows of some codes twice. */
function doubled(layout: TableId, codes: RegExp) {
  return (clean: readonly FilledBudgetSheet[]): readonly FilledBudgetSheet[] =>
    clean.map((sheet) => {
      if (sheet.kind !== "table" || sheet.layout !== layout) return sheet;
      return { ...sheet, rows: sheet.rows.flatMap((row) => (codes.test(row.code ?? "") ? [row, row] : [row])) };
    });
}
