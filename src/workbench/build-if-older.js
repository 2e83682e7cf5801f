import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

/** What each build makes, by its script: the file that tells its age, and what it is made from. */
const BUILDS = {
  build: { made: "dist/addin/taskpane.js", from: ["src", "manifest.xml", "assets", "webpack.config.js", "package.json"] },
  "build:workbench": { made: "dist/workbench/workbench.js", from: ["src", "webpack.config.js", "package.json"] },
};
/** The page is no part of the other build. */
const PAGE = path.normalize("src/workbench/page");

/** Stands while a build runs, and names the process that runs it. */
const LOCK = "node_modules/.jihe-building";
/** A build that takes longer was broken off, and its number is another process's by now. */
const LOCK_BOUND = 10 * 60_000;
const PAUSE = 500;

// Said before anything is built, so it cannot stand with the words that are.
const BUILDING = "首次构建或源文件有更新，正在构建，约两三分钟…\nBuilding for the first time or anew: 2–3 minutes…\n";
const WAITING = "另一个进程正在构建，等它结束…\nAnother process is building: waiting for it to end…\n";

/** Runs a build script of the package where what it makes is missing or older than its sources. Throws where the build fails. */
export function buildIfOlder(script) {
  if (isNew(script)) return;
  lock();
  try {
    if (isNew(script)) return;
    process.stdout.write(BUILDING);
    // Webpack tells on its standard output why it failed.
    const { status } = spawnSync("npm", ["run", "--silent", script], {
      stdio: ["ignore", "inherit", "inherit"],
      shell: process.platform === "win32",
    });
    if (status !== 0) throw new Error(`npm run ${script} failed`);
  } finally {
    rmSync(LOCK, { force: true });
  }
}

function isNew(script) {
  const { made, from } = BUILDS[script];
  if (!existsSync(made)) return false;
  const sources = from.flatMap(filesOf).filter((file) => script !== "build" || !file.startsWith(PAGE));
  return changed(made) >= Math.max(...sources.map(changed));
}

/** One build at a time; waits for another's to end, but not for one that was broken off. */
function lock() {
  for (let isTold = false; ;) {
    try {
      return writeFileSync(LOCK, String(process.pid), { flag: "wx" });
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
    if (isLeftBehind()) {
      rmSync(LOCK, { force: true });
      continue;
    }
    if (!isTold) process.stdout.write(WAITING);
    isTold = true;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
  }
}

/** True where the process that set the lock runs no more. */
function isLeftBehind() {
  try {
    const since = Date.now() - changed(LOCK);
    const holder = Number(readFileSync(LOCK, "utf8"));
    // Between making the file and writing the number there is a moment without one.
    if (holder === 0) return since > 2 * PAUSE;
    return since > LOCK_BOUND || holder === process.pid || !runs(holder);
  } catch (error) {
    // It ended just now.
    if (error.code === "ENOENT") return false;
    throw error;
  }
}

function runs(holder) {
  try {
    return process.kill(holder, 0);
  } catch (error) {
    // Another person's process may not be asked, but is there.
    return error.code === "EPERM";
  }
}

function filesOf(place) {
  if (!statSync(place).isDirectory()) return [place];
  return (
    readdirSync(place, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      // Node before 20.12 calls it `path`.
      .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
  );
}

function changed(file) {
  return statSync(file).mtimeMs;
}
