import { projectForms } from "../../official";
import type { Form } from "../../reading/facts";
import { yearOf } from "../../values/date";
import { all, unchanged, withFields } from "../example-form";
import { goalsOf, wordsOf } from "../goals";
import { rule } from "../rule";

const twoYears = all(withFields({ endDate: "2024-12-31" }), (clean) => ({ ...clean, goalPeriod: "2023年 -2024年" }));

export default rule({
  id: "goal-repeats",
  family: "text",
  severity: "warning",
  layouts: projectForms,
  scope: "form",
  title: { zh: "年度目标与项目总目标一字不差", en: "The annual goal repeats the overall goal" },
  why: {
    zh: "跨年度项目的年度目标是总目标在当年的部分，两者一字不差，就看不出当年做到哪一步。一年内完成的项目两者可以接近，只作提示。",
    en: "Where a project runs for several years, the annual goal is this year's part of the overall one; if both are the same, nobody can tell how far this year goes. Of projects done within the year it is only mentioned.",
  },
  basis: ["layout"],
  follows: ["goal-is-name"],
  examples: [
    { layout: "project-2023", change: unchanged, finds: [] },
    {
      layout: "project-2023",
      change: all(twoYears, withFields({ overallGoal: "两年内走遍全市社区。", annualGoal: "当年走遍六个区的社区。" })),
      finds: [],
    },
    {
      layout: "project-2023",
      change: all(twoYears, withFields({ overallGoal: "两年内走遍全市社区。", annualGoal: "两年内走遍全市社区" })),
      finds: [{ cell: "D11" }],
    },
    {
      layout: "project-2019",
      change: withFields({ overallGoal: "走遍全市社区。", annualGoal: "走遍全市社区。" }),
      finds: [{ cell: "B19", severity: "info" }],
    },
  ],
  check(form, context) {
    const [overall, annual] = goalsOf(form);
    if (!overall || !annual || wordsOf(overall.text) !== wordsOf(annual.text)) return;
    const several = runsForYears(form);
    context.report({
      cell: annual.cell,
      field: annual.label,
      ...(several ? {} : { severity: "info" as const }),
      message: {
        zh: `“${annual.label}”与“${overall.label}”一字不差${several ? "，看不出当年要做到哪一步" : ""}。`,
        en: `${annual.label} repeats ${overall.label} word for word${several ? ", so this year's part cannot be told" : ""}.`,
      },
      related: [{ cell: overall.cell, role: overall.label }],
      hint: { zh: "请在年度目标中写明当年的任务和数量。", en: "State this year's tasks and numbers in the annual goal." },
    });
  },
});

function runsForYears({ goalPeriod, fields: { startDate, endDate } }: Form): boolean {
  if (goalPeriod?.value && goalPeriod.value.from !== goalPeriod.value.to) return true;
  return startDate.value !== null && endDate.value !== null && yearOf(startDate.value) !== yearOf(endDate.value);
}
