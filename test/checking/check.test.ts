import { describe, expect, test } from "@jest/globals";
import { check } from "../../src/checking/check";
import type { CheckResult } from "../../src/checking/result";
import { makeGrid, type Grid } from "../../src/grid/grid";
import type { FilledForm } from "../../src/official/filled-form";
import { project2023 } from "../../src/official/project-2023";
import { builtInPack, identify, type RulePack } from "../../src/pack/rule-pack";
import { readWorkbook } from "../../src/reading/workbook";
import { formSheet } from "../../src/templates/form-sheet";
import { rules } from "../../src/rules";
import { clean } from "../support/forms";
import { gridOfPlan } from "../../src/catalogue/plan-grid";

const wrong: FilledForm = { ...clean, amounts: { ...clean.amounts, annualApplication: "330000.00" } };
const grid = (form: FilledForm, sheet = "表"): Grid => gridOfPlan(formSheet(project2023, form, sheet));
const checked = (grids: Grid[], file = "a.xlsx", pack: RulePack = builtInPack): CheckResult => check([readWorkbook(file, grids)], pack);
const movedDown = (original: Grid): Grid =>
  makeGrid(
    original.sheet,
    original.rows.flatMap(({ cells }) => cells.map((cell) => ({ ...cell, row: cell.row + (cell.row > 4 ? 3 : 0) }))),
  );

