import Decimal from "decimal.js";
import type { Cell } from "../grid/grid";
import { oncePerText } from "../grid/once";
import { compact } from "../grid/text";
import { parseTargetDate } from "./target-date";

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

/** A number of a target to reckon with; 95 and 100 stand in every form. */
export const decimalOf = oncePerText((number) => new Decimal(number));

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
  [/(?:及|\(含\)|含)?以上(?:\([^()]*\))?$/, ">="],
  [/(?:及|\(含\)|含)?(?:以下|以内|之内)(?:\([^()]*\))?$/, "<="],
  [/左右$/, "≈"],
];
const LEADING_VERB = /^(?:达到?|实现|完成|保持在?|控制在|力争)(?=[≥≤<>=\d不至大小超约])/;
/** Numbering left over from a list of several targets in one cell: 1.≥12场 */
const NUMBERING = /^(?:\(?\d{1,2}[.、)])(?=[≥≤<>=不大小至达])/;
const NUMBER = String.raw`-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`;
const QUANTITY = new RegExp(String.raw`^(?<number>${NUMBER})(?:(?<unit1>%)?(?:-|~|—|–|至)+(?<upTo>${NUMBER}))?(?<rest>.*)$`);
/** 项, 人次, 次/年, m2; not a clause. A percentage may be followed by a word or two: 100%完成. */
const BARE_UNIT = String.raw`(?:k?m[23]|[^\d\s,。;:、()≥≤<>=%]{0,6})`;
/** What may follow the unit without changing the quantity: (含), (其中社区6场), ，每场不少于50人, 且≤20% */
const REMARK = String.raw`(?:[,。;、].*|\(.*\)[,。;]?|(?:且|并).*)?`;
const UNIT = new RegExp(
  String.raw`^(?:\((?<bracketed>[^()\d]{1,8})\)|(?<percent>%)(?:完成|及时|达标|合格|满意|覆盖)?|(?<bare>${BARE_UNIT}))${REMARK}$`,
);
/** Every way of writing a date names a month or a year. */
const DATE_LIKE = /月|20\d{2}|\d{4}[-/.年]|\d{8}/;
const PLACEHOLDER = /[xX×]{2,}|_{2,}|\*{2,}/;
/** An operator with nothing behind it but a unit: in brackets, a percent sign, or a word that only counts. */
const NO_NUMBER = /^(?:[≥≤<>=≈≧≦⩾⩽~]+|[%().\-]+)(?:\([^()]*\)|%|\.|人次|万元|[场次个项人篇份件家批天期名条户元册本座间台套辆支处所节])*$/;

const NOTHING = { operator: null, number: null, unit: null } as const;
const QUALITATIVE: Target = { kind: "qualitative", ...NOTHING };
const UNREADABLE: Target = { kind: "unreadable", ...NOTHING };

/** A target that no reading is possible of, such as lines that do not pair or an error value. */
export function unreadableTarget(): Target {
  return UNREADABLE;
}

/**
 * Reads a target as printed: `≥100.00(项)`, `=100(%)`, `>=85%`, `不少于3次`, `90%以上`, `80%-90%`, `2023年12月底`, `及时`.
 * Words that are neither a quantity nor a date are qualitative. An operator without a number, a placeholder or an impossible
 * day is unreadable.
 */
export const parseTarget = oncePerText((text: string): Target => {
  const plain = compact(text).replace(NUMBERING, "");
  if (plain === "" || PLACEHOLDER.test(plain)) return UNREADABLE;
  // Most targets in words hold no digit, and then neither reading is possible.
  if (!/\d/.test(plain)) return NO_NUMBER.test(plain) ? UNREADABLE : QUALITATIVE;
  return asDate(plain) ?? asNumber(plain) ?? (NO_NUMBER.test(plain) ? UNREADABLE : QUALITATIVE);
});

/** Reads the target in a cell: what it shows; a real date that shows only a part of itself is taken whole. */
export function readTarget(cell: Cell): Target {
  if (cell.kind === "error" || cell.kind === "uncalculated") return UNREADABLE;
  const shown = parseTarget(cell.text);
  if (cell.kind !== "date" || (shown.kind === "date" && shown.date)) return shown;
  return { kind: "date", ...NOTHING, date: String(cell.value) };
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
  if (!DATE_LIKE.test(plain)) return null;
  const { operator, rest } = takeOperator(plain);
  const date = parseTargetDate(plain) ?? (operator ? parseTargetDate(rest.text) : null);
  if (date === null) return null;
  if (date === "impossible") return UNREADABLE;
  return { kind: "date", ...NOTHING, operator: date.before ? "<=" : operator, date: date.iso };
}
