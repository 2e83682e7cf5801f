import { excerpt } from "../../grid/text";
import { projectForms } from "../../official";
import { decimalOf, type Target } from "../../values/target";
import { unchanged, withIndicator } from "../example-form";
import { isPercent, isShareOfWhole } from "../indicator-words";
import { rule } from "../rule";
import { skipUnread } from "../unread-indicators";
import { onTarget, writtenTargets } from "../written-targets";

const WHOLE = 100;

export default rule({
  id: "percentage-possible",
  family: "indicators",
  severity: "error",
  layouts: projectForms,
  scope: "form",
  title: { zh: "比率不可能达到的百分比", en: "A rate beyond what is possible" },
  why: {
    zh: "合格率、满意度、覆盖率等是部分占整体的比例，不会超过 100%，也不会小于 0。完成率可以超额，增长率没有上限，不在此列。",
    en: "Rates such as satisfaction or coverage are shares of a whole, between 0 and 100 %. Completion can be exceeded and growth has no limit; neither is meant.",
  },
  basis: ["arithmetic"],
  examples: [
    { layout: "project-2023", change: unchanged, finds: [] },
    { layout: "project-2023", change: withIndicator(1, { target: "≥100.00(%)" }), finds: [] },
    { layout: "project-2023", change: withIndicator(1, { name: "观众增长率", target: "≥120.00(%)" }), finds: [] },
    { layout: "project-2023", change: withIndicator(1, { name: "满意度调查任务完成率", target: "≥120%" }), finds: [] },
    { layout: "project-2023", change: withIndicator(1, { name: "移动电话普及率", target: "≥120%" }), finds: [] },
    {
      layout: "project-2023",
      change: withIndicator(1, { target: "≥950.00(%)" }),
      finds: [{ cell: "E14", expected: "≤100%", actual: "≥950.00(%)" }],
    },
    { layout: "project-2023", change: withIndicator(4, { target: ">100%" }), finds: [{ cell: "E17", expected: "≤100%", actual: ">100%" }] },
    {
      layout: "project-2023",
      change: withIndicator(1, { name: "安全隐患消除率", target: "≥195%" }),
      finds: [{ cell: "E14", expected: "≤100%", actual: "≥195%" }],
    },
  ],
  check(form, context) {
    skipUnread(form, context);
    for (const entry of writtenTargets(form)) {
      const { name, target, head, parsed } = entry;
      if (!isShareOfWhole(head) || !isPercent(parsed, name) || isPossible(parsed)) continue;
      context.report({
        ...onTarget(entry),
        message: {
          zh: `“${name}”是比例，不可能为“${excerpt(target)}”。`,
          en: `“${name}” is a share of a whole and cannot be “${excerpt(target)}”.`,
        },
        expected: "≤100%",
        hint: {
          zh: "请核对数字和单位，例如小数点是否漏写、单位是否应为次或分。",
          en: "Check number and unit: a lost decimal point, or a count or score taken for a percentage.",
        },
      });
    }
  },
});

function isPossible({ kind, operator, number, upTo }: Target): boolean {
  if (kind !== "numeric" || number === null) return true;
  const value = decimalOf(number);
  const highest = upTo === undefined ? value : decimalOf(upTo);
  if (value.isNegative()) return false;
  if (operator === ">") return highest.lt(WHOLE);
  return operator === "<" || operator === "<=" || highest.lte(WHOLE);
}
