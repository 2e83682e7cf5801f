import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { runExample } from "../../src/catalogue/run-example";
import { gridOfPlan } from "../../src/catalogue/plan-grid";
import type { EarlierLine } from "../../src/checking/earlier";
import type { CheckResult, Finding } from "../../src/checking/result";
import { review } from "../../src/checking/review";
import { gridCells, makeGrid, textCell, type Grid } from "../../src/grid/grid";
import { earlierLines } from "../../src/reporting/explanations";
import { findingsSheet } from "../../src/reporting/findings-sheet";
import { rules } from "../../src/rules";
import { withAmount } from "../../src/rules/budget-changes";
import { all, withAmounts, withFields, withIndicator } from "../../src/rules/example-form";
import { checkBudget } from "../support/equations";
import { publishedTables } from "../support/published-budget";

const FILE = "a.xlsx";
const pack = { id: "test", version: "1", rules };
const on = (today: string): { today: string; by: null; pack: typeof pack } => ({ today, by: null, pack });

/** A form with faults of several kinds, and a budget where one slip leads to others. */
const form = runExample(
  {
    layout: "project-2023",
    change: all(
      withAmounts({ annualApplication: "330000.00", annualOther: "-4.125" }),
      withFields({ implementingUnit: "<br/>某市科普中心" }),
      withIndicator(1, { target: null }),
    ),
    finds: [],
  },
  rules,
);
const budget = runExample({ change: withAmount("budget-expenditure", "2060702", "合计", "2250000"), finds: [] }, rules);

/** 审核结果 as it is read back, with a text typed beside each finding that one is given for. */
function sheetOf(result: CheckResult, typed: (finding: Finding) => string | null, language: "zh" | "en" = "zh"): Grid {
  const grid = gridOfPlan(findingsSheet(result, { language }));
  const heading = grid.rows.find(({ cells }) => cells.some(({ text }) => ["编号", "Id"].includes(text)))!;
  const at = (title: RegExp): number => heading.cells.find(({ text }) => title.test(text))!.col;
  const [id, text] = [at(/^(编号|Id)$/), at(/^(审核说明|Explanation)$/)];
  const added = grid.rows.flatMap(({ row, cells }) => {
    const finding = result.findings.find((each) => each.id === cells.find(({ col }) => col === id)?.text);
    const own = finding && typed(finding);
    return own ? [textCell({ row, col: text }, own)] : [];
  });
  const kept = gridCells(grid).filter((cell) => !added.some(({ row, col }) => row === cell.row && col === cell.col));
  return makeGrid(grid.sheet, [...kept, ...added]);
}

/** The sheet with its rows and columns in other places, and blank ones between. */
function shuffled(grid: Grid, rows: readonly number[], cols: readonly number[]): Grid {
  return makeGrid(
    grid.sheet,
    gridCells(grid).map((cell) => ({ ...cell, row: rows[cell.row]!, col: cols[cell.col]! })),
  );
}

const standings = ({ findings }: CheckResult): unknown[] =>
  findings.map(({ rule, explanation }) => [rule, explanation && [explanation.text, explanation.standing, explanation.date]]);
const reviewed = (result: CheckResult, grid: Grid, today = "2026-11-22"): CheckResult =>
  review(result, new Map([[FILE, earlierLines(grid)]]), on(today));

