import { describe, expect, test } from "@jest/globals";
import { readFilled } from "../../src/catalogue/run-example";
import { check } from "../../src/checking/check";
import type { Finding } from "../../src/checking/result";
import { formLayouts } from "../../src/official";
import { builtInDocuments } from "../../src/pack/built-in";
import type { PackDocument } from "../../src/pack/document";
import { documentIn } from "../../src/pack/read-document";
import { builtInPack, builtInPackOf, identify, inForce, layerOf, packOf } from "../../src/pack/rule-pack";
import { budgetIn, formsIn, formWith, ofYear } from "../../src/rules/collection-examples";
import { withAmount } from "../../src/rules/budget-changes";
import { all, withAmounts, withFields, withIndicator } from "../../src/rules/example-form";
import { defaultSettings } from "../../src/rules/settings";
import { load, packFrom, refusals } from "../support/packs";

const forms = readFilled(
  formsIn(
    "a.xlsx",
    formWith("project-2020", withAmounts({ priorYearBudget: "240000.00", priorYearExecution: "260000.00" })),
    formWith(
      "project-2023",
      all(
        withAmounts({ annualApplication: "330000.00" }),
        withFields({ annualGoal: "全年举办流动科普展览，让更多居民就近接触科学。。" }),
        withIndicator(3, { target: "较好" }),
      ),
    ),
  ),
);
const mended = "请核对两数是否填反或录错；年中追加过预算的，上年预算额请填追加后的数。";
const punctuation = "请保留一个合适的标点，并检查是否漏删或漏写了文字。";

function lineOf({ rule, place, severity, trial, expected, actual, difference, hint }: Finding): string {
  return [rule, place.sheet, place.cell, severity, ...(trial ? ["trial"] : []), expected, actual, difference, hint?.zh]
    .filter(Boolean)
    .join(" ");
}

const found = async (pack: Omit<PackDocument, "id" | "version">): Promise<string[]> =>
  check([forms], await packFrom({ id: "own", version: "1", ...pack })).findings.map(lineOf);

const before = [
  `prior-year-execution 表1 D21 error 240000.00 260000.00 20000.00 ${mended}`,
  "annual-funding-sum 表2 E6 error 300000.00 330000.00 30000.00",
  `doubled-punctuation 表2 D11 warning 。。 ${punctuation}`,
];

describe("a pack over the shared rules changes exactly what it says", () => {
  test("nothing, where it says nothing", async () => {
    expect(check([forms], builtInPack).findings.map(lineOf)).toEqual(before);
    expect(await found({})).toEqual(before);
  });

  test("a rule switched off", async () => expect(await found({ rules: { "annual-funding-sum": "off" } })).toEqual([before[0], before[2]]));

  test("a rule on trial is only mentioned, behind what counts", async () => {
    expect(await found({ rules: { "annual-funding-sum": "trial" } })).toEqual([
      before[0],
      before[2],
      "annual-funding-sum 表2 E6 info trial 300000.00 330000.00 30000.00",
    ]);
  });

  test("a severity, and what the organisation asks for", async () => {
    const rules = {
      "annual-funding-sum": { severity: "warning", advice: "请附说明。" },
      "doubled-punctuation": { severity: "error", advice: { zh: "不得留有此类错误。", en: "None may be left." } },
    } as const;
    expect(await found({ rules })).toEqual([
      before[0],
      `doubled-punctuation 表2 D11 error 。。 ${punctuation}不得留有此类错误。`,
      "annual-funding-sum 表2 E6 warning 300000.00 330000.00 30000.00 请附说明。",
    ]);
  });

  test("a threshold", async () => {
    expect(await found({ thresholds: { unexplainedChange: 20 } })).toEqual([
      before[0],
      expect.stringMatching(/^unexplained-change 表1 D20 warning 300000\.00 60000\.00/),
      before[1],
      before[2],
    ]);
  });

  test("a word of a list", async () => {
    expect(await found({ vocabularies: { vagueTargets: ["较好"] } })).toEqual([
      ...before,
      "target-quantified 表2 E16 warning 较好 请写明数量、比率、日期或可以判断的标准。",
    ]);
  });

  test("its own wording", async () => {
    const pack = await packFrom({
      id: "own",
      version: "1",
      rules: { "annual-funding-sum": { title: "年度资金不平", why: "局财〔2026〕3号。" } },
    });
    const rule = inForce(pack)(null).rules.find(({ id }) => id === "annual-funding-sum")!;
    expect([rule.title, rule.why]).toEqual([
      { zh: "年度资金不平", en: "年度资金不平" },
      { zh: "局财〔2026〕3号。", en: "局财〔2026〕3号。" },
    ]);
  });
});

