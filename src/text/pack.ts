import type { Words } from "./words";

/** Name of the sheet that holds a rule pack, in either language: colleagues share it. */
export const PACK_SHEET = "审核规则";

/** What a new pack is called until somebody gives it a name. */
export const newPack = { id: "本单位", version: "1" };

/** Labels at the top of the sheet. */
export const packHead = {
  id: { zh: "规则包编号", en: "Rule pack id" },
  version: { zh: "版本", en: "Version" },
  title: { zh: "名称", en: "Name" },
  extends: { zh: "沿用", en: "Extends" },
  from: { zh: "适用年度起", en: "First year" },
  to: { zh: "适用年度止", en: "Last year" },
  arithmetic: { zh: "算术错误可否以说明结清", en: "Explanations settle errors of arithmetic" },
} satisfies Record<string, Words>;

/** What to write beside each label. */
export const packHeadHints: Readonly<Record<keyof typeof packHead, Words>> = {
  id: { zh: "汉字、字母和数字，可用 - 连接，例如 市科协-2026", en: "letters and digits, joined by -, such as kexie-2026" },
  version: { zh: "改了规则就改版本，例如 2026.2", en: "change it whenever a rule changes, such as 2026.2" },
  title: { zh: "例如 本单位 2026 年预算审核规则", en: "such as: Our rules for the budget of 2026" },
  extends: {
    zh: "以哪个规则包为基础；内置的是 jihe-standard。有几个的，一行一个（Alt+Enter 换行）",
    en: "the pack that this one builds on; the built-in one is jihe-standard. Several: one a line (Alt+Enter)",
  },
  from: {
    zh: "可不填。填了的，本表的规定只用于这些年度的表",
    en: "may stay blank. Where filled in, this sheet holds for those years only",
  },
  to: { zh: "可不填", en: "may stay blank" },
  arithmetic: {
    zh: "是 或 否。不填的按沿用的规则包（内置的为“否”：算术错误只能改正）",
    en: "yes or no. Blank: as in the pack extended (built-in: no, such errors are mended)",
  },
};

/** Titles of the lists on the sheet. */
export const packSections = {
  thresholds: { zh: "参数", en: "Thresholds" },
  vocabularies: { zh: "词表", en: "Vocabularies" },
  classes: { zh: "必填指标类", en: "Required classes" },
  subjectCodes: { zh: "科目", en: "Subjects" },
  equations: { zh: "审核公式", en: "Equations" },
  rules: { zh: "规则", en: "Rules" },
} satisfies Record<string, Words>;

/** What each list is for, told beside its title. */
export const packSectionHints: Readonly<Record<keyof typeof packSections, Words>> = {
  thresholds: { zh: "规则判断时用的数。“值”不填的按“原值”。", en: "Numbers that rules judge by. A blank value stays what it was." },
  vocabularies: {
    zh: "规则另外要认识的词，一行一个，照字面比较。",
    en: "Words that rules know besides their own, one a row, taken literally.",
  },
  classes: {
    zh: "某种表样必须填写哪些类别的指标，一行一类；任填一类即可的写在同一格，中间写“或”。列出的代替该表样原来的要求。",
    en: "Classes of which a form must have an indicator, one a row; where any one of several does, write them in one cell with “or” between. The list replaces the form's own.",
  },
  subjectCodes: {
    zh: "本单位用的科目代码和名称；名称写“不核对”的，不再核对该代码的名称。",
    en: "Codes and names of subjects; with “not checked” for a name, the name of that code is left alone.",
  },
  equations: {
    zh: "本单位的勾稽关系，例如 [支出预算总表].[合计].[合计] = [收入预算总表].[合计].[合计]",
    en: "Ties of your own, such as [支出预算总表].[合计].[合计] = [收入预算总表].[合计].[合计]",
  },
  rules: {
    zh: "全部通用规则。“状态”“级别”不填的按“原为”；只填要改的。",
    en: "All shared rules. A blank mode or severity stays what it was: fill in only what you change.",
  },
};

