import type { Cell } from "../grid/grid";
import { compact } from "../grid/text";
import { endOfMonth, isoDay, parseDate } from "./date";

export type Operator = "=" | ">=" | ">" | "<=" | "<" | "≈";

/**
 * What an indicator's target says. `number` keeps the digits printed ("100.00"); `upTo` is the upper end of a range.
 * `date` is an ISO day, null where the text names a month or day but no year.
 */
export interface Target {
  readonly kind: "numeric" | "date" | "qualitative" | "unreadable";
  readonly operator: Operator | null;
  readonly number: string | null;
  readonly unit: string | null;
  readonly upTo?: string;
  readonly date?: string | null;
}

/** Spellings of operators before the number; the longest come first, since 大于 begins 大于等于. */
const BEFORE: readonly (readonly [RegExp, Operator])[] = [
  [/^(?:≥|≧|⩾|>=|=>|>且=|大于或?等于|大于或等于|不少于|不低于|不小于|不得少于|不得低于|至少|达到或超过)/, ">="],
  [/^(?:≤|≦|⩽|<=|=<|小于或?等于|不超过|不高于|不大于|不多于|不得超过|最多)/, "<="],
  [/^(?:>|大于|超过|高于|多于)/, ">"],
  [/^(?:<|小于|低于|少于)/, "<"],
  [/^(?:≈|~|约为?|大约|近)/, "≈"],
  [/^(?:==?|等于)/, "="],
];
/** Spellings after the number and its unit. */
const AFTER: readonly (readonly [RegExp, Operator])[] = [
  [/(?:及|\(含\)|含)?以上(?:\(含\))?$/, ">="],
  [/(?:及|\(含\)|含)?(?:以下|以内|之内)(?:\(含\))?$/, "<="],
  [/左右$/, "≈"],
];
const LEADING_VERB = /^(?:达到?|实现|完成|保持在?|控制在|力争)(?=[≥≤<>=\d不至大小超约])/;
const NUMBER = String.raw`-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`;
const QUANTITY = new RegExp(String.raw`^(?<number>${NUMBER})(?:(?<unit1>%)?(?:-|~|—|–|至)+(?<upTo>${NUMBER}))?(?<rest>.*)$`);
/** 项, 人次, 次/年, 平方米; not a clause. A percentage may be followed by a word or two: 100%完成. */
const UNIT = /^(?:\((?<bracketed>[^()\d]{1,8})\)|(?<percent>%)(?:完成|及时|达标|合格|满意|覆盖)?|(?<bare>[^\d\s,。;:、()≥≤<>=%]{0,6}))$/;
const PLACEHOLDER = /[xX×]{2,}|_{2,}|\*{2,}/;
const DATE_FORMS: readonly RegExp[] = [
  /^(?:于|在)?(?:(?<year>20\d{2})年|当年|本年|年度内)?(?<month>\d{1,2})月(?:(?<day>\d{1,2})[日号]|底|末|初|中旬|上旬|下旬|份|内)?(?<before>(?:底|之|以)?前)?(?:完成)?$/,
  /^(?:于|在)?(?<year>20\d{2})年(?:度)?(?:年?底|年?末|内|全年)?(?<before>(?:之|以)?前)?(?:完成)?$/,
];

const NOTHING = { operator: null, number: null, unit: null } as const;
const QUALITATIVE: Target = { kind: "qualitative", ...NOTHING };
const UNREADABLE: Target = { kind: "unreadable", ...NOTHING };

/** A target that no reading is possible of, such as lines that do not pair or an error value. */
export function unreadableTarget(): Target {
  return UNREADABLE;
}

/**
 * Reads a target as printed: `≥100.00(项)`, `=100(%)`, `>=85%`, `不少于3次`, `90%以上`, `80%-90%`, `2023年12月底`, `及时`.
 * Words that are neither a quantity nor a date are qualitative. A sign without a number, or a placeholder, is unreadable.
 */
