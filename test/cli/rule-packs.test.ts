import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { readXlsx } from "hucre";
import { jihe, scratch } from "../support/cli";
import { clean, wrong } from "../support/forms";
import { writeForms } from "../support/workbooks";

/** Writes a pack and names its file. */
function written(file: string, document: object): string {
  writeFileSync(file, JSON.stringify(document));
  return file;
}

interface Checked {
  readonly rulePack: { readonly id: string; readonly version: string; readonly sha256: string };
  readonly findings: readonly { readonly rule: string; readonly severity: string; readonly hint: string | null }[];
}

describe("jihe check --rules", () => {
  test("checks by a pack in a file, with what that extends from its own folder", async () => {
    const within = scratch();
    mkdirSync(within("packs"));
    written(within("base.json"), { id: "base", version: "1", rules: { "annual-funding-sum": { advice: "请附明细。" } } });
    const pack = written(within("packs/own.json"), {
      id: "上海科协-2026",
      version: "3",
      extends: ["../base.json", "jihe-standard"],
      rules: { "annual-funding-sum": "trial" },
    });
    const file = await writeForms(within("a.xlsx"), wrong);
    const { status, out, err } = await jihe("check", file, "--json", "--rules", pack);
    const { rulePack, findings } = JSON.parse(out) as Checked;
    expect([status, err]).toEqual([0, ""]);
    expect(rulePack).toMatchObject({ id: "上海科协-2026", version: "3" });
    expect(findings.map(({ rule, severity, hint }) => [rule, severity, hint])).toEqual([["annual-funding-sum", "info", "请附明细。"]]);
    expect((await jihe("check", file, "--rules", "jihe-2023")).status).toBe(1);
  });

  test("writes a text of the pack that looks like a formula as a text", async () => {
    const within = scratch();
    const pack = written(within("own.json"), { id: "own", version: "1", rules: { "annual-funding-sum": { advice: "=1+1" } } });
    await jihe("check", await writeForms(within("a.xlsx"), wrong), "--rules", pack, "--report", within("r.xlsx"));
    const [, sheet] = (await readXlsx(readFileSync(within("r.xlsx")))).sheets;
    expect(sheet!.rows[4]![10]).toBe("=1+1");
    expect(sheet!.cells?.get("4,10")?.formula).toBeUndefined();
  });

  test("a bad pack has a line for each fault, and nothing is checked or written", async () => {
    const within = scratch();
    const pack = written(within("own.json"), { id: "own", rules: { "text-cat": "off" }, extends: ["other.json"] });
    const file = await writeForms(within("a.xlsx"), clean);
    expect(await jihe("check", file, "--rules", pack, "--report", within("r.xlsx"))).toEqual({
      status: 2,
      out: "",
      err: [
        `${pack} /version: 缺少“version”。请补上。`,
        `${pack} /rules/text-cat: 没有编号为“text-cat”的规则。是否指：text-cut？规则编号见 jihe rules。`,
        "",
      ].join("\n"),
    });
    expect(existsSync(within("r.xlsx"))).toBe(false);
    written(pack, { id: "own", version: "1", extends: ["other.json"] });
    expect((await jihe("check", file, "--rules", pack, "--lang", "en")).err).toBe(
      `${pack} /extends/0: the pack other.json cannot be read: no such file. Check the path and the name.\n`,
    );
  });

  test.each([
    ["jihe-2022", "不是规则包。--rules 后面写内置规则包的编号、.json 文件、含“审核规则”表的工作簿或网址。"],
    ["none.json", "找不到文件。请核对路径和文件名。"],
    ["/dev/null", "不是规则包。--rules 后面写内置规则包的编号、.json 文件、含“审核规则”表的工作簿或网址。"],
    ["http://", "网址写得不完整或有误。请核对，例如 https://10.1.1.1/rules/own.json。"],
    ["http://[bad", "网址写得不完整或有误。请核对，例如 https://10.1.1.1/rules/own.json。"],
    ["https://%zz/", "网址写得不完整或有误。请核对，例如 https://10.1.1.1/rules/own.json。"],
  ])("%s is none", async (name, words) => {
    expect(await jihe("rules", "--rules", name)).toEqual({ status: 2, out: "", err: `${name}: ${words}\n` });
  });

  test("a folder, and a text that is not UTF-8", async () => {
    const within = scratch();
    mkdirSync(within("a.json"));
    writeFileSync(within("b.json"), Buffer.from([0x7b, 0xc3, 0x28, 0x7d]));
    expect((await jihe("rules", "--rules", within("a.json"))).err).toBe(`${within("a.json")}: 不是普通文件。请改用 .json 文件。\n`);
    expect((await jihe("rules", "--rules", within("b.json"))).err).toContain("不是 UTF-8 编码的文本。");
  });

  const endless = "/proc/self/pagemap";
  (existsSync(endless) ? test : test.skip)("a file that says it is empty and has no end", async () => {
    const pack = written(scratch()("own.json"), { id: "own", version: "1", extends: [endless] });
    expect((await jihe("rules", "--rules", pack)).err).toContain(`${pack} /extends/0: 读不到沿用的规则包 ${endless}：`);
  });

  test("packs that extend each other in a circle are named", async () => {
    const within = scratch();
    const [one, other] = [within("a.json"), within("b.json")];
    written(one, { id: "a", version: "1", extends: ["./b.json"] });
    written(other, { id: "b", version: "1", extends: ["a.json"] });
    expect((await jihe("rules", "--rules", one)).err).toBe(
      `${other} /extends/0: 规则包互相沿用，成了一圈：${one} → ${other} → ${one}。请去掉其中一处沿用。\n`,
    );
  });
});

