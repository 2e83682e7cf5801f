import { describe, expect, test } from "@jest/globals";
import { workbooksOf, type AnyExample } from "../../src/catalogue/run-example";
import { rules } from "../../src/rules";
import { withFields } from "../../src/rules/example-form";
import { defaultSettings } from "../../src/rules/settings";
import { vocabularyInfo } from "../../src/rules/settings-info";
import { findingsWith, form, found, words } from "../support/with-settings";

describe("words that are known to be right", () => {
  const honouring = rules.filter(({ id }) => vocabularyInfo.properNames.rules.includes(id));
  const failing = honouring.flatMap((rule) =>
    (rule.examples as readonly AnyExample[]).filter(({ finds }) => finds.length > 0).map((example) => ({ rule, example })),
  );

  test.each(failing.map(({ rule, example }, index) => [`${rule.id} ${index}`, rule, example] as const))(
    "%s says nothing where they are all that is written",
    (_, rule, example) => {
      expect(found(example, defaultSettings, [rule])).not.toEqual([]);
      const written = JSON.stringify(workbooksOf(example).given)
        .match(/"(?:[^"\\]|\\.)*"/g)!
        .map((text) => JSON.parse(text) as string);
      const names = example.finds.flatMap(({ actual }) => (rule.id === "subject-name" ? (actual ?? []) : []));
      expect(found(example, { ...defaultSettings, ...words({ properNames: [...written, ...names] }) }, [rule])).toEqual([]);
    },
  );

  test.each([
    ["stands elsewhere in the text", "推广科普"],
    ["is a part of what is found", "X"],
    ["holds it and is not written there", "某XX区"],
    ["is blank", " "],
    ["would find it as a pattern", "X+"],
  ])("a word that %s hides nothing", (_, word) => {
    const settings = { ...defaultSettings, ...words({ properNames: [word] }) };
    const example = form(withFields({ annualGoal: "推广科普，全年在XX区举办展览。" }));
    expect(found(example, settings)).toEqual(["placeholder-left 表1 D11 warning XX"]);
  });

  test("a correction leaves them as they are", () => {
    const changed = withFields({ annualGoal: "办好“你我,同行”展览,接待居民，，按某府发[2018]12号执行。" });
    const example = { layout: "project-2023" as const, change: changed, finds: [] };
    const settings = { ...defaultSettings, ...words({ properNames: ["“你我,同行”", "某府发[2018]12号"] }) };
    expect(findingsWith(example, settings).map(({ rule, fix }) => [rule, fix?.new])).toEqual([
      ["doubled-punctuation", "办好“你我,同行”展览,接待居民，按某府发[2018]12号执行。"],
      ["half-width-punctuation", "办好“你我,同行”展览，接待居民，，按某府发[2018]12号执行。"],
    ]);
  });
});
