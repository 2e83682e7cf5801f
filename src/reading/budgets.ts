import type { TableId } from "../official/table-layout";
import type { Budget, Note, ProjectNote, Table } from "./budget-facts";
import type { WorkbookReading } from "./facts";

/**
 * The department budgets of one workbook. Where no table stands twice there is one budget, whatever its sheets call their
 * department and year, since a stale year is a fault and no other budget. Else each department and year is a budget of its own,
 * and the prose belongs to none unless it can be told to which.
 */
export function budgetsOf({ file, tables, notes }: Pick<WorkbookReading, "file" | "tables" | "notes">): Budget[] {
  const ids = tables.map(({ layout }) => layout.id);
  if (ids.length === 0 && notes.length === 0) return [];
  if (new Set(ids).size === ids.length) return [budgetOf(file, tables, notes)];
  const groups = new Map<string, Table[]>();
  for (const table of tables) {
    const key = JSON.stringify([table.department.value, table.year.value]);
    groups.set(key, [...(groups.get(key) ?? []), table]);
  }
  return [...groups.values()].map((group) => budgetOf(file, group, groups.size === 1 ? notes : []));
}

function budgetOf(file: string, tables: readonly Table[], notes: readonly (Note | ProjectNote)[]): Budget {
  const ids = tables.map(({ layout }) => layout.id);
  const ambiguous = new Set<TableId>(ids.filter((id, index) => ids.indexOf(id) !== index));
  const [first] = tables;
  return {
    kind: "budget",
    file,
    department: first?.department.value ?? null,
    year: first?.year.value ?? null,
    tables: new Map(tables.filter(({ layout }) => !ambiguous.has(layout.id)).map((table) => [table.layout.id, table])),
    ambiguous,
    notes: notes.filter((note): note is Note => note.kind === "note"),
    projectNotes: notes.filter((note): note is ProjectNote => note.kind === "project-note"),
  };
}
