import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { createRequire } from "node:module";
import path from "node:path";
import type Webpack from "webpack";

// As a module of its own kind: importing it would touch every deprecated name it still exports.
const webpack = createRequire(import.meta.url)("webpack") as typeof Webpack;

const built = new Map<string, Promise<string>>();

/** A module of the tests and all it imports, as one script for a browser. Built once a run, whichever test file needs it first. */
export function browserScript(entry: string): Promise<string> {
  const script = built.get(entry) ?? kept(entry);
  built.set(entry, script);
  return script;
}

/** The same as it would ship: what is timed is built as what is used is. */
export function shippedScript(entry: string): Promise<string> {
  return build(entry, "production");
}

/** Building takes seconds, and most test files need the same few scripts. */
async function kept(entry: string): Promise<string> {
  const run = process.env["JIHE_TEST_RUN"];
  if (run === undefined) return build(entry);
  const file = path.join(run, `${entry.replaceAll("/", "-")}.js`);
  if (existsSync(file)) return readFileSync(file, "utf8");
  const script = await build(entry);
  // Another worker may be reading: it finds all of it or nothing.
  const whole = `${file}.${process.pid}`;
  writeFileSync(whole, script);
  renameSync(whole, file);
  return script;
}

async function build(entry: string, mode: "development" | "production" = "development"): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), "jihe-script-"));
  const swc = {
    loader: "swc-loader",
    options: { jsc: { parser: { syntax: "typescript", tsx: true }, transform: { react: { runtime: "automatic" } }, target: "es2022" } },
  };
  const compiler = webpack({
    mode,
    devtool: false,
    target: "web",
    entry: path.resolve(entry),
    output: { path: folder, filename: "script.js", publicPath: "/" },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    // What the pane loads when it is needed is part of the one script here.
    module: { rules: [{ test: /\.tsx?$/, use: swc }], parser: { javascript: { dynamicImportMode: "eager" } } },
  });
  const stats = await new Promise<Webpack.Stats | undefined>((resolve, reject) =>
    compiler!.run((error, result) => (error ? reject(error) : resolve(result))),
  );
  if (!stats || stats.hasErrors()) throw new Error(stats?.toString("errors-only"));
  const script = readFileSync(path.join(folder, "script.js"), "utf8");
  rmSync(folder, { recursive: true });
  return script;
}
