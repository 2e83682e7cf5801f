import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { gridOfPlan } from "../../src/catalogue/plan-grid";
import { address } from "../../src/grid/address";
import { formLayouts } from "../../src/official";
import type { OwnWords, PackDocument } from "../../src/pack/document";
import { idOfPackSheet, isPackSheet, packInSheet, packSheet, partPackSheet } from "../../src/pack/pack-sheet";
import { builtInPack } from "../../src/pack/rule-pack";
import { rules } from "../../src/rules";
import { severities } from "../../src/rules/rule";
import { thresholdInfo } from "../../src/rules/settings-info";
import { vocabularyNames } from "../../src/rules/settings";
import { readFile } from "../../src/workbook/file/read-file";
import { writeFile } from "../../src/workbook/file/write-file";
import { words } from "../support/arbitrary";
import { sheetOf } from "../support/sheet-of";

const HEAD = { A1: "规则包编号", B1: "kexie-2026", A2: "版本", B2: "2026.1" };

function documentIn(cells: Readonly<Record<string, string | number>>): PackDocument {
  const read = packInSheet(sheetOf({ ...HEAD, ...cells }));
  if ("faults" in read) throw new Error(JSON.stringify(read.faults));
  return read.document;
}

function faultsIn(cells: Readonly<Record<string, string | number>>): [string, string][] {
  const read = packInSheet(sheetOf({ ...HEAD, ...cells }));
  return "faults" in read ? read.faults.map(({ at, message }) => [at, message.zh]) : [];
}

const ownWords: fc.Arbitrary<OwnWords> = fc.oneof(words(12), fc.record({ zh: words(12), en: fc.constantFrom("Attach it.", "See above") }));
const perhaps = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });
const mode = fc.constantFrom("on", "off", "trial");
const severity = fc.constantFrom(...severities);

/** Things under their names, none left without a value. */
function without<T>(parts: T): T {
  if (Array.isArray(parts) || typeof parts !== "object" || parts === null) return parts;
  const kept = Object.entries(parts).flatMap(([key, value]) => (value === undefined ? [] : [[key, without(value) as unknown]]));
  return Object.fromEntries(kept) as T;
}

const choice = fc.oneof(
  mode,
  fc
    .record({ mode: perhaps(mode), severity, title: perhaps(ownWords), why: perhaps(ownWords), advice: perhaps(ownWords) })
    .map((each) => without(each)),
);
const required = fc
  .array(fc.oneof(words(6), fc.array(words(6), { minLength: 2, maxLength: 3 })), { maxLength: 3 })
  .map((list) => ({ required: list }));
const equation = fc.record({
  id: fc.constantFrom("total", "spending-total"),
  equation: fc.constantFrom("=[收入预算总表].[合计].[合计] >= 0", "[支出预算总表].[合计].[合计] = [收入预算总表].[合计].[合计]"),
  tolerance: perhaps(fc.constantFrom("0.50", "100", "0")),
  severity: perhaps(severity),
  mode: perhaps(mode),
  message: perhaps(ownWords),
  basis: perhaps(words(8)),
});

/** Any document as it is written without anything that says nothing. */
const anyDocument: fc.Arbitrary<PackDocument> = fc
  .record({
    id: fc.constantFrom("kexie-2026", "a", "x-1-y"),
    version: fc.constantFrom("2026.10", "1", "甲"),
    title: perhaps(ownWords),
    extends: perhaps(fc.constantFrom(["jihe-standard"], ["jihe-standard", "https://10.1.1.1/rules/base.json"])),
    years: perhaps(fc.constantFrom({ from: 2024 }, { from: 2024, to: 2026 }, { to: 2025 })),
    rules: fc.dictionary(fc.constantFrom(...rules.map(({ id }) => id)), choice, { maxKeys: 5 }),
    thresholds: fc.dictionary(fc.constantFrom(...Object.keys(thresholdInfo)), fc.constantFrom(0, 12.5, 0.001, 1e-7, 100000), {
      maxKeys: 3,
    }),
    classes: fc.dictionary(fc.constantFrom(...formLayouts.map(({ id }) => id)), required, { maxKeys: 2 }),
    subjectCodes: fc.dictionary(fc.constantFrom("2060702", "30101", "201"), fc.option(words(8)), { maxKeys: 3 }),
    vocabularies: fc.dictionary(fc.constantFrom(...vocabularyNames), fc.array(words(6), { minLength: 1, maxLength: 4 }), { maxKeys: 3 }),
    equations: fc.uniqueArray(equation, { selector: ({ id }) => id, maxLength: 2 }),
    explanations: perhaps(fc.record({ arithmetic: fc.boolean() })),
  })
  .map((document) => {
    const isEmpty = (value: unknown): boolean => typeof value === "object" && value !== null && Object.keys(value).length === 0;
    const kept = Object.entries(document).filter(([, value]) => value !== undefined && !isEmpty(value));
    const equations = document.equations.length > 0 ? { equations: document.equations.map(without) } : {};
    return { ...Object.fromEntries(kept), ...equations } as unknown as PackDocument;
  });

