import type { FilledBudgetSheet, FilledRow, FilledTable } from "../official/filled-budget";
import type { NoteKind } from "../official/note-layout";
import type { ColumnKey, TableId } from "../official/table-layout";

type Budget = readonly FilledBudgetSheet[];
type Change = (clean: Budget) => Budget;

/** The clean budget as it is. */
export const asIs: Change = (clean) => clean;

function withTable(layout: TableId, change: (table: FilledTable) => FilledTable): Change {
  return (clean) => clean.map((sheet) => (sheet.kind === "table" && sheet.layout === layout ? change(sheet) : sheet));
}

/** Which rows of a table are meant: by code, or by name where they have none. */
function isMeant(key: string, { code, name }: FilledRow): boolean {
  return (code ?? name) === key;
}

/** Prints another amount in one cell of a table; nothing for "". */
export function withAmount(layout: TableId, key: string, column: ColumnKey, amount: string): Change {
  return withTable(layout, (table) => {
    if (!table.rows.some((row) => isMeant(key, row))) throw new Error(`${layout} has no row ${key}`);
    return {
      ...table,
      rows: table.rows.map((row) => (isMeant(key, row) ? { ...row, amounts: { ...row.amounts, [column]: amount } } : row)),
    };
  });
}

/** Calls one row of a table by another name. */
export function withName(layout: TableId, key: string, name: string): Change {
  return withTable(layout, (table) => ({ ...table, rows: table.rows.map((row) => (isMeant(key, row) ? { ...row, name } : row)) }));
}

/** Leaves rows out of a table. */
export function withoutRow(layout: TableId, ...keys: readonly string[]): Change {
  return withTable(layout, (table) => ({ ...table, rows: table.rows.filter((row) => !keys.some((key) => isMeant(key, row))) }));
}

/** Leaves a table out of the workbook. */
export function withoutSheet(layout: TableId): Change {
  return (clean) => clean.filter((sheet) => sheet.kind !== "table" || sheet.layout !== layout);
}

/** Puts other words into the prose, wherever the old ones stand. */
export function withWords(old: string, words: string): Change {
  const change = (text: string): string => text.replaceAll(old, words);
  return (clean) => {
    if (!JSON.stringify(clean).includes(JSON.stringify(old).slice(1, -1))) throw new Error(`the budget does not say ${old}`);
    return clean.map((sheet) => {
      if (sheet.kind === "note") return { ...sheet, paragraphs: sheet.paragraphs.map(change) };
      if (sheet.kind === "table") return sheet;
      const sections = Object.entries(sheet.sections).map(([key, paragraphs]) => [key, paragraphs.map(change)]);
      return { ...sheet, sections: Object.fromEntries(sections) as typeof sheet.sections };
    });
  };
}

/** Leaves a paragraph out of a note. */
export function withoutParagraph(about: NoteKind, paragraph: string): Change {
  return (clean) =>
    clean.map((sheet) =>
      sheet.kind === "note" && sheet.about === about
        ? { ...sheet, paragraphs: sheet.paragraphs.filter((other) => other !== paragraph) }
        : sheet,
    );
}

/** A department that lives on general public money alone: no income of its own, no fund, no state capital, and so one table the same as the other. */
export const withoutOtherMoney: Change = (clean) => {
  const general = clean.find((sheet): sheet is FilledTable => sheet.kind === "table" && sheet.layout === "budget-general-public")!;
  const onlyGeneral = ["budget-income", "budget-government-fund", "budget-state-capital", "budget-balance", "budget-appropriation"];
  return clean.flatMap((sheet): FilledBudgetSheet[] => {
    if (sheet.kind !== "table") return [];
    if (sheet.layout === "budget-expenditure") return [{ ...general, layout: "budget-expenditure" }];
    if (sheet.layout !== "budget-income") return onlyGeneral.includes(sheet.layout) ? [] : [sheet];
    const rows = general.rows.map((row) => ({ ...row, amounts: { 合计: row.amounts.合计!, 财政拨款收入: row.amounts.合计! } }));
    return [{ ...sheet, rows }];
  });
};

export function all(...changes: readonly Change[]): Change {
  return (clean) => changes.reduce((budget, change) => change(budget), clean);
}