describe("the id of a finding", () => {
  const [finding] = checked([grid(wrong)]).findings;

  test("stays while rule, form and field stay: rows inserted, sheet and file renamed", () => {
    const [moved] = checked([movedDown(grid(wrong, "改名"))], "b.xlsx").findings;
    expect(moved!.place).toEqual({ file: "b.xlsx", sheet: "改名", cell: "E9" });
    expect(moved!.id).toBe(finding!.id);
  });

  test("stays when the figures change, and differs between forms of one name", () => {
    const other = { ...wrong, amounts: { ...wrong.amounts, annualApplication: "340000.00" } };
    const ids = checked([grid(other, "甲"), grid(wrong, "乙")]).findings.map(({ id }) => id);
    expect(ids[0]).toBe(finding!.id);
    expect(ids[1]).not.toBe(finding!.id);
  });

  test("stays when a sheet without a project's name is renamed, and when another unit's form of the same name is added", () => {
    const nameless = { ...wrong, fields: { ...wrong.fields, projectName: "" } };
    const ids = (sheet: string): string[] => checked([grid(nameless, sheet)]).findings.map(({ id }) => id);
    expect(ids("甲")).toEqual(ids("乙"));
    const other = { ...wrong, fields: { ...wrong.fields, implementingUnit: "另一单位" } };
    expect(checked([grid(other, "甲"), grid(wrong, "乙")]).findings[1]!.id).toBe(finding!.id);
  });

  test("does not pass to another finding when one is mended", () => {
    const broken = (...rows: number[]): Grid => {
      const original = grid(clean);
      return makeGrid(
        "表",
        original.rows.flatMap(({ cells }) =>
          cells.map((cell) =>
            rows.includes(cell.row) && cell.col === 3 ? { ...cell, kind: "error" as const, value: "#REF!", text: "#REF!" } : cell,
          ),
        ),
      );
    };
    const both = checked([broken(12, 13)]).findings;
    const [left] = checked([broken(13)]).findings;
    expect(both.map(({ place }) => place.cell)).toEqual(["D13", "D14"]);
    expect(left!.id).toBe(both[1]!.id);
  });

  test("is unique among all findings of a check", () => {
    const faulty: FilledForm = { ...wrong, indicators: clean.indicators.map((row) => ({ ...row, name: "同名", target: "" })) };
    const ids = checked([grid(faulty)]).findings.map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(5);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("the same input", () => {
  test("gives the same result, to the letter", () => {
    expect(JSON.stringify(checked([grid(wrong)]))).toBe(JSON.stringify(checked([grid(wrong)])));
  });
});

describe("what could not be checked", () => {
  test("is said of a blank form, which draws no finding", () => {
    const result = checked([grid({ year: null, fields: {}, amounts: {}, indicators: [] })]);
    const [sheet] = result.files[0]!.sheets;
    expect(result.findings).toEqual([]);
    expect(sheet).toMatchObject({ blank: true, rulesRun: 0, comparisons: 0 });
    expect(sheet!.rulesSkipped.map(({ rule, reason }) => [rule, reason.zh])).toEqual(
      rules
        .filter(({ scope, layouts }) => (scope === "form" || scope === "text") && layouts.some((id) => id === "project-2023"))
        .map(({ id }) => [id, "空白表，尚未填写。"]),
    );
  });

  test("is said of amounts that no program has calculated, which are not taken for blank", () => {
    const original = grid(clean);
    const uncalculated = makeGrid(
      "表",
      original.rows.flatMap(({ cells }) =>
        cells.map((cell) =>
          cell.row === 5 && cell.col === 4 ? { ...cell, kind: "uncalculated" as const, value: null, text: "=SUM(E7:E9)" } : cell,
        ),
      ),
    );
    const result = checked([uncalculated]);
    expect(result.findings).toEqual([]);
    expect(result.comparisons).toEqual([]);
    expect(result.files[0]!.sheets[0]!.rulesSkipped.find(({ rule }) => rule === "annual-funding-sum")!.reason.zh).toContain("尚未计算");
  });

  test("is said of a total beside a part whose label is gone, rather than charge it with a difference", () => {
    const original = grid(clean);
    const unlabelled = makeGrid(
      "表",
      original.rows.flatMap(({ cells }) => cells.filter(({ text }) => text !== "上年结转资金")),
    );
    const result = checked([unlabelled]);
    expect(result.findings.filter(({ family }) => family === "amounts")).toEqual([]);
    expect(result.files[0]!.sheets[0]!.rulesSkipped.find(({ rule }) => rule === "annual-funding-sum")!.reason.zh).toContain("上年结转资金");
  });

  test("is said of a rule that fails, while the others go on", () => {
    const failing = {
      ...rules[0]!,
      id: "broken",
      check: () => {
        throw new Error("x");
      },
    };
    const result = checked([grid(wrong)], "a.xlsx", { id: "t", version: "1", rules: [failing, ...rules] });
    expect(result.findings.map(({ rule }) => rule)).toEqual(["annual-funding-sum"]);
    expect(result.files[0]!.sheets[0]!.rulesSkipped.find(({ rule }) => rule === "broken")!.reason.zh).toContain("规则运行出错（x）");
  });
});

describe("comparisons", () => {
  test("are recorded whether they hold or not", () => {
    const twoYears = {
      ...clean,
      amounts: { ...clean.amounts, projectTotal: "500000.00", projectFiscal: "450000.00", projectOther: "60000.00" },
    };
    const made = checked([grid(twoYears)]).comparisons;
    expect(
      made.map(({ rule, left, operator, right, difference, holds }) => [
        rule,
        left.value.toFixed(2),
        operator,
        right.value.toFixed(2),
        difference.toFixed(2),
        holds,
      ]),
    ).toEqual([
      ["annual-funding-sum", "300000.00", "=", "300000.00", "0.00", true],
      ["project-funding", "500000.00", "=", "510000.00", "-10000.00", false],
      ["project-funding", "500000.00", ">=", "300000.00", "200000.00", true],
    ]);
  });
});

describe("the hint of two amounts that disagree", () => {
  const hint = (amounts: FilledForm["amounts"]): string | undefined =>
    checked([grid({ ...clean, amounts: { ...clean.amounts, ...amounts } })]).findings[0]?.hint?.zh;

  test.each<[string, FilledForm["amounts"], string]>([
    ["another year's share", { annualApplication: "350000.00", projectTotal: "650000.00", projectFiscal: "650000.00" }, "恰为项目资金总额"],
    ["a line left out of the total", { annualApplication: "260000.00" }, "漏计"],
    ["a line counted twice", { annualApplication: "360000.00" }, "重复计入"],
    ["a slip of ten thousand", { annualApplication: "30.00" }, "一万倍"],
    [
      "two digits exchanged",
      { annualApplication: "412.00", annualCurrentYearAppropriation: "421.00", priorYearCarryOver: "0.00", annualOther: "0.00" },
      "前后颠倒",
    ],
  ])("tells %s", (_, amounts, words) => expect(hint(amounts)).toContain(words));

  test("tells nothing where the figures tell nothing", () => expect(hint({ annualApplication: "311111.11" })).toBeUndefined());
});

describe("the pack", () => {
  test("is known by a hash that changes with its rules and not otherwise", () => {
    const { sha256 } = identify(builtInPack);
    expect(sha256).toMatch(/^[\da-f]{64}$/);
    expect(identify({ ...builtInPack })).toEqual(identify(builtInPack));
    expect(identify({ ...builtInPack, rules: rules.slice(1) }).sha256).not.toBe(sha256);
    expect(identify({ ...builtInPack, rules: [{ ...rules[0]!, severity: "info" }, ...rules.slice(1)] }).sha256).not.toBe(sha256);
  });
});
