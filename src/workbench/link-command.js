import { chmodSync, mkdirSync, rmSync, symlinkSync } from "node:fs";

// npx finds a package's own command by way of a cache that goes stale; a link where dependencies have theirs does not.
// Windows has no such links, and npx does without there.
if (process.platform !== "win32") {
  const link = "node_modules/.bin/jihe";
  mkdirSync("node_modules/.bin", { recursive: true });
  rmSync(link, { force: true });
  symlinkSync("../../dist/jihe.mjs", link);
  chmodSync("dist/jihe.mjs", 0o755);
}
