import type { Words } from "./words";

const list = (names: readonly string[]): string => names.join("、");
const listEn = (names: readonly string[]): string => names.join(", ");

/** What values of JSON are called. */
export const typeWords: Readonly<Record<string, Words>> = {
  string: { zh: "文字（加英文双引号）", en: "a text" },
  number: { zh: "数字", en: "a number" },
  integer: { zh: "整数", en: "a whole number" },
  boolean: { zh: "true 或 false", en: "true or false" },
  object: { zh: "大括号中的若干项", en: "an object" },
  array: { zh: "方括号中的列表", en: "a list" },
  null: { zh: "null", en: "null" },
};

/** What a text must look like, by the pattern that the schema gives for it. */
export const patternWords: Readonly<Record<string, Words>> = {
  "^[\\p{L}\\p{N}]+([-._][\\p{L}\\p{N}]+)*$": {
    zh: "编号只能用汉字、字母和数字，中间可用 - . _ 连接",
    en: "an id consists of letters and digits, joined by - . _",
  },
  "^[0-9A-Za-z]+([._-][0-9A-Za-z]+)*$": {
    zh: "版本只能用字母和数字，中间可用 . _ - 连接，例如 2026.1",
    en: "a version consists of letters and digits, joined by . _ -, such as 2026.1",
  },
  "^\\S(.*\\S)?$": { zh: "不能换行，首尾不能有空格", en: "it must be on one line, without space at its ends" },
  "^[0-9]{3,9}$": { zh: "科目代码应为 3 至 9 位数字", en: "the code of a subject has 3 to 9 digits" },
  "^[a-z][a-z0-9]*(-[a-z0-9]+)*$": {
    zh: "公式编号以小写字母开头，只能用小写字母和数字，中间用 - 连接，例如 basic-plus-project",
    en: "the id of an equation begins with a lower-case letter and consists of such letters and digits, joined by -, such as basic-plus-project",
  },
  "^[0-9]{1,12}(\\.[0-9]{1,4})?$": { zh: "允许误差应为不带逗号和单位的数，例如 0.50", en: "a tolerance is a plain number, such as 0.50" },
};

