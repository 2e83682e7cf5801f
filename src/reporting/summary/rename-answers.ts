import type { Grid, GridRow } from "../../grid/grid";
import { compact } from "../../grid/text";
import { summaryKey } from "../../text/summary";
import { yearWords as words } from "../../text/summary-years";
import type { Words } from "../../text/words";

/** What somebody has written beside one project of the list of those without a namesake. */
export interface Answer {
  /** Tells the later project. */
  readonly project: string;
  /** Which of the project's offers it is, from 1. */
  readonly ordinal: number;
  /** The earlier project's name, ours or hers. */
  readonly name: string;
  readonly verdict: "yes" | "no" | null;
  /** As written. */
  readonly said: string;
  /** What else stood in the row, to be kept where there is nothing to put in its place. */
  readonly shown: { readonly unit: string; readonly project: string; readonly years: string };
}

const KEY = /^([0-9a-f]{8})\.(\d{1,3})$/;
const YES = ["是", "是的", "对", "确认", "√", "✓", "yes", "y"];
const NO = ["否", "不是", "不", "×", "no", "n"];

/** Columns of the list as they stand, which she may have moved apart. */
const COLUMNS = {
  unit: words.unit,
  project: words.project,
  years: words.years,
  name: words.before,
  said: words.confirm,
  key: summaryKey,
} satisfies Record<string, Words>;

export function answerKey({ project, ordinal }: Pick<Answer, "project" | "ordinal">): string {
  return `${project}.${ordinal}`;
}

/** What she has written on the sheet as it stands; nothing where it has no such list. */
export function answersIn(grid: Grid | undefined): Answer[] {
  const at = grid && columnsOf(grid);
  if (!at) return [];
  return grid.rows.flatMap((row): Answer[] => {
    const text = (column: keyof typeof COLUMNS): string => textAt(row, at[column]);
    const key = KEY.exec(text("key"));
    if (!key) return [];
    const shown = { unit: text("unit"), project: text("project"), years: text("years") };
    return [{ project: key[1]!, ordinal: Number(key[2]), name: text("name"), verdict: verdictOf(text("said")), said: text("said"), shown }];
  });
}

function verdictOf(said: string): Answer["verdict"] {
  const plain = compact(said).toLowerCase();
  if (YES.includes(plain)) return "yes";
  return NO.includes(plain) ? "no" : null;
}

function columnsOf({ rows }: Grid): Record<keyof typeof COLUMNS, number> | null {
  for (const { cells } of rows) {
    const find = (title: Words): number => cells.find(({ text }) => Object.values(title).includes(text.trim()))?.col ?? -1;
    const found = Object.fromEntries(Object.entries(COLUMNS).map(([column, title]) => [column, find(title)]));
    if (Object.values(found).every((col) => col >= 0)) return found as Record<keyof typeof COLUMNS, number>;
  }
  return null;
}

function textAt({ cells }: GridRow, col: number): string {
  return cells.find((cell) => cell.col === col)?.text.trim() ?? "";
}
