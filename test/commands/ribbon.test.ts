import { describe, expect, test } from "@jest/globals";
import type { CommandMessage } from "../../src/commands/message-address";
import type { Connection } from "../../src/commands/office";
import { ribbonCommands, type CommandSurroundings } from "../../src/commands/ribbon";
import { WorkbookFault } from "../../src/workbook/port";
import { FakePort } from "../support/pane/fake-port";
import { workbooks, type WorkbookName } from "../support/pane/workbooks";

const connected: Connection = { kind: "connected", office: { language: "en", versions: "" } };

/** Runs a command; what was told and how often it said that it was done. */
async function pressed(
  name: "checkWorkbook" | "summariseWorkbook" | "clearMarks",
  {
    workbook = "faulty" as WorkbookName,
    prepare = (): void => undefined,
    ...surroundings
  }: Partial<CommandSurroundings> & {
    workbook?: WorkbookName;
    prepare?: (port: FakePort) => void;
  } = {},
): Promise<{ told: CommandMessage[]; completed: number; calls: string[] }> {
  const port = new FakePort(workbooks[workbook]());
  prepare(port);
  const told: CommandMessage[] = [];
  let completed = 0;
  const commands = ribbonCommands({
    port: () => port,
    connected: async () => connected,
    tell: async (message) => told.push(message) < 0,
    ask: async () => null,
    displayLanguage: () => "zh-CN",
    ...surroundings,
  });
  await commands[name]({ completed: () => void completed++ });
  return { told, completed, calls: port.calls };
}

const failing = (call: string, error: Error) => (port: FakePort) => void port.failures.set(call, error);

describe("a ribbon command", () => {
  test("checks, marks, writes and shows the findings sheet without a word", async () => {
    expect(await pressed("checkWorkbook")).toEqual({ told: [], completed: 1, calls: ["read", "mark", "putReport", "showReport"] });
    expect(await pressed("clearMarks")).toEqual({ told: [], completed: 1, calls: ["read", "clear"] });
  });

  test("checks, writes the summary sheets from the same reading, and shows one", async () => {
    const { told, calls } = await pressed("summariseWorkbook");
    expect([told, calls.slice(0, 4)]).toEqual([[], ["read", "mark", "putReport", "putSummaries"]]);
    expect(calls[4]).toMatch(/^show(?:Report|Summary cover)$/);
  });

  test("tells that a protected summary sheet is not up to date, that none was made, and why they failed", async () => {
    const locked = await pressed("summariseWorkbook", { prepare: (port) => void (port.summaryOutcome = { locked: ["指标汇总"] }) });
    const nothing = await pressed("summariseWorkbook", { workbook: "nothing" });
    const failed = await pressed("summariseWorkbook", { prepare: failing("putSummaries", new WorkbookFault("busy", "")) });
    expect([locked, nothing, failed].map(({ told }) => told.map(({ job, why }) => [job, why]))).toEqual([
      [["summarise", "summaries-locked"]],
      [["summarise", "nothing-recognised"]],
      [["summarise", "busy"]],
    ]);
    expect(nothing.calls).toEqual(["read"]);
  });

  test("tells that a clear has left something", async () => {
    const kept = { answered: [], keepsReport: false, lockedReport: false, protectedSheets: ["机关服务费"], summaries: [] };
    const { told, completed } = await pressed("clearMarks", { prepare: (port) => void (port.outcome = kept) });
    expect([told, completed]).toEqual([[{ job: "clear", why: "some-kept", code: "", language: "zh" }], 1]);
  });

  test("tells that nothing was recognised, and shows no sheet", async () => {
    const { told, completed, calls } = await pressed("checkWorkbook", { workbook: "nothing" });
    expect([told, completed, calls]).toEqual([[{ job: "check", why: "nothing-recognised", code: "", language: "zh" }], 1, ["read"]]);
  });

  test.each(["read", "mark", "putReport", "showReport"])("tells a failure of %s and is done", async (call) => {
    const { told, completed } = await pressed("checkWorkbook", { prepare: failing(call, new WorkbookFault("busy", "")) });
    expect([told, completed]).toEqual([[{ job: "check", why: "busy", code: "none", language: "zh" }], 1]);
  });

  test("tells what was not foreseen", async () => {
    const { told } = await pressed("clearMarks", { prepare: failing("clear", new TypeError("三号项目 is not a function")) });
    expect(told).toEqual([{ job: "clear", why: "unknown", code: "TypeError", language: "zh" }]);
  });

  test("tells that this is no Excel to work in", async () => {
    const { told, calls } = await pressed("checkWorkbook", { connected: async () => ({ kind: "too-old" }) });
    expect([told[0]?.why, calls]).toEqual(["too-old", []]);
  });

  test("is done even where nothing can be told", async () => {
    const surroundings = { tell: () => Promise.reject(new Error("no window")), prepare: failing("read", new Error("x")) };
    expect(await pressed("checkWorkbook", surroundings)).toMatchObject({ completed: 1 });
    const port = (): never => {
      throw new Error("no port");
    };
    expect(await pressed("clearMarks", { port })).toMatchObject({ completed: 1, told: [{ why: "unknown" }] });
  });
});
