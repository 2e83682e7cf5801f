import { excerpt } from "../../grid/text";
import { projectForms } from "../../official";
import Decimal from "decimal.js";
import type { Target } from "../../values/target";
import { unchanged, withIndicator } from "../example-form";
import { rule } from "../rule";
import { skipUnread } from "../unread-indicators";

/** Shares of a whole, which no effort lifts above 100 %. Completion may be exceeded and growth has no limit, so neither is here. */
const SHARE_OF_WHOLE =
  /(?:合格|达标|通过|准确|正确|满意|出勤|出席|到场|到会|覆盖|及时|优良|优秀|知晓|完好|采纳|采用|录用|普及|公开|回收|办结|入库|响应|到位)(?:率|度|性|比例)/;
const CHANGE = /拨备|偿债|利息|人均|增长|增加|增幅|提高|提升|下降|降低|减少|同比|环比|超额|上年/;
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
    {
      layout: "project-2023",
      change: withIndicator(1, { target: "≥950.00(%)" }),
      finds: [{ cell: "E14", expected: "≤100%", actual: "≥950.00(%)" }],
    },
    { layout: "project-2023", change: withIndicator(4, { target: ">100%" }), finds: [{ cell: "E17", expected: "≤100%", actual: ">100%" }] },
  ],
  check(form, context) {
    skipUnread(form, context);
    for (const { name, target, parsed, cells } of form.indicators) {
      if (name === null || target === null || !SHARE_OF_WHOLE.test(name) || CHANGE.test(name) || isPossible(parsed, name)) continue;
      context.report({
        cell: cells.target,
        field: name,
        message: {
          zh: `“${name}”是比例，不可能为“${excerpt(target)}”。`,
          en: `“${name}” is a share of a whole and cannot be “${excerpt(target)}”.`,
        },
        expected: "≤100%",
        actual: excerpt(target),
        related: [{ cell: cells.name, role: name }],
        hint: {
          zh: "请核对数字和单位，例如小数点是否漏写、单位是否应为次或分。",
          en: "Check number and unit: a lost decimal point, or a count or score taken for a percentage.",
        },
      });
    }
  },
});

function isPossible({ kind, operator, number, upTo, unit }: Target, name: string): boolean {
  const inPercent = unit === "%" || (unit === null && /[%％]/.test(name));
  if (kind !== "numeric" || number === null || !inPercent) return true;
  const value = new Decimal(number);
  const highest = upTo === undefined ? value : new Decimal(upTo);
  if (value.isNegative()) return false;
  if (operator === ">") return highest.lt(WHOLE);
  return operator === "<" || operator === "<=" || highest.lte(WHOLE);
}
