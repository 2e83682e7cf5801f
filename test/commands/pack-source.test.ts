import { expect, test } from "@jest/globals";
import { browserKeeping, type Keeping } from "../../src/commands/keeping";
import { packSource, type PackInForce, type PackSource } from "../../src/commands/pack-source";
import { troubleLines } from "../../src/commands/pack-trouble";
import type { Grid } from "../../src/grid/grid";
import { UnreadablePack } from "../../src/pack/load";
import { packSourceFaults } from "../../src/text/pack-faults";
import { sheetOf } from "../support/sheet-of";

const BASE = "https://rules.test/base.json";
const OWN = "https://rules.test/own/pack.json";
const texts = {
  [BASE]: JSON.stringify({ id: "base", version: "7", extends: ["jihe-standard"], rules: { "date-order": "off" } }),
  [OWN]: JSON.stringify({ id: "own", version: "1", extends: ["../base.json"], thresholds: { unexplainedChange: 20 } }),
};

function memory(): Keeping {
  const kept = new Map<string, string>();
  return {
    get: (name) => kept.get(name) ?? null,
    set: (name, text) => void (text === null ? kept.delete(name) : kept.set(name, text)),
  };
}

/** A page of the add-in that has just been loaded, in a browser and a network as they are by then. */
function page(
  keeping: Keeping,
  network: Readonly<Record<string, string>> = {},
  day = 1,
  moved: Readonly<Record<string, string>> = {},
): PackSource {
  return packSource({
    keeping,
    fetchText: async (address) => {
      const text = network[address];
      if (text === undefined) throw new UnreadablePack(packSourceFaults.unreachable);
      return { text, from: moved[address] ?? address };
    },
    now: () => new Date(2026, 10, day, 9, 30),
  });
}

const summary = ({ pack, origin, trouble }: PackInForce): unknown[] => [
  pack.id,
  pack.version,
  origin.kind,
  trouble && [trouble.kind, trouble.from],
];
const sheet = (more: Record<string, string> = {}): Grid =>
  sheetOf({
    A1: "规则包编号",
    B1: "kexie",
    A2: "版本",
    B2: "3",
    A3: "沿用",
    B3: "jihe-standard",
    A5: "规则",
    A6: "编号",
    B6: "状态",
    A7: "date-order",
    B7: "停用",
    ...more,
  });

test("without a choice the built-in rules are in force", async () => {
  expect(summary(await page(memory()).inForce(null))).toEqual(["jihe-standard", expect.any(String), "built-in", null]);
});

test("a pack at an address is read anew by each page, and as it was last, with all that it extends, where it cannot be reached", async () => {
  const keeping = memory();
  expect(await page(keeping, texts, 1).choose({ kind: "address", name: OWN })).toEqual([]);
  const newer = { ...texts, [OWN]: texts[OWN].replace('"version":"1"', '"version":"2"') };
  expect(summary(await page(keeping, newer, 2).inForce(null))).toEqual(["own", "2", "address", null]);
  const offline = await page(keeping, {}, 3).inForce(null);
  expect(summary(offline)).toEqual(["own", "2", "address", ["unreachable", "address"]]);
  expect(offline.document.extends).toEqual([BASE]);
  expect(troubleLines(offline, "zh")).toEqual([
    "读不到内网地址上的规则包。本次仍按 2026年11月2日 09:30 读到的内容审核。https://rules.test/own/pack.json：连接不上，或在规定时间内没有答复。请核对网址和网络，或改用文件。",
  ]);
});

test("what a pack extends is sought where the server sent its reader, later without a network too", async () => {
  const keeping = memory();
  const [old, inner, moved] = ["https://rules.test/old.json", "https://rules.test/inner.json", "https://rules.test/new/inner.json"];
  const network: Readonly<Record<string, string>> = {
    [old]: JSON.stringify({ id: "old", version: "1", extends: ["./inner.json"] }),
    [inner]: JSON.stringify({ id: "inner", version: "1", extends: ["../base.json"] }),
    "https://rules.test/new/base.json": "not this one",
    [BASE]: texts[BASE],
  };
  const choice = { kind: "address", name: old } as const;
  expect(await page(keeping, network, 1, { [inner]: moved }).choose(choice)).toEqual([]);
  const offline = await page(keeping, {}, 2).inForce(null);
  expect(summary(offline)).toEqual(["old", "1", "address", ["unreachable", "address"]]);
  const elsewhere = { [old]: network[old]!, [moved]: network[inner]!, [BASE]: texts[BASE] };
  expect(await page(memory(), elsewhere, 1, { [old]: "https://rules.test/new/old.json" }).choose(choice)).toEqual([]);
});

