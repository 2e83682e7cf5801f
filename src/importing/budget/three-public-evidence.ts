import Decimal from "decimal.js";
import type { ColumnKey } from "../../official/table-layout";
import { even } from "./signs";
import type { Question } from "./question";

const BEHIND = String.raw`(?:财政拨款)?(?:的)?(?:预算)?(?:数|支出)?(?:为|是|:)?(\d[\d,]*(?:\.\d+)?)(万元|元)`;
const SAID: readonly { readonly column: ColumnKey; readonly words: RegExp }[] = [
  { column: "合计", words: new RegExp(`[“"]?三公[”"]?经费${BEHIND}`) },
  { column: "因公出国(境)费", words: new RegExp(String.raw`因公出国\(境\)费用?${BEHIND}`) },
  { column: "公务接待费", words: new RegExp(`公务接待费${BEHIND}`) },
  { column: "公务用车购置及运行费小计", words: new RegExp(`公务用车购置[及和]运行(?:维护)?费${BEHIND}`) },
  { column: "购置费", words: new RegExp(`(?:公务用车)?购置费用?${BEHIND}`) },
  { column: "运行费", words: new RegExp(`(?<![及和]|机关)运行(?:维护)?费用?${BEHIND}`) },
  { column: "机关运行经费预算数", words: new RegExp(`机关运行经费${BEHIND}`) },
];

/** Kinds of spending by economic class that are paid from a column of the “三公” table, which is at least as much. */
const PAID_FROM: readonly { readonly code: string; readonly column: ColumnKey }[] = [
  { code: "30212", column: "因公出国(境)费" },
  { code: "30217", column: "公务接待费" },
  { code: "30231", column: "运行费" },
  { code: "31013", column: "购置费" },
];
/** The table is in 万元 with two decimals: half of the last one. */
const ROUNDING = new Decimal("0.005");

/** Where the figures of the “三公” table do not tell their columns, the prose or the economic classes may. */
export function learnThreePublic(question: Question, prose: string, economic: Question | undefined): void {
  if (question.rows.length === 0) return;
  const plain = even(prose).replace(/\s/g, "");
  for (const { column, words } of SAID) {
    const [, digits, unit] = words.exec(plain) ?? [];
    if (digits === undefined) continue;
    const value = new Decimal(digits.replaceAll(",", "")).div(unit === "元" ? 1e4 : 1);
    question.learn(0, new Map([[column, value]]));
  }
  if (economic) learnPaid(question, economic);
}

/** Money spent on it by economic class shows that a column is not blank. */
function learnPaid(question: Question, economic: Question): void {
  for (const { code, column } of PAID_FROM) {
    const at = economic.find((row) => row.code === code);
    const paid = at < 0 ? null : economic.known(at, "合计");
    if (paid && paid.greaterThan(0)) question.atLeast(0, column, paid.div(1e4).minus(ROUNDING));
  }
}
