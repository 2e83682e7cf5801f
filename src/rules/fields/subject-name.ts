import { isSameSubject } from "../../values/subject";
import { editDistance } from "../../values/near-name";
import { tableLayout } from "../../official/tables";
import type { Budget, Figure, Table, TableRow } from "../../reading/budget-facts";
import { asIs, withWords } from "../budget-changes";
import { isUnfilled } from "../budget-entries";
import { rule } from "../rule";
import { isProperName } from "../vocabulary";

/** Names that differ in more signs are not one name misspelt. */
const MOST_SIGNS_OFF = 2;
const SHORTEST = 5;

export default rule({
  id: "subject-name",
  family: "fields",
  severity: "warning",
  layouts: ["budget-notes", "budget-appropriation"],
  scope: "budget",
  title: { zh: "说明中的科目名称与预算表不同", en: "A subject's name in the prose differs from the table's" },
  why: {
    zh: "编制说明所列科目的名称应与预算表一字不差；只差一两个字的，多半是笔误。表中没有相近科目的，不作判断。",
    en: "The note calls subjects as the table does. A name that is one or two signs off is mostly a slip; where the table has none that is near, nothing is said.",
  },
  basis: ["layout"],
  examples: [
    { change: asIs, finds: [] },
    { change: withWords("“社会保障和就业支出”科目", "“社会保障和就业”科目"), finds: [] },
    {
      change: withWords("“社会保障和就业支出”科目", "“社会保障与就业支出”科目"),
      finds: [{ sheet: "部门编制说明", cell: "A8", expected: "社会保障和就业支出", actual: "社会保障与就业支出" }],
    },
  ],
  check(budget, context) {
    for (const note of budget.notes) {
      for (const figure of note.figures) {
        const row = misspelt(budget, figure);
        if (!row) continue;
        const { row: name, table } = figure.refersTo!;
        if (isProperName(name, context.settings)) continue;
        context.report({
          file: note.file,
          sheet: note.sheet,
          cell: figure.cell,
          field: name,
          message: {
            zh: `说明中的科目“${name}”在《${tableLayout(table).printedTitle}》中写作“${row.subject}”。`,
            en: `The note calls a subject ${name}, which ${tableLayout(table).printedTitle} calls ${row.subject}.`,
          },
          expected: row.subject,
          actual: name,
          related: [
            { file: budget.tables.get(table)!.file, sheet: budget.tables.get(table)!.sheet, cell: row.nameCell, role: row.subject },
          ],
          hint: { zh: "请按政府收支分类科目统一名称。", en: "Use the name of the official classification in both places." },
        });
      }
    }
  },
});

/** The one row that a figure's subject misspells; null where it is spelt right, or like none, or like several. */
function misspelt({ tables }: Budget, { refersTo }: Figure): TableRow | null {
  if (!refersTo || refersTo.row === "total" || refersTo.row.length < SHORTEST) return null;
  const table = tables.get(refersTo.table);
  if (!table || isUnfilled(table) || [...tables.values()].some((other) => holds(other, refersTo.row))) return null;
  const near = table.rows.filter(
    ({ side, isTotal, subject }) => side === refersTo.side && !isTotal && editDistance(subject, refersTo.row) <= MOST_SIGNS_OFF,
  );
  return near.length === 1 && near[0]!.subject.length >= SHORTEST ? near[0]! : null;
}

function holds({ rows }: Table, name: string): boolean {
  return rows.some(({ subject }) => isSameSubject(subject, name));
}
