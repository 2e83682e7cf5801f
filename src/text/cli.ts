import type { Words } from "./words";

/** Why a file cannot be used, and what to do. Each is the part of one line behind the file's name. */
export const fileFaults = {
  "not-found": { zh: "找不到文件。请核对路径和文件名。", en: "no such file. Check the path and the name." },
  "no-access": {
    zh: "无法读取。请核对权限，或先关闭占用它的程序。",
    en: "cannot be read. Check its permissions, or close the program that holds it.",
  },
  "empty-file": { zh: "文件是空的（0 字节）。请重新下载或另存一份。", en: "the file is empty (0 bytes). Download or save it again." },
  "not-a-workbook": {
    zh: "不是 Excel 工作簿。请在 Excel 中另存为 .xlsx 后再试。",
    en: "not a workbook. Save it as .xlsx in Excel and try again.",
  },
  encrypted: {
    zh: "已加密。请在 Excel 中取消密码并另存一份后再试。",
    en: "encrypted. Remove the password in Excel, save a copy and try again.",
  },
  damaged: {
    zh: "文件已损坏，无法打开。请在 Excel 中修复并另存为 .xlsx 后再试。",
    en: "damaged. Repair it in Excel, save it as .xlsx and try again.",
  },
  "wps-format": {
    zh: "是 WPS 的 .et 格式。请在 WPS 中另存为 .xlsx 后再试。",
    en: "a WPS .et file. Save it as .xlsx in WPS and try again.",
  },
  "plain-text": {
    zh: "是文本文件，不是工作簿。已公开文本请先用 jihe import 转成工作簿。",
    en: "a text file, not a workbook. Turn published text into one with jihe import first.",
  },
  "no-workbooks": {
    zh: "文件夹中没有工作簿（.xlsx .xlsm .xls .xlsb .ods）。",
    en: "the folder holds no workbook (.xlsx .xlsm .xls .xlsb .ods).",
  },
  "no-texts": { zh: "文件夹中没有文本文件（.txt .tsv .md）。", en: "the folder holds no text (.txt .tsv .md)." },
  "no-text": {
    zh: "不是文本文件，或编码不认识。PDF、Word 文件请先提取文字，用记事本存为 UTF-8 编码的 .txt 后再试。",
    en: "no text file, or in an unknown encoding. Extract the words of a PDF or Word file first and save them as .txt in UTF-8.",
  },
  "no-form-text": {
    zh: "没有找到可导入的标准表文本（可导入 2019 年以来各年的项目支出绩效目标表和部门预算，从 PDF 或 Word 中提取的文本）。",
    en: "holds no text that can be imported (project performance-target forms as of 2019 and department budgets, extracted from PDF or Word).",
  },
} satisfies Record<string, Words>;

/** Words of the help that the command-line library prints in English. */
export const helpTitles: Readonly<Record<string, Words>> = {
  "Usage:": { zh: "用法：", en: "Usage:" },
  "Arguments:": { zh: "参数：", en: "Arguments:" },
  "Options:": { zh: "选项：", en: "Options:" },
  "Commands:": { zh: "命令：", en: "Commands:" },
};

/** What is wrong with a command line, by the library's code for it; the word concerned stands in for `what`. */
export const usageFaults: Readonly<Record<string, (what: string) => Words>> = {
  "commander.missingArgument": (what) => ({ zh: `缺少参数 ${what}。`, en: `argument ${what} is missing.` }),
  "commander.optionMissingArgument": (what) => ({ zh: `选项 ${what} 后面缺少内容。`, en: `option ${what} lacks its value.` }),
  "commander.missingMandatoryOptionValue": (what) => ({ zh: `缺少选项 ${what}。`, en: `option ${what} is required.` }),
  "commander.unknownOption": (what) => ({ zh: `没有选项 ${what}。`, en: `there is no option ${what}.` }),
  "commander.unknownCommand": (what) => ({ zh: `没有命令 ${what}。`, en: `there is no command ${what}.` }),
  "commander.invalidArgument": (what) => ({ zh: `${what} 的内容不对。`, en: `the value of ${what} is not allowed.` }),
  "commander.excessArguments": (what) => ({ zh: `多余的参数${what && ` ${what}`}。`, en: `too many arguments${what && ` for ${what}`}.` }),
};

