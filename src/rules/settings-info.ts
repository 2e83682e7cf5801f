import type { Words } from "../text/words";
import type { Thresholds, VocabularyName } from "./settings";

export interface ThresholdInfo {
  readonly title: Words;
  readonly unit: "%" | "元" | "字";
  /** The sensible range, both ends included: what lies outside is a slip of the one who set it. */
  readonly least: number;
  readonly most: number;
  /** Ids of the rules that go by it. */
  readonly rules: readonly string[];
}

/** What people are told of each threshold, in the order in which it is listed. */
export const thresholdInfo: Readonly<Record<keyof Thresholds, ThresholdInfo>> = {
  unexplainedChange: {
    title: { zh: "比上年预算增减超过多少须说明原因", en: "Change against last year's budget that calls for a reason" },
    unit: "%",
    least: 0,
    most: 1000,
    rules: ["unexplained-change"],
  },
  leastRate: {
    title: { zh: "执行率、合格率等本应较高的比率的下限", en: "Least that a rate which ought to be high may be" },
    unit: "%",
    least: 0,
    most: 100,
    rules: ["plausible-rate"],
  },
  leastSatisfaction: {
    title: { zh: "满意度的下限", en: "Least that satisfaction may be" },
    unit: "%",
    least: 0,
    most: 100,
    rules: ["plausible-rate"],
  },
  leastProjectMoney: {
    title: { zh: "项目金额的下限，不足的可能误按万元填写", en: "Least that a project costs; less was probably typed in 万元" },
    unit: "元",
    least: 0,
    most: 100_000,
    rules: ["amount-scale"],
  },
  leastSubProjectMoney: {
    title: {
      zh: "子项目金额的下限，不足且与其他子项目相差约一万倍的可能误按万元填写",
      en: "Least that a sub-project costs; less, beside others about 10,000 times as large, was probably typed in 万元",
    },
    unit: "元",
    least: 0,
    most: 100_000,
    rules: ["amount-scale"],
  },
  moneyWithoutOutput: {
    title: { zh: "没有产出指标的资金占当年资金的上限", en: "Most of the year's money that may have no output indicator" },
    unit: "%",
    least: 0,
    most: 100,
    rules: ["money-without-output"],
  },
  copiedLikeness: {
    title: { zh: "两张表的目标或概况相同到多少算雷同", en: "Likeness at which two goals or overviews are one text" },
    unit: "%",
    least: 70,
    most: 100,
    rules: ["goal-copied"],
  },
  copiedLength: {
    title: { zh: "目标、概况至少多少字才比较是否雷同", en: "Length from which goals and overviews are compared" },
    unit: "字",
    least: 10,
    most: 1000,
    rules: ["goal-copied"],
  },
  formTolerance: {
    title: { zh: "申报表内各金额之间允许的差额", en: "How far amounts of one form may be off each other" },
    unit: "元",
    least: 0,
    most: 10_000,
    rules: ["annual-funding-sum", "project-funding", "prior-year-execution", "amount-scale"],
  },
  tableTolerance: {
    title: { zh: "预算表内和各表之间允许的差额", en: "How far sums and ties of budget tables may be off" },
    unit: "元",
    least: 0,
    most: 10_000,
    rules: [
      "table-rows-sum",
      "table-columns-sum",
      "income-equals-expenditure",
      "tables-totals-agree",
      "tables-lines-agree",
      "appropriation-within-spending",
      "three-public-items",
      "running-costs-limit",
    ],
  },
};

export interface VocabularyInfo {
  readonly title: Words;
  /** What a word of the list does, and how it is to be written. */
  readonly what: Words;
  /** Ids of the rules that know the list. */
  readonly rules: readonly string[];
}

/** What people are told of each list of words. */
export const vocabularyInfo: Readonly<Record<VocabularyName, VocabularyInfo>> = {
  properNames: {
    title: { zh: "固定名称和写法", en: "Names and wordings that are right" },
    what: {
      zh: "确认无误的名称、文件字号和写法。错漏落在这样的字样之内的，文字类规则、届次年份规则和单位、科目名称规则都不再指出。按原样逐字写。",
      en: "Names, numbers of documents and wordings known to be right. What lies within one is told by no rule on texts, on editions and years, or on names of units and subjects. Written exactly as in the texts.",
    },
    rules: [
      "placeholder-left",
      "target-readable",
      "unpaired-marks",
      "doubled-punctuation",
      "half-width-punctuation",
      "stray-latin",
      "html-left",
      "document-number-brackets",
      "document-number-differs",
      "direction-unclear",
      "reason-missing",
      "text-cut",
      "stale-edition",
      "stale-year",
      "ended-plan",
      "next-year-word",
      "comparison-year",
      "unit-name",
      "subject-name",
    ],
  },
  placeholders: {
    title: { zh: "待填的占位文字", en: "Placeholders" },
    what: {
      zh: "除“XX”“____”等以外，本单位模板里表示待填的字样，例如“（单位名称）”。文字中出现就指出。",
      en: "What else waits to be filled in where an organisation's own templates print it, such as （单位名称）. It is told wherever it stands.",
    },
    rules: ["placeholder-left"],
  },
  vagueTargets: {
    title: { zh: "笼统的指标值用语", en: "Vague words of targets" },
    what: {
      zh: "指标值中不认可的笼统用语，例如“较好”“基本完成”。指标值里有这样的字样而没有数字的就指出，不论哪一类指标；满意度另有规则。",
      en: "Words such as 较好 that are not accepted in a target. A target of any class that has one and no number is told; satisfaction has a rule of its own.",
    },
    rules: ["target-quantified"],
  },
  units: {
    title: { zh: "认可的计量单位", en: "Units accepted" },
    what: {
      zh: "对任何指标都认可的计量单位，例如“度”“分”。以它为单位的指标值，不再指出单位与名称不符。",
      en: "Units accepted for any indicator, such as 分: a target in one is never said not to fit its name.",
    },
    rules: ["unit-fits"],
  },
  satisfactionWords: {
    title: { zh: "满意度的其他叫法", en: "Other names of satisfaction" },
    what: {
      zh: "与满意度同样看待的指标名称的结尾，例如“认可度”“获得感”。",
      en: "Ends of indicators' names that stand for satisfaction, such as 认可度.",
    },
    rules: [
      "satisfaction-number",
      "plausible-rate",
      "wrong-class",
      "unit-fits",
      "percent-sign-missing",
      "target-quantified",
      "target-repeats-name",
    ],
  },
  unwantedThings: {
    title: { zh: "越少越好的事项", en: "What there should be little of" },
    what: {
      zh: "除投诉、差错、事故等以外，越少越好的事项，例如“返工”“舆情”。以它的“率”“数”“次数”等为名的指标应写“≤”。",
      en: "What there should be as little of as possible besides complaints, errors and accidents, such as 返工. An indicator of its rate or number asks for ≤.",
    },
    rules: ["target-operator"],
  },
  classNames: {
    title: { zh: "另设的二级指标名称", en: "Second-level classes of one's own" },
    what: {
      zh: "标准表样以外、本单位另设的二级指标名称，例如“安全生产指标”。不再指出标准表样中没有它。",
      en: "Second-level classes that an organisation has besides those of the official form; they are not told to be unknown.",
    },
    rules: ["class-legal"],
  },
};
