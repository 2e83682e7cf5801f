import type { Words } from "./words";

const quoted = (names: readonly string[]): Words => ({
  zh: names.map((name) => `“${name}”`).join("、"),
  en: names.join(", "),
});

/** What is wrong with an equation of an organisation's own, and how to mend it. */
export const equationFaults = {
  inEquation: (id: string, at: number | null, { zh, en }: Words): Words => ({
    zh: `公式“${id}”${at === null ? "" : `第 ${at} 个字符处`}：${zh}`,
    en: `Equation ${id}${at === null ? "" : `, character ${at}`}: ${en}`,
  }),
  badId: {
    zh: "公式的编号只能用小写字母、数字和连字符，并以字母开头，如 wage-share。请改正编号。",
    en: "an id has small letters, digits and hyphens, and begins with a letter, as wage-share. Mend the id.",
  },
  idTwice: {
    zh: "前面已有同一编号的公式，请另取一个编号。",
    en: "another equation before it has the same id. Give it one of its own.",
  },
  badTolerance: (text: string): Words => ({
    zh: `容许误差“${text}”应是以元为单位的数，不带符号和千分位，如 0.01。`,
    en: `the tolerance “${text}” should be a plain number of yuan, as 0.01.`,
  }),
  empty: {
    zh: "公式是空的。请填写，如 [支出预算总表].[合计].[基本支出] <= [支出预算总表].[合计].[合计]。",
    en: "it is empty. Write one, as [支出预算总表].[合计].[基本支出] <= [支出预算总表].[合计].[合计].",
  },
  unread: {
    zh: "这条公式无法读懂。请改写得简单些，或拆成几条公式。",
    en: "it cannot be read. Write it more simply, or make several equations of it.",
  },
  tooLong: (length: number, most: number): Words => ({
    zh: `公式有 ${length} 个字符，最多 ${most} 个。请拆成几条公式。`,
    en: `it has ${length} characters, of ${most} at most. Make several equations of it.`,
  }),
  tooDeep: (most: number): Words => ({
    zh: `括号套了 ${most} 层以上。请去掉多余的括号，或拆成几条公式。`,
    en: `brackets stand more than ${most} deep. Leave out those that are not needed, or make several equations of it.`,
  }),
  unclosedName: (name: string): Words => ({
    zh: `“${name}”缺少右方括号“]”。请补上。`,
    en: `“${name}” lacks its closing ]. Add it.`,
  }),
  unclosedBracket: {
    zh: "缺少右括号“)”：前面有一个左括号没有配对。请补上。",
    en: "a closing ) is missing for a bracket before it. Add it.",
  },
  bracketTooMany: {
    zh: "多了一个右括号“)”。请删去，或在前面补上左括号。",
    en: "this closing ) has no opening one. Delete it, or add the opening one.",
  },
  withoutThen: {
    zh: "条件之后缺少“则”（THEN）和要核对的等式。请写成“如果 条件 则 等式”，或 IF(条件, 等式)。",
    en: "THEN (则) and what must hold are missing behind the condition. Write IF condition THEN equation, or IF(condition, equation).",
  },
  withoutComparator: {
    zh: "没有比较号。请用 =、>=、<=、>、< 或 <> 写明两边的关系。",
    en: "it compares nothing. Say how the sides compare: =, >=, <=, >, < or <>.",
  },
  twoComparators: {
    zh: "一条公式只能有一个比较号。请拆成两条公式。",
    en: "one equation can hold one comparison sign. Make two equations of it.",
  },
  unfinished: {
    zh: "公式没有写完，末尾缺少一个数或 [表].[行].[栏]。请补上。",
    en: "it breaks off: a number or [table].[row].[column] is missing at its end. Add it.",
  },
  operandWanted: (found: string, previous: string | null): Words => ({
    zh: `${previous === null ? "开头" : `“${previous}”后面`}应是一个数或 [表].[行].[栏]，现为“${found}”。表名、行名和栏名都要写在方括号里。`,
    en: `${previous === null ? "it should begin with" : `behind “${previous}” should stand`} a number or [table].[row].[column], but there is “${found}”. Names stand in square brackets.`,
  }),
  unexpected: (found: string): Words => ({
    zh: `看不懂“${found}”。两个数之间要有 +、-、*、/ 或比较号；表名、行名和栏名写在方括号里，三者之间用点号。`,
    en: `“${found}” is not understood. Between two numbers stands +, -, *, / or a comparison sign; names stand in square brackets with dots between them.`,
  }),
  unknownFunction: (name: string): Words => ({
    zh: `没有函数“${name}”。可用的函数是 SUM、ABS、MAX、MIN。`,
    en: `there is no function ${name}. Those known are SUM, ABS, MAX and MIN.`,
  }),
  emptyFunction: (name: string): Words => ({
    zh: `${name} 的括号里没有内容。请写明要计算的栏目。`,
    en: `nothing stands in the brackets of ${name}. Name what it is to work on.`,
  }),
  absOfOne: { zh: "ABS 的括号里只能有一个数。", en: "ABS takes one amount only." },
  groupedInFunction: (text: string): Words => ({
    zh: `函数的括号里，“${text}”分不清是一个数还是几个数。请去掉千分位，或在逗号后加空格。`,
    en: `within a function “${text}” may be one number or several. Leave out the separators, or put a space behind the comma.`,
  }),
  blankName: {
    zh: "方括号里没有名称。请填写表名、行名或栏名。",
    en: "a pair of square brackets is empty. Name the table, row or column.",
  },
  unknownTable: (name: string, near: readonly string[]): Words => ({
    zh: `没有叫“${name}”的表。是不是${quoted(near).zh}？请按表样上的标题填写。`,
    en: `there is no table ${name}. Is it one of ${quoted(near).en}? Call it by its printed title.`,
  }),
  unknownColumn: (title: string, name: string, near: readonly string[]): Words => ({
    zh: `《${title}》没有叫“${name}”的栏。是不是${quoted(near).zh}？请按表样上的栏名填写。`,
    en: `${title} has no column ${name}. Is it one of ${quoted(near).en}? Call it by its printed heading.`,
  }),
  unknownField: (title: string, name: string, near: readonly string[]): Words => ({
    zh: `《${title}》没有叫“${name}”的金额栏目。是不是${quoted(near).zh}？请按表样上的栏名填写。`,
    en: `${title} has no amount called ${name}. Is it one of ${quoted(near).en}? Call it by its printed label.`,
  }),
  noAmount: (name: string): Words => ({
    zh: `“${name}”不是金额栏目，不能用来计算。请改用金额栏目。`,
    en: `${name} is no amount and cannot be worked with. Name an amount.`,
  }),
  fieldTwice: (title: string, name: string, blocks: readonly string[]): Words => ({
    zh: `《${title}》有 ${blocks.length} 个“${name}”。请写明是哪一个：${blocks.map((block) => `[${title}].[${block}].[${name}]`).join(" 或 ")}。`,
    en: `${title} has ${blocks.length} fields called ${name}. Say which: ${blocks.map((block) => `[${title}].[${block}].[${name}]`).join(" or ")}.`,
  }),
  formPath: (title: string): Words => ({
    zh: `绩效目标表的栏目请写成 [${title}].[栏名]。`,
    en: `an amount of a form is written [${title}].[label].`,
  }),
  tablePath: (title: string): Words => ({
    zh: `请把表、行、栏都写明：[${title}].[行].[栏]。`,
    en: `name table, row and column: [${title}].[row].[column].`,
  }),
  oneRowPath: (title: string): Words => ({
    zh: `《${title}》只有一行，请写成 [${title}].[栏]。`,
    en: `${title} has one row only: write [${title}].[column].`,
  }),
  whichTotal: (title: string): Words => ({
    zh: `《${title}》的合计分收入和支出。请写成 [收入总计] 或 [支出总计]。`,
    en: `${title} has two totals. Write [收入总计] (income) or [支出总计] (spending).`,
  }),
  noLevel: (title: string, level: string): Words => ({
    zh: `《${title}》的行不分到“${level}”。请改用行名、科目编码或 *。`,
    en: `the rows of ${title} have no level ${level}. Use a row's name, a code or *.`,
  }),
  noCodes: (title: string): Words => ({
    zh: `《${title}》没有科目编码。请改用行名。`,
    en: `${title} has no codes. Use the row's name.`,
  }),
  noRow: (title: string, name: string): Words => ({
    zh: `“${name}”不是一行：请写一个科目编码、编码带 *，或编码加科目名称，如 201、201*、201 一般公共服务支出。几行相加请写成 SUM([${title}].[201].[栏], [${title}].[206].[栏])。`,
    en: `${name} is no single row: write one code, a code with *, or a code and its name, as 201, 201*, 201 一般公共服务支出. Rows are added up as SUM([${title}].[201].[column], [${title}].[206].[column]).`,
  }),
  noCode: (code: string, levels: number): Words => ({
    zh: `“${code}”不是这张表的科目编码：应为 ${levels === 2 ? "3 或 5" : "3、5 或 7"} 位数字。请改正。`,
    en: `${code} is no code of this table: one has ${levels === 2 ? "3 or 5" : "3, 5 or 7"} digits. Mend it.`,
  }),
  severalOutside: {
    zh: "这里指的是好几行，要放在 SUM、MAX 或 MIN 里，如 SUM([表].[201*].[栏])。",
    en: "this means several rows: put it into SUM, MAX or MIN, as SUM([table].[201*].[column]).",
  },
  unlike: {
    zh: "金额和比率不能相加减，也不能放在一起比大小。请检查百分号和除号。",
    en: "an amount and a rate can be neither added up nor chosen from. Check percent signs and divisions.",
  },
  moneyTimesMoney: {
    zh: "金额与金额相乘，或用数除以金额，得不出金额或比率。请检查乘号和除号。",
    en: "an amount times an amount, or a number divided by an amount, is neither an amount nor a rate. Check * and /.",
  },
  moneyAgainstRate: {
    zh: "比较号一边是金额，另一边是比率。比率请写成“甲 / 乙 <= 5%”或“甲 <= 乙 * 5%”。",
    en: "one side is an amount and the other a rate. Write A / B <= 5%, or A <= B * 5%.",
  },
  rateTooInvolved: {
    zh: "比率只能写成两个金额相除，如“甲 / 乙 <= 5%”。更复杂的请改写成乘法，如“甲 <= 乙 * 5%”。",
    en: "a rate is one amount divided by another, as A / B <= 5%. Write anything beyond that as a product: A <= B * 5%.",
  },
  withoutReference: {
    zh: "公式里没有表中的数。请写明栏目，如 [支出预算总表].[合计].[合计]。",
    en: "it names no amount. Name one, as [支出预算总表].[合计].[合计].",
  },
  formsAndTables: {
    zh: "一条公式不能既有绩效目标表的栏目，又有预算表的栏目。请分开写。",
    en: "one equation cannot take amounts of forms and of budget tables. Make two of it.",
  },
  noFormHasAll: {
    zh: "没有一种绩效目标表同时有这几个栏目。请只用同一年度表样上的栏目。",
    en: "no form has all of these fields. Use those of one form.",
  },
};