describe("a rule pack on a sheet", () => {
  test.each(["zh", "en"] as const)("is read back as it was written, in %s", (language) => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const read = packInSheet(gridOfPlan(packSheet(document, builtInPack, language)));
        expect("faults" in read ? read.faults : read.document).toEqual(document);
      }),
      { numRuns: 60 },
    );
  });

  test("says nothing of its own where nobody has filled it in, and is the same in a file", async () => {
    const document: PackDocument = { id: "kexie-2026", version: "1", extends: ["jihe-standard"] };
    const plan = packSheet(document, builtInPack, "zh");
    const { grids } = await readFile(await writeFile([plan], { ours: false }));
    expect(isPackSheet(grids[0]!)).toBe(true);
    expect(packInSheet(grids[0]!)).toMatchObject({ document });
    const equations = [{ id: "total", equation: "=SUM([支出预算总表].[20].[合计]) >= 0" }];
    const withEquation = await readFile(await writeFile([packSheet({ ...document, equations }, builtInPack, "zh")], { ours: false }));
    expect(packInSheet(withEquation.grids[0]!)).toMatchObject({ document: { equations } });
  });

  test("is what bears its name and its first label, and nothing else", () => {
    expect(isPackSheet(sheetOf(HEAD))).toBe(true);
    expect(isPackSheet(sheetOf(HEAD, "审核规则 (2)"))).toBe(false);
    expect(isPackSheet(sheetOf({ A1: "审核规则", A2: "一、预算编制应当完整。" }))).toBe(false);
    expect(isPackSheet(sheetOf({}))).toBe(false);
  });

  test("that is damaged or a copy is refused, and no other sheet of that name is taken for one", () => {
    const written = packSheet({ id: "kexie", version: "1", rules: { "date-order": "off" } }, builtInPack, "zh");
    const damaged = gridOfPlan({
      ...written,
      cells: written.cells.map((cell) => (cell.value === "规则包编号" ? { ...cell, value: "包编号" } : cell)),
    });
    const label = damaged.rows.flatMap(({ cells }) => cells).find(({ text }) => text === "包编号")!;
    const lists = sheetOf({ A1: "规则", A2: "编号", B2: "状态", C2: "级别", A3: "date-order", B3: "停用" });
    const copy = sheetOf(HEAD, "审核规则 (2)");
    expect([damaged, lists, copy].map((grid) => partPackSheet([grid]).packSheet)).toEqual([damaged, lists, copy]);
    const faults = [damaged, lists, copy].map((grid) => {
      const read = packInSheet(grid);
      return "faults" in read ? read.faults.map(({ at, message }) => `${at} ${message.zh}`) : [];
    });
    expect(faults).toEqual([
      [expect.stringContaining(`审核规则!${address(label)} 这张表是规则包，却没有“规则包编号”。`)],
      [expect.stringContaining("审核规则!A1 这张表是规则包，却没有“规则包编号”。")],
      [expect.stringContaining("审核规则 (2)!A1 规则包的表名须为“审核规则”，这张是副本。")],
    ]);
    expect(idOfPackSheet(damaged)).toBe("kexie");
    const hers = sheetOf({ A1: "规则", A2: "编号", B2: "名称", C2: "依据", A3: 1, B3: "预算编制应当完整" });
    expect(partPackSheet([hers, copy]).packSheet).toBeNull();
  });

  test("may be typed by hand: other columns, other order, full-width signs, numbers as text, remarks between", () => {
    const document = documentIn({
      A3: "适用年度起：",
      B3: "２０２６年",
      A5: "规则",
      B5: "（下面只列要改的）",
      A6: "状态",
      B6: "备注",
      C6: "名称",
      D6: "编 号",
      E6: "级别",
      A7: "停用",
      B7: "财务处 3 月会议定的",
      D7: "annual－funding－sum",
      A9: "试行",
      C9: "名称或文字中单位名称写法不一致",
      D9: "Unit-Name",
      E9: "警告",
      A10: "注：以下待定",
      B11: "只有备注的行",
      A13: "参数",
      A14: "名称",
      B14: "值",
      A15: "比上年预算增减超过多少须说明原因",
      B15: "２５％",
      A16: "formTolerance",
      B16: "1,000元",
      A18: "科目",
      A19: "代码",
      B19: "名称",
      A20: 2060702,
      B20: "科普活动",
      A21: "30101",
      B21: "不核对",
      A23: "必填指标类",
      A24: "表样",
      B24: "类",
      A25: "财政项目支出绩效目标申报表",
      B25: "经济效益指标或社会效益指标",
      A26: "project-2023",
      B26: "数量指标",
    });
    expect(document).toEqual({
      id: "kexie-2026",
      version: "2026.1",
      years: { from: 2026 },
      rules: { "annual-funding-sum": "off", "unit-name": { mode: "trial", severity: "warning" } },
      thresholds: { unexplainedChange: 25, formTolerance: 1000 },
      subjectCodes: { "2060702": "科普活动", "30101": null },
      classes: { "project-2023": { required: [["经济效益指标", "社会效益指标"], "数量指标"] } },
    });
  });

  test("knows the cell of each part of the document", () => {
    const read = packInSheet(
      sheetOf({
        ...HEAD,
        A4: "规则",
        A5: "编号",
        B5: "级别",
        A6: "date-order",
        B6: "提示",
        A8: "词表",
        A9: "词表",
        B9: "词",
        A10: "units",
        B10: "度",
      }),
    );
    if ("faults" in read) throw new Error("refused");
    const { cellOf } = read;
    const pointers = ["/id", "/rules/date-order/severity", "/rules/date-order", "/vocabularies/units/0", "/rules/other", "/nowhere"];
    expect(pointers.map(cellOf)).toEqual(["审核规则!B1", "审核规则!B6", "审核规则!A6", "审核规则!B10", "审核规则", "审核规则"]);
  });
});

