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
    expect(about.filter(({ rule }) => !styleRules.includes(rule)).map(({ group, place }) => [group, place.cell])).toEqual(
      ["D13", "D14", "D15", "D16", "D17"].map((cell) => ["wrong-class:rate", cell]),
    );
    const sheet = result.files[0]!.sheets.find(({ forms: names }) => names.includes("国际合作与交流"))!;
    expect(sheet.rulesSkipped.filter(({ rule }) => rule === "required-class").map(({ reason }) => reason.zh)).toEqual([
      expect.stringContaining("时效指标"),
    ]);
  });

  test("have thirteen rates under 数量", () => {
    const rates = result.findings.filter(({ rule }) => rule === "wrong-class");
    expect(rates.map(({ form, severity, place }) => [form, severity, place.cell])).toEqual([
      ["科技人才举荐与服务", "info", "D13"],
      ["科技人才举荐与服务", "info", "D14"],
      ["科协组织机构管理", "info", "D13"],
      ["科协组织机构管理", "info", "D14"],
      ["落实推进《全民科学素质纲要》", "info", "D13"],
      ["落实推进《全民科学素质纲要》", "info", "D14"],
      ["落实推进《全民科学素质纲要》", "info", "D15"],
      ["落实推进《全民科学素质纲要》", "info", "D16"],
      ["落实推进《全民科学素质纲要》", "info", "D17"],
      ["上海市灾害防御协会工作经费", "info", "D13"],
      ["市科协综合治理费用", "info", "D13"],
      ["信息化运维项目", "info", "D13"],
      ["学会改革与发展", "info", "D14"],
    ]);
  });

  test("promise one thing that no indicator carries: the satisfaction of 市科协综合治理费用", () => {
    const promises = result.findings.filter(({ rule }) => rule === "promise-carried");
    expect(promises.map(({ form, severity, place }) => [form, severity, place.cell])).toEqual([["市科协综合治理费用", "info", "D11"]]);
  });

  test("carry markup in two goals, an English word in one, one goal that is only a name, and nothing else is found wrong", () => {
    const told = ["annual-funding-sum", "required-class", "wrong-class", "promise-carried", ...styleRules];
    const rest = result.findings.filter(({ rule }) => !told.includes(rule));
    expect(rest.map(({ rule, form, place }) => [rule, form, place.cell])).toEqual([
      ["html-left", "党建引领百万市民共享科普", "D11"],
      ["stray-latin", "党建引领百万市民共享科普", "D11"],
      ["html-left", "国际合作与交流", "D11"],
      ["goal-is-name", "市科协机构及常委会会议费", "B11"],
      ["goal-is-name", "市科协机构及常委会会议费", "D11"],
      ["goal-repeats", "市科协机构及常委会会议费", "D11"],
    ]);
  });

  test("have targets that could be put better: each a note, and no more than that", () => {
    const style = result.findings.filter(({ rule }) => styleRules.includes(rule));
    expect(style.filter(({ severity }) => severity !== "info")).toEqual([]);
    const placesOf = (id: string): string[][] => style.filter(({ rule }) => rule === id).map(({ form, place }) => [form, place.cell]);
    expect(placesOf("at-least-hundred")).toEqual([
      ["学术交流与发展项目", "E17"],
      ["党建引领百万市民共享科普", "E14"],
      ["机关服务费", "E14"],
      ["科技创新智库建设", "E16"],
      ["科技工作者之家建设", "E15"],
      ["科技工作者之家建设", "E16"],
      ["落实推进《全民科学素质纲要》", "E18"],
      ["落实推进《全民科学素质纲要》", "E19"],
    ]);
    // A rate of which only 及时 is said.
    expect(placesOf("target-quantified")).toEqual([["学术交流与发展项目", "E18"]]);
    expect(placesOf("target-repeats-name")).toEqual([
      ["国际合作与交流", "E18"],
      ["国际合作与交流", "E19"],
      ["机关服务费", "E15"],
      ["机关服务费", "E16"],
      ["科技创新智库建设", "E17"],
      ["科技工作者之家建设", "E17"],
      ["科技工作者之家建设", "E19"],
      ["科技人才举荐与服务", "E17"],
      ["科协组织机构管理", "E17"],
      ["科协组织机构管理", "E18"],
      ["科协组织机构管理", "E19"],
      ["上海市灾害防御协会工作经费", "E15"],
      ["上海市灾害防御协会工作经费", "E17"],
      ["市科协机构及常委会会议费", "E15"],
      ["市科协综合治理费用", "E15"],
      ["信息化运维项目", "E15"],
      ["学会改革与发展", "E16"],
    ]);
  });
});

/** Rules about how a target is put, which say of these forms what an expert might leave as it is. */
const styleRules = ["at-least-hundred", "target-quantified", "target-repeats-name"];

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
