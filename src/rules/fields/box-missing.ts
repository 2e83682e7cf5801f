import { oncePer } from "../../grid/once";
import { fieldParts } from "../../official/layout";
import { projectForms } from "../../official";
import type { FieldFact, Form } from "../../reading/facts";
import { readBoxes } from "../../values/boxes";
import { formsIn, formWith } from "../collection-examples";
import { withFields } from "../example-form";
import { rule } from "../rule";

const withoutBox = "基本建设工程类□ 信息化建设类□ 政策补贴类□ 政府购买服务 资产购置类□ 其他事业专业类■";

/** A field of a form in which an option lost its box. */
interface Lost {
  readonly form: Form;
  readonly fact: FieldFact;
  readonly options: string;
}

export default rule({
  id: "box-missing",
  family: "fields",
  severity: "info",
  layouts: projectForms,
  scope: "collection",
  title: { zh: "选项旁没有勾选框", en: "An option is printed without its box" },
  why: {
    zh: "其他选项都有勾选框而某一项没有，就看不出这一项选了没有。这通常是表样印制的问题，各表都一样，所以只指出一次。",
    en: "Where all other options have a box and one has none, nobody can tell whether it applies. It is usually a fault of the printed form and the same in all of them, so it is told once.",
  },
  basis: ["layout"],
  examples: [
    { given: [formsIn("a.xlsx", formWith("project-2019"))], finds: [] },
    { given: [formsIn("a.xlsx", formWith("project-2019", withFields({ fundUse: "政策补贴类" })))], finds: [] },
    {
      given: [
        formsIn(
          "a.xlsx",
          formWith("project-2019", withFields({ fundUse: withoutBox })),
          formWith("project-2019", withFields({ fundUse: withoutBox, projectName: "科技讲座" })),
        ),
      ],
      finds: [{ file: "a.xlsx", sheet: "表1", cell: "B6" }],
    },
  ],
  check({ forms }, context) {
    const found = new Map<string, Lost[]>();
    for (const lost of forms.flatMap(lostBoxes)) {
      const key = `${lost.fact.part.key}·${lost.options}`;
      found.set(key, [...(found.get(key) ?? []), lost]);
    }
    for (const [first, ...more] of found.values()) {
      const { form, fact, options } = first!;
      const others =
        more.length > 0 ? { zh: `（共 ${more.length + 1} 张表如此）`, en: ` (on ${more.length + 1} forms)` } : { zh: "", en: "" };
      context.report({
        on: form,
        cell: fact.cell,
        field: fact.label,
        subject: options,
        message: {
          zh: `“${fact.label}”中“${options}”旁没有勾选框，看不出是否选用${others.zh}。`,
          en: `Under ${fact.label} the option ${options} has no box, so nobody can tell whether it applies${others.en}.`,
        },
        related: more.map((other) => ({
          file: other.form.file,
          sheet: other.form.sheet,
          cell: other.fact.cell,
          role: other.form.fields.projectName.value ?? other.form.sheet,
        })),
        hint: { zh: "请在该选项旁补上 □，适用的改为 ■。", en: "Put a □ beside the option, or a ■ where it applies." },
      });
    }
  },
});

const optionsOf = oncePer((part: FieldFact["part"]): readonly string[] => (part.options ?? []).flat());

/** Fields whose options have boxes, all but some. */
function lostBoxes(form: Form): Lost[] {
  return fieldParts(form.layout).flatMap(({ key }): Lost[] => {
    const fact = form.fields[key];
    if (!fact?.part.options || fact.problem !== null) return [];
    const known = optionsOf(fact.part);
    const options = readBoxes(fact.text, known)?.filter(({ name }) => known.includes(name)) ?? [];
    const boxless = options.filter(({ ticked }) => ticked === null);
    if (boxless.length === 0 || boxless.length === options.length) return [];
    return [{ form, fact, options: boxless.map(({ name }) => name).join("、") }];
  });
}
