import { describe, expect, test } from "@jest/globals";
import { readdirSync } from "node:fs";
import { formLayouts } from "../../src/official";
import { rules } from "../../src/rules";
import { asIs } from "../../src/rules/budget-changes";
import { unchanged } from "../../src/rules/example-form";
import { families } from "../../src/rules/rule";
import { runExample } from "../../src/catalogue/run-example";

describe("the examples of each rule", () => {
  for (const rule of rules) {
    rule.examples.forEach((example, index) => {
      test(`${rule.id} ${index + 1}: ${example.finds.length === 0 ? "passes" : "finds"}`, () => {
        const { findings } = runExample(example, [rule]);
        const expected = example.finds.map(({ cell, expected, actual, difference, severity, ...place }) => ({
          rule: rule.id,
          family: rule.family,
          severity: severity ?? rule.severity,
          place: { ...findings[0]?.place, ...place, cell },
          ...defined({ expected, actual, difference }),
        }));
        expect(findings).toHaveLength(expected.length);
        expect(findings).toMatchObject(expected);
      });
    });
  }
});

function defined(figures: Readonly<Record<string, string | undefined>>): object {
  return Object.fromEntries(Object.entries(figures).filter(([, figure]) => figure !== undefined));
}

describe("the clean examples", () => {
  test.each(formLayouts.map(({ id }) => id))("%s draws no finding from any rule", (layout) => {
    expect(runExample({ layout, change: unchanged, finds: [] }, rules).findings).toEqual([]);
  });

  test("the budget draws no finding from any rule, and no rule is hindered", () => {
    const { files, findings } = runExample({ change: asIs, finds: [] }, rules);
    expect(findings).toEqual([]);
    expect(files[0]!.sheets.flatMap(({ rulesSkipped }) => rulesSkipped.filter(({ hinders }) => hinders))).toEqual([]);
  });
});

describe("the list of rules", () => {
  test("holds every rule file of every family, each under its own id", () => {
    const files = families.flatMap((family) => {
      const folder = `src/rules/${family}`;
      try {
        return readdirSync(folder)
          .filter((file) => file !== "index.ts")
          .map((file) => `${family}/${file.replace(/\.ts$/, "")}`);
      } catch {
        return [];
      }
    });
    expect(rules.map(({ id, family }) => `${family}/${id}`).sort()).toEqual(files.sort());
  });

  test("gives every rule words in both languages", () => {
    for (const { id, title, why } of rules) {
      for (const words of [title, why]) {
        expect([id, words.zh]).toEqual([id, expect.stringMatching(/[\u4e00-\u9fff]/)]);
        expect([id, words.en]).toEqual([id, expect.stringMatching(/^[^\u4e00-\u9fff]*[a-z]/i)]);
      }
    }
  });
});
