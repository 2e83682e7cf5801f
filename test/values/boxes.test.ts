import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { readBoxes } from "../../src/values/boxes";

const KNOWN = ["结转项目", "其他一次性项目", "经常性专项业务费", "政府购买服务", "资产购置类"];
const ticked = (text: string): string[] | null =>
  readBoxes(text, KNOWN)
    ?.filter((option) => option.ticked)
    .map(({ name }) => name) ?? null;

describe("options with boxes", () => {
  test.each([
    ["boxes behind", "结转项目□    其他一次性项目■\n经常性专项业务费□", ["其他一次性项目"]],
    ["boxes in front", "□结转项目  ☑其他一次性项目", ["其他一次性项目"]],
    ["a box on the line after its option", "政府购买服务□   资产购\n置类■", ["资产购置类"]],
    ["a tick for the box", "结转项目√  其他一次性项目□", ["结转项目"]],
    ["ticks in brackets", "结转项目（ ）其他一次性项目（√）", ["其他一次性项目"]],
    ["two ticked", "结转项目■ 其他一次性项目■", ["结转项目", "其他一次性项目"]],
    ["none ticked", "结转项目□ 其他一次性项目□", []],
    ["words before the first box", "一次性项目：□结转项目 ■其他一次性项目", ["其他一次性项目"]],
    ["numbered options", "(1)□结转项目 (2)■其他一次性项目", ["其他一次性项目"]],
    ["a tick in front without boxes", "√其他一次性项目  结转项目", ["其他一次性项目"]],
    ["a tick beside an empty box", "结转项目□  其他一次性项目□√", ["其他一次性项目"]],
    ["the character 口 for an empty box", "口结转项目 √其他一次性项目", ["其他一次性项目"]],
    ["signs of a symbol font", "\uF0A8结转项目 \uF052其他一次性项目", ["其他一次性项目"]],
    ["all options and no mark", "结转项目  其他一次性项目  经常性专项业务费", []],
    ["an option of the unit's own", "结转项目□ 应急项目■", ["应急项目"]],
  ])("%s", (_, text, expected) => {
    expect(ticked(text)).toEqual(expected);
  });

  test("an option printed without its box is neither ticked nor not", () => {
    expect(readBoxes("政府购买服务    资产购\n置类□", KNOWN)).toEqual([
      { name: "政府购买服务", ticked: null },
      { name: "资产购置类", ticked: false },
    ]);
  });

  test("words without any box are no options", () => {
    expect(readBoxes("其他一次性项目", KNOWN)).toBeNull();
  });

  test("any choice is read as it was made, behind or in front", () => {
    fc.assert(
      fc.property(fc.subarray(KNOWN), fc.boolean(), fc.constantFrom("■□", "☑☐", "●○"), (chosen, inFront, [on, off]) => {
        const print = (name: string): string => {
          const box = chosen.includes(name) ? on! : off!;
          return inFront ? `${box}${name}` : `${name}${box}`;
        };
        expect(ticked(KNOWN.map(print).join("  "))).toEqual(chosen);
      }),
    );
  });
});
