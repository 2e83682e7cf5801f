import { describe, expect, test } from "@jest/globals";
import { makeGrid } from "../../src/grid/grid";
import type { Note } from "../../src/reading/budget-facts";
import { readNotes } from "../../src/reading/notes";
import { rowsGrid, textCell } from "../support/text-grid";

describe("the list of units", () => {
  const names = (...texts: string[]): unknown[] =>
    (readNotes("a.xlsx", rowsGrid(["某某局机构设置", ...texts]))[0] as Note).units!.units.map(({ value, cell }) => `${cell} ${value}`);
  const INTRODUCTION = "某某局部门预算是包括某某局本部以及下属2家预算单位的综合收支计划。本部门中，行政单位1家，事业单位2家，具体包括：";

  test("is numbered, bare, within a line or within a sentence", () => {
    expect(names(INTRODUCTION, "1. 某某局本部", "（2）甲中心", "3、乙馆；")).toEqual(["A3 某某局本部", "A4 甲中心", "A5 乙馆"]);
    expect(names(INTRODUCTION, "某某局本部", "甲中心")).toEqual(["A3 某某局本部", "A4 甲中心"]);
    expect(names(INTRODUCTION, "1.某某局本部 2.甲中心")).toEqual(["A3 某某局本部", "A3 甲中心"]);
    expect(names(`${INTRODUCTION}某某局本部、甲中心。`)).toEqual(["A2 某某局本部", "A2 甲中心"]);
    const beside = makeGrid("s", [
      textCell(0, "某某局机构设置"),
      textCell(1, INTRODUCTION),
      textCell(2, "1"),
      textCell(2, "某某局本部", 1),
      textCell(3, "2."),
      textCell(3, "甲中心", 1),
    ]);
    expect((readNotes("a", beside)[0] as Note).units!.units.map(({ value }) => value)).toContain("甲中心");
  });

  test("leaves out what somebody noted beside it, not what stands behind a number", () => {
    const LIST = ["某某局机构设置", INTRODUCTION, "1. 某某局本部", "2. 甲中心", "3.", "", "以上单位均纳入预算编制范围。", "特此说明。"];
    const cells = [...LIST.map((line, row) => textCell(row, line)), textCell(4, "乙馆", 1)];
    const unitsWith = (row: number, remark: string): unknown[] =>
      (readNotes("a", makeGrid("s", [...cells, textCell(row, remark, 2)]))[0] as Note).units!.units.map(({ value }) => value);
    const units = ["某某局本部", "甲中心", "乙馆"];
    expect([0, 1, 2, 3].map((row) => unitsWith(row, "请周五前报送"))).toEqual([units, units, units, units]);
  });

  test("comes with its counts", () => {
    const { units } = readNotes("a.xlsx", rowsGrid(["某某局机构设置", INTRODUCTION, "1. 甲中心"]))[0] as Note;
    expect([units!.department, units!.subordinate!.printed, units!.administrative!.printed, units!.institutions!.printed]).toEqual([
      "某某局",
      "2",
      "1",
      "2",
    ]);
  });
});
