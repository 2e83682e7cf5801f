export default {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  extensionsToTreatAsEsm: [".ts", ".tsx"],
  transform: {
    "\\.tsx?$": ["@swc/jest", { jsc: { target: "es2022", experimental: { keepImportAttributes: true } }, module: { type: "es6" } }],
  },
  // Slow machines are no fault: a test that hangs is found all the same.
  testTimeout: 60_000,
  reporters: ["default", "<rootDir>/test/support/closing-lines.js"],
};
