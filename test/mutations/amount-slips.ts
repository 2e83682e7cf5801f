import Decimal from "decimal.js";
import { address, position } from "../../src/grid/address";
import type { AmountKey } from "../../src/official/layout";
import type { ColumnKey } from "../../src/official/table-layout";
import type { Table, TableRow } from "../../src/reading/budget-facts";
import type { Form } from "../../src/reading/facts";
import { formMoneyReach, moneyOf } from "./form-money";
import { digitsOf, gridOf, numbered, withCells, withoutCell, written } from "./grids";
import { blind, reach, type Kind, type Reach, type Role, type Site, type Slip } from "./kinds";
import type { Random } from "./random";

const AMOUNTS: readonly Role[] = ["amount", "sub-project amount", "table amount"];
const YUAN = new Decimal(10_000);

/** Whether anything contradicts an amount that is now so many of the sheet's unit, or blank. */
function amountReach(site: Site, digits: string | null): Reach {
  if (site.subject?.kind === "table") return tableReach(site, site.subject, digits);
  const form = site.subject as Form;
  const now = digits === null ? null : new Decimal(digits);
  const money = moneyOf(form);
  if (site.role === "amount") {
    const key = site.key as AmountKey;
    if (now === null && form.amounts[key]!.part.required) return reach("fields", "amounts");
    return formMoneyReach(form, { ...money, amounts: { ...money.amounts, [key]: now } });
  }
  const at = form.subProjects.findIndex(({ amount }) => amount.cell === address(site.cell));
  return formMoneyReach(form, { ...money, parts: money.parts.map((part, index) => (index === at ? now : part)) });
}

/** All amounts of a budget table are summed by columns and rows but the running costs of offices, which stand alone and in the prose. */
function tableReach(site: Site, table: Table, digits: string | null): Reach {
  const { cell, key } = site;
  const before = new Decimal(digitsOf(cell) ?? 0);
  if (before.isZero() && (digits === null || new Decimal(digits).isZero())) return blind("nothing and a blank cell are the same");
  if (key !== "机关运行经费预算数") return digits === null ? blankReach(site, table) : reach("tables", "across", "amounts");
  return digits === null ? leftBlank : runningCostsReach(site, table, digits);
}

function runningCostsReach({ base, key }: Site, table: Table, digits: string): Reach {
  const inProse = base.readings.some(({ notes }) => notes.some(({ figures }) => figures.some(({ refersTo }) => refersTo?.column === key)));
  if (inProse) return reach("across", "amounts", "tables");
  const running = base.readings.flatMap(({ tables }) => tables).find(({ layout }) => layout.id === "budget-basic-economic");
  const limit = running?.rows.find(({ isTotal }) => isTotal)?.amounts["公用经费"]?.value;
  const now = new Decimal(digits).mul(table.unit === "万元" ? YUAN : 1);
  return limit && now.gt(limit) ? reach("across", "amounts") : blind("no other figure says what the running costs of offices are");
}

const leftBlank = reach("tables", "across", "amounts");

/** A blank total, and the only part of a total, may be still to be filled in: that hinders the sums, and is said so. */
function blankReach(site: Site, table: Table, otherwise = leftBlank): Reach {
  const row = tableRowOf(site, table);
  const sums = table.layout.sides.find(({ side }) => side === row.side)?.rowSums ?? [];
  if (sums.length === 0) return row.isTotal ? otherwise : reach("tables", "across", "amounts");
  const [sum] = sums.filter(({ total, parts }) => total === site.key || parts.some((part) => part === site.key));
  const others = sum?.parts.filter((part) => part !== site.key && row.amounts[part]?.value) ?? [];
  const isPart = sum !== undefined && sum.total !== site.key;
  return isPart && (others.length > 0 || inColumn(site, table, row)) ? reach("tables", "across", "amounts") : otherwise;
}

