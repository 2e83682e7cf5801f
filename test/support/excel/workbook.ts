import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Book, ironCalc } from "../../../src/workbench/host";

const program = createRequire(import.meta.url).resolve("@ironcalc/wasm/wasm_bg.wasm");
/** What calculates in tests. */
export const engine = ironCalc(() => readFileSync(program));

/** A new workbook with these sheets, all empty. */
export function newBook(...sheets: string[]): Book {
  return new Book(engine, sheets.length > 0 ? { sheets } : {});
}
