import { describe, expect, test } from "@jest/globals";
import { faultCode, faultReport } from "../../src/commands/fault-report";
import { messageAddress, messageIn, messageText, type CommandMessage } from "../../src/commands/message-address";
import { WorkbookFault } from "../../src/workbook/port";

const library = Object.assign(new Error("“流动科普展览”的值 300000 无效"), {
  code: "InvalidArgument",
  debugInfo: { errorLocation: "Range.values", statement: 'range.values = [["流动科普展览"]];' },
});

describe("the report of an error", () => {
  test("names kind, code and versions, and nothing of the workbook", () => {
    const report = faultReport(
      new WorkbookFault("unknown", "InvalidArgument: 流动科普展览 300000.00", { cause: library }),
      "check",
      "Excel 16.0.1 PC",
    );
    expect(report).toBe("job: check\nkind: unknown\ncode: InvalidArgument Range.values\nversions: Excel 16.0.1 PC");
  });

  test.each([
    ["a message", new Error("三号项目 is not iterable")],
    ["a sheet's name as detail", new WorkbookFault("sheet-gone", "Budget")],
    ["an amount as detail", new WorkbookFault("unknown", "30000")],
    ["a text", "流动科普展览"],
    ["nothing", undefined],
  ])("takes no code from %s", (_, error) => expect(faultCode(error)).toBe("none"));
});

describe("a message of a command", () => {
  const message: CommandMessage = { job: "clear", why: "editing-cell", code: "InvalidOperationInCellEditMode", language: "en" };

  test("survives its address", () => {
    const address = messageAddress("https://addin.test/folder/commands.html?x=1", message);
    expect(address).toMatch(/^https:\/\/addin\.test\/folder\/message\.html\?/);
    expect(messageIn(address)).toEqual(message);
  });

  test("shows words of ours only, whatever the address says", () => {
    const made = messageIn("https://addin.test/message.html?job=x&why=<b>hi&code=<script>&language=fr");
    expect(made).toEqual({ job: "check", why: "unknown", code: "", language: "zh" });
    expect(messageIn("https://addin.test/message.html?why=toString").why).toBe("unknown");
  });

  test("says that marks may be incomplete only where something was begun", () => {
    const lines = (why: CommandMessage["why"]): number => messageText({ ...message, why }).lines.length;
    expect([lines("busy"), lines("too-old"), lines("nothing-recognised")]).toEqual([3, 2, 2]);
  });
});
