import { threePublicItems } from "../../official/budget-ties";
import { entry, filledTable, isThere, isFilled, rowsByCode } from "../budget-entries";
import { asIs, withAmount } from "../budget-changes";
import { rule } from "../rule";
import { tie } from "../tie";

export default rule({
  id: "three-public-items",
  family: "across",
  severity: "error",
  layouts: ["budget-three-public", "budget-basic-economic"],
  scope: "budget",
  title: { zh: "“三公”经费小于基本支出中的相应科目", en: "The 三公 are less than the same items of basic spending" },
  why: {
    zh: "基本支出经济分类表中的因公出国（境）费用（30212）、公务接待费（30217）、公务用车运行维护费（30231）、公务用车购置（31013）都计入“三公”经费；项目支出还可能另有安排，所以“三公”经费只会更大。差额在四舍五入之内（半个末位）的不算。",
    en: "What basic spending pays for official travel abroad (30212), receptions (30217), running cars (30231) and buying cars (31013) is part of the 三公; projects may pay for more, so the 三公 can only be larger. What rounding explains is passed over.",
  },
  basis: ["layout", "arithmetic"],
  remedy: {
    zh: "请核对“三公”经费表与经济分类表的这一项，注意“三公”经费表以万元为单位。",
    en: "Check this item in both tables. Mind that the table of the 三公 is in 万元.",
  },
  follows: ["three-public-unit"],
  examples: [
    { change: asIs, finds: [] },
    { change: withAmount("budget-three-public", "", "公务接待费", "7.00"), finds: [] },
    {
      change: withAmount("budget-three-public", "", "公务接待费", "5.70"),
      finds: [{ sheet: "部门“三公”经费和机关运行费预算表", cell: "C7", expected: "70000.00", actual: "57000.00", difference: "-13000.00" }],
    },
  ],
  check(budget, context) {
    const table = filledTable(budget, "budget-three-public", context);
    const economic = filledTable(budget, "budget-basic-economic", context);
    if (!table || !economic || table.rows.length !== 1) return;
    const [row] = table.rows;
    const items = threePublicItems.map(({ column, code }) => {
      const item = rowsByCode(economic).get(code);
      return { column, item: item ? entry(economic, item, "合计") : null };
    });
    for (const { column, item } of items) {
      const left = entry(table, row!, column);
      if (left && item && isFilled(item)) tie(context, { left: [left], operator: ">=", right: [item], subject: column });
    }
    const whole = entry(table, row!, "合计");
    const all = items
      .map(({ item }) => item)
      .filter(isThere)
      .filter(isFilled);
    if (!whole || all.length === 0) return;
    tie(context, { left: [whole], operator: ">=", right: all, subject: "合计", leftRoundings: all.length });
  },
});
