import { HostError } from "../protocol/host-error";
import { parseAddress } from "./address";
import { areaAt, intersection, type Area } from "./area";
import { isError, type Scalar } from "./cells";
import type { DataValidation } from "./data-validations";
import type { Sheet } from "./sheet";

type Accepts = (value: Scalar) => boolean;

/** The filled cells of these areas that their validation would not accept, in reading order. Blank ones count as valid. */
export function invalidCells(sheet: Sheet, areas: readonly Area[]): Area[] {
  const found = sheet.dataValidations.flatMap((validation) => {
    const within = validation.areas.flatMap((one) => areas.map((other) => intersection(one, other)).filter((each) => each !== null));
    const accepts = acceptance(sheet, validation);
    return filled(sheet, within).filter(({ top, left }) => !accepts(sheet.value(top, left)));
  });
  return found.sort((a, b) => a.top - b.top || a.left - b.left);
}

/** Cells of these areas that hold anything. */
export function filled(sheet: Sheet, areas: readonly Area[]): Area[] {
  return areas.flatMap((area) =>
    [...sheet.cells.within(area)]
      .filter(({ row, column }) => sheet.value(row, column) !== "")
      .map(({ row, column }) => areaAt(row, column, 1, 1)),
  );
}

function acceptance(sheet: Sheet, { type, rule, ignoreBlanks }: DataValidation): Accepts {
  if (!ignoreBlanks) throw HostError.notEmulated("validity of blank cells");
  const criteria = Object.values(rule)[0] as Record<string, unknown> | undefined;
  switch (type) {
    case "None":
      return () => true;
    case "List":
      return accepted(listed(sheet, String(criteria?.["source"])));
    case "WholeNumber":
      return numeric(criteria!, (value) => Number.isInteger(value));
    case "Decimal":
      return numeric(criteria!, () => true);
    case "TextLength":
      return (value) => compare(criteria!, String(value).length);
    default:
      throw HostError.notEmulated(`validity of ${type}`);
  }
}

function accepted(list: readonly string[]): Accepts {
  return (value) => list.includes(String(value).toLowerCase());
}

/** The entries of a list: written out, or the cells it names. */
function listed(sheet: Sheet, source: string): string[] {
  if (!source.startsWith("=")) return source.split(",").map((each) => each.trim().toLowerCase());
  const parsed = parseAddress(source.slice(1));
  const on = parsed?.sheet === undefined ? sheet : sheet.book.sheet(parsed.sheet);
  if (!parsed || !on) throw HostError.notEmulated(`list from ${source}`);
  return filled(on, [parsed.area]).map(({ top, left }) => String(on.value(top, left)).toLowerCase());
}

function numeric(criteria: Record<string, unknown>, fits: (value: number) => boolean): Accepts {
  return (value) => typeof value === "number" && !isError(value) && fits(value) && compare(criteria, value);
}

const COMPARISONS: Readonly<Record<string, (value: number, one: number, other: () => number) => boolean>> = {
  Between: (value, one, other) => value >= one && value <= other(),
  NotBetween: (value, one, other) => value < one || value > other(),
  EqualTo: (value, one) => value === one,
  NotEqualTo: (value, one) => value !== one,
  GreaterThan: (value, one) => value > one,
  LessThan: (value, one) => value < one,
  GreaterThanOrEqualTo: (value, one) => value >= one,
  LessThanOrEqualTo: (value, one) => value <= one,
};

function compare({ operator, formula1, formula2 }: Record<string, unknown>, value: number): boolean {
  return COMPARISONS[String(operator)]!(value, constant(formula1), () => constant(formula2));
}

function constant(formula: unknown): number {
  const value = Number(String(formula).replace(/^=/, ""));
  if (!Number.isFinite(value)) throw HostError.notEmulated(`validity by the formula ${String(formula)}`);
  return value;
}
