import { address, position } from "../../src/grid/address";
import { gridCells, type Cell } from "../../src/grid/grid";
import { compact } from "../../src/grid/text";
import { spellingsOf } from "../../src/official/layout";
import type { Note, ProjectNote, Table } from "../../src/reading/budget-facts";
import type { Form, SheetSubject } from "../../src/reading/facts";
import type { Base } from "./bases";
import type { Role, Site } from "./kinds";

interface Known {
  readonly role: Role;
  readonly key?: string;
  readonly labelled?: string;
}

/** Every filled cell of a base, with what it is. Cells that a finding on the clean workbook speaks of already are left out. */
export function sitesOf(base: Base): Site[] {
  return base.grids.flatMap((grid, sheet) => {
    const { forms, tables, notes } = base.readings[sheet]!;
    const subject: SheetSubject | null = forms[0] ?? tables[0] ?? notes[0] ?? null;
    const cells = gridCells(grid);
    const known = subject ? rolesOf(subject, cells) : new Map<string, Known>();
    return cells
      .filter((cell) => !base.spokenOf.has(`${grid.sheet}!${address(cell)}`))
      .map((cell): Site => {
        const { role, key = null, labelled = null } = known.get(address(cell)) ?? { role: "other" };
        return { base, sheet, cell, subject, role, key, labelled };
      });
  });
}

function rolesOf(subject: SheetSubject, cells: readonly Cell[]): Map<string, Known> {
  if (subject.kind === "form") return formRoles(subject, cells);
  return subject.kind === "table" ? tableRoles(subject, cells) : noteRoles(subject, cells);
}

function formRoles(form: Form, cells: readonly Cell[]): Map<string, Known> {
  const known = new Map<string, Known>([
    [form.year.cell, { role: "year" }],
    [form.title.cell, { role: "title" }],
  ]);
  for (const [key, { cells: own, part }] of Object.entries(form.fields)) {
    const role = part.kind === "date" ? "date" : part.options ? "choice" : part.long ? "long text" : "field";
    for (const cell of own) known.set(cell, { role, key });
  }
  for (const [key, { cell }] of Object.entries(form.amounts)) known.set(cell, { role: "amount", key });
  for (const { name, amount } of form.subProjects) {
    known.set(name.cell, { role: "sub-project" });
    known.set(amount.cell, { role: "sub-project amount" });
  }
  for (const { cells: own, fixed } of form.indicators) {
    known.set(own.level1, { role: "first-level class" });
    known.set(own.level2, { role: "second-level class" });
    known.set(own.name, { role: fixed ? "fixed indicator" : "indicator" });
    known.set(own.target, { role: fixed ? "fixed indicator" : "target" });
  }
  for (const cell of form.classCells.values()) known.set(cell, { role: "second-level class" });
  for (const cell of cells) if (!known.has(address(cell))) known.set(address(cell), labelIn(form, cell));
  return known;
}

/** The nearest value to the right of a label or under it. */
function labelIn(form: Form, cell: Cell): Known {
  const text = compact(cell.text)
    .replace(/\(元\)/, "")
    .replace(/:$/, "");
  const facts = Object.entries({ ...form.fields, ...form.amounts });
  const own = facts
    .filter(([, { part }]) => spellingsOf(part).some((spelling) => spelling.replace(/:$/, "") === text))
    .map(([key, fact]) => ({ key, fact, at: position(fact.cell) }))
    .find(({ at }) => (at.row === cell.row && at.col > cell.col) || at.row === cell.row + 1);
  return own ? { role: "label", key: own.key, labelled: own.fact.cell } : { role: "other" };
}

function tableRoles(table: Table, cells: readonly Cell[]): Map<string, Known> {
  const known = new Map<string, Known>([
    [table.title.cell, { role: "title" }],
    [table.department.cell, { role: "department" }],
    ...table.columns.map(({ cell, key }) => [cell, { role: "column heading", key }] as const),
  ]);
  for (const row of table.rows) {
    const name = position(row.nameCell);
    if (row.code !== null) for (let col = 0; col < name.col; col++) known.set(address({ row: name.row, col }), { role: "code" });
    known.set(row.nameCell, { role: row.isTotal ? "total" : "subject" });
    for (const { cell, column } of Object.values(row.amounts)) known.set(cell, { role: "table amount", key: column });
  }
  for (const cell of cells) {
    const isUnit = !known.has(address(cell)) && /^单位[:：]万?元$/.test(compact(cell.text));
    if (isUnit) known.set(address(cell), { role: "unit" });
  }
  return known;
}

function noteRoles(note: Note | ProjectNote, cells: readonly Cell[]): Map<string, Known> {
  const title = note.kind === "note" ? note.title.cell : note.name.cell;
  return new Map(cells.map((cell) => [address(cell), { role: address(cell) === title ? "title" : "paragraph" }]));
}