export const wrongCommandLine = (words: Words): Words => ({
  zh: `命令行有误：${words.zh}用法见 jihe --help。`,
  en: `Wrong command line: ${words.en} See jihe --help.`,
});

/** Why a result cannot be written where it was asked for. */
export const outputFaults = {
  "is-input": { zh: "是输入文件，不会覆盖。请另取一个文件名。", en: "is an input and will not be overwritten. Choose another name." },
  exists: { zh: "已存在。请另取文件名，或加 --force 覆盖。", en: "exists already. Choose another name, or add --force to overwrite it." },
  unreadable: {
    zh: "已存在，但已加密或损坏，读不到其中填写的审核说明，不会覆盖。请取消密码后再试，或另取文件名。",
    en: "exists, but is encrypted or damaged: explanations in it cannot be read, so it is not overwritten. Remove the password, or choose another name.",
  },
  "no-folder": { zh: "所在文件夹不存在。请先建立文件夹。", en: "its folder does not exist. Create the folder first." },
  "not-xlsx": { zh: "文件名应以 .xlsx 结尾。", en: "the name must end in .xlsx." },
  "not-xlsm": { zh: "原文件含宏，文件名应以 .xlsm 结尾。", en: "the original holds macros, so the name must end in .xlsm." },
  "not-a-folder": {
    zh: "不是文件夹。处理多个文件时，副本写到文件夹，请写文件夹名。",
    en: "is no folder. With several files the copies go to a folder: give its name.",
  },
  "two-outputs": { zh: "--annotate 和 --report 不能写到同一个文件。", en: "--annotate and --report cannot write to the same file." },
  "cannot-write": {
    zh: "无法写入。请核对权限，或先关闭打开它的程序。",
    en: "cannot be written. Check permissions, or close the program that has it open.",
  },
} satisfies Record<string, Words>;

const insteadOfCopy: Words = { zh: "可改用 --report 另存审核结果。", en: "Use --report to write the findings to a workbook of their own." };
const noCopy = (zh: string, en: string): Words => ({
  zh: `未生成标注副本：${zh}。${insteadOfCopy.zh}`,
  en: `no annotated copy: ${en}. ${insteadOfCopy.en}`,
});

/** Why no annotated copy of a workbook is written; `part` is the part of the file concerned. */
export const copyFaults = {
  format: (): Words => noCopy("只能为 .xlsx 和 .xlsm 文件生成副本", "only .xlsx and .xlsm files can be copied"),
  strict: (): Words =>
    noCopy("文件是“Strict Open XML”格式，请先另存为普通的 .xlsx", "the file is Strict Open XML; save it as an ordinary .xlsx first"),
  signature: (): Words => noCopy("工作簿带有数字签名，副本中签名会失效", "the workbook is digitally signed, and the copy would lose that"),
  structure: (): Words =>
    noCopy("工作簿结构受保护，不能加入“审核结果”工作表", "the workbook's structure is protected, so that no sheet can be added"),
  shared: (part: string): Words =>
    noCopy(`工作簿是共享工作簿（${part}），不能加入工作表`, `the workbook is a shared one (${part}); no sheet can be added`),
  part: (part: string): Words =>
    noCopy(`文件中的 ${part} 无法读懂，副本会丢失其中的内容`, `${part} in the file is not understood and would be lost`),
} satisfies Record<string, (part: string) => Words>;

/** What is wrong with a wish for blank sheets. */
export const templateFaults = {
  unknownLayout: (known: readonly string[]): Words => ({
    zh: `没有这种版式。可用的版式：${known.join("、")}`,
    en: `no such layout. There are: ${known.join(", ")}`,
  }),
  notAYear: { zh: "年度应为四位数字，例如 2026。", en: "the year must have four digits, such as 2026." },
};

