import path from "node:path";
import webpack from "webpack";
import { AddinFiles } from "./src/taskpane/addin-files.js";

const swc = (options) => ({ loader: "swc-loader", options: { jsc: options } });
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
  },
  // What only benches need, and cannot be packed.
  externals: { jsdom: "module jsdom", "playwright-core": "module playwright-core" },
  output: { path: path.resolve("dist"), filename: "[name].mjs", module: true, clean: { keep: /^(demo|addin)\// } },
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
  entry: { taskpane: "./src/taskpane/main.tsx", commands: "./src/commands/main.ts", message: "./src/commands/message.ts" },
  output: { path: path.resolve("dist/addin"), filename: "[name].js", clean: true },
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

export default [node, addin];
