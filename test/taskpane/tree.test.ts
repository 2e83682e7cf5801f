import { beforeAll, describe, expect, test } from "@jest/globals";
import { checkWorkbook } from "../../src/commands/check-workbook";
import { openAtFirst, sheetKey } from "../../src/taskpane/groups";
import { outlineOf, type Outline } from "../../src/taskpane/outline";
import { entrance, neighbour, sideways, treeOf, type Item, type Tree } from "../../src/taskpane/tree";
import { initialView, viewed, type View, type ViewChange } from "../../src/taskpane/view";
import { FakePort } from "../support/pane/fake-port";
import { workbooks, type WorkbookName } from "../support/pane/workbooks";

const outline = async (name: WorkbookName): Promise<Outline> =>
  outlineOf(await checkWorkbook(new FakePort(workbooks[name]()), { language: "zh" }));

function treeIn(
  all: Outline,
  change: ViewChange = {},
  more: Partial<{ view: Partial<View>; openFinding: string; openGroups: Set<string> }> = {},
): Tree {
  const { openFinding = null, openGroups = openAtFirst(all) } = more;
  return treeOf({ outline: all, openGroups, openFinding }, { ...viewed(initialView, change), ...more.view }, "zh");
}

/** Each line in a word, what stands under another indented. */
const told = ({ items }: Tree): string[] =>
  items.map((item) => {
    if (item.kind === "group") return `${item.group.title.zh} ${item.at}/${item.of}${item.hasBody ? (item.open ? " -" : " +") : ""}`;
    return item.kind === "finding" ? `  ${item.row.finding.place.cell} ${item.at}/${item.of}` : `  ${item.kind} ${item.at}/${item.of}`;
  });
const cells = ({ items }: Tree): string[] => items.flatMap((item) => (item.kind === "finding" ? [item.row.finding.place.cell] : []));

let faulty: Outline;
beforeAll(async () => void (faulty = await outline("faulty")));

describe("the findings", () => {
  test("stand under their sheets, of which those without findings are there too", () => {
    expect(told(treeIn(faulty))).toEqual([
      "学术交流与发展项目 1/6 +",
      "党建引领百万市民共享科普 2/6 -",
      "  facts 1/2",
      "  D11 2/2",
      "市科协机构及常委会会议费 3/6 -",
      "  facts 1/2",
      "  E6 2/2",
      "市科协综合治理费用 4/6 -",
      "  facts 1/3",
      "  B5 2/3",
      "  B12 3/3",
      "信息化运维项目 5/6 -",
      "  facts 1/1",
      "空白表 6/6",
    ]);
  });

  test("stand under the rules, those with errors first, by the titles of the rules", async () => {
    expect(told(treeIn(await outline("cascade"), { grouping: "rule" }))).toEqual([
      "合计栏与各栏之和不符 1/2 -",
      "  E16 1/1",
      "比例写成“≥100%” 2/2 -",
      "  E14 1/1",
    ]);
  });

  test("stand under their severity, the gravest first", () => {
    expect(told(treeIn(faulty, { grouping: "severity" }))).toEqual([
      "错误 1/2 -",
      "  D11 1/3",
      "  E6 2/3",
      "  B5 3/3",
      "警告 2/2 -",
      "  B12 1/1",
    ]);
  });

  test("stand under the projects, and those of budget tables under the table; what follows from another is told there alone", async () => {
    const all = await outline("budget");
    expect(told(treeIn(all, { grouping: "project" }))).toEqual(["部门一般公共预算基本支出部门预算经济分类预算表 1/1 -", "  D22 1/1"]);
    // By sheets it stands on its own sheet as well, and is counted once.
    expect([cells(treeIn(all)).length, treeIn(all).left]).toEqual([2, 1]);
  });

  test("have an open card right below them, which is no line of their level", () => {
    const [first] = treeIn(faulty).items.filter(({ kind }) => kind === "finding") as [Item];
    const { items } = treeIn(faulty, {}, { openFinding: first.key });
    const at = items.findIndex(({ key }) => key === first.key);
    expect(items[at + 1]).toMatchObject({ kind: "card", parent: first.key });
    expect(items.filter(({ kind }) => kind === "card")).toHaveLength(1);
  });
});

describe("filters", () => {
  test("leave the heads that are chosen, with the groups that hold any, and count what they hide", () => {
    const tree = treeIn(faulty, { heads: new Set(["warning"]) });
    expect([told(tree), tree.left, tree.hidden]).toEqual([["市科协综合治理费用 1/1 -", "  B12 1/1"], 1, 3]);
    expect(treeIn(faulty, { heads: new Set(["warning", "error"]) })).toMatchObject({ left: 4, hidden: 0 });
  });

  test("leave what is open", () => {
    const sheets = faulty.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => (row.finding.place.cell === "B12" ? { ...row, head: "explained" as const } : row)),
    }));
    const tree = treeIn({ ...faulty, sheets }, { openOnly: true });
    expect([cells(tree), tree.hidden]).toEqual([["D11", "E6", "B5"], 1]);
  });
});

