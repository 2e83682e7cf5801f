import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";

/** What each build makes, by its script: the file that tells its age, and what it is made from. */
const BUILDS = {
  build: { made: "dist/addin/taskpane.js", from: ["src", "manifest.xml", "assets", "webpack.config.js", "package.json"] },
  "build:workbench": { made: "dist/workbench/workbench.js", from: ["src", "webpack.config.js", "package.json"] },
};
/** The page is no part of the other build. */
const PAGE = path.normalize("src/workbench/page");

/** Runs a build script of the package where what it makes is missing or older than its sources. Throws where the build fails. */
export function buildIfOlder(script) {
  const { made, from } = BUILDS[script];
  const newest = Math.max(
    ...from
      .flatMap(filesOf)
      .filter((file) => script !== "build" || !file.startsWith(PAGE))
      .map(changed),
  );
  if (existsSync(made) && changed(made) > newest) return;
  const { status } = spawnSync("npm", ["run", "--silent", script], {
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Error(`npm run ${script} failed`);
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
