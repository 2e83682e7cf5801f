import Decimal from "decimal.js";
import { compact } from "../../grid/text";
import { tableLayouts } from "../../official/tables";
import type { TableId } from "../../official/table-layout";
import type { Budget, Table } from "../../reading/budget-facts";
import { checkReasons } from "../../text/checking";
import { plainMoney, shownMoney } from "../../values/money";
import { all, withWords } from "../budget-changes";
import { entryAt, isUnfilled, lastPlace, linesByCode, parentCode, rowsByCode, standsTwice, type Entry } from "../budget-entries";
import { budgetIn } from "../collection-examples";
import { single } from "../comparison";
import type { BudgetExample, CheckContext, FilledWorkbook } from "../rule";
import { rule } from "../rule";

/** Tables whose lines are those of the units, added up. */
const SUMMED: readonly TableId[] = tableLayouts.filter(({ sides }) => sides.length === 1 && sides[0]!.codes).map(({ id }) => id);
/** So many lines are named in a message; of more, how many there are. */
const MOST_NAMED = 3;

const twoUnits = withWords("3. 某市科技服务中心", "");
const unitBudget = (file: string, unit: string, amount: string): FilledWorkbook =>
  budgetIn(file, (clean) =>
    clean.flatMap((sheet) =>
      sheet.kind === "table" && sheet.layout === "budget-state-capital"
        ? [{ ...sheet, department: unit, rows: sheet.rows.map((row) => ({ ...row, amounts: { 合计: amount, 项目支出: amount } })) }]
        : [],
    ),
  );
const units = (amount: string): FilledWorkbook[] => [
  unitBudget("b.xlsx", "某市科学技术协会（本级）", "100000"),
  unitBudget("c.xlsx", "某市科普中心", amount),
];
const department = (...changes: BudgetExample["change"][]): FilledWorkbook => budgetIn("a.xlsx", all(twoUnits, ...changes));

export default rule({
  id: "department-sum",
  family: "across",
  severity: "warning",
  layouts: SUMMED,
  scope: "collection",
  title: { zh: "部门预算与所属各单位预算之和不一致", en: "The department's budget is not the sum of its units'" },
  why: {
    zh: "部门预算是本部和所属各单位预算的汇总，逐个科目等于各单位之和；单位之间往来的部分汇总时抵消，差额应有说明。机构设置所列的单位都有预算表一并审核时才核对。",
    en: "A department's budget adds its units' up, subject by subject; what they pay each other is eliminated, and such differences are explained. Nothing is compared unless the budgets of all units that the list names are checked together.",
  },
  basis: ["layout", "arithmetic"],
  examples: [
    { given: [department()], finds: [] },
    { given: [department(), ...units("50000")], finds: [] },
    { given: [department(), units("90000")[1]!], finds: [] },
    {
      given: [department(), ...units("45000")],
      finds: [
        {
          file: "a.xlsx",
          sheet: "部门国有资本经营预算拨款表",
          cell: "E11",
          expected: "145000.00",
          actual: "150000.00",
          difference: "5000.00",
        },
      ],
    },
  ],
  check({ budgets }, context) {
    for (const budget of budgets) {
      const parts = unitsOf(budget, budgets, context);
      if (parts) for (const id of SUMMED) compareTable(id, budget, parts, context);
    }
  },
});

/** The budgets of all units that the department lists; null where it lists none, or one is not there. */
function unitsOf(budget: Budget, budgets: readonly Budget[], context: CheckContext): Budget[] | null {
  const listed = budget.notes.flatMap((note) => note.units?.units.flatMap(({ value }) => value ?? []) ?? []);
  if (listed.length < 2 || budget.year === null) return null;
  const others = budgets.filter((other) => other !== budget && other.year === budget.year && other.department !== null);
  const found = listed.map((name) => others.filter(({ department }) => bareName(department!) === bareName(name)));
  if (found.every((own) => own.length === 0)) return null;
  const absent = listed.find((_, at) => found[at]!.length !== 1);
  if (absent !== undefined) {
    const [table] = budget.tables.values();
    context.notApplicable(checkReasons.unitAbsent(absent), table);
    return null;
  }
  return found.map(([own]) => own!);
}

/** 某会本部, 某会（本级） and 某会机关 are the department itself as one of its units. */
function bareName(name: string): string {
  return compact(name).replace(/[(（]?(?:本部|本级|机关)[)）]?$/, "");
}

/** A line that differs from the units' sum. */
interface Difference {
  readonly code: string;
  readonly own: Entry;
  readonly sum: Decimal;
  readonly parts: readonly Entry[];
}

