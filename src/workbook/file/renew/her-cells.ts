import type { Cell as FileCell, CellStyle, Sheet } from "hucre";
import type { Position } from "../../../grid/address";
import { oncePer } from "../../../grid/once";
import type { Look, PlannedCell } from "../../../grid/sheet-plan";
import { filledFormula } from "./formulas";

/** Excel counts days from here. */
const FIRST_DAY = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;
/** How a day is shown whose cell says nothing of it. */
const DAY_FORMAT = "yyyy-mm-dd";

/** A cell that somebody filled in, as it would be planned where it stands; nothing of a blank one. */
export function herCell(sheet: Sheet, at: Position): PlannedCell | null {
  const stored = sheet.rows[at.row]?.[at.col] ?? null;
  const details = sheet.cells?.get(`${at.row},${at.col}`);
  const formula = formulaOf(sheet, details, at);
  const look = lookOf(details?.style);
  if (stored === null && formula === null) return null;
  const isDay = stored instanceof Date;
  return {
    ...at,
    value: isDay ? (stored.getTime() - FIRST_DAY) / DAY : typeof stored === "boolean" ? (stored ? "TRUE" : "FALSE") : stored,
    ...(formula === null ? {} : { formula }),
    look: isDay ? { ...look, numberFormat: look.numberFormat ?? DAY_FORMAT } : look,
  };
}

/** Of formulas that were filled down, a file holds only the first. */
function formulaOf(sheet: Sheet, details: Partial<FileCell> | undefined, at: Position): string | null {
  if (details?.formula === undefined) return null;
  if (details.formula !== "") return details.formula;
  const first = sharedFormulas(sheet).get(details.formulaSharedIndex ?? -1);
  return first ? filledFormula(first.formula, first.at, at) : null;
}

const sharedFormulas = oncePer(({ cells }: Sheet): ReadonlyMap<number, { readonly formula: string; readonly at: Position }> => {
  const found = new Map<number, { formula: string; at: Position }>();
  for (const [key, { formula, formulaSharedIndex }] of cells ?? []) {
    if (!formula || formulaSharedIndex === undefined) continue;
    const [row, col] = key.split(",").map(Number) as [number, number];
    found.set(formulaSharedIndex, { formula, at: { row, col } });
  }
  return found;
});

function lookOf({ font, fill, alignment = {}, border, numFmt }: CellStyle = {}): Look {
  const { horizontal, vertical, wrapText, indent } = alignment;
  const filled = fill?.type === "pattern" && fill.pattern === "solid" ? fill.fgColor?.rgb : undefined;
  return known({
    ...fontLook(font),
    wrap: wrapText,
    vertical: vertical === "top" ? "top" : "center",
    align: horizontal === "center" || horizontal === "right" ? horizontal : undefined,
    indent,
    fill: rgb(filled),
    border: border?.top && border.bottom ? true : undefined,
    numberFormat: numFmt === "General" ? undefined : numFmt,
  });
}

function fontLook({ size, bold, underline, color }: NonNullable<CellStyle["font"]> = {}): Maybe<Look> {
  return { size, bold, underline: underline ? true : undefined, color: rgb(color?.rgb) };
}

type Maybe<Known> = { readonly [Name in keyof Known]: Known[Name] | undefined };

function known(look: Maybe<Look>): Look {
  return Object.fromEntries(Object.entries(look).filter(([, value]) => value !== undefined));
}

/** Files write a colour with how opaque it is, or without. */
function rgb(colour: string | undefined): string | undefined {
  return colour?.slice(-6);
}
