import { expect, test } from "@jest/globals";
import { filledFormula, movedFormula, type MovedTo } from "../../../src/workbook/file/renew/formulas";

/** Row 6 goes to row 9, row 8 is gone, all else stays; rows count from 0 in code. */
const moved: MovedTo = ({ row, col }) => (row === 7 ? null : { row: row === 5 ? 8 : row, col });

test.each([
  ["E6*2", "E9*2"],
  ["$E$6+e6+$E6+E$6", "$E$9+E9+$E9+E$9"],
  ["SUM(E5:E6)/E3", "SUM(E5:E9)/E3"],
  ['IF(E6="E6",LOG10(E6),"E6 与 ""E6""")', 'IF(E9="E6",LOG10(E9),"E6 与 ""E6""")'],
  ["'底稿 E6'!E6+底稿!E6:E7+Sheet1!$E$6+E6", "'底稿 E6'!E6+底稿!E6:E7+Sheet1!$E$6+E9"],
  ["表1[E6]+E6_合计+合计E6+E:E+6:6", "表1[E6]+E6_合计+合计E6+E:E+6:6"],
  ["'[1]项目 一'!E6+E6", "'[1]项目 一'!E6+E9"],
  ["E8+E6", null],
  ["SUM(E6:E7)", null],
])("%s becomes %s where rows have moved", (formula, expected) => {
  expect(movedFormula(formula, moved, () => null)).toBe(expected);
});

test("a range over all of a list stays over all of it", () => {
  expect(movedFormula("SUM(E6:E7)+E6", moved, ([first, last]) => (first === 5 && last === 6 ? [5, 11] : null))).toBe("SUM(E6:E12)+E9");
});

test("a formula filled down takes along what is not fixed", () => {
  expect(filledFormula("E6*$F$6+SUM(E$6:E6)", { row: 5, col: 6 }, { row: 7, col: 7 })).toBe("F8*$F$6+SUM(F$6:F8)");
});
