import type { Cell, Grid, GridRow } from "../../grid/grid";
import { halfWidth } from "../../grid/text";
import { packHead, packSheetFaults as faultWords, packSheetWords } from "../../text/pack";
import type { PackDocument } from "../document";
import type { HeadKey } from "./layout";
import { says } from "./label";
import type { SheetNotes } from "./notes";
import { idOf, oneOf, ownWordsOf, textOf } from "./values";

const headKeys = Object.keys(packHead) as readonly HeadKey[];
const YEAR = /^(20\d{2})(?:年度?)?$/;
const BETWEEN = /[\n、；，]/;

/** A label at the top of the sheet, and what stands to its right. */
interface HeadLine {
  readonly label: Cell;
  readonly value: Cell | undefined;
}

/** The labels that stand at the top of a sheet. */
export function headLines(rows: readonly GridRow[]): ReadonlyMap<HeadKey, HeadLine> {
  const lines = new Map<HeadKey, HeadLine>();
  for (const { cells } of rows) {
    cells.forEach((label, index) => {
      const key = headKeys.find((each) => says(label.text, packHead[each]));
      // The value is the very next cell; what stands further right is a hint or a remark.
      const next = cells[index + 1];
      if (key && !lines.has(key)) lines.set(key, { label, value: next?.col === label.col + 1 ? next : undefined });
    });
  }
  return lines;
}

/** The line of the id; where its label is damaged, what stands above that of the version. */
export function idLine(rows: readonly GridRow[]): HeadLine | null {
  const lines = headLines(rows);
  const version = lines.get("version")?.label;
  const above = rows.find(({ cells }) => cells[0]!.row + 1 === version?.row)?.cells ?? [];
  const label = above.find(({ col }) => col === version?.col);
  return lines.get("id") ?? (label ? { label, value: above.find(({ col }) => col === label.col + 1) } : null);
}

/** What stands above the lists of a sheet. */
export function readHead(rows: readonly GridRow[], sheet: Grid, notes: SheetNotes): Omit<PackDocument, "rules"> {
  const lines = headLines(rows);
  const first = idLine(rows)?.label ?? sheet.rows[0]!.cells[0]!;
  if (!lines.has("id")) notes.fault(first, faultWords.noHead(packHead.id));
  const value = (key: HeadKey): Cell | undefined => {
    const cell = lines.get(key)?.value;
    if (cell?.kind !== "error" && cell?.kind !== "uncalculated") return cell;
    notes.fault(cell, faultWords.excelFormula);
    return undefined;
  };
  for (const [key, line] of lines) notes.place(stepsOf(key), line.value ?? line.label);
  const given = (key: HeadKey, text: string | undefined): string => {
    const line = lines.get(key);
    const isTold = line?.value?.kind === "error" || !lines.has("id");
    if (text === undefined && !isTold) notes.fault(line?.label ?? first, faultWords.blank(packHead[key]));
    return text ?? "";
  };
  const title = ownWordsOf(value("title"));
  const bases = textOf(value("extends"))
    ?.split(BETWEEN)
    .map((each) => each.trim())
    .filter((each) => each !== "");
  const from = yearOf(value("from"), notes);
  const to = yearOf(value("to"), notes);
  const arithmetic = oneOf(value("arithmetic"), { yes: packSheetWords.yes, no: packSheetWords.no }, packHead.arithmetic, notes);
  return {
    id: given("id", idOf(value("id"))),
    version: given("version", textOf(value("version"))),
    ...(title === undefined ? {} : { title }),
    ...(bases === undefined ? {} : { extends: bases }),
    ...(from === undefined && to === undefined
      ? {}
      : { years: { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) } }),
    ...(arithmetic === undefined ? {} : { explanations: { arithmetic: arithmetic === "yes" } }),
  };
}

/** Where the document has what a label says. */
function stepsOf(key: HeadKey): readonly string[] {
  if (key === "from" || key === "to") return ["years", key];
  return key === "arithmetic" ? ["explanations", key] : [key];
}

function yearOf(cell: Cell | undefined, notes: SheetNotes): number | undefined {
  const text = textOf(cell);
  if (text === undefined) return undefined;
  const year = YEAR.exec(halfWidth(text).replace(/\s/g, ""))?.[1];
  if (year === undefined) notes.fault(cell!, faultWords.notAYear(text));
  return year === undefined ? undefined : Number(year);
}
