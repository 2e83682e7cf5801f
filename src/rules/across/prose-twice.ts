import type { Figure } from "../../reading/budget-facts";
import { asIs, withWords } from "../budget-changes";
import { figureSide, isStated, lastPlaceOf } from "../figures";
import { rule } from "../rule";

export default rule({
  id: "prose-twice",
  family: "across",
  severity: "error",
  layouts: ["budget-notes"],
  scope: "note",
  title: { zh: "同一金额在说明中前后不一", en: "One amount stated twice, and differently" },
  why: {
    zh: "同一份说明中，本部门本年的同一个数（如“三公”经费预算数、支出预算）写了两次的，应当相同；以万元表述的按四舍五入理解。约数、所属单位的数、其他年度的数不比较。",
    en: "Where a note states one amount of the department and the year twice, such as its 三公, both are the same; an amount in 万元 stands for what rounds to it. Rough figures, those of single units and those of other years are not compared.",
  },
  basis: ["arithmetic"],
  follows: ["prose-figures"],
  examples: [
    { change: asIs, finds: [] },
    { change: withWords("支出预算2,025万元，其中", "支出预算2,025万元，其中：基本支出1,488万元。支出预算2,025.00万元，其中"), finds: [] },
    {
      change: withWords("其中：政府采购货物", "“三公”经费预算数105.82万元。其中：政府采购货物"),
      finds: [{ sheet: "其他相关情况说明", cell: "A11", expected: "1085200.00", actual: "1058200.00", difference: "-27000.00" }],
    },
  ],
  check(note, context) {
    if (note.kind !== "note") return;
    const seen = new Map<string, Figure>();
    for (const figure of note.figures) {
      if (!figure.refersTo || !isStated(figure)) continue;
      const key = JSON.stringify(figure.refersTo);
      const first = seen.get(key);
      if (!first) seen.set(key, figure);
      else
        context.compare({
          left: figureSide(figure, note.layout.title),
          operator: "=",
          right: figureSide(first, note.layout.title),
          tolerance: lastPlaceOf(figure).plus(lastPlaceOf(first)).div(2),
          subject: key,
        });
    }
  },
});
