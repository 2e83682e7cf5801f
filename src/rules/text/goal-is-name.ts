import { excerpt } from "../../grid/text";
import { projectForms } from "../../official";
import { unchanged, withFields } from "../example-form";
import { goalsOf, wordsOf } from "../goals";
import { rule } from "../rule";

/** What a name may have more than the thing it names: 会议费. */
const NAME_END = /(?:项目|工作|任务|专项|经费|费用|资金|费)+$/;
const LEAST_PART = 4;

export default rule({
  id: "goal-is-name",
  family: "text",
  severity: "warning",
  layouts: projectForms,
  scope: "form",
  title: { zh: "绩效目标只写了项目名称", en: "The goal is only the project's name" },
  why: {
    zh: "绩效目标要说明这笔资金要达到什么、做多少、惠及谁；只重复项目名称，等于没有目标。",
    en: "A goal says what the money is to achieve, how much of it and for whom; repeating the project's name says nothing.",
  },
  basis: ["performanceManagement2018"],
  examples: [
    { layout: "project-2023", change: unchanged, finds: [] },
    { layout: "project-2023", change: withFields({ annualGoal: "流动科普展览走进全市12个社区。" }), finds: [] },
    { layout: "project-2023", change: withFields({ annualGoal: "流动科普展览。" }), finds: [{ cell: "D11", actual: "流动科普展览。" }] },
    {
      layout: "project-2023",
      change: withFields({ projectName: "“流动科普”展览经费", annualGoal: "流动科普展览工作" }),
      finds: [{ cell: "D11", actual: "流动科普展览工作" }],
    },
  ],
  check(form, context) {
    const { projectName } = form.fields;
    const name = bare(projectName.text);
    if (name === "") return;
    for (const { cell, label, text } of goalsOf(form)) {
      const goal = bare(text);
      const isPart = goal.length >= LEAST_PART && wordsOf(projectName.text).includes(goal);
      if (goal !== name && !isPart) continue;
      context.report({
        cell,
        field: label,
        message: {
          zh: `“${label}”只写了项目名称“${excerpt(text)}”，没有说明要达到什么。`,
          en: `${label} is only the project's name, “${excerpt(text)}”, and does not say what is to be achieved.`,
        },
        actual: text,
        related: [{ cell: projectName.cell, role: projectName.label }],
        hint: {
          zh: "请写明本项目做什么、做多少、达到什么效果，并与绩效指标对应。",
          en: "Say what is done, how much, and to what effect, in keeping with the indicators.",
        },
      });
    }
  },
});

function bare(text: string): string {
  return wordsOf(text).replace(NAME_END, "");
}
