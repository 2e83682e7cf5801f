import { beforeAll, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { importText } from "../../src/importing/import-text";
import type { FilledForm } from "../../src/official/filled-form";
import type { FormLayout } from "../../src/official/layout";
import { readWorkbook } from "../../src/reading/workbook";
import { formSheet } from "../../src/templates/form-sheet";
import { factsOf } from "../support/facts";
import { describeWithDocument } from "../support/needs";
import { noisePairs, noises, type Noise } from "../support/noise";
import { gridOfPlan } from "../../src/catalogue/plan-grid";

/** The published forms, and how many each document holds. */
const DOCUMENTS: Readonly<Record<string, number>> = {
  "000_4bf1da8e9f15f5d7.txt": 5,
  "001_41dd50a8ade9c104.txt": 15,
  "002_227948fadcbdf23d.txt": 4,
  "003_04877708290d1af4.txt": 2,
};

for (const [source, count] of Object.entries(DOCUMENTS)) {
  describeWithDocument(`copies of the published forms in ${source}`, source, (document) => {
    let forms: readonly { layout: FormLayout; filled: FilledForm }[];
    beforeAll(() => {
      forms = importText(readFileSync(document, "utf8")).forms;
      expect(forms).toHaveLength(count);
    });

    const facts = (layout: FormLayout, filled: FilledForm, applied: readonly Noise[]): object[] => {
      const official = gridOfPlan(formSheet(layout, filled, "表"));
      return readWorkbook("a.xlsx", [applied.reduce((grid, noise) => noise.apply(grid, layout), official)]).forms.map(factsOf);
    };

    test.each(noises.map((noise) => [noise.kind, noise] as const))("say the same with %s", (_, noise) => {
      for (const { layout, filled } of forms) expect(facts(layout, filled, [noise])).toEqual(facts(layout, filled, []));
    });

    test("say the same with any two kinds of noise together", () => {
      for (const { layout, filled } of forms) {
        const official = facts(layout, filled, []);
        for (const [one, other] of noisePairs) {
          const told = [filled.fields.projectName, one.kind, other.kind];
          expect([...told, facts(layout, filled, [one, other])]).toEqual([...told, official]);
        }
      }
    });
  });
}
