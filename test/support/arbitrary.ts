import fc from "fast-check";
import type { FilledForm, FilledIndicator } from "../../src/official/filled-form";
import { amountParts, fieldParts, type FieldPart, type FormLayout, type IndicatorGroup } from "../../src/official/layout";
import { formatTarget, type Operator, type Target } from "../../src/values/target";

/** Characters that form no label, number or operator, so that invented words cannot be taken for anything else. */
const LETTERS = [..."甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥春夏秋冬山川湖海"];

export const words = (longest: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...LETTERS), { minLength: 1, maxLength: longest }).map((letters) => letters.join(""));

export const operator: fc.Arbitrary<Operator | null> = fc.constantFrom<Operator | null>("=", ">=", ">", "<=", "<", "≈", null);

const digits = fc.tuple(fc.nat(99_999), fc.constantFrom("", ".00", ".50", ".125")).map(([whole, decimals]) => `${whole}${decimals}`);

export const numericTarget: fc.Arbitrary<Target> = fc
  .record({
    operator,
    number: digits,
    unit: fc.constantFrom("项", "%", "人次", "次/年", "篇", null),
    upTo: fc.option(digits, { nil: undefined }),
  })
  .map(({ upTo, ...target }) => ({ kind: "numeric" as const, ...target, ...(upTo === undefined ? {} : { upTo }) }));

export const day: fc.Arbitrary<string> = fc
  .date({ min: new Date("2000-01-01T00:00:00Z"), max: new Date("2039-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

export const money: fc.Arbitrary<string> = fc
  .tuple(fc.nat(999_999_999), fc.nat(99))
  .map(([yuan, fen]) => `${yuan}.${String(fen).padStart(2, "0")}`);

const printedTarget = fc.oneof(numericTarget.map(formatTarget), words(8), fc.constantFrom("及时", "2023年12月底", "较2022年有所提升"));

/** Rows of the list of indicators, a class's label in the first of its rows, a group's in the first of its classes. */
function indicatorsOf(layout: FormLayout): fc.Arbitrary<FilledIndicator[]> {
  return fc
    .tuple(...layout.indicators.groups.filter(({ fromYear }) => fromYear === undefined).map(groupRows))
    .map((groups) => groups.flat())
    .filter((rows) => rows.length > 0);
}

function groupRows({ label: group, classes }: IndicatorGroup): fc.Arbitrary<FilledIndicator[]> {
  const row = fc.record({ name: words(20), target: printedTarget });
  return fc
    .tuple(
      ...classes.map(({ label }) =>
        fc.array(row, { maxLength: 3 }).map((rows) => rows.map((own, at) => ({ ...own, level2: at === 0 ? label : null }))),
      ),
    )
    .map((rows) => rows.flat().map((own, at) => ({ ...own, level1: at === 0 ? group : null })));
}

function fieldOf({ kind, long, options = [] }: FieldPart): fc.Arbitrary<string> {
  if (kind === "date") return day;
  if (kind === "boxes") return fc.subarray(options.flat()).map((ticked) => ticked.join("、"));
  return long ? fc.tuple(words(60), words(60)).map((paragraphs) => paragraphs.join("\n")) : words(30);
}

/** Any filled form of a layout: every field, amount, sub-project and indicator may be there or not. */
export function filledForm(layout: FormLayout): fc.Arbitrary<FilledForm> {
  const fields = Object.fromEntries(fieldParts(layout).map((part) => [part.key, fieldOf(part)]));
  const amounts = Object.fromEntries(amountParts(layout).map(({ key }) => [key, money]));
  return fc.record({
    year: fc.integer({ min: 2020, max: 2025 }),
    fields: fc.record(fields, { requiredKeys: ["projectName"] }),
    amounts: fc.record(amounts, { requiredKeys: [] }),
    ...(layout.subProjects ? { subProjects: fc.array(fc.record({ name: words(20), amount: money }), { maxLength: 6 }) } : {}),
    indicators: indicatorsOf(layout),
  });
}
