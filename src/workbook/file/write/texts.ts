/** Excel's own limit, in UTF-16 units. */
const LONGEST_TEXT = 32_767;
const CUT = "……";
/** What XML cannot hold, or holds only under a name of its own; a lone half of a surrogate pair too. */
const NOT_IN_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\p{Surrogate}]/gu;
/** Excel reads _x000D_ as the sign of that number, also where somebody wrote just that. */
const LIKE_A_CODE = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** A text as a cell of a workbook can hold it: without signs that no workbook holds, and visibly cut where it is too long. */
export function cellText(text: string): string {
  const clean = text.replace(/\r\n?/g, "\n").replace(NOT_IN_XML, "");
  return clean.length > LONGEST_TEXT ? `${clean.slice(0, LONGEST_TEXT - CUT.length).replace(/[\uD800-\uDBFF]$/, "")}${CUT}` : clean;
}

/** A text as the library is to write it, so that it is read back as it was. */
export function writtenText(text: string): string {
  return cellText(text).replace(LIKE_A_CODE, "_x005F_");
}
