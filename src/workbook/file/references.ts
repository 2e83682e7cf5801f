/** Name of the sheet that a reference such as 'Sheet 1'!$A$1 leads to; null where it leads nowhere. */
export function sheetOfReference(reference: string): string | null {
  const found = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!\$?[A-Z]+\$?\d+$/i.exec(reference.trim());
  return found ? (found[1]?.replaceAll("''", "'") ?? found[2]!) : null;
}
