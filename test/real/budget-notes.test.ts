import { beforeAll, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import type { Grid } from "../../src/grid/grid";
import type { Figure, Note, ProjectNote } from "../../src/reading/budget-facts";
import { readNotes } from "../../src/reading/notes";
import { plainMoney } from "../../src/values/money";
import { describeWithDocument } from "../support/needs";
import { oneCellGrid, rowsGrid } from "../support/text-grid";

const expected = JSON.parse(readFileSync(new URL("./budget-2021-notes.expected.json", import.meta.url), "utf8")) as Expected;

interface ExpectedFigure {
  readonly text: string;
  readonly value: string | null;
  readonly printed: string | null;
  readonly unit: string | null;
  readonly subject: string;
  readonly direction: string | null;
  readonly comparedWithYear: number | null;
}
interface Expected {
  readonly units: { department: string; subordinate: number; administrative: number; institutions: number; list: string[] };
  readonly prose: readonly { title: string; year: number; figures: ExpectedFigure[] }[];
  readonly projects: readonly {
    name: string;
    implementingUnit: string;
    startDate: string;
    endDate: string;
    total: string | null;
    parts: { name: string; value: string }[];
    targetsTable: string;
    figures: ExpectedFigure[];
  }[];
}

/** The sheets of the budget, by the line with which their text begins. */
const SHEETS = {
  duties: "上海市科学技术协会主要职能",
  units: "上海市科学技术协会机构设置",
  glossary: "名词解释",
  explanation: "2021年部门预算编制说明",
  others: "其他相关情况说明",
  projects: "项目经费情况说明",
} as const;
type SheetName = keyof typeof SHEETS;

function linesOf(text: string, name: SheetName): string[] {
  const lines = text.split(/\r?\n/);
  const from = lines.findIndex((line) => line.trim() === SHEETS[name]);
  // Three blank lines end a part of the document; the projects are its end.
  if (name === "projects") return lines.slice(from);
  const length = lines.slice(from).findIndex((_, index, rest) => rest.slice(index, index + 3).every((line) => line.trim() === ""));
  return lines.slice(from, length < 0 ? undefined : from + length);
}

/** Lines put together where they only broke at the width of the page: as somebody who copies the text into a sheet would. */
function paragraphs(lines: readonly string[]): string[] {
  return lines.reduce<string[]>((done, line, index) => {
    const begins = index === 0 || /^\s|^[一二三四五六七]、/.test(line) || lines[index - 1]!.trim() === "" || index === 1;
    if (line.trim() === "") return done;
    return begins ? [...done, line.trim()] : [...done.slice(0, -1), done.at(-1)! + line.trim()];
  }, []);
}

const WAYS: Readonly<Record<string, (lines: readonly string[]) => Grid>> = {
  "a paragraph a row": (lines) => rowsGrid(paragraphs(lines)),
  "all in one cell": (lines) => oneCellGrid(paragraphs(lines)),
  "in one cell with the lines as wrapped": (lines) => oneCellGrid(lines),
  "a wrapped line a row": (lines) => rowsGrid(lines),
};

const figureFacts = ({ value, printed, unit, isMoney, subject, direction, comparedWithYear, text }: Figure): object => ({
  text,
  value: value && (isMoney ? plainMoney(value) : value.toString()),
  printed,
  unit,
  subject,
  direction,
  comparedWithYear,
});
const wanted = ({ text, value, printed, unit, subject, direction, comparedWithYear }: ExpectedFigure): object => ({
  text,
  value,
  printed,
  unit,
  subject,
  direction,
  comparedWithYear,
});

describeWithDocument("the prose of the published 2021 budget", "004_449165ee9064ed39.txt", (document) => {
  let text = "";
  beforeAll(() => {
    text = readFileSync(document, "utf8");
  });
  const read = (name: SheetName, way: string): (Note | ProjectNote)[] => readNotes("a.xlsx", WAYS[way]!(linesOf(text, name)));
  const only = (name: SheetName, way: string): Note => {
    const notes = read(name, way);
    expect(notes.map(({ kind }) => kind)).toEqual(["note"]);
    return notes[0] as Note;
  };

  test.each(Object.keys(WAYS))("says its figures, %s", (way) => {
    for (const [index, name] of (["explanation", "others"] as const).entries()) {
      const note = only(name, way);
      const { title, year, figures } = expected.prose[index]!;
      expect([note.title.value, note.year.value, note.isBlank]).toEqual([title, year, false]);
      expect(note.figures.map(figureFacts)).toEqual(figures.map(wanted));
    }
  });

  test.each(Object.keys(WAYS))("lists its units, %s", (way) => {
    const { units } = only("units", way);
    expect({
      department: units!.department,
      subordinate: units!.subordinate!.value!.toNumber(),
      administrative: units!.administrative!.value!.toNumber(),
      institutions: units!.institutions!.value!.toNumber(),
      list: units!.units.map(({ value }) => value),
    }).toEqual(expected.units);
  });

  test.each(Object.keys(WAYS))("describes its projects, %s", (way) => {
    const facts = (read("projects", way) as ProjectNote[]).map((note) => ({
      name: note.name.value,
      implementingUnit: note.implementingUnit.value,
      startDate: note.startDate.value,
      endDate: note.endDate.value,
      total: note.total.value && plainMoney(note.total.value),
      parts: note.parts.map(({ name, amount }) => ({ name, value: plainMoney(amount.value!) })),
      targetsTable: note.targetsTable.value,
      figures: note.figures.map(figureFacts),
    }));
    expect(facts).toEqual(expected.projects.map((project) => ({ ...project, figures: project.figures.map(wanted) })));
  });

  test.each(Object.keys(WAYS))("has duties and a glossary without figures, %s", (way) => {
    for (const [name, about] of [
      ["duties", "duties"],
      ["glossary", "glossary"],
    ] as const) {
      const note = only(name, way);
      expect([note.about, note.figures, note.isBlank]).toEqual([about, [], false]);
    }
  });

  test("speaks of the tables where that is certain, and never in its changes", () => {
    const cells = [...only("explanation", "a paragraph a row").figures, ...only("others", "a paragraph a row").figures].map(
      ({ subject, direction, refersTo }) => [
        direction ?? subject,
        refersTo && [refersTo.table, refersTo.side, refersTo.row, refersTo.column].filter((part) => part !== null).join(" "),
      ],
    );
    expect(cells).toEqual([
      ["预算支出总额", "budget-expenditure total 合计"],
      ["财政拨款支出预算", "budget-appropriation expenditure total 合计"],
      ["减少", null],
      ["一般公共预算拨款支出预算", "budget-appropriation expenditure total 一般公共预算"],
      ["减少", null],
      ["国有资本经营预算拨款支出预算", "budget-appropriation expenditure total 国有资本经营预算"],
      ...["一般公共服务支出", "科学技术支出", "社会保障和就业支出", "卫生健康支出", "住房保障支出"].map((row) => [
        row,
        `budget-appropriation expenditure ${row} 合计`,
      ]),
      ["三公经费预算数", "budget-three-public total 合计"],
      ["持平", null],
      ["因公出国（境）费", "budget-three-public total 因公出国(境)费"],
      ["持平", null],
      ["公务用车购置及运行费", "budget-three-public total 公务用车购置及运行费小计"],
      ["持平", null],
      ["公务接待费", "budget-three-public total 公务接待费"],
      ["持平", null],
      ["机关", null],
      ["机关运行经费预算", "budget-three-public total 机关运行经费预算数"],
      ...[
        "政府采购预算",
        "政府采购货物预算",
        "政府采购工程预算",
        "政府采购服务预算",
        "面向中小企业预留政府采购项目预算金额",
        "预留给小型和微型企业的政府采购项目预算",
        "预算单位",
        "编报绩效目标的项目",
        "项目预算资金",
      ].map((subject) => [subject, null]),
    ]);
  });
});
