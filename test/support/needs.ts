import { describe } from "@jest/globals";
import { existsSync } from "node:fs";
import { spawnSync } from "node:child_process";
import path from "node:path";

/** Folder of the real published documents. They are not part of the project, so tests over them run only where they lie beside it. */
const DOCUMENTS = path.resolve("../shared/seeds");

/** Tests over a real document; skipped, and said so at the end of the run, where it is not there. */
export function describeWithDocument(title: string, file: string, tests: (document: string) => void): void {
  const document = path.join(DOCUMENTS, file);
  if (existsSync(document)) describe(title, () => tests(document));
  else describe.skip(`${title} (needs the published document ${file}, which is not part of the project)`, () => tests(document));
}

/** Folder of the real official workbooks; no part of the project either. */
const OFFICIAL = path.resolve("../shared/official");

/** Tests over a real official workbook; skipped, and said so, where it is not there. */
export function describeWithOfficialWorkbook(title: string, file: string, tests: (workbook: string) => void): void {
  const workbook = path.join(OFFICIAL, file);
  if (existsSync(workbook)) describe(title, () => tests(workbook));
  else describe.skip(`${title} (needs the official workbook ${file}, which is not part of the project)`, () => tests(workbook));
}

/** Tests that compare with LibreOffice as an independent reader and writer. */
export function describeWithLibreOffice(title: string, tests: () => void): void {
  const found = spawnSync("soffice", ["--version"]).status === 0;
  if (found) describe(title, tests);
  else describe.skip(`${title} (needs LibreOffice Calc: apt-get install libreoffice-calc)`, tests);
}

/** Tests against Microsoft's schema of manifests, which is no part of the project. */
export function describeWithManifestSchema(title: string, tests: (schema: string) => void): void {
  const schema = path.join(OFFICIAL, "manifest-schema", "OfficeAppManifestV1_1.xsd");
  const found = existsSync(schema) && spawnSync("xmllint", ["--version"]).status === 0;
  if (found) describe(title, () => tests(schema));
  else describe.skip(`${title} (needs Microsoft's schema, which is not part of the project, and xmllint)`, () => tests(schema));
}
