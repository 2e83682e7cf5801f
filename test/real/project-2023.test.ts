import { beforeAll, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { check } from "../../src/checking/check";
import type { CheckResult } from "../../src/checking/result";
import type { Grid } from "../../src/grid/grid";
import { importText } from "../../src/importing/import-text";
import { builtInPack } from "../../src/pack/rule-pack";
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
  parsed: { kind: string; operator?: string; number?: string; unit?: string; date?: string };
}

interface ExpectedForm {
  title: string;
  year: number;
  unit: string;
  fields: Record<string, string | null>;
  overallGoal: { start: string; end: string } | null;
  annualGoal: { start: string; end: string };
  amounts: Record<string, string | null>;
  indicators: ExpectedIndicator[];
}

/** Transcribed by hand from the published text, never by the importer. */
const expected = JSON.parse(readFileSync("test/real/project-2023.expected.json", "utf8")) as { source: string; forms: ExpectedForm[] };

describeWithDocument("the fifteen published forms of 2023", expected.source, (document) => {
  let forms: readonly Form[];
  let bare: readonly Form[];
  let result: CheckResult;

  beforeAll(async () => {
    const imported = importText(readFileSync(document, "utf8"));
    expect(imported.leftOver).toEqual([]);
    const { grids } = await readFile(await writeFile(formSheets(imported.forms), { ours: false }));
    const reading = readWorkbook("2023.xlsx", grids);
    forms = reading.forms;
    bare = readWorkbook("2023.xlsx", grids.map(withoutMerges)).forms;
    result = check([reading], builtInPack);
  });

  test("are all there, in order", () => {
    expect(forms.map(({ fields }) => fields.projectName.value)).toEqual(expected.forms.map(({ fields }) => fields["projectName"]));
  });

  test.each(expected.forms.map((form, index) => [form.fields["projectName"], index] as const))(
    "%s: every field, amount and indicator",
    (_, index) => {
      const form = forms[index]!;
      const wanted = expected.forms[index]!;
      const { goalPeriod, ...fields } = wanted.fields;
      expect({ title: form.title.value, year: form.year.value, unit: form.unit }).toEqual({
        title: wanted.title,
        year: wanted.year,
        unit: wanted.unit,
      });
      expect(form.goalPeriod?.text ?? null).toEqual(goalPeriod);
      for (const [key, value] of Object.entries(fields))
        expect([key, form.fields[key as keyof Form["fields"]]!.value]).toEqual([key, value]);
      for (const [key, value] of Object.entries(wanted.amounts)) {
        const amount = form.amounts[key as keyof Form["amounts"]]!.value;
        expect([key, amount && plainMoney(amount)]).toEqual([key, value]);
      }
      expectGoal(form.fields.annualGoal!.value, wanted.annualGoal);
      expectGoal(form.fields.overallGoal!.value, wanted.overallGoal);
      expect(form.indicators.map(({ name, target }) => [name, target])).toEqual(
        wanted.indicators.map(({ name, target }) => [name, target]),
      );
      form.indicators.forEach((indicator, at) => expectIndicator(indicator, wanted.indicators[at]!));
      expect(form.parts.read).toBe(form.parts.expected);
    },
  );

  test("give the same facts without merged areas", () => {
    expect(bare).toEqual(forms);
  });

  test("hold exactly one error about amounts: the year's funds of 市科协机构及常委会会议费", () => {
    const errors = result.findings.filter(({ family }) => family === "amounts");
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({
      rule: "annual-funding-sum",
      severity: "error",
      form: "市科协机构及常委会会议费",
      place: { cell: "E6" },
      actual: "249550.00",
      expected: "179550.00",
      difference: "70000.00",
    });
    expect(errors[0]!.related.map(({ cell, role }) => [cell, role])).toEqual([
      ["E7", "当年财政拨款"],
      ["E8", "上年结转资金"],
      ["E9", "其他资金"],
    ]);
    expect(errors[0]!.hint?.zh).toContain("249,550.00 + 179,550.00 = 429,100.00");
    expect(errors[0]!.hint?.zh).toContain("项目资金总额");
    expect(errors[0]!.message.zh).not.toMatch(/应为|错误/);
  });

  test("lack one class: 市科协综合治理费用 has no satisfaction indicator", () => {
    const missing = result.findings.filter(({ rule }) => rule === "required-class");
    expect(missing.map(({ form, severity, field }) => [form, severity, field])).toEqual([
      ["市科协综合治理费用", "warning", "服务对象满意度指标"],
    ]);
  });

  test("draw no finding about classes where labels are displaced, but for rows above them, and say that none was possible", () => {
    const displaced = ["国际合作与交流", "落实推进《全民科学素质纲要》"];
    const about = result.findings.filter(({ form, family }) => displaced.includes(form) && family === "indicators");
    // Five rates under 数量, whose own label stands beside the first; the displaced ones begin at D20.
    const style = ["at-least-hundred", "target-repeats-name"];
    expect(about.filter(({ rule }) => !style.includes(rule)).map(({ group, place }) => [group, place.cell])).toEqual(
      ["D13", "D14", "D15", "D16", "D17"].map((cell) => ["wrong-class:rate", cell]),
    );
    const sheet = result.files[0]!.sheets.find(({ forms: names }) => names.includes("国际合作与交流"))!;
    expect(sheet.rulesSkipped.filter(({ rule }) => rule === "required-class").map(({ reason }) => reason.zh)).toEqual([
      expect.stringContaining("时效指标"),
    ]);
  });
});

function withoutMerges(grid: Grid): Grid {
  return { ...grid, merges: [] };
}

function expectGoal(value: string | null, wanted: { start: string; end: string } | null): void {
  expect(value === null).toBe(wanted === null);
  if (value === null || wanted === null) return;
  expect([value.slice(0, 6), value.slice(-6)]).toEqual([wanted.start, wanted.end]);
}

function expectIndicator(indicator: Form["indicators"][number], wanted: ExpectedIndicator): void {
  const { name, classCertain, parsed } = indicator;
  expect([name, classCertain]).toEqual([name, wanted.certain]);
  if (wanted.certain) expect([name, indicator.level1, indicator.level2]).toEqual([name, wanted.level1, wanted.level2]);
  expect([name, parsed]).toEqual([name, expect.objectContaining(wanted.parsed)]);
}