test("a pack at an address that has gone bad is refused, and the last good one stays", async () => {
  const keeping = memory();
  await page(keeping, texts).choose({ kind: "address", name: OWN });
  const bad = await page(keeping, { ...texts, [OWN]: '{"id":"own","version":"2","rulez":{}}' }).inForce(null);
  expect(summary(bad)).toEqual(["own", "1", "address", ["refused", "address"]]);
  expect(bad.trouble!.faults[0]).toMatchObject({ at: "/rulez" });
});

test("what cannot be used is not taken, and what was in force stays", async () => {
  const keeping = memory();
  const source = page(keeping, texts);
  await source.choose({ kind: "file", name: "own.json", content: { text: texts[BASE] } });
  const refusals = [
    await source.choose({ kind: "file", name: "bad.json", content: { text: "{" } }),
    await source.choose({ kind: "file", name: "own.json", content: { text: texts[OWN] } }),
    await source.choose({ kind: "address", name: "http://rules.test/base.json" }),
    await source.choose({ kind: "address", name: "https://rules.test/none.json" }),
    await source.choose({ kind: "file", name: "规则.xlsx", content: { sheet: sheet({ B7: "停掉" }) } }),
  ];
  expect(refusals.map((faults) => faults.map(({ at }) => at))).toEqual([
    ["bad.json"],
    ["/extends/0"],
    ["http://rules.test/base.json"],
    ["https://rules.test/none.json"],
    ["审核规则!B7"],
  ]);
  expect(summary(await source.inForce(null))).toEqual(["base", "7", "file", null]);
  expect(summary(await page(keeping).inForce(null))).toEqual(["base", "7", "file", null]);
  await source.choose({ kind: "built-in" });
  expect(summary(await page(keeping).inForce(null))).toEqual(["jihe-standard", expect.any(String), "built-in", null]);
});

test("a workbook's own sheet goes before what was chosen; a bad one leaves the last good one of its id in force", async () => {
  const keeping = memory();
  const source = page(keeping, texts);
  await source.choose({ kind: "address", name: BASE });
  expect(summary(await source.inForce(sheet()))).toEqual(["kexie", "3", "sheet", null]);
  const bad = await page(keeping, texts, 5).inForce(sheet({ B2: "4", A8: "date-ordr", B8: "停用" }));
  expect(summary(bad)).toEqual(["kexie", "3", "sheet", ["refused", "sheet"]]);
  expect(troubleLines(bad, "zh")).toEqual([
    "工作簿的“审核规则”表有误，没有采用。本次仍按这张表 2026年11月1日 09:30 可用时的内容审核。审核规则!A8：没有“date-ordr”这条规则，请改正编号或删去这一行。是不是“date-order”？",
  ]);
  expect(summary(await source.inForce(sheet({ B1: "other", B7: "停掉" })))).toEqual(["base", "7", "address", ["refused", "sheet"]]);
});

test("what the schema refuses is told by its cell", async () => {
  const { trouble } = await page(memory()).inForce(sheet({ B2: "第三版，试用" }));
  expect(trouble!.faults.map(({ at }) => at)).toEqual(["审核规则!B2"]);
  const equation = { A9: "审核公式", A10: "编号", B10: "公式", A11: "total", B11: "[支处预算总表].[合计].[合计] = 0" };
  const unbound = (await page(memory()).inForce(sheet(equation))).trouble!;
  expect(unbound.faults).toEqual([
    { at: "审核规则!B11", message: expect.objectContaining({ zh: expect.stringContaining("支出预算总表") }) },
  ]);
});

const nothing = (): void => undefined;
const throwing = (name: string) => (): never => {
  throw new DOMException("", name);
};

test.each([
  ["that throws", throwing("SecurityError")],
  ["that is full", () => ({ getItem: () => null, removeItem: nothing, setItem: throwing("QuotaExceededError") })],
  ["that holds something else", () => ({ getItem: () => '[{"kind":"file"}, 1]', removeItem: nothing, setItem: nothing })],
])("a storage %s costs nothing but what outlasts the page", async (_, storage) => {
  const keeping = browserKeeping(storage as unknown as () => Storage);
  const source = page(keeping, texts);
  expect(summary(await source.inForce(null))).toEqual(["jihe-standard", expect.any(String), "built-in", null]);
  expect(await source.choose({ kind: "address", name: BASE })).toEqual([]);
  expect(summary(await source.inForce(null))).toEqual(["base", "7", "address", null]);
  expect(summary(await source.inForce(sheet()))).toEqual(["kexie", "3", "sheet", null]);
});
