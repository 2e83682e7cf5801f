import type Decimal from "decimal.js";
import { compact } from "../../grid/text";
import { tableLayouts } from "../../official/tables";
import type { Budget, Figure, Note, Table } from "../../reading/budget-facts";
import { all, withAmount, withWords } from "../budget-changes";
import { entryAt, isUnfilled, labelAcross, labelOf, lastPlace, type Entry } from "../budget-entries";
import { budgetIn } from "../collection-examples";
import { figureAmount, isStated, lastPlaceOf } from "../figures";
import { single, type CompareRequest } from "../comparison";
import { rule, type BudgetExample, type CheckContext, type FilledWorkbook } from "../rule";

/** Last year's “三公” table alone, in 万元. */
const lastYear = (total: string, cars: string, hospitality: string): FilledWorkbook => {
  const change = all(
    withAmount("budget-three-public", "", "合计", total),
    withAmount("budget-three-public", "", "公务用车购置及运行费小计", cars),
    withAmount("budget-three-public", "", "公务接待费", hospitality),
  );
  const only: BudgetExample["change"] = (clean) =>
    clean.flatMap((sheet) => (sheet.kind === "table" && sheet.layout === "budget-three-public" ? [{ ...sheet, year: 2023 }] : []));
  return budgetIn("b.xlsx", all(change, only));
};

export default rule({
  id: "change-against-last-year",
  family: "across",
  severity: "error",
  layouts: ["budget-notes", ...tableLayouts.map(({ id }) => id)],
  scope: "collection",
  title: { zh: "文字所说的增减与两年的预算表不符", en: "A stated change does not follow from two years' tables" },
  why: {
    zh: "说明中“比上年预算增加（减少）多少”“持平”，应等于本年与上年预算表中同一个数之差。以万元表述的按四舍五入理解。上年的预算表一并审核或用 --previous 提供，并且写明是哪张表的哪个数时才核对。",
    en: "What the notes say of a change against last year's budget is the difference between the two years' tables. An amount in 万元 stands for what rounds to it. Nothing is compared unless last year's tables are checked too or given with --previous, and it is certain which amount is meant.",
  },
  basis: ["layout", "arithmetic"],
  examples: [
    { given: [budgetIn("a.xlsx")], finds: [] },
    { given: [budgetIn("a.xlsx")], previous: [lastYear("90.52", "28.00", "7.50")], finds: [] },
    {
      given: [budgetIn("a.xlsx")],
      previous: [lastYear("90.52", "28.00", "9.00")],
      finds: [{ file: "a.xlsx", sheet: "其他相关情况说明", cell: "A7", expected: "-15000.00", actual: "0.00", difference: "15000.00" }],
    },
    {
      given: [budgetIn("a.xlsx", withWords("增加18.00万元，主要", "减少18.00万元，主要"))],
      previous: [lastYear("90.52", "28.00", "7.50")],
      finds: [
        { file: "a.xlsx", sheet: "其他相关情况说明", cell: "A6", expected: "180000.00", actual: "-180000.00", difference: "-360000.00" },
      ],
    },
  ],
  check({ budgets, previous }, context) {
    for (const budget of budgets) {
      const last = lastYearOf(budget, [...previous.budgets, ...budgets]);
      if (last) for (const note of budget.notes) for (const figure of note.figures) compareChange({ budget, last, note }, figure, context);
    }
  },
});

interface TwoYears {
  readonly budget: Budget;
  readonly last: Budget;
  readonly note: Note;
}

/** The same department's budget of the year before, where there is exactly one. */
function lastYearOf({ department, year }: Budget, others: readonly Budget[]): Budget | null {
  if (department === null || year === null) return null;
  const isLast = (other: Budget): boolean =>
    other.year === year - 1 && other.department !== null && compact(other.department) === compact(department);
  const [only, ...more] = others.filter(isLast);
  return only && more.length === 0 ? only : null;
}

function compareChange({ budget, last, note }: TwoYears, figure: Figure, context: CheckContext): void {
  const { direction, directionUnclear, comparedWithYear } = figure;
  if (direction === null || directionUnclear || comparedWithYear === null || comparedWithYear !== last.year) return;
  if (direction !== "持平" && (figure.value === null || !figure.isMoney)) return;
  const stated = statedOf(note, figure);
  const [now, before] = [budget, last].map((each) => stated && entryOf(each, stated)) as [Entry | null, Entry | null];
  if (!stated || !now || !before) return;
  const actual = now.amount.value!.minus(before.amount.value!);
  context.compare({
    on: note,
    ...sidesOf(figure, actual, now, before, note),
    tolerance: toleranceOf(figure, stated, now.table, before.table),
  });
}

function sidesOf(
  figure: Figure,
  actual: Decimal,
  now: Entry,
  before: Entry,
  note: Note,
): Pick<CompareRequest, "left" | "operator" | "right" | "subject" | "hint"> {
  const value = figure.direction === "持平" ? actual.times(0) : figure.direction === "减少" ? figure.value!.negated() : figure.value!;
  const amount = figureAmount(figure, note.layout.title);
  return {
    left: single({ ...amount, value }, `${amount.label}（${figure.text}）`),
    operator: "=",
    right: {
      label: `${labelAcross(now)}本年与上年之差`,
      value: actual,
      amounts: [now, before].map((each, at) => ({ ...each.amount, label: `${at === 0 ? "本年" : "上年"}${labelOf(each)}` })),
      isWorkedOut: true,
    },
    subject: figure.subject ?? figure.text,
    hint: {
      zh: "减少以负数表示。请核对增减额、增减方向，以及上年所用的是不是同一口径的预算数。",
      en: "A decrease is shown as negative. Check amount and direction, and whether last year's figure is the same kind of budget.",
    },
  };
}

/** The year's own figure that the change is of: it says which amount of which table is meant. */
function statedOf({ figures }: Note, { subject }: Figure): Figure | null {
  if (subject === null) return null;
  const [first, ...more] = figures.filter((other) => isStated(other) && other.subject === subject && other.refersTo !== null);
  return first && more.every(({ refersTo }) => JSON.stringify(refersTo) === JSON.stringify(first.refersTo)) ? first : null;
}

function entryOf({ tables }: Budget, { refersTo }: Figure): Entry | null {
  const table = refersTo && tables.get(refersTo.table);
  const found = table && !isUnfilled(table) ? entryAt(table, refersTo) : null;
  return found?.amount.value && found.amount.problem === null ? found : null;
}

/** Each of the amounts stands for what rounds to it; 持平 is said of what is the same in the places that the prose prints. */
function toleranceOf(figure: Figure, stated: Figure, now: Table, before: Table): Decimal {
  const own = figure.direction === "持平" ? lastPlaceOf(stated) : lastPlaceOf(figure);
  return own.plus(lastPlace(now)).plus(lastPlace(before)).div(2);
}
