import { expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { check } from "../../src/checking/check";
import { builtInPack } from "../../src/pack/rule-pack";
import { readWorkbook } from "../../src/reading/workbook";
import { relationMap, type MapEdge, type RelationMap } from "../../src/reporting/relation-map";
import type { FilledBudgetSheet } from "../../src/official/filled-budget";
import { withAmount, withoutRow } from "../../src/rules/budget-changes";
import { cleanBudget } from "../../src/rules/example-budget";
import { readFile } from "../../src/workbook/file/read-file";
import { readBudget } from "../support/checked-budget";
import { workbooks, type WorkbookName } from "../support/pane/workbooks";

function mapOf(reading: ReturnType<typeof readWorkbook>, language: "zh" | "en" = "zh"): RelationMap {
  return relationMap({ reading, result: check([reading], builtInPack) }, language);
}

const budgetMap = (change: (budget: readonly FilledBudgetSheet[]) => readonly FilledBudgetSheet[]): RelationMap =>
  mapOf(readBudget(change(cleanBudget)));

function mapOfWorkbook(name: WorkbookName): RelationMap {
  const { file, grids } = workbooks[name]().contents;
  return mapOf(readWorkbook(file, grids));
}

async function sample(): Promise<RelationMap> {
  const { grids } = await readFile(readFileSync("assets/samples/budget.xlsx"));
  return mapOf(readWorkbook("budget.xlsx", grids));
}

const named = (map: RelationMap, id: string): string => map.nodes.find((node) => node.id === id)!.name;
const ends = (map: RelationMap, { from, to }: MapEdge): string => `${named(map, from)}—${named(map, to)}`;

function edgeOf(map: RelationMap, pair: string): MapEdge {
  const edge = map.edges.find((each) => ends(map, each) === pair);
  if (!edge) throw new Error(`no edge ${pair} among ${map.edges.map((each) => ends(map, each)).join(", ")}`);
  return edge;
}

/** What fails between which tables: left figure, right figure, difference. */
function failures(map: RelationMap): unknown[] {
  return map.edges.flatMap((edge) =>
    edge.ties.flatMap(({ state, compared }) =>
      state === "fails" ? [[ends(map, edge), compared!.left.figure, compared!.right.figure, compared!.difference]] : [],
    ),
  );
}

test("the sample budget: which tables are tied, how many ties hold and which fail", async () => {
  const map = await sample();
  expect(map.nodes.map(({ name, kind, state }) => [name, kind, state])).toEqual([
    ["收支总表", "table", "clean"],
    ["收入总表", "table", "error"],
    ["支出总表", "table", "error"],
    ["财政拨款收支总表", "table", "clean"],
    ["一般公共预算拨款表", "table", "clean"],
    ["政府性基金拨款表", "table", "clean"],
    ["国有资本经营预算拨款表", "table", "clean"],
    ["一般公共预算拨款基本支出明细表", "table", "clean"],
    ["“三公”经费和机关运行费预算表", "table", "error"],
    ["机构设置", "note", "clean"],
    ["预算编制说明", "note", "clean"],
    ["其他相关情况说明", "note", "error"],
    ["流动科普展览", "project-note", "clean"],
    ["科技讲座", "project-note", "clean"],
  ]);
  expect(map.edges.map((edge) => ends(map, edge)).sort()).toEqual(
    [
      "收支总表—收入总表",
      "收支总表—支出总表",
      "收支总表—财政拨款收支总表",
      "收入总表—支出总表",
      "收入总表—财政拨款收支总表",
      "收入总表—预算编制说明",
      "支出总表—一般公共预算拨款表",
      "支出总表—政府性基金拨款表",
      "支出总表—国有资本经营预算拨款表",
      "支出总表—预算编制说明",
      "支出总表—其他相关情况说明",
      "财政拨款收支总表—一般公共预算拨款表",
      "财政拨款收支总表—政府性基金拨款表",
      "财政拨款收支总表—国有资本经营预算拨款表",
      "财政拨款收支总表—预算编制说明",
      "一般公共预算拨款表—一般公共预算拨款基本支出明细表",
      "一般公共预算拨款基本支出明细表—“三公”经费和机关运行费预算表",
      "“三公”经费和机关运行费预算表—其他相关情况说明",
    ].sort(),
  );
  expect(edgeOf(map, "收入总表—支出总表").counts).toEqual({ holds: 17, fails: 1, "not-checked": 0 });
  expect(failures(map)).toEqual([
    ["收入总表—支出总表", "2,520,000.00", "2,250,000.00", "270,000.00"],
    ["“三公”经费和机关运行费预算表—其他相关情况说明", "460,000.00", "640,000.00", "-180,000.00"],
  ]);
  expect(map.counts).toEqual({ holds: 312, fails: 6, "not-checked": 1 });
});

test("a tie tells both figures with their cells, its finding and the likely cause; one within a table stands there", async () => {
  const map = await sample();
  const failing = edgeOf(map, "收入总表—支出总表").ties.find(({ state }) => state === "fails")!;
  expect(failing.what).toBe("同一科目在各表中一致");
  expect(failing.compared!.left.cells).toEqual([{ sheet: "部门支出总表", cell: "E16" }]);
  expect(failing.compared!.right.cells).toEqual([{ sheet: "部门收入总表", cell: "E16" }]);
  expect(failing.compared!.operator).toBe("=");
  expect([failing.head, failing.findingIds.length]).toEqual(["error", 1]);
  expect(failing.reason).toContain("两位数字前后颠倒");
  expect(map.whys["tables-lines-agree"]).toContain("收入总表与支出总表逐个科目的合计相等");
  const income = map.nodes.find(({ name }) => name === "收入总表")!;
  const within = income.ties.filter(({ state }) => state === "fails").map(({ compared }) => compared!.right.cells.map(({ cell }) => cell));
  expect(within).toEqual([["F16", "G16", "H16", "I16"], ["E15:E16"]]);
});

test("what does not apply is on its table, with the reason in her language", async () => {
  const map = await sample();
  const spending = map.nodes.find(({ name }) => name === "支出总表")!;
  const [left, ...others] = spending.ties.filter(({ state }) => state === "not-checked");
  expect(others).toEqual([]);
  expect([left!.compared, left!.hinders]).toEqual([null, false]);
  expect(left!.reason).toMatch(/^除财政拨款外还有其他资金.*只核对不小于。$/);
});

test("a clean budget holds everywhere; one cell changed fails at exactly the tables that it is tied to", () => {
  const clean = budgetMap((budget) => budget);
  expect(clean.counts.fails).toBe(0);
  expect(clean.edges.every(({ state }) => state === "holds")).toBe(true);
  const changed = budgetMap(withAmount("budget-three-public", "", "机关运行经费预算数", "290.00"));
  expect(new Set(failures(changed).map((each) => (each as string[])[0]))).toEqual(
    new Set(["一般公共预算拨款基本支出明细表—“三公”经费和机关运行费预算表", "“三公”经费和机关运行费预算表—其他相关情况说明"]),
  );
  const edge = edgeOf(changed, "一般公共预算拨款基本支出明细表—“三公”经费和机关运行费预算表");
  const tie = edge.ties.find(({ state }) => state === "fails")!;
  expect([tie.compared!.left.figure, tie.compared!.operator, tie.compared!.right.figure, tie.compared!.difference]).toEqual([
    "2,900,000.00",
    "≤",
    "2,800,000.00",
    "100,000.00",
  ]);
  expect([edge.state, edge.from === tie.compared!.left.cells[0]!.sheet]).toEqual(["fails", false]);
});

test("a row that a table lacks is told where it can only be meant: between two tables, or at the table itself", () => {
  const map = budgetMap(withoutRow("budget-balance", "二、科学技术支出"));
  const edge = edgeOf(map, "收支总表—支出总表");
  const left = edge.ties.find(({ state }) => state === "not-checked")!;
  expect([edge.state, edge.counts["not-checked"]]).toEqual(["holds", 1]);
  expect([left.what, left.hinders, left.reason]).toEqual([
    "同一科目在各表中一致",
    true,
    "《部门财务收支预算总表》中没有单独列出“科学技术支出”，未与它比较。",
  ]);
  const income = budgetMap(withoutRow("budget-income", "2012902")).nodes.find(({ name }) => name === "收入总表")!;
  expect(income.ties.flatMap(({ reason, state }) => (state === "not-checked" ? [reason] : []))).toEqual([
    "《部门收入预算总表》中没有单独列出“一般行政管理事务”，未与它比较。",
  ]);
});

test("two tables that official relations join stay joined where nothing could be compared, and it is said why", () => {
  const map = budgetMap((budget) =>
    budget.map((sheet) => (sheet.kind === "table" && sheet.layout === "budget-government-fund" ? { ...sheet, rows: [] } : sheet)),
  );
  const pairs = map.edges.filter((edge) => edge.state === "not-checked").map((edge) => ends(map, edge));
  expect(pairs).toContain("支出总表—政府性基金拨款表");
  for (const edge of map.edges.filter(({ state }) => state === "not-checked"))
    expect(edge.ties.every(({ compared, reason }) => compared === null && reason !== null && reason.length > 5)).toBe(true);
});

test("many project forms of one unit and year are one node, tied to its spending", () => {
  const map = mapOfWorkbook("withProjects");
  const forms = map.nodes.filter(({ kind }) => kind === "form");
  expect(forms.map(({ name, sheets }) => [name, sheets.length])).toEqual([["项目申报表 6 张", 6]]);
  const edge = edgeOf(map, "支出总表—项目申报表 6 张");
  expect(edge.ties.map(({ what, compared }) => [what, compared!.right.cells.length])).toEqual([["项目支出≥各项目申报表金额之和", 6]]);
});

test("the tables of several units are tied among themselves only, each under its unit", () => {
  const map = mapOfWorkbook("units");
  const unitOf = new Map(map.nodes.map(({ id, unit }) => [id, unit]));
  expect(new Set(unitOf.values())).toEqual(new Set(["某市科学技术协会", "某市科普中心", "某市科技服务中心"]));
  expect(map.edges.filter(({ from, to }) => unitOf.get(from) !== unitOf.get(to))).toEqual([]);
  expect(map.edges.length).toBe(3 * 13);
});

test("it is plain data that survives being sent, with the words of one language", async () => {
  const map = await sample();
  expect(JSON.parse(JSON.stringify(map))).toEqual(map);
  const english = mapOf(readBudget(withoutRow("budget-income", "2012902")(cleanBudget)), "en");
  expect(english.nodes.flatMap(({ ties }) => ties).find(({ state }) => state === "not-checked")!.reason).toContain("has no row of its own");
});

test("of a workbook without forms or tables it is empty", () => {
  const map = mapOfWorkbook("nothing");
  expect([map.nodes, map.edges, map.counts]).toEqual([[], [], { holds: 0, fails: 0, "not-checked": 0 }]);
});
