import { cp, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { generatedFiles } from "./docs/pages";

for (const [file, content] of generatedFiles()) {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, content);
  process.stdout.write(`${file}\n`);
}
// The add-in was built before the pages were.
await cp("assets/help", "dist/addin/help", { recursive: true });
