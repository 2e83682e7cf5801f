import { describe, expect, test } from "@jest/globals";
import { detailsIn, messageAddress, messageIn, messageText, type CommandMessage } from "../../src/commands/message-address";
import type { Connection } from "../../src/commands/office";
import { commandNames, ribbonCommands, type CommandName, type CommandSurroundings } from "../../src/commands/ribbon";
import { inPieces } from "../../src/commands/pieces";
import { WorkbookFault } from "../../src/workbook/port";
import { FakePort } from "../support/pane/fake-port";
import { workbooks, type WorkbookName } from "../support/pane/workbooks";

const connected: Connection = { kind: "connected", office: { language: "en", versions: "" } };

/** Runs a command; what was told and how often it said that it was done. */
async function pressed(
  name: CommandName,
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

/** Windows in which something is said, message by message. */
const saying =
  (...messages: readonly string[]): CommandSurroundings["ask"] =>
  async (_page, _language, hear) => {
    for (const message of messages) {
      const answer = hear(message, () => undefined);
      if (answer !== null) return answer;
    }
    return null;
  };

describe("a command for one sheet", () => {
  test("marks it alone, and shows its first finding", async () => {
    const only: (string | undefined)[] = [];
    const { told, calls } = await pressed("checkSheet", {
      prepare: (port) => {
        port.shownFirst = "党建引领百万市民共享科普";
        const mark = port.mark.bind(port);
        port.mark = (marks, watch, sheet) => {
          expect(new Set(marks.map((each) => each.sheet))).toEqual(new Set(["党建引领百万市民共享科普"]));
          only.push(sheet);
          return mark(marks, watch, sheet);
        };
      },
    });
    expect([told, calls, only]).toEqual([[], ["active", "read", "mark", "goTo"], ["党建引领百万市民共享科普"]]);
  });

  test("says that the sheet has no findings and what could not be judged, is blank, or no official table", async () => {
    const on = (sheet: string) => (port: FakePort) => void (port.shownFirst = sheet);
    const clean = await pressed("checkSheet", { prepare: on("学术交流与发展项目") });
    const blank = await pressed("checkSheet", { prepare: on("空白表") });
    const other = await pressed("checkSheet", { prepare: on("通讯录") });
    const unread = await pressed("checkSheet", { prepare: on("信息化运维项目") });
    expect([clean, blank, other].map(({ told }) => told.map(({ job, why }) => [job, why]))).toEqual([
      [["check", "sheet-clean"]],
      [["check", "sheet-blank"]],
      [["check", "sheet-not-official"]],
    ]);
    expect(unread.told).toMatchObject([{ why: "sheet-clean" }]);
    expect(unread.told[0]!.unjudged).toBeGreaterThan(0);
    expect(messageText(unread.told[0]!).lines.at(-1)!.zh).toBe(
      `另有 ${unread.told[0]!.unjudged!} 项规则因故未能核对，不等于没有问题。请点“打开窗格”，在窗格中审核，会列出是哪些、为什么。`,
    );
  });

  test("says that the finding's row is hidden, where it is", async () => {
    const prepare = (port: FakePort): void => {
      port.shownFirst = "党建引领百万市民共享科普";
      port.failures.set("goTo", new WorkbookFault("hidden-cell", ""));
    };
    expect((await pressed("checkSheet", { prepare })).told).toMatchObject([{ job: "check", why: "cell-hidden" }]);
  });
});

describe("下一处 and 上一处", () => {
  const marked = (port: FakePort): void => {
    const sheet = { isVisible: true, isProtected: false };
    port.markedNow = {
      isChecked: true,
      at: { sheet: "乙", cell: "B2" },
      sheets: [
        { ...sheet, sheet: "甲", cells: ["A9"] },
        { ...sheet, sheet: "乙", cells: ["B10", "C2", "B2", "A2"] },
        { ...sheet, sheet: "丙", isVisible: false, cells: ["A1"] },
      ],
    };
  };

  test.each([
    ["nextFinding", "C2"],
    ["previousFinding", "A2"],
  ] as const)("%s goes to the nearest cell in the order of rows and columns", async (name, cell) => {
    const went: unknown[] = [];
    const prepare = (port: FakePort): void => {
      marked(port);
      went.push(port.went);
    };
    expect((await pressed(name, { prepare })).told).toEqual([]);
    expect(went).toEqual([[{ sheet: "乙", cell }]]);
  });

  test("say that nothing was checked, that nothing is left, and that a row is hidden", async () => {
    const none = await pressed("nextFinding");
    const settled = await pressed("nextFinding", { prepare: (port) => void (port.markedNow = { isChecked: true }) });
    const hidden = await pressed("previousFinding", {
      prepare: (port) => {
        marked(port);
        port.failures.set("goTo", new WorkbookFault("hidden-cell", ""));
      },
    });
    expect([none, settled, hidden].map(({ told }) => told.map(({ job, why }) => [job, why]))).toEqual([
      [["step", "not-checked"]],
      [["step", "none-open"]],
      [["step", "cell-hidden"]],
    ]);
  });
});

describe("a command that asks in a window", () => {
  const choice = { ids: ["project-2023", "budget-income"], year: 2027 };

  test("adds the sheets that were picked, all together", async () => {
    const { told, calls } = await pressed("insertTemplates", { ask: saying(JSON.stringify(choice)) });
    expect([told, calls]).toEqual([[], ["addSheets"]]);
  });

  test.each([
    ["nothing", []],
    ["that she changed her mind", ["cancel", JSON.stringify(choice)]],
    ["what is no choice", ["", "null", "{", "[]", '{"ids":[],"year":null}', '{"ids":["x"],"year":null}']],
    ["a year that none is", [JSON.stringify({ ...choice, year: 1999 }), JSON.stringify({ ...choice, year: "2027" })]],
    ["one twice", [JSON.stringify({ ...choice, ids: ["project-2023", "project-2023"] })]],
  ])("does nothing where the window says %s", async (_what, messages) => {
    expect(await pressed("insertTemplates", { ask: saying(...messages) })).toEqual({ told: [], completed: 1, calls: [] });
  });

  test("takes a long text in pieces, and nothing but a whole one", async () => {
    const form = ["财政项目支出绩效目标申报表", "（2023年度）", "项目名称\t流动科普展览", "一级指标\t二级指标\t三级指标\t指标值"];
    const text = [...form, "产出指标\t数量指标\t办展次数\t≥10(次)", "备注\t" + "长".repeat(70_000)].join("\n");
    const pieces = inPieces(text);
    expect(pieces.length).toBe(3);
    expect((await pressed("importText", { ask: saying("{}", ...pieces) })).calls).toEqual(["addSheets"]);
    expect((await pressed("importText", { ask: saying(...pieces.slice(1)) })).calls).toEqual([]);
    expect((await pressed("importText", { ask: saying(pieces[0]!, pieces[2]!) })).calls).toEqual([]);
    expect((await pressed("importText", { ask: saying("cancel", ...pieces) })).calls).toEqual([]);
  });

  test("tells that the workbook takes no sheets, and that nothing was added", async () => {
    const prepare = failing("addSheets", new WorkbookFault("protected-workbook", ""));
    const { told } = await pressed("insertTemplates", { ask: saying(JSON.stringify(choice)), prepare });
    expect(told).toMatchObject([{ job: "template", why: "protected-workbook" }]);
    expect(messageText(told[0]!).lines.at(-1)!.zh).toBe("没有添加任何工作表，您的内容没有改动。");
  });
});

describe("审核规则 and 干净副本", () => {
  test("writes the rules into a sheet only where she asks for it", async () => {
    const offered: CommandMessage[] = [];
    const answering =
      (answer: boolean): CommandSurroundings["tell"] =>
      async (message) => {
        offered.push(message);
        return answer;
      };
    expect((await pressed("showRules", { tell: answering(false) })).calls).toEqual(["read"]);
    expect((await pressed("showRules", { tell: answering(true) })).calls).toEqual(["read", "addSheet"]);
    expect(offered).toMatchObject(Array(2).fill({ job: "rules", why: "no-rules-sheet", details: [expect.stringContaining("Built-in")] }));
  });

  test("says why there is no clean copy in lines that no address holds", async () => {
    const { told } = await pressed("openCleanCopy", { prepare: (port) => void (port.file = new Uint8Array([1, 2, 3])) });
    expect(told).toMatchObject([{ job: "copy", why: "copy-refused", details: [expect.stringContaining("no clean copy")] }]);
    expect(messageAddress("https://a.test/commands.html", told[0]!)).toBe(
      "https://a.test/message.html?job=copy&why=copy-refused&code=&language=zh",
    );
    const unopened = await pressed("openCleanCopy", { prepare: failing("bytes", new WorkbookFault("unknown", "")) });
    expect(unopened.told).toMatchObject([{ job: "copy", why: "copy-unopened" }]);
  });
});

test("a message is read back as it was addressed, whatever it tells", () => {
  const whys = ["sheet-clean", "cell-hidden", "not-checked", "no-rules-sheet", "checked-read-only", "busy", "too-old"] as const;
  for (const why of whys) {
    const message: CommandMessage = { job: "step", why, code: "", language: "en", unjudged: 12 };
    expect(messageIn(messageAddress("https://a.test/commands.html", message))).toEqual(message);
  }
  expect(messageIn("https://a.test/message.html?job=toString&why=constructor&unjudged=-1")).toEqual({
    job: "check",
    why: "unknown",
    code: "",
    language: "zh",
  });
  expect([detailsIn('["甲","乙"]'), detailsIn("[1]"), detailsIn("{"), detailsIn('"甲"')]).toEqual([["甲", "乙"], [], [], []]);
});

test("every command ends and tells a fault, whatever fails", async () => {
  for (const name of commandNames) {
    const connectionLost = { connected: () => Promise.reject(new Error("gone")) };
    expect(await pressed(name, connectionLost)).toMatchObject({ completed: 1, told: [{ why: "unknown" }] });
  }
});
