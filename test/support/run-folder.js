import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** Where test files leave for each other what is made once a run. */
const FOLDER = "JIHE_TEST_RUN";

/** Before all tests makes the folder of this run, and takes it away after them. */
export default function setUp() {
  process.env[FOLDER] = mkdtempSync(path.join(tmpdir(), "jihe-run-"));
}

export function tearDown() {
  rmSync(process.env[FOLDER], { recursive: true, force: true });
}