/** Headings of the lists. */
export const packColumns = {
  id: { zh: "编号", en: "Id" },
  name: { zh: "名称", en: "Name" },
  mode: { zh: "状态", en: "Mode" },
  severity: { zh: "级别", en: "Severity" },
  was: { zh: "原为", en: "Was" },
  advice: { zh: "本单位要求", en: "What we ask for" },
  why: { zh: "本单位理由", en: "Our reason" },
  title: { zh: "本单位名称", en: "Our title" },
  value: { zh: "值", en: "Value" },
  unit: { zh: "单位", en: "Unit" },
  wasValue: { zh: "原值", en: "Was" },
  equation: { zh: "公式", en: "Equation" },
  tolerance: { zh: "允许误差", en: "Tolerance" },
  message: { zh: "提示语", en: "Message" },
  basis: { zh: "依据", en: "Authority" },
  list: { zh: "词表", en: "Vocabulary" },
  word: { zh: "词", en: "Word" },
  note: { zh: "用处", en: "Used for" },
  layout: { zh: "表样", en: "Form" },
  class: { zh: "类", en: "Class" },
  code: { zh: "代码", en: "Code" },
} satisfies Record<string, Words>;

export const modeWords = {
  on: { zh: "启用", en: "on" },
  off: { zh: "停用", en: "off" },
  trial: { zh: "试行", en: "trial" },
} satisfies Record<string, Words>;

export const packSheetWords = {
  howTo: {
    zh: "这张表就是规则包：存有它的工作簿按它审核。只填与所沿用的规则包不同的地方，空着的照沿用的；灰色的字和另加的栏、行只供查看，不会被读取。",
    en: "This sheet is the rule pack: a workbook that holds it is checked by it. Fill in only what differs from the pack extended; what is blank stays as it is there. Grey text and columns of your own are not read.",
  },
  yes: { zh: "是", en: "yes" },
  no: { zh: "否", en: "no" },
  or: { zh: "或", en: "or" },
  none: { zh: "（无）", en: "(none)" },
  notChecked: { zh: "不核对", en: "not checked" },
  /** What a pack holds in both languages stands in one cell, the English behind this. */
  english: "[en]",
};

/** A fault's sentence, with the nearest known word where there is one, and the words to choose from. */
function choice(zh: string, en: string, nearest: string | null, known: readonly string[]): Words {
  const likely = nearest === null ? { zh: "", en: "" } : { zh: `是不是“${nearest}”？`, en: ` Did you mean “${nearest}”?` };
  const all = known.length === 0 ? { zh: "", en: "" } : { zh: `可填：${known.join("、")}。`, en: ` You may write: ${known.join(", ")}.` };
  return { zh: `${zh}${likely.zh}${all.zh}`, en: `${en}${likely.en}${all.en}` };
}

/** A share as a percentage: 0.2 → 20. */
function percent(share: string): string {
  return String(Number((Number(share) * 100).toPrecision(12)));
}

