import type { Table, TableRow } from "../reading/budget-facts";
import { whyUnreadable } from "../reporting/reasons";
import { cliWords } from "../text/cli";
import { shownMoney } from "../values/money";
import type { Terminal } from "./terminal";

/** Prints a budget table for a person: its title, then its rows, each with the cells of its amounts. */
export function printTable(table: Table, terminal: Terminal): void {
  const blank = cliWords.blankValue[terminal.language];
  const line = (cell: string, text: string): void => terminal.out(`    ${cell.padEnd(5)} ${text}`);
  const { title, year, department, layout, recognition, parts, rows, unplaced } = table;
  terminal.out(`  ${table.sheet}  ${layout.id} (${recognition.score})  ${parts.read}/${parts.expected}`);
  line(title.cell, title.value ?? blank);
  line(year.cell, year.text || blank);
  line(department.cell, `${department.label}: ${department.value ?? blank}`);
  for (const row of rows) line(row.nameCell, rowLine(row));
  for (const part of parts.unreadable)
    line(part.cell, `${cliWords.unreadable[terminal.language]}: ${whyUnreadable(part)[terminal.language]}`);
  for (const { cell, text } of unplaced) line(cell, `${cliWords.unplaced[terminal.language]}: ${text}`);
}

/** 2012901 行政运行: 合计 E11 17,573,692.00, 基本支出 F11 17,473,692.00. Blank amounts are left out. */
function rowLine({ code, name, amounts }: TableRow): string {
  const filled = Object.values(amounts).flatMap(({ column, cell, value }) => (value ? [`${column} ${cell} ${shownMoney(value)}`] : []));
  const head = [code, name].filter((word) => word !== null && word !== "").join(" ");
  return head === "" ? filled.join(", ") : `${head}: ${filled.join(", ")}`.replace(/: $/, "");
}
