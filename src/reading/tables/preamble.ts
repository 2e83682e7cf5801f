import { address } from "../../grid/address";
import type { Cell, GridRow } from "../../grid/grid";
import { compact, tidy } from "../../grid/text";
import { unitIn, type Unit } from "../../values/money";
import type { Fact } from "../facts";
import { isPlaceholder } from "./placeholder";

export const DEPARTMENT_LABEL = "编制部门";

const DEPARTMENT = /(?:(?:编制|填报|填制|预算|主管)*(?:部门|单位)(?:名称)?)\s*[:：]\s*(?<name>.*)$/s;
/** Where several things stand in one cell, what follows the department. */
const BEHIND_NAME = /\s*[（(]?(?:(?:金额|计量|货币)?单位|币种|日期|编制日期|填报日期)\s*[:：].*$|\s{2,}20\d{2}\s*年.*$/s;
const OTHER_UNIT = /单位:?(?:人民币)?(?:千|百|十万|百万|千万|亿)元/;

/** The unit that is printed above a table; "other" of one that is neither 元 nor 万元, null where none is printed. */
export function unitAbove(rows: readonly GridRow[]): Unit | "other" | null {
  for (const { cells } of [...rows].reverse()) {
    for (const { kind, text } of [...cells].reverse()) {
      if (kind !== "text" || !text.includes("元")) continue;
      if (OTHER_UNIT.test(compact(text))) return "other";
      const unit = unitIn(text);
      if (unit) return unit;
    }
  }
  return null;
}

/** The department named above a table, in the cell of its label or beside it. */
export function departmentAbove(rows: readonly GridRow[]): Fact<string> | null {
  for (const { cells } of rows) {
    for (const [at, cell] of cells.entries()) {
      const name = cell.kind === "text" ? departmentIn(cell.text) : null;
      if (name === null) continue;
      const beside = cells.slice(at + 1).find(({ text }) => text !== cell.text);
      if (name === "" && beside && beside.kind === "text" && !isLabelled(beside)) return departmentFact(beside, tidy(beside.text));
      return departmentFact(cell, name);
    }
  }
  return null;
}

/** The name behind the label, empty where none stands there; null of a text that has no such label. */
function departmentIn(text: string): string | null {
  const name = DEPARTMENT.exec(tidy(text))?.groups?.["name"];
  if (name === undefined) return null;
  const own = tidy(name.replace(BEHIND_NAME, ""));
  // 单位：元 names no department.
  return /^(?:人民币)?(?:[千百十万亿]{0,2}元)/.test(compact(own)) ? null : own;
}

function isLabelled({ text }: Cell): boolean {
  return /[:：]/.test(text) || unitIn(text) !== null;
}

function departmentFact(cell: Cell, name: string): Fact<string> {
  const plain = name.replace(/\s*\n\s*/g, "");
  const value = plain === "" || isPlaceholder(plain) ? null : plain;
  return { label: DEPARTMENT_LABEL, value, text: plain, cell: address(cell), problem: null };
}
