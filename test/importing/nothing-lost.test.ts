import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { previewImport } from "../../src/commands/import-sheets";
import { compact } from "../../src/grid/text";
import { TABBED_TEXT, TEXT_2019, TEXT_2020 } from "./texts";

/** What each text says that no label and no other line says: it is in a sheet or told, or it is lost. */
const SAMPLES: readonly (readonly [string, string, readonly string[]])[] = [
  [
    "tabs",
    TABBED_TEXT,
    [
      "科普讲座",
      "某市科普中心",
      "250,000.00",
      "两年内办满讲座",
      "全年办好讲座",
      "并编印手册",
      "讲座场次",
      "听众人数",
      "800.00(人次)",
      "讲座验收通过率",
      "媒体报道情况",
      "有报道",
      "听众满意度",
    ],
  ],
  ["2019", TEXT_2019, ["275000", "学校科技节展区", "一季度备展", "全年办展十二场", "参观者满意度", "居民科学素养", "12月底"]],
  [
    "2020",
    TEXT_2020,
    [
      "某市科普中心",
      "远离场馆的居民难得接触科学展品",
      "全年办展十二场",
      "300,000",
      "预算编制合理性",
      "资金使用规范性",
      "展览场次",
      "参观人次",
      "3000",
      "展品完好率",
      "项目完成及时率",
      "良好",
    ],
  ],
];
const DAMAGE: Readonly<Record<string, (signs: readonly string[], at: number) => readonly string[]>> = {
  "a sign that is lost": (signs, at) => signs.with(at, "\uFFFD"),
  "a line that breaks": (signs, at) => signs.toSpliced(at, 0, "\n"),
  "a sign that is left out": (signs, at) => signs.toSpliced(at, 1),
  "two lines that run together": (signs, at) => {
    const end = signs.indexOf("\n", at);
    return end < 0 ? signs : signs.toSpliced(end, 1);
  },
};

/** All that stands in the sheets of a text, or is told to stand in none. */
function kept(text: string): string {
  const { plans, imported } = previewImport(text);
  const cells = plans.flatMap((plan) => plan.cells.map(({ value }) => (typeof value === "number" ? value.toFixed(2) : (value ?? ""))));
  return compact([...cells, ...imported.leftOver.map((line) => line.text)].join("\n")).replaceAll(",", "");
}

describe.each(SAMPLES)("a text with %s", (_, text, words) => {
  test.each(Object.entries(DAMAGE))("says all that it said before, in a sheet or as a line left over: %s", (_kind, damage) => {
    const signs = [...text];
    fc.assert(
      fc.property(fc.array(fc.nat(signs.length - 1), { minLength: 1, maxLength: 2 }), (places) => {
        const damaged = places.reduce<readonly string[]>((all, at) => damage(all, at % all.length), signs).join("");
        const found = kept(damaged);
        const plain = damaged
          .split("\n")
          .map((line) => compact(line).replaceAll(",", ""))
          .join("\n");
        const lost = words.map((word) => compact(word).replaceAll(",", "")).filter((word) => plain.includes(word) && !found.includes(word));
        expect(lost).toEqual([]);
      }),
    );
  });
});
