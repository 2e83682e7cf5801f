import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { check } from "../../src/checking/check";
import { makeGrid, type Cell } from "../../src/grid/grid";
import { formLayouts } from "../../src/official";
import { builtInPack } from "../../src/pack/rule-pack";
import { readWorkbook } from "../../src/reading/workbook";
import { checkJson } from "../../src/reporting/check-json";
import { findingsSheet } from "../../src/reporting/findings-sheet";
import { readJson } from "../../src/reporting/read-json";
import { formSheet } from "../../src/templates/form-sheet";
import { filledForm } from "../support/arbitrary";
import { gridOfPlan } from "../../src/catalogue/plan-grid";

const LABELS = formLayouts
  .flatMap((layout) => [layout.title, ...layout.parts.map(({ label }) => label)])
  .concat(["一级指标", "三级指标", "产出指标", "数量指标", "满意度指标", "子项目名称", "数量目标", "备注"]);

/** What may befall one cell. */
const damage: fc.Arbitrary<(cell: Cell) => Cell[]> = fc.oneof(
  fc.constant(() => []),
  fc.tuple(fc.nat(40), fc.nat(9)).map(([row, col]) => (cell: Cell) => [{ ...cell, row, col }]),
  fc.tuple(fc.nat(40), fc.nat(9)).map(([row, col]) => (cell: Cell) => [cell, { ...cell, row, col }]),
  fc.constantFrom(...LABELS).map((label) => (cell: Cell) => [{ ...cell, kind: "text" as const, value: label, text: label }]),
  fc.string({ unit: "binary" }).map((text) => (cell: Cell) => [{ ...cell, kind: "text" as const, value: text, text }]),
  fc.constantFrom("#REF!", "#DIV/0!").map((text) => (cell: Cell) => [{ ...cell, kind: "error" as const, value: text, text }]),
  fc.constant((cell: Cell) => [{ ...cell, kind: "uncalculated" as const, value: null, text: "=A1" }]),
  fc.double().map((value) => (cell: Cell) => [{ ...cell, kind: "number" as const, value, text: String(value) }]),
);

test.each(formLayouts.map((layout) => [layout.id, layout] as const))(
  "however a sheet of %s is damaged, it is read and checked to the end, and no rule breaks",
  (_, layout) => {
    const blows = fc.array(fc.tuple(fc.nat(80), damage), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(filledForm(layout), blows, (filled, dealt) => {
        let cells = gridOfPlan(formSheet(layout, filled, "表")).rows.flatMap((row) => [...row.cells]);
        for (const [index, blow] of dealt) cells = cells.flatMap((cell, at) => (at === index % cells.length ? blow(cell) : [cell]));
        const reading = readWorkbook("a.xlsx", [makeGrid("表", cells)]);
        const result = check([reading], builtInPack);
        const broken = result.files
          .flatMap(({ sheets }) => sheets.flatMap(({ rulesSkipped }) => rulesSkipped))
          .filter(({ reason }) => reason.zh.includes("规则运行出错"));
        expect(broken).toEqual([]);
        expect(new Set(result.findings.map(({ id }) => id)).size).toBe(result.findings.length);
        expect(() =>
          [readJson(reading, "zh"), checkJson(result, [], "0", "en"), findingsSheet(result, { language: "zh" })].map((json) =>
            JSON.stringify(json),
          ),
        ).not.toThrow();
      }),
      { numRuns: 500 },
    );
  },
);