/** Whether other rows that the same one adds up have something in the column. */
function inColumn({ key }: Site, table: Table, row: TableRow): boolean {
  const beside = table.rows.filter(
    (other) => other !== row && other.level === row.level && other.side === row.side && other.code?.slice(0, -2) === row.code?.slice(0, -2),
  );
  const counted = row.level === 1 ? table.rows.filter((other) => other !== row && other.level === 1) : beside;
  return !row.isTotal && counted.some(({ amounts }) => amounts[key as ColumnKey]?.value);
}

function tableRowOf({ cell }: Site, table: Table): TableRow {
  const own = address(cell);
  return table.rows.find(({ amounts }) => Object.values(amounts).some((amount) => amount.cell === own))!;
}

function retyped(site: Site, digits: string): Slip | null {
  if (new Decimal(digits).equals(digitsOf(site.cell)!)) return null;
  return { grid: withCells(gridOf(site), numbered(site.cell, digits)), reach: amountReach(site, digits) };
}

/** A slip in the digits of an amount; null where they give no occasion. */
function digitKind(name: string, change: (digits: string, random: Random) => string | null): Kind {
  return {
    name,
    roles: AMOUNTS,
    slip(site, random) {
      const digits = digitsOf(site.cell);
      const changed = digits === null ? null : change(digits, random);
      return changed === null ? null : retyped(site, changed);
    },
  };
}

function places(digits: string, which: (place: number) => boolean): number[] {
  return [...digits].flatMap((sign, place) => (sign !== "." && which(place) ? [place] : []));
}

export function anotherDigit(digits: string, random: Random): string {
  const place = random.pick(places(digits, () => true));
  const others = [..."0123456789"].filter((digit) => digit !== digits[place] && !(place === 0 && digit === "0"));
  return digits.slice(0, place) + random.pick(others) + digits.slice(place + 1);
}

function transposed(digits: string, random: Random): string | null {
  const pairs = places(digits, (place) => /\d/.test(digits[place + 1] ?? "") && digits[place] !== digits[place + 1]).filter(
    (place) => place > 0 || digits[1] !== "0",
  );
  if (pairs.length === 0) return null;
  const place = random.pick(pairs);
  return digits.slice(0, place) + digits[place + 1]! + digits[place]! + digits.slice(place + 2);
}

const UNREADABLE: Readonly<Record<string, string>> = { "1": "l", "0": "O" };

/** An amount that is there but no number: always a fault of its own, and of the sums that it stands in. */
function notANumber(site: Site, text: string): Reach {
  if (site.subject?.kind !== "table") return reach("amounts", "fields");
  const unfilled = reach("tables", "across", "text");
  if (!/X/i.test(text)) return reach("tables", "across");
  return site.key === "机关运行经费预算数" ? unfilled : blankReach(site, site.subject, unfilled);
}

function replaced(name: string, textOf: (digits: string, random: Random) => string | null): Kind {
  return {
    name,
    roles: AMOUNTS,
    slip(site, random) {
      const text = textOf(String(site.cell.value), random);
      if (text === null) return null;
      return { grid: withCells(gridOf(site), written(site.cell, text)), reaches: "partners", reach: notANumber(site, text) };
    },
  };
}

const error: Kind = {
  name: "#REF!",
  roles: AMOUNTS,
  slip(site) {
    const { row, col } = site.cell;
    return { grid: withCells(gridOf(site), { row, col, kind: "error", value: "#REF!", text: "#REF!" }), reach: notANumberOrError(site) };
  },
};

function notANumberOrError(site: Site): Reach {
  return site.subject?.kind === "table" ? reach("tables", "fields") : reach("fields", "amounts");
}

const blanked: Kind = {
  name: "amount blanked",
  roles: AMOUNTS,
  // A sum that misses it can only point to what is still there.
  slip: (site) => ({ grid: withoutCell(gridOf(site), site.cell), reaches: "partners", reach: amountReach(site, null) }),
};

const negative: Kind = {
  name: "sign",
  roles: AMOUNTS,
  slip(site) {
    const digits = digitsOf(site.cell);
    if (digits === null || new Decimal(digits).isZero()) return null;
    return { grid: withCells(gridOf(site), numbered(site.cell, `-${digits}`)), reach: reach("amounts", "tables", "across") };
  },
};

