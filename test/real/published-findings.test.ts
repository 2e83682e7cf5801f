import { beforeAll, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import path from "node:path";
import { check } from "../../src/checking/check";
import type { CheckResult } from "../../src/checking/result";
import { importText } from "../../src/importing/import-text";
import { builtInPack } from "../../src/pack/rule-pack";
import type { WorkbookReading } from "../../src/reading/facts";
import { readWorkbook } from "../../src/reading/workbook";
import { rules } from "../../src/rules";
import { budgetPlans } from "../../src/templates/budget-sheets";
import { formSheets } from "../../src/templates/form-sheet";
import { gridOfPlan } from "../../src/catalogue/plan-grid";
import { describeWithDocument } from "../support/needs";
import { publishedFindings } from "./published-findings";

/** The published documents by the year they are about. */
const DOCUMENTS: Readonly<Record<string, string>> = {
  "2019": "000_4bf1da8e9f15f5d7.txt",
  "2023": "001_41dd50a8ade9c104.txt",
  "2020a": "002_227948fadcbdf23d.txt",
  "2020b": "003_04877708290d1af4.txt",
  "2021": "004_449165ee9064ed39.txt",
};

function readDocument(name: string, file: string): WorkbookReading {
  const { forms, budget } = importText(readFileSync(file, "utf8"));
  const plans = [...formSheets(forms), ...budgetPlans(budget)];
  return readWorkbook(
    name,
    plans.map((plan) => gridOfPlan(plan)),
  );
}

describeWithDocument("the published documents, checked together", DOCUMENTS["2019"]!, (first) => {
  let result: CheckResult;

  beforeAll(() => {
    const readings = Object.entries(DOCUMENTS).map(([name, file]) => readDocument(name, path.join(path.dirname(first), file)));
    result = check(readings, builtInPack);
  });

  test("are read whole", () => {
    expect(result.files.flatMap(({ unrecognised }) => unrecognised)).toEqual([]);
    expect(result.files.map(({ file, sheets }) => [file, sheets.length])).toEqual([
      ["2019", 5],
      ["2021", 21],
      ["2023", 15],
      ["2020a", 4],
      ["2020b", 2],
    ]);
  });

  // Wherever a rule is not named here, it must stay silent: on every other form, table and note of the five.
  test.each(rules.map(({ id }) => id))("%s finds what stands in the texts, and is silent on all the rest", (id) => {
    const found = result.findings.filter(({ rule }) => rule === id);
    expect(found.map(({ severity, place, form }) => `${severity} ${place.file} ${form} ${place.cell}`).sort()).toEqual(
      [...(publishedFindings[id] ?? [])].sort(),
    );
  });

  test("name no rule that is not there", () => {
    const ids = rules.map(({ id }) => id);
    expect(Object.keys(publishedFindings).filter((id) => !ids.includes(id))).toEqual([]);
  });
});
