import { describe, expect, test } from "@jest/globals";
import { packSchema } from "../../src/pack/schema";
import { loadPack } from "../../src/pack/load";
import { inForce } from "../../src/pack/rule-pack";
import { patternWords } from "../../src/text/pack-faults";
import { inFolder, load, packFrom, refusals } from "../support/packs";

const own = { id: "own", version: "1" };

describe("packs that extend others", () => {
  test("are laid over them, the later over the earlier, each read once", async () => {
    const files = {
      "base.json": { id: "base", version: "1", thresholds: { leastRate: 60, copiedLength: 50 } },
      "a.json": { id: "a", version: "1", extends: ["./base.json"], thresholds: { leastRate: 61, formTolerance: 1 } },
      "b.json": { id: "b", version: "1", extends: ["base.json"], thresholds: { leastRate: 62 } },
    };
    const places = inFolder(files);
    const result = await loadPack({ name: "own.json", document: { ...own, extends: ["jihe-2023", "a.json", "b.json"] } }, places);
    if ("faults" in result) throw new Error(JSON.stringify(result.faults));
    expect(result.pack.layers!.map(({ content }) => content.id)).toEqual(["jihe-2023", "base", "a", "b", "own"]);
    expect([result.pack.id, result.pack.version]).toEqual(["own", "1"]);
    expect(inForce(result.pack)(null).settings.thresholds).toMatchObject({ leastRate: 62, copiedLength: 50, formTolerance: 1 });
    expect(places.asked).toEqual(["a.json", "base.json", "b.json"]);
  });

  test("are laid once, where they are first needed, even if listed again later", async () => {
    const files = {
      "base.json": { id: "base", version: "1", thresholds: { leastRate: 60 } },
      "d1.json": { id: "d1", version: "1", extends: ["./base.json"], thresholds: { leastRate: 61 } },
    };
    const result = await load({ ...own, extends: ["./d1.json", "./base.json"] }, files);
    if ("faults" in result) throw new Error(JSON.stringify(result.faults));
    expect(result.pack.layers!.map(({ content }) => content.id)).toEqual(["base", "d1", "own"]);
    expect(inForce(result.pack)(null).settings.thresholds.leastRate).toBe(61);
  });

  test("add words, and replace names of subjects", async () => {
    const base = { id: "base", version: "1", vocabularies: { units: ["度", "分"] }, subjectCodes: { "201": "甲", "202": "乙" } };
    const result = await load(
      { ...own, extends: ["base.json"], vocabularies: { units: ["分", "件"] }, subjectCodes: { "201": null } },
      { "base.json": base },
    );
    if ("faults" in result) throw new Error(JSON.stringify(result.faults));
    const { settings } = inForce(result.pack)(null);
    expect(settings.vocabularies.units).toEqual(["度", "分", "件"]);
    expect(settings.subjectCodes).toEqual({ "201": null, "202": "乙" });
  });

  test("a fault in one of them is told with its name", async () => {
    expect(await refusals({ ...own, extends: ["a.json"] }, { "a.json": { id: "a" } })).toEqual([
      "a.json /version: 缺少“version”。请补上。",
    ]);
    expect(await refusals({ ...own, extends: ["a.json"] }, {})).toEqual([
      "own.json /extends/0: 读不到沿用的规则包 a.json。请核对路径或网址。",
    ]);
    expect(await refusals({ ...own, extends: ["jihe-2022"] })).toEqual([
      "own.json /extends/0: 没有内置规则包“jihe-2022”。内置的有：jihe-standard、jihe-2019、jihe-2020、jihe-2021、jihe-2023、jihe-2026；文件请写明扩展名，例如 jihe-2022.json。",
    ]);
  });

  test("a circle is named in full", async () => {
    const files = { "a.json": { id: "a", version: "1", extends: ["b.json"] }, "b.json": { id: "b", version: "1", extends: ["a.json"] } };
    expect(await refusals({ ...own, extends: ["a.json"] }, files)).toEqual([
      "b.json /extends/0: 规则包互相沿用，成了一圈：a.json → b.json → a.json。请去掉其中一处沿用。",
    ]);
    expect(await refusals({ ...own, extends: ["./own.json"] }, {}, "en")).toEqual([
      "own.json /extends/0: packs extend each other in a circle: own.json → own.json. Take one of these references out.",
    ]);
  });
});

