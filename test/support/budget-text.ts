import type { FilledRow, FilledTable } from "../../src/official/filled-budget";
import { tableLayout } from "../../src/official/tables";
import type { TableLayout } from "../../src/official/table-layout";

/** How a table is printed as text. */
export interface Printing {
  /** Lines on a page; the headings stand at the top of each. */
  readonly page?: number;
  readonly joinedCodes?: boolean;
  readonly separators?: boolean;
  readonly blankLines?: boolean;
}

/** A table as the extraction of a PDF gives it: blank cells gone, both halves of a two-sided table in a line. */
export function tableText({ layout: id, year, department, rows }: FilledTable, printing: Printing = {}): string {
  const layout = tableLayout(id);
  const head = headings(layout, year);
  const lines = layout.sides.length > 1 ? twoSided(rows, printing) : rows.map((row) => rowText(row, layout, printing));
  const page = printing.page ?? 20;
  const pages = Array.from({ length: Math.ceil(lines.length / page) }, (_, index) => lines.slice(index * page, (index + 1) * page));
  const title = `${year}年${layout.printedTitle}`;
  const body = pages.map((own) => [...head, ...own].join(printing.blankLines === false ? "\n" : "\n\n")).join("\n\n\n\n");
  return [title, `编制部门：${department} 单位：${layout.unit}`, body].join("\n\n");
}

function headings({ sides }: TableLayout, year: number | null): string[] {
  const columns = sides.map((side) => side.columns.filter(({ fromYear = 0 }) => (year ?? 0) >= fromYear).map(({ label }) => label));
  const groups = sides.flatMap((side) => side.groups.map(({ label }) => label)).join(" ");
  if (sides.length > 1) return [groups, sides.map(({ name }, index) => [name!.label, ...columns[index]!].join(" ")).join(" ")];
  const [{ codes, name }] = sides as [TableLayout["sides"][number]];
  if (!codes) return [groups, columns.flat().join(" ")];
  return [groups, codes.heading.label, `${name!.label} ${columns.flat().join(" ")}`, codes.levels.map(({ label }) => label).join(" ")];
}

function rowText({ code, name, amounts }: FilledRow, layout: TableLayout, { joinedCodes = false, separators = true }: Printing): string {
  const side = layout.sides.find(({ columns }) => columns.some(({ key }) => amounts[key] !== undefined)) ?? layout.sides[0]!;
  const levels = code === null ? [] : joinedCodes ? [code] : [code.slice(0, 3), ...(code.slice(3).match(/../g) ?? [])];
  const figures = side.columns.flatMap(({ key }) => (amounts[key] === undefined ? [] : [shown(amounts[key], separators)]));
  return [...levels, name, ...figures].join(" ");
}

function shown(digits: string, separators: boolean): string {
  return separators ? digits.replace(/\B(?=(?:\d{3})+(?!\d))/g, ",") : digits;
}

function twoSided(rows: readonly FilledRow[], { separators = true }: Printing): string[] {
  const half = (row: FilledRow | undefined): string =>
    row ? [row.name, ...Object.values(row.amounts).map((digits) => shown(digits, separators))].join(" ") : "";
  const [left, right] = (["income", "expenditure"] as const).map((side) => rows.filter((row) => row.side === side));
  const [leftTotal, rightTotal] = [left!.pop(), right!.pop()];
  const count = Math.max(left!.length, right!.length);
  const lines = Array.from({ length: count }, (_, index) => `${half(left![index])} ${half(right![index])}`.trim());
  return [...lines, `${half(leftTotal)} ${half(rightTotal)}`];
}
