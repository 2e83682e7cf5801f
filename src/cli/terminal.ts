import type { Language, Words } from "../text/words";

/** Where a command prints: results to `out`, troubles and remarks to `err`. */
export interface Terminal {
  readonly language: Language;
  /** The day, as 2026-11-22. */
  readonly today: string;
  out(text: string): void;
  err(text: string): void;
}

/** Exit statuses that the command line promises. */
export const OK = 0;
export const FOUND_ERRORS = 1;
export const UNUSABLE = 2;
export type ExitStatus = typeof OK | typeof FOUND_ERRORS | typeof UNUSABLE;

/** One clear line about a file: its name, what is wrong, what to do. */
export function remark(terminal: Terminal, file: string, words: Words): void {
  terminal.err(`${file}: ${words[terminal.language]}`);
}
