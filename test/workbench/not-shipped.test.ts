import { expect, test } from "@jest/globals";
import { readdirSync, readFileSync } from "node:fs";
import { request } from "node:http";
import { ENTRANCE, serve } from "../../src/workbench/serve";

const BUILT = "dist/addin";
const files = readdirSync(BUILT, { recursive: true, encoding: "utf8" });

test("nothing of the workbench is in the add-in as it ships", () => {
  const scripts = files.filter((file) => /\.(?:js|html)$/.test(file) && !file.startsWith("office"));
  expect(scripts).toEqual(expect.arrayContaining(["taskpane.js", "commands.js", "taskpane.html"]));
  expect(scripts.filter((file) => /univer|ironcalc|enterExcel|workbench/i.test(readFileSync(`${BUILT}/${file}`, "utf8")))).toEqual([]);
  expect(files.filter((file) => file.endsWith(".wasm"))).toEqual([]);
});

test("the workbench serves the add-in as it ships, with one line in front of its pages, and nothing beside it", async () => {
  const serving = await serve(0);
  try {
    for (const file of files.filter((each) => /\.(?:js|html|css|xml|png)$/.test(each))) {
      const served = Buffer.from(await (await fetch(`${serving.address}addin/${file}`)).arrayBuffer());
      const shipped = readFileSync(`${BUILT}/${file}`);
      const isPage = file.endsWith(".html") && !file.includes("/");
      expect([file, served.toString("latin1").replace(isPage ? ENTRANCE : "", "")]).toEqual([file, shipped.toString("latin1")]);
    }
  } finally {
    await serving.close();
  }
});

test("no address, however it is written, leads out of the folders that are served or ends the serving", async () => {
  const serving = await serve(0);
  try {
    for (const [asked, status] of [
      ["/package.json", 404],
      ["/addin/../../package.json", 404],
      ["/samples/%2e%2e/%2e%2e/package.json", 404],
      ["/samples/..%2f..%2fpackage.json", 404],
      ["/samples/..%5c..%5cpackage.json", 404],
      ["/samples//etc/passwd", 404],
      ["/samples/%", 404],
      ["//", 400],
      ["/samples/budget.xlsx", 200],
    ] as const)
      expect([asked, await statusOf(serving.address, asked)]).toEqual([asked, status]);
  } finally {
    await serving.close();
  }
});

/** Asks for an address as it is written: `fetch` would tidy it first. */
function statusOf(address: string, path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(address, { path }, (response) => resolve(response.resume().statusCode))
      .once("error", reject)
      .end();
  });
}
