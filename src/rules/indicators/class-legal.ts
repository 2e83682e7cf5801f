import { compact } from "../../grid/text";
import { projectForms } from "../../official";
import { classesOf, groupNamed, type KnownClass } from "../../official/classes";
import type { IndicatorBlock, IndicatorGroup, Measure } from "../../official/layout";
import type { Form, Indicator } from "../../reading/facts";
import { all, unchanged, withIndicator, withMoreIndicators, withoutIndicators } from "../example-form";
import { rule, type CheckContext } from "../rule";
import { isOwnClass } from "../vocabulary";

/** Matters that first-level classes are about. Within one, forms of other years and places divide differently. */
type Sphere = "management" | "output" | "cost" | "effect";

const SPHERES: Readonly<Record<Measure, Sphere>> = {
  management: "management",
  quantity: "output",
  quality: "output",
  timeliness: "output",
  cost: "cost",
  effect: "effect",
  lasting: "effect",
  satisfaction: "effect",
  other: "effect",
};
/** Words that labels of all generations and places are made of: 产出数量, 服务满意度, 环境效益 are none of a kind of their own. */
const USUAL = /数量|质量|时效|进度|成本|效益|效果|影响|可持续|长效|满意|投入|管理|产出|其[他它]|过程|决策|绩效|社会|经济|生态|环境/;
const LONGEST_LABEL = 12;

export default rule({
  id: "class-legal",
  family: "indicators",
  severity: "warning",
  layouts: projectForms,
  scope: "form",
  title: { zh: "二级指标与一级指标不相配", en: "A second-level class under the wrong first-level class" },
  why: {
    zh: "标准表样规定了各一级指标下有哪些二级指标，例如数量、质量、时效属于产出。标签缺失或错行的，以及常见的不同写法，不作判断。",
    en: "The official form says which classes stand under which: quantity, quality and timeliness are output. Labels that are missing or displaced by a row, and usual variants, are left alone.",
  },
  basis: ["layout"],
  examples: [
    { layout: "project-2023", change: unchanged, finds: [] },
    {
      layout: "project-2023",
      change: withIndicator(3, { level2: "数量指标" }),
      finds: [{ cell: "C16", expected: "产出指标", actual: "效益指标" }],
    },
    {
      layout: "project-2019",
      change: withIndicator(9, { level2: "质量目标" }),
      finds: [{ cell: "B31", expected: "产出目标", actual: "影响力目标" }],
    },
    {
      layout: "project-2023",
      change: withIndicator(3, { level2: "科普目标" }),
      finds: [{ cell: "C16", severity: "info", actual: "科普目标" }],
    },
    // The label 效益指标 stands a row too low, or is lost: its first class only seems to be under 产出指标.
    {
      layout: "project-2023",
      change: all(
        withoutIndicators(4),
        withIndicator(3, { level1: null }),
        withMoreIndicators(
          { level1: "效益指标", level2: "可持续影响指标", name: "巡展机制", target: "长效" },
          { level1: "满意度指标", level2: "服务对象满意度指标", name: "参观者满意度", target: "≥85%" },
        ),
      ),
      finds: [],
    },
    { layout: "project-2023", change: withIndicator(3, { level1: null }), finds: [] },
    // Where satisfaction stands differs from year to year, and so does what copies call a class.
    { layout: "project-2020", change: withIndicator(8, { level2: "满意度" }), finds: [] },
    { layout: "project-2023", change: withIndicator(3, { level2: "社会影响" }), finds: [] },
  ],
  check(form, context) {
    const block = form.layout.indicators;
    const stretches = stretchesOf(form.indicators);
    stretches.forEach((indicator, at) => {
      if (indicator.level1 === null || indicator.level2 === null) return;
      const group = groupNamed(indicator.level1, block);
      if (indicator.class === null) return reportUnknown(indicator, stretches, block, context);
      const homes = classesOf(block).filter(({ label }) => label === indicator.class);
      if (!group || homes.some((home) => isSameSphere(home, group))) return;
      if (!isDisplaced(stretches, at, homes, block)) reportForeign(form, indicator, homes[0]!, context);
    });
  },
});

/** The first indicator of each printed second-level label. */
function stretchesOf(indicators: readonly Indicator[]): Indicator[] {
  return indicators.filter(({ cells }, at) => indicators[at - 1]?.cells.level2 !== cells.level2);
}

function isSameSphere({ measures }: KnownClass, group: IndicatorGroup): boolean {
  return group.classes.some((own) => SPHERES[own.measures] === SPHERES[measures]);
}

/** True where the own first-level label is not there, or may have slipped by a class: the order of the form then still holds. */
function isDisplaced(stretches: readonly Indicator[], at: number, homes: readonly KnownClass[], block: IndicatorBlock): boolean {
  const groupOf = ({ level1 }: Indicator): IndicatorGroup | null => (level1 === null ? null : groupNamed(level1, block));
  return homes.every(({ group, label }) => {
    if (!stretches.some((other) => groupOf(other) === group)) return true;
    const place = (wanted: string | null): number => group.classes.findIndex((own) => own.label === wanted);
    const [above, below] = [stretches[at - 1], stretches[at + 1]];
    const belongsAbove = above !== undefined && groupOf(above) === group && place(above.class) < place(label);
    const belongsBelow = below !== undefined && groupOf(below) === group && place(below.class) > place(label);
    return belongsAbove || belongsBelow;
  });
}

function reportForeign(form: Form, { level1, level2, name, cells }: Indicator, home: KnownClass, context: CheckContext): void {
  const right = home.group.label;
  context.report({
    cell: cells.level2,
    field: level2!,
    subject: level1!,
    kind: "foreign",
    message: {
      zh: `“${level2}”列在“${level1}”下，标准表样中它属于“${right}”。`,
      en: `“${level2}” stands under ${level1}; in the official form it belongs to ${right}.`,
    },
    expected: right,
    actual: level1!,
    related: [
      { cell: cells.level1, role: level1! },
      { cell: cells.name, role: name ?? form.layout.indicators.word },
    ],
    hint: { zh: "请核对一级、二级标签是否写错或错行。", en: "Check whether a label is wrong or has slipped to another row." },
  });
}

/** A label that is on no form known, in a form whose other labels are. */
function reportUnknown(
  { level1, level2, cells }: Indicator,
  all: readonly Indicator[],
  block: IndicatorBlock,
  context: CheckContext,
): void {
  const label = compact(level2!);
  const isLabel = label.length <= LONGEST_LABEL && /^[\u4e00-\u9fff()、]+$/.test(label);
  const isUsual =
    USUAL.test(label) || isOwnClass(label, context.settings) || groupNamed(level2!, block) !== null || !groupNamed(level1!, block);
  const known = all.filter((other) => other.class !== null).length;
  if (!isLabel || isUsual || known * 2 <= all.length) return;
  context.report({
    cell: cells.level2,
    field: level2!,
    kind: "unknown",
    severity: "info",
    message: {
      zh: `标准表样的二级${block.word}中没有“${level2}”。`,
      en: `The official form has no second-level class called “${level2}”.`,
    },
    actual: level2!,
    related: [{ cell: cells.level1, role: level1! }],
    hint: { zh: "请按标准表样的类别填写，或核对是否有错字。", en: "Use a class of the official form, or look for a misspelling." },
  });
}
