import { beforeAll, describe, expect, test } from "@jest/globals";
import Decimal from "decimal.js";
import { readFileSync } from "node:fs";
import { importText, type ImportedText } from "../../src/importing/import-text";
import { projectNoteLayout } from "../../src/official/note-layout";
import type { FilledNote, FilledProjectNote, FilledRow, FilledTable } from "../../src/official/filled-budget";
import { describeWithDocument } from "../support/needs";

interface ExpectedTable {
  layout: string;
  title: string;
  year: number;
  unit: string;
  department: string;
  rows: { side: string | null; code: string | null; name: string; amounts: Record<string, string | null> }[];
}

/** Transcribed by hand from the published text, never by the importer. */
const expected = (JSON.parse(readFileSync("test/real/budget-2021-tables.expected.json", "utf8")) as { tables: ExpectedTable[] }).tables;

type Row = { side: string | null; code: string | null; name: string; amounts: Record<string, string> };

/** Amounts in 元 with two places, as the oracle has them. */
function plainRow({ side, code, name, amounts }: FilledRow, layout: string): Row {
  const factor = layout === "budget-three-public" ? 1e4 : 1;
  return {
    side,
    code,
    name: name.normalize("NFKC"),
    amounts: Object.fromEntries(Object.entries(amounts).map(([key, digits]) => [key, new Decimal(digits).times(factor).toFixed(2)])),
  };
}

function oracleRow({ side, code, name, amounts }: ExpectedTable["rows"][number]): Row {
  const printed = Object.entries(amounts).flatMap(([key, amount]) => (amount === null ? [] : [[key, amount] as const]));
  return { side, code, name: name.normalize("NFKC"), amounts: Object.fromEntries(printed) };
}

function tablesOf({ budget }: ImportedText): FilledTable[] {
  return budget.filter((sheet) => sheet.kind === "table");
}

function rowsOf(imported: ImportedText): [string, Row[]][] {
  return tablesOf(imported).map(({ layout, rows }) => [layout, rows.map((row) => plainRow(row, layout))]);
}

function reviewed(imported: ImportedText): [string, string, readonly string[]][] {
  return tablesOf(imported).flatMap(({ layout, rows }) =>
    rows.flatMap(({ name, review }) => (review ? [[layout, name, review.columns] as [string, string, readonly string[]]] : [])),
  );
}

const wanted = expected.map(({ layout, rows }): [string, Row[]] => [layout, rows.map(oracleRow)]);

