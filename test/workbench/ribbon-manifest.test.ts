import { expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";
import { readManifest } from "../../src/workbench/page/manifest";

const { DOMParser } = new JSDOM("").window;
Object.assign(globalThis, { DOMParser });
const HERE = "http://127.0.0.1/addin/";

test.each([
  ["zh", "绩核", ["一键审核", "生成汇总", "清除标记", "打开窗格"], "在窗格中逐条查看问题"],
  ["en", "Jihe", ["Check", "Summarise", "Clear marks", "Open pane"], "Shows the findings one by one"],
] as const)("the ribbon is what the manifest asks for (%s)", (language, name, labels, tip) => {
  // As it is built for an address of the organisation's own.
  const xml = readFileSync("manifest.xml", "utf8").replaceAll("https://localhost:3000", "https://example.test/tools/jihe");
  const { tabs, ...manifest } = readManifest(xml, language, HERE);
  expect(manifest).toEqual({ name, pane: `${HERE}taskpane.html`, functions: `${HERE}commands.html` });
  expect(tabs).toMatchObject([{ id: "TabHome", label: null, groups: [{ label: name }] }]);
  const { buttons } = tabs[0]!.groups[0]!;
  expect(buttons.map(({ label }) => label)).toEqual(labels);
  expect(buttons.map(({ icon }) => icon)).toEqual(["check", "summary", "clear", "pane"].map((icon) => `${HERE}icons/${icon}-32.png`));
  expect(buttons.map(({ action }) => action)).toEqual([
    { kind: "function", name: "checkWorkbook" },
    { kind: "function", name: "summariseWorkbook" },
    { kind: "function", name: "clearMarks" },
    { kind: "pane", page: `${HERE}taskpane.html` },
  ]);
  expect(buttons[3]!.tip).toContain(tip);
});
