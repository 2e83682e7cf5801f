import { describe, expect, test } from "@jest/globals";
import Decimal from "decimal.js";
import { check } from "../../../src/checking/check";
import { areaAddress } from "../../../src/grid/address";
import type { SheetPlan } from "../../../src/grid/sheet-plan";
import { builtInPack } from "../../../src/pack/rule-pack";
import { readWorkbook } from "../../../src/reading/workbook";
import { chartBlocks } from "../../../src/reporting/summary/chart-blocks";
import { chartsSheet } from "../../../src/reporting/summary/charts";
import { formsIn, formWith } from "../../../src/rules/collection-examples";
import { withAmounts } from "../../../src/rules/example-form";
import { sourceOf } from "../../support/summary-source";
import { readFile } from "../../../src/workbook/file/read-file";
import { writeFile } from "../../../src/workbook/file/write-file";
import { formSheets } from "../../../src/templates/form-sheet";
import { project2023 } from "../../../src/official/project-2023";
import { clean } from "../../support/forms";

/** 图表 of forms of one workbook; each project asks for so many 元. */
async function chartsOf(amounts: readonly number[]): Promise<SheetPlan> {
  const forms = amounts.map((amount, index) => ({
    layout: project2023,
    filled: {
      ...clean,
      fields: { ...clean.fields, projectName: `第${index + 1}个项目` },
      amounts: { ...clean.amounts, annualApplication: new Decimal(amount).toFixed(2) },
    },
  }));
  const { grids } = await readFile(await writeFile(formSheets(forms), { ours: false }));
  const reading = readWorkbook("a.xlsx", grids);
  const cellAt = (_: string, sheet: string, cell: string): ReturnType<Parameters<typeof chartsSheet>[0]["cellAt"]> =>
    grids
      .find((grid) => grid.sheet === sheet)
      ?.rows.flatMap(({ cells }) => cells)
      .find((each) => areaAddress({ top: each.row, left: each.col, bottom: each.row, right: each.col }) === cell);
  const result = { ...check([reading], builtInPack), findings: [] };
  return chartsSheet({ readings: [reading], previous: [], result, failed: [], cellAt }, { language: "zh", today: "2026-11-22" });
}

function textAt({ cells }: SheetPlan, row: number, col: number): unknown {
  return cells.find((cell) => cell.row === row && cell.col === col)?.value;
}

describe("图表", () => {
  test("draws the budgets of projects, largest first, from amounts that stay live; the smallest beyond twenty as one bar", async () => {
    const plan = await chartsOf(Array.from({ length: 22 }, (_, index) => 10_000 * (index + 1)));
    const [chart] = plan.charts!;
    expect(chart).toMatchObject({ name: "jihe-projects-2023", title: "各项目预算（2023年）", kind: "bar" });
    expect([areaAddress(chart!.categories), areaAddress(chart!.series[0]!.values)]).toEqual(["A6:A26", "B6:B26"]);
    expect([textAt(plan, 5, 0), textAt(plan, 5, 1), textAt(plan, 25, 0), textAt(plan, 25, 1)]).toEqual([
      "第22个项目",
      220_000,
      "其余 2 个项目合计",
      30_000,
    ]);
    const live = plan.cells.filter(({ col, formula }) => col === 1 && formula !== undefined);
    expect(live).toHaveLength(21);
    expect(live[0]!.formula).toBe("'第22个项目'!E6");
    expect(plan.onlyOver).toBeUndefined();
  });

  test("counts what is open as 审核结果 does: many alike on a sheet, and what follows from a finding, are not counted by themselves", () => {
    const source = sourceOf([formsIn("a.xlsx", formWith("project-2023", withAmounts({ annualApplication: "330000.00" })))]);
    const [first] = source.result.findings;
    const alike = Array.from({ length: 5 }, (_, at) => ({
      ...first!,
      id: `alike-${at}`,
      severity: "warning" as const,
      group: "g",
      causedBy: null,
    }));
    const follower = { ...first!, id: "follower", causedBy: first!.id };
    const findings = [{ ...first!, causedBy: null }, follower, ...alike];
    const block = chartBlocks({ ...source, result: { ...source.result, findings } }, { language: "zh", today: "2026-11-22" }).at(-1)!;
    expect(block.bars.map(({ label, figures }) => [label, ...figures.map(({ value }) => value)])).toEqual([["表1", 1, 1, 0]]);
  });

  test("one project is no comparison: the sheet says what is missing and is not added", async () => {
    const plan = await chartsOf([10_000]);
    expect([plan.charts, plan.onlyOver, textAt(plan, 1, 0)]).toEqual([
      [],
      true,
      "没有可以比较的数据：至少要有两个有金额的项目、两类支出，或两张有问题的表。",
    ]);
  });
});
