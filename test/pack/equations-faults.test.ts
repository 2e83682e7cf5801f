import { describe, expect, test } from "@jest/globals";
import { compileEquations } from "../../src/pack/equations/compile";

function fault(equation: string): string {
  const { rules, faults } = compileEquations([{ id: "x", equation }]);
  expect(rules).toEqual([]);
  expect(faults).toHaveLength(1);
  expect(faults[0]!.at).toBe("/equations/0/equation");
  expect(faults[0]!.message.en).toMatch(/^Equation x(?:, character \d+)?: \S/);
  return faults[0]!.message.zh;
}

const A = "[支出预算总表].[合计].[合计]";

describe("an equation that says nothing clear is refused, with what to mend", () => {
  test.each<[string, number | null, string]>([
    ["", null, "公式是空的。请填写，如 [支出预算总表].[合计].[基本支出] <= [支出预算总表].[合计].[合计]。"],
    ["　 ", null, "公式是空的。请填写，如 [支出预算总表].[合计].[基本支出] <= [支出预算总表].[合计].[合计]。"],
    [A, 19, "没有比较号。请用 =、>=、<=、>、< 或 <> 写明两边的关系。"],
    [`${A} =`, 21, "公式没有写完，末尾缺少一个数或 [表].[行].[栏]。请补上。"],
    [`(${A} + 1 = 2`, 25, "缺少右括号“)”：前面有一个左括号没有配对。请补上。"],
    [`${A}) = 2`, 19, "多了一个右括号“)”。请删去，或在前面补上左括号。"],
    ["[支出预算总表.[合计].[合计] = 1", 9, "“[支出预算总表.”缺少右方括号“]”。请补上。"],
    [`${A} = 1 = 2`, 24, "一条公式只能有一个比较号。请拆成两条公式。"],
    [`${A} == 2`, 21, "“=”后面应是一个数或 [表].[行].[栏]，现为“=”。表名、行名和栏名都要写在方括号里。"],
    [`IF ${A} > 0, ${A} = 1`, 28, "条件之后缺少“则”（THEN）和要核对的等式。请写成“如果 条件 则 等式”，或 IF(条件, 等式)。"],
    [`如果 ${A} > 0`, 26, "条件之后缺少“则”（THEN）和要核对的等式。请写成“如果 条件 则 等式”，或 IF(条件, 等式)。"],
    [`IF(${A} > 0)`, 27, "条件之后缺少“则”（THEN）和要核对的等式。请写成“如果 条件 则 等式”，或 IF(条件, 等式)。"],
    [`IF(${A}, ${A} = 1)`, 22, "没有比较号。请用 =、>=、<=、>、< 或 <> 写明两边的关系。"],
    [`${A} / 人数 > 1`, 22, "“/”后面应是一个数或 [表].[行].[栏]，现为“人数”。表名、行名和栏名都要写在方括号里。"],
    [`${A} ${A} > 1`, 20, "看不懂“[支出预算总表]”。两个数之间要有 +、-、*、/ 或比较号；表名、行名和栏名写在方括号里，三者之间用点号。"],
    ["支出预算总表.合计 = 1", 1, "开头应是一个数或 [表].[行].[栏]，现为“支出预算总表”。表名、行名和栏名都要写在方括号里。"],
    [`AVERAGE(${A}) = 1`, 1, "没有函数“AVERAGE”。可用的函数是 SUM、ABS、MAX、MIN。"],
    [`SUM() = ${A}`, 1, "SUM 的括号里没有内容。请写明要计算的栏目。"],
    [`MAX(${A}, 100,000) > 1`, 1, "函数的括号里，“100,000”分不清是一个数还是几个数。请去掉千分位，或在逗号后加空格。"],
    ["[支出预算表].[合计].[合计] = 1", 1, "没有叫“支出预算表”的表。是不是“支出预算总表”、“收入预算总表”？请按表样上的标题填写。"],
    ["[支出预算总表].[合计].[基本支岀] = 1", 1, "《支出预算总表》没有叫“基本支岀”的栏。是不是“基本支出”？请按表样上的栏名填写。"],
    ["[支出预算总表].[合计] = 1", 1, "请把表、行、栏都写明：[支出预算总表].[行].[栏]。"],
    ["[支出预算总表].[合计].[] = 1", 1, "方括号里没有名称。请填写表名、行名或栏名。"],
    ["[支出预算总表].[2012].[合计] = 1", 1, "“2012”不是这张表的科目编码：应为 3、5 或 7 位数字。请改正。"],
    ["[经济分类表].[项].[合计] = 1", 1, "《一般公共预算基本支出部门预算经济分类预算表》的行不分到“项”。请改用行名、科目编码或 *。"],
    ["[收支总表].[201].[预算数] = 1", 1, "《财务收支预算总表》没有科目编码。请改用行名。"],
    ["[收支总表].[合计].[预算数] = 1", 1, "《财务收支预算总表》的合计分收入和支出。请写成 [收入总计] 或 [支出总计]。"],
    ["[三公表].[合计].[公务接待费] = 1", 1, "《“三公”经费和机关运行经费预算表》只有一行，请写成 [“三公”经费和机关运行经费预算表].[栏]。"],
    ["[支出预算总表].[类].[合计] = 1", 1, "这里指的是好几行，要放在 SUM、MAX 或 MIN 里，如 SUM([表].[201*].[栏])。"],
    [
      "[项目支出绩效目标申报表].[年度资金申清总额] = 1",
      1,
      "《项目支出绩效目标申报表》没有叫“年度资金申清总额”的金额栏目。是不是“年度资金申请总额”、“项目资金总额”？请按表样上的栏名填写。",
    ],
    [
      "[项目支出绩效目标申报表].[其他资金] = 1",
      1,
      "《项目支出绩效目标申报表》有 2 个“其他资金”。请写明是哪一个：[项目支出绩效目标申报表].[项目].[其他资金] 或 [项目支出绩效目标申报表].[年度].[其他资金]。",
    ],
    ["[项目支出绩效目标申报表].[项目名称] = 1", 1, "“项目名称”不是金额栏目，不能用来计算。请改用金额栏目。"],
    [
      "[绩效目标申报表].[年度资金申请总额] = [绩效目标申报表].[项目当年预算]",
      null,
      "没有一种绩效目标表同时有这几个栏目。请只用同一年度表样上的栏目。",
    ],
    [`[绩效目标申报表].[年度资金申请总额] = ${A}`, 24, "一条公式不能既有绩效目标表的栏目，又有预算表的栏目。请分开写。"],
    ["1 = 2", 1, "公式里没有表中的数。请写明栏目，如 [支出预算总表].[合计].[合计]。"],
    [`${A} > 5%`, 22, "比较号一边是金额，另一边是比率。比率请写成“甲 / 乙 <= 5%”或“甲 <= 乙 * 5%”。"],
    [`${A} * ${A} > 1`, 1, "金额与金额相乘，或用数除以金额，得不出金额或比率。请检查乘号和除号。"],
    [`1 - ${A} / ${A} > 5%`, 1, "比率只能写成两个金额相除，如“甲 / 乙 <= 5%”。更复杂的请改写成乘法，如“甲 <= 乙 * 5%”。"],
    [`${A} + 5% > 1`, 22, "金额和比率不能相加减，也不能放在一起比大小。请检查百分号和除号。"],
  ])("%s", (equation, at, words) => {
    expect(fault(equation)).toBe(`公式“x”${at === null ? "" : `第 ${at} 个字符处`}：${words}`);
  });

  test.each([
    "201,206",
    "201，206",
    "201至206",
    "201和206",
    "201-206",
    "201*,206*",
    "201和科学技术支出",
    "行政运行（201）、科普活动（206）",
    "1,206",
  ])("a row [%s] that would be read as one of several", (row) => {
    expect(fault(`[支出预算总表].[${row}].[合计] = 1`)).toMatch(/不是一行：.*几行相加请写成 SUM\(\[支出预算总表\]\.\[201\]/);
  });

  test("by places of the text as it was written, whatever signs it has", () => {
    const wide = "【支出预算总表】．【合计】．【合计］　＝　【支出预算总表";
    expect(fault(wide)).toBe("公式“x”第 29 个字符处：“【支出预算总表”缺少右方括号“]”。请补上。");
  });

  test("and one that breaks the reading of it, without an end to the others", () => {
    const { rules, faults } = compileEquations([
      { id: "broken", equation: null as unknown as string },
      { id: "share", equation: "[三公经费表].[公务接待费] / [三公经费表].[合计] <= 0.1" },
    ]);
    expect(rules.map(({ id }) => id)).toEqual(["own-share"]);
    expect(faults).toMatchObject([
      { at: "/equations/0/equation", message: { zh: expect.stringMatching("公式“broken”：这条公式无法读懂。") } },
    ]);
  });

  test("by what is wrong around it", () => {
    const equation = `${A} > 1`;
    const { rules, faults } = compileEquations([
      { id: "Share 1", equation },
      { id: "share", equation },
      { id: "share", equation },
      { id: "off", equation, tolerance: "-1" },
    ]);
    expect(rules.map(({ id }) => id)).toEqual(["own-share"]);
    expect(faults.map(({ at, message }) => [at, message.zh])).toEqual([
      ["/equations/0/id", "公式“Share 1”：公式的编号只能用小写字母、数字和连字符，并以字母开头，如 wage-share。请改正编号。"],
      ["/equations/2/id", "公式“share”：前面已有同一编号的公式，请另取一个编号。"],
      ["/equations/3/tolerance", "公式“off”：容许误差“-1”应是以元为单位的数，不带符号和千分位，如 0.01。"],
    ]);
  });
});

describe("an equation too large to read is refused, not run into the ground", () => {
  const deep = (count: number): string => `${"(".repeat(count)}${A}${")".repeat(count)} > 1`;

  test("brackets stand fifty deep and no deeper", () => {
    expect(compileEquations([{ id: "x", equation: deep(50) }]).faults).toEqual([]);
    expect(fault(deep(51))).toBe("公式“x”第 51 个字符处：括号套了 50 层以上。请去掉多余的括号，或拆成几条公式。");
    expect(fault(`IF(${"(".repeat(50)}${A} > 1${")".repeat(50)}, ${A} > 2)`)).toMatch("括号套了 50 层以上");
    const nested = `IF(${"(".repeat(49)}${A} > 1${")".repeat(49)}, ${A} > 2)`;
    expect(compileEquations([{ id: "x", equation: nested }]).faults).toEqual([]);
  });

  test("a text has two thousand characters and no more", () => {
    expect(fault(`${A} > ${"1".repeat(2000)}`)).toBe("公式“x”：公式有 2021 个字符，最多 2000 个。请拆成几条公式。");
    expect(fault("(".repeat(10_000_000))).toMatch("最多 2000 个");
  });

  test.each(["[", "-", "(", "-(", "IF(", "SUM(", "如果", "1+", "[a].", "1,", "AND("])("%s over and over", (text) => {
    expect(fault(text.repeat(2000 / text.length))).not.toBe("");
  });

  test("as many terms as fit are one sum", () => {
    expect(compileEquations([{ id: "x", equation: `${A} > ${"1+".repeat(980)}1` }]).faults).toEqual([]);
  });
});
