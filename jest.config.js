import { availableParallelism } from "node:os";

export default {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  extensionsToTreatAsEsm: [".ts", ".tsx"],
  transform: {
    "\\.tsx?$": ["@swc/jest", { jsc: { target: "es2022", experimental: { keepImportAttributes: true } }, module: { type: "es6" } }],
  },
  // Slow machines are no fault: a test that hangs is found all the same.
  testTimeout: 60_000,
  // Left alone, jest would leave one of two cores idle.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  globalSetup: "<rootDir>/test/support/run-folder.js",
  globalTeardown: "<rootDir>/test/support/run-folder-end.js",
  reporters: ["default", "<rootDir>/test/support/closing-lines.js"],
};
