import { describe, expect, test } from "@jest/globals";
import { importText } from "../../src/importing/import-text";
import type { FilledTable } from "../../src/official/filled-budget";
import { TEXT_2020 } from "./texts";

/** How programs that take the text out of PDF files, and copies from Word and from web pages, leave a budget. */

const tables = (text: string): FilledTable[] => importText(text).budget.filter((sheet) => sheet.kind === "table");
const rows = (text: string): unknown[] => tables(text).flatMap((table) => table.rows);
const titles = (text: string): string[] => importText(text).budget.map((sheet) => (sheet.kind === "note" ? sheet.title : sheet.kind));
const told = (text: string): string[] => importText(text).leftOver.map((line) => line.text);

const TOP = `2023年部门支出预算总表
编制部门：某市农业农村局 单位：元
项目 支出预算
功能分类科目编码
功能分类科目名称 合计 基本支出 项目支出
类 款 项`;
const INCOME_TOP = `2023年部门收入预算总表
编制部门：某市农业农村局 单位：元
项目 收入预算
功能分类科目编码 功能分类科目名称 合计 财政拨款收入 事业收入 事业单位经营收入 其他收入
类 款 项`;
const ROWS = `201 一般公共服务支出 90,000 50,000 40,000
201 03 政府办公厅（室）及相关机构事务 90,000 50,000 40,000
201 03 50 事业运行 50,000 50,000
201 03 99 其他政府办公厅（室）及相关机构事务支出 40,000 40,000
合计 90,000 50,000 40,000`;
const PLAIN = `${TOP}\n${ROWS}`;
const whole = rows(PLAIN);

test("the budget that the others are compared with", () => {
  expect(whole).toHaveLength(5);
  expect(whole.at(-2)).toMatchObject({
    code: "2010399",
    name: "其他政府办公厅（室）及相关机构事务支出",
    amounts: { 项目支出: "40,000".replace(",", "") },
  });
});

describe("what belongs to pages", () => {
  const paged = (feed: string): string =>
    [
      `某市农业农村局2023年部门预算\n\n名词解释\n\n    （一）基本支出：保障运转的支出。\n${"\n".repeat(12)}3\n${feed}`,
      `某市农业农村局2023年部门预算\n\n2023年部门政府性基金预算支出功能分类预算表\n编制部门：某市农业农村局 单位：元\n功能分类科目编码 功能分类科目名称 合计 基本支出 项目支出\n类 款 项\n合计\n${"\n".repeat(12)}4\n${feed}`,
      `某市农业农村局2023年部门预算\n\n${PLAIN.replace("201 03 99", `${"\n".repeat(12)}5\n${feed}某市农业农村局2023年部门预算\n201 03 99`)}`,
    ].join("\n");

  test.each([
    ["form feeds", "\f"],
    ["blank lines", "\n"],
  ])("numbers and headings are no figures, names or paragraphs, between %s", (_, feed) => {
    const { budget } = importText(paged(feed));
    const [note, fund, spending] = budget;
    expect(note).toMatchObject({ paragraphs: ["（一）基本支出：保障运转的支出。"] });
    expect(fund).toMatchObject({ rows: [{ name: "合计", amounts: {} }] });
    expect(spending).toMatchObject({ rows: whole });
    expect(told(paged(feed))).toEqual(expect.arrayContaining(["3", "4", "5", "某市农业农村局2023年部门预算"]));
  });

  test("cells with codes that count on are no numbers of pages", () => {
    const cells = PLAIN.replace(/[ \n]+/g, "\n\n").replaceAll("\n\n201\n\n", "\n\n201\n\n");
    expect(rows(cells)).toEqual(whole);
  });
});

describe("titles and the line below them", () => {
  test.each(["附表3：", "附件1-2：", "表三 ", "表2："])("a table numbered %s", (number) => {
    expect(rows(number + PLAIN)).toEqual(whole);
  });

  test("the unit in brackets beside the department", () => {
    const text = PLAIN.replace("单位：元", "（单位：元）");
    expect(tables(text)[0]!.department).toBe("某市农业农村局");
  });
});

