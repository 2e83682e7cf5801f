/** A cell, an area, or whole columns or rows: programs write all of a sheet as A:XFD, 1:1048576 or by its corners. */
const PLACE = String.raw`(?:\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d+:\$?\d+)`;
const REFERENCE = new RegExp(`^=?(?:'((?:[^']|'')+)'|([^'!]+))!${PLACE}$`, "i");

/** Name of the sheet that a reference such as 'Sheet 1'!$A$1 leads to; null where it leads nowhere. */
export function sheetOfReference(reference: string): string | null {
  const found = REFERENCE.exec(reference.trim());
  return found ? (found[1]?.replaceAll("''", "'") ?? found[2]!) : null;
}
