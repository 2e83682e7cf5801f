import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { readFileSync } from "node:fs";
import { makeGrid } from "../../src/grid/grid";
import { noteLayouts, projectNoteLayout } from "../../src/official/note-layout";
import type { Figure, Note, ProjectNote } from "../../src/reading/budget-facts";
import { readNotes } from "../../src/reading/notes";
import { readWorkbook } from "../../src/reading/workbook";
import { noteJson } from "../../src/reporting/read-notes-json";
import { readFile } from "../../src/workbook/file/read-file";
import { describeWithOfficialWorkbook } from "../support/needs";
import { oneCellGrid, rowsGrid, textCell } from "../support/text-grid";

const read = (...texts: string[]): (Note | ProjectNote)[] => readNotes("a.xlsx", rowsGrid(texts));
const cellOf = ({ refersTo }: Figure): string | null => refersTo && `${refersTo.table} ${refersTo.row} ${refersTo.column}`;

const EXPLANATION = [
  "某某区科学技术委员会2024年部门预算编制说明",
  "　　2024年，某某区科学技术委员会收入预算2,345.67万元，其中：财政拨款收入2,300万元，比2023年预算增加120万元；事业收入40万元；事业单位经营收入0万元；其他收入5.67万元。",
  "　　支出预算2,345.67万元，其中：财政拨款支出预算2,300万元，比2023年预算增加120万元。财政拨款支出预算中，一般公共预算拨款支出预算2,000万元，比2023年预算减少30万元；政府性基金拨款支出预算300万元，与2023年预算持平。",
  "　　财政拨款支出主要内容如下：",
  "　　1. “科学技术支出（类）”科目2,000万元，主要用于科研项目。",
  "　　2. “城乡社区支出”科目300万元，主要用于园区建设，2023年已安排200万元。",
];