describe("a wrong sheet is refused with its cell, what is wrong and what to write", () => {
  test.each([
    [{ B1: "" }, [["审核规则!A1", "“规则包编号”没有填。请在它右边的格子里填写。"]]],
    [{ A3: "适用年度止", B3: "明年" }, [["审核规则!B3", "“明年”不是年度。请填四位数字，例如 2026。"]]],
    [
      { A4: "规则", A5: "编号", B5: "状态", A6: "date-order", B6: "停止" },
      [["审核规则!B6", "“状态”里的“停止”不认识。可填：启用、停用、试行。"]],
    ],
    [
      { A4: "规则", A5: "编号", B5: "级别", A6: "date-ordr", B6: "警告" },
      [["审核规则!A6", "没有“date-ordr”这条规则，请改正编号或删去这一行。是不是“date-order”？"]],
    ],
    [
      { A4: "规则", A5: "编号", B5: "级别", A6: "date-order", B6: "警告", A7: "date-order", B7: "提示" },
      [["审核规则!A7", "“date-order”写了两次，另一处在 审核规则!A6。请留下一处。"]],
    ],
    [{ A4: "参数", A5: "编号", B5: "值", A6: "leastRate", B6: "五十" }, [["审核规则!B6", "“值”里的“五十”不是数。请只填数字。"]]],
    [
      {
        A4: "参数",
        A5: "编号",
        B5: "值",
        A6: "unexplainedChange",
        B6: 0.2,
        A7: "leastProjectMoney",
        B7: "50%",
        A8: "leastRate",
        B8: "0.5%",
      },
      [
        ["审核规则!B6", "“值”的单位是 %，“0.2”是指 20% 还是 0.2%？请连同 % 一起填写。"],
        ["审核规则!B7", expect.stringContaining("“值”的单位是元，不能填“50%”。")],
      ],
    ],
    [
      { A4: "审核公式", A5: "编号", B5: "公式", C5: "允许误差", A6: "total", B6: "甲 = 0", C6: "0.5%" },
      [["审核规则!C6", expect.stringContaining("“允许误差”的单位是元，不能填“0.5%”。")]],
    ],
    ...(["本单位状态", "启停", ""] as const).map((heading) => [
      { A4: "规则", A5: "编号", B5: "名称", C5: heading, D5: "级别", E5: "备注", A6: "date-order", C6: "停用", E6: "会议定的" },
      [["审核规则!C5", expect.stringMatching(/下面填的内容不会起作用。应为“状态”的，请改回/)]],
    ]),
    [{ A4: "规则", A5: "编号", B5: "名称", C5: "备注", D5: "级别", A6: "date-order", C6: "会议定的" }, []],
    [{ A4: "参数", A5: "项目", A6: "leastRate" }, [["审核规则!A4", "“参数”下面找不到栏名“值”。请恢复栏名。"]]],
    [
      { A4: "审核公式", A5: "编号", B5: "公式", A6: "total", B6: "#NAME?" },
      [["审核规则!B6", "这一格被 Excel 当成了公式。请在内容最前面加一个英文单引号（'），让它成为文字。"]],
    ],
    [
      { A4: "本单位规则", A5: "编号", B5: "状态" },
      [["审核规则!A5", "这一行栏名的上面没有清单的名称。请写上：参数、词表、必填指标类、科目、审核公式、规则之一。"]],
    ],
    [{ A4: "词表", A5: "词表", B5: "词", B6: "度" }, [["审核规则!A6", "这一行没有填“词表”。请补上，或把整行删去。"]]],
    [
      { A4: "词表", A5: "词表", B5: "词", A6: "认可的计量单立", B6: "度" },
      [["审核规则!A6", expect.stringContaining("“词表”里的“认可的计量单立”不认识。是不是“认可的计量单位”？")]],
    ],
  ] as [Record<string, string | number>, [string, unknown][]][])("%j", (cells, faults) => {
    expect(faultsIn(cells)).toEqual(faults);
  });
});
