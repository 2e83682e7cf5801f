import { describe, expect, test } from "@jest/globals";
import Decimal from "decimal.js";
import fc from "fast-check";
import { importText } from "../../src/importing/import-text";
import type { FilledBudgetSheet, FilledRow } from "../../src/official/filled-budget";
import { TEXT_2020 } from "./texts";

const rowsOf = (text: string, layout: string): readonly FilledRow[] => {
  const table = importText(text).budget.find((sheet) => sheet.kind === "table" && sheet.layout === layout);
  return table?.kind === "table" ? table.rows : [];
};
const named = (sheet: FilledBudgetSheet): string =>
  sheet.kind === "table" ? `${sheet.year} ${sheet.layout}` : sheet.kind === "note" ? sheet.title : sheet.name;

const SPENDING = `2023年单位支出预算总表
编制部门：某市气象局 单位：元
项目 支出预算
功能分类科目编码
功能分类科目名称 合计 基本支出 项目支出
类 款 项
220 自然资源海洋气象等支出 900 500 400
220 05 气象事务 900 500 400
220 05 01 行政运行 500 500
220 05 04 气象事业机构 400 400
合计 900 500 400`;

const THREE_PUBLIC = (figures: string): string => `2023年部门“三公”经费和机关运行经费预算表
编制部门：某市气象局 单位：万元
2023年“三公”经费预算数
2023年机关运行
经费预算数
合计 因公出国（境）费 公务接待费
公务用车购置及运行费
小计 购置费 运行费
${figures}`;

const PROJECT = `观测站运行费
项目经费情况说明

一、项目概述

    本项目用于观测站的日常运行，经费共30.5
万元。

二、立项依据：依据上级文件。

三、实施主体

某市气象局

六、年度预算安排

本项目总金额30.5万元，包括设备维护14.5万元，观测16万元。

七、绩效目标

详见《2023年某市气象局项目支出绩效目标表》
`;

describe("what a document holds beside its tables", () => {
  test("contents, cover, tables, prose, project notes and forms are told apart, in any order", () => {
    const contents = "目  录\n\n一、主要职能\n\n二、2023年单位支出预算总表\n\n三、其他相关情况说明\n";
    const cover = "某市气象局2023年部门预算\n\n预算主管部门：某市气象局\n";
    const note = "某市气象局主要职能\n\n    负责观测。\n";
    const { forms, budget, leftOver } = importText(
      [cover, contents, note, SPENDING, PROJECT, TEXT_2020, THREE_PUBLIC("12.00 2.00 10.00 10.00 33.50")].join("\n\n"),
    );
    expect(budget.map(named)).toEqual(["某市气象局主要职能", "2023 budget-expenditure", "观测站运行费", "2023 budget-three-public"]);
    expect(forms.map(({ filled }) => filled.fields.projectName)).toEqual(["流动科普展览与学校科技节（第二期）"]);
    expect(leftOver.map(({ text }) => text)).toEqual(["某市气象局2023年部门预算"]);
  });

  test("titles with nothing under them are left over, as are lines that are no row", () => {
    const { budget, leftOver } = importText(
      `2023年部门收入预算总表\n\n2023年部门政府性基金预算支出功能分类预算表\n\n${SPENDING}\n注：数字为四舍五入。\n`,
    );
    expect(budget.map(named)).toEqual(["2023 budget-expenditure"]);
    expect(leftOver.map(({ text }) => text)).toEqual([
      "2023年部门收入预算总表",
      "2023年部门政府性基金预算支出功能分类预算表",
      "注：数字为四舍五入。",
    ]);
  });

  test("two budgets in one text are kept apart", () => {
    const other = SPENDING.replaceAll("2023", "2024").replaceAll("某市气象局", "某市地震局");
    const { budget } = importText(`${SPENDING}\n\n${other}`);
    expect(budget.map((sheet) => (sheet.kind === "table" ? [sheet.year, sheet.department] : null))).toEqual([
      [2023, "某市气象局"],
      [2024, "某市地震局"],
    ]);
  });

  test("an empty table is a table, with or without a note", () => {
    const empty = SPENDING.replace(/220[^]*/, "");
    expect(rowsOf(`${empty}合计\n`, "budget-expenditure")).toEqual([{ side: null, code: null, name: "合计", amounts: {} }]);
    const { budget, leftOver } = importText(`${empty}注：本表为空表。\n`);
    expect(budget).toMatchObject([{ layout: "budget-expenditure", rows: [] }]);
    expect(leftOver.map(({ text }) => text)).toEqual(["注：本表为空表。"]);
  });

  test("a title printed again on the next page goes on with its table", () => {
    const [head, rest] = SPENDING.split(/(?=220 05 04)/);
    const again = SPENDING.split("\n").slice(0, 6).join("\n");
    expect(rowsOf(`${head}\n${again}\n${rest}`, "budget-expenditure")).toEqual(rowsOf(SPENDING, "budget-expenditure"));
  });
});

