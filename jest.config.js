export default {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  extensionsToTreatAsEsm: [".ts", ".tsx"],
  transform: { "\\.tsx?$": ["@swc/jest", { jsc: { target: "es2022" }, module: { type: "es6" } }] },
  reporters: ["default", "<rootDir>/test/support/closing-lines.js"],
};
