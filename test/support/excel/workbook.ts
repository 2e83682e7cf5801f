import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Book, ironCalc } from "../../../src/workbench/host";

/** The engine's WebAssembly file. */
export const engineFile = createRequire(import.meta.url).resolve("@ironcalc/wasm/wasm_bg.wasm");
/** What calculates in tests. */
export const engine = ironCalc(() => readFileSync(engineFile));

/** A new workbook with these sheets, all empty. */
export function newBook(...sheets: string[]): Book {
  return new Book(engine, sheets.length > 0 ? { sheets } : {});
}
