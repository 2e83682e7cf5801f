import Decimal from "decimal.js";
import type { Fact } from "../../reading/facts";
import type { ProjectNote } from "../../reading/budget-facts";
import { single, sum } from "../comparison";
import { all, asIs, withWords } from "../budget-changes";
import { finestPlace, roundingOf } from "../figures";
import { rule } from "../rule";

export default rule({
  id: "project-note-sum",
  family: "amounts",
  severity: "error",
  layouts: ["budget-project-note"],
  scope: "note",
  title: { zh: "项目总金额与所列各项之和不符", en: "A project's total differs from the sum of its parts" },
  why: {
    zh: "项目经费情况说明中，“包括”的各项之和等于“本项目总金额”；“其中”和“主要”只列出一部分，其和不大于总金额。没有写总金额或没有列各项的，不核对；差额在四舍五入之内的只作提示。",
    en: "In the description of a project the parts that it consists of (包括) add up to the stated total; where some of them are told (其中, 主要), they are at most the total. Where either is not stated nothing is compared; what rounding explains is only mentioned.",
  },
  basis: ["layout", "arithmetic"],
  remedy: {
    zh: "请逐项核对金额，改正有误的一项或总金额；所列只是一部分的，把“包括”改为“其中”或“主要包括”。",
    en: "Check every part and the total, and mend the wrong one. Where only some parts are told, write 其中 or 主要包括 instead of 包括.",
  },
  examples: [
    { change: asIs, finds: [] },
    { change: withWords("本项目总金额240万元，包括", "本项目包括"), finds: [] },
    { change: all(withWords("240万元，包括", "240万元，其中"), withWords("社区巡展140万元", "社区巡展104万元")), finds: [] },
    {
      change: withWords("社区巡展140万元", "社区巡展104万元"),
      finds: [{ sheet: "流动科普展览", cell: "A14", expected: "2040000.00", actual: "2400000.00", difference: "360000.00" }],
    },
  ],
  check(note, context) {
    if (note.kind !== "project-note" || note.total.value === null || note.parts.length < 2) return;
    const parts = note.parts.map(({ name, amount }): Fact<Decimal> => ({ ...amount, label: name }));
    if (parts.some(({ value }) => value === null)) return;
    const slack = rounding(note);
    context.compare({
      left: single(note.total, "本项目总金额"),
      operator: note.partsAreAll ? "=" : ">=",
      right: sum(parts),
      ...(note.partsAreAll ? { rounding: slack } : { tolerance: slack }),
      subject: "=",
    });
  },
});

/** By the decimals of the figures that state the parts; where they are not told apart, sums are exact. */
function rounding({ figures, parts }: ProjectNote): Decimal {
  const stated = parts.flatMap(({ name }) => figures.find(({ subject, value }) => subject === name && value !== null) ?? []);
  if (stated.length < parts.length || finestPlace(stated).isZero()) return new Decimal(0);
  return roundingOf(stated);
}
