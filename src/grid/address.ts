/** Rows and columns count from 0 in code; people see A1 addresses. */
export interface Position {
  readonly row: number;
  readonly col: number;
}

/** A rectangle of cells, both ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Letters of a column: 0 → "A", 26 → "AA". */
function columnName(col: number): string {
  const letter = String.fromCharCode(65 + (col % 26));
  return col < 26 ? letter : columnName(Math.floor(col / 26) - 1) + letter;
}

/** A1 address of a cell, without `$`. */
export function address({ row, col }: Position): string {
  return `${columnName(col)}${row + 1}`;
}

/** Position of an A1 address; throws on anything else, since only our own layouts and findings are passed in. */
export function position(a1: string): Position {
  const match = /^([A-Z]{1,3})([1-9]\d*)$/.exec(a1);
  if (!match) throw new Error(`not an A1 address: ${a1}`);
  const col = [...match[1]!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(match[2]) - 1, col };
}

const areas = new Map<string, Area>();

/** Area of "B3" or "B3:D5". Layouts name the same few again and again, so each is worked out once. */
export function area(a1: string): Area {
  const known = areas.get(a1);
  if (known) return known;
  const [first, last = first] = a1.split(":");
  const start = position(first!);
  const end = position(last!);
  const found = { top: start.row, left: start.col, bottom: end.row, right: end.col };
  areas.set(a1, found);
  return found;
}

/** "A1:B3", or "A1" for one cell. */
export function areaAddress({ top, left, bottom, right }: Area): string {
  const first = address({ row: top, col: left });
  const last = address({ row: bottom, col: right });
  return first === last ? first : `${first}:${last}`;
}

/** A cell's address with its sheet, and its workbook where that is another, as Excel writes it in formulas and links. */
export function fullAddress(sheet: string, cell: string, file?: string): string {
  const within = file === undefined ? "" : `[${file}]`;
  return `'${`${within}${sheet}`.replaceAll("'", "''")}'!${cell}`;
}
