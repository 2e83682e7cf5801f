import { existsSync, readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import sirv, { type RequestHandler } from "sirv";

/** This computer only. */
const HOST = "127.0.0.1";

/** What Excel does to a page before the page's own scripts run. It stands before the page's policy, which holds for all that follows. */
export const ENTRANCE = "<script>parent.enterExcel?.(window)</script>";

/** Folders, from the project's own, by the address under which each is served; the longest that fits counts. */
const FOLDERS = { "/addin/": "dist/addin", "/samples/": "assets/samples", "/": "dist/workbench" };

export interface Serving {
  /** "http://127.0.0.1:8080/" */
  readonly address: string;
  close(): Promise<void>;
}

/** Serves the workbench, the add-in as it is built and the samples to this computer. Port 0 takes any that is free; one in use rejects (EADDRINUSE), as does one that the system keeps for itself (EACCES). */
export async function serve(port: number): Promise<Serving> {
  const places = Object.entries(FOLDERS).map(([prefix, folder]) => ({ prefix, folder, files: sirv(folder, { dev: true }) }));
  const server = createServer((request, response) => answer(places, request, response));
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(port, HOST, resolve));
  return {
    address: `http://${HOST}:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Place {
  readonly prefix: string;
  readonly folder: string;
  readonly files: RequestHandler;
}

function answer(places: readonly Place[], request: IncomingMessage, response: ServerResponse): void {
  const asked = request.url ?? "/";
  if (!URL.canParse(asked, `http://${HOST}`)) return void response.writeHead(400, { "content-type": "text/plain" }).end("bad request");
  const { pathname } = new URL(asked, `http://${HOST}`);
  const { prefix, folder, files } = places.find((place) => pathname.startsWith(place.prefix))!;
  request.url = `/${pathname.slice(prefix.length)}`;
  const page = prefix === "/addin/" && path.extname(pathname) === ".html" ? path.join(folder, path.basename(pathname)) : null;
  if (page && existsSync(page)) return sendPage(page, response);
  files(request, response, () => void response.writeHead(404, { "content-type": "text/plain" }).end("not found"));
}

/** A page of the add-in, with Excel's entrance in front. */
function sendPage(page: string, response: ServerResponse): void {
  const html = readFileSync(page, "utf8");
  response
    .writeHead(200, { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" })
    .end(html.replace("<head>", `<head>${ENTRANCE}`));
}
