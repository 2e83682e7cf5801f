import path from "node:path";
import webpack from "webpack";
import { AddinFiles } from "./src/taskpane/addin-files.js";
import { PageFile } from "./src/workbench/page/page-file.js";

const swc = (options) => ({ loader: "swc-loader", options: { jsc: options } });
/** A file that came out the same is written all the same: its time tells when it was built. */
const compareBeforeEmit = false;
const resolve = { extensions: [".ts", ".tsx", ".js"] };

/** The command line, and what developers run, as programs for Node. */
const node = {
  name: "node",
  target: "node20",
  entry: {
    jihe: "./src/cli/main.ts",
    demo: "./src/workbench/demo.ts",
    sample: "./src/workbench/sample.ts",
    docs: "./src/workbench/docs.ts",
    bench: "./src/workbench/bench.ts",
    "host-bench": "./src/workbench/host-bench.ts",
    workbench: "./src/workbench/start.ts",
    "page-bench": "./src/workbench/page-bench.ts",
    pictures: "./src/workbench/pictures.ts",
    "pane-pictures": "./src/workbench/pane-pictures.ts",
  },
  // What only developers' programs need, and cannot be packed.
  externals: { jsdom: "module jsdom", "playwright-core": "module playwright-core", open: "module open" },
  output: { path: path.resolve("dist"), filename: "[name].mjs", module: true, clean: { keep: /^(demo|addin|workbench|pictures)\// } },
  experiments: { outputModule: true },
  resolve,
  module: {
    // What is asked for in that way is looked up when it runs.
    parser: { javascript: { createRequire: false } },
    rules: [{ test: /\.ts$/, use: swc({ parser: { syntax: "typescript" }, target: "es2022" }) }],
  },
  optimization: { minimize: false },
  plugins: [new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true, entryOnly: true })],
  performance: { hints: false },
  stats: "errors-warnings",
};

/** The add-in, as a folder of static files for any web server of the organisation's own. */
const addin = {
  name: "addin",
  target: ["web", "es2020"],
  entry: {
    taskpane: "./src/taskpane/main.tsx",
    commands: "./src/commands/main.ts",
    message: "./src/commands/message.ts",
    "insert-template": "./src/commands/insert-template-page.ts",
    "import-text": "./src/commands/import-text-page.ts",
    map: "./src/taskpane/map/main.tsx",
  },
  output: { path: path.resolve("dist/addin"), filename: "[name].js", clean: true, compareBeforeEmit },
  resolve,
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        use: swc({ parser: { syntax: "typescript", tsx: true }, transform: { react: { runtime: "automatic" } }, target: "es2020" }),
      },
    ],
  },
  plugins: [
    new AddinFiles({
      address: process.env.JIHE_ADDRESS ?? "https://localhost:3000",
      officeJs: process.env.JIHE_OFFICE_JS ?? AddinFiles.OWN_LIBRARY,
    }),
  ],
  performance: { hints: false },
  stats: "errors-warnings",
};

/** The page that shows the add-in without Excel: for developers and newcomers, and no part of what ships. */
const workbench = {
  name: "workbench",
  target: ["web", "es2022"],
  entry: { workbench: "./src/workbench/page/main.tsx" },
  output: { path: path.resolve("dist/workbench"), filename: "[name].js", clean: true, compareBeforeEmit },
  resolve,
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        use: swc({ parser: { syntax: "typescript", tsx: true }, transform: { react: { runtime: "automatic" } }, target: "es2022" }),
      },
      { test: /\.css$/, use: ["style-loader", "css-loader"] },
      // The library of the grid is large; as it comes, a browser takes seconds to read it.
      {
        test: /\.js$/,
        include: /@univerjs/,
        use: { loader: "swc-loader", options: { minify: true, jsc: { target: "es2022", minify: { compress: true, mangle: true } } } },
      },
    ],
  },
  // The rest is served on this computer only: what minimising would save is not worth the time that it takes.
  optimization: { minimize: false },
  plugins: [new PageFile()],
  performance: { hints: false },
  stats: "errors-warnings",
};

export default ({ workbench: isWorkbench = false } = {}) => (isWorkbench ? workbench : [node, addin]);
