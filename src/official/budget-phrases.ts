import { compact } from "../grid/text";
import type { NoteKind } from "./note-layout";
import type { ColumnKey, Side, TableId } from "./table-layout";

/** The cell of a budget table that a figure in prose speaks of. */
export interface CellOfTable {
  readonly table: TableId;
  readonly side: Side | null;
  /** Subject of the row, or the total of the side. */
  readonly row: string | "total";
  readonly column: ColumnKey;
}

/** Wordings of one subject and the cell that it is the amount of. */
interface Phrase {
  /** A regular expression over the subject without white space and quotation marks, in half-width signs. */
  readonly words: string;
  readonly cell: CellOfTable | null;
}

const SUM = "(?:总额|总计|合计|总数|数)?";
const APPROPRIATED = "(?:财政)?(?:拨款)?";
const THREE_PUBLIC = '["“”]?三公["“”]?经费(?:财政拨款)?(?:支出)?(?:预算)?(?:总额|合计|数)?';
const COST = "(?:支出)?(?:预算)?(?:数)?";

const income = (column: ColumnKey): CellOfTable => ({ table: "budget-income", side: null, row: "total", column });
const expenditure = (column: ColumnKey): CellOfTable => ({ table: "budget-expenditure", side: null, row: "total", column });
const appropriated = (column: ColumnKey, row = "total"): CellOfTable => ({
  table: "budget-appropriation",
  side: "expenditure",
  row,
  column,
});
const threePublic = (column: ColumnKey): CellOfTable => ({ table: "budget-three-public", side: null, row: "total", column });

/** What the notes of Shanghai's budgets of 2021 to 2026 call the amounts that stand in their tables. */
const PHRASES: Readonly<Partial<Record<NoteKind, readonly Phrase[]>>> = {
  explanation: [
    { words: `(?:部门)?(?:收入预算|预算收入|收入总预算)${SUM}|收入(?:总计|合计|总额)`, cell: income("合计") },
    { words: `财政拨款收入(?:预算)?${SUM}`, cell: income("财政拨款收入") },
    { words: `事业收入(?:预算)?${SUM}`, cell: income("事业收入") },
    { words: `(?:事业单位)?经营收入(?:预算)?${SUM}`, cell: income("事业单位经营收入") },
    { words: `其他收入(?:预算)?${SUM}`, cell: income("其他收入") },
    { words: `(?:部门)?(?:支出预算|预算支出|支出总预算)${SUM}|支出(?:总计|合计|总额)`, cell: expenditure("合计") },
    { words: `财政拨款支出(?:预算)?${SUM}`, cell: appropriated("合计") },
    { words: `一般公共预算${APPROPRIATED}支出(?:预算)?${SUM}`, cell: appropriated("一般公共预算") },
    { words: `政府性基金(?:预算)?${APPROPRIATED}支出(?:预算)?${SUM}`, cell: appropriated("政府性基金预算") },
    { words: `国有资本经营(?:预算)?${APPROPRIATED}支出(?:预算)?${SUM}`, cell: appropriated("国有资本经营预算") },
  ],
  "other-matters": [
    { words: THREE_PUBLIC, cell: threePublic("合计") },
    { words: `因公出国(?:\\(境\\))?(?:费用?|经费)${COST}`, cell: threePublic("因公出国(境)费") },
    { words: `公务接待(?:费用?|经费)${COST}`, cell: threePublic("公务接待费") },
    { words: `公务用车购置(?:及|和|与|、)运行(?:维护)?(?:费用?|经费)${COST}`, cell: threePublic("公务用车购置及运行费小计") },
    { words: `公务用车购置费${COST}`, cell: threePublic("购置费") },
    { words: `公务用车运行(?:维护)?费${COST}`, cell: threePublic("运行费") },
    { words: `机关运行经费(?:财政拨款)?${COST}`, cell: threePublic("机关运行经费预算数") },
    { words: `政府采购(?:货物|工程|服务)?预算${SUM}`, cell: null },
  ],
};

/** Lists of accounts (“X”科目) by the words that open them, and the column in which their rows stand. */
const ACCOUNT_LISTS: readonly { readonly head: RegExp; readonly column: ColumnKey }[] = [
  { head: /(?:^|[^\u4e00-\u9fff])财政拨款支出(?:预算)?(?:的)?(?:主要)?(?:内容|用途|情况|安排)?(?:具体)?如下$/, column: "合计" },
  {
    head: /(?:^|[^\u4e00-\u9fff])一般公共预算(?:财政)?拨款支出(?:预算)?(?:的)?(?:主要)?(?:内容|用途|情况|安排)?(?:具体)?如下$/,
    column: "一般公共预算",
  },
];

const AT_END = new RegExp(
  `(?:${Object.values(PHRASES)
    .flatMap((phrases) => phrases.map(({ words }) => words))
    .join("|")})$`,
);
const WHOLE = new Map(
  Object.entries(PHRASES).map(([kind, phrases]) => [
    kind,
    phrases.map(({ words, cell }) => ({ pattern: new RegExp(`^(?:${words})$`), cell })),
  ]),
);

/** Length of the subject at the end of some words that the notes of a budget are known to speak of; 0 where there is none. */
export function knownSubjectLength(words: string): number {
  const match = AT_END.exec(words);
  return match ? words.length - match.index : 0;
}

/** The cell that a subject in a note is the amount of; null unless its words make that certain. */
export function cellOfSubject(kind: NoteKind, subject: string): CellOfTable | null {
  const plain = compact(subject);
  return WHOLE.get(kind)?.find(({ pattern }) => pattern.test(plain))?.cell ?? null;
}

/** The cell that an account in a list is the amount of, by the words that opened the list. */
export function cellOfAccount(kind: NoteKind, account: string, listHead: string | null): CellOfTable | null {
  if (kind !== "explanation" || listHead === null) return null;
  const list = ACCOUNT_LISTS.find(({ head }) => head.test(listHead));
  const row = compact(account).replace(/\(类\)$/, "");
  return list && !/[(（]/.test(row) ? appropriated(list.column, row) : null;
}

/** 基本支出 and 项目支出 are columns of the table that their total stands in. */
export function cellOfPart(subject: string, total: CellOfTable): CellOfTable | null {
  const column = /^(基本支出|项目支出)(?:预算)?数?$/.exec(compact(subject))?.[1] as ColumnKey | undefined;
  if (!column || total.row !== "total") return null;
  if (total.table === "budget-expenditure") return { ...total, column };
  const table = total.table === "budget-appropriation" ? APPROPRIATED_TABLES[total.column] : undefined;
  return table ? { table, side: null, row: "total", column } : null;
}

const APPROPRIATED_TABLES: Partial<Readonly<Record<ColumnKey, TableId>>> = {
  一般公共预算: "budget-general-public",
  政府性基金预算: "budget-government-fund",
  国有资本经营预算: "budget-state-capital",
};
