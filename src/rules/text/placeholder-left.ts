import { asIs, withWords } from "../budget-changes";
import { unchanged, withFields, withIndicator } from "../example-form";
import { textsOf, writtenLayouts, type Passage, type Written } from "../passages";
import { placeholdersIn } from "../placeholders";
import { rule } from "../rule";
import { kindsOf, quoted, tellSlips } from "../slips";
import { isUnfinished } from "../unfinished-target";

export default rule({
  id: "placeholder-left",
  family: "text",
  severity: "warning",
  layouts: writtenLayouts,
  scope: "text",
  title: { zh: "残留待填的占位文字", en: "Placeholder left" },
  why: {
    zh: "“XX”“____”“（　）”“（请填写……）”等是留给填报人填写的，定稿后还在，说明内容没有填完。写明“待定”的只作提示。",
    en: "XX, ____, （　） or （请填写……） wait to be filled in; where one is left the text is not finished. 待定 is only pointed out.",
  },
  basis: ["layout"],
  examples: [
    { layout: "project-2023", change: unchanged, finds: [] },
    {
      layout: "project-2023",
      change: withFields({
        annualGoal: "推广“科普+XX”模式，对待定点帮扶学校举办“科学不止于……”讲座，邀请填写问卷200份，展品尺寸为3××4厘米以内……",
      }),
      finds: [],
    },
    {
      layout: "project-2023",
      change: withFields({ annualGoal: "全年在XX区举办展览____场。" }),
      finds: [{ cell: "D11", actual: "XX、____" }],
    },
    {
      layout: "project-2023",
      change: withFields({ annualGoal: "（请填写年度目标）" }),
      finds: [{ cell: "D11", actual: "（请填写年度目标）" }],
    },
    {
      layout: "project-2023",
      change: withFields({ annualGoal: "编写《科普手册》（名称待定），在社区发放。" }),
      finds: [{ cell: "D11", severity: "info", actual: "待定" }],
    },
    { layout: "project-2023", change: withIndicator(0, { target: "待定" }), finds: [] },
    { layout: "project-2023", change: withIndicator(0, { name: "举办某某展览场次" }), finds: [{ cell: "D13", actual: "某某" }] },
    { change: asIs, finds: [] },
    {
      change: withWords("主要用于机关运行。", "主要用于：1.XX运行。"),
      finds: [{ sheet: "部门编制说明", cell: "A6", actual: "XX" }],
    },
    {
      change: withWords("主要原因是更新车辆", "主要原因是……"),
      finds: [{ sheet: "其他相关情况说明", cell: "A6", actual: "……" }],
    },
    {
      change: withWords("主要用于机关运行。", "主要用于（　）。"),
      finds: [{ sheet: "部门编制说明", cell: "A6", actual: "（　）" }],
    },
  ],
  check(written, context) {
    if (textsOf(written).every(({ text }) => placeholdersIn(text, context.settings).length === 0)) return;
    for (const isUndecided of [false, true]) {
      tellSlips(
        written,
        context,
        (passage) => {
          const found = placeholdersIn(passage.text, context.settings);
          return found.length === 0 || isToldElsewhere(written, passage) ? [] : found.filter((slip) => slip.isUndecided === isUndecided);
        },
        (slips, passage) => ({
          kind: isUndecided ? "undecided" : "placeholder",
          severity: isUndecided ? "info" : "warning",
          message: isUndecided
            ? {
                zh: `“${passage.field}”中有内容待定：“${quoted(passage, slips[0]!)}”。`,
                en: `Something in “${passage.field}” is not yet decided: “${quoted(passage, slips[0]!)}”.`,
              }
            : {
                zh: `“${passage.field}”中残留待填的 ${kindsOf(slips)}，共 ${slips.length} 处：“${quoted(passage, slips[0]!)}”。`,
                en: `A placeholder is left in “${passage.field}”: ${kindsOf(slips)} (${slips.length} in all), “${quoted(passage, slips[0]!)}”.`,
              },
          actual: kindsOf(slips),
          hint: { zh: "请补全内容，或删去占位文字。", en: "Complete the text, or delete the placeholder." },
        }),
      );
    }
  },
});

/** A target that waits to be filled in is another rule's finding. */
function isToldElsewhere(written: Written, { role, pieces }: Passage): boolean {
  if (written.kind !== "form" || role !== "indicatorTarget") return false;
  return written.indicators.some((indicator) => isUnfinished(indicator) && indicator.cells.target === pieces[0]!.cell);
}
