import Decimal from "decimal.js";
import { tableLayout, tableLayouts } from "../../official/tables";
import type { Budget, Figure, Note, Table } from "../../reading/budget-facts";
import { checkReasons } from "../../text/checking";
import { entryAt, filledTable, isBeforeItsTime, labelAcross, labelOf, lastPlace } from "../budget-entries";
import { single } from "../comparison";
import { all, asIs, withAmount, withWords } from "../budget-changes";
import { figureSide, isStated, lastPlaceOf } from "../figures";
import { rule, type CheckContext } from "../rule";

export default rule({
  id: "prose-figures",
  family: "across",
  severity: "error",
  layouts: ["budget-notes", ...tableLayouts.map(({ id }) => id)],
  scope: "budget",
  title: { zh: "文字说明中的金额与预算表不一致", en: "An amount in the prose differs from the table" },
  why: {
    zh: "编制说明和其他相关情况说明中的金额取自预算表。以万元表述的按四舍五入理解：9,954万元是 9,953.5 万元到 9,954.5 万元之间的数。只核对说明中写明是哪张表哪个数的金额，不核对增减额。",
    en: "The amounts of the notes are taken from the tables. One in 万元 stands for what rounds to it: 9,954万元 lies between 9,953.5 and 9,954.5. Only amounts whose place in a table is certain are compared, and no changes against other years.",
  },
  basis: ["layout", "arithmetic"],
  remedy: {
    zh: "请核对说明与预算表，改正有误的一处，并查看同一段中由它算出的增减额和百分比。",
    en: "Check the note and the table and mend the wrong one; then look at the changes and percentages worked out from it.",
  },
  examples: [
    { change: asIs, finds: [] },
    {
      change: all(withWords("收入预算2,025万元", "收入预算2,024.996万元"), withWords("支出预算2,025万元", "支出预算2,025.00万元")),
      finds: [{ sheet: "部门编制说明", cell: "A3", expected: "20250000.00", actual: "20249960.00", difference: "-40.00" }],
    },
    {
      change: withWords("公务接待费7.50万元", "公务接待费5.70万元"),
      finds: [{ sheet: "其他相关情况说明", cell: "A7", expected: "75000.00", actual: "57000.00", difference: "-18000.00" }],
    },
    {
      change: withAmount("budget-appropriation", "二、科学技术支出", "合计", "6700000"),
      finds: [{ sheet: "部门编制说明", cell: "A7", expected: "6700000.00", actual: "7600000.00", difference: "900000.00" }],
    },
  ],
  check(budget, context) {
    for (const note of budget.notes) for (const figure of note.figures) if (isStated(figure)) compareFigure(budget, note, figure, context);
  },
});

function compareFigure(budget: Budget, note: Note, figure: Figure, context: CheckContext): void {
  const { refersTo } = figure;
  if (!refersTo || isBeforeItsTime(budget, refersTo.table)) return;
  const isNone = figure.value!.isZero();
  if (isNone && !budget.tables.has(refersTo.table)) return;
  const table = filledTable(budget, refersTo.table, context);
  if (!table) return;
  const entry = entryAt(table, refersTo);
  if (!entry || entry.amount.text === "") {
    if (!isNone) context.skip(checkReasons.rowAbsent(tableLayout(refersTo.table).printedTitle, figure.subject ?? figure.text), note);
    return;
  }
  context.compare({
    left: figureSide(figure, note.layout.title),
    operator: "=",
    right: single({ ...entry.amount, label: labelOf(entry) }, labelAcross(entry)),
    tolerance: roundingBetween(lastPlaceOf(figure), table),
    subject: JSON.stringify(refersTo),
  });
}

/** A figure stands for what rounds to it, and so does a table in 万元. Two that print the same last place are the same. */
function roundingBetween(figurePlace: Decimal, table: Table): Decimal {
  const tablePlace = table.unit === "万元" ? lastPlace(table) : NOTHING;
  return figurePlace.equals(tablePlace) ? NOTHING : figurePlace.plus(tablePlace).div(2);
}

const NOTHING = new Decimal(0);
