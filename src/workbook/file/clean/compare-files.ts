import type { Package } from "../annotate/package";
import { wholeFile, type WholeFile } from "./whole-file";

/** Types of parts whose contents are compared by what they say, or that only count what others hold. */
const BY_MEANING =
  /\/(?:officeDocument|worksheet|styles|sharedStrings|comments|threadedComment|person|vmlDrawing|calcChain|extended-properties|webextensiontaskpanes|webextension)$/;
const MOST_PLACES = 20;

export interface Comparison {
  readonly sheets: number;
  readonly cells: number;
  /** Cells with their sheets, names, and parts of the file that are not the same. */
  readonly differences: readonly string[];
}

/**
 * Reads both workbooks from their bytes and compares everything that is not ours: every cell, what else a sheet holds, names, and the
 * parts of the file that nobody should have touched, byte for byte.
 */
export function compareFiles(original: Uint8Array, copy: Uint8Array, without: readonly string[]): Comparison {
  const [before, after] = [wholeFile(original, without), wholeFile(copy, without)];
  const sheets = before.sheets.map((sheet, index) => ({ sheet, other: after.sheets[index] }));
  const differences = [
    ...sheets.flatMap(({ sheet, other }) => {
      if (other?.name !== sheet.name) return [sheet.name];
      const places = [...differing(sheet.cells, other.cells), ...differing(sheet.rest, other.rest)];
      return places.map((place) => `${sheet.name}!${place}`);
    }),
    ...after.sheets.slice(before.sheets.length).map(({ name }) => name),
    ...differing(before.rest, after.rest),
    ...differentParts(before, after, without),
  ];
  return {
    sheets: sheets.length,
    cells: before.sheets.reduce((sum, { cells }) => sum + cells.size, 0),
    differences: [...new Set(differences)].slice(0, MOST_PLACES),
  };
}

function differing(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names].filter((name) => before.get(name) !== after.get(name));
}

/** Parts that something of hers refers to: they must all be there, unchanged unless they were compared by what they say. */
function differentParts(before: WholeFile, after: WholeFile, without: readonly string[]): string[] {
  const ours = before.book.sheets.filter(({ name }) => without.includes(name)).map(({ part }) => part);
  const parts = [...reachable(before.book.files, ours)].filter(([, types]) => ![...types].every((type) => BY_MEANING.test(type)));
  return parts.flatMap(([name]) => (same(before.book.files.bytes(name), after.book.files.bytes(name)) ? [] : [name]));
}

/** Parts by name, with the types under which others refer to them. */
function reachable(files: Package, except: readonly string[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const follow = (source: string): void => {
    for (const { target, type, external } of files.relationships(source)) {
      if (external || except.includes(target) || !files.has(target)) continue;
      const known = found.get(target);
      found.set(target, (known ?? new Set()).add(type));
      if (!known) follow(target);
    }
  };
  follow("");
  return found;
}

function same(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  if (a === b) return true;
  return a !== undefined && b !== undefined && a.length === b.length && a.every((byte, index) => byte === b[index]);
}
