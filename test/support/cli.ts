import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { run } from "../../src/cli/run";

export interface Outcome {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs one command line in this process. */
export async function jihe(...args: string[]): Promise<Outcome> {
  let out = "";
  let err = "";
  const status = await run(args, { out: (text) => void (out += text), err: (text) => void (err += text) }, "0.0.0");
  return { status, out, err };
}

/** A new folder of this test's own; `within` names a file in it. */
export function scratch(): (file: string) => string {
  const folder = mkdtempSync(path.join(tmpdir(), "jihe-"));
  return (file) => path.join(folder, file);
}
