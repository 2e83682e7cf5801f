import { describe, expect, test } from "@jest/globals";
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { JSDOM } from "jsdom";
import { commandNames } from "../../src/commands/ribbon";
import { AddinFiles } from "../../src/taskpane/addin-files.js";
import { describeWithManifestSchema } from "../support/needs";

const SOURCE = readFileSync("manifest.xml", "utf8");
const { document } = new JSDOM(SOURCE, { contentType: "text/xml" }).window;
const BUILT = "dist/addin";

/** All elements of a name, whatever their prefix. */
function all(name: string, within: Document | Element = document): Element[] {
  return [...within.getElementsByTagName("*")].filter(({ localName }) => localName === name);
}

function children(parent: Element, name: string): Element[] {
  return [...parent.children].filter(({ localName }) => localName === name);
}

function values(name: string): string[] {
  return all(name).flatMap((element) => element.getAttribute("DefaultValue") ?? []);
}

describe("manifest.xml", () => {
  test("loads with office-addin-manifest", () => {
    // Run as the program it is: the test runner cannot load the modules it asks for.
    const { status, stdout } = spawnSync("node", ["node_modules/office-addin-manifest/cli.js", "info", "manifest.xml"], {
      encoding: "utf8",
    });
    expect(status).toBe(0);
    for (const line of [
      "Name: 绩核",
      "Type: TaskPaneApp",
      "Default Locale: zh-CN",
      "Hosts: Workbook",
      "Permissions: ReadWriteDocument",
      "Source Location: https://localhost:3000/taskpane.html",
    ])
      expect(stdout).toContain(line);
  });

  test("asks for ExcelApi 1.10 at least, for the add-in and for its ribbon", () => {
    const sets = all("Set").map((set) => [set.getAttribute("Name"), set.getAttribute("MinVersion")]);
    expect(sets).toEqual([
      ["ExcelApi", "1.10"],
      ["ExcelApi", "1.10"],
    ]);
  });

  test("has one button for the check and one for the pane on the Home tab, and all commands on a tab of its own", () => {
    const textOf = (element: Element): string => {
      const resource = children(element, "Label")[0]!.getAttribute("resid");
      return all("String")
        .find((text) => text.getAttribute("id") === resource)!
        .getAttribute("DefaultValue")!;
    };
    const commandsOf = (tab: Element): (readonly [string, string])[] =>
      [...all("Control", tab), ...all("Item", tab)]
        .filter((control) => children(control, "Action").length > 0)
        .map((control) => [textOf(control), all("FunctionName", control)[0]?.textContent ?? "pane"]);
    const [home] = all("OfficeTab");
    const [own] = all("CustomTab");
    expect([home!.getAttribute("id"), commandsOf(home!)]).toEqual([
      "TabHome",
      [
        ["一键审核", "checkWorkbook"],
        ["打开窗格", "pane"],
      ],
    ]);
    expect([textOf(own!), Object.fromEntries(commandsOf(own!))]).toEqual([
      "绩核",
      {
        审核整个工作簿: "checkWorkbook",
        只审核本表: "checkSheet",
        上一处: "previousFinding",
        下一处: "nextFinding",
        清除标记: "clearMarks",
        生成汇总: "summariseWorkbook",
        干净副本: "openCleanCopy",
        插入标准表样: "insertTemplates",
        导入已公开文本: "importText",
        审核规则: "showRules",
        打开窗格: "pane",
      },
    ]);
  });

  test("keeps within what Excel takes: one tab, six controls a group, every id once", () => {
    expect([all("OfficeTab").length, all("CustomTab").length, all("Group", all("OfficeTab")[0]!).length]).toEqual([1, 1, 1]);
    for (const group of all("Group")) expect(children(group, "Control").length).toBeLessThanOrEqual(6);
    const ids = ["CustomTab", "Group", "Control", "Item"].flatMap((name) => all(name).map((element) => element.getAttribute("id")!));
    expect(new Set(ids).size).toBe(ids.length);
    // Longer ones Excel refuses.
    expect(Math.max(...ids.map((id) => id.length))).toBeLessThanOrEqual(32);
  });

  test("binds every button to a function that the add-in has", () => {
    const bound = all("FunctionName").map((element) => element.textContent!);
    expect([...new Set(bound)].sort()).toEqual([...commandNames].sort());
  });

  test("refers only to resources that it holds, and holds none that nobody refers to", () => {
    const asked = new Set([...document.querySelectorAll("[resid]")].map((element) => element.getAttribute("resid")));
    const held = ["Image", "Url", "String"].flatMap((name) => all(name).flatMap((element) => element.getAttribute("id") ?? []));
    expect([...asked].sort()).toEqual([...held].sort());
    expect(new Set(held).size).toBe(held.length);
  });

  test("says everything in Chinese and in English, within the lengths that Excel shows", () => {
    const texts = [
      ...all("String"),
      ...all("DisplayName"),
      ...all("Description").filter((element) => element.hasAttribute("DefaultValue")),
    ];
    expect(texts.length).toBeGreaterThan(10);
    for (const text of texts) {
      const english = all("Override", text).find((override) => override.getAttribute("Locale") === "en-US");
      expect(english?.getAttribute("Value")).toMatch(/^[\x20-\x7e审核结果]+$/u);
      expect(text.getAttribute("DefaultValue")).toMatch(/[\u4e00-\u9fff]/);
    }
    const lengths = (parent: string): number[] =>
      all(parent).flatMap((list) => all("String", list).map((text) => text.getAttribute("DefaultValue")!.length));
    expect(Math.max(...lengths("ShortStrings"))).toBeLessThanOrEqual(125);
    expect(Math.max(...lengths("LongStrings"))).toBeLessThanOrEqual(250);
  });

  test("names pages and icons that the build makes, each icon as large as it says", () => {
    const addresses = [...values("Image"), ...values("Url"), ...values("IconUrl"), ...values("HighResolutionIconUrl")];
    for (const address of addresses) {
      const { origin, pathname } = new URL(address);
      expect(origin).toBe("https://localhost:3000");
      expect([pathname, existsSync(BUILT + pathname)]).toEqual([pathname, true]);
    }
    for (const address of values("Image")) {
      const file = BUILT + new URL(address).pathname;
      const png = readFileSync(file);
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(Array(2).fill(Number(/-(\d+)\.png$/.exec(file)![1])));
    }
  });
});