export const cliWords = {
  skippedLock: { zh: "已跳过（Excel 的临时锁文件）。", en: "skipped (Excel's lock file)." },
  skippedOurs: { zh: "已跳过（绩核自己生成的报告）。", en: "skipped (a report by jihe itself)." },
  bounded: (range: string): Words => ({
    zh: `工作表过大（远处有多余的格式），各表只读取了 ${range} 范围。`,
    en: `A sheet is too large (stray formats far out), so only ${range} of each was read.`,
  }),
  rulesOfSheet: { zh: "按其中的“审核规则”表审核。", en: "checked by its sheet 审核规则." },
  otherRules: (other: string): Words => ({
    zh: `其中的“审核规则”表与 ${other} 中的不同，不能一起审核。请用 --rules 指明按哪一个，或分开审核。`,
    en: `its sheet 审核规则 differs from that of ${other}, so the two cannot be checked together. Say which with --rules, or check them one by one.`,
  }),
  noTable: {
    zh: "没有识别出任何标准表样，未作审核。各工作表的原因见上。",
    en: "No official table was recognised, so nothing was checked. The reason for each sheet is given above.",
  },
  nothingToCompare: {
    zh: "没有识别出标准表样，不能用作上年的表。请用 jihe read 查看各工作表的原因。",
    en: "no official table was recognised, so it cannot serve as last year's. See with jihe read why.",
  },
  nothingToAnnotate: {
    zh: "没有识别出标准表样，未生成标注副本。",
    en: "no official table was recognised, so no annotated copy was written.",
  },
  written: (path: string): Words => ({ zh: `已写入 ${path}`, en: `Written: ${path}` }),
  notWritten: (path: string): Words => ({ zh: `未能写入 ${path}`, en: `Not written: ${path}` }),
  imported: (forms: number, path: string): Words => ({
    zh: `已导入 ${forms} 张表，写入 ${path}`,
    en: `${forms} forms imported and written to ${path}`,
  }),
  reviewed: (cells: number): Words => ({
    zh: `其中 ${cells} 处需要核对，表中已用底色和批注标出。`,
    en: `${cells} places need a look; they are shaded and commented in the sheets.`,
  }),
  templated: (sheets: number, path: string): Words => ({
    zh: `已生成 ${sheets} 张空白表，写入 ${path}`,
    en: `${sheets} blank sheets written to ${path}`,
  }),
  leftOver: (line: number, text: string): Words => ({
    zh: `第 ${line} 行未归入任何表：${text}`,
    en: `line ${line} belongs to no form: ${text}`,
  }),
  /** Of an explanation whose finding is gone. */
  leftOverExplanation: (file: string, text: string): Words => ({
    zh: `${file}：审核说明“${text}”所对应的问题本次未再发现。`,
    en: `${file}: the finding that “${text}” explains was not found this time.`,
  }),
  scattered: (title: string, from: number, to: number): Words => ({
    zh: `第 ${from}–${to} 行《${title}》的文本打乱了原表的顺序（例如按栏排列，或表名排在表的后面），分不清哪个数属于哪一行、哪张表，未导入。请按原版面重新提取文本（例如 pdftotext -layout），或从 Word、Excel 文件中复制。`,
    en: `lines ${from}–${to}, ${title}: the text is out of the table's order (column by column, say, or with the title behind it), so that no figure can be told to belong to a row; not imported. Extract the text again with its layout kept (pdftotext -layout, say), or copy it from the Word or Excel file.`,
  }),
  unrecognised: (reason: string): Words => ({ zh: `未识别：${reason}`, en: `not recognised: ${reason}` }),
  sheetLine: (layout: string, year: string, read: number, expected: number, rules: number): Words => ({
    zh: `${layout} · ${year} · 读取 ${read}/${expected} 项 · ${rules} 条规则`,
    en: `${layout} · ${year} · ${read}/${expected} parts read · ${rules} rules`,
  }),
  year: (year: number): Words => ({ zh: `${year} 年度`, en: `budget year ${year}` }),
  noYear: { zh: "未注明年度", en: "no year stated" },
  blank: { zh: "空白表，未审核", en: "blank form, not checked" },
  follows: { zh: "随之而来", en: "follows" },
  alike: (count: number): Words => ({ zh: `另有同类 ${count} 处`, en: `${count} more of the kind` }),
  related: { zh: "相关", en: "See also" },
  hint: { zh: "建议", en: "Mend" },
  basis: { zh: "依据", en: "Basis" },
  notChecked: { zh: "未核对", en: "Not checked" },
  blankValue: { zh: "（空）", en: "(blank)" },
  unreadable: { zh: "未能读取", en: "Not read" },
  unplaced: { zh: "不在任何行列中", en: "In no row or column" },
  usage: {
    check: { zh: "审核工作簿：读取标准表，按规则核对，列出问题", en: "check workbooks against the rules and list what is wrong" },
    read: { zh: "列出从工作簿中读到的内容及所在单元格", en: "show what is read from workbooks, each fact with its cell" },
    import: { zh: "把已公开的文本排成标准表样的工作簿", en: "lay the text of published documents out as official sheets" },
    template: { zh: "生成空白的标准表样", en: "write blank official sheets" },
    rules: { zh: "列出现行规则", en: "list the rules in force" },
    help: { zh: "显示用法", en: "show this help" },
    helpCommand: { zh: "显示某个命令的用法", en: "show the help of a command" },
    version: { zh: "显示版本", en: "show the version" },
    program: { zh: "绩核：审核绩效目标申报表和部门预算表", en: "jihe: checks performance-target forms and budget tables" },
    files: { zh: "工作簿文件或文件夹", en: "workbook files or folders" },
    texts: { zh: "文本文件（UTF-8、UTF-16 或 GBK）", en: "text files (UTF-8, UTF-16 or GBK)" },
    layouts: {
      zh: "版式，例如 project-2023、budget-income；budget 是全套部门预算表",
      en: "layouts, such as project-2023 or budget-income; budget is the whole department budget",
    },
    year: { zh: "填入表中的预算年度", en: "budget year to fill in" },
    json: { zh: "以 JSON 输出", en: "print JSON" },
    lang: { zh: "输出语言：zh 或 en", en: "language: zh or en" },
    rulesOut: {
      zh: "不列出规则，而把规则包写成含“审核规则”表的工作簿，可在表中改",
      en: "write the pack as a workbook with a sheet 审核规则 to be filled in, instead of listing the rules",
    },
    rulesFrom: {
      zh: "按哪个规则包审核：内置规则包的编号、.json 文件、含“审核规则”表的工作簿或网址；不写则按工作簿自己的“审核规则”表，没有的按共有规则",
      en: "rule pack to check by: the id of a built-in one, a .json file, a workbook with a sheet 审核规则, or an address; where none is given, the workbook's own sheet 审核规则 or else the shared rules",
    },
    previous: {
      zh: "上年的工作簿或文件夹，只用来对比，不审核也不标注；可以写多次",
      en: "last year's workbook or folder, only compared with and neither checked nor marked; may be given several times",
    },
    annotate: {
      zh: "另存带标注的副本：标出问题单元格并加批注和审核结果表；多个文件时为文件夹",
      en: "write a copy with marked cells, comments and a findings sheet; a folder for several files",
    },
    report: { zh: "另存审核结果工作簿", en: "write a workbook with the findings" },
    out: { zh: "写入的工作簿", en: "workbook to write" },
    force: { zh: "允许覆盖已存在的输出文件", en: "overwrite an existing output" },
    allowNone: { zh: "没有标准表样时不视为失败", en: "do not fail where no official table is found" },
  },
};
