import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { address } from "../../../src/grid/address";
import { makeGrid, type Cell, type Grid } from "../../../src/grid/grid";
import type { Table } from "../../../src/reading/budget-facts";
import { isBlankTable, nearestTable, readTables } from "../../../src/reading/tables";
import { plainMoney } from "../../../src/values/money";
import { budget2021, gridOfTable, type ExpectedTable } from "../../support/budget-tables";
import { expectedFacts, tableFacts } from "../../support/table-facts";

const tableOf = (id: string): ExpectedTable => budget2021.find(({ layout }) => layout === id)!;
const spending = tableOf("budget-expenditure");
const cellsOf = (grid: Grid): Cell[] => grid.rows.flatMap(({ cells }) => [...cells]);
const readWith = (table: ExpectedTable, edit: (cell: Cell) => Cell | Cell[] | null): Table =>
  readTables(
    "a.xlsx",
    makeGrid(
      "表",
      cellsOf(gridOfTable(table)).flatMap((cell) => edit(cell) ?? []),
    ),
  )[0]!;
const at =
  (a1: string, put: Partial<Cell>): ((cell: Cell) => Cell) =>
  (cell) =>
    address(cell) === a1 ? { ...cell, ...put } : cell;
const text = (row: number, col: number, words: string): Cell => ({ row, col, kind: "text", value: words, text: words });
const amountAt = (table: Table, cell: string): unknown =>
  table.rows.flatMap(({ amounts }) => Object.values(amounts)).find((amount) => amount.cell === cell);

describe("a damaged amount", () => {
  test.each<[string, Partial<Cell>, string]>([
    ["an error value", { kind: "error", value: "#REF!", text: "#REF!" }, "error-value"],
    ["a formula that nobody has calculated", { kind: "uncalculated", value: null, text: "=SUM(E10:E12)" }, "uncalculated"],
    ["words", { kind: "text", value: "待定", text: "待定" }, "not-money"],
    ["two amounts", { kind: "text", value: "100\n200", text: "100\n200" }, "not-money"],
    ["a date", { kind: "date", value: "2021-01-01", text: "2021-01-01" }, "not-money"],
    ["digits grouped wrongly", { kind: "text", value: "1,75,736", text: "1,75,736" }, "not-money"],
  ])("%s is told and not guessed", (_, put, problem) => {
    const table = readWith(spending, at("E11", put));
    expect(amountAt(table, "E11")).toMatchObject({ value: null, problem, text: put.text, label: "行政运行·合计" });
    expect(table.parts.unreadable).toEqual([expect.objectContaining({ cell: "E11", problem })]);
    expect(table.parts.read).toBe(table.parts.expected - 1);
    expect(isBlankTable(table)).toBe(false);
    expect(table.errorCells).toEqual(put.kind === "error" ? [{ cell: "E11", text: "#REF!" }] : []);
  });

  test.each(["—", "-", "无", "…", "XXX", "x,xxx", "（　）", ""])("“%s” is nothing", (words) => {
    const table = readWith(spending, at("E11", { kind: "text", value: words, text: words }));
    expect(amountAt(table, "E11")).toMatchObject({ value: null, problem: null });
    expect(table.parts.unreadable).toEqual([]);
  });

  test("a code of which one level is an error value is no code, and the name beside it stays whole", () => {
    const { rows, unplaced } = readWith(spending, at("C11", { kind: "error", value: "#REF!", text: "#REF!" }));
    const { code, name, nameCell } = rows.find(({ row }) => row === 11)!;
    expect({ code, name, nameCell }).toEqual({ code: null, name: "行政运行", nameCell: "D11" });
    expect(unplaced.map(({ cell }) => cell)).toContain("C11");
  });

  test("a unit behind one heading holds for its column only", () => {
    const three = readWith(tableOf("budget-three-public"), (cell) =>
      cell.text.endsWith("机关运行经费预算数") ? text(cell.row, cell.col, "机关运行经费预算数（元）") : cell,
    );
    const { 合计: total, 机关运行经费预算数: running } = three.rows[0]!.amounts;
    expect([total!.value!.toFixed(), running!.value!.toFixed()]).toEqual(["770700", "411.55"]);
  });

  test("a unit that is neither 元 nor 万元 leaves every amount unread", () => {
    const table = readWith(spending, (cell) => (cell.text === "单位：元" ? text(cell.row, cell.col, "单位：千元") : cell));
    expect(table.rows.flatMap(({ amounts }) => Object.values(amounts)).filter(({ value }) => value !== null)).toEqual([]);
    expect(new Set(table.parts.unreadable.map(({ problem }) => problem))).toEqual(new Set(["not-money"]));
  });
});

