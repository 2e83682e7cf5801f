import type { Grid } from "../../grid/grid";
import { PACK_SHEET, packSheetFaults as faultWords } from "../../text/pack";
import type { PackDocument, PackFault } from "../document";
import { bearsOurWords, sheetParts } from "./lists";
import { SheetNotes } from "./notes";
import { headLines, idLine, readHead } from "./read-head";
import { idOf } from "./values";
import { readClasses, readEquations, readRules, readSubjectCodes, readThresholds, readVocabularies } from "./read-lists";

/** A rule pack that stands on a sheet. */
export interface SheetPack {
  readonly document: PackDocument;
  /** The cell, with its sheet, where a part of the document stands, by its JSON pointer. */
  cellOf(pointer: string): string;
}

/** Rows in which the first label of a rule pack is looked for. */
const HEAD_ROWS = 12;

/** What Excel and others put behind the name of a sheet that was copied. */
const COPY = /^\s*[(（_]\s*\d+\s*[)）]?$/;

/** True of a sheet 审核规则 that is a rule pack, however damaged. Another sheet of that name is the user's own. */
export function isPackSheet(grid: Grid): boolean {
  return grid.sheet.trim() === PACK_SHEET && holdsPack(grid);
}

/** True of a copy of such a sheet. It is refused until it bears the name: nobody can tell whether it is meant to hold. */
function isCopy(grid: Grid): boolean {
  const name = grid.sheet.trim();
  return name.startsWith(PACK_SHEET) && COPY.test(name.slice(PACK_SHEET.length)) && holdsPack(grid);
}

function holdsPack({ rows }: Grid): boolean {
  return headLines(rows.slice(0, HEAD_ROWS)).has("id") || bearsOurWords(rows);
}

/** The id that a rule pack on a sheet bears, whatever is wrong with the rest; null where it has none. */
export function idOfPackSheet({ rows }: Grid): string | null {
  return idOf(idLine(rows.slice(0, HEAD_ROWS))?.value) ?? null;
}

/** The rule pack of a workbook, apart from the sheets to be checked. */
export function partPackSheet(grids: readonly Grid[]): { readonly tables: readonly Grid[]; readonly packSheet: Grid | null } {
  const named = grids.some(({ sheet }) => sheet.trim() === PACK_SHEET);
  const packSheet = grids.find(named ? isPackSheet : isCopy) ?? null;
  return { tables: packSheet ? grids.filter((grid) => grid !== packSheet) : grids, packSheet };
}

/** Reads the rule pack on a sheet; every fault of the sheet where it has any. */
export function packInSheet(grid: Grid): SheetPack | { readonly faults: readonly PackFault[] } {
  const notes = new SheetNotes(grid.sheet);
  if (isCopy(grid)) notes.fault(grid.rows[0]!.cells[0]!, faultWords.copy(PACK_SHEET));
  const { head, lists } = sheetParts(grid, notes);
  const { explanations, ...top } = readHead(head, grid, notes);
  const rowsOf = (key: Parameters<typeof lists.get>[0]): NonNullable<ReturnType<typeof lists.get>> => lists.get(key) ?? [];
  const document: PackDocument = {
    ...top,
    ...filled("rules", readRules(rowsOf("rules"), notes)),
    ...filled("thresholds", readThresholds(rowsOf("thresholds"), notes)),
    ...filled("classes", readClasses(rowsOf("classes"), notes)),
    ...filled("subjectCodes", readSubjectCodes(rowsOf("subjectCodes"), notes)),
    ...filled("vocabularies", readVocabularies(rowsOf("vocabularies"), notes)),
    ...filled("equations", readEquations(rowsOf("equations"), notes)),
    ...(explanations ? { explanations } : {}),
  };
  return notes.faults.length > 0 ? { faults: notes.faults } : { document, cellOf: (pointer) => notes.cellOf(pointer) };
}

/** A list of which nothing stands on the sheet is no part of the document. */
function filled<Key extends keyof PackDocument>(key: Key, list: PackDocument[Key]): Pick<PackDocument, Key> | object {
  return Object.keys(list as object).length > 0 ? { [key]: list } : {};
}
