import Decimal from "decimal.js";
import type { Figure } from "../../reading/budget-facts";
import type { ComparedAmount, Side } from "../comparison";
import { asIs, withWords } from "../budget-changes";
import { figureAmount, finestPlace } from "../figures";
import { changedAmounts, isPercentage, signedChange } from "../prose-changes";
import { groupsOf, printedColumns } from "../prose-groups";
import { rule } from "../rule";

export default rule({
  id: "change-sum",
  family: "amounts",
  severity: "error",
  layouts: ["budget-notes"],
  scope: "note",
  title: { zh: "总数的增减额与各项增减额之和不符", en: "The change of a total differs from the changes of its parts" },
  why: {
    zh: "总数和它的各项都写明比同一年增减多少（持平为零）时，各项增减额之和等于总数的增减额，如“三公”经费与其三项。有一项没有写明增减的，不核对；差额在四舍五入之内的只作提示。",
    en: "Where a total and all its parts state how they changed against one year (unchanged is nothing), as the 三公 and its three items do, the parts' changes add up to the total's. Where one is not stated nothing is compared; what rounding explains is only mentioned.",
  },
  basis: ["arithmetic"],
  remedy: {
    zh: "请按两年的预算逐项核对增减额，改正总数或其中一项，增减方向也要核对。",
    en: "Check each change against both years' budgets, its direction too, and mend the total or the part that is wrong.",
  },
  examples: [
    { change: asIs, finds: [] },
    { change: withWords("公务接待费7.50万元，与2023年预算持平", "公务接待费7.50万元"), finds: [] },
    {
      change: withWords("公务接待费7.50万元，与2023年预算持平", "公务接待费7.50万元，比2023年预算减少2.50万元"),
      finds: [{ sheet: "其他相关情况说明", cell: "A4", expected: "155000.00", actual: "180000.00", difference: "25000.00" }],
    },
    {
      change: withWords("108.52万元，比2023年预算增加18.00万元", "108.52万元，与2023年预算持平"),
      finds: [{ sheet: "其他相关情况说明", cell: "A4", expected: "180000.00", actual: "0.00", difference: "-180000.00" }],
    },
  ],
  check(note, context) {
    if (note.kind !== "note") return;
    const changes = new Map(changedAmounts(note).map(({ amount, changes }) => [amount, onlyOne(changes)]));
    for (const { side, figures } of groupsOf(note)) {
      for (const row of figures.values()) {
        for (const { total, parts } of side.rowSums) {
          const [whole, ...held] = [total, ...printedColumns(side, parts, note.year.value)].map((key) => row.get(key));
          const told = [whole, ...held].map((figure) => figure && changes.get(figure));
          if (!told.every(isTold) || told.length < 2 || new Set(told.map(({ comparedWithYear }) => comparedWithYear)).size > 1) continue;
          const [left, ...right] = told as [Figure, ...Figure[]];
          context.compare({
            left: changeSide([left]),
            operator: "=",
            right: changeSide(right),
            rounding: finestPlace(right.filter(({ value }) => value !== null)).times(right.length),
            subject: total,
          });
        }
      }
    }
  },
});

/** The one change in money that is told of an amount, 持平 included. */
function onlyOne(changes: readonly Figure[]): Figure | null {
  const [first, ...more] = changes.filter((change) => !isPercentage(change) && signedChange(change) !== null);
  return first && more.length === 0 ? first : null;
}

function isTold(change: Figure | null | undefined): change is Figure {
  return change != null;
}

function changeSide(changes: readonly Figure[]): Side {
  const amounts = changes.map((change): ComparedAmount => ({
    ...figureAmount(change),
    value: signedChange(change),
    label: `${change.subject ?? ""}增减额`,
  }));
  return {
    label: amounts.map(({ label }) => label).join("＋"),
    value: amounts.reduce((sum, { value }) => sum.plus(value!), new Decimal(0)),
    amounts,
  };
}