describe("a bad pack is refused with the place, the reason and what to do", () => {
  test.each<[string, object, string, string]>([
    [
      "a rule",
      { rules: { "annual-funding-sums": "off" } },
      "/rules/annual-funding-sums",
      "没有编号为“annual-funding-sums”的规则。是否指：annual-funding-sum？规则编号见 jihe rules。",
    ],
    ["a mode", { rules: { "text-cut": "of" } }, "/rules/text-cut", "不能是“of”。是否指：off、on？"],
    [
      "a severity",
      { rules: { "text-cut": { severity: "fatal" } } },
      "/rules/text-cut/severity",
      "不能是“fatal”。可以是：error、warning、info。",
    ],
    ["a threshold", { thresholds: { leastRates: 60 } }, "/thresholds/leastRates", "没有“leastRates”这一项。是否指：leastRate？"],
    ["its figure", { thresholds: { leastRate: 600 } }, "/thresholds/leastRate", "不能大于 100。"],
    ["its kind", { thresholds: { leastRate: "60" } }, "/thresholds/leastRate", "应为数字，不能是文字（加英文双引号）。"],
    ["a list of words", { vocabularies: { unit: ["度"] } }, "/vocabularies/unit", "没有“unit”这一项。是否指：units？"],
    [
      "a class",
      { classes: { "project-2023": { required: [["数量目标"]] } } },
      "/classes/project-2023/required/0/0",
      "不能是“数量目标”。是否指：数量指标、质量指标？",
    ],
    ["a section", { equation: [] }, "/equation", "没有“equation”这一项。是否指：equations？"],
    ["a code", { subjectCodes: { "20A": "甲" } }, "/subjectCodes/20A", "“20A”的写法不对：科目代码应为 3 至 9 位数字。"],
    ["years", { years: { from: 2026, to: 2024 } }, "/years", "起始年度 2026 晚于截止年度 2024。请对调。"],
    ["a reserved id", { id: "jihe-own" }, "/id", "以 jihe- 开头的编号留给内置规则包。请另取编号。"],
    ["no version", { version: undefined }, "/version", "缺少“version”。请补上。"],
    [
      "an equation of no pack",
      { rules: { "own-sum": "off" } },
      "/rules/own-sum",
      "沿用的规则包中没有审核公式“own-sum”。请核对公式编号，或删去这一项。",
    ],
  ])("%s", async (_, part, at, words) => {
    const document = JSON.parse(JSON.stringify({ ...own, ...part })) as object;
    expect(await refusals(document)).toEqual([`own.json ${at}: ${words}`]);
  });

  test("all faults at once, in both languages", async () => {
    const bad = { ...own, version: 1, rules: { "text-cut": { mode: "off", advise: "…" } }, years: {} };
    expect(await refusals(bad)).toEqual([
      "own.json /version: 应为文字（加英文双引号），不能是数字。",
      "own.json /years: 不能为空。",
      "own.json /rules/text-cut/advise: 没有“advise”这一项。是否指：advice？",
    ]);
    expect(await refusals(bad, {}, "en")).toEqual([
      "own.json /version: must be a text, not a number.",
      "own.json /years: must not be empty.",
      "own.json /rules/text-cut/advise: there is no “advise”. Did you mean advice?",
    ]);
  });

  test("text that is no JSON, by line and column", async () => {
    expect(await refusals('{\n  "id": "own",\n  "version"：“1”\n}')).toEqual([
      "own.json : 不是有效的 JSON（3:12）。请检查逗号、括号和引号，标点须用半角。",
    ]);
    expect(await refusals("")).toEqual([expect.stringContaining("不是有效的 JSON")]);
    expect(await refusals("[]")).toEqual(["own.json : 应为大括号中的若干项：{ … }。"]);
  });

  test("a name written twice, however it is spelt", async () => {
    const text = '{"id":"own","version":"1","title":"甲，\\"id\\":{","rules":{"text-cut":"off"},"r\\u0075les":{"date-order":"off"}}';
    expect(await refusals(text)).toEqual(["own.json /rules: 同一项写了两次，只会有一处起作用。请合成一处。"]);
    const inner = '{"id":"own","version":"1","equations":[{"id":"a","equation":"x"},{"id":"b","equation":"x","id":"c"}]}';
    expect(await refusals(inner)).toEqual([expect.stringContaining("own.json /equations/1/id: 同一项写了两次")]);
    const unseen = '{"rules":{"\\u001b[2J":1,"\\u001b[2J":1},"rules":{}}';
    expect(await refusals(unseen)).toEqual([expect.stringContaining("own.json : 同一项写了两次")]);
  });

  test("a byte order mark is no fault", async () => expect(await refusals(`\ufeff${JSON.stringify(own)}`)).toEqual([]));

  test("every pattern of the schema has words of its own", () => {
    const patterns = [...JSON.stringify(packSchema()).matchAll(/"pattern":("(?:[^"\\]|\\.)*")/g)].map(
      ([, text]) => JSON.parse(text!) as string,
    );
    expect([...new Set(patterns)].sort()).toEqual(Object.keys(patternWords).sort());
  });
});

