import type { FilledBudgetSheet } from "../../official/filled-budget";
import type { TableId } from "../../official/table-layout";
import { tableLayouts } from "../../official/tables";
import type { Budget, ProjectNote, SheetPlace } from "../../reading/budget-facts";
import { yearOf } from "../../values/date";
import { yearIn } from "../../values/year";
import { asIs, withWords } from "../budget-changes";
import type { Related } from "../report";
import { rule, type CheckContext } from "../rule";

export default rule({
  id: "year-consistent",
  family: "dates",
  severity: "error",
  layouts: [...tableLayouts.map(({ id }) => id), "budget-notes", "budget-project-note"],
  scope: "budget",
  title: { zh: "同一份预算中年份不一致", en: "The sheets of one budget name different years" },
  why: {
    zh: "一份部门预算的各张表、编制说明和项目说明都属于同一年度。标题年份与多数不同的，多半是沿用了往年的表；项目实施周期应包含该年度，所引绩效目标表也应是该年度的。",
    en: "Tables, explanations and project descriptions of one budget are of one year. A title that names another than most is mostly an earlier year's; a project's period includes the year, and the table of targets that it refers to is that year's too.",
  },
  basis: ["layout"],
  examples: [
    { change: asIs, finds: [] },
    { change: withWords("2024年1月1日-12月31日", "2023年7月1日至2025年6月30日"), finds: [] },
    {
      change: ofYear("budget-income", 2023),
      finds: [{ sheet: "部门收入总表", cell: "A2", expected: "2024", actual: "2023" }],
    },
    {
      change: withWords("2024年1月1日-12月31日", "2023年1月1日-12月31日"),
      finds: [
        { sheet: "流动科普展览", cell: "A12", expected: "2024", actual: "2023" },
        { sheet: "科技讲座", cell: "A12", expected: "2024", actual: "2023" },
      ],
    },
    {
      change: withWords("《2024年某市科普中心项目绩效目标表》", "《2023年某市科普中心项目绩效目标表》"),
      finds: [{ sheet: "流动科普展览", cell: "A16", severity: "warning", expected: "2024", actual: "2023" }],
    },
  ],
  check(budget, context) {
    const dated = datedSheets(budget);
    const year = mostFrequent(dated.filter(({ titled }) => titled).map((sheet) => sheet.year));
    if (year === null) return;
    const same = dated.filter((sheet) => sheet.titled && sheet.year === year);
    const related = same.slice(0, 1).map(({ file, sheet, cell, name }): Related => ({ file, sheet, cell, role: name }));
    for (const { file, sheet, cell, name, titled, year: own } of dated) {
      if (own === year) continue;
      context.report({
        file,
        sheet,
        cell,
        field: name,
        ...(titled ? {} : { severity: "warning" as const }),
        message: {
          zh: `“${name}”写的是 ${own} 年，本预算另有 ${same.length} 张表的标题是 ${year} 年。`,
          en: `${name} names ${own}, while the titles of ${same.length} other sheets of this budget name ${year}.`,
        },
        expected: String(year),
        actual: String(own),
        related,
        hint,
      });
    }
    for (const note of budget.projectNotes) sayOtherYears(note, year, related, context);
  },
});

const hint = { zh: "请核对年份是否沿用了往年的表。", en: "Check whether the year is left over from an earlier budget." };

interface DatedSheet extends SheetPlace {
  readonly name: string;
  readonly year: number;
  readonly cell: string;
  /** False where the year is only what the text speaks of most. */
  readonly titled: boolean;
}

function datedSheets({ tables, notes }: Budget): DatedSheet[] {
  const dated = [...tables.values(), ...notes].map(({ file, sheet, year, title, layout }) => ({
    file,
    sheet,
    name: "printedTitle" in layout && typeof layout.printedTitle === "string" ? layout.printedTitle : layout.title,
    year: year.value,
    cell: year.value === null ? title.cell : year.cell,
    titled: year.cell === title.cell,
  }));
  return dated.filter((sheet): sheet is DatedSheet => sheet.year !== null);
}

/** The year named most often, the later of two that are named as often. */
function mostFrequent(years: readonly number[]): number | null {
  const counts = [...new Set(years)].map((year) => ({ year, count: years.filter((other) => other === year).length }));
  const [first] = counts.sort((a, b) => b.count - a.count || b.year - a.year);
  return first?.year ?? null;
}

function sayOtherYears(note: ProjectNote, year: number, related: readonly Related[], context: CheckContext): void {
  const { file, sheet, startDate, endDate, targetsTable } = note;
  const [from, to] = [startDate, endDate].map(({ value }) => (value === null ? year : yearOf(value)));
  if (from! > year || to! < year) {
    context.report({
      file,
      sheet,
      cell: startDate.cell,
      field: "实施周期",
      message: {
        zh: `实施周期 ${startDate.value} 至 ${endDate.value} 没有一天在 ${year} 年度内。`,
        en: `The project runs from ${startDate.value} to ${endDate.value}, with no day in ${year}.`,
      },
      expected: String(year),
      actual: from === to ? String(from) : `${from}—${to}`,
      related,
      hint,
    });
  }
  const named = targetsTable.value === null ? null : yearIn(targetsTable.value);
  if (named === null || named === year) return;
  context.report({
    file,
    sheet,
    cell: targetsTable.cell,
    field: "绩效目标",
    severity: "warning",
    message: {
      zh: `所引《${targetsTable.value}》是 ${named} 年的，本预算是 ${year} 年度的。`,
      en: `It refers to 《${targetsTable.value}》 of ${named}, but the budget is for ${year}.`,
    },
    expected: String(year),
    actual: String(named),
    related,
    hint,
  });
}

/** Prints another year in a table's title. */
function ofYear(layout: TableId, year: number) {
  return (clean: readonly FilledBudgetSheet[]): readonly FilledBudgetSheet[] =>
    clean.map((sheet) => (sheet.kind === "table" && sheet.layout === layout ? { ...sheet, year } : sheet));
}