describe("columns", () => {
  test("that nothing decides are filled as is likeliest, and said", () => {
    const text = SPENDING.replace(/900 500 400/g, "900 900").replace("500 500", "500 500");
    const rows = rowsOf(text, "budget-expenditure");
    expect(rows).toHaveLength(5);
    for (const { review } of rows) expect(review?.columns).toEqual(["基本支出", "项目支出"]);
  });

  test("that one table leaves open are known from the others of the same budget", () => {
    const code = "220 自然资源海洋气象等支出 900 900\n220 05 气象事务 900 900\n220 05 04 气象事业机构 900 900\n合计 900 900";
    const balance =
      "2023年部门财务收支预算总表\n单位：元\n一、财政拨款收入 一、自然资源海洋气象等支出 900\n二、事业收入 900\n收入总计 900 支出总计 900";
    const income = `2023年部门收入预算总表\n单位：元\n${code}`;
    const general = `2023年部门一般公共预算支出功能分类预算表\n单位：元\n${code}`;
    const economic = "2023年部门一般公共预算基本支出部门预算经济分类预算表\n单位：元\n301 工资福利支出 900 900\n合计 900 900";
    const columns = (text: string, layout: string): unknown[] =>
      rowsOf(text, layout).map(({ amounts, review }) => [Object.keys(amounts), review !== undefined]);
    expect(columns(income, "budget-income")).toEqual(Array(4).fill([["合计", "财政拨款收入"], true]));
    expect(columns(`${income}\n${balance}`, "budget-income")).toEqual(Array(4).fill([["合计", "事业收入"], false]));
    expect(columns(general, "budget-general-public").map((row) => (row as [string[], boolean])[1])).toEqual(Array(4).fill(true));
    expect(columns(`${general}\n${economic}`, "budget-general-public")).toEqual(Array(4).fill([["合计", "基本支出"], false]));
    const whole = `${general.replace("一般公共预算支出功能分类预算表", "支出预算总表")}\n${general}\n${economic}`;
    expect(columns(whole, "budget-expenditure")).toEqual(Array(4).fill([["合计", "基本支出"], false]));
  });

  test("are known where a dash fills each blank cell", () => {
    const text = SPENDING.replace(/900 500 400/g, "900 - 900")
      .replace("500 500", "500 - 500")
      .replace("400 400", "400 — 400");
    expect(rowsOf(text, "budget-expenditure").map(({ amounts, review }) => [amounts["项目支出"], review])).toEqual(
      ["900", "900", "500", "400", "900"].map((amount) => [amount, undefined]),
    );
  });

  test("negative figures, and one more figure than there are columns", () => {
    const rows = rowsOf(SPENDING.replace("500 500", "500 600 -100").replace("400 400", "400 -100 500 7"), "budget-expenditure");
    expect(rows[2]!.amounts).toEqual({ 合计: "500", 基本支出: "600", 项目支出: "-100" });
    expect(rows[3]!.review?.columns).toEqual(["合计", "基本支出", "项目支出"]);
  });
});

describe("the “三公” table", () => {
  const only = (text: string): FilledRow => rowsOf(text, "budget-three-public")[0]!;
  const prose = (words: string): string => `其他相关情况说明\n\n    ${words}\n\n`;
  const economic = (code: string, name: string): string =>
    `2023年部门一般公共预算基本支出部门预算经济分类预算表\n单位：元\n${code.slice(0, 3)} 支出 100000 100000\n${code.slice(0, 3)} ${code.slice(3)} ${name} 100000 100000\n合计 100000 100000\n`;

  test("leaves open which part a lone figure belongs to, unless something else tells", () => {
    const text = THREE_PUBLIC("12.00 2.00 10.00 10.00 33.50");
    expect(only(text).review?.columns).toEqual(expect.arrayContaining(["购置费", "运行费"]));
    const told = `${economic("30231", "公务用车运行维护费")}\n${prose("公务接待费2.00万元，比2022年持平。")}\n${text}`;
    expect(only(told)).toEqual({
      side: null,
      code: null,
      name: "",
      amounts: { 合计: "12.00", 公务接待费: "2.00", 公务用车购置及运行费小计: "10.00", 运行费: "10.00", 机关运行经费预算数: "33.50" },
    });
    expect(only(told.replace("30231", "31013").replace("302 31", "310 13").replace("302 支出", "310 支出")).amounts).toMatchObject({
      购置费: "10.00",
    });
    expect(only(`${prose("公务接待费2.00万元。公务用车购置费10.00万元。")}\n${text}`).amounts).toMatchObject({ 购置费: "10.00" });
  });
});

