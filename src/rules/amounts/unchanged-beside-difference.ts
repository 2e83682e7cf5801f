import type { Figure } from "../../reading/budget-facts";
import { asIs, withWords } from "../budget-changes";
import { changedAmounts, isPercentage, meets, moneySpan, type ChangedAmount } from "../prose-changes";
import { rule } from "../rule";

const says = (words: string): ReturnType<typeof withWords> => withWords("55.02万元，与2023年预算持平", words);

export default rule({
  id: "unchanged-beside-difference",
  family: "amounts",
  severity: "error",
  layouts: ["budget-notes", "budget-project-note"],
  scope: "note",
  title: { zh: "“持平”与增减额并存", en: "Said to be unchanged beside a difference" },
  why: {
    zh: "同一金额与同一年预算相比，不能既“持平”又有增减额或增减幅度；两年的金额都写明且不相等的，也不是持平。“基本持平”、与不同年度或与执行数比较的，不在此列。",
    en: "Compared with one year, an amount cannot be unchanged and have changed; nor is it unchanged where both years' amounts are printed and differ. 基本持平 (about the same), and comparisons with another year or with what was spent, are another matter.",
  },
  basis: ["arithmetic"],
  examples: [
    { change: asIs, finds: [] },
    { change: says("55.02万元，与2023年预算基本持平，减少0.2万元"), finds: [] },
    { change: says("55.02万元，与2023年预算持平，比2023年执行数增加5.00万元"), finds: [] },
    { change: says("55.02万元，与2023年预算的55.02万元持平"), finds: [] },
    { change: says("55.02万元，与2023年预算持平，增加5.00万元"), finds: [{ sheet: "其他相关情况说明", cell: "A5" }] },
    { change: says("55.02万元，与2023年预算的50.02万元持平"), finds: [{ sheet: "其他相关情况说明", cell: "A5" }] },
  ],
  check(note, context) {
    for (const changed of changedAmounts(note)) {
      const unchanged = changed.changes.find(({ direction }) => direction === "持平");
      const other = unchanged && differing(changed);
      if (!other) continue;
      const name = changed.amount.subject ?? changed.amount.text;
      context.report({
        cell: unchanged.cell,
        field: name,
        message: {
          zh: `“${name}”既写“${unchanged.text}”，又写“${other.text}”，两者矛盾。`,
          en: `${name} is said to be unchanged (${unchanged.text}), but also: ${other.text}.`,
        },
        related: [changed.amount, other].map(({ cell, text }) => ({ cell, role: text })),
        hint: { zh: "请核对上年预算数，保留正确的一种说法。", en: "Check last year's amount and keep what is right." },
      });
    }
  },
});

/** What shows that an amount has changed. */
function differing({ amount, before, changes }: ChangedAmount): Figure | null {
  const change = changes.find((other) => (other.isMoney || isPercentage(other)) && other.value !== null && !other.value.isZero());
  if (change) return change;
  return before && !meets(moneySpan(amount), moneySpan(before)) ? before : null;
}