function compareTable(id: TableId, budget: Budget, parts: readonly Budget[], context: CheckContext): void {
  const table = budget.tables.get(id);
  const others = parts.flatMap((part) => part.tables.get(id) ?? []);
  if (!table || isUnfilled(table) || others.length < parts.length) return;
  const total = entryAt(table, { side: null, row: "total", column: "合计" });
  const totals = others.map((other) => entryAt(other, { side: null, row: "total", column: "合计" }));
  const isLarger = (part: Entry | null): boolean => !total?.amount.value || (part?.amount.value?.gt(total.amount.value) ?? false);
  // A part that is larger than the whole is the department's own budget beside that of its office.
  if (totals.some(isLarger)) return;
  const differing = differences(table, others);
  const deepest = differing.filter(({ code }) => !differing.some((other) => other.code !== code && other.code.startsWith(code)));
  if (deepest.length > 0) tell(table, deepest, context);
  else {
    const sum = totals.reduce((all, part) => all.plus(part?.amount.value ?? 0), new Decimal(0));
    context.compare({
      on: table,
      left: single(total!.amount, `《${table.layout.printedTitle}》合计`),
      operator: "=",
      right: { label: "所属各单位合计之和", value: sum, amounts: totals.flatMap((part) => part?.amount ?? []) },
      tolerance: roundingOf(table, others),
    });
  }
}

function differences(table: Table, others: readonly Table[]): Difference[] {
  const lines = others.map((other) => linesByCode(other, { column: "合计" }));
  return [...linesByCode(table, { column: "合计" })].flatMap(([code, own]): Difference[] => {
    if (!own.amount.value || others.some((other) => standsTwice(other, code) || isNotDetailed(other, code))) return [];
    const parts = lines.flatMap((found) => found.get(code) ?? []);
    if (parts.some(({ amount }) => amount.problem !== null)) return [];
    const sum = parts.reduce((all, { amount }) => all.plus(amount.value ?? 0), new Decimal(0));
    return own.amount.value.minus(sum).abs().lte(roundingOf(table, others)) ? [] : [{ code, own, sum, parts }];
  });
}

/** True where a unit's table ends at a level above the code's, so that its line is there but not by itself. */
function isNotDetailed(table: Table, code: string): boolean {
  if (rowsByCode(table).has(code)) return false;
  for (let above = parentCode(code); above !== null; above = parentCode(above)) {
    const parent = above;
    if (rowsByCode(table).has(parent))
      return !table.rows.some((row) => row.code !== null && row.code !== parent && row.code.startsWith(parent));
  }
  return false;
}

function roundingOf(table: Table, others: readonly Table[]): Decimal {
  return others.reduce((all, other) => all.plus(lastPlace(other)), lastPlace(table)).div(2);
}

function tell(table: Table, lines: readonly Difference[], context: CheckContext): void {
  const [first] = lines as [Difference];
  const named = lines.slice(0, MOST_NAMED);
  const zh = named.map(({ own, sum }) => `${own.row.subject} ${shownMoney(own.amount.value!)} 元，各单位之和 ${shownMoney(sum)} 元`);
  const en = named.map(({ own, sum }) => `${own.row.subject} ${shownMoney(own.amount.value!)} against ${shownMoney(sum)} yuan`);
  const more =
    lines.length > MOST_NAMED ? { zh: `；等共 ${lines.length} 行`, en: ` and more, ${lines.length} lines in all` } : { zh: "", en: "" };
  context.report({
    on: table,
    cell: first.own.amount.cell,
    field: "合计",
    subject: table.layout.id,
    message: {
      zh: `《${table.layout.printedTitle}》与所属各单位之和不一致：${zh.join("；")}${more.zh}。`,
      en: `${table.layout.printedTitle} is not the sum of its units' tables: ${en.join("; ")}${more.en}.`,
    },
    expected: plainMoney(first.sum),
    actual: plainMoney(first.own.amount.value!),
    difference: plainMoney(first.own.amount.value!.minus(first.sum)),
    related: [
      ...named.slice(1).map(({ own }) => ({ cell: own.amount.cell, role: own.row.subject })),
      ...named.flatMap(({ parts }) =>
        parts.map(({ table: part, amount }) => ({
          file: amount.file,
          sheet: amount.sheet,
          cell: amount.cell,
          role: part.department.value ?? amount.file,
        })),
      ),
    ],
    hint: {
      zh: "差额如为单位之间往来的抵消，请在说明中写明；否则请核对各单位的数。",
      en: "If the difference is what units pay each other, say so in the notes; else check the units' figures.",
    },
  });
}
