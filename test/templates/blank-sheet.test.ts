import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { check } from "../../src/checking/check";
import { address, position } from "../../src/grid/address";
import type { PlannedCell, SheetPlan } from "../../src/grid/sheet-plan";
import { formLayout, formLayouts } from "../../src/official";
import { amountParts, fieldParts } from "../../src/official/layout";
import { builtInPack } from "../../src/pack/rule-pack";
import { isBlank, type Form } from "../../src/reading/facts";
import { readWorkbook } from "../../src/reading/workbook";
import { blankSheets } from "../../src/templates/form-sheet";
import { plainMoney } from "../../src/values/money";
import { readFile } from "../../src/workbook/file/read-file";
import { writeFile } from "../../src/workbook/file/write-file";
import { filledForm } from "../support/arbitrary";
import { gridOfPlan } from "../../src/catalogue/plan-grid";

const [plan2019, plan2020, plan2023] = blankSheets(formLayouts, 2026) as [SheetPlan, SheetPlan, SheetPlan];
const cell = (plan: SheetPlan, a1: string): PlannedCell => plan.cells.find((candidate) => address(candidate) === a1)!;
const readPlan = (plan: SheetPlan): Form => readWorkbook("a.xlsx", [gridOfPlan(plan)]).forms[0]!;

describe("blank official sheets", () => {
  test("are read as their layout, in the year, with nothing filled in and nothing found", () => {
    for (const [index, plan] of [plan2019, plan2020, plan2023].entries()) {
      const form = readPlan(plan);
      expect(form).toMatchObject({ layout: { id: formLayouts[index]!.id }, year: { value: 2026 }, recognition: { score: 1 } });
      expect(isBlank(form)).toBe(true);
      expect(check([readWorkbook("a.xlsx", [gridOfPlan(plan)])], builtInPack).findings).toEqual([]);
    }
  });

  test("have totals that add themselves up, blank until a part is filled in", () => {
    expect(cell(plan2023, "E6")).toMatchObject({ value: "", formula: 'IF(COUNT(E7,E8,E9)=0,"",SUM(E7,E8,E9))' });
    expect(cell(plan2023, "C6")).toMatchObject({ value: "", formula: 'IF(COUNT(C7,C9)=0,"",SUM(C7,C9))' });
    expect(cell(plan2019, "D12")).toMatchObject({ value: "", formula: 'IF(COUNT(D15:D18)=0,"",SUM(D15:D18))' });
    expect(plan2020.cells.filter(({ formula }) => formula)).toEqual([]);
  });

  test("offer the known answers to choose from", () => {
    const choices = (plan: SheetPlan): unknown[] => plan.choices!.map((choice) => [address(choice), choice.options]);
    const natures = ["市委市政府已确定的新增项目", "结转项目", "其他一次性项目", "经常性专项业务费", "其他经常性项目"];
    expect(choices(plan2023)).toEqual([
      ["D3", natures],
      ["F3", ["特定目标类", "其他运转类"]],
    ]);
    expect(choices(plan2020)).toContainEqual(["D4", natures]);
    expect(choices(plan2020)).toContainEqual(["B6", ["是", "否"]]);
    // In 2019 the answers are printed with boxes.
    expect(choices(plan2019)).toEqual([]);
    expect(cell(plan2019, "B5").value).toBe(
      "市委市政府已确定的新增项目□    结转项目□    其他一次性项目□\n经常性专项业务费□    其他经常性项目□",
    );
  });

  test("format amounts and dates before anything is filled in", () => {
    expect(cell(plan2019, "B12").look.numberFormat).toBe("#,##0.00");
    expect(cell(plan2020, "D21").look.numberFormat).toBe("#,##0.00");
    expect(cell(plan2023, "D5").look.numberFormat).toBe("yyyy-mm-dd");
  });

  test("print the year and the classes of indicators of that year", () => {
    expect(cell(plan2020, "A22").value).toBe("2026年绩效目标");
    expect(cell(plan2019, "A2").value).toBe("（2026年度）");
    expect([cell(plan2023, "B13").value, cell(plan2023, "C14").value]).toEqual(["成本指标", "生态环境成本指标"]);
    const [earlier] = blankSheets([formLayout("project-2023")], 2025);
    expect([cell(earlier!, "B13").value, cell(earlier!, "C13").value]).toEqual(["产出指标", "数量指标"]);
  });

  test("begin a page with the list of indicators where the form takes more than one", () => {
    expect(plan2019.print.pageStarts).toEqual([position("A22").row]);
    expect(plan2020.print.pageStarts).toEqual([position("A22").row]);
    expect(plan2023.print.pageStarts).toEqual([]);
  });

  test("keep formulas, choices and page setup in the file", async () => {
    const { readXlsx } = await import("hucre");
    const { sheets } = await readXlsx(await writeFile([plan2019, plan2023], { ours: false }), { readStyles: true });
    expect(sheets[0]!.pageSetup).toMatchObject({
      paperSize: "a4",
      orientation: "portrait",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    });
    expect(sheets[0]!.rowBreaks).toEqual([20]);
    expect(sheets[0]!.cells!.get("11,3")).toMatchObject({ formula: 'IF(COUNT(D15:D18)=0,"",SUM(D15:D18))' });
    expect(sheets[1]!.dataValidations).toMatchObject([
      { type: "list", range: "D3" },
      { type: "list", range: "F3" },
    ]);
    const { grids } = await readFile(await writeFile([plan2019, plan2023], { ours: false }));
    expect(readWorkbook("a.xlsx", grids).forms.map(isBlank)).toEqual([true, true]);
  });
});

describe.each(formLayouts.map((layout, index) => [layout.id, layout, [plan2019, plan2020, plan2023][index]!] as const))(
  "a blank sheet of %s, filled in where the program says each value stands",
  (_, layout, blank) => {
    test("reads back as what was filled in", () => {
      const form = readPlan(blank);
      const boxes = fieldParts(layout).filter(({ kind }) => kind === "boxes");
      fc.assert(
        fc.property(filledForm(layout), ({ fields, amounts }) => {
          const typed = new Map<string, string | number>();
          for (const { key, kind } of fieldParts(layout))
            if (fields[key] && kind !== "boxes") typed.set(form.fields[key]!.cell, fields[key]!);
          for (const { key } of amountParts(layout)) if (amounts[key]) typed.set(form.amounts[key]!.cell, Number(amounts[key]));
          const cells = blank.cells.map((own) => (typed.has(address(own)) ? { ...own, value: typed.get(address(own))! } : own));
          const back = readPlan({ ...blank, cells });
          for (const { key } of fieldParts(layout).filter((part) => !boxes.includes(part)))
            expect([key, back.fields[key]!.value]).toEqual([key, fields[key] ?? null]);
          for (const { key } of amountParts(layout)) {
            const { value } = back.amounts[key]!;
            expect([key, value && plainMoney(value)]).toEqual([key, amounts[key] ?? null]);
          }
        }),
        { numRuns: 40 },
      );
    });
  },
);