/** What is wrong on a sheet 审核规则, and what to do. */
export const packSheetFaults = {
  blank: (label: Words): Words => ({
    zh: `“${label.zh}”没有填。请在它右边的格子里填写。`,
    en: `“${label.en}” is blank. Fill in the cell to its right.`,
  }),
  noHead: (label: Words): Words => ({
    zh: `这张表是规则包，却没有“${label.zh}”。请在“版本”上一行写上“${label.zh}”，编号写在它右边；这张表不是规则包的，请给它改名。`,
    en: `This sheet is a rule pack without “${label.en}”. Write that in the row above “Version”, the id to its right; or rename the sheet if it is no pack.`,
  }),
  copy: (name: string): Words => ({
    zh: `规则包的表名须为“${name}”，这张是副本。要按它审核，请改名为“${name}”；不用的请删去。`,
    en: `A rule pack stands on a sheet named “${name}”; this one is a copy. Rename it to “${name}” to check by it, or delete it.`,
  }),
  unknown: (column: Words, text: string, nearest: string | null, known: readonly string[] = []): Words =>
    choice(`“${column.zh}”里的“${text}”不认识。`, `“${text}” under “${column.en}” is not known.`, nearest, known),
  unknownRule: (text: string, nearest: string | null): Words =>
    choice(`没有“${text}”这条规则，请改正编号或删去这一行。`, `there is no rule “${text}”: mend the id or delete the row.`, nearest, []),
  notANumber: (column: Words, text: string): Words => ({
    zh: `“${column.zh}”里的“${text}”不是数。请只填数字。`,
    en: `“${text}” under “${column.en}” is not a number. Write digits only.`,
  }),
  noShare: (column: Words, text: string, unit: string): Words => ({
    zh: `“${column.zh}”的单位是${unit}，不能填“${text}”。请填不带 % 的数；单元格格式是百分比的，请先改为常规。`,
    en: `“${column.en}” is in ${unit} and cannot be “${text}”. Write a number without %; a cell shown as a percentage has to be made General first.`,
  }),
  unclearShare: (column: Words, text: string): Words => ({
    zh: `“${column.zh}”的单位是 %，“${text}”是指 ${percent(text)}% 还是 ${text}%？请连同 % 一起填写。`,
    en: `“${column.en}” is in %: does “${text}” mean ${percent(text)}% or ${text}%? Write it with its %.`,
  }),
  notAYear: (text: string): Words => ({
    zh: `“${text}”不是年度。请填四位数字，例如 2026。`,
    en: `“${text}” is not a year. Write four digits, such as 2026.`,
  }),
  excelFormula: {
    zh: "这一格被 Excel 当成了公式。请在内容最前面加一个英文单引号（'），让它成为文字。",
    en: "Excel took this for a formula. Put a single quote (') in front, so that it is a text.",
  },
  twice: (text: string, cell: string): Words => ({
    zh: `“${text}”写了两次，另一处在 ${cell}。请留下一处。`,
    en: `“${text}” stands here twice, also in ${cell}. Keep one.`,
  }),
  missing: (column: Words): Words => ({
    zh: `这一行没有填“${column.zh}”。请补上，或把整行删去。`,
    en: `“${column.en}” is blank in this row. Fill it in, or delete the row.`,
  }),
  noTitle: (titles: readonly Words[]): Words => ({
    zh: `这一行栏名的上面没有清单的名称。请写上：${titles.map(({ zh }) => zh).join("、")}之一。`,
    en: `No list is named above these headings. Write one of: ${titles.map(({ en }) => en).join(", ")}.`,
  }),
  renamed: (expected: Words, text: string): Words => ({
    zh: `${text === "" ? "这一栏没有栏名" : `栏名“${text}”不认识`}，下面填的内容不会起作用。应为“${expected.zh}”的，请改回；是另加的栏，请移到清单最右边，栏名写“备注”。`,
    en: `${text === "" ? "This column has no heading" : `The heading “${text}” is not known`}, so what stands below would do nothing. Write “${expected.en}” if that is meant; move a column of your own to the far right and call it “Note”.`,
  }),
  noHeadings: (section: Words, headings: readonly Words[]): Words => ({
    zh: `“${section.zh}”下面找不到栏名${headings.map(({ zh }) => `“${zh}”`).join("")}。请恢复栏名。`,
    en: `Below “${section.en}” the headings ${headings.map(({ en }) => `“${en}”`).join(", ")} are missing. Put them back.`,
  }),
};

/** Why the add-in cannot use a pack that it was given. */
export const packSourceWords = {
  onlyAddresses: {
    zh: "不是可用的网址。加载项只读取 https:// 开头的网址；规则包沿用的其他规则包也须是内置的或在这样的网址上。",
    en: "is no address that can be used. The add-in reads addresses that begin with https:// alone; packs extended must be built-in or lie at such an address too.",
  },
  notKept: {
    zh: "上次读取时没有留下内容。请连接内网后重新选择规则包。",
    en: "was not kept when it was last read. Connect to the network and choose the pack again.",
  },
  noSheet: {
    zh: "工作簿里没有“审核规则”表（表的开头要有“规则包编号”）。请选择含有这张表的工作簿，或 .json 规则包。",
    en: "holds no sheet 审核规则 that begins with 规则包编号. Choose a workbook with that sheet, or a .json pack.",
  },
  notAFile: {
    zh: "无法读取。请选择 .json 规则包，或含“审核规则”表的 .xlsx 工作簿。",
    en: "cannot be read. Choose a .json pack, or an .xlsx workbook with the sheet 审核规则.",
  },
} satisfies Record<string, Words>;

