import { matchesIn } from "../../grid/text";
import { asIs, withWords } from "../budget-changes";
import { unchanged, withFields } from "../example-form";
import { cellOf, prosePassagesOf, writtenLayouts } from "../passages";
import { rule } from "../rule";
import { isProper } from "../vocabulary";

const MORE = "增加|增长|上升|提高";
const LESS = "减少|下降|降低";
/** What says that a change of an amount is meant: the comparison before, the amount or reason behind. */
const COMPARED = String.raw`(?:[比较与同和](?:20\d{2}年|上年|去年|上一年)[^，,。；;]{0,12}|同比)`;
const AMOUNT = String.raw`(?:约|为)?(?:[\d０-９]|[xX×]{2}|[（(][\s\u3000]{0,20}[)）]|[_＿]|万元|[%％])`;
/** Beyond a limit one may go in both directions: 增加/减少10%以上的须报批. */
const NO_LIMIT = "(?!.{0,12}(?:以[上下内]|超过|幅度|控制|波动))";
const REASON = "的?(?:主要)?原因";
const both = (one: string, other: string): string => String.raw`(?:${one})[了额]?\s{0,3}[（(/／]或?(?:${other})[了额]?[)）]?`;
const BOTH = `(?:${both(MORE, LESS)}|${both(LESS, MORE)})`;
const OR_SAME = `(?:${MORE}|${LESS})(?:[（(/／]持平[)）]?|持平)`;
/** 减少12万元（持平）: what stands in brackets was to be chosen from. */
const behind = (one: string, other: string): string => `(?:${one})[^，,。；;（(]{0,16}[（(](?:持平|${other})[)）]`;
const BEHIND = `${behind(MORE, LESS)}|${behind(LESS, MORE)}`;

const AMOUNTS = `(?:${COMPARED}${BOTH}|${BOTH}${AMOUNT})${NO_LIMIT}`;
/** To rise or stay the same may well be the target of a form. */
const UNCLEAR_IN_FORM = new RegExp(AMOUNTS, "g");
const UNCLEAR = new RegExp(`${AMOUNTS}|${BOTH}${REASON}|${OR_SAME}|${BEHIND}`, "g");

export default rule({
  id: "direction-unclear",
  family: "text",
  severity: "warning",
  layouts: writtenLayouts,
  scope: "text",
  title: { zh: "增减方向没有选定", en: "Both directions left standing" },
  why: {
    zh: "样本中的“增加（减少）”“增加/减少”“持平”供选用，填写时应只保留一个；都留着，读者不知道是增是减。",
    en: "The sample prints 增加（减少） and 持平 for the writer to choose from. Where more than one is left, nobody can tell which way it went.",
  },
  basis: ["layout"],
  examples: [
    { change: asIs, finds: [] },
    { change: withWords("更新车辆", "车辆数量的增加或减少以编制为准"), finds: [] },
    {
      change: withWords("接待费7.50万元，与2023年预算持平", "接待费7.50万元，与2023年预算增加持平"),
      finds: [{ sheet: "其他相关情况说明", cell: "A7" }],
    },
    {
      change: withWords("接待费7.50万元，与2023年预算持平", "接待费7.50万元，比2023年预算增加（减少）0.20万元"),
      finds: [{ sheet: "其他相关情况说明", cell: "A7" }],
    },
    { layout: "project-2023", change: unchanged, finds: [] },
    {
      layout: "project-2023",
      change: withFields({ annualGoal: "观众满意度较上年提高或持平，展品完好率比上年增加（减少）不超过5%。" }),
      finds: [],
    },
    {
      layout: "project-2023",
      change: withFields({ annualGoal: "上年观众和志愿者分别增长（下降）2.4%和5.6%，全年继续巡展。" }),
      finds: [{ cell: "D11" }],
    },
    { change: withWords("讲课费8万元。", "讲课费8万元，增加/减少10%以上的须报批。"), finds: [] },
  ],
  check(subject, context) {
    const isForm = subject.kind === "form";
    for (const passage of prosePassagesOf(subject)) {
      const found = matchesIn(passage.text, isForm ? UNCLEAR_IN_FORM : UNCLEAR).filter(
        ({ 0: words, index }) => !isProper(passage.text, { from: index, text: words }, context.settings),
      );
      const byCell = new Map<string, string[]>();
      for (const { 0: words, index } of found) {
        const cell = cellOf(passage, index);
        byCell.set(cell, [...(byCell.get(cell) ?? []), words.replace(/\s+/g, "")]);
      }
      for (const [cell, all] of byCell) {
        context.report({
          cell,
          field: passage.field,
          subject: all[0]!,
          message: {
            zh: `“${all[0]!}”没有写定是增是减还是持平${all.length > 1 ? `，同类共 ${all.length} 处` : ""}。`,
            en: `“${all[0]!}” does not say which way it went${all.length > 1 ? ` (${all.length} such places)` : ""}.`,
          },
          hint: { zh: "请核对两年的金额，只保留一种说法。", en: "Compare both years' amounts and keep one word." },
        });
      }
    }
  },
});
