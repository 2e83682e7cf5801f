import { entryAt, filledTable, labelAcross, labelOf, lastPlace } from "../budget-entries";
import { single } from "../comparison";
import { asIs, withWords } from "../budget-changes";
import { figureOf, figureSide, lastPlaceOf } from "../figures";
import { rule } from "../rule";

export default rule({
  id: "targeted-projects-limit",
  family: "across",
  severity: "error",
  layouts: ["budget-notes", "budget-expenditure"],
  scope: "budget",
  title: { zh: "编报绩效目标的项目资金大于项目支出", en: "Money of projects with targets exceeds project spending" },
  why: {
    zh: "编报绩效目标的项目都在项目支出之内，所涉及的预算资金不会大于支出总表的项目支出合计。以万元表述的按四舍五入理解。",
    en: "Projects for which targets were set are part of project spending, so their money is at most the table's total of it. An amount in 万元 stands for what rounds to it.",
  },
  basis: ["layout", "arithmetic"],
  remedy: {
    zh: "请核对编报绩效目标的项目和金额，以及支出总表的项目支出合计。",
    en: "Check the projects with targets and their money, and the total of project spending.",
  },
  examples: [
    { change: asIs, finds: [] },
    { change: withWords("涉及项目预算资金520.50万元", "涉及项目预算资金537.00万元"), finds: [] },
    {
      change: withWords("涉及项目预算资金520.50万元", "涉及项目预算资金573万元"),
      finds: [{ sheet: "其他相关情况说明", cell: "A14", expected: "5370000.00", actual: "5730000.00", difference: "360000.00" }],
    },
  ],
  check(budget, context) {
    for (const note of budget.notes) {
      const figure = note.about === "other-matters" ? figureOf(note, "targetedProjects") : null;
      const table = figure && filledTable(budget, "budget-expenditure", context);
      const limit = table && entryAt(table, { side: null, row: "total", column: "项目支出" });
      if (!limit) continue;
      context.compare({
        left: figureSide(figure!, note.layout.title),
        operator: "<=",
        right: single({ ...limit.amount, label: labelOf(limit) }, labelAcross(limit)),
        tolerance: lastPlaceOf(figure!).plus(lastPlace(table)).div(2),
        subject: "<=",
      });
    }
  },
});
