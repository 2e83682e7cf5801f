import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { FilledForm } from "../../src/official/filled-form";
import { project2023 } from "../../src/official/project-2023";
import type { Form } from "../../src/reading/facts";
import { readWorkbook } from "../../src/reading/workbook";
import { formSheet } from "../../src/templates/form-sheet";
import { plainMoney } from "../../src/values/money";
import { filledForm } from "../support/arbitrary";
import { clean, readBack } from "../support/forms";
import { noises } from "../support/noise";
import { gridOfPlan } from "../support/plan-grid";

/** What a form says, without where it stands. */
function factsOf(form: Form): object {
  return {
    year: form.year.value,
    fields: Object.fromEntries(Object.entries(form.fields).map(([key, { value }]) => [key, value])),
    amounts: Object.fromEntries(Object.entries(form.amounts).map(([key, { value }]) => [key, value && plainMoney(value)])),
    indicators: form.indicators.map(({ level1, level2, name, target }) => [level1, level2, name, target]),
  };
}

/** The same of a filled form, worked out from what was filled in. */
function factsFilled({ year, fields, amounts, indicators }: FilledForm): object {
  let group: string | null = null;
  let label: string | null = null;
  const blank = (keys: readonly string[], values: Readonly<Record<string, string | undefined>>): object =>
    Object.fromEntries(keys.map((key) => [key, values[key] ?? null]));
  const keys = (kinds: readonly string[]): string[] =>
    project2023.parts.flatMap((part) => (kinds.includes(part.kind) && "key" in part ? [part.key] : []));
  return {
    year,
    fields: blank(keys(["text", "date"]), fields),
    amounts: blank(keys(["amount"]), amounts),
    indicators: indicators.map(({ level1, level2, name, target }) => {
      if (level1) [group, label] = [level1, null];
      if (level2) label = level2;
      return [group, label, name, target];
    }),
  };
}

describe("a form laid out and read back", () => {
  test("is itself, whatever was filled in", () => {
    fc.assert(
      fc.property(filledForm, (filled) => expect(factsOf(readBack(filled))).toEqual(factsFilled(filled))),
      { numRuns: 200 },
    );
  });

  test("is the same without merged areas", () => {
    fc.assert(
      fc.property(filledForm, (filled) => {
        const plan = formSheet(project2023, filled, "表");
        const [merged, bare] = [true, false].map((merges) => readWorkbook("a.xlsx", [gridOfPlan(plan, { merges })]));
        expect(bare).toEqual(merged);
      }),
      { numRuns: 50 },
    );
  });
});

describe("a unit's own copy says the same", () => {
  const kinds = Object.keys(noises);
  const read = (filled: FilledForm, applied: readonly string[]): object => {
    const official = gridOfPlan(formSheet(project2023, filled, "表"));
    const copy = applied.reduce((grid, kind) => noises[kind]!(grid), official);
    const { forms } = readWorkbook("a.xlsx", [copy]);
    return forms.map(factsOf);
  };

  test.each(kinds)("with %s", (kind) => {
    fc.assert(
      fc.property(filledForm, (filled) => expect(read(filled, [kind])).toEqual([factsFilled(filled)])),
      { numRuns: 30 },
    );
  });

  test("with any two kinds of noise together", () => {
    // Some kinds speak of the official sheet as it was; they come first, and only one of two such can.
    const first = [
      "merged areas taken apart, their text in every cell",
      "label and value in one cell",
      "amounts in 万元",
      "a unit behind each amount's label",
    ];
    const pair = fc
      .tuple(fc.constantFrom(...kinds), fc.constantFrom(...kinds.filter((kind) => !first.includes(kind) && !kind.startsWith("amounts"))))
      .filter(([one, other]) => one !== other)
      .map((two) => [...two]);
    fc.assert(
      fc.property(filledForm, pair, (filled, applied) => expect(read(filled, applied)).toEqual([factsFilled(filled)])),
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