describe("a note on how the budget was made", () => {
  test("speaks of the tables in its own year's amounts", () => {
    const [note] = read(...EXPLANATION) as [Note];
    expect([note.about, note.year.value, note.isBlank]).toEqual(["explanation", 2024, false]);
    expect(note.figures.flatMap((figure) => (cellOf(figure) ? [`${figure.text} = ${cellOf(figure)}`] : []))).toEqual([
      "收入预算2,345.67万元 = budget-income total 合计",
      "财政拨款收入2,300万元 = budget-income total 财政拨款收入",
      "事业收入40万元 = budget-income total 事业收入",
      "事业单位经营收入0万元 = budget-income total 事业单位经营收入",
      "其他收入5.67万元 = budget-income total 其他收入",
      "支出预算2,345.67万元 = budget-expenditure total 合计",
      "财政拨款支出预算2,300万元 = budget-appropriation total 合计",
      "一般公共预算拨款支出预算2,000万元 = budget-appropriation total 一般公共预算",
      "政府性基金拨款支出预算300万元 = budget-appropriation total 政府性基金预算",
      "“科学技术支出（类）”科目2,000万元 = budget-appropriation 科学技术支出 合计",
      "“城乡社区支出”科目300万元 = budget-appropriation 城乡社区支出 合计",
    ]);
  });

  test("does not speak of them where it is about something else", () => {
    const figures = (text: string): (string | null)[] => (read("2024年部门预算编制说明", text)[0] as Note).figures.map(cellOf);
    expect(figures("2023年支出预算100万元。")).toEqual([null]);
    expect(figures("教育费附加财政拨款支出预算100万元。")).toEqual([null]);
    expect(figures("支出预算约100万元。")).toEqual([null]);
    expect(figures("某局支出预算100万元，其中：某中心支出预算60万元。")).toEqual(["budget-expenditure total 合计", null]);
    expect(figures("“教育支出”科目100万元。")).toEqual([null]);
    expect(figures("支出预算100万元，其中：基本支出60万元，项目支出40万元。")).toEqual([
      "budget-expenditure total 合计",
      "budget-expenditure total 基本支出",
      "budget-expenditure total 项目支出",
    ]);
  });

  test("says the same with full-width digits, in one cell, and with lines broken anywhere", () => {
    const facts = (note: Note | ProjectNote): unknown[] =>
      note.figures.map(({ value, printed, subject, direction, comparedWithYear, partOf, refersTo }) => ({
        value: value?.toFixed(),
        printed,
        subject,
        direction,
        comparedWithYear,
        partOf,
        refersTo,
      }));
    const official = facts(read(...EXPLANATION)[0]!);
    const wide = (text: string): string => text.replace(/[\d,.]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
    const [title, ...body] = EXPLANATION;
    expect(facts(read(title!, ...body.map(wide))[0]!)).toEqual(official);
    expect(facts(readNotes("a.xlsx", oneCellGrid(EXPLANATION))[0]!)).toEqual(official);
    fc.assert(
      fc.property(fc.integer({ min: 12, max: 80 }), (width) => {
        const lines = body.flatMap((text) => text.match(new RegExp(`.{1,${width}}`, "g"))!);
        expect(facts(readNotes("a.xlsx", oneCellGrid([title!, ...lines]))[0]!)).toEqual(official);
        expect(facts(read(title!, ...lines)[0]!)).toEqual(official);
      }),
    );
  });

  test("names the cell of the number, not of the words before it", () => {
    const [note] = read("2024年部门预算编制说明", "2024年支出预算", "100万元。");
    expect(note!.figures.map(({ text, cell }) => [text, cell])).toEqual([["支出预算100万元", "A3"]]);
  });
});

test("a note on other matters names vehicles, purchases and the cost of offices", () => {
  const [note] = read(
    "其他相关情况说明",
    "一、2024年“三公”经费预算情况说明",
    "2024年“三公”经费预算数为20万元，比2023年预算减少1.5万元。其中：",
    "（一）因公出国（境）费0万元，与2023年预算持平。",
    "（二）公务用车购置及运行维护费18万元，比2023年预算减少1.5万元。其中：公务用车购置费0万元；公务用车运行费18万元。",
    "（三）公务接待费2万元。",
    "五、国有资产占有使用情况",
    "截至2023年8月31日，本部门共有车辆6辆，其中：其他用车6辆。",
  ) as [Note];
  expect(note.year.value).toBe(2024);
  expect(note.figures.map((figure) => [figure.subject, figure.printed, cellOf(figure)?.split(" ")[2] ?? null, figure.partOf])).toEqual([
    ["三公经费预算数", "20", "合计", null],
    ["三公经费预算数", "1.5", null, null],
    ["因公出国（境）费", "0", "因公出国(境)费", 0],
    ["因公出国（境）费", null, null, null],
    ["公务用车购置及运行维护费", "18", "公务用车购置及运行费小计", 0],
    ["公务用车购置及运行维护费", "1.5", null, null],
    ["公务用车购置费", "0", "购置费", 4],
    ["公务用车运行费", "18", "运行费", 4],
    ["公务接待费", "2", "公务接待费", 0],
    ["车辆", "6", null, null],
    ["其他用车", "6", null, 9],
  ]);
});

const project = (...budget: string[]): string[] => [
  "一、项目概述",
  "为做好科普工作。",
  "二、立项依据",
  "《某某条例》",
  "三、实施主体：某某中心",
  "四、实施方案",
  "分两步。",
  "五、实施周期",
  "2024年3月-2025年2月",
  "六、年度预算安排",
  ...budget,
  "七、绩效目标",
  "详见《2024年某某中心项目绩效目标表》。",
];
const amounts = (...budget: string[]): unknown => {
  const { total, parts } = read("讲座项目经费情况说明", ...project(...budget))[0] as ProjectNote;
  return [total.value?.toFixed() ?? null, ...parts.map(({ name, amount }) => `${name} ${amount.value!.toFixed()}`)];
};

describe("a project's description", () => {
  test.each([
    ["本项目总金额30万元，包括场地费10万元，设备费20万元。", true],
    ["本项目总金额30万元，其中：场地费10万元，设备费20万元。", false],
    ["本项目总金额30万元，主要用于场地费10万元、设备费20万元。", false],
    ["本项目总金额30万元，包括场地费10万元、设备费15万元等。", false],
    ["本项目总金额30万元，包括场地费10万元，设备费15万元，其余为会议费。", false],
    ["本项目总金额30万元，包括场地费10万元，政府采购20万元，政府购买服务20万元。", false],
  ])("%s tells all the parts: %s", (budget, all) => {
    const [note] = read("讲座项目经费情况说明", ...project(budget)) as [ProjectNote];
    expect(note.partsAreAll).toBe(all);
    expect(note.parts.map(({ name }) => name)).not.toContain("政府采购");
  });

  test("is told by its headings, its name above, before or below the title", () => {
    const notes = read(
      ...["甲项目", "项目经费情况说明", ...project("本项目总金额1万元。")],
      ...["项目经费情况说明", "乙项目", ...project("本项目总金额2万元。")],
      ...["丙讲座项目经费情况说明", ...project("本项目总金额3万元。")],
      ...["《纲要》推进", ...project("本项目总金额4万元。")],
    ) as ProjectNote[];
    expect(
      notes.map(({ name, total, implementingUnit, startDate, endDate, year }) => [
        name.value,
        total.value!.toFixed(),
        implementingUnit.value,
        startDate.value,
        endDate.value,
        year.value,
      ]),
    ).toEqual(
      ["甲项目", "乙项目", "丙讲座", "《纲要》推进"].map((name, index) => [
        name,
        `${index + 1}0000`,
        "某某中心",
        "2024-03-01",
        "2025-02-28",
        2024,
      ]),
    );
  });

  test("says what its money consists of in many wordings", () => {
    expect(amounts("本项目总金额30万元，包括场地费10万元，宣传费20万元。")).toEqual(["300000", "场地费 100000", "宣传费 200000"]);
    expect(amounts("2024年预算安排30万元：1.场地费10万元；2.宣传费20万元。")).toEqual(["300000", "场地费 100000", "宣传费 200000"]);
    expect(amounts("项目总金额300,000.00元，其中：场地费100,000元、宣传费200,000元。")).toEqual([
      "300000",
      "场地费 100000",
      "宣传费 200000",
    ]);
    expect(amounts("场地费10万元，宣传费20万元")).toEqual([null, "场地费 100000", "宣传费 200000"]);
    expect(amounts("本项目总金额30万元，包括场地费10万元（其中水电费2万元），宣传费20万元。")).toEqual([
      "300000",
      "场地费 100000",
      "宣传费 200000",
    ]);
    expect(amounts("本项目总金额30万元，包括场地费20万元，其中水电费2万元，宣传费10万元。")).toEqual(["300000"]);
    expect(amounts("（说明项目年度财政资金预算安排金额、使用内容等）")).toEqual([null]);
  });
});

describe("no note", () => {
  test.each<[string, string[]]>([
    ["a letter", ["关于报送2024年部门预算编制说明的通知", "各单位：", "请于3月1日前报送编制说明、机构设置和其他相关情况说明。"]],
    ["a list of contents", ["目  录", "一、部门主要职能 ……", "二、部门机构设置 ……", "六、其他相关情况说明", "七、项目经费情况说明"]],
    [
      "a list of contents without its title",
      ["一、部门主要职能", "二、部门机构设置", "三、名词解释", "四、部门预算编制说明", "五、部门预算表"],
    ],
    ["a heading deep in another text", [...Array<string>(9).fill("这里是别的文字，与预算无关。"), "机构设置", "本院设三个部门。"]],
    ["other numbered headings", ["工作方案", "一、项目概述", "很好。", "二、进度", "三、分工"]],
    ["an account of last year", ["2023年部门决算编制说明", "支出100万元。"]],
    ["nothing", []],
  ])("is %s", (_, texts) => expect(read(...texts)).toEqual([]));

  test("throws, whatever stands on the sheet", () => {
    const text = fc.oneof(
      fc.constantFrom("名词解释", "某局机构设置", "2024年部门预算编制说明", "项目经费情况说明", ...project("本项目总金额1万元，其中：")),
      fc.string({ unit: "binary", maxLength: 30 }),
    );
    const cell = fc.record({ row: fc.nat(20), col: fc.nat(3), text: fc.array(text, { maxLength: 4 }).map((texts) => texts.join("\n")) });
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 30 }), (cells) => {
        const distinct = [...new Map(cells.map((own) => [`${own.row},${own.col}`, own])).values()];
        const notes = readNotes(
          "a",
          makeGrid(
            "s",
            distinct.map((own) => textCell(own.row, own.text, own.col)),
          ),
        );
        notes.map(noteJson);
        for (const { figures } of notes) for (const figure of figures) expect(figure.cell).toMatch(/^[A-D]\d+$/);
      }),
      { numRuns: 500 },
    );
  });
});

