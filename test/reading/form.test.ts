import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { formLayouts } from "../../src/official";
import type { FilledForm } from "../../src/official/filled-form";
import { amountParts, fieldParts, type FormLayout } from "../../src/official/layout";
import { readWorkbook } from "../../src/reading/workbook";
import { formSheet } from "../../src/templates/form-sheet";
import { filledForm } from "../support/arbitrary";
import { factsOf } from "../support/facts";
import { clean, readBack } from "../support/forms";
import { noisePairs, noises, type Noise } from "../support/noise";
import { gridOfPlan } from "../../src/catalogue/plan-grid";

/** What somebody filled in, as `factsOf` tells it of what was read. */
function factsFilled({ year, fields, amounts, subProjects = [], indicators }: FilledForm, layout: FormLayout): object {
  let group: string | null = null;
  let label: string | null = null;
  const values = (keys: readonly string[], given: Readonly<Record<string, string | undefined>>): object =>
    Object.fromEntries(keys.map((key) => [key, given[key] || null]));
  return {
    year,
    fields: values(
      fieldParts(layout).map(({ key }) => key),
      fields,
    ),
    amounts: values(
      amountParts(layout).map(({ key }) => key),
      amounts,
    ),
    subProjects: subProjects.map(({ name, amount }) => [name, amount]),
    indicators: indicators.map(({ level1, level2, name, target }) => {
      if (level1) [group, label] = [level1, null];
      if (level2) label = level2;
      return [group, label, name, target];
    }),
  };
}

describe.each(formLayouts.map((layout) => [layout.id, layout] as const))("a form of %s laid out and read back", (_, layout) => {
  test("is itself, whatever was filled in", () => {
    fc.assert(
      fc.property(filledForm(layout), (filled) => expect(factsOf(readBack(filled, layout))).toEqual(factsFilled(filled, layout))),
      { numRuns: 150 },
    );
  });

  test("is the same without merged areas", () => {
    fc.assert(
      fc.property(filledForm(layout), (filled) => {
        const plan = formSheet(layout, filled, "表");
        const [merged, bare] = [true, false].map((merges) => readWorkbook("a.xlsx", [gridOfPlan(plan, { merges })]));
        expect(bare).toEqual(merged);
      }),
      { numRuns: 50 },
    );
  });
});

describe.each(formLayouts.map((layout) => [layout.id, layout] as const))("a unit's own copy of %s says the same", (_, layout) => {
  const read = (filled: FilledForm, applied: readonly Noise[]): object => {
    const official = gridOfPlan(formSheet(layout, filled, "表"));
    const copy = applied.reduce((grid, noise) => noise.apply(grid, layout), official);
    return readWorkbook("a.xlsx", [copy]).forms.map(factsOf);
  };

  test.each(noises.map((noise) => [noise.kind, noise] as const))("with %s", (__, noise) => {
    fc.assert(
      fc.property(filledForm(layout), (filled) => expect(read(filled, [noise])).toEqual([factsFilled(filled, layout)])),
      { numRuns: 20 },
    );
  });

  test("with any two kinds of noise together", () => {
    const pair = fc.constantFrom(...noisePairs);
    fc.assert(
      fc.property(filledForm(layout), pair, (filled, applied) => {
        expect(read(filled, applied)).toEqual([factsFilled(filled, layout)]);
      }),
      { numRuns: 200 },
    );
  });
});

describe("where each fact stands", () => {
  const form = readBack(clean);

  test("is where the official form prints it", () => {
    expect(form.fields.projectName.cell).toBe("B3");
    expect(form.fields.projectCategory!.cell).toBe("F3");
    expect(form.fields.endDate.cell).toBe("D5");
    expect(form.amounts.annualApplication!.cell).toBe("E6");
    expect(form.fields.annualGoal!.cell).toBe("D11");
    expect(form.indicators.map(({ cells }) => cells)).toEqual([
      { level1: "B13", level2: "C13", name: "D13", target: "E13" },
      { level1: "B13", level2: "C14", name: "D14", target: "E14" },
      { level1: "B13", level2: "C15", name: "D15", target: "E15" },
      { level1: "B16", level2: "C16", name: "D16", target: "E16" },
      { level1: "B17", level2: "C17", name: "D17", target: "E17" },
    ]);
  });

  test("is told for blank cells too, also where no other value shows the column", () => {
    const blank = readBack({ ...clean, fields: { projectName: "甲" }, amounts: {} });
    expect(
      [blank.fields.projectCategory, blank.amounts.projectTotal, blank.amounts.annualOther, blank.fields.overallGoal].map((fact) => [
        fact!.cell,
        fact!.value,
      ]),
    ).toEqual([
      ["F3", null],
      ["C6", null],
      ["E9", null],
      ["B11", null],
    ]);
  });

  test("counts the parts read", () => {
    // Title, year, nine fields, seven amounts, four headings, and name and target of five indicators.
    expect(form.parts).toEqual({ expected: 32, read: 32, unreadable: [] });
  });
});
