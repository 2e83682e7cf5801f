import { beforeAll, describe, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import type { Grid } from "../../src/grid/grid";
import { importText } from "../../src/importing/import-text";
import type { FormLayoutId } from "../../src/official/layout";
import type { Form } from "../../src/reading/facts";
import { readWorkbook } from "../../src/reading/workbook";
import { formSheets } from "../../src/templates/form-sheet";
import { plainMoney } from "../../src/values/money";
import { readFile } from "../../src/workbook/file/read-file";
import { writeFile } from "../../src/workbook/file/write-file";
import { describeWithDocument } from "../support/needs";

interface ExpectedIndicator {
  level1: string | null;
  level2: string | null;
  certain: boolean;
  name: string;
  target: string;
  parsed: { kind: string; operator?: string | null; number?: string; unit?: string; date?: string };
  /** False where the text alone does not say where name and target part, or which lines belong together. */
  decidable?: boolean;
}

interface ExpectedForm {
  title: string;
  year: number;
  unit: string;
  fields: Record<string, string | null>;
  texts: Record<string, { start: string; end: string } | null>;
  amounts: Record<string, string | null>;
  subProjects?: { name: string; amount: string }[];
  indicators: ExpectedIndicator[];
}

/** Transcribed by hand from the published texts, never by the importer. */
function expectedOf(layout: FormLayoutId): { source: string; forms: ExpectedForm[] }[] {
  return (JSON.parse(readFileSync(`test/real/${layout}.expected.json`, "utf8")) as { sources: { source: string; forms: ExpectedForm[] }[] })
    .sources;
}

const documents = (["project-2019", "project-2020"] as const).flatMap((layout) =>
  expectedOf(layout).map((document) => ({ layout, ...document })),
);

/** What the published texts alone do not decide, by form and second-level class; the README's limits name the same. */
const UNDECIDABLE: Readonly<Record<string, readonly string[]>> = {
  百万市民共享科普: ["人员投入", "管理目标"],
  "落实推进《全民科学素质纲要》": ["人员投入", "管理目标"],
  国际合作与交流: ["人员投入", "社会效益目标", "可持续目标", "满意度目标"],
  加强科技创新智库建设: ["人员投入", "管理目标"],
  "“科技工作者之家”建设": ["人员投入", "管理目标", "时效目标"],
};

test("thirteen of the 137 indicators of 2019 and 2020 are not decided by their texts, and no others are left out", () => {
  const forms = documents.flatMap((document) => document.forms);
  const open = forms.map(({ fields, indicators }) => [
    fields["projectName"],
    indicators.filter(({ decidable = true }) => !decidable).map(({ level2 }) => level2),
  ]);
  expect(Object.fromEntries(open.filter(([, classes]) => classes!.length > 0))).toEqual(UNDECIDABLE);
  expect(forms.flatMap(({ indicators }) => indicators)).toHaveLength(137);
  expect(Object.values(UNDECIDABLE).flat()).toHaveLength(13);
});

for (const { layout, source, forms: expected } of documents) {
  describeWithDocument(`the published forms of ${layout} in ${source}`, source, (document) => {
    let forms: readonly Form[];
    let bare: readonly Form[];
    let reviewed: readonly (readonly (string | null)[])[];

    beforeAll(async () => {
      const imported = importText(readFileSync(document, "utf8"));
      expect(imported.leftOver).toEqual([]);
      reviewed = imported.forms.map(({ filled }) => filled.indicators.filter(({ review }) => review).map(({ name }) => name));
      expect(imported.forms.map(({ filled }) => filled.review)).toEqual(expected.map(() => ({})));
      const { grids } = await readFile(await writeFile(formSheets(imported.forms), { ours: false }));
      const reading = readWorkbook("a.xlsx", grids);
      expect(reading.unrecognised).toEqual([]);
      forms = reading.forms;
      bare = readWorkbook("a.xlsx", grids.map(withoutMerges)).forms;
    });

    test("are all there, in order, each of its layout", () => {
      expect(forms.map((form) => [form.layout.id, form.fields.projectName.value])).toEqual(
        expected.map(({ fields }) => [layout, fields["projectName"]]),
      );
    });

    describe.each(expected.map((form, index) => [form.fields["projectName"], index] as const))("%s", (_, index) => {
      const wanted = expected[index]!;

      test("title, year, unit, fields, amounts and sub-projects", () => {
        const form = forms[index]!;
        expect({ title: form.title.value, year: form.year.value, unit: form.unit }).toEqual({
          title: wanted.title,
          year: wanted.year,
          unit: wanted.unit,
        });
        const fields = Object.fromEntries(Object.entries(form.fields).map(([key, { value }]) => [key, value]));
        expect(fields).toMatchObject(wanted.fields);
        const amounts = Object.fromEntries(Object.entries(form.amounts).map(([key, { value }]) => [key, value && plainMoney(value)]));
        expect(amounts).toEqual(wanted.amounts);
        expect(form.subProjects.map(({ name, amount }) => ({ name: name.value, amount: plainMoney(amount.value!) }))).toEqual(
          wanted.subProjects ?? [],
        );
        expect(form.parts.unreadable.filter(({ problem }) => problem !== "unpaired-lines")).toEqual([]);
      });

      test("long texts, from the first word to the last", () => {
        const fields = forms[index]!.fields as Readonly<Record<string, { value: string | null }>>;
        for (const [key, ends] of Object.entries(wanted.texts)) {
          const text = fields[key]!.value?.replace(/\s/g, "") ?? null;
          expect([key, text?.slice(0, 6) ?? null, text?.slice(-6) ?? null]).toEqual([key, ends?.start ?? null, ends?.end ?? null]);
        }
      });

      test("indicators that the text decides: name, target, class", () => {
        const facts = forms[index]!.indicators.map(({ level1, level2, classCertain, name, target }) => ({
          level1,
          level2,
          certain: classCertain,
          name,
          target,
        }));
        const decidable = wanted.indicators.filter(({ decidable = true }) => decidable);
        const undecidable = wanted.indicators.filter(({ decidable = true }) => !decidable);
        for (const { level1, level2, certain, name, target } of decidable)
          expect(facts).toContainEqual({ level1, level2, certain, name, target });
        expect(facts).toHaveLength(wanted.indicators.length);
        expect(reviewed[index]).toHaveLength(undecidable.length);
      });

      test("what their targets say", () => {
        const { indicators } = forms[index]!;
        for (const { name, target, parsed, decidable = true } of wanted.indicators) {
          if (!decidable) continue;
          const found = indicators.find((indicator) => indicator.name === name && indicator.target === target)!;
          expect([name, { ...found.parsed, unit: found.parsed.unit ?? "" }]).toEqual([name, expect.objectContaining(parsed)]);
        }
      });
    });

    test("give the same facts without merged areas", () => {
      expect(bare).toEqual(forms);
    });
  });
}

function withoutMerges(grid: Grid): Grid {
  return { ...grid, merges: [] };
}