export function parseTarget(text: string): Target {
  const plain = compact(text);
  if (plain === "" || PLACEHOLDER.test(plain)) return UNREADABLE;
  return asDate(plain) ?? asNumber(plain) ?? (/^[≥≤<>=≈%()\-.]+$|^[≥≤<>=≈]/.test(plain) ? UNREADABLE : QUALITATIVE);
}

/** Reads the target in a cell; a real date counts as one, a percentage as the cell shows it. */
export function readTarget(cell: Cell): Target {
  if (cell.kind === "date") return { kind: "date", ...NOTHING, date: String(cell.value) };
  if (cell.kind === "error" || cell.kind === "uncalculated") return UNREADABLE;
  return parseTarget(cell.text);
}

/** A target written in one fixed way, which `parseTarget` reads back as itself. */
export function formatTarget(target: Target): string {
  if (target.kind === "date" && target.date)
    return `${target.operator === "<=" ? `${chineseDay(target.date)}前` : chineseDay(target.date)}`;
  if (target.kind !== "numeric") return "";
  const range = target.upTo === undefined ? "" : `-${target.upTo}`;
  return `${target.operator ?? ""}${target.number}${range}${target.unit ? `(${target.unit})` : ""}`;
}

function chineseDay(iso: string): string {
  const [year, month, day] = iso.split("-").map(Number);
  return `${year}年${month}月${day}日`;
}

function asNumber(plain: string): Target | null {
  const { operator, rest } = takeOperator(plain.replace(LEADING_VERB, ""));
  const parts = QUANTITY.exec(rest.text)?.groups;
  const unit = parts && UNIT.exec(parts["rest"]!)?.groups;
  if (!parts || !unit) return null;
  const name = unit["bracketed"] ?? unit["percent"] ?? unit["bare"] ?? "";
  return {
    kind: "numeric",
    operator: operator ?? rest.operator,
    number: parts["number"]!.replaceAll(",", ""),
    unit: name || parts["unit1"] || null,
    ...(parts["upTo"] === undefined ? {} : { upTo: parts["upTo"].replaceAll(",", "") }),
  };
}

/** Splits off the operator written before the quantity, and the one written behind it (≥85%以上 has both, the first holds). */
function takeOperator(plain: string): { operator: Operator | null; rest: { text: string; operator: Operator | null } } {
  const before = BEFORE.find(([spelling]) => spelling.test(plain));
  const body = before ? plain.replace(before[0], "") : plain;
  const after = AFTER.find(([spelling]) => spelling.test(body));
  return {
    operator: before?.[1] ?? null,
    rest: { text: after ? body.replace(after[0], "") : body, operator: after?.[1] ?? null },
  };
}

function asDate(plain: string): Target | null {
  const day = parseDate(plain);
  if (day.kind === "date") return { kind: "date", ...NOTHING, date: day.iso };
  for (const form of DATE_FORMS) {
    const parts = form.exec(plain)?.groups;
    if (!parts) continue;
    const date = lastDay(parts["year"], parts["month"], parts["day"]);
    if (date === "impossible") return UNREADABLE;
    return { kind: "date", ...NOTHING, operator: parts["before"] ? "<=" : null, date };
  }
  return null;
}

/** Last day that a date text allows: a month stands for its end, a year for its last day. */
function lastDay(year?: string, month?: string, day?: string): string | null | "impossible" {
  const monthNumber = Number(month ?? 12);
  if (monthNumber < 1 || monthNumber > 12) return "impossible";
  // 2024 has every day a year can have, so a date without a year is checked against it.
  if (day !== undefined && isoDay(Number(year ?? 2024), monthNumber, Number(day)) === null) return "impossible";
  if (year === undefined) return null;
  return day === undefined ? endOfMonth(Number(year), monthNumber) : isoDay(Number(year), monthNumber, Number(day));
}