describe("codes", () => {
  test("that cannot be read leave their row without one, and show", () => {
    const table = readWith(spending, at("C11", { value: "0x1", text: "0x1" }));
    expect(table.rows[2]).toMatchObject({ code: null, level: null, name: "行政运行" });
    expect(table.unplaced.map(({ cell }) => cell)).toEqual(["A11", "B11", "C11"]);
  });

  test("are not carried down from a row whose own cannot be read", () => {
    const table = readWith(spending, (cell) =>
      address(cell) === "B13" ? { ...cell, value: "?1", text: "?1" } : ["A14", "B14"].includes(address(cell)) ? null : cell,
    );
    expect(table.rows.slice(4, 6).map(({ code }) => code)).toEqual([null, null]);
  });

  test("may stand before the name", () => {
    const table = readWith(spending, (cell) => {
      if (cell.row < 8) return /^[类款项]$|编码$/.test(cell.text) ? null : cell;
      if (cell.col < 3) return /^\d+$/.test(cell.text) ? null : { ...cell, col: 3 };
      const code = spending.rows[cell.row - 8]?.code;
      return cell.col === 3 && code ? { ...cell, value: `${code} ${cell.text}`, text: `${code} ${cell.text}` } : cell;
    });
    expect(tableFacts(table)).toEqual(expectedFacts(spending));
  });
});

describe("rows", () => {
  test("a name goes on in the next row", () => {
    const grid = readWith(tableOf("budget-balance"), (cell) => {
      if (cell.text === "三、社会保障和就业支出") return { ...cell, value: "三、社会保障和", text: "三、社会保障和" };
      const lower = cell.col >= 2 && cell.row >= 10 ? { ...cell, row: cell.row + 1 } : cell;
      return cell.col === 2 && cell.row === 10 ? [lower, text(10, 2, "就业支出")] : lower;
    });
    expect(tableFacts(grid)).toEqual(expectedFacts(tableOf("budget-balance")));
  });

  test("names without codes and amounts are rows of their own where none above has a code", () => {
    const table = readWith(spending, (cell) => (cell.row > 7 && (cell.col < 3 ? cell.text !== "合计" : cell.col > 3) ? null : cell));
    expect(table.rows.map(({ name }) => name)).toEqual(spending.rows.map(({ name }) => name));
  });

  test.each(["第 1 页，共 2 页", "- 3 -", "2021年部门支出预算总表", "单位：元"])(
    "what programs print between them is none: %s",
    (words) => {
      const table = readWith(spending, (cell) => {
        const lower = cell.row > 12 ? { ...cell, row: cell.row + 1 } : cell;
        return address(cell) === "A14" ? [text(13, 0, words), lower] : lower;
      });
      expect(tableFacts(table)).toEqual(expectedFacts(spending));
      expect(table.unplaced).toEqual([]);
    },
  );

  test("whose amounts are bare digits as text are read", () => {
    const three = tableOf("budget-three-public");
    const table = readWith(three, (cell) => (cell.kind === "number" ? text(cell.row, cell.col, String(cell.value)) : cell));
    expect(tableFacts(table)).toEqual(expectedFacts(three));
    const whole = readWith(three, (cell) => (cell.kind === "number" ? text(cell.row, cell.col, "12") : cell));
    expect(whole.rows[0]!.amounts["合计"]!.value!.toFixed()).toBe("120000");
  });

  test("amounts without a name are in no row", () => {
    const table = readWith(spending, (cell) => (address(cell) === "A37" ? null : cell));
    expect(table.rows.some(({ isTotal }) => isTotal)).toBe(false);
    expect(table.unplaced.map(({ cell }) => cell)).toEqual(["E37", "F37", "G37"]);
  });

  test("a figure beside the table is in none either", () => {
    const table = readWith(spending, (cell) => (address(cell) === "E11" ? [cell, { ...cell, col: 8 }] : cell));
    expect(tableFacts(table)).toEqual(expectedFacts(spending));
    expect(table.unplaced.map(({ cell }) => cell)).toEqual(["I11"]);
  });

  test.each(["合 计", "合\n计", "总计"])("the total may be called %s", (words) => {
    const table = readWith(spending, at("A37", { value: words, text: words }));
    expect(table.rows.at(-1)).toMatchObject({ isTotal: true, subject: "合计", name: words.replace(/\s/g, "") });
  });

  test("rows that the table prints have their official names", () => {
    const subjects = readWith(tableOf("budget-balance"), (cell) => cell).rows.map(({ subject }) => subject);
    expect(subjects.slice(0, 7)).toEqual([
      "财政拨款收入",
      "一般公共预算",
      "政府性基金预算",
      "事业收入",
      "事业单位经营收入",
      "其他收入",
      "收入总计",
    ]);
    expect(subjects.slice(7, 9)).toEqual(["一般公共服务支出", "科学技术支出"]);
  });
});

