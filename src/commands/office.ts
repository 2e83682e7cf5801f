import type { Language } from "../text/words";
import { hasNeededApi, NEEDED_API } from "../workbook/excel/needed-api";

/** What is known of the Excel around us once it has answered. */
export interface OfficeFacts {
  readonly language: Language;
  /** Its program, version and platform, and the newest requirement set it claims: for the report of an error. */
  readonly versions: string;
}

/** Why this window is no place to work in. */
export type Unavailable = "no-library" | "no-answer" | "not-excel" | "too-old";

export type Connection = { readonly kind: "connected"; readonly office: OfficeFacts } | { readonly kind: Unavailable };

export type OfficeLibrary = typeof Office;

const NEWEST_TRIED = 25;
export const ANSWER_BOUND = 15_000;

/**
 * Waits for Excel to answer, but not for ever: where it does not in time that is reported, and an answer that comes late is
 * reported all the same. Where the library did not load there is nothing to wait for.
 */
export function connect(library: OfficeLibrary | undefined, report: (connection: Connection) => void, bound = ANSWER_BOUND): void {
  if (!library) return report({ kind: "no-library" });
  const timer = setTimeout(() => report({ kind: "no-answer" }), bound);
  const answer = (connection: Connection): void => {
    clearTimeout(timer);
    report(connection);
  };
  library.onReady().then(
    ({ host }) => answer(connectionTo(library, host)),
    () => answer({ kind: "no-answer" }),
  );
}

/** The library that the page loaded before our script, if it did. */
export function loadedLibrary(): OfficeLibrary | undefined {
  return typeof Office === "undefined" ? undefined : Office;
}

/**
 * Shows a page in the person's own browser, where Excel offers that: on the desktop. False where it does not: on the web the pane's own
 * browser opens links.
 */
export function openInBrowser(library: OfficeLibrary | undefined, address: string): boolean {
  if (!library?.context?.requirements.isSetSupported("OpenBrowserWindowApi", "1.1")) return false;
  try {
    library.context.ui.openBrowserWindow(address);
    return true;
  } catch {
    return false;
  }
}

/** Chinese for every kind of Chinese, English for everyone else. */
export function languageOf(displayLanguage: string | null | undefined): Language {
  return displayLanguage && !/^zh\b/i.test(displayLanguage) ? "en" : "zh";
}

function connectionTo(library: OfficeLibrary, host: Office.HostType | null): Connection {
  // The library's own constants are not there before it is ready.
  if (String(host) !== "Excel") return { kind: "not-excel" };
  if (!hasNeededApi(library.context)) return { kind: "too-old" };
  return { kind: "connected", office: { language: languageOf(library.context.displayLanguage), versions: versionsOf(library) } };
}

function versionsOf({ context }: OfficeLibrary): string {
  const { host, version, platform } = context.diagnostics ?? {};
  let newest: string = NEEDED_API;
  for (let minor = 11; minor <= NEWEST_TRIED; minor++)
    if (context.requirements.isSetSupported("ExcelApi", `1.${minor}`)) newest = `1.${minor}`;
  return `${host ?? "?"} ${version ?? "?"} ${platform ?? "?"}, ExcelApi ${newest}`;
}
