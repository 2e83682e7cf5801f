import { hashOf } from "../grid/hash";
import type { Finding } from "./result";

const CODE_LENGTH = 8;
const CODE = /^([\da-f]{8})-([\da-f]{8})$/;
/** A cell's address, with its sheet where that is named. */
const ADDRESS = /(?:'[^']*'!|[^\s'!，。、；：（）“”《》]+!)?(?<![A-Za-z\d])[A-Z]{1,3}[1-9]\d{0,6}(?![A-Za-z\d])/g;

/** A message without what changes when rows are inserted or lines break elsewhere. */
export function plainMessage(message: string): string {
  return message.replace(ADDRESS, "").replace(/\s+/g, "");
}

/** What an explanation was given for: the figures and words of its finding, and its own text. */
export interface Evidence {
  readonly finding: string;
  readonly text: string;
}

/** What an explanation of this text is given for as the finding stands. */
export function evidenceOf({ expected, actual, difference, message }: Finding, text: string): Evidence {
  return { finding: codeOf([expected, actual, difference, plainMessage(message.zh)]), text: codeOf([plainText(text)]) };
}

/** Evidence as it stands beside the explanation (数据码). */
export function evidenceCode({ finding, text }: Evidence): string {
  return `${finding}-${text}`;
}

/** The evidence that a code tells; null where it is none of ours. */
export function evidenceIn(code: string | null): Evidence | null {
  const [, finding, text] = CODE.exec(code ?? "") ?? [];
  return finding !== undefined && text !== undefined ? { finding, text } : null;
}

/** True of an explanation whose text is the one that its code was given for. */
export function hasItsCode({ text, code }: { readonly text: string; readonly code: string | null }): boolean {
  return evidenceIn(code)?.text === codeOf([plainText(text)]);
}

/** Workbooks break lines in more than one way. */
function plainText(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function codeOf(content: readonly (string | null)[]): string {
  return hashOf(JSON.stringify(content)).slice(0, CODE_LENGTH);
}
