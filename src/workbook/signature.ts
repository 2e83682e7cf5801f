import { markStyles, type MarkStyle } from "../grid/mark-looks";

const NAME = "绩核";
const BEGINS = `【${NAME}】`;
const ENDS = `〔${NAME}标注〕`;
const FORMULA = new RegExp(`^=?\\s*LEN\\("${NAME} (?:${markStyles.join("|")})"\\)>0$`, "i");

/** Hidden name by which the findings sheet is known, whatever it is called by now. */
export const REPORT_NAME = "_jihe_findings";

/** Beginning of the hidden names by which the other summary sheets are known. */
export const SUMMARY_NAME = "_jihe_summary_";

/** True of a hidden name by which a sheet of ours is known. */
export function isOurName(name: string | undefined): boolean {
  return name !== undefined && (name === REPORT_NAME || name.startsWith(SUMMARY_NAME));
}

/** Name of the document property by which our own reports are known. */
export const OUR_PROPERTY = "jihe";

/** Id of the add-in, by which Excel notes in files that its pane was open; the same as in the manifest. */
export const ADD_IN = "6a4c2f7e-3f0b-4f7c-9d55-0c5f7c1b8e42";
/** Signs that a comment of ours has at most: more than anybody reads in a cell; the findings sheet has it all. */
const LONGEST = 10_000;

/** A comment of ours as it stands in the cell. Beginning and end together make it ours: nobody types both. */
export function signComment(text: string): string {
  return `${BEGINS}${text.length > LONGEST ? `${text.slice(0, LONGEST)}……` : text}\n${ENDS}`;
}

/** True of a comment that `signComment` made. */
export function isOurComment(text: string): boolean {
  const trimmed = text.trim();
  return trimmed.startsWith(BEGINS) && trimmed.endsWith(ENDS);
}

/** Formula of the conditional format that highlights a cell: always true, and known by its words. */
export function markFormula(style: MarkStyle): string {
  return `=LEN("${NAME} ${style}")>0`;
}

/** True of a conditional format's formula that `markFormula` made. */
export function isMarkFormula(formula: string): boolean {
  return FORMULA.test(formula.trim());
}
