import Decimal from "decimal.js";
import { compact } from "../../grid/text";
import { projectForms } from "../../official";
import { classesOf } from "../../official/classes";
import type { Measure } from "../../official/layout";
import type { Form, Indicator, SubProject } from "../../reading/facts";
import { shownMoney } from "../../values/money";
import { all, unchanged, withFields, withIndicator, withSubProjects } from "../example-form";
import { rule } from "../rule";
import { distinctive, pairsOf } from "../shared-words";

const OUTPUT: readonly Measure[] = ["quantity", "quality", "timeliness", "cost"];
/** An indicator of everything speaks of every sub-project. */
const OF_ALL = /各[项类子个]|全部|所有|子项目|(?:项目|计划|任务|工作)(?:总体|整体)?完成|总体|整体/;
/** As many signs in a row are its name and no chance. */
const NAMED = 4;
const REMARK = /\([^()]*\)/g;

const threeParts = withSubProjects(
  { name: "社区巡展", amount: "60000.00" },
  { name: "展教具研制", amount: "150000.00" },
  { name: "讲解员培养", amount: "90000.00" },
);

export default rule({
  id: "money-without-output",
  family: "indicators",
  severity: "info",
  layouts: projectForms,
  scope: "form",
  title: { zh: "大部分资金没有产出指标", en: "Most of the money has no output indicator" },
  why: {
    zh: "产出指标只写了一部分子项目，而较多的当年资金（默认一半以上）用于别的子项目，这些资金的产出就无从考核。产出指标是就整个项目写的，不在此列。",
    en: "Where output indicators speak of some sub-projects only, and more than a set share of the year's money (half by default) goes to others, nobody can check what that money brings. Indicators of the whole project are not meant.",
  },
  basis: ["layout"],
  examples: [
    { layout: "project-2019", change: unchanged, finds: [] },
    {
      layout: "project-2019",
      change: all(threeParts, withIndicator(2, { name: "社区巡展场次" })),
      finds: [{ cell: "B16" }],
    },
    // What is said of the whole project covers its parts; so does a word of each.
    { layout: "project-2019", change: all(threeParts, withIndicator(2, { name: "社区巡展等各项工作完成数" })), finds: [] },
    { layout: "project-2019", change: threeParts, finds: [] },
    // The same words in another order are the same thing.
    {
      layout: "project-2019",
      change: all(
        withFields({ projectName: "展品修缮与社区巡展" }),
        withSubProjects({ name: "社区巡展", amount: "60000.00" }, { name: "展品修缮（6件）", amount: "240000.00" }),
        withIndicator(2, { name: "社区巡展场次" }),
        withIndicator(3, { name: "修缮互动展品完好率" }),
      ),
      finds: [],
    },
    {
      layout: "project-2019",
      change: all(threeParts, withIndicator(2, { name: "社区巡展场次" }), withIndicator(3, { name: "展教具合格率" })),
      finds: [],
    },
  ],
  check(form, context) {
    const { subProjects, indicators } = form;
    if (subProjects.length < 2) return;
    const outputs = indicators
      .filter((indicator) => isOutput(indicator, form))
      .map(({ name, target }) => compact(`${name ?? ""}${target ?? ""}`));
    if (outputs.some((output) => OF_ALL.test(output))) return;
    if (subProjects.some(({ amount, name }) => amount.value === null || name.value === null)) return;
    const topic = topicOf(form);
    const silent = subProjects.filter(({ name }) => !outputs.some((output) => mayMean(output, name.text, topic)));
    const named = subProjects.filter((own) => !silent.includes(own) && outputs.some((output) => names(output, own.name.text)));
    const [total, left] = [moneyOf(subProjects), moneyOf(silent)];
    if (named.length === 0 || left.times(100).lte(total.times(context.settings.thresholds.moneyWithoutOutput))) return;
    const share = left.div(total).times(100).toDecimalPlaces(0).toString();
    const told = silent.map(({ name }) => `“${name.text}”`);
    context.report({
      cell: silent[0]!.name.cell,
      field: silent[0]!.name.text,
      message: {
        zh: `${told.join("、")}共 ${shownMoney(left)} 元，占当年资金 ${shownMoney(total)} 元的 ${share}%，没有产出方面的${form.layout.indicators.word}；现有的只写了“${named[0]!.name.text}”。`,
        en: `${told.join(", ")} take ${shownMoney(left)} yuan, ${share} % of the year's ${shownMoney(total)} yuan, without an output indicator; those there are speak of “${named[0]!.name.text}”.`,
      },
      related: subProjects.map(({ name, amount }) => ({ cell: amount.cell, role: name.text })),
      hint: {
        zh: "请为资金较多的子项目补充数量、质量或时效方面的产出。",
        en: "Add an output indicator for the sub-projects that take most of the money.",
      },
    });
  },
});

/** Satisfaction under a class of outputs tells of people, not of what is brought about. */
function isOutput({ class: found, level1, name }: Indicator, { layout }: Form): boolean {
  if (name?.includes("满意")) return false;
  const known = classesOf(layout.indicators).filter(({ label }) => label === found);
  return known.some(
    ({ measures, group }) => OUTPUT.includes(measures) && (level1 === null || known.length === 1 || group.label === level1),
  );
}

/** Words of the project's own name, and those that several sub-projects have, tell none of them from the others. */
function topicOf({ fields, subProjects }: Form): ReadonlySet<string> {
  const shared = subProjects.flatMap(({ name }, at) =>
    [...pairsOf(name.text)].filter((pair) => subProjects.some((other, place) => place !== at && pairsOf(other.name.text).has(pair))),
  );
  return new Set([...pairsOf(fields.projectName.text), ...shared]);
}

/** In doubt an output speaks of a sub-project: one word is enough. */
function mayMean(output: string, name: string, topic: ReadonlySet<string>): boolean {
  return names(output, name) || saysInOtherOrder(output, name) || [...distinctive(name, topic)].some((pair) => output.includes(pair));
}

/** 文物修缮（6处） and 修缮文物保护单位 have all words in common. */
function saysInOtherOrder(output: string, name: string): boolean {
  const words = compact(name).replace(REMARK, "").match(/../g) ?? [];
  return words.length > 1 && words.every((word) => output.includes(word));
}

function names(output: string, name: string): boolean {
  const plain = compact(name);
  for (let at = 0; at + NAMED <= plain.length; at++) if (output.includes(plain.slice(at, at + NAMED))) return true;
  return false;
}

function moneyOf(subProjects: readonly SubProject[]): Decimal {
  return subProjects.reduce((total, { amount }) => total.plus(amount.value!), new Decimal(0));
}
