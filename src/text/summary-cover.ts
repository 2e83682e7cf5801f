import type { Words } from "./words";

type Counted = Readonly<Record<"error" | "warning" | "info" | "explained", number>>;

/** Words of 封面结论. */
export const coverWords = {
  files: { zh: "审核对象", en: "Workbooks" },
  /** Names of the first few files, and how many there are. */
  fileNames: (names: readonly string[], files: number): Words => ({
    zh: `${names.join("、")}${files > names.length ? ` 等 ${files} 个工作簿` : ""}`,
    en: `${names.join(", ")}${files > names.length ? ` and others, ${files} workbooks` : ""}`,
  }),
  contents: { zh: "审核内容", en: "Contents" },
  counted: (forms: number, tables: number, notes: number, years: readonly number[]): Words => ({
    zh: `项目绩效目标表 ${forms} 张，部门预算表 ${tables} 张，文字说明 ${notes} 篇${years.length > 0 ? `；年度：${years.join("、")}` : ""}`,
    en: `Project forms: ${forms}, budget tables: ${tables}, notes: ${notes}${years.length > 0 ? `. Years: ${years.join(", ")}` : ""}`,
  }),
  pack: { zh: "审核依据", en: "Checked by" },
  day: { zh: "审核日期", en: "Day" },
  conclusion: { zh: "审核结论", en: "Conclusion" },
  none: {
    zh: "没有已填写的官方表格可供审核，不能作出结论。",
    en: "No official table is filled in, so there is nothing to conclude.",
  },
  errors: (checked: number, { error, warning, info }: Counted): Words => ({
    zh: `审核的 ${checked} 张表中有未改正的错误 ${error} 项，另有警告 ${warning} 项、提示 ${info} 项。请改正错误后再报送。`,
    en: `The ${checked} tables checked hold ${error} errors not yet mended, besides ${warning} warnings and ${info} infos. Please mend the errors before handing in.`,
  }),
  warnings: (checked: number, { warning, info }: Counted): Words => ({
    zh: `审核的 ${checked} 张表中没有未改正的错误；有警告 ${warning} 项、提示 ${info} 项，请逐项核实或说明。`,
    en: `The ${checked} tables checked hold no open errors; ${warning} warnings and ${info} infos are to be looked into or explained.`,
  }),
  infos: (checked: number, { info }: Counted): Words => ({
    zh: `审核的 ${checked} 张表中没有未改正的错误和警告；有提示 ${info} 项，供参考。`,
    en: `The ${checked} tables checked hold no open errors or warnings; ${info} infos are for consideration.`,
  }),
  clean: (checked: number): Words => ({
    zh: `审核的 ${checked} 张表，按所用规则没有待处理的问题。`,
    en: `The ${checked} tables checked hold nothing open by the rules applied.`,
  }),
  besides: (explained: number): Words => ({
    zh: `另有 ${explained} 项已作审核说明，不计入以上数字。`,
    en: `${explained} more have been explained and are not counted here.`,
  }),
  incomplete: {
    zh: "未能审核的内容（见下）不在本结论之内。",
    en: "What could not be checked (see below) is not covered.",
  },
  byUnit: { zh: "按单位", en: "By unit" },
  unit: { zh: "单位", en: "Unit" },
  noUnit: { zh: "（未填写单位）", en: "(no unit)" },
  forms: { zh: "绩效表", en: "Forms" },
  tables: { zh: "预算表", en: "Tables" },
  notes: { zh: "说明", en: "Notes" },
  byKind: { zh: "按表种", en: "By kind of table" },
  kind: { zh: "表种", en: "Table" },
  /** Forms of one title differ by generation. */
  generation: (title: string, year: string): Words => ({ zh: `${title}（${year}年表样）`, en: `${title} (of ${year})` }),
  all: { zh: "张数", en: "Checked" },
  blank: { zh: "空白表", en: "Blank" },
  faulty: { zh: "有错误", en: "Faulty" },
  otherUnits: (count: number): Words => ({ zh: `其余 ${count} 个单位`, en: `${count} other units` }),
  otherKinds: (count: number): Words => ({ zh: `其余 ${count} 种表`, en: `${count} other kinds` }),
  sum: { zh: "合计", en: "Total" },
  openErrors: (count: number): Words => ({ zh: `未改正的错误（${count} 项）`, en: `Errors open (${count})` }),
  explanations: (count: number): Words => ({ zh: `审核说明（已说明 ${count} 项）`, en: `Explanations (${count} explained)` }),
  /** Those that settle nothing. */
  invalid: (count: number): Words => ({
    zh: `另有 ${count} 条说明因数据变动已失效，或写在须改正的算术错误旁，仍按未处理计。`,
    en: `${count} more settle nothing: the figures changed since, or the error is one of arithmetic.`,
  }),
  more: (count: number): Words => ({ zh: `其余 ${count} 项见“审核结果”。`, en: `${count} more: see Findings.` }),
  nothing: { zh: "无", en: "None" },
  said: (text: string, who: string): Words => ({ zh: `${text}${who && `（${who}）`}`, en: `${text}${who && ` (${who})`}` }),
  unchecked: { zh: "未能审核的内容", en: "Not checked" },
  failed: (count: number, names: string): Words => ({
    zh: `无法使用的文件 ${count} 个：${names}`,
    en: `Files that could not be used (${count}): ${names}`,
  }),
  unrecognised: (count: number, names: string): Words => ({
    zh: `未识别为官方表格的工作表 ${count} 张：${names}`,
    en: `Sheets not recognised as official tables (${count}): ${names}`,
  }),
  blankTables: (count: number): Words => ({ zh: `空白未填的表 ${count} 张`, en: `Tables that nobody has filled in: ${count}` }),
  hindered: (count: number): Words => ({
    zh: `因数据缺失或无法读取而未能核对的规则 ${count} 项，原因见“审核范围”`,
    en: `Rules that could not judge: ${count}; see Coverage for why`,
  }),
  unread: (count: number): Words => ({ zh: `未能读取的栏目 ${count} 处`, en: `Places that could not be read: ${count}` }),
  andOthers: { zh: "等", en: ", and others" },
  comma: { zh: "、", en: ", " },
  signatures: {
    prepared: { zh: "编制：", en: "Prepared by:" },
    reviewed: { zh: "复核：", en: "Reviewed by:" },
    responsible: { zh: "负责人：", en: "Responsible:" },
    on: { zh: "日期：", en: "Date:" },
  },
};
