import path from "node:path";
import { loadBook } from "../../../src/workbench/host";
import type { Flavour } from "./chromium-page";
import { openExcel, type RunningExcel } from "./open-excel";
import { engine } from "./workbook";

/** The add-in as it is built and served. */
export const BUILT_ADDIN = { folder: path.resolve("dist/addin") };

/** Chromium with the real library, the built add-in's page in it and this workbook open. */
export async function openAddin(page: string, workbook: Uint8Array, flavour: Flavour = "windows"): Promise<RunningExcel> {
  const { book } = await loadBook(workbook, engine, "申报表.xlsx");
  return openExcel({ runner: "chromium", flavour }, { book, pages: BUILT_ADDIN, path: page });
}