/** Why an organisation's own equation was not checked. */
export const equationReasons = {
  noForm: { zh: "表中没有公式所指的栏目。", en: "The form has no such field." },
  columnAbsent: (title: string, column: string): Words => ({
    zh: `《${title}》中没有“${column}”一栏，未按公式核对。`,
    en: `${title} has no column ${column}: the equation was not checked.`,
  }),
  rowTwice: (title: string, name: string, rows: readonly { readonly row: number; readonly code: string | null }[]): Words => ({
    zh: `《${title}》有 ${rows.length} 行叫“${name}”（${rows.map(({ row, code }) => `第 ${row} 行${code ?? ""}`.trim()).join("、")}），无法确定公式指的是哪一行。请在公式里改用科目编码。`,
    en: `${title} has ${rows.length} rows called ${name} (${rows.map(({ row, code }) => `row ${row}${code === null ? "" : `, ${code}`}`).join("; ")}), so which one the equation means is not certain. Use the code in the equation.`,
  }),
  rowMisspelt: (title: string, name: string, near: string): Words => ({
    zh: `《${title}》中没有“${name}”一行，是不是“${near}”？请核对公式里的行名。`,
    en: `${title} has no row ${name}. Is it ${near}? Check the name in the equation.`,
  }),
  severalRows: (title: string, count: number): Words => ({
    zh: `《${title}》应只有一行，现有 ${count} 行，无法确定公式指的是哪一行。`,
    en: `${title} should have one row, but has ${count}, so which one the equation means is not certain.`,
  }),
  whichSide: (title: string): Words => ({
    zh: `无法确定《${title}》哪些行应当相加。`,
    en: `Which rows of ${title} add up is not certain.`,
  }),
  dividedByZero: (equation: string): Words => ({
    zh: `公式“${equation}”的除数为零或未填写，不比较。`,
    en: `The divisor of the equation ${equation} is zero or blank: nothing to compare.`,
  }),
  conditionNotMet: (equation: string): Words => ({
    zh: `公式“${equation}”的条件不成立，不比较。`,
    en: `The condition of the equation ${equation} is not met: nothing to compare.`,
  }),
};

