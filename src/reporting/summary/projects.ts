import Decimal from "decimal.js";
import { address } from "../../grid/address";
import type { PlannedCell, SheetPlan } from "../../grid/sheet-plan";
import { summaryKey, summaryNames, summaryTitles } from "../../text/summary";
import { projectWords as words } from "../../text/summary-projects";
import { shownMoney } from "../../values/money";
import { CODE_LOOK } from "../findings-columns";
import { listSheet, type Column } from "../list-sheet";
import { footOf } from "../reasons";
import { projectFigures, type Figure } from "./project-figures";
import { projectRows, type ProjectRow } from "./project-rows";
import { groupsOf, withTotals } from "./project-totals";
import { rowKeys } from "./row-keys";
import type { SummaryOptions, SummarySource } from "./source";

/** A column before the figures. */
interface Named {
  readonly id: "number" | "file" | "unit" | "name" | "cell" | "year" | "nature" | "period";
  readonly column: Column<ProjectRow>;
}

/**
 * 项目绩效汇总: one row for each form that is filled in, of whatever generation and year, its amounts as formulas into the form; totals by unit,
 * and by year where forms of several years stand there. Columns that no form has are left out.
 */
export function projectsSheet(source: SummarySource, options: SummaryOptions): SheetPlan {
  const { language } = options;
  const { rows, blank } = projectRows(source.readings, source.result, language);
  const named = namedColumns(rows, options);
  const figures = projectFigures(rows, { ...source, ...options });
  const groups = groupsOf(rows);
  const keys = rowKeys([...rows, ...groups].map(({ identity }) => identity));
  const lines = linesOf(rows, blank, language);
  const at = (row: number, id: string): string => {
    const index = figures.findIndex((figure) => figure.id === id);
    return address({ row, col: named.length + index });
  };
  const plan = listSheet<ProjectRow>({
    name: summaryNames.projects[language],
    title: summaryTitles.projects[language],
    lines,
    columns: [
      ...named.map(({ column }) => column),
      ...figures.map((figure) => figureColumn(figure, rows, at, language)),
      { title: summaryKey[language], width: 11, value: (_, index) => keys[index]!, look: () => CODE_LOOK },
    ],
    rows,
    nothing: words.nothing(blank)[language],
    key: summaryKey[language],
    ...footOf(source.result.pack, options),
  });
  if (rows.length === 0) return { ...plan, onlyOver: true };
  const columns = { unit: colOf(named, "unit"), name: colOf(named, "name"), year: colOf(named, "year"), figures: named.length };
  return withTotals(plan, { rows, groups, figures, columns, at, first: lines.length + 2, keys: keys.slice(rows.length), language });
}

function colOf(named: readonly Named[], id: Named["id"]): number {
  return named.findIndex((each) => each.id === id);
}

function linesOf(rows: readonly ProjectRow[], blank: number, language: SummaryOptions["language"]): string[] {
  if (rows.length === 0) return [];
  const fixed = rows.some(({ form }) => form.indicators.some((indicator) => indicator.fixed));
  return [words.currency, words.counts(rows.length, blank), words.indicators(fixed)].map((line) => line[language]);
}

function namedColumns(rows: readonly ProjectRow[], { language, linkTo, nameOf = (file) => file }: SummaryOptions): Named[] {
  const link = { color: "0563C1", underline: true } as const;
  const place = ({ form: { file, sheet, fields } }: ProjectRow): Pick<PlannedCell, "link"> => ({
    link: { ...(linkTo ? { file: linkTo(file) } : {}), sheet, cell: fields.projectName.cell },
  });
  const several = new Set(rows.map(({ form }) => form.file)).size > 1;
  const named = (id: Named["id"], column: Omit<Column<ProjectRow>, "title">): Named => ({
    id,
    column: { title: words[id][language], ...column },
  });
  return [
    named("number", { width: 5, align: "center", value: (_, index) => index + 1 }),
    ...(several ? [named("file", { width: 14, value: ({ form }) => nameOf(form.file) })] : []),
    named("unit", { width: 17, value: ({ unit }) => unit }),
    named("name", { width: 24, value: ({ name }) => name }),
    // The link has a cell of its own: LibreOffice does not wrap the text of one.
    named("cell", { width: 7, align: "center", value: ({ form }) => form.fields.projectName.cell, look: () => link, extra: place }),
    named("year", { width: 7, align: "center", value: ({ year }) => year }),
    named("nature", { width: 12, value: ({ nature }) => nature }),
    named("period", { width: 13, align: "center", value: ({ period }) => period }),
  ];
}

/** Headings are at most two lines of Chinese; a figure that does not fit would show as ####. */
function figureColumn(
  figure: Figure,
  rows: readonly ProjectRow[],
  at: (row: number, id: string) => string,
  language: SummaryOptions["language"],
): Column<ProjectRow> {
  const { id, format, value, live } = figure;
  const sum = rows.reduce((total, row) => total + Math.abs(value(row) ?? 0), 0);
  const width = figure.money ? Math.max(12, widthOf(sum) + 1.5) : figure.width;
  return {
    title: words[id][language],
    width,
    align: figure.money ? "right" : "center",
    value,
    look: () => ({ indent: 0, wrap: false, numberFormat: format }),
    extra: (row, { row: line }) => live?.(row, (other) => at(line, other)) ?? {},
  };
}

function widthOf(sum: number): number {
  return shownMoney(new Decimal(sum).toDecimalPlaces(2)).length;
}