describeWithDocument("the published department budget of 2021", "004_449165ee9064ed39.txt", (document) => {
  let text: string;
  let imported: ImportedText;

  beforeAll(() => {
    text = readFileSync(document, "utf8");
    imported = importText(text);
  });

  test("every row and figure of its eight tables, in its column, none in doubt", () => {
    expect(tablesOf(imported).map(({ layout, year, department }) => ({ layout, year, department }))).toEqual(
      expected.map(({ layout, year, department }) => ({ layout, year, department })),
    );
    expect(rowsOf(imported)).toEqual(wanted);
    expect(reviewed(imported)).toEqual([]);
  });

  test("nothing is left over, and no form is found in it", () => {
    expect(imported.leftOver).toEqual([]);
    expect(imported.forms).toEqual([]);
  });

  test("its prose and its eight project notes, in the order of the document", () => {
    expect(imported.budget.map((sheet) => (sheet.kind === "note" ? sheet.about : sheet.kind === "table" ? "table" : sheet.name))).toEqual([
      ...["duties", "units", "glossary", "explanation"],
      ...expected.map(() => "table"),
      ...["other-matters", "科普资源平台建设费", "网络建设及阵地建设费", "2021创新峰会经费", "基层科普服务费", "继续教育培训费"],
      ...["科技社团党建工作费", "落实推进《全民科学素质纲要》经费", "科协大院日常运行与维护费"],
    ]);
  });

  test("no word of the prose is lost or cut: its figures stand whole in its paragraphs", () => {
    const notes = JSON.parse(readFileSync("test/real/budget-2021-notes.expected.json", "utf8")) as {
      prose: { title: string; figures: { text: string }[] }[];
      projects: { name: string; figures: { text: string }[] }[];
      units: { list: string[] };
    };
    for (const { title, figures } of notes.prose) {
      const note = imported.budget.find((sheet) => sheet.kind === "note" && sheet.title === title) as FilledNote;
      for (const figure of figures) expect(note.paragraphs.filter((paragraph) => paragraph.includes(figure.text))).not.toEqual([]);
    }
    for (const { name, figures } of notes.projects) {
      const note = imported.budget.find((sheet) => sheet.kind === "project-note" && sheet.name === name) as FilledProjectNote;
      for (const figure of figures) expect(note.sections.annualBudget!.join("")).toContain(figure.text);
    }
    const units = imported.budget.find((sheet) => sheet.kind === "note" && sheet.about === "units") as FilledNote;
    expect(units.paragraphs.slice(1).map((unit) => unit.replace(/^\d+\./, ""))).toEqual(notes.units.list);
    const letters = (all: string): string => [...all.replace(/\s/g, "")].sort().join("");
    const tables = /2021年部门财务收支预算总表[^]*?(?=其他相关情况说明)/;
    const prose = text
      .replace(tables, "")
      .replace(/ 预算主管部门：.*/, "")
      .replace(/[一二三四五六七]、(?:项目概述|立项依据|实施主体|实施方案|实施周期|年度预算安排|绩效目标)\n/g, "")
      .replaceAll("项目经费情况说明", "");
    const kept = imported.budget.flatMap((sheet) =>
      sheet.kind === "note"
        ? [sheet.title, ...sheet.paragraphs]
        : sheet.kind === "project-note"
          ? [sheet.name, ...Object.values(sheet.sections).flat()]
          : [],
    );
    expect(letters(kept.join(""))).toBe(letters(prose));
  });

  describe("gives the same tables", () => {
    const same: [string, (text: string) => string][] = [
      ["without blank lines", (all) => all.replace(/\n\s*\n+/g, "\n")],
      ["with tabs instead of blanks", (all) => all.replace(/(\S) (?=\S)/g, "$1\t")],
      ["with full-width digits", (all) => all.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))],
      ["without separators of thousands", (all) => all.replace(/(?<=\d),(?=\d{3})/g, "")],
      ["with two decimals", (all) => all.replace(/(?<=\d{1,3}(?:,\d{3})+)(?![,.\d])/g, ".00")],
      ["with joined codes", (all) => all.replace(/^(\d{3}) (\d\d)(?: (\d\d))? /gm, "$1$2$3 ")],
      ["with each level of the codes alone", (all) => all.replace(/^\d{3} (?:\d\d )?(?=\d\d \D)/gm, "")],
      ["with names next to their codes and figures", (all) => all.replace(/^((?:\d\d\d? ?)+) (\D+) (\d)/gm, "$1$2$3")],
      ["with numbers of pages", (all) => all.replace(/\n\n\n\n(?=项目 )/g, "\n\n- 12 -\n\n\n")],
      ["with titles in two lines", (all) => all.replace(/^(2021年部门.*预算)(.*表)$/gm, "$1\n$2")],
      ["with names broken before the figures", (all) => all.replace(/^(\d{3} \d\d \d\d \D{5,}?)(\D{3}) (?=\d)/gm, "$1\n$2 ")],
      ["with names broken behind the figures", (all) => all.replace(/^(\d{3} \d\d \d\d \D{6})(\D{3,}) (\d.*)$/gm, "$1 $3\n$2")],
      [
        "with the code and figures between two halves of the name",
        (all) => all.replace(/^(\d{3} \d\d \d\d) (\D{6})(\D{3,}) (\d.*)$/gm, "$2\n$1 $4\n$3"),
      ],
      [
        "with the headings again every few rows",
        (all) =>
          all.replace(
            /^(206 07 \d\d .*)$/gm,
            "$1\n\n\n\n项目 支出预算\n\n功能分类科目编码\n功能分类科目名称 合计 基本支出 项目支出\n\n类 款 项",
          ),
      ],
    ];
    test.each(same)("%s", (_, change) => {
      const changed = change(text);
      expect(changed).not.toBe(text);
      const again = importText(changed);
      expect(rowsOf(again)).toEqual(wanted);
      expect(reviewed(again)).toEqual([]);
    });

    test("of another year", () => {
      const again = importText(text.replaceAll("2021", "2024").replaceAll("2020", "2023"));
      expect(tablesOf(again).map(({ year }) => year)).toEqual(expected.map(() => 2024));
      expect(rowsOf(again)).toEqual(wanted);
    });

    test("in 万元", () => {
      const inWan = (figure: string): string => new Decimal(figure.replaceAll(",", "")).div(1e4).toFixed();
      const again = importText(
        text
          .replace(/单位：元/g, "单位：万元")
          .replace(/\d{1,3}(?:,\d{3})+(?!万)/g, inWan)
          .replace(/(?<= )0(?= )/g, ""),
      );
      expect(rowsOf(again)).toEqual(wanted);
      expect(reviewed(again)).toEqual([]);
    });

    test("in another order", () => {
      const parts = text.split(/(?=^(?:2021年部门\S+表|部门“三公”.*表|其他相关情况说明|2021年部门预算编制说明)$)/m);
      const [head, ...others] = parts;
      const again = importText([head, ...others.reverse()].join(""));
      expect(new Map(rowsOf(again))).toEqual(new Map(wanted));
      expect(reviewed(again)).toEqual([]);
    });
  });

  test("gives the same prose where its lines and pages break elsewhere", () => {
    // Within a project's sections a line may begin with a number by chance, which then begins a paragraph, or break at a blank: their words count.
    const prose = ({ budget }: ImportedText): unknown[] =>
      budget.flatMap<unknown>((sheet) => {
        if (sheet.kind === "table") return [];
        return sheet.kind === "note"
          ? [sheet]
          : [sheet.name, ...Object.entries(sheet.sections).map(([key, own]) => [key, own.join("").replace(/\s/g, "")])];
      });
    for (const width of [30, 37, 44, 51]) {
      const again = importText(rewrapped(imported, width));
      expect(prose(again)).toEqual(prose(imported));
      expect(again.leftOver.every(({ text: page }) => page.startsWith("- "))).toBe(true);
    }
  });

  describe("damaged", () => {
    test("a changed digit stays in the sheet for the check to find, in its column or up for review", () => {
      const lines = text.split("\n");
      const rows = lines.flatMap((line, index) => (/^(?:\d{3} |合计 )\D*.*\d,\d{3}/.test(line) ? [index] : []));
      expect(rows.length).toBeGreaterThan(100);
      let open = 0;
      for (const at of rows.filter((_, index) => index % 3 === 0)) {
        const line = lines[at]!;
        const cut = line.lastIndexOf(",");
        const digit = (Number(line[cut + 1]) + 1) % 10;
        const changed = line.slice(0, cut + 1) + digit + line.slice(cut + 2);
        const again = importText([...lines.slice(0, at), changed, ...lines.slice(at + 1)].join("\n"));
        const figure = changed.split(" ").at(-1)!.replaceAll(",", "");
        const rowsNow = rowsOf(again);
        const differing = rowsNow.flatMap(([layout, own], table) =>
          own.flatMap((row, index) =>
            JSON.stringify(sorted(row)) === JSON.stringify(sorted(wanted[table]![1][index]!))
              ? []
              : [{ layout, row, index, before: wanted[table]![1][index]! }],
          ),
        );
        const marks = reviewed(again);
        open += marks.length;
        for (const { layout, row, before } of differing) {
          const columns = marks.find(([of, name]) => of === layout && name.normalize("NFKC") === row.name)?.[2] ?? [];
          const wrong = Object.keys({ ...row.amounts, ...before.amounts }).filter((key) => row.amounts[key] !== before.amounts[key]);
          const isFigure = wrong.length === 1 && row.amounts[wrong[0]!] === `${figure}.00`;
          expect([at, line, changed, isFigure || wrong.every((key) => columns.includes(key))]).toEqual([at, line, changed, true]);
        }
        expect(rowsNow.flatMap(([, own]) => own.flatMap(({ amounts }) => Object.values(amounts)))).toContain(`${figure}.00`);
      }
      expect(open).toBeLessThan(rows.length);
    });

    test("a dropped row puts no figure of the others into a wrong column unsaid", () => {
      const lines = text.split("\n");
      const rows = lines.flatMap((line, index) => (/^(?:\d{3} |合计 )\D*.*\d,\d{3}/.test(line) ? [index] : []));
      for (const at of rows.filter((_, index) => index % 4 === 1)) {
        const again = importText(lines.filter((_, index) => index !== at).join("\n"));
        const marks = reviewed(again);
        rowsOf(again).forEach(([layout, own], table) => {
          for (const row of own) {
            const columns = marks
              .filter(([of, name]) => of === layout && name.normalize("NFKC") === row.name)
              .flatMap(([, , keys]) => keys);
            const sure = (all: Record<string, string>): unknown =>
              Object.entries(all)
                .filter(([key]) => !columns.includes(key))
                .sort();
            const before = wanted[table]![1].filter(({ code, name }) => code === row.code && name === row.name).map(({ amounts }) =>
              sure(amounts),
            );
            expect([lines[at], before]).toEqual([lines[at], expect.arrayContaining([sure(row.amounts)])]);
          }
        });
      }
    });
  });
});

function sorted({ amounts, ...row }: Row): unknown {
  return { ...row, amounts: Object.entries(amounts).sort() };
}

/** The prose of an import as a text whose lines are as wide as told, with the number of a page and blank lines now and then. */
function rewrapped({ budget }: ImportedText, width: number): string {
  const lines: string[] = [];
  const print = (text: string, indent: string): void => {
    for (const line of `${indent}${text}`.match(new RegExp(`.{1,${width}}`, "g"))!) {
      lines.push(line);
      if (lines.length % 23 === 0) lines.push("", `- ${lines.length} -`, "");
    }
  };
  const headings = projectNoteLayout.sections.map(({ key, label }, index) => [key, `${"一二三四五六七"[index]}、${label}`] as const);
  for (const sheet of budget) {
    if (sheet.kind === "table") continue;
    lines.push("", sheet.kind === "note" ? sheet.title : sheet.name, "");
    if (sheet.kind === "note") for (const paragraph of sheet.paragraphs) print(paragraph, "    ");
    else
      for (const [key, heading] of headings) {
        lines.push("", heading, "");
        for (const paragraph of sheet.sections[key] ?? []) print(paragraph, "    ");
      }
  }
  return lines.join("\n");
}
