import type { Figure } from "../../reading/budget-facts";
import { single, sum } from "../comparison";
import { asIs, withWords } from "../budget-changes";
import { figureAmount, figureOf, finestPlace, roundingOf } from "../figures";
import { rule, type CheckContext } from "../rule";

export default rule({
  id: "procurement-sum",
  family: "amounts",
  severity: "error",
  layouts: ["budget-notes"],
  scope: "note",
  title: { zh: "政府采购预算与其构成不符", en: "Procurement contradicts its parts" },
  why: {
    zh: "政府采购预算由货物、工程、服务三项构成；面向中小企业预留的不大于政府采购预算，其中预留给小微企业的不大于预留给中小企业的。",
    en: "Procurement consists of goods, works and services; what is reserved for small and medium enterprises is at most all of it, and of that what is reserved for small and micro ones.",
  },
  basis: ["layout", "arithmetic"],
  remedy: {
    zh: "请按政府采购预算表核对货物、工程、服务和预留份额的金额，改正说明中有误的一处。",
    en: "Check goods, works, services and the reserved shares against the procurement budget, and mend the wrong figure of the note.",
  },
  examples: [
    { change: asIs, finds: [] },
    {
      change: withWords("政府采购货物预算26.00万元", "政府采购货物预算62.00万元"),
      finds: [{ sheet: "其他相关情况说明", cell: "A11", expected: "1220000.00", actual: "860000.00", difference: "-360000.00" }],
    },
    {
      change: withWords("小型和微型企业的政府采购项目预算为30.00万元", "小型和微型企业的政府采购项目预算为80.00万元"),
      finds: [{ sheet: "其他相关情况说明", cell: "A12", expected: "500000.00", actual: "800000.00", difference: "300000.00" }],
    },
  ],
  check(note, context) {
    if (note.kind !== "note" || note.about !== "other-matters") return;
    const total = figureOf(note, "procurement");
    const kinds = (["goods", "works", "services"] as const).flatMap((kind) => figureOf(note, kind) ?? []);
    if (total && kinds.length === 3) {
      context.compare({
        left: single(figureAmount(total)),
        operator: "=",
        right: sum(kinds.map((kind) => figureAmount(kind))),
        rounding: roundingOf(kinds),
        subject: "=",
      });
    }
    const reserved = figureOf(note, "smallAndMedium");
    compareLimit(reserved, total, context);
    compareLimit(figureOf(note, "smallAndMicro"), reserved, context);
  },
});

function compareLimit(part: Figure | null, whole: Figure | null, context: CheckContext): void {
  if (!part || !whole) return;
  context.compare({
    left: single(figureAmount(part)),
    operator: "<=",
    right: single(figureAmount(whole)),
    tolerance: finestPlace([part, whole]),
    subject: "<=",
  });
}
