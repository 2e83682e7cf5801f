import { expect, test } from "@jest/globals";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { scratch } from "../support/cli";

const MODULE = pathToFileURL("src/workbench/build-if-older.js").href;
const BUILDS = "import fs from 'node:fs'; fs.mkdirSync('dist/addin', { recursive: true }); fs.writeFileSync('dist/addin/taskpane.js', '');";
const FAILS = "console.log('ERROR in ./src/甲.ts'); process.exit(1);";

/** A folder as a newcomer has it, where a build that was broken off left its lock. */
function newcomers(build: string): string {
  const folder = path.dirname(scratch()("x"));
  for (const made of ["src", "assets", "node_modules"]) mkdirSync(path.join(folder, made));
  for (const file of ["manifest.xml", "webpack.config.js"]) writeFileSync(path.join(folder, file), "");
  writeFileSync(path.join(folder, "build.mjs"), build);
  writeFileSync(path.join(folder, "package.json"), JSON.stringify({ scripts: { build: "node build.mjs" } }));
  const ended = spawnSync(process.execPath, ["-e", ""]).pid;
  writeFileSync(path.join(folder, "node_modules/.jihe-building"), String(ended));
  return folder;
}

function start(folder: string): { status: number | null; stdout: string } {
  const script = `const { buildIfOlder } = await import(${JSON.stringify(MODULE)}); buildIfOlder("build");`;
  // A wait for a process that is gone would take ten minutes.
  const options = { cwd: folder, encoding: "utf8", timeout: 60_000 } as const;
  return spawnSync(process.execPath, ["--input-type=module", "-e", script], options);
}

test("a build that was broken off holds up no other, and the wait is announced", () => {
  const folder = newcomers(BUILDS);
  const { status, stdout } = start(folder);
  expect([status, stdout]).toEqual([0, expect.stringMatching(/^首次构建[^\n]*\nBuilding[^\n]*\n$/)]);
  expect(["dist/addin/taskpane.js", "node_modules/.jihe-building"].map((each) => existsSync(path.join(folder, each)))).toEqual([
    true,
    false,
  ]);
});

test("a build that fails says why", () => {
  const { status, stdout } = start(newcomers(FAILS));
  expect([status, stdout]).toEqual([1, expect.stringContaining("ERROR in ./src/甲.ts")]);
});
