import type { FilledBudgetSheet } from "../../official/filled-budget";
import type { TableId } from "../../official/table-layout";
import { tableLayouts } from "../../official/tables";
import type { Budget, Table } from "../../reading/budget-facts";
import { asIs } from "../budget-changes";
import { rule } from "../rule";
import { namesOfUnit } from "../unit-names";

export default rule({
  id: "department-consistent",
  family: "fields",
  severity: "warning",
  layouts: tableLayouts.map(({ id }) => id),
  scope: "budget",
  title: { zh: "同一份预算中编制部门不一致", en: "A table of the budget names another department" },
  why: {
    zh: "一份部门预算的各张表由同一部门编制。个别表的编制部门与其余各表不同的，多半是套用了别的部门的表。简称、加注“本级”“部门”的差别不算；没有明显多数的，不作判断。",
    en: "All tables of a budget are one department's. One that names another was mostly made from that department's table. Short names and remarks such as 本级 are no difference; where no name clearly prevails, nothing is said.",
  },
  basis: ["layout"],
  examples: [
    { change: asIs, finds: [] },
    { change: of("budget-income", "某市科学技术协会（部门）"), finds: [] },
    { change: of("budget-income", "某市科协"), finds: [] },
    {
      change: of("budget-income", "某市档案馆"),
      finds: [{ sheet: "部门收入总表", cell: "A4", expected: "某市科学技术协会", actual: "某市档案馆" }],
    },
  ],
  check(budget, context) {
    const named = namedTables(budget);
    const own = prevailing(named.map(({ name }) => name));
    if (own === null) return;
    const same = named.filter(({ name }) => isSame(name, own));
    const others = named.filter(({ name }) => !isSame(name, own));
    if (others.length > MOST_SLIPS || same.length < LEAST || same.length < others.length * 2) return;
    const { department: usual } = same[0]!.table;
    for (const { table } of others) {
      const { file, sheet, department, layout } = table;
      context.report({
        file,
        sheet,
        cell: department.cell,
        field: department.label,
        subject: layout.id,
        message: {
          zh: `《${layout.printedTitle}》的编制部门是“${department.value}”，其余 ${same.length} 张表是“${usual.value}”。`,
          en: `《${layout.printedTitle}》 names ${department.value}, while ${same.length} other tables name ${usual.value}.`,
        },
        expected: usual.value!,
        actual: department.value!,
        related: [{ file: same[0]!.table.file, sheet: same[0]!.table.sheet, cell: usual.cell, role: usual.label }],
        hint: { zh: "请核对这张表是不是本部门的。", en: "Check whether this table is the department's own." },
      });
    }
  },
});

const MOST_SLIPS = 2;
const LEAST = 3;

interface Named {
  readonly table: Table;
  readonly name: string;
}

/** Tables that name a department, without second names and remarks in brackets. */
function namedTables({ tables }: Budget): Named[] {
  return [...tables.values()].flatMap((table) => {
    const [name] = namesOfUnit(table.department.value ?? "");
    return name === undefined ? [] : [{ table, name: name.replace(/部门$/, "") }];
  });
}

function prevailing(names: readonly string[]): string | null {
  const count = (name: string): number => names.filter((other) => other === name).length;
  return [...new Set(names)].sort((a, b) => count(b) - count(a))[0] ?? null;
}

/** One is the other, or short for it: all its signs stand in the other in their order. */
function isSame(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let found = 0;
  for (const sign of long) if (sign === short[found]) found++;
  return found === short.length;
}

/** Names another department above a table. */
function of(layout: TableId, department: string) {
  return (clean: readonly FilledBudgetSheet[]): readonly FilledBudgetSheet[] =>
    clean.map((sheet) => (sheet.kind === "table" && sheet.layout === layout ? { ...sheet, department } : sheet));
}
