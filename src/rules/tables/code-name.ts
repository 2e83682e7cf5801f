import { oncePer } from "../../grid/once";
import { codeYears, subjectNames } from "../../official/subject-codes";
import { tableLayouts } from "../../official/tables";
import type { Budget, Table, TableRow } from "../../reading/budget-facts";
import { isSameSubject } from "../../values/subject";
import { asIs, withName } from "../budget-changes";
import type { Report } from "../report";
import { rule } from "../rule";
import type { Settings } from "../settings";
import type { Words } from "../../text/words";

const coded = tableLayouts.filter(({ sides }) => sides.some(({ codes }) => codes)).map(({ id }) => id);

export default rule({
  id: "code-name",
  family: "tables",
  severity: "warning",
  layouts: coded,
  scope: "budget",
  title: { zh: "科目编码与科目名称不对应", en: "A subject's code and its name do not belong together" },
  why: {
    zh: "同一编码在各表中应是同一科目，名称应与政府收支分类科目一致。只按在多份已公开预算中核实过的科目判断；名单里没有的编码不作判断（本单位可以补充或排除），只差标点或末尾“支出”“费”的也不算。",
    en: "One code is one subject in every table, called as the official classification calls it. Only subjects confirmed in several published budgets are judged by; a code that is not among them is passed over (an organisation may add codes or leave some out), and so are differences of marks or of a last 支出 or 费.",
  },
  basis: ["layout"],
  examples: [
    { change: asIs, finds: [] },
    { change: withName("budget-expenditure", "2080505", "机关事业单位基本养老保险缴费"), finds: [] },
    { change: withName("budget-government-fund", "2296003", "用于体育事业的彩票公益金"), finds: [] },
    { change: withName("budget-expenditure", "2080505", "#REF!"), finds: [] },
    {
      change: withName("budget-expenditure", "2080505", "机关事业单位职业年金缴费支出"),
      finds: [{ sheet: "部门支出总表", cell: "D19", expected: "机关事业单位基本养老保险缴费支出", actual: "机关事业单位职业年金缴费支出" }],
    },
    {
      change: withName("budget-income", "2296003", "用于社会福利的彩票公益金支出"),
      finds: [{ sheet: "部门收入总表", cell: "D25" }],
    },
  ],
  check(budget, context) {
    const { ofYears, own, unjudged } = namesOf(context.settings);
    const known = isOfYears(budget) ? ofYears : own;
    const sourceOf = (code: string): Words => (own.has(code) ? OWN_LIST : CLASSIFICATION);
    const all = [...rowsOf(budget)].filter(([code]) => !unjudged.has(code));
    const reports = all.flatMap(([code, rows]) => {
      return known.has(code) ? reportsAgainst(code, known, rows, sourceOf(code)) : reportBetween(code, rows);
    });
    const isDisplaced = reports.length > MOST_SLIPS && reports.length * 3 > all.length;
    if (isDisplaced) context.report(displaced(reports));
    else reports.forEach((report) => context.report(report));
  },
});

/** More wrong names, a third of all codes, are no slips: a column of codes or names has moved. */
const MOST_SLIPS = 5;

function displaced(reports: readonly Report[]): Report {
  const [first, ...others] = reports as readonly [Report, ...Report[]];
  return {
    ...first,
    subject: "displaced",
    kind: "displaced",
    message: {
      zh: `有 ${reports.length} 个编码与名称不对应，可能是编码或名称整列错行。例如：${first.message.zh}`,
      en: `${reports.length} codes and names do not belong together: a column may have moved. For instance: ${first.message.en}`,
    },
    related: others.map(({ file, sheet, cell, field }) => ({ file: file!, sheet: sheet!, cell, role: field })),
    hint: { zh: "请核对编码栏与名称栏是否逐行对齐。", en: "Check that codes and names stand in the same rows." },
  };
}

/** Names to judge by. The built-in ones hold for their years alone; those that an organisation gives, whenever they are given. */
const namesOf = oncePer(({ subjectCodes }: Settings) => {
  const given = Object.entries(subjectCodes);
  const own = new Map(given.filter((entry): entry is [string, string] => entry[1] !== null));
  const unjudged = new Set(given.filter(([, name]) => name === null).map(([code]) => code));
  const ofYears = new Map([...subjectNames, ...own].filter(([code]) => !unjudged.has(code)));
  return { ofYears, own, unjudged };
});

