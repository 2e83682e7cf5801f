/** Runs a build script of the package where what it makes is missing or older than its sources. Throws where the build fails. */
export function buildIfOlder(script: "build" | "build:workbench"): void;
