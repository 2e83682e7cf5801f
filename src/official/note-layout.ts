/** What the prose sheets of a department budget are about. */
export type NoteKind = "duties" | "units" | "glossary" | "explanation" | "other-matters";

export type NoteId = "budget-notes" | "budget-project-note";

/** A prose sheet. Its title stands alone in a line, with the year or the department before it. */
export interface NoteLayout {
  readonly id: "budget-notes";
  readonly kind: NoteKind;
  readonly title: string;
  readonly titleVariants?: readonly string[];
  readonly sheetName: string;
  /** Title of a blank sheet. */
  readonly printedTitle: (year: number | null) => string;
  /** What a blank sheet prints, paragraph by paragraph, with （） and lines to fill in. */
  readonly blank: (year: number | null) => readonly string[];
}

export type ProjectNoteSectionKey = "overview" | "basis" | "implementingUnit" | "plan" | "period" | "annualBudget" | "goals";

/** The description of one project. */
export interface ProjectNoteLayout {
  readonly id: "budget-project-note";
  /** Stands behind the project's name in the title, or once above all of them. */
  readonly title: string;
  readonly sheetName: string;
  /** Printed with their numbers, in this order: 一、项目概述. */
  readonly sections: readonly { readonly key: ProjectNoteSectionKey; readonly label: string; readonly variants?: readonly string[] }[];
  /** What a blank sheet prints instead of the project's name. */
  readonly blankName: string;
  /** What a blank sheet prints below a heading; nothing below the others. */
  readonly blank: (year: number | null) => Partial<Readonly<Record<ProjectNoteSectionKey, readonly string[]>>>;
}

export const noteLayouts: readonly NoteLayout[] = [
  {
    id: "budget-notes",
    kind: "duties",
    title: "主要职能",
    titleVariants: ["主要职责"],
    sheetName: "部门主要职能",
    printedTitle: () => "（部门）主要职能",
    blank: () => ["（部门）是……。", "主要职能包括：", "1. ", "2. "],
  },
  {
    id: "budget-notes",
    kind: "units",
    title: "机构设置",
    sheetName: "部门机构设置",
    printedTitle: () => "（部门）机构设置",
    blank: () => [
      "（部门）部门预算是包括（部门）本部以及下属（　）家预算单位的综合收支计划。",
      "本部门中，行政单位（　）家，事业单位（　）家，具体包括：",
      "1. ",
      "2. ",
    ],
  },
  {
    id: "budget-notes",
    kind: "glossary",
    title: "名词解释",
    sheetName: "名词解释",
    printedTitle: () => "名词解释",
    blank: () => [
      "（一）财政拨款收入：……",
      "（二）事业收入：……",
      "（三）事业单位经营收入：……",
      "（四）其他收入：……",
      "（五）基本支出预算：……",
      "（六）项目支出预算：……",
      "（七）“三公”经费：……",
      "（八）机关运行经费：……",
    ],
  },
  {
    id: "budget-notes",
    kind: "explanation",
    title: "预算编制说明",
    titleVariants: ["编制说明"],
    sheetName: "部门编制说明",
    printedTitle: (year) => `${year === null ? "" : `${year}年`}部门预算编制说明`,
    blank: (year) => explanation(yearWords(year)),
  },
  {
    id: "budget-notes",
    kind: "other-matters",
    title: "其他相关情况说明",
    titleVariants: ["其他情况说明"],
    sheetName: "其他相关情况说明",
    printedTitle: () => "其他相关情况说明",
    blank: (year) => otherMatters(yearWords(year)),
  },
];

export const projectNoteLayout: ProjectNoteLayout = {
  id: "budget-project-note",
  title: "项目经费情况说明",
  sheetName: "项目经费情况说明",
  sections: [
    { key: "overview", label: "项目概述", variants: ["项目概况"] },
    { key: "basis", label: "立项依据" },
    { key: "implementingUnit", label: "实施主体", variants: ["实施单位"] },
    { key: "plan", label: "实施方案" },
    { key: "period", label: "实施周期", variants: ["实施期限"] },
    { key: "annualBudget", label: "年度预算安排", variants: ["年度预算"] },
    { key: "goals", label: "绩效目标" },
  ],
  blankName: "XX",
  blank: (year) => ({
    annualBudget: ["（填写项目总金额和其中各项的金额：本项目总金额　万元，包括……）"],
    goals: [`详见《${yearWords(year).year}年（单位）项目支出绩效目标表》`],
  }),
};

interface YearWords {
  readonly year: string;
  readonly before: string;
}

function yearWords(year: number | null): YearWords {
  return { year: String(year ?? "    "), before: String(year === null ? "    " : year - 1) };
}

const CHANGE = (before: string): string => `比${before}年预算增加/减少（　）万元`;

function explanation({ year, before }: YearWords): string[] {
  return [
    `${year}年，（部门）收入预算（　）万元，其中：财政拨款收入（　）万元，${CHANGE(before)}；事业收入（　）万元；事业单位经营收入（　）万元；其他收入（　）万元。`,
    `支出预算（　）万元，其中：财政拨款支出预算（　）万元，${CHANGE(before)}。财政拨款支出预算中，一般公共预算拨款支出预算（　）万元，${CHANGE(before)}；政府性基金拨款支出预算（　）万元，${CHANGE(before)}；国有资本经营预算拨款支出预算（　）万元，${CHANGE(before)}。`,
    "财政拨款收入支出增加/减少的主要原因是……。",
    "财政拨款支出主要内容如下：",
    "1. “　”科目（　）万元，主要用于",
    "2. “　”科目（　）万元，主要用于",
  ];
}

function otherMatters({ year, before }: YearWords): string[] {
  return [
    `一、${year}年“三公”经费预算情况说明`,
    `${year}年“三公”经费预算数为（　）万元，${CHANGE(before)}。其中：`,
    `（一）因公出国（境）费（　）万元，${CHANGE(before)}，主要原因是……。`,
    `（二）公务用车购置及运行费（　）万元，${CHANGE(before)}，主要原因是……。其中：公务用车购置费（　）万元，${CHANGE(before)}；公务用车运行费（　）万元，${CHANGE(before)}。`,
    `（三）公务接待费（　）万元，${CHANGE(before)}，主要原因是……。`,
    "二、机关运行经费预算",
    `${year}年（部门）下属（　）家机关和（　）家参公事业单位财政拨款的机关运行经费预算为（　）万元。`,
    "三、政府采购预算情况",
    `${year}年本部门政府采购预算（　）万元，其中：政府采购货物预算（　）万元、政府采购工程预算（　）万元、政府采购服务预算（　）万元。`,
    `${year}年本部门面向中小企业预留政府采购项目预算金额（　）万元，其中，预留给小型和微型企业的政府采购项目预算为（　）万元。`,
    "四、预算绩效情况",
    `本部门（　）个预算单位开展了${year}年项目预算绩效目标编报工作，编报绩效目标的项目（　）个，涉及项目预算资金（　）万元。`,
  ];
}