/** What a rule says that was made of an equation. */
export const equationRule = {
  title: (equation: string): Words => ({ zh: `不符合审核公式：${equation}`, en: `Against the equation ${equation}` }),
  why: (equation: string): Words => ({
    zh: `这是本单位规则包里的审核公式：${equation}`,
    en: `An equation of the organisation's own rule pack: ${equation}`,
  }),
  basis: "本单位审核公式",
  remedy: {
    zh: "请逐一核对公式中的各数，改正有误的一处；公式本身不合适的，请联系规则包的维护人。",
    en: "Check each amount of the equation and mend the wrong one. If the equation does not fit, ask those who keep the rule pack.",
  },
};

const DISAGREE: Readonly<Record<string, Words>> = {
  "=": { zh: "不符", en: "differ" },
  ">=": { zh: "小于", en: "is less than" },
  "<=": { zh: "大于", en: "is more than" },
  ">": { zh: "不大于", en: "is not more than" },
  "<": { zh: "不小于", en: "is not less than" },
};

/** What is said of an equation that does not hold. */
export const equationWords = {
  disagree: (operator: string, left: string, right: string, off: string): Words => {
    if (operator === "<>") return { zh: `${left}与${right}相等，按公式应不相等。`, en: `${left} equals ${right}, which it must not.` };
    const { zh, en } = DISAGREE[operator]!;
    return operator === "="
      ? { zh: `${left}与${right}${zh}，差额 ${off} 元。`, en: `${left} and ${right} ${en} by ${off} yuan.` }
      : { zh: `${left}${zh}${right}，差额 ${off} 元。`, en: `${left} ${en} ${right}; they differ by ${off} yuan.` };
  },
  asksFor: (equation: string): Words => ({
    zh: `审核公式要求：${equation}。请逐一核对以上各数。`,
    en: `The equation asks for ${equation}. Check each of these amounts.`,
  }),
  figuresOf: ({ zh, en }: Words, equation: string): Words => ({ zh: `${zh}审核公式：${equation}`, en: `${en} The equation: ${equation}` }),
};
