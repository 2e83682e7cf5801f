import { buildIfOlder } from "./build-if-older.js";

// What a newcomer runs first: builds what is not built yet, which takes two or three minutes, and shows the page.
for (const script of ["build", "build:workbench"]) buildIfOlder(script);
await import("../../dist/workbench.mjs");
