import type { Table, TableAmount, TableRow } from "../reading/budget-facts";
import type { Language } from "../text/words";
import { plainMoney } from "../values/money";
import { whyUnreadable } from "./reasons";

/** What `jihe read --json` prints of one budget table. */
export function tableJson(table: Table, language: Language): object {
  const { sheet, layout, title, year, unit, recognition, parts, department, rows, isEmpty } = table;
  return {
    sheet,
    layout: layout.id,
    title: title.value,
    year: year.value,
    unit,
    recognition: { score: recognition.score, runnerUp: recognition.runnerUp },
    parts: { ...parts, unreadable: parts.unreadable.map((part) => ({ cell: part.cell, reason: whyUnreadable(part)[language] })) },
    department: department.value,
    isEmpty,
    rows: rows.map(rowJson),
    unplaced: table.unplaced,
  };
}

function rowJson({ row, side, code, name, amounts }: TableRow): object {
  return { row, side, code, name, amounts: Object.fromEntries(Object.entries(amounts).map(([key, amount]) => [key, amountJson(amount)])) };
}

function amountJson({ value, cell }: TableAmount): object {
  return { value: value ? plainMoney(value) : null, cell };
}
