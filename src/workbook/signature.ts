import { hashOf } from "../grid/hash";
import { markStyles, type MarkStyle } from "../grid/mark-looks";

const NAME = "绩核";
const BEGINS = `【${NAME}】`;
const SIGNED = new RegExp(`^(?<before>[^]*)${BEGINS}(?<said>[^]*?)\\s*〔${NAME}标注 (?<code>[0-9a-f]{6})〕(?<behind>[^]*)$`);
const FORMULA = new RegExp(`^=?\\s*LEN\\("${NAME} (?<style>${markStyles.join("|")})"\\)>0$`, "i");

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
  const said = text.length > LONGEST ? `${text.slice(0, LONGEST)}……` : text;
  return `${BEGINS}${said}\n〔${NAME}标注 ${codeOf(said)}〕`;
}

/** True of a comment that `signComment` made, whatever somebody has written into it since. */
export function wasOurComment(text: string): boolean {
  return SIGNED.test(text);
}

/** True of a comment that stands there as `signComment` made it. */
export function isOurComment(text: string): boolean {
  const { before, said, code, behind } = SIGNED.exec(text.trim())?.groups ?? {};
  return before === "" && behind === "" && codeOf(said!) === code;
}

/** What programs may change of a text when they save it is left out: white space, and signs that show nothing or that not all can write. */
const UNSTABLE = /[\s\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u206f\ud800-\udfff\ufeff\ufffd]/g;

function codeOf(said: string): string {
  return hashOf(said.replace(UNSTABLE, "")).slice(0, 6);
}

/** Formula of the conditional format that highlights a cell: always true, and known by its words. */
export function markFormula(style: MarkStyle): string {
  return `=LEN("${NAME} ${style}")>0`;
}

/** True of a conditional format's formula that `markFormula` made. */
export function isMarkFormula(formula: string): boolean {
  return FORMULA.test(formula.trim());
}

/** The style of mark that such a formula is of; null for any other formula. */
export function markStyleIn(formula: string): MarkStyle | null {
  const named = FORMULA.exec(formula.trim())?.groups?.["style"]?.toLowerCase();
  return markStyles.find((style) => style === named) ?? null;
}