test("an error does not vanish under a finding on trial, as it would under one that counts", async () => {
  const change = withAmount("budget-expenditure", "2060702", "合计", "2250000");
  const budget = readFilled(budgetIn("a.xlsx", change));
  const roots = async (rules: PackDocument["rules"] & object): Promise<string[]> => {
    const { findings } = check([budget], await packFrom({ id: "own", version: "1", rules }));
    return findings.filter(({ causedBy }) => causedBy === null).map(({ rule, place, severity }) => `${rule} ${place.cell} ${severity}`);
  };
  expect(await roots({})).toEqual(["table-columns-sum E16 error"]);
  expect(await roots({ "table-columns-sum": "trial" })).toEqual(["table-rows-sum E14 error", "table-columns-sum E16 info"]);
});

describe("equations of packs", () => {
  const budget = readFilled(budgetIn("a.xlsx"));
  const base = {
    id: "base",
    version: "1",
    equations: [{ id: "basic-is-all", equation: "[支出预算总表].[合计].[基本支出] = [支出预算总表].[合计].[合计]" }],
  };
  const foundBy = async (own: object): Promise<string[]> => {
    const result = await load({ id: "own", version: "1", extends: ["base.json"], ...own }, { "base.json": base });
    if ("faults" in result) throw new Error(JSON.stringify(result.faults));
    return check([budget], result.pack).findings.map(({ rule, place, severity, trial }) =>
      [rule, `${place.sheet}!${place.cell}`, severity, ...(trial ? ["trial"] : [])].join(" "),
    );
  };

  test("are rules like others: what extends them switches them off, puts them on trial, replaces them", async () => {
    expect(await foundBy({})).toEqual(["own-basic-is-all 部门支出总表!F26 error"]);
    expect(await foundBy({ rules: { "own-basic-is-all": "off" } })).toEqual([]);
    expect(await foundBy({ rules: { "own-basic-is-all": "trial" } })).toEqual(["own-basic-is-all 部门支出总表!F26 info trial"]);
    const replaced = {
      id: "basic-is-all",
      equation: "[支出预算总表].[合计].[项目支出] = [支出预算总表].[合计].[合计]",
      severity: "warning",
    };
    expect(await foundBy({ equations: [replaced] })).toEqual(["own-basic-is-all 部门支出总表!G26 warning"]);
    expect(await foundBy({ equations: [{ ...replaced, mode: "off" }] })).toEqual([]);
  });

  test("hold for the years of their pack", async () => {
    const { year } = budget.tables[0]!;
    const later = { years: { from: year.value! + 1 }, rules: { "own-basic-is-all": "off" } };
    expect(await foundBy(later)).toHaveLength(1);
    expect(await foundBy({ ...later, years: { from: year.value! } })).toEqual([]);
  });

  test("are refused with the pack and the place where they are wrong", async () => {
    expect(await refusals({ id: "own", version: "1", equations: [{ id: "a", equation: "[支出预算总表].[合计].[基本支付] = 1" }] })).toEqual(
      [expect.stringMatching(/^own\.json \/equations\/0\/equation: .*基本支付.*基本支出/)],
    );
  });
});