describe("a hostile pack is refused or harmless", () => {
  test("10 MB of text", async () => {
    const text = JSON.stringify({ ...own, title: "长".repeat(10_000_000) });
    expect(await refusals(text)).toEqual(["own.json : 内容超过 1 MB，不像是规则包。请核对是否选错了文件。"]);
  });

  test.each([
    ["lists", "[", "]"],
    ["objects", '{"a":', "}"],
  ])("100,000 %s in each other", async (_, open, close) => {
    const [result] = await refusals(`{"id":"own","version":"1","extends":${open.repeat(100_000)}1${close.repeat(100_000)}}`);
    expect(result).toMatch(/层次过深|不是有效的 JSON/);
  });

  test("a million entries", async () => {
    const entries = (count: number): string =>
      `{"id":"own","version":"1","rules":{${Array.from({ length: count }, (_, at) => `"r${at}":1`).join()}}}`;
    expect(await refusals(entries(1_000_000))).toEqual([expect.stringContaining("内容超过 1 MB")]);
    expect(await refusals(entries(90_000))).toEqual(["own.json : 内容过多（超过 20000 项）。请拆分或删减。"]);
    expect(await refusals(JSON.parse(entries(90_000)))).toEqual(["own.json : 内容过多（超过 20000 项）。请拆分或删减。"]);
  });

  test("as many wrong entries as are looked at: the first are told", async () => {
    const data = { ...own, rules: Object.fromEntries(Array.from({ length: 19_000 }, (_, index) => [`rule-${index}`, 1])) };
    const told = await refusals(data);
    expect(told.length).toBeLessThanOrEqual(21);
    expect(told.at(-1)).toMatch(/还有别处不对|最多 1000 项/);
  });

  test("packs that double at every step are each read once", async () => {
    const files = Object.fromEntries(
      Array.from({ length: 7 }, (_, index) => [
        `${index}.json`,
        { id: `p${index}`, version: "1", extends: index < 6 ? Array(16).fill(`${index + 1}.json`) : [] },
      ]),
    );
    const places = inFolder(files);
    const result = await loadPack({ name: "own.json", document: { ...own, extends: ["0.json"] } }, places);
    expect("pack" in result && result.pack.layers!.length).toBe(8);
    expect(places.asked).toHaveLength(7);
  });

  test("too many packs, too deep, too much together", async () => {
    const names = Array.from({ length: 16 }, (_, index) => `${index}.json`);
    const flat = Object.fromEntries(names.map((name) => [name, own]));
    expect(await refusals({ ...own, extends: names }, flat)).toEqual(["own.json /extends/15: 沿用的规则包超过 16 个。请合并或减少。"]);
    const chain = Object.fromEntries(names.map((name, index) => [name, { ...own, extends: [`${index + 1}.json`] }]));
    expect(await refusals({ ...own, extends: ["0.json"] }, chain)).toEqual(["6.json /extends/0: 沿用超过 8 层。请减少层次。"]);
    const long = Object.fromEntries(names.map((name) => [name, `${" ".repeat(900_000)}${JSON.stringify(own)}`]));
    expect((await refusals({ ...own, extends: names.slice(0, 6) }, long)).at(-1)).toBe(
      "own.json /extends/5: 沿用的规则包合计超过 5 MB。请减少沿用的规则包。",
    );
  });

  test("more text of equations than can be read in a moment, in one pack or several", async () => {
    const equation = "[三公表].[合计] > 1".padEnd(1000);
    const equations = (count: number): object[] => Array.from({ length: count }, (_, at) => ({ id: `e${at}`, equation }));
    expect(await refusals({ ...own, equations: equations(50) })).toEqual([]);
    const words = "审核公式连同沿用的规则包里的，合计 51000 个字符，最多 50000 个。请删去用不到的公式，或改写得短些。";
    expect(await refusals({ ...own, equations: equations(51) })).toEqual([`own.json /equations: ${words}`]);
    const base = { id: "base", version: "1", equations: equations(21) };
    const together = { ...own, extends: ["base.json"], equations: equations(30) };
    expect(await refusals(together, { "base.json": base })).toEqual([`own.json /equations: ${words}`]);
    const one = [{ id: "long", equation: "1".repeat(60_000) }];
    expect(await refusals({ ...own, equations: one })).toEqual([expect.stringMatching(/2000/)]);
  });

  test("places that cannot be read: each is asked once, and after two no other", async () => {
    const places = inFolder({});
    const document = { ...own, extends: ["a.json", "./a.json", "b.json", "c.json", "d.json"] };
    const result = await loadPack({ name: "own.json", document }, places);
    expect(places.asked).toEqual(["a.json", "b.json"]);
    expect("faults" in result && result.faults.map(({ at, message }) => `${at} ${message.zh}`)).toEqual([
      "/extends/0 读不到沿用的规则包 a.json。请核对路径或网址。",
      "/extends/2 读不到沿用的规则包 b.json。请核对路径或网址。",
      "/extends/3 没有再读 c.json：另有两个规则包已经读不到。请先处理那两个。",
      "/extends/4 没有再读 d.json：另有两个规则包已经读不到。请先处理那两个。",
    ]);
  });

  test("words that look like patterns or formulas are words", async () => {
    const pack = await packFrom({
      ...own,
      vocabularies: { properNames: ["(a+)+$", "=1+1"] },
      rules: { "text-cut": { advice: '=HYPERLINK("x")' } },
    });
    const { settings, advice } = inForce(pack)(null);
    expect(settings.vocabularies.properNames).toEqual(["(a+)+$", "=1+1"]);
    expect(advice.get("text-cut")!.zh).toBe('=HYPERLINK("x")');
  });

  test("names that mean something to the language", async () => {
    const text =
      '{"id":"own","version":"1","__proto__":{"rules":{}},"rules":{"constructor":"off","__proto__":"off"},"thresholds":{"toString":1}}';
    expect((await refusals(text)).map((line) => line.split(":")[0])).toEqual([
      "own.json /rules/constructor",
      "own.json /rules/__proto__",
      "own.json /thresholds/toString",
      "own.json /__proto__",
    ]);
    expect(({} as Record<string, unknown>).rules).toBeUndefined();
  });

  test("signs that no sheet can show", async () => {
    expect(await refusals('{"id":"own","version":"1","\\ud800":1}')).toEqual(["own.json : 含有不能显示的字符。请删去后重新输入。"]);
    expect(await refusals({ ...own, "a\nb": 1 })).toEqual(["own.json : 含有不能显示的字符。请删去后重新输入。"]);
    expect(await refusals({ ...own, ["a".repeat(500)]: 1 })).toEqual([expect.stringContaining("有的项名超过 200 个字")]);
    expect(await refusals({ ...own, title: "甲\u0000" })).toEqual(["own.json : 含有不能显示的字符。请删去后重新输入。"]);
  });
});
