import { describe, expect, test } from "@jest/globals";
import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const BUILT = "dist/addin";
/** Bytes, packed as a server sends them, that the pane may need before it shows. */
const MOST = 260 * 1024;

const packed = (file: string): number => gzipSync(readFileSync(`${BUILT}/${file}`), { level: 9 }).length;

describe("the pane's own script", () => {
  test("is small enough to start at once", () => {
    expect(packed("taskpane.js")).toBeLessThanOrEqual(MOST);
  });

  test("leaves to others what is needed only once something is done", () => {
    const scripts = readdirSync(BUILT).filter((file) => file.endsWith(".js"));
    // A message of a rule, and the grammar of equations.
    for (const late of ["年度资金各项之和", "NonemptyListOf<Condition"]) {
      const holders = scripts.filter((file) => readFileSync(`${BUILT}/${file}`, "utf8").includes(late) && file !== "commands.js");
      expect(holders).toHaveLength(1);
      expect(holders).not.toContain("taskpane.js");
    }
  });
});