describe("a blank note", () => {
  test.each(noteLayouts.map((layout) => [layout.sheetName, layout] as const))("%s says nothing yet", (_, { title, blank, kind }) => {
    const [note] = read(`2026年${title}`, ...blank(2026)) as [Note];
    expect([note.about, note.figures, note.units?.units ?? [], note.isBlank]).toEqual([kind, [], [], true]);
  });

  test("of a project has its headings only", () => {
    const headings = projectNoteLayout.sections.map(({ label }, index) => `${"一二三四五六七"[index]}、${label}`);
    const [note] = read("XX项目经费情况说明", ...headings) as [ProjectNote];
    expect([note.name.value, note.figures, note.isBlank]).toEqual([null, [], true]);
  });
});

describeWithOfficialWorkbook("the prose sheets of the official 2026 workbook", "department_budget_template_2026.xlsx", (workbook) => {
  test("are known, and blank", async () => {
    const { grids } = await readFile(readFileSync(workbook));
    const { notes, unrecognised } = readWorkbook("a.xlsx", grids);
    expect(notes.map((note) => [note.sheet, note.kind === "note" ? note.about : note.kind, note.figures.length, note.isBlank])).toEqual([
      ["部门主要职能", "duties", 0, true],
      ["部门机构设置", "units", 0, true],
      ["名词解释", "glossary", 0, true],
      ["部门编制说明", "explanation", 0, true],
      ["其他相关情况说明", "other-matters", 0, true],
      ["项目经费情况说明", "project-note", 0, true],
    ]);
    expect(unrecognised.map(({ sheet }) => sheet)).toEqual(expect.arrayContaining(["封面", "目录"]));
  });
});

test("notes are printed in the promised shape", () => {
  const [note] = read("讲座项目经费情况说明", ...project("本项目总金额30万元，包括场地费30万元。"));
  expect(noteJson(note!)).toMatchObject({
    sheet: "说明",
    layout: "budget-project-note",
    year: 2024,
    name: "讲座",
    total: { value: "300000.00", cell: "A12" },
    parts: [{ name: "场地费", value: "300000.00", cell: "A12" }],
    figures: [
      {
        text: "本项目总金额30万元",
        value: "300000.00",
        printed: "30",
        unit: "万元",
        subject: "本项目总金额",
        direction: null,
        comparedWithYear: null,
        cell: "A12",
      },
      { text: "场地费30万元", partOf: 0 },
    ],
    implementingUnit: { value: "某某中心", cell: "A6" },
    endDate: { value: "2025-02-28", cell: "A10" },
  });
});
