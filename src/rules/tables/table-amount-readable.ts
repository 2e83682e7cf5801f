import { excerpt } from "../../grid/text";
import { tableLayouts } from "../../official/tables";
import type { Table, TableAmount, TableRow } from "../../reading/budget-facts";
import { parseMoney } from "../../values/money";
import { standsForNothing } from "../../values/nothing";
import { isNumbered } from "../../values/subject";
import { all, asIs, withAmount } from "../budget-changes";
import { isUnfilled, labelOf } from "../budget-entries";
import { rule, type CheckContext } from "../rule";

export default rule({
  id: "table-amount-readable",
  family: "tables",
  severity: "error",
  layouts: tableLayouts.map(({ id }) => id),
  scope: "table",
  title: { zh: "预算表的金额栏不是数字", en: "An amount of a budget table is not a number" },
  why: {
    zh: "金额栏里的文字和错误值（#REF!、#DIV/0! 等）无法汇总，也无法与其他数核对。带千分位、全角数字或“元”“万元”字样的金额可以识别；“-”“无”等表示没有；已填写的表中残留的“XX”“x,xxx”等，提醒补填。",
    en: "Words and error values (#REF!, #DIV/0!) in an amount cell can be neither added up nor compared. Separators, full-width digits and the words 元 or 万元 are understood; a dash or 无 stands for nothing. XX left in a table that is otherwise filled in is pointed out.",
  },
  basis: ["layout"],
  examples: [
    { change: asIs, finds: [] },
    {
      change: all(
        withAmount("budget-three-public", "", "公务接待费", "７.50万元"),
        withAmount("budget-expenditure", "2012901", "项目支出", "—"),
      ),
      finds: [],
    },
    {
      change: withAmount("budget-expenditure", "2060702", "项目支出", "约二百五十万"),
      finds: [{ sheet: "部门支出总表", cell: "G16", actual: "约二百五十万" }],
    },
    {
      change: withAmount("budget-balance", "二、科学技术支出", "预算数", "见附件"),
      finds: [{ sheet: "部门收支总表", cell: "D9", actual: "见附件" }],
    },
    {
      change: withAmount("budget-three-public", "", "公务接待费", "#REF!"),
      finds: [{ sheet: "部门“三公”经费和机关运行费预算表", cell: "C7", actual: "#REF!" }],
    },
    {
      change: withAmount("budget-expenditure", "2060702", "项目支出", "x,xxx"),
      finds: [{ sheet: "部门支出总表", cell: "G16", severity: "warning", actual: "x,xxx" }],
    },
  ],
  check(table, context) {
    const amounts = table.rows.flatMap((row) =>
      Object.values(row.amounts).flatMap((amount) =>
        isFault(table, row, amount) ? { amount, field: labelOf({ table, row, amount }) } : [],
      ),
    );
    for (const { amount, field } of amounts) {
      const text = excerpt(amount.text);
      context.report({
        cell: amount.cell,
        field,
        message: { zh: `“${field}”应为数字，现为“${text}”。`, en: `${field} should be a number, but reads “${text}”.` },
        actual: text,
        hint: amount.problem === "error-value" ? MEND : ENTER,
      });
    }
    if (!isUnfilled(table)) tellPlaceholders(table, context);
    const told = new Set(amounts.map(({ amount }) => amount.cell));
    for (const { cell, text } of table.errorCells) {
      if (told.has(cell)) continue;
      const message = { zh: `${cell} 显示错误值 ${text}。`, en: `${cell} shows the error value ${text}.` };
      context.report({ cell, field: "表中文字", subject: cell, message, actual: text, hint: MEND });
    }
  },
});

const MEND = { zh: "请修复公式引用，或直接填写应有的内容。", en: "Mend the formula's reference, or enter what belongs there." };
const ENTER = { zh: "请改为数字，说明文字移到别处。", en: "Enter the number alone and move the words elsewhere." };

/** XX and its like, which the reader takes for nothing, beside amounts that are filled in. */
function tellPlaceholders(table: Table, context: CheckContext): void {
  for (const row of table.rows) {
    for (const amount of Object.values(row.amounts)) {
      const { value, problem, text, cell } = amount;
      if (value !== null || problem !== null || text === "" || standsForNothing(text)) continue;
      const field = labelOf({ table, row, amount });
      context.report({
        cell,
        field,
        kind: "placeholder",
        severity: "warning",
        message: { zh: `“${field}”还是占位文字“${excerpt(text)}”。`, en: `${field} still reads “${excerpt(text)}”, a placeholder.` },
        actual: excerpt(text),
        hint: { zh: "请填写金额；没有的，留空或填 0。", en: "Enter the amount, or leave the cell blank where there is none." },
      });
    }
  }
}

/**
 * Words are no amount for certain only in a row that is one of the table's: it has a code or a number, or another amount of it is
 * read; rows of a copy's own have words where a table without names has amounts. A number that is not read, as in 千元, is no fault.
 */
function isFault({ layout, rows }: Table, { code, name, side, isTotal, amounts }: TableRow, { problem, text }: TableAmount): boolean {
  if (problem === "error-value") return true;
  if (problem !== "not-money" || parseMoney(text, "元").kind === "money") return false;
  const isNamed = layout.sides.some((own) => own.side === side && (own.name !== null || own.codes !== null));
  if (!isNamed && rows.length > 1) return false;
  return code !== null || isTotal || isNumbered(name) || Object.values(amounts).some(({ value }) => value !== null);
}
