import { compact } from "../grid/text";

/** Numbers of pages, in the ways that documents print them. Bare digits could be anything in text that lost its columns. */
const PAGE = /^(?:[-—–]+\d{1,4}[-—–]+|第\d+页(?:[,/]?共\d+页)?|\d+\/\d+|共\d+页)$/;
const DIGITS = /^\d{1,4}$/;

export function isPageNumber(text: string): boolean {
  return PAGE.test(compact(text));
}

/** True where bare digits may be the number of a page too. */
export function isPageNumberOrDigits(text: string): boolean {
  return isPageNumber(text) || DIGITS.test(compact(text));
}
