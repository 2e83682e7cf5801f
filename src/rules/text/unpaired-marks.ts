import { asIs, withWords } from "../budget-changes";
import { unchanged, withFields, withIndicator } from "../example-form";
import { writtenLayouts, type Passage } from "../passages";
import { rule } from "../rule";
import { kindsOf, quoted, tellSlips } from "../slips";
import { unpairedIn } from "../pairs";

export default rule({
  id: "unpaired-marks",
  family: "text",
  severity: "warning",
  layouts: writtenLayouts,
  scope: "text",
  follows: ["text-cut"],
  title: { zh: "书名号、引号或括号不配对", en: "Marks that do not pair" },
  why: {
    zh: "书名号、引号、括号只有一半，读者分不清文件名称或引语到哪里为止，也可能漏了文字。“1）”一类编号不在此列；全角与半角括号可以配对。",
    en: "Where half of a pair of title marks, quotation marks or brackets is missing, nobody knows where a title or a quotation ends. Numbering such as 1） is not meant, and full-width brackets pair with half-width ones.",
  },
  basis: ["layout"],
  examples: [
    { layout: "project-2019", change: unchanged, finds: [] },
    { layout: "project-2019", change: withFields({ plan: "分三步：1）备展；2)巡展（含社区、学校)；3）总结。" }), finds: [] },
    { layout: "project-2019", change: withFields({ basis: "《某市关于印发〈科普规划（2016—2020年）〉的通知》。" }), finds: [] },
    {
      layout: "project-2019",
      change: withFields({ basis: "《某市科学技术普及条例、《某市科普规划》。" }),
      finds: [{ cell: "B9", actual: "《" }],
    },
    {
      layout: "project-2019",
      change: withFields({ overview: "在社区举办”科普周“活动。" }),
      finds: [{ cell: "B8", actual: "”、“" }],
    },
    { layout: "project-2023", change: withIndicator(0, { name: "举办展览场次（含社区" }), finds: [{ cell: "D13", actual: "（" }] },
    { change: asIs, finds: [] },
    {
      change: withWords("《中华人民共和国科学技术普及法》。", "《中华人民共和国科学技术普及法。"),
      finds: [
        { sheet: "流动科普展览", cell: "A6", actual: "《" },
        { sheet: "科技讲座", cell: "A6", actual: "《" },
      ],
    },
  ],
  check(written, context) {
    tellSlips(
      written,
      context,
      (passage) => (isPart(passage) ? [] : unpairedIn(passage.text)),
      (slips, passage) => ({
        message: {
          zh: `“${passage.field}”中的 ${kindsOf(slips)} 没有配对${slips.length > 1 ? `，共 ${slips.length} 处` : ""}：“${quoted(passage, slips[0]!)}”。`,
          en: `${kindsOf(slips)} in “${passage.field}” does not pair (${slips.length} in all): “${quoted(passage, slips[0]!)}”.`,
        },
        actual: kindsOf(slips),
        hint: {
          zh: "请补上另一半，或删去多余的一半；前后引号方向相反的，请调换。",
          en: "Add the half that is missing or delete the one too many; quotation marks the wrong way round change places.",
        },
      }),
    );
  },
});

/** Where a cell holds several indicators, a line each, a bracket may close in the line below. */
function isPart({ role, whole }: Passage): boolean {
  return (role === "indicatorName" || role === "indicatorTarget") && !whole;
}
