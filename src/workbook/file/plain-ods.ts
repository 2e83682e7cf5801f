import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const SPREADSHEET = "application/vnd.oasis.opendocument.spreadsheet";
const CONTENT = "content.xml";
/** What stands around rows and columns that repeat on each page, or that are folded up; nothing of it is a cell. */
const WRAPPERS = /<\/?table:table-(?:header-rows|header-columns|row-group|column-group|rows|columns)\b[^>]*>/g;

/**
 * An OpenDocument workbook with all rows right below their sheets: the library leaves out those that stand within a group, such as a
 * heading that is printed on each page. Any other file as it is.
 */
export function plainOds(bytes: Uint8Array): Uint8Array {
  const head = strFromU8(bytes.subarray(0, 200), true);
  if (!head.includes(SPREADSHEET)) return bytes;
  const parts = unzipSync(bytes);
  const content = parts[CONTENT];
  if (!content) return bytes;
  const text = strFromU8(content);
  const plain = text.replace(WRAPPERS, "");
  return plain === text ? bytes : zipSync({ ...parts, [CONTENT]: strToU8(plain) }, { level: 0 });
}
