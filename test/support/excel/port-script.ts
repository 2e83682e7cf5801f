import { check } from "../../../src/checking/check";
import type { CheckResult, Finding } from "../../../src/checking/result";
import { review, type GivenExplanation } from "../../../src/checking/review";
import { checkSheet, type CheckedSheet } from "../../../src/commands/check-sheet";
import { checkWorkbook, clearWorkbook, type CheckOptions } from "../../../src/commands/check-workbook";
import { openCleanCopy, statementLines } from "../../../src/commands/clean-copy";
import { cleanHere, planCleaning, type CleaningPlan } from "../../../src/commands/clean-here";
import { importSheets } from "../../../src/commands/import-sheets";
import { insertTemplates, type TemplateChoice } from "../../../src/commands/insert-template";
import { browserKeeping } from "../../../src/commands/keeping";
import { markedReport } from "../../../src/commands/marked-report";
import { stepToFinding } from "../../../src/commands/next-finding";
import { builtInForce, packSource } from "../../../src/commands/pack-source";
import { isSummarised } from "../../../src/commands/is-summarised";
import { putSummaries } from "../../../src/commands/summarise-workbook";
import { sheetOfPack } from "../../../src/pack/pack-sheet";
import { earlierLines } from "../../../src/reporting/explanations";
import { readWorkbook } from "../../../src/reading/workbook";
import { marksOf } from "../../../src/reporting/marks";
import { excelPort, onePort } from "../../../src/workbook/excel/excel-port";
import type { PartialMark, WorkbookPort } from "../../../src/workbook/port";

/** What the page of the tests holds: the port, and the two commands that a ribbon button runs. Waits take no time. */
export interface PortPage {
  port(): WorkbookPort;
  /** The port of a page that was just loaded. */
  renew(): void;
  /** Milliseconds that the port waited, each time. */
  readonly waits: number[];
  /** 一键审核: findings by severity, and cells whose mark is not whole. */
  check(options?: Partial<CheckOptions>): Promise<{ findings: number; hindrances: [string, string][] }>;
  /** What the pane does to explain a finding that a check has just shown, by its id; null: the first. */
  explain(id: string | null, given: Omit<GivenExplanation, "finding">, today: string): Promise<unknown>;
  /** 生成汇总: what became of the summary sheets; null where there were none to make. */
  summarise(today: string): Promise<{ written: string[]; locked: readonly string[]; released: readonly string[] } | null>;
  clear(): ReturnType<typeof clearWorkbook>;
  /** 干净副本 in a new workbook: what people read of it. */
  copyClean(): Promise<string[]>;
  planCleaning(): ReturnType<typeof planCleaning>;
  cleanHere(plan: CleaningPlan): ReturnType<typeof cleanHere>;
  /** 一键审核 by the workbook's own rules where it has some: the pack, why another one is in force, and what was found. */
  checkByOwnRules(): Promise<{ pack: string; trouble: string[]; findings: string[] }>;
  /** 插入标准表样: the names of the sheets. */
  insertTemplates(choice: TemplateChoice): Promise<readonly string[]>;
  /** 导入已公开文本: the names of the sheets. */
  importText(text: string): Promise<readonly string[]>;
  /** 下一处 or 上一处. */
  step(by: 1 | -1): ReturnType<typeof stepToFinding>;
  /** 只审核本表: how it came out, and where its first finding stands. */
  checkSheet(): Promise<Pick<CheckedSheet, "kind" | "unjudged"> & { first: string | null }>;
  /** Puts the built-in pack into the workbook as a sheet. */
  writePackSheet(): Promise<boolean>;
  /** Writes what the last check found once more, as it would for a workbook that has not changed: all of a check but the rules, or a part of it. */
  again(part?: "read" | "mark" | "report"): Promise<void>;
  /** Checks without writing anything, and goes on as if so many had been found: the same ones, each in a cell of its own below. Tells how many. */
  find(findings: number | null): Promise<number>;
}

