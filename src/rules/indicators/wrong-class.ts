import { oncePerText } from "../../grid/once";
import { compact } from "../../grid/text";
import { projectForms } from "../../official";
import { classesOf, type KnownClass } from "../../official/classes";
import type { Measure } from "../../official/layout";
import type { Form, Indicator } from "../../reading/facts";
import type { Target } from "../../values/target";
import type { Words } from "../../text/words";
import { all, unchanged, withIndicator } from "../example-form";
import { rule, type CheckContext, type Severity } from "../rule";
import type { Settings } from "../settings";
import { isOwnSatisfaction } from "../vocabulary";

/** What an indicator plainly measures. A `rate` says how well, never how much, so only 数量 is no place for it. */
type Reading = "satisfaction" | "timeliness" | "cost" | "count" | "qualityRate" | "rate";

const SATISFACTION = /满意(?:度|率|程度)(?:情况|评价|指标|得分)?$/;
const TIMELINESS = /(?:及时|准时|按时|按期|如期)(?:率|性|度|情况|程度|完成|完成率)?$|(?:完成|交付|竣工|实施)(?:时间|时限)$|时效性?$/;
/** Prompt service is a quality of the service: units rightly put it in either class. */
const PROMPT_SERVICE = /响应|处理|处置|维修|抢修|故障|投诉|救治|救援|反馈|答复|办结|服务/;
const COST = /成本(?:控制|节约|降低|管控)?(?:率|数|额|情况|金额)?$|(?:单价|造价)$/;
const QUALITY_RATE = /(?:达标|合格|优良|优秀|准确|正确|完好|通过)(?:率|比例)$/;
const TWO_THINGS =
  /(?:及时|按时|按期).*(?:准确|有效|规范|完整|质量|达标|合格|满意)|(?:准确|有效|规范|完整|质量|达标|合格|满意).*(?:及时|按时|按期)/;
const RATE = /(?:率|比例|占比|比重)$/;
/** Things done, counted. What goes wrong or is won may be counted too, and then says how good the work was. */
const COUNT =
  /(?:举办|开展|组织|召开|发放|培训|参加|参与|购置|采购|印制|印发|制作|编印|播出|放映).*(?:数|数量|次数|人数|人次|场次|场数|期数|册数)$/;
const GOOD_OR_BAD = /事故|差错|投诉|故障|失误|缺陷|获奖|采纳|引用|转载|优质|优秀|合格|达标|满意/;
const COUNTED = /^(?:人次|场次|批次|[场次个项人名位篇份件家批期条户册套台部所])$/;

const SAID: Readonly<Record<Reading, Words>> = {
  satisfaction: { zh: "衡量的是满意度", en: "measures satisfaction" },
  timeliness: { zh: "衡量的是时效", en: "measures timeliness" },
  cost: { zh: "衡量的是成本", en: "measures cost" },
  count: { zh: "衡量的是数量", en: "measures a quantity" },
  qualityRate: { zh: "衡量的是质量", en: "measures quality" },
  rate: { zh: "以百分比衡量，不是数量", en: "is told in percent, not in numbers" },
};
/** The measure whose class each belongs under; a rate may belong under several. */
const HOME: Readonly<Partial<Record<Reading, Measure>>> = {
  satisfaction: "satisfaction",
  timeliness: "timeliness",
  cost: "cost",
  count: "quantity",
  qualityRate: "quality",
};
/** Where each is out of place. Effects are told in numbers of every kind, so nothing is out of place there. */
const FOREIGN: Readonly<Partial<Record<Measure, readonly Reading[]>>> = {
  quantity: ["satisfaction", "timeliness", "cost", "qualityRate", "rate"],
  quality: ["satisfaction", "timeliness", "cost", "count"],
  timeliness: ["satisfaction", "cost", "count", "qualityRate"],
  satisfaction: ["timeliness", "count"],
};

