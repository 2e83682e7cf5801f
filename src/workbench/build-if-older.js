import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, rmdirSync, statSync } from "node:fs";
import path from "node:path";

/** What each build makes, by its script: the file that tells its age, and what it is made from. */
const BUILDS = {
  build: { made: "dist/addin/taskpane.js", from: ["src", "manifest.xml", "assets", "webpack.config.js", "package.json"] },
  "build:workbench": { made: "dist/workbench/workbench.js", from: ["src", "webpack.config.js", "package.json"] },
};
/** The page is no part of the other build. */
const PAGE = path.normalize("src/workbench/page");

/** Stands while a build runs. */
const LOCK = "node_modules/.jihe-build";
/** A build that takes longer was broken off. */
const LOCK_BOUND = 10 * 60_000;
const PAUSE = 500;

/** Runs a build script of the package where what it makes is missing or older than its sources. Throws where the build fails. */
export function buildIfOlder(script) {
  if (isNew(script)) return;
  lock();
  try {
    if (isNew(script)) return;
    const { status } = spawnSync("npm", ["run", "--silent", script], {
      stdio: ["ignore", "ignore", "inherit"],
      shell: process.platform === "win32",
    });
    if (status !== 0) throw new Error(`npm run ${script} failed`);
  } finally {
    rmdirSync(LOCK);
  }
}

function isNew(script) {
  const { made, from } = BUILDS[script];
  if (!existsSync(made)) return false;
  const sources = from.flatMap(filesOf).filter((file) => script !== "build" || !file.startsWith(PAGE));
  return changed(made) >= Math.max(...sources.map(changed));
}

/** One build at a time; waits for another's to end. */
function lock() {
  for (;;) {
    try {
      return mkdirSync(LOCK);
    } catch {
      if (existsSync(LOCK) && Date.now() - changed(LOCK) > LOCK_BOUND) rmdirSync(LOCK);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
    }
  }
}

function filesOf(place) {
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

function changed(file) {
  return statSync(file).mtimeMs;
}
