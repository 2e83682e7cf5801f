import { describe, expect, test } from "@jest/globals";
import { checkWorkbook, type CheckedWorkbook } from "../../src/commands/check-workbook";
import { messageText } from "../../src/commands/message-address";
import { ribbonCommands } from "../../src/commands/ribbon";
import type { CommandMessage } from "../../src/commands/message-address";
import type { Mark } from "../../src/reporting/marks";
import { WorkbookFault, type FaultKind, type PartialMark } from "../../src/workbook/port";
import { FakePort } from "../support/pane/fake-port";
import { workbooks } from "../support/pane/workbooks";

function failing(call: "mark" | "putReport" | "showReport", kind: FaultKind): FakePort {
  const port = new FakePort(workbooks.faulty());
  port.failures.set(call, new WorkbookFault(kind, "AccessDenied"));
  return port;
}

const check = (port: FakePort): Promise<CheckedWorkbook> => checkWorkbook(port, { language: "zh" });

describe("a check that cannot be written into the workbook", () => {
  test.each([
    ["mark", "read-only", 0],
    ["putReport", "protected-workbook", 3],
    ["putReport", "protected-report", 3],
  ] as const)("in %s (%s) gives its findings all the same", async (call, kind, hindrances) => {
    const port = new FakePort(workbooks.faulty());
    if (kind === "protected-report") await check(port);
    port.failures.set(call, new WorkbookFault(kind, "AccessDenied"));
    const checked = await check(port);
    const rules = checked.result.findings.map(({ rule, place }) => `${rule} ${place.sheet}!${place.cell}`);
    expect(rules).toContain("annual-funding-sum 市科协机构及常委会会议费!E6");
    expect([checked.unwritten, checked.hindrances.size]).toEqual([kind, hindrances]);
    expect(checked.reportId !== null).toBe(kind === "protected-report");
  });

  test("is a failure where explanations were given, since they would be lost", async () => {
    const { result } = await check(new FakePort(workbooks.faulty()));
    const given = [{ finding: result.findings[0]!, text: "按批复", was: null, by: "张三" }];
    const explaining = checkWorkbook(failing("putReport", "protected-workbook"), { language: "zh", given });
    await expect(explaining).rejects.toMatchObject({ kind: "protected-workbook" });
  });

  test.each([
    ["mark", "read-only", "checked-read-only", "工作簿是只读的，标记和“审核结果”没有写入，或没有全部写入。"],
    [
      "putReport",
      "protected-workbook",
      "checked-protected-workbook",
      "能标注的单元格已标注；工作簿的结构受保护，没有添加“审核结果”工作表。",
    ],
    [
      "putReport",
      "protected-report",
      "checked-protected-report",
      "能标注的单元格已标注；“审核结果”工作表受保护，还是上次审核的内容，没有更新。",
    ],
    ["showReport", "hidden-sheet", "report-hidden", "单元格已标注，“审核结果”工作表已更新，但它被隐藏了，没有打开。"],
  ] as const)("from the ribbon is told: %s, %s", async (call, kind, why, line) => {
    const told: CommandMessage[] = [];
    const port = failing(call, kind);
    const commands = ribbonCommands({
      port: () => port,
      connected: async () => ({ kind: "connected", office: { language: "zh", versions: "" } }),
      tell: async (message) => told.push(message) < 0,
      ask: async () => null,
      displayLanguage: () => "zh-CN",
    });
    await commands.checkWorkbook({ completed: () => undefined });
    expect(told).toEqual([{ job: "check", why, code: "", language: "zh" }]);
    expect(messageText(told[0]!).title.zh).toMatch(/^审核已完成/);
    expect(messageText(told[0]!).lines[0]!.zh).toBe(line);
  });
});

describe("a sheet that is deleted or renamed while it is checked", () => {
  /** Finds the second sheet gone whenever it is to be marked, so many times. */
  class Shifting extends FakePort {
    times = 0;
    override async mark(marks: readonly Mark[]): Promise<readonly PartialMark[]> {
      const partial = await super.mark(marks);
      if (this.times-- <= 0) return partial;
      const { sheet, cell } = marks.find((mark) => mark.sheet === "市科协机构及常委会会议费")!;
      return [...partial.filter((mark) => mark.sheet !== sheet), { sheet, cell, hindrance: "gone" }];
    }
  }

  test.each([
    [1, 2, []],
    [9, 3, ["gone"]],
  ] as const)("%s times has the workbook checked %s times in all", async (times, checks, gone) => {
    const port = new Shifting(workbooks.faulty());
    port.times = times;
    const { hindrances } = await check(port);
    expect(port.calls).toEqual([...Array.from({ length: checks }, () => ["read", "mark"]).flat(), "putReport"]);
    expect([...hindrances.values()].filter((hindrance) => hindrance === "gone")).toEqual(gone);
  });
});
