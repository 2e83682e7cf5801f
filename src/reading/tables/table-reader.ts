import { address } from "../../grid/address";
import type { Cell, GridRow } from "../../grid/grid";
import { tidy } from "../../grid/text";
import type { ColumnKey, PrintedRow, TableLayout, TableSide } from "../../official/table-layout";
import { readMoney, type Unit } from "../../values/money";
import { subjectOf } from "../../values/subject";
import { levelOf } from "../../values/subject-code";
import type { SheetPlace, Table, TableAmount, TableRow } from "../budget-facts";
import type { Fact, Unreadable } from "../facts";
import type { FoundColumn } from "./fit";
import { isPlaceholder } from "./placeholder";
import { departmentAbove, DEPARTMENT_LABEL, unitAbove } from "./preamble";
import { isPreamble, type FoundHeader } from "./recognise-tables";
import { Roles } from "./roles";
import { isPageNumber, saysEmpty } from "./row-texts";
import { SideReader, type Draft } from "./side-reader";
import { titledLayout } from "./titles";

type TableUnit = Unit | "other";

/** Reads one table, page by page where its headings are repeated. */
export class TableReader {
  private readonly sides: readonly SideReader[];
  private readonly unit: TableUnit;
  private readonly department: Fact<string>;
  private readonly year: number | null;
  private readonly errorCells: Cell[] = [];
  private readonly unplaced: Cell[] = [];
  private saidEmpty = false;

  constructor(
    private readonly place: SheetPlace,
    private readonly found: FoundHeader,
    above: readonly GridRow[],
    before?: TableReader,
  ) {
    const { layout } = found.fit;
    // A page without a title of its own says neither year nor department once more.
    const page = found.title === null && before?.layout === layout ? before : null;
    this.year = found.year ?? page?.year ?? null;
    this.sides = layout.sides.map((side) => new SideReader(side));
    const units = new Set(found.header.headings.flatMap(({ known, unit }) => (known && unit ? [unit] : [])));
    this.unit = unitAbove(above) ?? (units.size === 1 ? [...units][0]! : layout.unit);
    this.department = departmentAbove(above) ??
      page?.department ?? {
        ...{ label: DEPARTMENT_LABEL, value: null, text: "", problem: null },
        cell: address({ row: Math.max(0, found.header.top - 1), col: found.header.headings[0]!.col }),
      };
  }

  get layout(): TableLayout {
    return this.found.fit.layout;
  }

  /** True of headings that are the next page of this table. A total ends a table, unless the title says that it goes on. */
  goesOnWith({ fit, title, mayGoOn }: FoundHeader, above: readonly GridRow[]): boolean {
    if (fit.layout !== this.found.fit.layout) return false;
    const department = departmentAbove(above)?.value ?? this.department.value;
    if (department !== this.department.value) return false;
    if (title?.continued || above.some(({ cells }) => cells.some(({ text }) => /^[（(]?续表?[）)]?$/.test(text.trim())))) return true;
    const same = title ? title.words === this.found.title?.words : mayGoOn;
    return same && !this.sides.every(({ closed }) => closed);
  }

  /** Reads headings and the rows below them. */
  readRows({ header, fit }: FoundHeader, rows: readonly GridRow[]): void {
    const roles = fit.sides.map((side, at) => new Roles(header, side, fit.layout.sides[at]!));
    const below = rows.slice(header.last - header.first + 1);
    for (const { cells } of rows) this.errorCells.push(...cells.filter(({ kind }) => kind === "error"));
    for (const row of below) {
      this.saidEmpty ||= row.cells.some(({ kind, text }) => kind === "text" && saysEmpty(text));
      if (this.isFurniture(row)) continue;
      fit.sides.forEach(({ from, to, columns }, at) => {
        const own = fit.sides.length === 1 ? row.cells : row.cells.filter(({ col }) => col >= from && col < to);
        this.sides[at]!.read(row.row, own, roles[at]!, columns);
      });
    }
  }

  /** Rows behind headings that fit no table: if this one has not ended, they may have been its own. */
  leaveOut(rows: readonly GridRow[]): void {
    if (this.sides.every(({ closed }) => closed)) return;
    this.unplaced.push(...rows.flatMap(({ cells }) => cells.filter(({ kind }) => kind === "number")));
  }

  /** Titles, departments, units and numbers of pages, which print programs leave between rows. */
  private isFurniture(row: GridRow): boolean {
    if (isPreamble(row)) return true;
    return row.cells.every(({ kind, text }) => kind === "text" && (isPageNumber(text) || titledLayout(text) === this.found.fit.layout));
  }