/** Two amounts of a row in each other's place, or one in the blank place beside it. */
const moved: Kind = {
  name: "amount in the neighbouring column",
  roles: ["table amount", "amount"],
  slip(site, random) {
    const { cell, subject } = site;
    if (subject === null || !["table", "form"].includes(subject.kind)) return null;
    const others = neighbours(site);
    if (others.length === 0) return null;
    const other = random.pick(others);
    const beside = gridOf(site).rows.flatMap(({ cells }) => cells.filter((own) => address(own) === other))[0];
    const swapped = beside && digitsOf(beside) !== digitsOf(cell);
    if (beside && !swapped) return null;
    const grid = beside
      ? withCells(gridOf(site), { ...beside, ...placeOf(cell) }, { ...cell, ...placeOf(beside) })
      : withCells(withoutCell(gridOf(site), cell), { ...cell, ...position(other) });
    return { grid, seats: [address(cell), other], reach: movedReach(site, other, beside ? digitsOf(beside) : null) };
  },
};

function placeOf({ row, col }: { row: number; col: number }): { row: number; col: number } {
  return { row, col };
}

/** Amount cells of the same row and the same side of the table, or of the same row of the form. */
function neighbours({ subject, cell }: Site): string[] {
  const own = address(cell);
  if (subject?.kind === "table") {
    return Object.values(tableRowOf({ subject, cell } as Site, subject).amounts).flatMap((amount) =>
      amount.cell === own ? [] : [amount.cell],
    );
  }
  const facts = Object.values((subject as Form).amounts);
  return facts.map((fact) => fact.cell).filter((other) => other !== own && position(other).row === cell.row);
}

function movedReach(site: Site, other: string, digits: string | null): Reach {
  if (site.subject?.kind === "table") return digits === null ? movedInTable(site, site.subject) : reach("tables", "across", "amounts");
  const form = site.subject as Form;
  const entry = Object.entries(form.amounts).find(([, { cell }]) => cell === other)!;
  const money = moneyOf(form);
  const changed = {
    ...money.amounts,
    [site.key!]: digits === null ? null : new Decimal(digits),
    [entry[0]]: new Decimal(digitsOf(site.cell)!),
  };
  if (digits === null && form.amounts[site.key as AmountKey]!.part.required) return reach("fields", "amounts");
  return formMoneyReach(form, { ...money, amounts: changed });
}

/** A sum over a column that has nothing else in it is blank as a whole then. */
function movedInTable(site: Site, table: Table): Reach {
  const row = tableRowOf(site, table);
  const isTotal = table.layout.sides.some(({ rowSums }) => rowSums.some(({ total }) => total === site.key));
  return !isTotal && inColumn(site, table, row)
    ? reach("tables", "across", "amounts")
    : blind("a blank total beside its parts hinders the sums, which is said");
}

export const amountSlips: readonly Kind[] = [
  digitKind("digit changed", anotherDigit),
  digitKind("digits transposed", transposed),
  digitKind("digit dropped", (digits, random) => {
    const place = random.pick(places(digits, () => true));
    const shorter = digits.slice(0, place) + digits.slice(place + 1);
    return /^\d+(\.\d+)?$/.test(shorter) ? shorter : null;
  }),
  digitKind("digit added", (digits, random) => {
    const place = random.pick(places(digits, () => true));
    return digits.slice(0, place) + digits[place]! + digits.slice(place);
  }),
  digitKind("×10,000", (digits) => new Decimal(digits).mul(YUAN).toFixed()),
  digitKind("÷10,000", (digits) => new Decimal(digits).div(YUAN).toFixed()),
  negative,
  replaced("letters for digits", (digits) => (/[10]/.test(digits) ? digits.replace(/[10]/, (digit) => UNREADABLE[digit]!) : null)),
  replaced("placeholder for an amount", (_, random) => random.pick(["XX", "待定", "x,xxx"])),
  error,
  blanked,
  moved,
];
