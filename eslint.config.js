import path from "node:path";
import boundaries from "eslint-plugin-boundaries";
import officeAddins from "eslint-plugin-office-addins";
import prettier from "eslint-config-prettier";
import tseslint from "typescript-eslint";

/** Who may import whom. `types` means type imports only. The README explains the rooms; an import against this table is a fault. */
const rooms = {
  text: {},
  grid: {},
  values: { may: ["grid", "text"] },
  official: { may: ["values", "grid", "text"] },
  reading: { may: ["official", "values", "grid", "text"] },
  rules: { may: ["official", "values", "grid", "text"], types: ["reading"] },
  pack: { may: ["rules", "official", "values", "grid", "text"], types: ["reading"] },
  checking: { may: ["pack", "rules", "reading", "official", "values", "grid", "text"] },
  reporting: { may: ["checking", "rules", "official", "values", "grid", "text"], types: ["reading", "pack"] },
  templates: { may: ["official", "values", "grid", "text"] },
  importing: { may: ["reading", "official", "values", "grid", "text"] },
  workbook: { may: ["grid", "text"], types: ["reporting", "rules"] },
  commands: {
    may: ["templates", "importing", "workbook", "reporting", "checking", "pack", "rules", "reading", "official", "values", "grid", "text"],
  },
  taskpane: { may: ["commands", "workbook", "reporting", "checking", "pack", "rules", "reading", "official", "values", "grid", "text"] },
  catalogue: { may: ["checking", "reporting", "pack", "rules", "reading", "templates", "official", "values", "grid", "text"] },
  cli: { may: ["*"] },
  workbench: { may: ["*"] },
  /** The emulated Excel knows nothing of what runs against it. */
  host: { folder: "src/workbench/host" },
};

const element = (type) => ({ element: { type } });
const policies = Object.entries(rooms).flatMap(([room, { may = [], types = [] }]) => [
  ...[room, ...may].map((to) => ({ from: element(room), allow: { to: element(to) } })),
  ...types.map((to) => ({ from: element(room), allow: { to: element(to), dependency: { kind: "type" } } })),
]);

export default tseslint.config(
  { ignores: ["dist/", "node_modules/", "coverage/"] },
  ...tseslint.configs.strict,
  {
    files: ["**/*.ts", "**/*.tsx"],
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/explicit-module-boundary-types": "error",
      // A grammar's actions must take every part of their rule, the closing bracket too.
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "max-lines": ["error", 300],
      "max-lines-per-function": ["error", 60],
      complexity: ["error", 14],
    },
  },
  {
    files: ["src/**/*.ts", "src/**/*.tsx"],
    plugins: { boundaries, "office-addins": officeAddins },
    settings: {
      // The first that fits counts, so the room within a room comes first.
      "boundaries/elements": Object.entries(rooms)
        .map(([room, { folder = `src/${room}` }]) => ({ type: room, pattern: folder }))
        .sort((a, b) => b.pattern.length - a.pattern.length),
      "boundaries/root-path": path.resolve("."),
      "import/resolver": { typescript: { alwaysTryTypes: true } },
    },
    rules: {
      ...officeAddins.configs.recommended.rules,
      "boundaries/dependencies": ["error", { default: "disallow", policies }],
    },
  },
  { files: ["test/**/*.ts"], rules: { "max-lines-per-function": "off" } },
  prettier,
);