let last: CheckResult | null = null;
let partial: readonly PartialMark[] = [];
const waits: number[] = [];
const ownPort = (): (() => WorkbookPort) => onePort(() => excelPort({ wait: async (milliseconds) => void waits.push(milliseconds) }));
let port = ownPort();
const packs = packSource({
  keeping: browserKeeping(() => localStorage),
  fetchText: () => Promise.reject(new Error("no network here")),
  now: () => new Date(2026, 10, 20, 9, 30),
});

const page: PortPage = {
  waits,
  port: () => port(),
  renew: () => {
    port = ownPort();
    waits.length = 0;
  },
  check: async (options = {}) => {
    const { result, hindrances } = await checkWorkbook(page.port(), { language: "zh", ...options });
    last = result;
    return { findings: result.findings.length, hindrances: [...hindrances] };
  },
  explain: async (id, given, today) => {
    const { result } = await checkWorkbook(page.port(), { language: "zh", today });
    const finding = result.findings.find((each) => id === null || each.id === id)!;
    await checkWorkbook(page.port(), { language: "zh", today, given: [{ finding, ...given }] });
  },
  find: async (findings) => {
    const { grids } = await page.port().read();
    const { findings: found, ...result } = check([readWorkbook("many.xlsx", grids)], builtInForce.pack);
    last = { ...result, findings: findings === null ? found : manyOf(found, findings) };
    return last.findings.length;
  },
  again: async (part) => {
    if (part === "read" || !part) {
      const { file, report } = await page.port().read();
      const earlier = new Map(report ? [[file, earlierLines(report)]] : []);
      // What changed since hangs on how often it was written: the same finding is new, and then still there.
      last = { ...review(last!, earlier, { today: "2026-11-20", by: null, pack: builtInForce.pack }), changes: [] };
    }
    if (part === "mark" || !part) partial = await page.port().mark(marksOf(last!.findings, "zh"));
    if (part === "report" || !part) await page.port().putReport(markedReport(last!, partial, { language: "zh" }));
  },
  summarise: async (today) => {
    const options = { language: "zh", today } as const;
    const checked = await checkWorkbook(page.port(), options);
    if (!isSummarised(checked)) return null;
    const { written, locked, released } = await putSummaries(page.port(), checked, options);
    return { written: [...written.keys()], locked, released };
  },
  clear: () => clearWorkbook(page.port()),
  copyClean: async () => statementLines(await openCleanCopy(page.port())).map(({ zh }) => zh),
  insertTemplates: (choice) => insertTemplates(page.port(), choice),
  importText: (text) => importSheets(page.port(), text),
  step: (by) => stepToFinding(page.port(), by),
  checkSheet: async () => {
    const { kind, unjudged, first } = await checkSheet(page.port(), { language: "zh", today: "2026-11-20" });
    return { kind, unjudged, first: first && `${first.sheet}!${first.cell}` };
  },
  planCleaning: () => planCleaning(page.port()),
  cleanHere: (plan) => cleanHere(page.port(), plan),
  checkByOwnRules: async () => {
    const { result, rules } = await checkWorkbook(page.port(), { language: "zh", packs });
    return {
      pack: `${rules.pack.id} ${rules.pack.version}`,
      trouble: rules.trouble?.faults.map(({ at }) => at) ?? [],
      findings: result.findings.map(({ rule, place }) => `${rule} ${place.cell}`),
    };
  },
  writePackSheet: () => page.port().addSheet(sheetOfPack(builtInForce.document, builtInForce.pack, "zh")),
};

function manyOf(found: readonly Finding[], many: number): Finding[] {
  return Array.from({ length: many }, (_, index) => {
    const finding = found[index % found.length]!;
    const place = { ...finding.place, cell: `H${index + 1}` };
    return { ...finding, id: index.toString(16).padStart(16, "0"), place, causedBy: null };
  });
}

Object.assign(window, { jihe: page });
