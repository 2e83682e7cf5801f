import { writeSync } from "node:fs";

/** Prints at the very end what was skipped and why, and one line of counts that any build server understands. */
export default class ClosingLines {
  onRunComplete(_contexts, results) {
    const skipped = results.testResults.flatMap(({ testResults }) =>
      testResults
        .filter(({ status }) => status === "pending" || status === "todo")
        .map(({ ancestorTitles, title }) => ancestorTitles[0] ?? title),
    );
    const { numPassedTests: passed, numFailedTests: failed, numRuntimeErrorTestSuites: broken } = results;
    const lines = [...new Set(skipped)].map((name) => `skipped: ${name}: ${skipped.filter((other) => other === name).length} tests`);
    lines.push(`Tests: ${passed} passed, ${failed + broken} failed, ${skipped.length} skipped`);
    // Jest's own summary comes after all reporters, so only the end of the process is the end of the run.
    process.once("exit", () => writeSync(1, `\n${lines.join("\n")}\n`));
  }
}