/** What is wrong with a rule pack, and what to do about it. Each is the part of a line behind the document and the place. */
export const packFaults = {
  tooLong: (most: string): Words => ({
    zh: `内容超过 ${most}，不像是规则包。请核对是否选错了文件。`,
    en: `holds more than ${most}, which no rule pack needs. Check that it is the right file.`,
  }),
  tooLongTogether: (most: string): Words => ({
    zh: `沿用的规则包合计超过 ${most}。请减少沿用的规则包。`,
    en: `the packs it extends hold more than ${most} together. Extend fewer.`,
  }),
  equationsTooLong: (length: number, most: number): Words => ({
    zh: `审核公式连同沿用的规则包里的，合计 ${length} 个字符，最多 ${most} 个。请删去用不到的公式，或改写得短些。`,
    en: `the equations, with those of packs it extends, have ${length} characters together, of ${most} at most. Delete those not needed, or shorten them.`,
  }),
  notJson: (place: string): Words => ({
    zh: `不是有效的 JSON${place && `（${place}）`}。请检查逗号、括号和引号，标点须用半角。`,
    en: `not valid JSON${place && ` (${place})`}. Check commas, brackets and quotation marks.`,
  }),
  lineAndColumn: (line: number, column: number): string => `${line}:${column}`,
  tooDeep: (most: number): Words => ({
    zh: `层次过深（超过 ${most} 层），不像是规则包。请按规则包格式重写。`,
    en: `nested more than ${most} deep, which no rule pack is. Write it as the schema says.`,
  }),
  tooMany: (most: number): Words => ({
    zh: `内容过多（超过 ${most} 项）。请拆分或删减。`,
    en: `holds more than ${most} values. Split it or leave some out.`,
  }),
  unprintable: {
    zh: "含有不能显示的字符。请删去后重新输入。",
    en: "holds characters that cannot be shown. Delete them and type the text again.",
  },
  nameTooLong: (most: number): Words => ({
    zh: `有的项名超过 ${most} 个字，不像是规则包。请核对是否选错了文件。`,
    en: `has names of more than ${most} characters, which no rule pack has. Check that it is the right file.`,
  }),
  notAnObject: { zh: "应为大括号中的若干项：{ … }。", en: "must be an object: { … }." },
  unknown: (name: string, near: readonly string[], known: readonly string[]): Words => ({
    zh: `没有“${name}”这一项。${near.length > 0 ? `是否指：${list(near)}？` : known.length > 0 ? `可用的有：${list(known)}。` : "请删去。"}`,
    en: `there is no “${name}”. ${near.length > 0 ? `Did you mean ${listEn(near)}?` : known.length > 0 ? `There are: ${listEn(known)}.` : "Leave it out."}`,
  }),
  unknownRule: (name: string, near: readonly string[]): Words => ({
    zh: `没有编号为“${name}”的规则。${near.length > 0 ? `是否指：${list(near)}？` : ""}规则编号见 jihe rules。`,
    en: `there is no rule “${name}”. ${near.length > 0 ? `Did you mean ${listEn(near)}? ` : ""}jihe rules lists their ids.`,
  }),
  unknownEquation: (name: string, near: readonly string[]): Words => ({
    zh: `沿用的规则包中没有审核公式“${name}”。${near.length > 0 ? `是否指：${list(near)}？` : "请核对公式编号，或删去这一项。"}`,
    en: `no extended pack has the equation “${name}”. ${near.length > 0 ? `Did you mean ${listEn(near)}?` : "Check its id, or leave this out."}`,
  }),
  twice: { zh: "同一项写了两次，只会有一处起作用。请合成一处。", en: "stands here twice, and only one would hold. Join them." },
  missing: (name: string): Words => ({ zh: `缺少“${name}”。请补上。`, en: `“${name}” is missing. Add it.` }),
  wrongType: (types: readonly string[], actual: string): Words => ({
    zh: `应为${types.map((type) => typeWords[type]!.zh).join("或")}，不能是${typeWords[actual]!.zh}。`,
    en: `must be ${types.map((type) => typeWords[type]!.en).join(" or ")}, not ${typeWords[actual]!.en}.`,
  }),
  notAmong: (value: string, near: readonly string[], known: readonly string[]): Words => ({
    zh: `不能是“${value}”。${near.length > 0 ? `是否指：${list(near)}？` : `可以是：${list(known)}。`}`,
    en: `cannot be “${value}”. ${near.length > 0 ? `Did you mean ${listEn(near)}?` : `It may be ${listEn(known)}.`}`,
  }),
  pattern: (value: string, rule: Words | undefined): Words => ({
    zh: `“${value}”的写法不对${rule ? `：${rule.zh}` : ""}。`,
    en: `“${value}” is not written as it should be${rule ? `: ${rule.en}` : ""}.`,
  }),
  below: (least: number): Words => ({ zh: `不能小于 ${least}。`, en: `must be at least ${least}.` }),
  above: (most: number): Words => ({ zh: `不能大于 ${most}。`, en: `must be at most ${most}.` }),
  tooShort: { zh: "不能为空。", en: "must not be empty." },
  textTooLong: (most: number): Words => ({ zh: `太长，最多 ${most} 个字。`, en: `too long: at most ${most} characters.` }),
  listTooLong: (most: number): Words => ({ zh: `项数太多，最多 ${most} 项。`, en: `too many entries: at most ${most}.` }),
  otherwise: {
    zh: "不符合规则包格式。请对照 rule-pack.schema.json 修改。",
    en: "is not as the schema says. Compare it with rule-pack.schema.json.",
  },
  more: {
    zh: "还有别处不对。请先改正以上各处，再试一次。",
    en: "more is wrong. Mend what is told above, then try again.",
  },
  reserved: {
    zh: "以 jihe- 开头的编号留给内置规则包。请另取编号。",
    en: "ids that begin with jihe- are those of built-in packs. Choose another.",
  },
  yearsTurned: (from: number, to: number): Words => ({
    zh: `起始年度 ${from} 晚于截止年度 ${to}。请对调。`,
    en: `the first year, ${from}, is after the last, ${to}. Exchange them.`,
  }),
  noBuiltIn: (id: string, known: readonly string[]): Words => ({
    zh: `没有内置规则包“${id}”。内置的有：${list(known)}；文件请写明扩展名，例如 ${id}.json。`,
    en: `there is no built-in pack “${id}”. There are: ${listEn(known)}. Give a file with its extension, such as ${id}.json.`,
  }),
  loop: (chain: readonly string[]): Words => ({
    zh: `规则包互相沿用，成了一圈：${chain.join(" → ")}。请去掉其中一处沿用。`,
    en: `packs extend each other in a circle: ${chain.join(" → ")}. Take one of these references out.`,
  }),
  tooManyPacks: (most: number): Words => ({
    zh: `沿用的规则包超过 ${most} 个。请合并或减少。`,
    en: `more than ${most} packs are extended. Join some, or extend fewer.`,
  }),
  extendsTooDeep: (most: number): Words => ({
    zh: `沿用超过 ${most} 层。请减少层次。`,
    en: `packs are extended more than ${most} deep. Extend fewer in a row.`,
  }),
  notTried: (reference: string): Words => ({
    zh: `没有再读 ${reference}：另有两个规则包已经读不到。请先处理那两个。`,
    en: `${reference} was not tried, as two other packs could not be read. See to those first.`,
  }),
  unread: (reference: string, reason: Words | null): Words => ({
    zh: `读不到沿用的规则包 ${reference}${reason ? `：${reason.zh}` : "。请核对路径或网址。"}`,
    en: `the pack ${reference} cannot be read${reason ? `: ${reason.en}` : ". Check the path or address."}`,
  }),
} satisfies Record<string, Words | ((...args: never[]) => Words | string)>;

