import { readFileSync } from "node:fs";
import Decimal from "decimal.js";
import type { FilledRow, FilledTable } from "../../src/official/filled-budget";
import { noteLayouts, projectNoteLayout, type NoteKind } from "../../src/official/note-layout";
import type { ColumnKey, Side, TableId } from "../../src/official/table-layout";
import type { Figure, Note, ProjectNote, Reference, SheetPlace } from "../../src/reading/budget-facts";
import type { Fact } from "../../src/reading/facts";

interface PublishedTable {
  readonly layout: TableId;
  readonly year: number;
  readonly unit: "元" | "万元";
  readonly department: string;
  readonly rows: readonly {
    readonly side: Side | null;
    readonly code: string | null;
    readonly name: string;
    readonly amounts: Partial<Record<ColumnKey, string | null>>;
  }[];
}

interface PublishedFigure {
  readonly text: string;
  readonly value: string | null;
  readonly printed: string | null;
  readonly unit: string | null;
  readonly subject: string;
  readonly direction: Figure["direction"];
  readonly comparedWithYear: number | null;
}

interface PublishedNotes {
  readonly units: { department: string; subordinate: number; administrative: number; institutions: number; list: readonly string[] };
  readonly prose: readonly { readonly title: string; readonly year: number; readonly figures: readonly PublishedFigure[] }[];
  readonly projects: readonly {
    readonly name: string;
    readonly implementingUnit: string;
    readonly total: string | null;
    readonly parts: readonly { readonly name: string; readonly value: string }[];
    readonly figures: readonly PublishedFigure[];
  }[];
}

function load<T>(name: string): T {
  return JSON.parse(readFileSync(`test/real/${name}.expected.json`, "utf8")) as T;
}

/** The published tables of 2021 as somebody would fill them in: amounts as printed, without separators. */
export function publishedTables(): FilledTable[] {
  const { tables } = load<{ tables: PublishedTable[] }>("budget-2021-tables");
  return tables.map(({ layout, year, unit, department, rows }) => ({
    ...{ kind: "table", layout, year, department },
    rows: rows.map(({ side, code, name, amounts }): FilledRow => {
      const filled = Object.entries(amounts).flatMap(([key, value]) => (value === null ? [] : [[key, printed(value, unit)]]));
      return { side, code, name, amounts: Object.fromEntries(filled) as FilledRow["amounts"] };
    }),
  }));
}

/** Whole 元, or 万元 with two decimals. */
function printed(value: string, unit: "元" | "万元"): string {
  return unit === "万元" ? new Decimal(value).div(1e4).toFixed(2) : new Decimal(value).toFixed();
}

/** Which amount of which table the notes of 2021 speak of, worked out by hand from their paragraphs. */
const SPEAKS_OF: Readonly<Record<string, Reference>> = Object.fromEntries([
  ["预算支出总额", { table: "budget-expenditure", side: null, row: "total", column: "合计" }],
  ["财政拨款支出预算", { table: "budget-appropriation", side: "expenditure", row: "total", column: "合计" }],
  ["一般公共预算拨款支出预算", { table: "budget-appropriation", side: "expenditure", row: "total", column: "一般公共预算" }],
  ["国有资本经营预算拨款支出预算", { table: "budget-appropriation", side: "expenditure", row: "total", column: "国有资本经营预算" }],
  ...["一般公共服务支出", "科学技术支出", "社会保障和就业支出", "卫生健康支出", "住房保障支出"].map((row) => [
    row,
    { table: "budget-appropriation", side: "expenditure", row, column: "合计" },
  ]),
  ...(
    [
      ["三公经费预算数", "合计"],
      ["因公出国（境）费", "因公出国(境)费"],
      ["公务用车购置及运行费", "公务用车购置及运行费小计"],
      ["公务接待费", "公务接待费"],
      ["机关运行经费预算", "机关运行经费预算数"],
    ] as const
  ).map(([subject, column]) => [subject, { table: "budget-three-public", side: null, row: "total", column }]),
]) as Record<string, Reference>;

/** The published notes of 2021 as facts, each figure in a cell of its own. */
export function publishedNotes(file: string): (Note | ProjectNote)[] {
  const { units, prose, projects } = load<PublishedNotes>("budget-2021-notes");
  const kinds: readonly NoteKind[] = ["explanation", "other-matters"];
  const notes = prose.map(({ title, year, figures }, at) => noteOf(kinds[at]!, { file, sheet: title }, title, year, figures));
  return [unitsNote(file, units), ...notes, ...projects.map((project) => projectNote(file, project))];
}

function fact<T>(label: string, value: T | null, cell: string): Fact<T> {
  return { label, value, text: value === null ? "" : String(value), cell, problem: null };
}

function figureIn(place: SheetPlace) {
  return ({ value, ...figure }: PublishedFigure, at: number): Figure => ({
    ...place,
    ...figure,
    cell: `A${at + 3}`,
    value: value === null ? null : new Decimal(value),
    isMoney: figure.unit === null || figure.unit.endsWith("元"),
    directionUnclear: figure.text.includes("增加持平"),
    changeOf: null,
    isCompared: false,
    year: null,
    owner: null,
    approximate: false,
    partOf: null,
    listHead: null,
    refersTo: figure.direction === null ? (SPEAKS_OF[figure.subject] ?? null) : null,
  });
}

function noteOf(about: NoteKind, place: SheetPlace, title: string, year: number, figures: readonly PublishedFigure[]): Note {
  const layout = noteLayouts.find(({ kind }) => kind === about)!;
  const common = { ...place, kind: "note", layout, about, paragraphs: [], units: null, isBlank: false } as const;
  return { ...common, title: fact("标题", title, "A1"), year: fact("年度", year, "A1"), figures: figures.map(figureIn(place)) };
}

function unitsNote(file: string, { department, subordinate, administrative, institutions, list }: PublishedNotes["units"]): Note {
  const note = noteOf("units", { file, sheet: "机构设置" }, "机构设置", 2021, []);
  const count = (number: number, at: number): Figure =>
    figureIn({ file, sheet: "机构设置" })(
      {
        text: `${number}家`,
        value: String(number),
        printed: String(number),
        unit: "家",
        subject: "",
        direction: null,
        comparedWithYear: null,
      },
      at,
    );
  const figures = [subordinate, administrative, institutions].map(count);
  return {
    ...note,
    paragraphs: [],
    figures,
    units: {
      department,
      subordinate: figures[0]!,
      administrative: figures[1]!,
      institutions: figures[2]!,
      units: list.map((name, at) => fact(name, name, `A${at + 6}`)),
    },
  };
}

function projectNote(file: string, { name, implementingUnit, total, parts, figures }: PublishedNotes["projects"][number]): ProjectNote {
  const place = { file, sheet: name };
  return {
    ...{ ...place, kind: "project-note", layout: projectNoteLayout, isBlank: false, sections: {}, paragraphs: [] },
    name: fact("项目名称", name, "A1"),
    year: fact("年度", 2021, "A1"),
    implementingUnit: fact("实施主体", implementingUnit, "A2"),
    startDate: fact("开始日期", "2021-01-01", "A2"),
    endDate: fact("结束日期", "2021-12-31", "A2"),
    total: fact("本项目总金额", total === null ? null : new Decimal(total), "A3"),
    parts: parts.map((part) => ({ name: part.name, amount: fact(part.name, new Decimal(part.value), "A3") })),
    partsAreAll: true,
    targetsTable: fact<string>("绩效目标表", null, "A4"),
    paragraphs: [],
    figures: figures.map(figureIn(place)),
  };
}
