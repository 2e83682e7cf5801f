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
  const [first = "", second = first, ...more] = text.split(":");
  const start = corner(first);
  const end = corner(second);
  if (!start || !end || more.length > 0) return null;
  if ((start.row === undefined) !== (end.row === undefined) || (start.column === undefined) !== (end.column === undefined)) return null;
  if ((start.row === undefined || start.column === undefined) && !text.includes(":")) return null;
  const rows = [start.row ?? 0, end.row ?? MAX_ROWS - 1];
  const columns = [start.column ?? 0, end.column ?? MAX_COLUMNS - 1];
  const area = { top: Math.min(...rows), bottom: Math.max(...rows), left: Math.min(...columns), right: Math.max(...columns) };
  return area.bottom < MAX_ROWS && area.right < MAX_COLUMNS ? area : null;
}

function corner(text: string): { row?: number; column?: number } | null {
  const match = /^([A-Za-z]{1,3})?([1-9]\d{0,6})?$/.exec(text);
  if (!match || text === "") return null;
  return {
    ...(match[1] ? { column: columnNumber(match[1]) } : {}),
    ...(match[2] ? { row: Number(match[2]) - 1 } : {}),
  };
}
