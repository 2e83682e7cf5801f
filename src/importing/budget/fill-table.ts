import type { FilledRow, FilledTable } from "../../official/filled-budget";
import type { ColumnKey, TableId } from "../../official/table-layout";
import { importReviews } from "../../text/importing";
import type { RawLine } from "../form-texts";
import { compareTables, FUND_TABLES } from "./evidence";
import { likelyColumns } from "./likely";
import type { Question, SettledRow } from "./question";
import type { TableText } from "./read-table";
import { learnThreePublic } from "./three-public-evidence";

/** What is learnt of one table may decide another, and so on once more. */
const ROUNDS = 3;

/** Tables that belong together ask each other, and the prose beside them, for what they do not tell themselves. */
export function decideTogether(tables: readonly TableText[], prose: string): void {
  const one = (id: TableId, side = 0): Question | undefined => tables.find(({ layout }) => layout.id === id)?.sides[side]?.question;
  const funds = FUND_TABLES.flatMap(({ id, column }) => {
    const question = one(id);
    return question && question.rows.length > 0 ? [{ column, question }] : [];
  });
  for (let round = 0; round < ROUNDS; round++) {
    compareTables({
      income: one("budget-income"),
      expenditure: one("budget-expenditure"),
      sources: one("budget-balance"),
      appropriated: one("budget-appropriation"),
      spentByFund: one("budget-appropriation", 1),
      economic: one("budget-basic-economic"),
      funds,
    });
  }
  const threePublic = one("budget-three-public");
  if (threePublic) learnThreePublic(threePublic, prose, one("budget-basic-economic"));
}

/** A table with every figure in its column, and the lines of its text that found no place. */
export function fillTable(
  table: TableText,
  beside: { readonly year: number | null; readonly department: string | null },
): {
  filled: FilledTable;
  leftOver: readonly RawLine[];
} {
  const settled = table.sides.flatMap(({ question }) => question.settle((row) => likelyColumns(table.layout, row)));
  return {
    filled: {
      kind: "table",
      layout: table.layout.id,
      year: table.year ?? beside.year,
      department: table.department ?? beside.department,
      rows: settled.map((row) => filledRow(row, table)),
    },
    leftOver: [...table.leftOver, ...settled.filter(({ tooMany }) => tooMany).map(({ row }) => row.line)],
  };
}

function filledRow({ row, amounts, undecided, tooMany }: SettledRow, { sides }: TableText): FilledRow {
  const { side, code, name } = row;
  const all = sides.find((own) => own.side === side)!.question.columns;
  const why = tooMany ? "tooManyFigures" : row.doubtful ? "doubtfulRow" : "openColumn";
  const columns: readonly ColumnKey[] = tooMany || row.doubtful ? all : undecided;
  return { side, code, name, amounts, ...(columns.length > 0 ? { review: { columns, why: importReviews[why].zh } } : {}) };
}
