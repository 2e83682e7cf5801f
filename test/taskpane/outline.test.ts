import { describe, expect, test } from "@jest/globals";
import { checkWorkbook } from "../../src/commands/check-workbook";
import { follows, outlineOf, type Outline } from "../../src/taskpane/outline";
import { verdictLine } from "../../src/taskpane/status";
import { uncoveredLines } from "../../src/taskpane/uncovered";
import { FakePort } from "../support/pane/fake-port";
import { workbooks, type WorkbookName } from "../support/pane/workbooks";

async function outline(name: WorkbookName, bounded = false): Promise<Outline> {
  const workbook = workbooks[name]();
  const port = new FakePort({ ...workbook, contents: { ...workbook.contents, bounded: bounded || workbook.contents.bounded } });
  return outlineOf(await checkWorkbook(port, { language: "zh" }));
}

describe("the verdict", () => {
  test("is clean only where all was recognised and judged", async () => {
    expect((await outline("clean")).verdict).toBe("clean");
    expect((await outline("partlyClean")).verdict).toBe("partly-clean");
    expect((await outline("clean", true)).verdict).toBe("partly-clean");
    expect((await outline("onlyBlank")).verdict).toBe("only-blank");
    expect((await outline("nothing")).verdict).toBe("nothing-recognised");
    expect((await outline("faulty")).verdict).toBe("found");
  });

  test.each(["通讯录", "空白表"])("is not clean beside %s alone", async (other) => {
    const { contents } = workbooks.partlyClean();
    const grids = contents.grids.filter(({ sheet }) => sheet === "流动科普展览" || sheet === other);
    const { verdict } = outlineOf(await checkWorkbook(new FakePort({ contents: { ...contents, grids } }), { language: "zh" }));
    expect([grids.length, verdict]).toEqual([2, "partly-clean"]);
  });

  test("is not clean where a rule could not judge", async () => {
    const workbook = workbooks.faulty();
    const grids = workbook.contents.grids.filter(({ sheet }) => sheet === "信息化运维项目");
    const { verdict, sheets } = outlineOf(
      await checkWorkbook(new FakePort({ contents: { ...workbook.contents, bounded: false, grids } }), { language: "zh" }),
    );
    expect([verdict, sheets[0]!.state, sheets[0]!.rows]).toEqual(["partly-clean", "notJudged", []]);
  });
});

describe("what was not covered", () => {
  test("is counted beside findings too", async () => {
    const { uncovered } = await outline("faulty");
    expect(uncoveredLines(uncovered, 3).map(({ words }) => words.zh)).toEqual([
      "有工作表过大（远处有多余的格式或内容），只读取了 A1:CV20000",
      "2 张工作表没有识别为标准表",
      "1 条规则因故未能核对",
      "1 张标准表尚未填写",
      "3 个问题所在的单元格没有完整标注",
    ]);
    expect(uncovered.emptySheets.map(({ sheet }) => sheet)).toEqual(["Sheet3"]);
  });

  test("is nothing where all was", async () => {
    expect(uncoveredLines((await outline("clean")).uncovered, 0)).toEqual([]);
  });
});

test("every finding stands under its sheet, in the workbook's order", async () => {
  const { sheets, findings } = await outline("faulty");
  expect(sheets.map(({ sheet, state, rows: own }) => [sheet.sheet, state, own.length])).toEqual([
    ["学术交流与发展项目", "clean", 0],
    ["党建引领百万市民共享科普", "error", 1],
    ["市科协机构及常委会会议费", "error", 1],
    ["市科协综合治理费用", "error", 2],
    ["信息化运维项目", "notJudged", 0],
    ["空白表", "blank", 0],
  ]);
  expect(findings).toBe(4);
});

test("a workbook that draws remarks only is not said to have problems", async () => {
  const all = await outline("cascade");
  expect(verdictLine(all).zh).toBe("发现 2 个问题");
  expect(verdictLine({ ...all, findings: 1, counts: { error: 0, warning: 0, info: 1, explained: 0, trial: 0 } }).zh).toBe(
    "没有错误和警告，有 1 条提示",
  );
});

test("a finding that follows from another sheet's stands on its own sheet too, and says from where", async () => {
  const { sheets } = await outline("budget");
  const echoes = sheets.flatMap(({ rows }) => rows).filter(({ cause }) => cause !== null);
  expect(echoes.map(({ finding, cause }) => [finding.place.sheet, follows(cause!).zh])).toEqual([
    ["部门一般公共预算拨款表", "随 部门一般公共预算拨款基本支出明细表!D22 而来，请先改正那一处。"],
  ]);
});