/** Why the place that a person named holds no pack that can be read. */
export const packSourceFaults = {
  notAPack: {
    zh: "不是规则包。--rules 后面写内置规则包的编号、.json 文件、含“审核规则”表的工作簿或网址。",
    en: "is no rule pack. --rules takes the id of a built-in pack, a .json file, a workbook with a sheet 审核规则, or an address.",
  },
  notUtf8: { zh: "不是 UTF-8 编码的文本。请另存为 UTF-8 编码后再试。", en: "not UTF-8 text. Save it as UTF-8 and try again." },
  notAFile: { zh: "不是普通文件。请改用 .json 文件。", en: "not an ordinary file. Use a .json file." },
  malformed: {
    zh: "网址写得不完整或有误。请核对，例如 https://10.1.1.1/rules/own.json。",
    en: "is no complete address. Check it: such as https://10.1.1.1/rules/own.json.",
  },
  status: (status: number): Words => ({
    zh: `服务器答复 ${status}，没有给出文件。请核对网址，或询问信息技术人员。`,
    en: `the server answered ${status} and gave no file. Check the address, or ask your IT colleague.`,
  }),
  unreachable: {
    zh: "连接不上，或在规定时间内没有答复。请核对网址和网络，或改用文件。",
    en: "cannot be reached, or did not answer in time. Check address and network, or use a file.",
  },
  notAllowed: {
    zh: "网址上的规则包只能沿用网址（http、https）上的规则包。请改正沿用。",
    en: "a pack at an address may extend only packs at addresses (http, https). Change the reference.",
  },
} satisfies Record<string, Words | ((...args: never[]) => Words)>;

/** What `jihe rules` says of what a pack makes of a rule. */
export const packWords = {
  trial: { zh: "试行", en: "on trial" },
  off: { zh: "停用", en: "off" },
  rulesOff: (ids: readonly string[]): Words => ({ zh: `已停用：${list(ids)}`, en: `Off: ${listEn(ids)}` }),
  advice: { zh: "本单位要求", en: "Asked for here" },
  years: (from: number | null, to: number | null): Words => ({
    zh: from === to ? `${from} 年度` : from === null ? `${to} 年度及以前` : to === null ? `${from} 年度起` : `${from} 至 ${to} 年度`,
    en: from === to ? `In ${from}` : from === null ? `Until ${to}` : to === null ? `From ${from}` : `${from} to ${to}`,
  }),
};
