import path from "node:path";
import webpack from "webpack";

/** The command line, and what developers run, as programs for Node. */
export default {
  name: "node",
  target: "node20",
  entry: {
    jihe: "./src/cli/main.ts",
    demo: "./src/workbench/demo.ts",
    sample: "./src/workbench/sample.ts",
    bench: "./src/workbench/bench.ts",
    "host-bench": "./src/workbench/host-bench.ts",
  },
  // What only benches need, and cannot be packed.
  externals: { jsdom: "module jsdom", "playwright-core": "module playwright-core" },
  output: { path: path.resolve("dist"), filename: "[name].mjs", module: true, clean: { keep: /^demo\// } },
  experiments: { outputModule: true },
  resolve: { extensions: [".ts", ".js"] },
  module: {
    // What is asked for in that way is looked up when it runs.
    parser: { javascript: { createRequire: false } },
    rules: [{ test: /\.ts$/, use: { loader: "swc-loader", options: { jsc: { parser: { syntax: "typescript" }, target: "es2022" } } } }],
  },
  optimization: { minimize: false },
  plugins: [new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true, entryOnly: true })],
  performance: { hints: false },
  stats: "errors-warnings",
};