describe("names broken in narrow columns", () => {
  test.each([
    ["with code, name and figures one below another", "201 03 99\n其他政府办公厅（室）\n及相关机构事务支出\n40,000 40,000"],
    ["with the figures behind the last line", "201 03 99 其他政府办公厅（室）\n及相关机构事务支出 40,000 40,000"],
    ["with code and figures beside the first line", "201 03 99 其他政府办公厅（室） 40,000 40,000\n及相关机构事务支出"],
    ["with code and figures beside the middle line", "其他政府办公厅\n201 03 99 （室）及相关机构 40,000 40,000\n事务支出"],
  ])("are whole again, %s", (_, row) => {
    const middle = row.startsWith("其他");
    const above = middle
      ? "政府办公厅（室）\n201 03 及相关机构事务 90,000 50,000 40,000\n"
      : "201 03 政府办公厅（室）及相关机构事务 90,000 50,000 40,000\n";
    const text = PLAIN.replace(/201 03 99.*/, row).replace(
      /201 03 政府.*\n/,
      middle ? "201 03 政府办公厅（室）及相关机构事务 90,000 50,000 40,000\n" : above,
    );
    expect(rows(text)).toEqual(whole);
  });

  test("are shared out alike in the whole table, also over pages", () => {
    const text = PLAIN.replace(
      "政府办公厅（室）及相关机构事务 90,000 50,000 40,000",
      "政府办公厅（室）及 90,000 50,000 40,000\n相关机构事务",
    ).replace(
      "201 03 99 其他政府办公厅（室）及相关机构事务支出 40,000 40,000",
      "项目 支出预算\n类 款 项\n201 03 99 其他政府办公厅（室） 40,000 40,000\n及相关机构事务支出",
    );
    expect(rows(text)).toEqual(whole);
  });

  test("the total's letters below one another", () => {
    expect(rows(PLAIN.replace("合计 90,000", "合\n计 90,000"))).toEqual(whole);
    expect(rows(PLAIN.replace(/合计 (90,000.*)/, "合 $1\n计"))).toEqual(whole);
  });

  test("headings broken sign by sign do not enter names, nor take columns away", () => {
    const head = `项目 收入预算
事
功能分类科目编 业
码 功能分类科目名称 合计 财政拨款收入 事业收入 单 其他收入
位经
营收入
类 款 项`;
    const income = `201 一般公共服务支出 90,000 50,000 40,000
201 03 政府办公厅（室）及相关机构事务 90,000 50,000 40,000
201 03 50 事业运行 90,000 50,000 40,000
合计 90,000 50,000 40,000`;
    const text = `${INCOME_TOP.split("\n").slice(0, 2).join("\n")}\n${head}\n${income}`;
    expect(tables(text)[0]!.rows.map(({ name }) => name)).toEqual([
      "一般公共服务支出",
      "政府办公厅（室）及相关机构事务",
      "事业运行",
      "合计",
    ]);
    expect(tables(text)[0]!.rows[0]!.review?.columns).toContain("事业单位经营收入");
  });
});

describe("figures broken in their own cells", () => {
  const row = "201 一般公共服务支出 90,000 50,000 40,000";

  test.each([
    ["the last of a line", PLAIN.replace(row, "201 一般公共服务支出 90,000 50,000 40,0\n00")],
    ["with others of the row behind its end", PLAIN.replace(row, "201 一般公共服务支出 90,0\n00 50,000 40,000")],
    ["with tabs between cells", PLAIN.replace(row, "201\t一般公共服务支出\t90,\n000\t50,000\t40,000")],
    ["one inside the line", PLAIN.replace(row, "201 一般公共服务支出 90,00 50,000 40,000\n0")],
    ["all of the line", PLAIN.replace(row, "201 一般公共服务支出 90,0 50,00 40,\n00 0 000")],
  ])("%s, are put together", (_, text) => {
    expect(text).not.toBe(PLAIN);
    expect(rows(text)).toEqual(whole);
    expect(told(text)).toEqual(told(PLAIN));
  });

  test("but only where the digits fit: a page's number or the next row's code is no end of a figure", () => {
    const cut = PLAIN.replace(row, "201 一般公共服务支出 90,0 50,000 40,000\n7");
    expect(told(cut)).toContain("7");
    expect(rows(PLAIN.replace(row, `${row}\n00`))).toEqual(whole);
  });
});

test("a figure and the name behind it with nothing between them", () => {
  const text = `2023年部门财务收支预算总表
单位：元
本年收入 本年支出
项目 预算数 项目 预算数
一、财政拨款收入 90000 一、教育支出 60000
二、事业收入 二、住房保障支出 30000
收入总计 90000支出总计 90000`;
  const totals = tables(text)[0]!.rows.filter(({ name }) => name.endsWith("总计"));
  expect(totals.map(({ side, amounts }) => [side, amounts])).toEqual([
    ["income", { 预算数: "90000" }],
    ["expenditure", { 预算数: "90000" }],
  ]);
});

