import type { CheckResult } from "../../../src/checking/result";
import { checkWorkbook, clearWorkbook } from "../../../src/commands/check-workbook";
import { markedReport } from "../../../src/commands/marked-report";
import { marksOf } from "../../../src/reporting/marks";
import { excelPort } from "../../../src/workbook/excel/excel-port";
import type { WorkbookPort } from "../../../src/workbook/port";

/** What the page of the tests holds: the port, and the two commands that a ribbon button runs. Waits take no time. */
export interface PortPage {
  port(): WorkbookPort;
  /** The port of a page that was just loaded. */
  renew(): void;
  /** Milliseconds that the port waited, each time. */
  readonly waits: number[];
  /** 一键审核: findings by severity, and cells whose mark is not whole. */
  check(): Promise<{ findings: number; hindrances: [string, string][] }>;
  clear(): ReturnType<typeof clearWorkbook>;
  /** Writes what the last check found once more, as it would for a workbook that has not changed: all of a check but the rules. */
  again(): Promise<void>;
}

let port: WorkbookPort | null = null;
let last: CheckResult | null = null;
const waits: number[] = [];

const page: PortPage = {
  waits,
  port: () =>
    (port ??= excelPort({
      wait: async (milliseconds) => void waits.push(milliseconds),
    })),
  renew: () => {
    port = null;
    waits.length = 0;
  },
  check: async () => {
    const { result, hindrances } = await checkWorkbook(page.port(), { language: "zh" });
    last = result;
    return { findings: result.findings.length, hindrances: [...hindrances] };
  },
  again: async () => {
    const { report } = await page.port().read();
    const partial = await page.port().mark(marksOf(last!.findings, "zh"));
    await page.port().putReport(markedReport(last!, partial, { language: "zh", earlier: report }));
  },
  clear: () => clearWorkbook(page.port()),
};

Object.assign(window, { jihe: page });
