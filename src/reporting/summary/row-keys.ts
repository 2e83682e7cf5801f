import { hashOf } from "../../grid/hash";

/** Signs of a key: enough for the rows of one sheet, few enough for a narrow column. */
const LENGTH = 10;

/**
 * Keys that tell the rows of a list apart and stay when other rows come, go or move. Rows of which the same is said get an ordinal.
 * @param identities what each row is of, whatever stands in it
 */
export function rowKeys(identities: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return identities.map((identity) => {
    const key = hashOf(identity).slice(0, LENGTH);
    const ordinal = (seen.get(key) ?? 0) + 1;
    seen.set(key, ordinal);
    return ordinal === 1 ? key : `${key}-${ordinal}`;
  });
}

/** The last part of a path: a workbook moved to another folder is the same. */
export function baseName(file: string): string {
  return file.split(/[\\/]/).at(-1)!;
}