  table(): Table {
    const { fit, title, recognition, header } = this.found;
    const { year } = this;
    const { layout } = fit;
    const rows = layout.sides.flatMap((side, at) => this.rowsOf(side, this.sides[at]!.drafts));
    const amounts = rows.flatMap((row) => Object.values(row.amounts));
    const corner = address({ row: header.top, col: header.headings[0]!.col });
    const lost = fit.missing.filter(({ kind }) => kind === "column");
    const unreadable: Unreadable[] = [
      ...lost.map(({ label }) => ({ cell: corner, label, text: "", problem: "no-label" as const })),
      ...amounts.flatMap(({ cell, label, text, problem }) => (problem ? [{ cell, label, text, problem }] : [])),
    ];
    const expected = amounts.length + lost.length;
    return {
      ...{ kind: "table", ...this.place, layout, recognition, department: this.department, rows },
      title: { label: "表名", value: title?.text ?? null, text: title?.text ?? "", cell: title?.cell ?? corner, problem: null },
      year: { label: "年度", value: year, text: year === null ? "" : String(year), cell: title?.cell ?? corner, problem: null },
      unit: this.unit === "other" ? layout.unit : this.unit,
      columns: fit.sides.flatMap(({ columns }, at) =>
        columns.map(({ key, row, col }) => ({ side: layout.sides[at]!.side, key, cell: address({ row, col }) })),
      ),
      isEmpty: this.isEmpty(rows),
      errorCells: this.errorCells.map(shownCell),
      unplaced: [...this.unplaced, ...this.sides.flatMap(({ unplaced }) => unplaced)].map(shownCell),
      otherAmounts: this.sides.flatMap(({ others }) => others.flatMap((cell) => this.otherAmount(cell))),
      parts: { expected, read: expected - unreadable.length, unreadable },
    };
  }

  private otherAmount(cell: Cell): Table["otherAmounts"] {
    const { value } = moneyIn(cell, this.unit);
    return value ? [{ row: cell.row + 1, cell: address(cell), value }] : [];
  }

  /** No amount anywhere, and a note that says so or nothing but a total; or dashes where a table without names has its only row. */
  private isEmpty(rows: readonly TableRow[]): boolean {
    const nothing = rows.every((row) =>
      Object.values(row.amounts).every(({ value, problem }) => problem === null && (value === null || value.isZero())),
    );
    return nothing && (this.saidEmpty || (rows.length > 0 && rows.every(({ isTotal, name }) => isTotal || name === "")));
  }

  private rowsOf(side: TableSide, drafts: readonly Draft[]): TableRow[] {
    const total = totalOf(side, drafts);
    return drafts.map((draft) => this.rowOf(side, draft, draft === total));
  }

  private rowOf(layout: TableSide, draft: Draft, isTotal: boolean): TableRow {
    const { row, code, name, nameCell, columns } = draft;
    const subject = isTotal ? layout.total!.label : (printedRow(layout, name)?.name ?? subjectOf(name));
    const amounts: Partial<Record<ColumnKey, TableAmount>> = {};
    for (const column of columns) amounts[column.key] = this.amountOf(draft, column, subject);
    return {
      row: row + 1,
      side: layout.side,
      code,
      level: code === null ? null : levelOf(code),
      name,
      subject,
      nameCell,
      isTotal,
      amounts,
    };
  }

  private amountOf({ row, cells, columns }: Draft, column: FoundColumn, subject: string): TableAmount {
    const { key, col, unit } = column;
    const cell = cells.get(column);
    const { file, sheet } = this.place;
    const label = subject === "" ? key : columns.length > 1 ? `${subject}·${key}` : subject;
    const { value, problem } = cell ? moneyIn(cell, unit ?? this.unit) : NOTHING;
    return { file, sheet, column: key, label, value, problem, text: cell ? tidy(cell.text) : "", cell: address(cell ?? { row, col }) };
  }
}

type Money = Pick<TableAmount, "value" | "problem">;

const NOTHING: Money = { value: null, problem: null };

function moneyIn(cell: Cell, unit: TableUnit): Money {
  if (cell.kind === "error") return { value: null, problem: "error-value" };
  if (cell.kind === "uncalculated") return { value: null, problem: "uncalculated" };
  if (cell.kind === "text" && isPlaceholder(cell.text)) return NOTHING;
  const reading = readMoney(cell, unit === "other" ? "元" : unit);
  if (reading.kind === "blank") return NOTHING;
  if (reading.kind === "unreadable" || unit === "other") return { value: null, problem: "not-money" };
  return { value: reading.value, problem: null };
}

/** The row that the table prints itself under this name. */
function printedRow({ printedRows }: TableSide, name: string): PrintedRow | undefined {
  const subject = subjectOf(name);
  return printedRows.find((row) => [row.name, ...(row.variants ?? [])].some((known) => subjectOf(known) === subject));
}

/** The row of the official total; of several that are worded like totals the last one with the official words, or the last. */
function totalOf({ total }: TableSide, drafts: readonly Draft[]): Draft | null {
  if (!total) return null;
  const totals = drafts.filter(({ totals: isOne }) => isOne);
  return totals.findLast(({ name }) => subjectOf(name) === subjectOf(total.label)) ?? totals.at(-1) ?? null;
}

function shownCell(cell: Cell): { cell: string; text: string } {
  return { cell: address(cell), text: tidy(cell.text) };
}