interface Row {
  readonly table: Table;
  readonly row: TableRow;
}

/** Rows of all tables by code. A code that stands twice in one table is not certain, and #REF! is no name. */
function rowsOf({ tables }: Budget): Map<string, Row[]> {
  const byCode = new Map<string, Row[]>();
  for (const table of tables.values()) {
    const codes = table.rows.map(({ code }) => code);
    const broken = new Set(table.errorCells.map(({ cell }) => cell));
    for (const row of table.rows) {
      const { code, subject, nameCell } = row;
      if (code === null || subject === "" || broken.has(nameCell) || codes.indexOf(code) !== codes.lastIndexOf(code)) continue;
      byCode.set(code, [...(byCode.get(code) ?? []), { table, row }]);
    }
  }
  return byCode;
}

function isOfYears({ year }: Budget): boolean {
  return year !== null && year >= codeYears.from && year <= codeYears.to;
}

/** What stands in brackets behind a name tells which 款 it is of: 行政运行（群众团体事务）. */
const QUALIFIED = /（.*）$/;

function isNamed(subject: string, official: string): boolean {
  return isSameSubject(subject, official) || isSameSubject(subject.replace(QUALIFIED, ""), official);
}

const CLASSIFICATION: Words = { zh: "政府收支分类科目", en: "the official classification" };
const OWN_LIST: Words = { zh: "规则包的科目名单", en: "the rule pack" };

/** One report for each wrong name, on the first table that prints it. */
function reportsAgainst(code: string, known: ReadonlyMap<string, string>, rows: readonly Row[], source: Words): Report[] {
  const official = known.get(code)!;
  const wrong = rows.filter(({ row: { subject } }) => !isNamed(subject, official));
  const names = [...new Set(wrong.map(({ row }) => row.subject))];
  return names.map((name) => {
    const [first, ...others] = wrong.filter(({ row }) => row.subject === name) as [Row, ...Row[]];
    const own = [...known].find(([, other]) => other === name)?.[0];
    return {
      ...placeOf(first),
      field: code,
      subject: name,
      message: {
        zh: `编码 ${code} 的名称写作“${name}”，${source.zh}中该编码为“${official}”${own ? `，“${name}”的编码是 ${own}` : ""}。`,
        en: `The code ${code} is called ${name}; in ${source.en} it is ${official}${own ? `, and ${name} is ${own}` : ""}.`,
      },
      expected: official,
      actual: name,
      related: others.map(relatedTo),
      hint: {
        zh: "请核对编码和名称，改正有误的一个；如当年科目另有规定，可不改。",
        en: "Check code and name and mend the wrong one; leave it if the year's classification says otherwise.",
      },
    };
  });
}

/** Two names for one code in two tables, of which neither is presumed right. */
function reportBetween(code: string, [first, ...more]: readonly Row[]): Report[] {
  const other = first && more.find(({ row }) => !isNamed(row.subject, first.row.subject) && !isNamed(first.row.subject, row.subject));
  if (!first || !other) return [];
  return [
    {
      ...placeOf(first),
      field: code,
      kind: "two-names",
      message: {
        zh: `编码 ${code} 在《${first.table.layout.printedTitle}》中是“${first.row.subject}”，在《${other.table.layout.printedTitle}》中是“${other.row.subject}”。`,
        en: `The code ${code} is ${first.row.subject} in ${first.table.layout.printedTitle}, but ${other.row.subject} in ${other.table.layout.printedTitle}.`,
      },
      related: [relatedTo(other)],
      hint: { zh: "请核对编码和名称，各表保持一致。", en: "Check code and name, and use the same in all tables." },
    },
  ];
}

function placeOf({ table: { file, sheet }, row }: Row): Pick<Report, "file" | "sheet" | "cell"> {
  return { file, sheet, cell: row.nameCell };
}

function relatedTo(row: Row): NonNullable<Report["related"]>[number] {
  const { table } = row;
  return { file: table.file, sheet: table.sheet, cell: row.row.nameCell, role: `《${table.layout.printedTitle}》${row.row.subject}` };
}
