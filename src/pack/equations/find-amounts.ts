import Decimal from "decimal.js";
import { formLayout } from "../../official";
import { valueParts } from "../../official/layout";
import type { ColumnKey } from "../../official/table-layout";
import type { Budget, SheetPlace, Table, TableRow } from "../../reading/budget-facts";
import type { Form } from "../../reading/facts";
import {
  entry,
  isFilled,
  isThere,
  labelAcross,
  labelOf,
  lastPlace,
  rowsByCode,
  sideOf,
  standsTwice,
  totalRow,
} from "../../rules/budget-entries";
import { bareLabel, type ComparedAmount } from "../../rules/comparison";
import { roundingTolerance } from "../../rules/funding";
import { groupsOf } from "../../rules/table-groups";
import { isGap } from "../../rules/tie";
import { checkReasons } from "../../text/checking";
import { equationReasons } from "../../text/equations";
import type { Words } from "../../text/words";
import { compact } from "../../grid/text";
import { editDistance } from "../../values/near-name";
import { isSameSubject, subjectOf } from "../../values/subject";
import type { FormTarget, RowChoice, TableTarget, Target } from "./targets";

/** An amount that a reference points at. */
export interface FoundAmount {
  readonly amount: ComparedAmount;
  /** How far rounding may put it off, in 元. */
  readonly slack: Decimal;
  /** True where it is blank because nobody has filled it in yet. */
  readonly isGap: boolean;
}

/** The amounts that a reference points at, and what they are called together. */
export interface Found {
  readonly label: string;
  readonly amounts: readonly FoundAmount[];
}

/** Why there is nothing: `hinders` where something stands in the way. */
export interface Missing {
  readonly reason: Words;
  readonly hinders: boolean;
  /** The sheet concerned. */
  readonly place?: SheetPlace;
}

export function isMissing(found: object): found is Missing {
  return "reason" in found;
}

const absent = (reason: Words): Missing => ({ reason, hinders: false });
const uncertain = (reason: Words): Missing => ({ reason, hinders: true });

/** Looks a reference up in a budget. @param several true where amounts of several tables are spoken of together */
export function inBudget(budget: Budget, target: Target, several: boolean): Found | Missing {
  if (target.kind === "form") return absent(equationReasons.noForm);
  const table = budget.tables.get(target.table)!;
  const rows = rowsOf(table, target);
  if (isMissing(rows)) return { ...rows, place: table };
  const columnOf = (row: TableRow): ColumnKey | undefined => target.places.find(({ side }) => side === row.side)?.column;
  const entries = rows.flatMap((row) => (columnOf(row) ? [entry(table, row, columnOf(row)!)] : [])).filter(isThere);
  const [first] = entries;
  if (!first) {
    const { column } = target.places[0]!;
    const reason = rows.length > 0 ? equationReasons.columnAbsent(table.layout.printedTitle, column) : noRows(table, target.row);
    return { ...absent(reason), place: table };
  }
  const label = severalLabel(target, first.amount.column) ?? labelOf(first);
  const tableLabel = several ? `《${table.layout.printedTitle}》${label}` : label;
  return {
    label: entries.length === 1 && several ? labelAcross(first) : tableLabel,
    amounts: entries.map((own) => ({
      amount: { ...own.amount, label: labelOf(own) },
      slack: isFilled(own) ? lastPlace(table).div(2) : new Decimal(0),
      isGap: isGap(own),
    })),
  };
}

/** Looks a reference up in a table without any amount, as that of a kind of money is which there is none of: all of it is nothing. */
export function inBlank(budget: Budget, target: TableTarget, several: boolean): Found | Missing {
  const own = inBudget(budget, target, several);
  // Rows of its own it need not have: its total says as much.
  const found = isMissing(own) && !own.hinders ? inBudget(budget, { ...target, row: { by: "total" } }, several) : own;
  if (isMissing(found)) return found;
  const nothing = new Decimal(0);
  return { ...found, amounts: found.amounts.map(({ amount, slack }) => ({ amount: { ...amount, value: nothing }, slack, isGap: false })) };
}

function noRows({ layout }: Table, row: RowChoice): Words {
  return checkReasons.rowAbsent(layout.printedTitle, nameOf(row));
}

function nameOf(row: RowChoice): string {
  switch (row.by) {
    case "code":
      return row.code;
    case "below":
      return `${row.code}*`;
    case "name":
      return row.name;
    case "level":
      return row.label;
    default:
      return "*";
  }
}

