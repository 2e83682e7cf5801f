import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils";
import { markStyles, type MarkStyle } from "../grid/mark-looks";

const NAME = "绩核";
const BEGINS = `【${NAME}】`;
const ENDS = new RegExp(`\\s*〔${NAME}标注 ([0-9a-f]{6})〕$`);
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
  const said = text.length > LONGEST ? `${text.slice(0, LONGEST)}……` : text;
  return `${BEGINS}${said}\n〔${NAME}标注 ${codeOf(said)}〕`;
}

/** True of a comment that `signComment` made, whatever somebody has written into it since. */
export function wasOurComment(text: string): boolean {
  return parted(text) !== null;
}

/** True of a comment that stands there as `signComment` made it. */
export function isOurComment(text: string): boolean {
  const parts = parted(text);
  return parts !== null && codeOf(parts.said) === parts.code;
}

function parted(text: string): { said: string; code: string } | null {
  const trimmed = text.trim();
  const end = trimmed.startsWith(BEGINS) ? ENDS.exec(trimmed) : null;
  return end && { said: trimmed.slice(BEGINS.length, end.index), code: end[1]! };
}

/** What programs may change of a text when they save it is left out: white space, and signs that show nothing or that they cannot write. */
const UNSTABLE = /[^\u0021-\u007e\u00a1-\u01ff\u2010-\u2027\u2190-\u22ff\u3001-\u30ff\u4e00-\u9fff\uff01-\uff5e]/g;

function codeOf(said: string): string {
  return bytesToHex(sha256(utf8ToBytes(said.replace(UNSTABLE, "")))).slice(0, 6);
}

/** Formula of the conditional format that highlights a cell: always true, and known by its words. */
export function markFormula(style: MarkStyle): string {
  return `=LEN("${NAME} ${style}")>0`;
}

/** True of a conditional format's formula that `markFormula` made. */
export function isMarkFormula(formula: string): boolean {
  return FORMULA.test(formula.trim());
}