describe("the built add-in", () => {
  test("holds the catalogue of rules as it is in the project", () => {
    expect(readdirSync(`${BUILT}/help`).sort()).toEqual(["rule-pack.schema.json", "rules.en.html", "rules.zh.html"]);
    for (const page of readdirSync(`${BUILT}/help`))
      expect(readFileSync(`${BUILT}/help/${page}`).equals(readFileSync(`assets/help/${page}`))).toBe(true);
  });

  test("holds the library unmodified, with its licence and without telemetry", () => {
    const files = readdirSync(`${BUILT}/office`, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".js"));
    expect(files).toContain("office.js");
    expect(files.filter((file) => /telemetry|debug|outlook|word/.test(file))).toEqual([]);
    for (const file of files) {
      const original = readFileSync(`node_modules/@microsoft/office-js/dist/${file}`);
      expect([file, readFileSync(`${BUILT}/office/${file}`).equals(original)]).toEqual([file, true]);
    }
    expect(existsSync(`${BUILT}/office/LICENSE.md`)).toBe(true);
  });

  test("lets its pages ask for nothing but themselves, and those that check for rule packs at encrypted addresses", () => {
    const pages = readdirSync(BUILT).filter((file) => file.endsWith(".html"));
    expect(pages.sort()).toEqual([
      "commands.html",
      "help.html",
      "import-text.html",
      "insert-template.html",
      "map.html",
      "message.html",
      "taskpane.html",
    ]);
    for (const page of pages) {
      const { document: built } = new JSDOM(readFileSync(`${BUILT}/${page}`, "utf8")).window;
      const policy = built.querySelector("meta[http-equiv=Content-Security-Policy]")?.getAttribute("content") ?? "";
      expect(policy).toMatch(/^default-src 'none'; script-src 'self';/);
      const packs = ["commands.html", "taskpane.html"].includes(page) ? " https:" : "";
      expect(policy).toContain(`; connect-src 'self'${packs}; `);
      expect(policy.replace(`connect-src 'self'${packs};`, "")).not.toMatch(/unsafe|https?:|\*/);
      expect([...built.querySelectorAll("script:not([src]), style, [style], [onclick]")]).toEqual([]);
    }
  });
});

test("a hosted library is named in the pages and let through by their policy, and no copy of it is kept", () => {
  const officeJs = "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js";
  const files = new Map<string, string | Buffer>(new AddinFiles({ address: "https://jihe.example.cn/addin/", officeJs }).files());
  expect([...files.keys()].filter((file) => file.startsWith("office/"))).toEqual([]);
  const page = String(files.get("taskpane.html"));
  expect(page).toContain(`data-then="${officeJs} taskpane.js"`);
  expect(page).toContain("script-src 'self' https://appsforoffice.cdn.partner.office365.cn;");
  expect(String(files.get("manifest.xml"))).toContain('DefaultValue="https://jihe.example.cn/addin/taskpane.html"');
  expect(String(files.get("manifest.xml"))).not.toContain("localhost");
});

describeWithManifestSchema("manifest.xml against Microsoft's schema", (schema) => {
  test("is valid", () => {
    const { status, stderr } = spawnSync("xmllint", ["--noout", "--schema", schema, "manifest.xml"], { encoding: "utf8" });
    expect([status, stderr]).toEqual([0, "manifest.xml validates\n"]);
  });
});