describe("layers with years", () => {
  const ofThe = (year: number | null): string[] => {
    const pack = packOf([
      ...builtInPack.layers!,
      layerOf({ id: "a", version: "1", rules: { "annual-funding-sum": "off", "unit-fits": "trial" }, thresholds: { leastRate: 60 } }),
      layerOf({
        id: "b",
        version: "1",
        years: { from: 2024, to: 2025 },
        rules: { "annual-funding-sum": "on" },
        thresholds: { leastRate: 70 },
      }),
      layerOf({ id: "c", version: "1", years: { to: 2024 }, rules: { "unit-fits": { severity: "error" } } }),
    ]);
    const { rules, settings, trial, severities } = inForce(pack)(year);
    return [
      rules.some(({ id }) => id === "annual-funding-sum") ? "on" : "off",
      String(settings.thresholds.leastRate),
      trial.has("unit-fits") ? "trial" : "on",
      severities.get("unit-fits") ?? "",
    ];
  };

  test("hold for documents of those years alone; one without a year has the layers without years", () => {
    expect(ofThe(2023)).toEqual(["off", "60", "trial", "error"]);
    expect(ofThe(2024)).toEqual(["on", "70", "trial", "error"]);
    expect(ofThe(2025)).toEqual(["on", "70", "trial", ""]);
    expect(ofThe(2026)).toEqual(["off", "60", "trial", ""]);
    expect(ofThe(null)).toEqual(["off", "60", "trial", ""]);
  });

  test("are chosen form by form", async () => {
    const slip = withAmounts({ annualApplication: "330000.00" });
    const two = readFilled(formsIn("a.xlsx", formWith("project-2023", slip), formWith("project-2023", slip, ofYear(2024))));
    const pack = await packFrom({ id: "own", version: "1", years: { from: 2024 }, rules: { "annual-funding-sum": "off" } });
    const sums = check([two], pack).findings.filter(({ rule }) => rule === "annual-funding-sum");
    expect(sums.map(({ place }) => place.sheet)).toEqual(["表1"]);
  });
});

describe("the built-in packs", () => {
  test.each(builtInDocuments.map((document) => [document.id, document] as const))("%s is as the schema says", (_, document) => {
    expect(documentIn({ ...document, id: "copy" })).toEqual({ document: { ...document, id: "copy" } });
  });

  test("ask for the classes that the layouts themselves ask for, and set nothing else", () => {
    for (const { id: layout, indicators } of formLayouts) {
      const given = builtInDocuments.flatMap(({ classes }) => classes?.[layout] ?? []);
      expect(given.length).toBeGreaterThan(0);
      for (const { required } of given) expect(required.map((label) => [label].flat())).toEqual(indicators.requiredClasses);
    }
    const sections = builtInDocuments.flatMap((document) => Object.keys(document));
    expect([...new Set(sections)].sort()).toEqual(["classes", "extends", "id", "title", "version", "years"]);
    const { settings } = inForce(builtInPack)(null);
    expect(settings).toEqual(defaultSettings);
  });

  test("cover every year once", () => {
    const years = builtInDocuments.flatMap((document) => document.years ?? []);
    for (let year = 2015; year <= 2030; year += 1) {
      expect(years.filter(({ from = 0, to = 9999 }) => from <= year && year <= to)).toHaveLength(1);
    }
  });

  test("are found by their ids", () => {
    expect(builtInPackOf("jihe-2023")).toMatchObject({ id: "jihe-2023", version: "2026.2" });
    expect(builtInPackOf("jihe-1999")).toBeNull();
  });
});

describe("the hash", () => {
  const hash = async (document: object): Promise<string> => identify(await packFrom({ id: "own", version: "1", ...document })).sha256;

  test("does not depend on the order of keys or on where packs lie, and changes with what they say", async () => {
    const one = await hash({ rules: { "unit-fits": { mode: "on", severity: "error" }, "text-cut": "off" }, thresholds: { leastRate: 60 } });
    const other = await hash({
      thresholds: { leastRate: 60 },
      rules: { "text-cut": "off", "unit-fits": { severity: "error", mode: "on" } },
    });
    expect(other).toBe(one);
    expect(await hash({ $schema: "a/rule-pack.schema.json" })).toBe(await hash({}));
    expect(await hash({ thresholds: { leastRate: 61 } })).not.toBe(await hash({ thresholds: { leastRate: 60 } }));
    expect(await hash({ years: { from: 2024 } })).not.toBe(await hash({}));
    expect(await hash({ extends: ["jihe-2023"] })).not.toBe(await hash({}));
  });
});
