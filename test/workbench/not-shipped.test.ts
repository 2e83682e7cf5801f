import { expect, test } from "@jest/globals";
import { readdirSync, readFileSync } from "node:fs";
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
    for (const outside of ["addin/../../package.json", "package.json", "samples/%2e%2e/%2e%2e/package.json"])
      expect([outside, (await fetch(serving.address + outside)).status]).toEqual([outside, 404]);
  } finally {
    await serving.close();
  }
});