describe("a pack at an address", () => {
  const pages: Record<string, string> = {
    "/own.json": JSON.stringify({ id: "own", version: "1", extends: ["packs/base.json"], rules: { "text-cut": "off" } }),
    "/packs/base.json": JSON.stringify({ id: "base", version: "1", rules: { "annual-funding-sum": "off" } }),
    "/local.json": JSON.stringify({ id: "local", version: "1", extends: ["file:///etc/own.json"] }),
    "/long.json": " ".repeat(4_000_000),
  };
  pages["/new/own.json"] = pages["/own.json"]!;
  pages["/new/packs/base.json"] = pages["/packs/base.json"]!;
  let server: Server;
  let home = "";
  beforeAll(async () => {
    server = createServer(({ url }, response) => {
      if (url === "/old/own.json") return void response.writeHead(302, { location: "/new/own.json" }).end();
      const page = pages[url!];
      response.writeHead(page === undefined ? 404 : 200).end(page);
    });
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    home = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => void server.close());

  test("is read with what it extends there", async () => {
    const file = await writeForms(scratch()("a.xlsx"), wrong);
    const { rulePack, findings } = JSON.parse((await jihe("check", file, "--json", "--rules", `${home}/own.json`)).out) as Checked;
    expect([rulePack.id, findings]).toEqual(["own", []]);
    expect(await jihe("check", file, "--json", "--rules", `${home}/old/own.json`)).toMatchObject({ status: 0, err: "" });
  });

  test("is refused where there is none, where it is too long, or where it reaches for a file of this machine", async () => {
    const refusal = async (page: string): Promise<string> => (await jihe("rules", "--rules", `${home}${page}`)).err;
    expect(await refusal("/none.json")).toBe(`${home}/none.json: 服务器答复 404，没有给出文件。请核对网址，或询问信息技术人员。\n`);
    expect(await refusal("/long.json")).toBe(`${home}/long.json: 内容超过 1 MB，不像是规则包。请核对是否选错了文件。\n`);
    expect(await refusal("/local.json")).toBe(
      `${home}/local.json /extends/0: 读不到沿用的规则包 file:///etc/own.json：网址上的规则包只能沿用网址（http、https）上的规则包。请改正沿用。\n`,
    );
    expect((await jihe("rules", "--rules", "http://127.0.0.1:1/own.json")).err).toContain("连接不上");
  });
});

describe("jihe rules --rules", () => {
  const own = (within: (file: string) => string): string => {
    written(within("base.json"), { id: "base", version: "1", years: { from: 2024, to: 2025 }, rules: { "target-operator": "off" } });
    return written(within("own.json"), {
      id: "own",
      version: "1",
      extends: ["base.json"],
      rules: {
        "text-cut": "off",
        "unit-fits": "trial",
        "annual-funding-sum": { severity: "warning", title: "年度资金不平", advice: "请附明细。" },
      },
      equations: [{ id: "basic", equation: "[支出预算总表].[合计].[基本支出] <= [支出预算总表].[合计].[合计]" }],
    });
  };

  test("lists what is in force, as the pack has it", async () => {
    const { rules, rulesOff } = JSON.parse((await jihe("rules", "--json", "--rules", own(scratch()))).out) as {
      rules: { id: string }[];
      rulesOff: string[];
    };
    const of = (id: string): object | undefined => rules.find((rule) => rule.id === id);
    expect(rulesOff).toEqual(["text-cut"]);
    expect(of("text-cut")).toBeUndefined();
    expect(of("unit-fits")).toMatchObject({ severity: "info", trial: true, mode: "trial", years: [] });
    expect(of("target-operator")).toMatchObject({ trial: false, mode: "on", years: [{ from: 2024, to: 2025, mode: "off" }] });
    expect(of("annual-funding-sum")).toMatchObject({ severity: "warning", mode: "on", title: "年度资金不平", advice: "请附明细。" });
    expect(of("own-basic")).toMatchObject({ severity: "error", mode: "on", examples: [] });
  });

  test("prints it for people", async () => {
    const { out } = await jihe("rules", "--rules", own(scratch()));
    expect(out).toContain("annual-funding-sum  [amounts] 警告  年度资金不平");
    expect(out).toContain("    本单位要求：请附明细。");
    expect(out).toContain("unit-fits  [indicators] 试行  ");
    expect(out).toContain("    2024 至 2025 年度：停用");
    expect(out).toContain("已停用：text-cut");
  });
});
