import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { run } from "../../src/cli/run";

export interface Outcome {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** The day on which tests run the command line. */
export const TODAY = "2026-11-22";

/** Runs one command line in this process. */
export function jihe(...args: string[]): Promise<Outcome> {
  return jiheOn(TODAY, ...args);
}

/** Runs one command line on a day of its own. */
export async function jiheOn(today: string, ...args: string[]): Promise<Outcome> {
  let out = "";
  let err = "";
  const status = await run(args, { out: (text) => void (out += text), err: (text) => void (err += text), today }, "0.0.0");
  return { status, out, err };
}

/** A new folder of this test's own; `within` names a file in it. */
export function scratch(): (file: string) => string {
  const folder = mkdtempSync(path.join(tmpdir(), "jihe-"));
  return (file) => path.join(folder, file);
}
