import { oncePer, oncePerText } from "../../grid/once";
import { compact } from "../../grid/text";
import type { ColumnKey, Heading, TableLayout } from "../../official/table-layout";
import { tableLayouts } from "../../official/tables";

/** What a heading of a layout stands for. Groups that only say 项目 tell nothing and are known, but not looked for. */
export type SlotKind = "group" | "code" | "level" | "name" | "column";

/** One heading that a layout prints. */
export interface Slot {
  readonly kind: SlotKind;
  /** Which side of the layout prints it. */
  readonly side: number;
  /** Of levels, counted from 0. */
  readonly level: number;
  readonly key: ColumnKey | null;
  readonly label: string;
  readonly spellings: ReadonlySet<string>;
  readonly fromYear: number | null;
}

const QUOTES = /[“”„‟"＂'‘’「」『』《》]/g;
const UNIT_BEHIND = /\((?:单位:?)?(?:人民币)?(?:万|千|百|亿)?元\)$/;
const ANY_BRACKET_BEHIND = /\([^()]*\)$/;
const YEAR_BEFORE = /^(20\d{2})年度?/;
const THIS_YEAR = /^(?:本年度?|当年)(?=预算数$|合计$)/;
/** Heads the names of two-sided tables, and codes and names together in the others. */
const NAME_HEADING = "项目";
/** Several levels under one heading. */
const JOINT_LEVELS: ReadonlyMap<string, number> = new Map([
  ["类款", 0],
  ["类款项", 0],
  ["款项", 1],
]);

/** Words compared without quotation marks, which every copy prints otherwise. */
export const plainWords = oncePerText((text: string): string => compact(text).replace(QUOTES, ""));

/** A heading's words: without a unit, a year or a colon around them. */
export interface HeadingText {
  readonly words: string;
  readonly year: number | null;
}

export const headingText = oncePerText((text: string): HeadingText => {
  const plain = plainWords(text).replace(/:$/, "").replace(UNIT_BEHIND, "");
  const year = YEAR_BEFORE.exec(plain);
  const words = (year ? plain.slice(year[0].length) : plain).replace(THIS_YEAR, "");
  if (isHeading(words)) return { words, year: year ? Number(year[1]) : null };
  // 项目（按功能分类）: a remark stands behind the heading.
  const bare = words.replace(ANY_BRACKET_BEHIND, "");
  return { words: isHeading(bare) ? bare : words, year: year ? Number(year[1]) : null };
});

/** True of words that head a column, a group of columns or a level in some table. */
export function isHeading(words: string): boolean {
  return ALL_SPELLINGS.has(words) || JOINT_LEVELS.has(words);
}

/** True of words that head several columns together. */
export function isGroupHeading(words: string): boolean {
  return GROUP_SPELLINGS.has(words);
}

/** The level with which the codes under a heading begin; null of a heading of no level. */
export function jointLevel(words: string): number | null {
  return JOINT_LEVELS.get(words) ?? null;
}

/** Every heading that a layout prints. */
export const slotsOf = oncePer((layout: TableLayout): readonly Slot[] =>
  layout.sides.flatMap((side, index) => {
    const slot = (kind: SlotKind, heading: Heading, more: Partial<Slot> = {}): Slot => ({
      kind,
      side: index,
      level: 0,
      key: null,
      label: heading.label,
      spellings: spellingsOf(heading),
      fromYear: null,
      ...more,
    });
    return [
      ...side.groups.filter(({ label }) => label !== NAME_HEADING).map((heading) => slot("group", heading)),
      ...(side.codes ? [slot("code", side.codes.heading)] : []),
      ...(side.codes?.levels ?? []).map((heading, level) => slot("level", heading, { level })),
      ...(side.name ? [slot("name", side.name)] : []),
      ...side.columns.map((heading) => slot("column", heading, { key: heading.key, fromYear: heading.fromYear ?? null })),
    ];
  }),
);

function spellingsOf({ label, variants = [] }: Heading): ReadonlySet<string> {
  return new Set([label, ...variants].map(plainWords));
}

const SLOTS = tableLayouts.flatMap(slotsOf);
const spelled = (slots: readonly Slot[]): string[] => slots.flatMap(({ spellings }) => [...spellings]);
const ALL_SPELLINGS = new Set([NAME_HEADING, ...spelled(SLOTS)]);
const COLUMN_SPELLINGS = new Set(spelled(SLOTS.filter(({ kind }) => kind !== "group")));
const GROUP_SPELLINGS = new Set([NAME_HEADING, ...[...ALL_SPELLINGS].filter((words) => !COLUMN_SPELLINGS.has(words))]);
