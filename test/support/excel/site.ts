import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/** Where the add-in's pages and the library are served from; the place exists only in the tests. */
export const ADDIN_ORIGIN = "https://addin.test";

/** Where the outer page of Excel on the web seems to come from. The library trusts only hosts it knows; ours is answered by the test itself. */
export const EXCEL_ORIGIN = "https://excel.officeapps.live.com";

const LIBRARY = path.resolve("node_modules/@microsoft/office-js/dist");

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
};

/** The pages of an add-in: what each path answers, or the folder it is built into. */
export type Pages = Readonly<Record<string, string>> | { readonly folder: string };

export interface Served {
  readonly body: Buffer;
  readonly type: string;
}

/** A page with nothing in it but the library: what the tests of the host drive. */
export const BARE_PAGE = "/bare.html";
const BARE = { [BARE_PAGE]: '<!doctype html><meta charset="utf-8"><title>add-in</title><script src="/officejs/office.js"></script>' };

/** Serves an add-in's pages and the unmodified library. Everything else is refused and remembered. */
export class Site {
  /** Addresses that were asked for and are none of ours. */
  readonly outside: string[] = [];

  constructor(private readonly pages: Pages = BARE) {}

  answer(address: string): Served | null {
    const url = new URL(address);
    const body = url.origin === ADDIN_ORIGIN ? this.read(decodeURIComponent(url.pathname)) : null;
    if (body) return { body, type: TYPES[path.extname(url.pathname)] ?? "application/octet-stream" };
    if (url.pathname !== "/favicon.ico") this.outside.push(address);
    return null;
  }

  private read(pathname: string): Buffer | null {
    if (pathname.startsWith("/officejs/")) return readWithin(LIBRARY, pathname.slice("/officejs/".length));
    if (typeof (this.pages as { folder?: unknown }).folder === "string")
      return readWithin((this.pages as { folder: string }).folder, pathname);
    const page = (this.pages as Readonly<Record<string, string>>)[pathname];
    return page === undefined ? null : Buffer.from(page);
  }
}

function readWithin(folder: string, file: string): Buffer | null {
  const full = path.join(folder, file);
  return full.startsWith(folder + path.sep) && existsSync(full) ? readFileSync(full) : null;
}
