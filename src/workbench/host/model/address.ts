import { isWholeColumns, isWholeRows, MAX_COLUMNS, MAX_ROWS, type Area } from "./area";

/** Letters of a column: 0 → "A", 26 → "AA". */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** "B3:D5", "B3", "A:C" or "2:7", as Excel writes the area. */
export function areaAddress(area: Area): string {
  if (isWholeColumns(area)) return `${columnLetters(area.left)}:${columnLetters(area.right)}`;
  if (isWholeRows(area)) return `${area.top + 1}:${area.bottom + 1}`;
  const first = `${columnLetters(area.left)}${area.top + 1}`;
  const last = `${columnLetters(area.right)}${area.bottom + 1}`;
  return first === last ? first : `${first}:${last}`;
}

/** A sheet's name as it stands before the "!": in quotes unless it is a plain word. Chinese words need none. */
export function quotedSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** An address as a person or a formula writes it: the sheet it names, if any, and its area. Null for anything else. */
export function parseAddress(text: string): { sheet?: string; area: Area } | null {
  const bang = text.lastIndexOf("!");
  const area = parseArea(text.slice(bang + 1).replaceAll("$", ""));
  if (!area) return null;
  if (bang < 0) return { area };
  const sheet = text.slice(0, bang).replace(/^=/, "");
  return { sheet: /^'.*'$/.test(sheet) ? sheet.slice(1, -1).replaceAll("''", "'") : sheet, area };
}

function parseArea(text: string): Area | null {
  const corners = text.split(":").map(corner);
  const [start, end = start] = corners;
  if (!start || !end || corners.length > 2 || !sameKind(start, end)) return null;
  // "A" and "7" are names; only "A:A" and "7:7" are areas.
  if (corners.length === 1 && (start.row === undefined || start.column === undefined)) return null;
  const [top, bottom] = span(start.row, end.row, MAX_ROWS);
  const [left, right] = span(start.column, end.column, MAX_COLUMNS);
  return bottom < MAX_ROWS && right < MAX_COLUMNS ? { top, left, bottom, right } : null;
}

/** From one end to the other, whichever was written first; all there are where none was. */
function span(one: number | undefined, other: number | undefined, count: number): [first: number, last: number] {
  const ends = [one ?? 0, other ?? count - 1];
  return [Math.min(...ends), Math.max(...ends)];
}

interface Corner {
  readonly row?: number;
  readonly column?: number;
}

/** "A1:B" is no area: both ends are cells, columns or rows. */
function sameKind(a: Corner, b: Corner): boolean {
  return (a.row === undefined) === (b.row === undefined) && (a.column === undefined) === (b.column === undefined);
}

function corner(text: string): Corner | null {
  const match = /^([A-Za-z]{1,3})?([1-9]\d{0,6})?$/.exec(text);
  if (!match || text === "") return null;
  return {
    ...(match[1] ? { column: columnNumber(match[1]) } : {}),
    ...(match[2] ? { row: Number(match[2]) - 1 } : {}),
  };
}