describe("explanations on the sheet", () => {
  const typed = ({ id, rule }: Finding): string | null => (rule === "target-missing" ? null : `因为 ${id}`);
  const places = (count: number): fc.Arbitrary<number[]> =>
    fc.shuffledSubarray(
      Array.from({ length: 2 * count }, (_, at) => at),
      { minLength: count, maxLength: count },
    );

  test.each(["zh", "en"] as const)("are all kept, however rows and columns are brought about (%s)", (language) => {
    const grid = sheetOf(form, typed, language);
    const expected = standings(reviewed(form, grid));
    expect(expected).toEqual([
      ["html-left", [expect.any(String), "accepted", "2026-11-22"]],
      ["annual-funding-sum", [expect.any(String), "refused", "2026-11-22"]],
      ["amount-not-negative", [expect.any(String), "accepted", "2026-11-22"]],
      ["target-missing", null],
      ["amount-decimals", [expect.any(String), "accepted", "2026-11-22"]],
    ]);
    fc.assert(
      fc.property(places(30), places(30), (rows, cols) => {
        expect(standings(reviewed(form, shuffled(grid, rows, cols)))).toEqual(expected);
      }),
      { numRuns: 50 },
    );
  });

  test("find their findings by what the line tells where the id was deleted, and otherwise stay below the list", () => {
    const lines = earlierLines(sheetOf(form, typed)).map((line): EarlierLine => ({ ...line, id: null }));
    const found = review(form, new Map([[FILE, lines]]), on("2026-11-22"));
    expect(standings(found)).toEqual(standings(reviewed(form, sheetOf(form, typed))));
    const bare = lines.map((line): EarlierLine => ({ ...line, message: null, rule: null }));
    const lost = review(form, new Map([[FILE, bare]]), on("2026-11-22"));
    expect(lost.findings.every(({ explanation }) => explanation === null)).toBe(true);
    const below = earlierLines(gridOfPlan(findingsSheet(lost, { language: "zh" }))).flatMap(({ explanation }) => explanation?.text ?? []);
    expect(below).toEqual(lines.flatMap(({ explanation }) => explanation?.text ?? []));
  });

  test("are not taken for another form's where twins swap their ids", () => {
    const [first] = form.findings;
    const elsewhere = { ...first!, place: { ...first!.place, sheet: "另一张" } };
    const here = { ...first!, id: "0123456789abcdef" };
    const line = earlierLines(sheetOf(form, ({ id }) => (id === first!.id ? "已核实" : null)));
    const { sheets } = form.files[0]!;
    const files = [{ ...form.files[0]!, sheets: [...sheets, { ...sheets[0]!, sheet: "另一张" }] }];
    const { findings } = review({ ...form, files, findings: [here, elsewhere] }, new Map([[FILE, line]]), on("2026-11-22"));
    expect(findings.map(({ explanation }) => explanation?.text ?? null)).toEqual(["已核实", null]);
  });

  test("stand in columns of ours only: a column that somebody added, or a heading changed, is kept as it is", () => {
    const grid = sheetOf(form, typed);
    const renamed = makeGrid(
      grid.sheet,
      gridCells(grid).map((cell) => (cell.text === "审核说明" ? textCell(cell, "情况说明") : cell)),
    );
    const result = reviewed(form, renamed);
    expect(result.findings.every(({ explanation }) => explanation === null)).toBe(true);
    const again = gridCells(gridOfPlan(findingsSheet(result, { language: "zh" }))).map(({ text }) => text);
    expect(again).toContain("情况说明");
    for (const finding of form.findings) if (typed(finding)) expect(again).toContain(typed(finding));
  });
});

test("what is typed into the column of our own words is kept as a note, and our words are none", () => {
  const standing = gridOfPlan(
    findingsSheet(
      reviewed(
        form,
        sheetOf(form, () => "已核实"),
      ),
      { language: "zh" },
    ),
  );
  expect(earlierLines(standing).map(({ notes }) => notes.size)).toEqual(form.findings.map(() => 0));
  const heading = standing.rows.find(({ cells }) => cells.some(({ text }) => text === "说明状态"))!;
  const { row, col } = heading.cells.find(({ text }) => text === "说明状态")!;
  const others = gridCells(standing).filter((cell) => cell.row !== row + 1 || cell.col !== col);
  const result = reviewed(form, makeGrid(standing.sheet, [...others, textCell({ row: row + 1, col }, "局里要求写在这里")]));
  expect(gridCells(gridOfPlan(findingsSheet(result, { language: "zh" }))).map(({ text }) => text)).toContain("局里要求写在这里");
  expect([...result.notes!.values()].map((notes) => [...notes])).toEqual([[["备注", "局里要求写在这里"]]]);
});

