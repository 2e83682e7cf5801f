import { WorkbookFault, type FaultKind } from "../workbook/port";

/** Anything that was thrown, as a kind of fault. */
export function faultKind(error: unknown): FaultKind {
  return error instanceof WorkbookFault ? error.kind : "unknown";
}

/**
 * A code that tells an engineer what failed. Only names are taken: a library's message may quote what stands in a cell or what a
 * sheet is called.
 */
export function faultCode(error: unknown): string {
  const codes = [...namesIn(error), ...(error instanceof Error ? namesIn(error.cause) : [])];
  return [...new Set(codes)].join(" ") || "none";
}

/** What she may copy for her colleague: kind, code and versions, nothing of the workbook. */
export function faultReport(error: unknown, job: string, versions: string): string {
  return [`job: ${job}`, `kind: ${faultKind(error)}`, `code: ${faultCode(error)}`, `versions: ${versions}`].join("\n");
}

/** As libraries name what failed: GeneralException, Range.values, 5004. */
const NAME = /^(?:[A-Z][a-z]+(?:[A-Z][A-Za-z]+|\.[a-z][A-Za-z]*)+|\d{4,5})$/;
/** A detail is free text: only a name that it begins with is taken, and no number, which might be an amount. */
const LEADING_NAME = /^(?:[A-Z][a-z]+){2,6}(?![\w.])/;

function namesIn(error: unknown): string[] {
  if (typeof error !== "object" || error === null) return [];
  const { name, code, detail, debugInfo } = error as Record<string, unknown>;
  const location =
    typeof debugInfo === "object" && debugInfo !== null ? (debugInfo as Record<string, unknown>)["errorLocation"] : undefined;
  const leading = typeof detail === "string" ? LEADING_NAME.exec(detail)?.[0] : undefined;
  return [name, code, location, leading]
    .filter((part) => typeof part === "string" || typeof part === "number")
    .map(String)
    .filter((part) => NAME.test(part));
}
