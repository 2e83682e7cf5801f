import { tableLayouts } from "../../official/tables";
import { entriesOf, entry, labelOf, sideOf } from "../budget-entries";
import { asIs, withAmount } from "../budget-changes";
import { rule } from "../rule";
import { groupsOf } from "../table-groups";
import { tie } from "../tie";

export default rule({
  id: "table-rows-sum",
  family: "tables",
  severity: "error",
  layouts: tableLayouts.map(({ id }) => id),
  scope: "table",
  title: { zh: "上一级的数与下一级各行之和不符", en: "A row differs from the sum of the rows below it" },
  why: {
    zh: "合计是各类之和，类是各款之和，款是各项之和，收支总表的总计是各项之和，财政拨款收入是其各项预算之和，每一栏都如此；空白按零计。某一级没有列出的，与再下一级相加；看不准哪些行应当相加的，不核对。",
    en: "The total is the sum of its classes, a class of its sections, a section of its items, in every column; so are the totals of two-sided tables. Blank counts as nothing. A level that is not printed is passed over; where it is not certain which rows add up, nothing is compared.",
  },
  basis: ["layout", "arithmetic"],
  remedy: {
    zh: "请核对下一级各行有没有漏行、重行或错数，并核对上一级的数；上一级宜用公式自动相加。",
    en: "Check the rows below for one that is missing, stands twice or is wrong, and then the row above them. A formula is the best total.",
  },
  examples: [
    { change: asIs, finds: [] },
    { change: withAmount("budget-expenditure", "20129", "项目支出", ""), finds: [] },
    {
      change: withAmount("budget-expenditure", "2060702", "项目支出", "2502000"),
      finds: [{ sheet: "部门支出总表", cell: "G14", expected: "3102000.00", actual: "3120000.00", difference: "18000.00" }],
    },
  ],
  follows: ["amount-left-blank"],
  check(table, context) {
    const { groups, doubts } = groupsOf(table);
    doubts.forEach((reason) => context.skip(reason));
    for (const { whole, parts, label, optional = false } of groups) {
      for (const { key } of sideOf(table, whole.side)!.columns) {
        const left = entry(table, whole, key);
        if (!left) continue;
        tie(context, {
          left: [left],
          leftLabel: labelOf(left),
          right: entriesOf(table, parts, key),
          rightLabel: label,
          rightOptional: optional,
          subject: `${whole.code ?? whole.subject}·${key}`,
        });
      }
    }
  },
});