describe("a search", () => {
  test.each([
    ["370000", ["E6"]],
    ["３７０，０００", ["E6"]],
    ["  ", ["D11", "E6", "B5", "B12"]],
    ["e6", ["E6"]],
    ["综合治理 日期", ["B5"]],
    ["综合治理!b12", []],
    ["费用!b12", ["B12"]],
    ["ANNUAL-funding-sum", ["E6"]],
    ["没有这样的字", []],
  ] as [string, string[]][])("for “%s” finds %j", (query, found) => {
    const tree = treeIn(faulty, { query });
    expect([cells(tree), tree.hidden]).toEqual([found, 4 - found.length]);
  });

  test("finds a rule by its title, and what is told with others by what it says", async () => {
    const all = await outline("cascade");
    expect(cells(treeIn(all, { query: "合计栏与各栏之和不符" }))).toEqual(["E16"]);
    const row = all.sheets.flatMap(({ rows }) => rows).find(({ alike }) => alike.length > 0)!;
    expect(cells(treeIn(all, { query: row.alike.at(-1)!.field }))).toEqual(["E14"]);
  });

  test("opens all groups, but those that she closes while it lasts", () => {
    const closed = { openGroups: new Set<string>() };
    expect(cells(treeIn(faulty, { query: "日期" }, closed))).toEqual(["B5"]);
    const view = { closedInSearch: new Set([sheetKey("市科协综合治理费用")]) };
    expect(told(treeIn(faulty, { query: "日期" }, { ...closed, view }))).toEqual(["市科协综合治理费用 1/1 +"]);
    expect(cells(treeIn(faulty, {}, closed))).toEqual([]);
  });
});

describe("the keys", () => {
  const lines = (): readonly Item[] => treeIn(faulty, {}, { openFinding: idOf("E6") }).items;
  const idOf = (cell: string): string => {
    const item = treeIn(faulty).items.find(
      ({ kind, ...each }) => kind === "finding" && "row" in each && each.row.finding.place.cell === cell,
    );
    return item!.key;
  };
  const facts = (sheet: string): string => lines().find((item) => item.kind === "facts" && item.parent === sheetKey(sheet))!.key;

  test("lead over groups, findings and reasons, not into cards, and stop at the ends", () => {
    const to = (from: string, key: string): string | null => neighbour(lines(), from, key);
    expect(to(idOf("D11"), "ArrowDown")).toBe(sheetKey("市科协机构及常委会会议费"));
    expect(to(sheetKey("市科协机构及常委会会议费"), "ArrowDown")).toBe(idOf("E6"));
    expect(to(idOf("E6"), "ArrowDown")).toBe(sheetKey("市科协综合治理费用"));
    expect(to(sheetKey("信息化运维项目"), "ArrowDown")).toBe(facts("信息化运维项目"));
    expect(to(idOf("D11"), "Home")).toBe(sheetKey("学术交流与发展项目"));
    expect(to(idOf("D11"), "PageDown")).toBe(sheetKey("空白表"));
    expect(to(sheetKey("空白表"), "ArrowDown")).toBe(sheetKey("空白表"));
    expect([to(idOf("D11"), "Enter"), to("gone", "ArrowDown")]).toEqual([null, null]);
  });

  test("to the sides open, close, and lead to what is below and above", () => {
    const of = (key: string): Item => lines().find((item) => item.key === key)!;
    const at = (key: string, to: "ArrowLeft" | "ArrowRight"): unknown => {
      const all = lines();
      return sideways(
        all,
        all.find((item) => item.key === key)!,
        to,
      );
    };
    expect(at(sheetKey("学术交流与发展项目"), "ArrowRight")).toBe("toggle");
    expect(at(sheetKey("学术交流与发展项目"), "ArrowLeft")).toBeNull();
    expect(at(sheetKey("市科协综合治理费用"), "ArrowRight")).toEqual({ to: facts("市科协综合治理费用") });
    expect(at(sheetKey("空白表"), "ArrowRight")).toBeNull();
    expect(at(idOf("B5"), "ArrowRight")).toBe("toggle");
    expect(at(idOf("B5"), "ArrowLeft")).toEqual({ to: sheetKey("市科协综合治理费用") });
    expect(at(idOf("E6"), "ArrowLeft")).toBe("toggle");
    const card = (at(idOf("E6"), "ArrowRight") as { to: string }).to;
    expect([of(card).kind, at(card, "ArrowLeft")]).toEqual(["card", { to: idOf("E6") }]);
  });

  test("enter where they stood, or else at the first finding", () => {
    expect(entrance(lines(), idOf("B5"))).toBe(idOf("B5"));
    expect(entrance(lines(), "gone")).toBe(idOf("D11"));
    expect(entrance([], null)).toBeNull();
  });
});