export default rule({
  id: "wrong-class",
  family: "indicators",
  severity: "info",
  layouts: projectForms,
  scope: "form",
  title: { zh: "指标放错类别", en: "An indicator under the wrong class" },
  why: {
    zh: "满意度、及时率、成本、数量各有类别，放错类别会使评价时按错误的权重计分，本来的类别则缺少指标。名称可作两种理解的，以及类别标签缺失或错位的，不作判断。",
    en: "Satisfaction, timeliness, cost and quantity have classes of their own. In a wrong one an indicator is scored by the wrong weight, and its own class lacks it. Names that may be read in two ways, and rows whose class label is missing or displaced, are left alone.",
  },
  basis: ["layout"],
  examples: [
    { layout: "project-2023", change: unchanged, finds: [] },
    {
      layout: "project-2023",
      change: withIndicator(1, { name: "参观者满意率" }),
      finds: [{ cell: "D14", severity: "warning", expected: "服务对象满意度指标", actual: "质量指标" }],
    },
    {
      layout: "project-2020",
      change: withIndicator(5, { name: "展览举办及时率" }),
      finds: [{ cell: "C29", severity: "warning", expected: "时效", actual: "质量" }],
    },
    {
      layout: "project-2019",
      change: withIndicator(4, { name: "展品达标率", target: "100%" }),
      finds: [{ cell: "C26", severity: "info", expected: "质量目标", actual: "时效目标" }],
    },
    {
      layout: "project-2023",
      change: withIndicator(0, { name: "展览完成率", target: "=100.00(%)" }),
      finds: [{ cell: "D13", severity: "info", actual: "数量指标" }],
    },
    // Prompt service is a quality too; a count of faults tells quality; how many were surveyed is a quantity.
    { layout: "project-2023", change: withIndicator(1, { name: "故障响应及时率" }), finds: [] },
    { layout: "project-2023", change: withIndicator(1, { name: "展览布置差错次数", target: "≤2次" }), finds: [] },
    { layout: "project-2023", change: withIndicator(0, { name: "满意度调查问卷数", target: "≥200份" }), finds: [] },
    // The label 时效指标 is lost, so the row below stands under 质量指标 for no fault of its own.
    { layout: "project-2023", change: all(withIndicator(2, { level2: null, name: "展览按时完成率" })), finds: [] },
  ],
  check(form, context) {
    const homes = classesOf(form.layout.indicators);
    for (const indicator of form.indicators) {
      const { name, classCertain, fixed, problem } = indicator;
      if (name === null || !classCertain || fixed || problem === "unpaired-lines") continue;
      const measures = classOf(indicator, homes)?.measures;
      const foreign = measures && FOREIGN[measures];
      if (!foreign) continue;
      const reading = readingOf(compact(name), indicator, context.settings);
      if (!reading || !foreign.includes(reading)) continue;
      const home = homeOf(reading, form);
      if (home !== null || reading === "rate") report(form, indicator, { reading, home, severity: severityOf(reading, measures) }, context);
    }
  },
});

interface Misplaced {
  readonly reading: Reading;
  readonly home: string | null;
  readonly severity: Severity;
}

function report(
  { layout }: Form,
  { name, level2, class: found, cells }: Indicator,
  { reading, home, severity }: Misplaced,
  context: CheckContext,
): void {
  const printed = level2 ?? found!;
  context.report({
    cell: cells.name,
    field: name!,
    subject: printed,
    kind: reading,
    severity,
    message: {
      zh: `“${name}”${SAID[reading].zh}，却列在“${printed}”下。`,
      en: `“${name}” ${SAID[reading].en}, but stands under ${printed}.`,
    },
    ...(home === null ? {} : { expected: home }),
    actual: printed,
    related: [{ cell: cells.level2, role: printed }],
    hint: hintOf(home, layout.indicators.word),
  });
}

function classOf({ class: found, level1 }: Indicator, classes: readonly KnownClass[]): KnownClass | undefined {
  const isNamed = ({ label }: KnownClass): boolean => label === found;
  return classes.find((known) => isNamed(known) && known.group.label === level1) ?? classes.find(isNamed);
}

/** What a name says in whatever unit its target is: null where it may be read in two ways, undefined where the unit must tell. */
const plainReading = oncePerText((name): Reading | null | undefined => {
  if (SATISFACTION.test(name)) return "satisfaction";
  if (TWO_THINGS.test(name)) return null;
  if (TIMELINESS.test(name)) return PROMPT_SERVICE.test(name) ? null : "timeliness";
  if (COST.test(name)) return "cost";
  return QUALITY_RATE.test(name) ? "qualityRate" : undefined;
});

/** Null of a name that may be read in two ways, or says nothing of its class. */
function readingOf(name: string, { parsed }: Indicator, settings: Settings): Reading | null {
  if (isOwnSatisfaction(name, settings)) return "satisfaction";
  const plain = plainReading(name);
  if (plain !== undefined) return plain;
  if (parsed.unit === "%") return RATE.test(name) || !/\d/.test(name) ? "rate" : null;
  return isCount(name, parsed) ? "count" : null;
}

function isCount(name: string, { kind, unit, operator }: Target): boolean {
  const isLimit = operator === "<=" || operator === "<";
  return kind === "numeric" && !isLimit && COUNTED.test(unit ?? "") && COUNT.test(name) && !GOOD_OR_BAD.test(name);
}

/** The class it belongs under; null where this form has none for it. */
function homeOf(reading: Reading, { layout, year }: Form): string | null {
  const isPrinted = ({ group: { fromYear = 0 } }: KnownClass): boolean => fromYear === 0 || (year.value ?? 0) >= fromYear;
  return classesOf(layout.indicators).find((known) => known.measures === HOME[reading] && isPrinted(known))?.label ?? null;
}

function severityOf(reading: Reading, measures: Measure): Severity {
  return measures === "quality" && (reading === "satisfaction" || reading === "timeliness") ? "warning" : "info";
}

function hintOf(home: string | null, word: string): Words {
  if (home === null) {
    return {
      zh: `数量${word}宜写明具体数量，比率可列入质量等类别。`,
      en: "State how many; a rate may stand under quality or another class.",
    };
  }
  return { zh: `请移到“${home}”下；表中没有这一类的，可增加一行。`, en: `Move it to ${home}; add a row where the form prints none.` };
}
