import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { joinCode, levelOf, type CodePart } from "../../src/values/subject-code";

const parts = (...texts: (string | null)[]): CodePart[] => texts.flatMap((text, level) => (text === null ? [] : [{ text, level }]));
const alone = (text: string): CodePart[] => [{ text, level: null }];

test.each<[string, CodePart[], string | null, string | null]>([
  ["three columns", parts("201", "29", "01"), null, "2012901"],
  ["digits lost in front", parts("201", "29", "1"), null, "2012901"],
  ["a 款", parts("201", "2"), null, "20102"],
  ["joined", alone("2012901"), null, "2012901"],
  ["joined with dashes", alone("201-29-01"), null, "2012901"],
  ["joined with blanks and lost digits", alone("201 29 1"), null, "2012901"],
  [
    "two columns",
    [
      { text: "20129", level: 0 },
      { text: "01", level: 2 },
    ],
    null,
    "2012901",
  ],
  [
    "类 and a joined 款项",
    [
      { text: "201", level: 0 },
      { text: "2901", level: 1 },
    ],
    null,
    "2012901",
  ],
  ["whole codes at every level", parts("201", "20129", "2012901"), null, "2012901"],
  ["parents above", parts(null, null, "03"), "2012901", "2012903"],
  ["a 款 under the 类 above", parts(null, "05", null), "208", "20805"],
  ["款 blank, 类 as above", parts("201", null, "02"), "2012901", "2012902"],
  ["款 blank, 类 another", parts("206", null, "02"), "2012901", null],
  ["an 项 without a 款 above", parts(null, null, "03"), "201", null],
  ["an 项 with nothing above", parts(null, null, "03"), null, null],
  ["too few digits", alone("29"), null, null],
  ["an even number of digits", alone("201290"), null, null],
  ["a code that begins with 0", alone("0129"), null, null],
  ["more levels than there are", alone("201290101"), null, null],
  ["words", alone("合计1"), null, null],
])("%s", (_, printed, above, expected) => {
  expect(joinCode(printed, above, 3)).toBe(expected);
});

test("economic codes have two levels", () => {
  expect(joinCode(parts("301", "01"), null, 2)).toBe("30101");
  expect(joinCode(alone("3010101"), null, 2)).toBeNull();
});

test("never throws, and gives a whole code or none", () => {
  const part = fc.record({ text: fc.oneof(fc.string(), fc.stringMatching(/^[\d .-]{0,9}$/)), level: fc.constantFrom(null, 0, 1, 2) });
  fc.assert(
    fc.property(fc.array(part, { maxLength: 4 }), fc.constantFrom(null, "201", "20129", "2012901"), (printed, above) => {
      const code = joinCode(printed, above, 3);
      if (code !== null) {
        expect(code).toMatch(/^[1-9]\d{2}(\d\d){0,2}$/);
        expect([1, 2, 3]).toContain(levelOf(code));
      }
    }),
  );
});

test("a code reads the same however it is printed", () => {
  const code = fc.tuple(fc.integer({ min: 201, max: 599 }), fc.array(fc.integer({ min: 1, max: 99 }), { maxLength: 2 }));
  fc.assert(
    fc.property(code, fc.constantFrom("", " ", "-", "."), ([first, others], separator) => {
      const texts = [String(first), ...others.map((other) => String(other).padStart(2, "0"))];
      expect(joinCode(parts(...texts), null, 3)).toBe(texts.join(""));
      expect(joinCode(parts(String(first), ...others.map(String)), null, 3)).toBe(texts.join(""));
      expect(joinCode(alone(texts.join(separator)), null, 3)).toBe(texts.join(""));
    }),
  );
});
