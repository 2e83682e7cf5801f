import { readFileSync } from "node:fs";
import path from "node:path";

const PAGE = "src/workbench/page/index.html";

/** Puts the workbench's page beside its scripts. */
export class PageFile {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("PageFile", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: "PageFile", stage }, () => {
        compilation.emitAsset("index.html", new sources.RawSource(readFileSync(PAGE)));
      });
      compilation.fileDependencies.add(path.resolve(PAGE));
    });
  }
}
