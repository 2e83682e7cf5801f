import { expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";
import { readManifest } from "../../src/workbench/page/manifest";

const { DOMParser } = new JSDOM("").window;
Object.assign(globalThis, { DOMParser });
const HERE = "http://127.0.0.1/addin/";

const LABELS = {
  zh: [
    ["绩核", ["一键审核", "打开窗格"]],
    ["审核", [["审核整个工作簿", "只审核本表"], "上一处", "下一处", "清除标记"]],
    ["报送", ["生成汇总", "干净副本"]],
    ["表样", ["插入标准表样", "导入已公开文本"]],
    ["规则与窗格", ["审核规则", "打开窗格"]],
  ],
  en: [
    ["Jihe", ["Check", "Open pane"]],
    ["Check", [["Check whole workbook", "Check this sheet"], "Previous", "Next", "Clear marks"]],
    ["Submit", ["Summarise", "Clean copy"]],
    ["Tables", ["Insert blank tables", "Import text"]],
    ["Rules and pane", ["Rules", "Open pane"]],
  ],
} as const;

test.each([
  ["zh", "绩核", "在窗格中逐条查看问题"],
  ["en", "Jihe", "Shows the findings one by one"],
] as const)("the ribbon is what the manifest asks for (%s)", (language, name, tip) => {
  // As it is built for an address of the organisation's own.
  const xml = readFileSync("manifest.xml", "utf8").replaceAll("https://localhost:3000", "https://example.test/tools/jihe");
  const { tabs, ...manifest } = readManifest(xml, language, HERE);
  expect(manifest).toEqual({ name, pane: `${HERE}taskpane.html`, functions: `${HERE}commands.html` });
  expect(tabs.map(({ id, label, groups }) => [id, label, groups.length])).toEqual([
    ["TabHome", null, 1],
    ["Jihe.Tab", name, 4],
  ]);
  const groups = tabs.flatMap((tab) => tab.groups);
  const labels = groups.map(({ label, controls }) => [
    label,
    controls.map((control) => ("items" in control ? control.items.map((item) => item.label) : control.label)),
  ]);
  expect(labels).toEqual(LABELS[language]);
  const menu = groups[1]!.controls[0]!;
  expect([menu.label, menu.icon]).toEqual([language === "zh" ? "一键审核" : "Check", `${HERE}icons/check-32.png`]);
  const [check, pane] = groups[0]!.controls.flatMap((control) => ("action" in control ? [control] : []));
  expect([check!.action, pane!.action]).toEqual([
    { kind: "function", name: "checkWorkbook" },
    { kind: "pane", page: `${HERE}taskpane.html` },
  ]);
  expect(pane!.tip).toContain(tip);
});
