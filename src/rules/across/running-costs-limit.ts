import { entry, entryAt, filledTable } from "../budget-entries";
import { asIs, withAmount } from "../budget-changes";
import { rule } from "../rule";
import { tie } from "../tie";

export default rule({
  id: "running-costs-limit",
  family: "across",
  severity: "error",
  layouts: ["budget-three-public", "budget-basic-economic"],
  scope: "budget",
  title: { zh: "机关运行经费大于公用经费", en: "Running costs of offices exceed all running costs" },
  why: {
    zh: "机关运行经费是行政单位和参照公务员法管理的事业单位的公用经费，是全部公用经费的一部分；只有行政单位的部门两者相等。差额在四舍五入之内（半个末位）的不算。",
    en: "The running costs of offices are those of administrative units, a part of all running costs; in a department of offices alone the two are equal. What rounding explains is passed over.",
  },
  basis: ["layout", "arithmetic"],
  remedy: {
    zh: "请核对机关运行经费的范围和单位（万元），以及经济分类表的公用经费合计。",
    en: "Check what the running costs of offices include and their unit (万元), and the total of all running costs.",
  },
  follows: ["three-public-unit"],
  examples: [
    { change: asIs, finds: [] },
    { change: withAmount("budget-three-public", "", "机关运行经费预算数", "280.00"), finds: [] },
    {
      change: withAmount("budget-three-public", "", "机关运行经费预算数", "290.00"),
      finds: [
        { sheet: "部门“三公”经费和机关运行费预算表", cell: "G7", expected: "2800000.00", actual: "2900000.00", difference: "100000.00" },
      ],
    },
  ],
  check(budget, context) {
    const table = filledTable(budget, "budget-three-public", context);
    const economic = filledTable(budget, "budget-basic-economic", context);
    if (!table || !economic || table.rows.length !== 1) return;
    const left = entry(table, table.rows[0]!, "机关运行经费预算数");
    const right = entryAt(economic, { side: null, row: "total", column: "公用经费" });
    if (left && right) tie(context, { left: [left], operator: "<=", right: [right], subject: "<=" });
  },
});