/** Told where a check goes by another pack than it was meant to. */
export const packTroubleWords = {
  refused: {
    sheet: { zh: "工作簿的“审核规则”表有误，没有采用", en: "The workbook's sheet 审核规则 is wrong and was not used" },
    file: { zh: "所选的规则包有误，没有采用", en: "The chosen rule pack is wrong and was not used" },
    address: { zh: "内网地址上的规则包有误，没有采用", en: "The rule pack at the address is wrong and was not used" },
  },
  unreachable: { zh: "读不到内网地址上的规则包", en: "The rule pack at the address could not be read" },
  /** Which one is in force instead. */
  instead: {
    "built-in": { zh: "本次按内置规则审核。", en: "The built-in rules are used instead." },
    file: (time: string): Words => ({ zh: `本次仍按 ${time} 选用的规则包审核。`, en: `The pack chosen ${time} is used instead.` }),
    address: (time: string): Words => ({ zh: `本次仍按 ${time} 读到的内容审核。`, en: `The pack as it was read ${time} is used instead.` }),
    sheet: (time: string): Words => ({
      zh: `本次仍按这张表 ${time} 可用时的内容审核。`,
      en: `The sheet as it was ${time}, when it was good, is used instead.`,
    }),
  },
  /** One line on the findings sheet. */
  line: (what: Words, instead: Words, first: { readonly at: string; readonly message: Words } | undefined, more: number): Words => ({
    zh: `${what.zh}。${instead.zh}${first ? `${first.at}：${first.message.zh}` : ""}${more > 0 ? `（另有 ${more} 处）` : ""}`,
    en: `${what.en}. ${instead.en}${first ? ` ${first.at}: ${first.message.en}` : ""}${more > 0 ? ` (and ${more} more)` : ""}`,
  }),
};

/** The part of the pane where rules are looked at and chosen. */
export const packPane = {
  heading: { zh: "规则包", en: "Rules" },
  loading: { zh: "正在读取规则包…", en: "Reading the rules…" },
  working: { zh: "请稍候…", en: "One moment…" },
  builtIn: { zh: "内置通用规则", en: "Built-in shared rules" },
  id: { zh: "编号", en: "Id" },
  version: { zh: "版本", en: "Version" },
  hash: { zh: "校验码", en: "Hash" },
  from: { zh: "来源", en: "From" },
  origin: {
    "built-in": { zh: "随绩核提供", en: "comes with Jihe" },
    sheet: { zh: "本工作簿的“审核规则”表", en: "this workbook's sheet 审核规则" },
    sheetBefore: (time: string): Words => ({
      zh: `本工作簿的“审核规则”表，${time} 时的内容`,
      en: `this workbook's sheet 审核规则 as it was ${time}`,
    }),
    file: (name: string, time: string): Words => ({ zh: `文件 ${name}，${time} 选用`, en: `file ${name}, chosen ${time}` }),
    address: (name: string, time: string): Words => ({ zh: `${name}，${time} 读取`, en: `${name}, read ${time}` }),
  },
  choose: { zh: "换用其他规则包", en: "Use another pack" },
  sheetFirst: {
    zh: "工作簿里有“审核规则”表的，按那张表审核；没有的，按这里选用的。",
    en: "A workbook with a sheet 审核规则 is checked by that; any other by the pack chosen here.",
  },
  file: { zh: "选择文件…", en: "Choose a file…" },
  fileLabel: { zh: "规则包文件（.json，或含“审核规则”表的工作簿）", en: "Pack (.json, or a workbook with a sheet 审核规则)" },
  address: { zh: "内网地址（https://…）", en: "Intranet address (https://…)" },
  use: { zh: "使用", en: "Use" },
  useBuiltIn: { zh: "改用内置规则", en: "Use the built-in rules" },
  renew: { zh: "重新读取", en: "Read again" },
  write: { zh: "写入“审核规则”表", en: "Write the sheet 审核规则" },
  taken: { zh: "已换用。下次审核起生效。", en: "Taken. It holds from the next check on." },
  written: {
    zh: "已在工作簿末尾加入“审核规则”表。在表中改规则并保存工作簿，同事打开后就按它审核。",
    en: "The sheet 审核规则 now stands at the end of the workbook. Change the rules there and save it: colleagues who open it check by it.",
  },
  "sheet-exists": {
    zh: "工作簿里已有名为“审核规则”的表，没有改动它。请直接在那张表中修改；那张表另有用途的，请先给它改名。",
    en: "The workbook has a sheet 审核规则 already, which was left alone. Change the rules there, or rename it first if it is something else.",
  },
  refused: { zh: "规则包没有采用", en: "The pack was not taken" },
  stays: { zh: "仍按原来的规则包审核。", en: "The pack that was in force stays." },
  fault: (at: string, message: Words): Words => ({ zh: `${at}：${message.zh}`, en: `${at}: ${message.en}` }),
  more: (count: number): Words => ({ zh: `另有 ${count} 处。`, en: `And ${count} more.` }),
  notWritten: { zh: "“审核规则”表没有写入", en: "The sheet 审核规则 was not written" },
};