/** What several rows are called together: 各款·项目支出. */
function severalLabel({ row }: TableTarget, column: ColumnKey): string | null {
  if (row.by === "level") return `各${row.label}·${column}`;
  if (row.by === "below") return `${row.code} 各行·${column}`;
  return row.by === "all" ? `各行·${column}` : null;
}

function rowsOf(table: Table, { row, places }: TableTarget): TableRow[] | Missing {
  const { rows, layout } = table;
  const title = layout.printedTitle;
  const own = rows.filter(({ side }) => places.some((place) => place.side === side));
  switch (row.by) {
    case "only":
      return own.length === 1 ? own : uncertain(equationReasons.severalRows(title, own.length));
    case "total":
      return one(places.map(({ side }) => totalRow(table, side)).filter(isThere), title, nameOfTotal(table, places[0]!.side));
    case "code": {
      const found = rowsByCode(table).get(row.code);
      if (standsTwice(table, row.code)) return uncertain(checkReasons.codeTwice(row.code));
      return found ? [found] : absent(checkReasons.rowAbsent(title, row.code));
    }
    case "name":
      return one(rowsCalled(own, row.name), title, row.name, misspelt(own, row.name));
    default:
      return manyRows(table, own, row);
  }
}

function nameOfTotal(table: Table, side: TableRow["side"]): string {
  return sideOf(table, side)?.total?.label ?? "";
}

function one(rows: readonly TableRow[], title: string, name: string, near: string | null = null): TableRow[] | Missing {
  if (rows.length === 0 && near !== null) return uncertain(equationReasons.rowMisspelt(title, name, near));
  if (rows.length === 0) return absent(checkReasons.rowAbsent(title, name));
  if (rows.length === 1) return [...rows];
  return uncertain(equationReasons.rowTwice(title, name, rows));
}

/** By its own words first, as printed or as this row is called in every budget; else by words that differ in nothing but marks or a last 支出 or 费. */
function rowsCalled(rows: readonly TableRow[], name: string): TableRow[] {
  const subject = subjectOf(name);
  const items = rows.filter(({ isTotal }) => !isTotal);
  const namesOf = (row: TableRow): string[] => [row.subject, subjectOf(row.name)].filter((own) => own !== "");
  const exact = items.filter((row) => compact(row.name) === name || namesOf(row).includes(subject));
  return exact.length > 0 ? exact : items.filter((row) => namesOf(row).some((own) => isSameSubject(own, subject)));
}

const LONG_ENOUGH = 3;

/** The row whose name differs in a single sign from one that no row has. */
function misspelt(rows: readonly TableRow[], name: string): string | null {
  const subject = subjectOf(name);
  if (subject.length < LONG_ENOUGH) return null;
  const like = rows.find((row) => Math.abs(row.subject.length - subject.length) <= 1 && editDistance(row.subject, subject) === 1);
  return like?.subject ?? null;
}

/** Rows that add up without counting anything twice, or why it is not certain which they are. */
function manyRows(table: Table, own: readonly TableRow[], row: RowChoice): TableRow[] | Missing {
  const { groups, doubts } = groupsOf(table);
  if (doubts[0]) return uncertain(doubts[0]);
  const items = own.filter(({ isTotal }) => !isTotal);
  if (row.by === "level") return items.filter(({ level }) => level === row.level);
  const isCoded = own.some((other) => sideOf(table, other.side)?.codes);
  if (!isCoded) {
    const totals = groups.filter(({ whole }) => whole.isTotal && own.includes(whole));
    return totals.length === 1 ? [...totals[0]!.parts] : uncertain(equationReasons.whichSide(table.layout.printedTitle));
  }
  const below = row.by === "below" ? items.filter(({ code }) => code?.startsWith(row.code)) : items;
  return below.filter(({ code }) => code !== null && !below.some((other) => other.code !== code && other.code?.startsWith(code)));
}

/** Looks a reference up in a form. */
export function inForm(form: Form, target: Target): Found | Missing {
  const key = target.kind === "form" ? (target as FormTarget).keys[form.layout.id] : undefined;
  const amount = key && form.amounts[key];
  if (!amount) return absent(equationReasons.noForm);
  const part = valueParts(formLayout(form.layout.id)).find((own) => own.key === key);
  const isRequired = part?.kind === "amount" && part.required;
  const filled = Object.values(form.amounts).filter(({ value }) => value !== null);
  const slack = amount.value ? roundingTolerance(form, filled).div(filled.length) : new Decimal(0);
  const isBlank = amount.value === null && amount.problem === null;
  return { label: bareLabel(amount.label), amounts: [{ amount, slack, isGap: isRequired && isBlank }] };
}
