import { projectForms } from "../../official";
import { EXCLUSIVE_ANSWERS } from "../../official/wordings";
import { unchanged, withFields } from "../example-form";
import { rule } from "../rule";

export default rule({
  id: "exclusive-boxes",
  family: "fields",
  severity: "warning",
  layouts: projectForms,
  scope: "form",
  title: { zh: "互斥的选项同时勾选", en: "Options that exclude each other are both ticked" },
  why: {
    zh: "一个项目不会既是一次性的又是经常性的，是与否也只能选一项。资金用途等可以多选的，不在此列。没有勾选的由“必填项未填写”指出。",
    en: "A project is not both one-off and recurring, and the answer is yes or no. Choices of which several may apply, such as 资金用途, are left alone; that nothing is ticked is another rule's business.",
  },
  basis: ["layout"],
  examples: [
    { layout: "project-2019", change: unchanged, finds: [] },
    { layout: "project-2019", change: withFields({ fundUse: "政策补贴类、资产购置类" }), finds: [] },
    { layout: "project-2019", change: withFields({ projectType: "结转项目、其他经常性项目" }), finds: [] },
    { layout: "project-2019", change: withFields({ projectType: "其他一次性项目、其他经常性项目" }), finds: [{ cell: "B5" }] },
    { layout: "project-2023", change: withFields({ projectNature: "□其他一次性项目 ■其他经常性项目" }), finds: [] },
    { layout: "project-2023", change: withFields({ projectNature: "■其他一次性项目 ■经常性专项业务费" }), finds: [{ cell: "D3" }] },
    { layout: "project-2020", change: withFields({ includesPurchasedServices: "■是 ■否" }), finds: [{ cell: "B6" }] },
  ],
  check({ fields }, context) {
    for (const { part, value, label, cell } of Object.values(fields)) {
      if (!part.options || value === null) continue;
      const ticked = value.split("、");
      const both = EXCLUSIVE_ANSWERS.find((pair) => pair.every((option) => ticked.includes(option)));
      if (!both) continue;
      const [one, other] = both;
      context.report({
        cell,
        field: label,
        message: {
          zh: `“${label}”同时勾选了“${one}”和“${other}”，两者只能选一项。`,
          en: `Under ${label} both ${one} and ${other} are ticked, of which only one can apply.`,
        },
        actual: value,
        hint: { zh: "请保留适用的一项，去掉另一项的勾选。", en: "Keep the one that applies and untick the other." },
      });
    }
  },
});