describe("an explanation", () => {
  const [root, ...followers] = budget.findings.map(({ id, causedBy }) => ({ id, causedBy })).sort((a) => (a.causedBy === null ? -1 : 1));
  const about = ({ id }: Finding): string | null => (id === root!.id ? "上级已批复" : null);

  test("of arithmetic settles its finding and what follows only where the pack says so", () => {
    expect(followers.map(({ causedBy }) => causedBy)).toEqual([root!.id, root!.id, root!.id]);
    const earlier = new Map([[FILE, earlierLines(sheetOf(budget, about))]]);
    const strict = review(budget, earlier, on("2026-11-22"));
    expect(strict.findings.flatMap(({ explanation }) => explanation?.standing ?? [])).toEqual(["refused"]);
    const lenient = review(budget, earlier, { ...on("2026-11-22"), pack: { id: "test", version: "1", rules, explainsArithmetic: true } });
    expect(lenient.findings.map(({ explanation }) => [explanation?.standing, explanation?.of ?? null])).toEqual(
      budget.findings.map(({ id }) => ["accepted", id === root!.id ? null : root!.id]),
    );
    const states = gridCells(gridOfPlan(findingsSheet(lenient, { language: "zh" }))).filter(({ text }) => /已说明$/.test(text));
    expect(states.map(({ text }) => text)).toEqual(["已说明", "随第 1 项已说明", "随第 1 项已说明", "随第 1 项已说明"]);
  });

  test("of an organisation's own equation is one of arithmetic, where that is an error", () => {
    const equation = "[支出总表].[合计].[基本支出] + [支出总表].[合计].[项目支出] = [支出总表].[合计].[合计]";
    const slip = withAmount("budget-expenditure", "合计", "项目支出", "34815742")(publishedTables());
    const standing = (severity: "error" | "warning"): unknown[] => {
      const result = checkBudget({ equation, severity, basis: "某发〔2021〕1号" }, slip);
      const earlier = new Map([["2021.xlsx", earlierLines(sheetOf(result, () => "上级已批复"))]]);
      return review(result, earlier, on("2026-11-22")).findings.map(({ basis, explanation }) => [basis, explanation?.standing]);
    };
    expect(standing("error")).toEqual([[["某发〔2021〕1号"], "refused"]]);
    expect(standing("warning")).toEqual([[["某发〔2021〕1号"], "accepted"]]);
  });

  test("is outdated by other figures, not by other cells, and given anew by another text", () => {
    const negative = form.findings.find(({ rule }) => rule === "amount-not-negative")!;
    const moved = (cell: string, actual: string | null): CheckResult => ({
      ...form,
      findings: form.findings.map((finding) => ({
        ...finding,
        place: { ...finding.place, cell },
        message: { ...finding.message, zh: `${finding.message.zh}（见 ${cell}）` },
        actual: finding.rule === "amount-not-negative" ? actual : finding.actual,
      })),
    });
    const earlier = reviewed(
      moved("E9", negative.actual),
      sheetOf(form, () => "已核实"),
      "2026-11-20",
    );
    const standing = (result: CheckResult): unknown => result.findings.find(({ id }) => id === negative.id)!.explanation;
    const same = sheetOf(earlier, () => null);
    expect(standing(reviewed(moved("E99", negative.actual), same))).toMatchObject({ standing: "accepted", date: "2026-11-20" });
    expect(standing(reviewed(moved("E99", "-5.00"), same))).toMatchObject({ standing: "outdated", date: "2026-11-20" });
    const codes = new Set(earlierLines(same).map(({ explanation }) => explanation?.code));
    const cleared = makeGrid(
      same.sheet,
      gridCells(same).filter(({ text }) => !codes.has(text)),
    );
    expect(standing(reviewed(moved("E99", "-5.00"), cleared))).toMatchObject({ text: "已核实", standing: "accepted" });
    const anew = sheetOf(earlier, () => "再次核实");
    expect(standing(reviewed(moved("E99", "-5.00"), anew))).toMatchObject({ standing: "accepted", date: "2026-11-22" });
  });
});

describe("what changed", () => {
  const grid = sheetOf(form, () => null);
  const without = (...gone: string[]): CheckResult => ({ ...form, findings: form.findings.filter(({ rule }) => !gone.includes(rule)) });

  test("is told of each finding once, and of nothing where no check is known", () => {
    const { changes } = reviewed(without("html-left"), grid);
    const [first, ...others] = form.findings.map(({ id }) => id);
    expect(changes).toMatchObject([{ new: [], still: others, explained: [], mended: [{ id: first, cell: "D4" }], unchecked: [] }]);
    expect(review(form, new Map(), on("2026-11-22")).changes).toEqual([]);
    expect(
      reviewed(
        form,
        sheetOf(without("html-left"), () => null),
      ).changes,
    ).toMatchObject([{ new: [first], still: others }]);
  });

  test("does not call mended what a rule that is switched off or could not look would find", () => {
    const off = review(without("html-left"), new Map([[FILE, earlierLines(grid)]]), {
      ...on("2026-11-22"),
      pack: { id: "test", version: "1", rules: rules.filter(({ id }) => id !== "html-left") },
    });
    expect(off.changes).toMatchObject([{ mended: [], unchecked: [{ cell: "D4" }] }]);
    const [file] = form.files;
    const [sheet] = file!.sheets;
    const skipped = { rule: "html-left", form: "", reason: { zh: "", en: "" }, hinders: true };
    const files = [{ ...file!, sheets: [{ ...sheet!, rulesSkipped: [...sheet!.rulesSkipped, skipped] }] }];
    expect(reviewed({ ...without("html-left"), files }, grid).changes).toMatchObject([{ mended: [], unchecked: [{ cell: "D4" }] }]);
  });
});