describe("an empty table", () => {
  const fund = tableOf("budget-government-fund");

  test("has a total without an amount", () => {
    const table = readWith(fund, (cell) => cell);
    expect([table.isEmpty, isBlankTable(table)]).toEqual([true, false]);
  });

  test.each([
    "注：本表为空表。",
    "本部门2021年无政府性基金预算支出",
    "说明：本单位没有使用政府性基金预算拨款安排的支出，故本表无数据",
    "无",
  ])("says so: %s", (words) => {
    const table = readWith(fund, (cell) => (cell.text === "合计" && cell.row > 7 ? text(cell.row, cell.col, words) : cell));
    expect([table.isEmpty, table.rows]).toEqual([true, []]);
  });

  test("without a named department is blank", () => {
    expect(isBlankTable(readWith(fund, at("A4", { value: "编制部门：XX局", text: "编制部门：XX局" })))).toBe(true);
  });

  test("with amounts is not empty, whatever its note says", () => {
    const table = readWith(spending, (cell) => (address(cell) === "A37" ? [cell, text(38, 0, "注：本表为空表")] : cell));
    expect(table.isEmpty).toBe(false);
  });
});

test("a blank sheet with placeholders holds no amount", () => {
  const table = readWith(spending, (cell) =>
    cell.kind === "number" ? text(cell.row, cell.col, "…") : at("A4", { text: "编制部门：XX局" })(cell),
  );
  expect([isBlankTable(table), table.department.value, table.parts.unreadable]).toEqual([true, null, []]);
});

test("whatever a sheet holds, reading never throws, and says nothing that is not there", () => {
  const words = fc.constantFrom(
    "合计",
    "项目",
    "类",
    "款",
    "项",
    "科目编码",
    "科目名称",
    "基本支出",
    "项目支出",
    "2021年部门支出预算总表",
    "续表",
    "预算数",
    "本年收入",
    "本年支出",
    "201",
    "1,000",
    "…",
    "注：无",
    "单位：元",
    "编制部门：",
  );
  const cell = fc.record({
    row: fc.nat(12),
    col: fc.nat(8),
    words: fc.oneof(words, words, fc.string({ maxLength: 8 })),
    kind: fc.constantFrom<Cell["kind"]>("text", "text", "text", "error", "uncalculated", "date"),
  });
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 60 }), (drawn) => {
      const cells = new Map(
        drawn.map(({ row, col, words: own, kind }) => [`${row},${col}`, { row, col, kind, value: own, text: own } satisfies Cell]),
      );
      const grid = makeGrid("表", cells.values());
      const shown = new Map(cellsOf(grid).map((own) => [address(own), own.text]));
      nearestTable(grid);
      for (const { value, cell: place } of readTables("a.xlsx", grid).flatMap(({ rows }) =>
        rows.flatMap(({ amounts }) => Object.values(amounts)),
      )) {
        if (value !== null) expect(shown.get(place)).toMatch(/1,?000|201|\d/);
      }
    }),
    { numRuns: 500 },
  );
});

test("money in rows is plain whatever the unit", () => {
  const three = readWith(tableOf("budget-three-public"), (cell) => cell);
  expect(plainMoney(three.rows[0]!.amounts["合计"]!.value!)).toBe("770700.00");
  expect(three.rows[0]!.amounts["合计"]!.label).toBe("合计");
});