describe("prose", () => {
  test("is parted into sections and paragraphs; figures broken by a line's end are whole", () => {
    const [sheet] = importText(PROJECT).budget;
    expect(sheet).toEqual({
      kind: "project-note",
      name: "观测站运行费",
      sections: {
        overview: ["本项目用于观测站的日常运行，经费共30.5万元。"],
        basis: ["依据上级文件。"],
        implementingUnit: ["某市气象局"],
        annualBudget: ["本项目总金额30.5万元，包括设备维护14.5万元，观测16万元。"],
        goals: ["详见《2023年某市气象局项目支出绩效目标表》"],
      },
    });
  });

  test.each([
    ["letters", () => 1],
    ["width in print", (sign: string) => (sign.charCodeAt(0) > 0xff ? 2 : 1)],
  ])("wrapped at any number of %s gives the same paragraphs", (_, widthOf) => {
    const paragraphs = [
      "2023年，某市气象局预算支出总额为11,065万元，其中：财政拨款支出预算9,954万元，比2022年预算减少1,028万元。财政拨款支出主要内容如下：",
      "1.“一般公共服务支出”科目1,757万元，主要用于保障机关事业单位正常运转，支持各单位履行职能等。",
      "2.“科学技术支出”科目6,088万元，主要用于学术活动交流，国内外合作交流，科学技术普及等活动专项支出。",
    ];
    for (let width = 40; width <= 120; width++) {
      const wrapped = paragraphs.flatMap((text) => wrap(`\u3000\u3000${text}`, width, widthOf));
      const { budget } = importText(`2023年部门预算编制说明\n\n${wrapped.join("\n")}\n`);
      expect(budget).toEqual([{ kind: "note", about: "explanation", title: "2023年部门预算编制说明", paragraphs }]);
    }
  });
});

describe("halves of two-sided tables", () => {
  const BALANCE = `2023年部门财务收支预算总表
单位：元
本年收入 本年支出
项目 预算数 项目 预算数
一、财政拨款收入 900 一、科学技术支出 600
1. 一般公共预算资金 700 二、社会保障和就业支出 200
2. 政府性基金 200 三、住房保障支出 100
二、事业收入
三、事业单位经营收入 四、其他支出
四、其他收入
五、上年结转
收入总计 900 支出总计 900`;

  test("are told apart where one of them, or its figure, is missing", () => {
    expect(rowsOf(BALANCE, "budget-balance").map(({ side, name, amounts }) => [side, name, amounts["预算数"]])).toEqual([
      ["income", "一、财政拨款收入", "900"],
      ["income", "1.一般公共预算资金", "700"],
      ["income", "2.政府性基金", "200"],
      ["income", "二、事业收入", undefined],
      ["income", "三、事业单位经营收入", undefined],
      ["income", "四、其他收入", undefined],
      ["income", "五、上年结转", undefined],
      ["income", "收入总计", "900"],
      ["expenditure", "一、科学技术支出", "600"],
      ["expenditure", "二、社会保障和就业支出", "200"],
      ["expenditure", "三、住房保障支出", "100"],
      ["expenditure", "四、其他支出", undefined],
      ["expenditure", "支出总计", "900"],
    ]);
    expect(rowsOf(BALANCE, "budget-balance").every(({ review }) => review === undefined)).toBe(true);
  });

  test("with names broken over lines are whole again", () => {
    const broken = BALANCE.replace("三、事业单位经营收入 四、其他支出", "三、事业单位经营\n收入\n四、其他支出").replace(
      "二、社会保障和就业支出 200",
      "二、社会保障和\n就业支出 200",
    );
    expect(rowsOf(broken, "budget-balance").map(({ name }) => name)).toEqual(rowsOf(BALANCE, "budget-balance").map(({ name }) => name));
  });
});

test("damaged text of any kind is imported without a fault, and no figure is invented", () => {
  const text = [SPENDING, THREE_PUBLIC("12.00 2.00 10.00 10.00 33.50"), PROJECT].join("\n\n");
  const cut = fc.record({
    at: fc.nat(text.length),
    length: fc.nat(40),
    put: fc.constantFrom("", "\n", " ", "合计", "9", "一、", "\t", "（", "201 ", "-"),
  });
  fc.assert(
    fc.property(fc.array(cut, { maxLength: 6 }), (cuts) => {
      const damaged = cuts.reduce((all, { at, length, put }) => all.slice(0, at) + put + all.slice(at + length), text);
      const printed = damaged.normalize("NFKC").replace(/[,\s]/g, "");
      for (const sheet of importText(damaged).budget)
        if (sheet.kind === "table")
          for (const digits of sheet.rows.flatMap(({ amounts }) => Object.values(amounts)))
            expect([damaged, isPrinted(digits, printed)]).toEqual([damaged, true]);
    }),
    { numRuns: 500 },
  );
});

/** As printed, or in the table's unit instead of the printed one. */
function isPrinted(digits: string, printed: string): boolean {
  const plain = new Decimal(digits).abs();
  const inOtherUnits = [plain.times(1e4), plain.div(1e4)].flatMap((amount) =>
    [0, 1, 2].map((places) => amount.toFixed(Math.max(places, amount.decimalPlaces()))),
  );
  return [digits.replace("-", ""), ...inOtherUnits].some((amount) => printed.includes(amount));
}

function wrap(text: string, most: number, widthOf: (sign: string) => number): string[] {
  const lines = [""];
  let width = 0;
  for (const sign of text) {
    width += widthOf(sign);
    if (width > most) {
      lines.push("");
      width = widthOf(sign);
    }
    lines.push(lines.pop()! + sign);
  }
  return lines;
}
