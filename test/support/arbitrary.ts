import fc from "fast-check";
import type { FilledForm, FilledIndicator } from "../../src/official/filled-form";
import { project2023 } from "../../src/official/project-2023";
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

const indicators: fc.Arbitrary<FilledIndicator[]> = fc
  .tuple(
    ...project2023.indicators.groups.slice(1).map((group) =>
      classRows(
        group.label,
        group.classes.map(({ label }) => label),
      ),
    ),
  )
  .map((groups) => groups.flat())
  .filter((rows) => rows.length > 0);

function classRows(group: string, classes: string[]): fc.Arbitrary<FilledIndicator[]> {
  const row = fc.record({ name: words(20), target: printedTarget });
  return fc
    .tuple(
      ...classes.map((label) =>
        fc.array(row, { maxLength: 3 }).map((rows) => rows.map((own, at) => ({ ...own, level2: at === 0 ? label : null }))),
      ),
    )
    .map((rows) => rows.flat().map((own, at) => ({ ...own, level1: at === 0 ? group : null })));
}

/** Any filled form of 2023: every field, amount and indicator may be there or not. */
export const filledForm: fc.Arbitrary<FilledForm> = fc.record({
  year: fc.integer({ min: 2020, max: 2039 }),
  fields: fc.record(
    {
      projectName: words(30),
      projectNature: words(8),
      projectCategory: words(8),
      supervisingDepartment: words(12),
      implementingUnit: words(12),
      startDate: day,
      endDate: day,
      overallGoal: words(80),
      annualGoal: fc.tuple(words(60), words(60)).map((paragraphs) => paragraphs.join("\n")),
    },
    { requiredKeys: ["projectName"] },
  ),
  amounts: fc.record(
    {
      projectTotal: money,
      projectFiscal: money,
      projectOther: money,
      annualApplication: money,
      annualCurrentYearAppropriation: money,
      priorYearCarryOver: money,
      annualOther: money,
    },
    { requiredKeys: [] },
  ),
  indicators,
});