describe("each cell in a line of its own", () => {
  const cells = PLAIN.replace(/ /g, "\n");

  test("gives the same rows", () => {
    expect(rows(cells)).toEqual(whole);
  });

  test("with only what differs of the codes", () => {
    expect(rows(cells.replace(/201\n03\n(\d\d)\n/g, "$1\n").replace("201\n03\n", "03\n"))).toEqual(whole);
  });

  test("in a table of two sides with several columns", () => {
    const text = `2023年部门财政拨款收支预算总表 单位：元 财政拨款收入 财政拨款支出 项目 预算数 项目 合计 一般公共预算 政府性基金预算 国有资本经营预算 一、一般公共预算 90000 一、教育支出 60000 60000 - - 二、政府性基金 - 二、住房保障支出 30000 30000 - - 收入总计 90000 支出总计 90000 90000 - -`;
    const [table] = tables(text.replace(/ /g, "\n"));
    expect(table!.rows.filter(({ side }) => side === "expenditure").map(({ amounts }) => amounts)).toEqual(
      ["60000", "30000", "90000"].map((amount) => ({ 合计: amount, 一般公共预算: amount })),
    );
  });
});

describe("a text out of order", () => {
  test("column by column is not imported, and said", () => {
    const lines = ROWS.split("\n").map((line) => /^([\d ]*\D+) (.*)$/.exec(line)!);
    const text = [TOP, ...lines.map(([, name]) => name), ...lines.map(([, , figures]) => figures!.split(" ")[0]), "", "某市"].join("\n");
    const { budget, scattered } = importText(text);
    expect(budget).toEqual([]);
    expect(scattered).toEqual([{ title: "2023年部门支出预算总表", from: 1, to: 18 }]);
  });

  test("with another table's rows under a title is not imported, and said", () => {
    const { budget, scattered } = importText(`${PLAIN}\n${ROWS}\n`);
    expect(budget).toEqual([]);
    expect(scattered).toMatchObject([{ title: "2023年部门支出预算总表" }]);
  });

  test("a total printed first is none of another table", () => {
    const first = ROWS.split("\n");
    expect(rows([TOP, first.at(-1), ...first.slice(0, -1)].join("\n"))).toHaveLength(5);
  });
});

describe("several things in one text", () => {
  test("paragraphs of a copy that was never wrapped stay apart", () => {
    const paragraphs = [
      "1.贯彻执行有关法律、法规、规章和方针、政策，研究起草有关地方性法规、规章草案。",
      "2.负责研究提出有关发展战略、中长期规划和年度计划，并组织实施有关区域规划项目。",
      "3.会同有关部门拟订有关区域规划、专项规划，并组织实施，指导下属单位开展各项工作。",
      "4.负责本市有关行业的监督管理，组织开展执法检查，依法查处各类违法的行为和活动。",
      "5.承办市委、市政府交办的其他事项，以及国家有关部委、市人大、市政协交办的各事项。",
    ];
    const { budget } = importText(`某市农业农村局主要职能\n${paragraphs.join("\n")}\n`);
    expect(budget).toMatchObject([{ paragraphs }]);
  });

  test("the cover of a budget behind forms is not the last form's remark", () => {
    const { forms, budget } = importText(
      `${TEXT_2020}\n\n某市农业农村局2023年部门预算\n预算主管部门：某市农业农村局\n名词解释\n（一）基本支出：保障运转的支出。\n${PLAIN}`,
    );
    expect(forms.map(({ filled }) => filled)).toEqual(importText(TEXT_2020).forms.map(({ filled }) => filled));
    expect(budget).toHaveLength(2);
  });

  test("the prose of the next department does not lend its year to the tables before", () => {
    const of = (year: number, name: string): string =>
      `${year}年部门预算编制说明\n\n    ${name}的说明。\n\n${PLAIN.replace("2023年", "").replaceAll("某市农业农村局", name)}\n\n`;
    expect(tables(of(2021, "某市气象局") + of(2022, "某市地震局")).map(({ year }) => year)).toEqual([2021, 2022]);
  });

  test("the second name of an organisation in a title of prose", () => {
    expect(titles("某市水务局（某市海洋局）主要职能\n\n    负责水务。\n")).toEqual(["某市水务局（某市海洋局）主要职能"]);
  });
});

test("digits behind a lost sign are no figure; the row keeps them in its name and is up for review", () => {
  const row = rows(PLAIN.replace("事业运行 50,000 50,000", "事业运行 50,000 5\uFFFD,000")).find(
    (one) => (one as { code: string }).code === "2010350",
  );
  expect(row).toMatchObject({
    name: expect.stringContaining("5\uFFFD,000"),
    amounts: {},
    review: { columns: ["合计", "基本支出", "项目支出"] },
  });
});
